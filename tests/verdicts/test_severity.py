"""How much a discrepancy matters: lives before money before manner, and the wider apart the more."""

from itertools import pairwise
from typing import Any, get_args

import pytest

from crosscheck.models import Claim, ClaimKind, Event, NameValue, QuantityValue, Span
from crosscheck.verdicts.severity import bases, severity, spread


def claim(kind: str, said: str = "14", event: str = "crash") -> Claim:
    span = Span(start=0, end=2, quote=said)
    quantity = {"kind": kind, "said": said, "low": said, "high": said}
    value: Any = (
        QuantityValue.model_validate(quantity)
        if kind in {"count", "money", "percent", "ratio", "measure"}
        else (NameValue(kind="name", text=said, key=said))
    )
    return Claim.model_validate(
        {"id": f"{kind}{said}{event}", "article": "a", "kind": kind, "subject": "", "aspect": "", "value": value,
         "evidence": span, "context": span, "event": Event(predicate=event, kind=event, start=0, end=1)}
    )  # fmt: skip


RANKED = [
    [claim("count", "14", "kill"), claim("count", "40", "kill")],
    [claim("count", "14", "injure"), claim("count", "15", "injure")],
    [claim("money", "6"), claim("money", "60")],
    [claim("money", "6"), claim("money", "6.5")],
    [claim("count", "14", "sign"), claim("count", "15", "sign")],
    [claim("measure", "14"), claim("measure", "15")],
    [claim("status", "state visit"), claim("status", "official visit")],
]


def test_the_order_of_what_matters() -> None:
    weights = [severity(claims)[0] for claims in RANKED]
    assert all(more > less for more, less in pairwise(weights))
    assert all(0 < weight <= 100 for weight in weights)


@pytest.mark.parametrize("claims", RANKED, ids=lambda claims: str(claims[0].id))
def test_the_reason_is_in_words_and_the_order_of_claims_is_of_no_matter(claims: list[Claim]) -> None:
    weight, reason = severity(claims)
    assert len(reason.split()) > 2
    assert severity([*claims, *claims])[0] == weight


def test_every_kind_has_its_weight() -> None:
    assert set(bases()) - {"lives"} == set(get_args(ClaimKind))


SPREADS = {("14", "28"): 2.0, ("14",): 1.0, ("0", "14"): 1.0, ("10", "30", "15"): 3.0, ("0.5", "1"): 2.0}


@pytest.mark.parametrize("figures", SPREADS)
def test_spread(figures: tuple[str, ...]) -> None:
    assert spread([claim("count", one) for one in figures]) == SPREADS[figures]


def test_what_is_long_past_and_what_is_of_a_part_weigh_less() -> None:
    claims = RANKED[1]
    whole, _ = severity(claims)
    past, reason = severity(claims, {claim.id for claim in claims})
    part, told = severity([claim.model_copy(update={"scope": ("part",)}) for claim in claims])
    assert past < part < whole
    assert "long past" in reason
    assert "part" in told


def test_one_claim_of_lives_among_three_makes_no_toll() -> None:
    based = [claim("count", one, "base") for one in ("350", "530")]
    assert "killed" not in severity([*based, claim("count", "350", "kill")])[1]
    assert "killed" in severity([based[0], claim("count", "530", "kill")])[1]
