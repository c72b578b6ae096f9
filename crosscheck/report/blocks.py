"""One finding as text for a terminal: in full, with what each article says, or in a line."""

from collections.abc import Sequence

from crosscheck.models import Claim, Finding
from crosscheck.report import values, wording
from crosscheck.report.excerpts import Excerpt, excerpt, shorten
from crosscheck.report.outlines import Entry, Outline, Side
from crosscheck.report.terminal import GAP, Screen, beside, cells, fold, hang, printable

NARROW = 56
ROOMY = 110
MARGIN = 4


def block(entry: Entry, screen: Screen) -> list[str]:
    """A finding in full: number and topic, each article's values and the words around them, why, and how sure."""
    number = f"{entry.number:>2}  "
    return [
        *hang(screen.paint(title(entry.finding), "strong"), screen.room, number),
        *spoken(entry.sides, screen),
        *because(entry.finding, screen),
    ]


def title(finding: Finding) -> str:
    """The topic of a finding as a heading; a finding inside one article says so."""
    topic = wording.sentence(printable(finding.topic))
    return f"{topic} (one article against itself)" if finding.internal else topic


def because(finding: Finding, screen: Screen) -> list[str]:
    """Why the verdict is what it is, the arithmetic if a value was computed, and what stands behind it."""
    rows = [("Why", finding.reason), ("Computed", finding.derived or "")]
    lines = []
    for name, text in rows:
        if text:
            label = " " * MARGIN + screen.paint(name, "strong") + " "
            lines += hang(wording.sentence(printable(text)), screen.room, label)
    return [*lines, *_standing(finding, screen)]


def _standing(finding: Finding, screen: Screen) -> list[str]:
    said = printable("; ".join(wording.standing(finding)))
    return [screen.paint(line, "faint") for line in hang(said, screen.room, " " * MARGIN)]


# --- what each article says -------------------------------------------------------------------------------------------


def spoken(sides: Sequence[Side], screen: Screen) -> list[str]:
    """What each article says, under its name: value as written and the words around it."""
    if screen.room < NARROW:
        return [line for side in sides for line in _narrow(side, screen)]
    widths = _widths(sides, screen)
    return [line for side in sides for line in _columns(side, widths, screen)]


def _widths(sides: Sequence[Side], screen: Screen) -> list[int]:
    """Widths of the columns: label and words, or label, value and words where there is room for three."""
    room = screen.room - MARGIN
    label = min(max(cells(printable(side.label)) for side in sides), room // 3)
    if screen.room < ROOMY:
        return [label, room - label - GAP]
    longest = max(cells(stated(claim, Screen())) for side in sides for claim in side.claims)
    value = min(longest, room // 3)
    return [label, value, room - label - value - 2 * GAP]


def _columns(side: Side, widths: Sequence[int], screen: Screen) -> list[str]:
    lines: list[str] = []
    for number, claim in enumerate(side.claims):
        label = fold(screen.paint(printable(side.label), "label"), widths[0]) if number == 0 else []
        value = fold(stated(claim, screen), widths[1])
        words = quoted(claim, widths[-1], screen)
        cells = (label, value + words) if len(widths) == 2 else (label, value, words)
        lines += beside(cells, widths, MARGIN)
    return lines


def _narrow(side: Side, screen: Screen) -> list[str]:
    """A label on a line of its own, its values below it."""
    lines = hang(screen.paint(printable(side.label), "label"), screen.room, " " * MARGIN)
    width = screen.room - MARGIN - GAP
    for claim in side.claims:
        words = fold(stated(claim, screen), width) + quoted(claim, width, screen)
        lines += [" " * (MARGIN + GAP) + line for line in words]
    return lines


def stated(claim: Claim, screen: Screen) -> str:
    """The value as written, with what qualifies it in brackets."""
    value = screen.paint(printable(claim.evidence.quote), "strong")
    notes = printable(wording.notes(claim))
    return f"{value} ({notes})" if notes else value


def quoted(claim: Claim, width: int, screen: Screen) -> list[str]:
    """The words around a value, in about two lines; nothing where the sentence is the value."""
    sentence = excerpt(claim)
    if not (sentence.before.strip() or sentence.after.strip()):
        return []
    return fold(marked(shorten(sentence, width * 2 - width // 5), screen), width)


def marked(sentence: Excerpt, screen: Screen, marks: tuple[str, str] = ("", "")) -> str:
    """A sentence with its value marked: by colour, else by the two `marks` around it."""
    before, value, after = (printable(part) for part in sentence)
    space = " " if sentence.before[-1:].isspace() else ""
    lead = " " if sentence.after[:1].isspace() else ""
    opening, closing = ("", "") if screen.colour else marks
    painted = screen.paint(opening + value + closing, "mark")
    return screen.paint(before, "faint") + space + painted + lead + screen.paint(after, "faint")


# --- in a line --------------------------------------------------------------------------------------------------------


def compact(entry: Entry, outline: Outline, screen: Screen) -> list[str]:
    """A finding in a line: its topic, its values with their articles, how many articles and origins."""
    finding = entry.finding
    text = f"{wording.sentence(printable(finding.topic))}: {agreed(finding, outline, screen)}"
    return hang(f"{text}; {screen.paint(wording.voices(finding), 'faint')}", screen.room, f"{entry.number:>2}  ")


def agreed(finding: Finding, outline: Outline, screen: Screen) -> str:
    """The values of a finding that holds no conflict, each once, with the articles that give it.

    Values that are the same but written differently are said once, in normal words.
    """
    said: dict[str, list[str]] = {}
    for claim in finding.claims:
        names = said.setdefault(_common(claim, finding), [])
        if outline.short[claim.article] not in names:
            names.append(outline.short[claim.article])
    return ", ".join(
        f"{screen.paint(printable(value), 'strong')} ({printable(', '.join(names))})" for value, names in said.items()
    )


def _common(claim: Claim, finding: Finding) -> str:
    """The value as written; in an agreement where the articles write it differently, the value in normal words."""
    if finding.verdict == "agreement" and len(wording.values_as_written(finding.claims)) > 1:
        return values.words(finding.claims[0].value)
    return printable(claim.evidence.quote)
