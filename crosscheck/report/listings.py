"""The claims of articles, as a table for a terminal or as JSON Lines."""

from collections.abc import Sequence
from typing import Literal

from crosscheck.models import Article, Claim
from crosscheck.report import objects, values, wording
from crosscheck.report.terminal import GAP, Screen, beside, fold, hang, printable

NARROW = 56
KIND = len("duration")


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
    row = _narrow if screen.room < NARROW else _row
    return [*lines, *(line for claim in claims for line in row(claim, screen.room))]


def _row(claim: Claim, room: int) -> list[str]:
    """A claim in columns: its kind, a quarter each for the value as written and as read, the rest for its subject."""
    value = room // 4
    widths = (KIND, value, value, room - KIND - 2 * value - 4 * GAP)
    return beside([fold(cell, width) for cell, width in zip(_cells(claim), widths, strict=True)], widths, GAP)


def _narrow(claim: Claim, room: int) -> list[str]:
    kind, written, read, subject = _cells(claim)
    return hang(f"{written} ({kind}): {read}; {subject}", room, " " * GAP, " " * 2 * GAP)


def _cells(claim: Claim) -> tuple[str, ...]:
    notes = wording.notes(claim)
    subject = f"{claim.subject}: {claim.aspect}" + (f" ({notes})" if notes else "")
    return tuple(printable(text) for text in (claim.kind, claim.evidence.quote, values.words(claim.value), subject))
