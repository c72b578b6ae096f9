"""How much a discrepancy matters to a reader: 0 to 100, with the reason."""

from collections.abc import Sequence

from crosscheck.models import Claim, QuantityValue

LIVES = frozenset({"kill", "injure", "critical", "survive", "missing", "hostage", "hospital", "rescue"})
BY_KIND = {
    "count": 55,
    "money": 60,
    "percent": 50,
    "ratio": 60,
    "date": 50,
    "time": 35,
    "duration": 40,
    "measure": 35,
    "place": 45,
    "name": 45,
    "role": 45,
    "status": 30,
}


def severity(claims: Sequence[Claim]) -> tuple[int, str]:
    """Rank a discrepancy by what is at stake (lives before money before manner) and by how far the values part."""
    first = claims[0]
    base, why = BY_KIND[first.kind], f"a {first.kind} differs"
    if any(claim.event and claim.event.kind in LIVES for claim in claims) and first.kind == "count":
        base, why = 85, "it is about people killed, hurt or saved"
    factor = spread(claims)
    if factor >= 1.5:
        return min(100, base + 10), f"{why}, and the highest figure is {factor:.1f} times the lowest"
    return base, why


def spread(claims: Sequence[Claim]) -> float:
    """Give the highest figure over the lowest, 1 where that means nothing."""
    values = [claim.value for claim in claims if isinstance(claim.value, QuantityValue) and claim.value.said > 0]
    if len({(value.kind, value.unit) for value in values}) != 1:
        return 1.0
    said = [value.said for value in values]
    return float(max(said) / min(said)) if len(said) > 1 else 1.0
