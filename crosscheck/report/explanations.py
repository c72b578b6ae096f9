"""Why a finding is what it is: each claim in its sentence, why they were matched, how each pair compares."""

from collections.abc import Mapping, Sequence

from crosscheck.models import Article, Claim, Feature, Finding, Match, Report, Thing
from crosscheck.report import values, wording
from crosscheck.report.blocks import marked, title
from crosscheck.report.excerpts import excerpt
from crosscheck.report.terminal import GAP, Screen, beside, cells, fold, hang, printable

MARGIN = 4
MARKS = ("«", "»")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PARTINGS = 5
SCARCE = 20


def render(finding: Finding, report: Report, width: int = 80, colour: bool = False) -> str:
    """Explain a finding: verdict, reason and weight, the claims by letter, their matches and their comparisons."""
    screen = Screen(width, colour)
    letters = {claim.id: letter(number) for number, claim in enumerate(finding.claims)}
    parts = [
        _verdict(finding, screen),
        *_claims(finding, report.articles, letters, screen),
        _matches(finding, letters, screen),
        _pairs(finding, letters, screen),
        _kept_apart(finding, report, letters, screen),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def letter(number: int) -> str:
    """Name the claims A to Z, then A2, B2 and so on."""
    turn, place = divmod(number, len(LETTERS))
    return LETTERS[place] + (str(turn + 1) if turn else "")


def _verdict(finding: Finding, screen: Screen) -> list[str]:
    lines = fold(screen.paint(title(finding), "strong"), screen.room)
    lines += fold(screen.paint(wording.VERDICTS[finding.verdict], finding.verdict), screen.room)
    rank = f"{finding.severity} of 100, {wording.severity(finding.severity)}" if finding.severity else ""
    reason = f": {finding.severity_reason}" if rank and finding.severity_reason else ""
    rows = {
        "Why": finding.reason,
        "Computed": finding.derived or "",
        "Severity": rank + reason,
        "Behind it": wording.voices(finding),
        "Id": finding.id,
    }
    return lines + _named(rows, screen)


def _named(rows: Mapping[str, str], screen: Screen, indent: int = 0) -> list[str]:
    """Names and texts in two columns; a row without text is left out."""
    kept = {name: printable(text) for name, text in rows.items() if text}
    widest = max(map(cells, kept), default=0)
    widths = (widest, screen.room - indent - widest - GAP)
    return [
        line
        for name, text in kept.items()
        for line in beside([[screen.paint(name, "faint")], fold(text, widths[1])], widths, indent)
    ]


# --- the claims -------------------------------------------------------------------------------------------------------


def _claims(
    finding: Finding, articles: Sequence[Article], letters: Mapping[str, str], screen: Screen
) -> list[list[str]]:
    labels = wording.labels(articles)
    return [_claim(claim, letters[claim.id], labels[claim.article], screen) for claim in finding.claims]


def _claim(claim: Claim, letter: str, label: str, screen: Screen) -> list[str]:
    lead = f"{screen.paint(letter, 'strong')}{' ' * (MARGIN - len(letter))}"
    sentence = marked(excerpt([claim]), screen, MARKS)
    return [
        *hang(screen.paint(printable(label), "label"), screen.room, lead),
        *hang(sentence, screen.room, " " * MARGIN),
        *_named(_read(claim), screen, MARGIN),
    ]


def _read(claim: Claim) -> dict[str, str]:
    """What crosscheck read from the sentence, by plain names."""
    return {
        "read as": values.words(claim.value),
        "about": f"{claim.subject} ({claim.aspect})",
        "event": claim.event.predicate if claim.event else "",
        "counted": _thing(claim.thing) if claim.thing else "",
        "who": ", ".join(f"{participant.key} ({participant.role})" for participant in claim.participants),
        "where": ", ".join(claim.places),
        "at the time": values.words(claim.about) if claim.about else "",
        "narrowed to": ", ".join(claim.scope),
        "said": wording.notes(claim),
    }


def _thing(thing: Thing) -> str:
    narrowed = f" ({', '.join(thing.qualifiers)})" if thing.qualifiers else ""
    return f"{thing.head}{narrowed}"


# --- matches and comparisons ------------------------------------------------------------------------------------------


def _matches(finding: Finding, letters: Mapping[str, str], screen: Screen) -> list[str]:
    if not finding.matches:
        return []
    lines = fold(screen.paint("Why they were matched", "strong"), screen.room)
    for match in finding.matches:
        lines += _match(match, letters, screen)
    return lines


def _match(match: Match, letters: Mapping[str, str], screen: Screen) -> list[str]:
    names = f"{letters.get(match.left, match.left)} and {letters.get(match.right, match.right)}"
    lines = hang(f"{names}: score {match.score:.2f}", screen.room, "  ")
    if not match.features:
        return lines
    name = min(max(cells(printable(feature.name)) for feature in match.features), screen.room // 3)
    numbers = max(cells(_added(feature)) for feature in match.features)
    widths = (name, numbers, screen.room - MARGIN - name - numbers - 2 * GAP)
    return lines + [line for feature in match.features for line in _feature(feature, widths, screen)]


def _feature(feature: Feature, widths: tuple[int, int, int], screen: Screen) -> list[str]:
    """A feature's name, what it added to the score of its weight, what was compared; that below if room is scarce."""
    columns = [fold(printable(feature.name), widths[0]), [_added(feature)]]
    detail = printable(feature.detail)
    if widths[2] < SCARCE:
        return beside(columns, widths[:2], MARGIN) + hang(detail, screen.room, " " * (MARGIN + GAP))
    return beside([*columns, fold(detail, widths[2])], widths, MARGIN)


def _added(feature: Feature) -> str:
    return f"{feature.score:+.2f} of {feature.weight:.2f}"


def _pairs(finding: Finding, letters: Mapping[str, str], screen: Screen) -> list[str]:
    if not finding.pairs:
        return []
    lines = fold(screen.paint("How they compare", "strong"), screen.room)
    for pair in finding.pairs:
        names = f"{letters.get(pair.left, pair.left)} and {letters.get(pair.right, pair.right)}"
        lines += hang(f"{names}: {pair.relation}; {printable(pair.reason)}", screen.room, "  ", " " * MARGIN)
    return lines


def _kept_apart(finding: Finding, report: Report, letters: Mapping[str, str], screen: Screen) -> list[str]:
    """Look-alikes of these claims that were left out of the finding, with the reason."""
    said = {claim.id: claim.evidence.quote for claim in report.claims}
    names = said | {claim: f"{letter} ({said.get(claim, '')})" for claim, letter in letters.items()}
    near = [parting for parting in report.ledger if parting.left in letters or parting.right in letters]
    if not near:
        return []
    lines = fold(screen.paint("What looked alike and was kept apart", "strong"), screen.room)
    for parting in near[:PARTINGS]:
        text = f"{names.get(parting.left, parting.left)} and {names.get(parting.right, parting.right)}"
        lines += hang(printable(f"{text}: {parting.reason}"), screen.room, "  ", " " * MARGIN)
    rest = len(near) - PARTINGS
    return [*lines, f"  and {wording.counted(rest, 'pair')} more"] if rest > 0 else lines
