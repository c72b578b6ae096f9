"""One finding as text for a terminal: in full, with what each article says, or in a line."""

import re
from collections.abc import Sequence

from crosscheck.models import Claim, Finding
from crosscheck.report import values, wording
from crosscheck.report.excerpts import Excerpt, by_sentence, excerpt, shorten
from crosscheck.report.outlines import Entry, Outline, Side
from crosscheck.report.terminal import GAP, Screen, beside, cells, fold, hang, printable, single_spaced

NARROW = 56
ROOMY = 110
MARGIN = 4

# Where a label passes from the source to the date: ", 13 Mar 2025".
DATED = re.compile(r", (?=\d{1,2} [A-Z][a-z]{2} \d{4}\b)")


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
    lines = []
    for name, text in (("Why:", finding.reason), ("Computed:", finding.derived or "")):
        if text:
            label = " " * MARGIN + screen.paint(name, "strong") + " "
            lines += hang(wording.sentence(printable(text)), screen.room, label, " " * (MARGIN + GAP))
    standing = printable("; ".join(wording.standing(finding)))
    return [*lines, *(screen.paint(line, "faint") for line in hang(standing, screen.room, " " * MARGIN))]


# --- what each article says -------------------------------------------------------------------------------------------


def spoken(sides: Sequence[Side], screen: Screen) -> list[str]:
    """What each article says, under its name: values as written and the words around them."""
    if screen.room < NARROW:
        return [line for side in sides for line in _narrow(side, screen)]
    widths = _widths(sides, screen)
    return [line for side in sides for line in _columns(side, widths, screen)]


def _widths(sides: Sequence[Side], screen: Screen) -> list[int]:
    """Widths of the columns: label and words, or label, value and words where there is room for three."""
    room = screen.room - MARGIN
    labels = [line for side in sides for line in label_lines(side.label, screen.room >= ROOMY)]
    label = min(max(map(cells, labels)), room // 3)
    if screen.room < ROOMY:
        return [label, room - label - GAP]
    longest = max(cells(stated(claim, Screen())) for side in sides for claim in side.claims)
    value = min(longest, room // 3)
    return [label, value, room - label - value - 2 * GAP]


def label_lines(label: str, whole: bool = False) -> list[str]:
    """The label of an article in a line if it is to stay whole, else its source and its date in a line each."""
    label = printable(label)
    return [label] if whole else DATED.split(label, maxsplit=1)


def _columns(side: Side, widths: Sequence[int], screen: Screen) -> list[str]:
    lines: list[str] = []
    names = [screen.paint(line, "label") for line in label_lines(side.label, len(widths) == 3)]
    label = [line for name in names for line in fold(name, widths[0])]
    for number, claims in enumerate(by_sentence(side.claims)):
        value = [line for claim in claims for line in fold(stated(claim, screen), widths[1])]
        words = quoted(claims, widths[-1], screen)
        columns = (value, words) if len(widths) == 3 else ([*value, *words],)
        lines += beside((label if number == 0 else [], *columns), widths, MARGIN)
    return lines


def _narrow(side: Side, screen: Screen) -> list[str]:
    """A label on a line of its own, its values below it."""
    lines = hang(screen.paint(printable(side.label), "label"), screen.room, " " * MARGIN)
    width = screen.room - MARGIN - GAP
    for claims in by_sentence(side.claims):
        values = [line for claim in claims for line in fold(stated(claim, screen), width)]
        lines += [" " * (MARGIN + GAP) + line for line in values + quoted(claims, width, screen)]
    return lines


def stated(claim: Claim, screen: Screen) -> str:
    """The value as written, with what qualifies it in brackets."""
    value = screen.paint(printable(claim.evidence.quote), "strong")
    notes = printable(wording.notes(claim))
    return f"{value} ({notes})" if notes else value


def quoted(claims: Sequence[Claim], width: int, screen: Screen) -> list[str]:
    """The words around the values of one sentence, in about three lines; nothing where the sentence is the value."""
    sentence = excerpt(claims)
    if sentence.bare:
        return []
    room = width - GAP
    return [" " * GAP + line for line in fold(marked(shorten(sentence, room * 3 - room // 3), screen), room)]


def marked(sentence: Excerpt, screen: Screen, marks: tuple[str, str] = ("", "")) -> str:
    """A sentence with its values marked: by colour, else by the two `marks` around each."""
    opening, closing = ("", "") if screen.colour else marks
    middle = (
        screen.paint(f"{opening}{single_spaced(piece.text)}{closing}", "mark")
        if piece.value
        else screen.paint(single_spaced(piece.text), "faint")
        for piece in sentence.middle
    )
    before, after = (screen.paint(single_spaced(part), "faint") for part in (sentence.before, sentence.after))
    return f"{before}{''.join(middle)}{after}"


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
    return ", ".join(f"{screen.paint(value, 'strong')} ({_listed(names)})" for value, names in said.items())


def _listed(names: Sequence[str]) -> str:
    """Names in a row, parted by semicolons where one of them holds a comma."""
    return printable(("; " if any("," in name for name in names) else ", ").join(names))


def _common(claim: Claim, finding: Finding) -> str:
    """The value as written; in an agreement where the articles write it differently, the value in normal words."""
    if finding.verdict == "agreement" and len(wording.values_as_written(finding.claims)) > 1:
        return printable(values.words(finding.claims[0].value))
    return printable(claim.evidence.quote)
