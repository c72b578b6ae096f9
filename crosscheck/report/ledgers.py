"""The pairs that were considered and not called a discrepancy: how many for each reason, with examples."""

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.models import Parting
from crosscheck.report import wording
from crosscheck.report.outlines import Outline
from crosscheck.report.terminal import Screen, fold, hang, printable

EXAMPLES = 3


class Account(NamedTuple):
    """One reason for keeping claims apart: its code, its words, how many pairs, and a few of them."""

    code: str
    words: str
    number: int
    examples: tuple[str, ...]


def accounts(outline: Outline) -> tuple[Account, ...]:
    """Count the report's ledger by code, the most frequent first, with up to three examples each."""
    gathered: dict[str, list[Parting]] = {}
    for parting in outline.report.ledger:
        gathered.setdefault(parting.code, []).append(parting)
    ordered = sorted(gathered.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Account(code, wording.PARTINGS[code], len(kept), _examples(kept, outline)) for code, kept in ordered)


def _examples(partings: Sequence[Parting], outline: Outline) -> tuple[str, ...]:
    said = {claim.id: f"{claim.evidence.quote} ({outline.short[claim.article]})" for claim in outline.report.claims}
    return tuple(
        f"{said.get(parting.left, parting.left)} / {said.get(parting.right, parting.right)}: {parting.reason}"
        for parting in partings[:EXAMPLES]
    )


def opening(outline: Outline) -> str:
    """How many pairs of claims looked alike and were not called a discrepancy."""
    total = len(outline.report.ledger)
    if not total:
        return "No pair of claims was kept out of a discrepancy."
    rest = "was not called a discrepancy" if total == 1 else "were not called discrepancies"
    return f"{wording.counted(total, 'pair')} of claims looked alike and {rest}."


def lines(outline: Outline, screen: Screen) -> list[str]:
    """The ledger as text for a terminal."""
    found = fold(opening(outline), screen.room)
    for account in accounts(outline):
        said = f"{screen.paint(account.code, 'strong')}: {account.words}"
        found += hang(said, screen.room, f"{account.number:>6,}  ")
        for example in account.examples:
            found += hang(screen.paint(printable(example), "faint"), screen.room, " " * 10)
    return found
