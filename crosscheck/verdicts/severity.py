"""How much a discrepancy matters to a reader: 0 to 100, with the reason."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

from crosscheck.models import Claim, QuantityValue

DATA = Path(__file__).with_name("data") / "severity.txt"
LIVES = frozenset({"kill", "injure", "critical", "survive", "missing", "hostage", "hospital", "rescue"})
WIDE, WIDER = 1.5, 10  # the highest figure over the lowest from which the gap counts, and what it adds
PART, PAST = 10, 25  # what a figure of a part takes off, and one of an event long past


def severity(claims: Sequence[Claim], settled: Collection[str] = ()) -> tuple[int, str]:
    """Rank a discrepancy: lives before money before manner, the whole before a part, now before long ago.

    `settled` holds the ids of claims on events long past.
    """
    first = claims[0]
    told = sum(claim.event is not None and claim.event.kind in LIVES for claim in claims)
    lives = first.kind == "count" and 2 * told >= len(claims)
    weight = bases()["lives" if lives else first.kind]
    reasons = ["it is about people killed, hurt or saved" if lives else f"a {first.kind} differs"]
    factor = spread(claims)
    if factor >= WIDE:
        weight += WIDER
        reasons.append(f"the highest figure is {factor:.1f} times the lowest")
    if all(_partial(claim) for claim in claims):
        weight -= PART
        reasons.append("of a part only")
    if all(claim.id in settled for claim in claims):
        weight -= PAST
        reasons.append("of an event long past")
    return max(0, min(100, weight)), ", ".join(reasons)


def spread(claims: Sequence[Claim]) -> float:
    """Give the highest figure over the lowest, 1 where that means nothing."""
    values = [claim.value for claim in claims if isinstance(claim.value, QuantityValue) and claim.value.said > 0]
    if len({(value.kind, value.unit) for value in values}) != 1:
        return 1.0
    said = [value.said for value in values]
    return float(max(said) / min(said)) if len(said) > 1 else 1.0


def _partial(claim: Claim) -> bool:
    """Is a count limited to a nationality, an owner or a part of those concerned?"""
    limited = claim.thing is not None and any(":" in word for word in claim.thing.qualifiers)
    return claim.kind == "count" and (limited or "part" in claim.scope)


@cache
def bases() -> Mapping[str, int]:
    """Read how grave a discrepancy is by the kind of its values."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    rows = (line.split(":") for line in lines if line and not line.startswith("#"))
    return {kind.strip(): int(weight) for kind, weight in rows}
