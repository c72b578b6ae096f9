"""Which claims are compared at all, and that a comparison is the same from both sides."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.matching import score
from crosscheck.matching.pairs import candidates, root
from crosscheck.models import Claim

Make = Callable[..., Claim]
MEETING: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"said": 19}),
    ({"thing": "student"}, {"event": "injure", "thing": "teacher"}),
    ({"event": "kill", "thing": "miner"}, {"thing": "sailor"}),
    ({"kind": "money", "event": "cost"}, {"kind": "money", "event": "earn"}),
    ({"kind": "measure", "aspect": "height"}, {"kind": "measure", "aspect": "distance"}),
    ({"kind": "duration", "said": 2, "event": "climb"}, {"kind": "duration", "said": 9, "event": "crash"}),
    ({"kind": "percent", "said": 30}, {"kind": "ratio", "said": 15, "aspect": "how much change"}),
    ({"kind": "name", "said": "Kanat Tashbaev"}, {"kind": "name", "said": "K Tashbayev"}),
    ({"kind": "date", "said": date(2031, 3, 13), "event": "sign"}, {"kind": "date", "said": date(2031, 3, 13)}),
]
NOT_MEETING: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"kind": "money"}),
    ({"thing": "home", "event": "burn"}, {"thing": "agreement", "event": "sign"}),
    ({"kind": "date", "said": 2021, "event": "close"}, {"kind": "date", "said": 2024, "event": "open"}),
    ({"kind": "name", "said": "Ingrid Holm"}, {"kind": "name", "said": "Paul Okoro"}),
]


@pytest.mark.parametrize(("one", "two"), MEETING)
def test_claims_that_may_be_of_one_point_meet(one: dict[str, Any], two: dict[str, Any], claim: Make) -> None:
    left, right = claim(article="harbour", **one), claim(article="inland", **two)
    assert list(candidates([left, right])) == [(left, right)]


@pytest.mark.parametrize(("one", "two"), NOT_MEETING)
def test_other_claims_never_meet(one: dict[str, Any], two: dict[str, Any], claim: Make) -> None:
    assert not list(candidates([claim(article="harbour", **one), claim(article="inland", **two)]))


def test_no_pair_comes_twice_and_none_with_itself(claim: Make) -> None:
    told = [claim(article=name, start=start) for name in ("a", "b", "c") for start in (0, 60)]
    pairs = [(left.id, right.id) for left, right in candidates(told)]
    assert len(pairs) == len(set(pairs)) == 15
    assert all(left < right for left, right in pairs)


def test_root() -> None:
    assert (root("crew"), root("person"), root("quince"), root("flight")) == ("person", "person", "quince", "airlink")


def test_a_reviewer_parts_a_pair_in_either_order(claim: Make, known: Callable[..., Any]) -> None:
    left, right = claim(article="harbour"), claim(article="inland")
    apart = {tuple(sorted((left.id, right.id)))}
    assert score(left, right, known(left, right), apart).parts == "decision"
    assert score(right, left, known(left, right), apart).parts == "decision"
    assert score(left, right, known(left, right)).parts == ""


THINGS = st.sampled_from(["person", "dead", "injured", "student", "teacher", "trade", "exports", "quince", ""])
FIELDS = st.fixed_dictionaries(
    {
        "said": st.integers(2000, 2031),
        "event": st.sampled_from(["kill", "injure", "crash", "divert", "trade", ""]),
        "thing": THINGS,
        "narrowed": st.sampled_from([(), ("young",), ("of:veltro",), ("young", "of:veltro")]),
        "countries": st.sampled_from([(), ("Denmark",), ("Denmark", "Peru"), ("Peru", "Chile")]),
        "about": st.sampled_from([None, 2030, 2029, date(2031, 6, 9)]),
        "scope": st.sampled_from([(), ("part",), ("per",), ("definite",)]),
        "modality": st.sampled_from(["asserted", "planned", "denied"]),
        "words": st.sampled_from([("mill",), ("mill", "fire"), ()]),
    }
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(kind=st.sampled_from(["count", "money", "percent", "measure", "date"]), one=FIELDS, two=FIELDS)
def test_a_comparison_is_the_same_from_both_sides(
    kind: str, one: dict[str, Any], two: dict[str, Any], claim: Make, known: Callable[..., Any]
) -> None:
    left, right = claim(kind, article="harbour", **one), claim(kind, article="inland", **two)
    setting = known(left, right)
    there, back = score(left, right, setting), score(right, left, setting)
    assert there.score == pytest.approx(back.score, abs=0.01)
    assert there.relation.relation == back.relation.relation
    assert there.parts == back.parts


def test_a_limit_on_one_side_weighs_the_same_from_both_sides(claim: Make, known: Callable[..., Any]) -> None:
    left = claim(article="harbour", thing="person", countries=("Denmark",))
    right = claim(article="inland", thing="dead", narrowed=("country:Denmark",), countries=("Denmark",))
    setting = known(left, right)
    assert score(left, right, setting).score == pytest.approx(score(right, left, setting).score)
