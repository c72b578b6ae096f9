"""The claims of articles, as a table for a terminal or as JSON Lines."""

from collections.abc import Sequence
from typing import Literal

from crosscheck.models import Article, Claim
from crosscheck.report import objects, values, wording
from crosscheck.report.terminal import GAP, Screen, beside, fold, printable


def render(
    claims: Sequence[Claim], articles: Sequence[Article], format: Literal["table", "jsonl"] = "table", width: int = 80
) -> str:
    """List claims under their articles, a claim a row: value as written, as read, and what it is about."""
    if format == "jsonl":
        return objects.lines(claims)
    screen = Screen(width)
    labels = wording.labels(articles)
    gathered: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for claim in claims:
        gathered[claim.article].append(claim)
    parts = (_listed(labels[article], found, screen) for article, found in gathered.items())
    return "\n\n".join("\n".join(part) for part in parts) + "\n" if articles else "no article\n"


def _listed(label: str, claims: Sequence[Claim], screen: Screen) -> list[str]:
    lines = fold(f"{printable(label)}: {wording.counted(len(claims), 'claim')}", screen.room)
    widths = _widths(screen.room)
    for claim in claims:
        lines += beside([fold(cell, width) for cell, width in zip(_cells(claim), widths, strict=True)], widths, GAP)
    return lines


def _widths(room: int) -> tuple[int, ...]:
    """A quarter each for the value as written and as read, ten cells for its kind, the rest for its subject."""
    kind, value = 9, max((room - 9) // 4, 8)
    return kind, value, value, max(room - kind - 2 * value - 4 * GAP, 1)


def _cells(claim: Claim) -> tuple[str, ...]:
    notes = wording.notes(claim)
    subject = f"{claim.subject}: {claim.aspect}" + (f" ({notes})" if notes else "")
    return tuple(printable(text) for text in (claim.kind, claim.evidence.quote, values.words(claim.value), subject))
