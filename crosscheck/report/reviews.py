"""The findings that wait for a person's decision, as a numbered table for a terminal."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from crosscheck.models import Article, Claim, Decision, Finding
from crosscheck.report import wording
from crosscheck.report.blocks import stated, title
from crosscheck.report.outlines import sides
from crosscheck.report.terminal import GAP, Screen, beside, cells, fold, hang, printable

MARGIN = 4
STATES: Mapping[str, str] = {"open": "", "stale": "decided before, a value has changed since", "decided": "decided"}
JUDGEMENTS: Mapping[str, str] = {
    "left wrong": "the left one is wrong",
    "right wrong": "the right one is wrong",
    "both wrong": "both are wrong",
    "both right": "both are right",
    "not the same claim": "not the same claim",
    "extraction error": "misread by crosscheck",
    "unsure": "unsure",
}


class Reviewed(NamedTuple):
    """A finding as the review lists it: its number, whether it waits for a decision, and the last one taken.

    open: nobody decided; stale: a value changed after the decision; decided: the decision stands.
    """

    number: int
    finding: Finding
    state: Literal["open", "stale", "decided"]
    decision: Decision | None


def render(reviewed: Sequence[Reviewed], articles: Sequence[Article], width: int = 80, colour: bool = False) -> str:
    """List findings by number with what each side says, which is "left" and which "right", and any decision."""
    screen = Screen(width, colour)
    if not reviewed:
        return "No finding waits for a decision.\n"
    labels = wording.labels(articles)
    parts = [_summary(reviewed, screen), *(_item(item, articles, labels, screen) for item in reviewed)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _summary(reviewed: Sequence[Reviewed], screen: Screen) -> list[str]:
    states = [item.state for item in reviewed]
    counts = (f"{states.count(state)} {state}" for state in STATES if state in states)
    return fold(f"{wording.counted(len(reviewed), 'finding')}: {', '.join(counts)}", screen.room)


def _item(item: Reviewed, articles: Sequence[Article], labels: dict[str, str], screen: Screen) -> list[str]:
    lines = hang(screen.paint(title(item.finding), "strong"), screen.room, f"{item.number:>2}  ")
    places = left_and_right(item.finding)
    rows = [
        (places.get(claim.id, ""), side.label, claim)
        for side in sides(item.finding, articles, labels)
        for claim in side.claims
    ]
    for row in rows:
        lines += _row(row, rows, screen)
    why = wording.sentence(printable(item.finding.reason))
    lines += hang(f"{screen.paint('Why:', 'strong')} {why}", screen.room, " " * MARGIN)
    lines += _decided(item, screen)
    return [*lines, screen.paint(f"{' ' * MARGIN}id {item.finding.id}", "faint")]


def left_and_right(finding: Finding) -> dict[str, str]:
    """Which claims a decision calls left and right, by claim id: the two sides of the first pair that differs.

    A claim with the very value of one side belongs to it; other claims belong to neither.
    """
    by_id = {claim.id: claim for claim in finding.claims}
    pair = next((pair for pair in finding.pairs if pair.relation == "different"), None)
    if pair is None:
        return dict(zip(by_id, ("left", "right"), strict=False))
    left, right = by_id[pair.left].value, by_id[pair.right].value
    near = {claim.id: "left" for claim in finding.claims if claim.value == left}
    far = {claim.id: "right" for claim in finding.claims if claim.value == right}
    return near | far


def _row(row: tuple[str, str, Claim], rows: Sequence[tuple[str, str, Claim]], screen: Screen) -> list[str]:
    place, label, claim = row
    room = screen.room - MARGIN - 2 * GAP - len("right")
    first = min(max(cells(printable(name)) for _, name, _ in rows), room // 2)
    widths = (len("right"), first, room - first)
    texts = (screen.paint(place, "faint"), screen.paint(printable(label), "label"), stated(claim, screen))
    return beside([fold(text, width) for text, width in zip(texts, widths, strict=True)], widths, MARGIN)


def _decided(item: Reviewed, screen: Screen) -> list[str]:
    """What a person said before, and whether it still stands."""
    decision = item.decision
    if decision is None or decision.judgement is None:
        return []
    note = f" ({decision.note})" if decision.note else ""
    said = f"{decision.by}, {decision.at[:10]}: {JUDGEMENTS[decision.judgement]}{note}"
    return hang(printable(f"{wording.sentence(STATES[item.state])}. {said}"), screen.room, " " * MARGIN)
