"""How the values of two claims relate where they alone do not say it: ages, two currencies, two bounds."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching.relations import relate
from crosscheck.matching.settings import setting
from crosscheck.models import Claim, DateValue, QuantityValue
from tests.matching.conftest import article

Make = Callable[..., Claim]
Known = Callable[..., Any]


def sum_of(said: str, unit: str, hedge: str = "exact") -> QuantityValue:
    return QuantityValue.model_validate(
        {"kind": "money", "said": said, "low": said, "high": said, "unit": unit, "hedge": hedge}
    )


# the sum of the left and of the right claim, and how they relate
SUMS: list[tuple[QuantityValue, QuantityValue, str]] = [
    (sum_of("45000000", "DKK"), sum_of("45000000", "EUR"), "different"),
    (sum_of("4500", "USD", "about"), sum_of("4500", "EUR"), "different"),
    (sum_of("4500", "USD"), sum_of("4900", "EUR"), "compatible"),  # at some rate of some day
    (sum_of("4500", "USD"), sum_of("4500", "CAD"), "compatible"),  # both are dollars
    (sum_of("4500", "CZK"), sum_of("4500", "SEK"), "compatible"),  # both are crowns
    (sum_of("5000000", "DKK"), sum_of("5000000", "EUR"), "compatible"),  # a round figure of no thing
    (sum_of("45000000", "DKK", "at least"), sum_of("45000000", "EUR"), "compatible"),
    (sum_of("4500", "USD"), sum_of("4500", "USD"), "same"),
]


@pytest.mark.parametrize(("one", "two", "relation"), SUMS)
def test_one_figure_in_two_currencies(
    one: QuantityValue, two: QuantityValue, relation: str, claim: Make, known: Known
) -> None:
    left, right = (
        claim("money", article=name, value=value, thing=None) for name, value in (("coast", one), ("inland", two))
    )
    found = relate(left, right, known(left, right))
    assert found.relation == relation
    assert ("two currencies" in found.reason) is (relation == "different")


def test_an_article_that_tells_the_figure_in_both_currencies(claim: Make, known: Known) -> None:
    left = claim("money", article="coast", value=sum_of("4500", "USD"))
    right = claim("money", article="inland", value=sum_of("4500", "EUR"))
    other = claim("money", article="inland", start=60, value=sum_of("4500", "USD"))
    assert relate(left, right, known(left, right, other)).relation == "compatible"


def test_one_article_means_two_sums(claim: Make, known: Known) -> None:
    left = claim("money", value=sum_of("4500", "USD"))
    right = claim("money", start=60, value=sum_of("4500", "EUR"))
    assert relate(left, right, known(left, right)).relation == "compatible"


@pytest.mark.parametrize(("other", "relation"), [("ransom", "different"), ("ship", "compatible")])
def test_a_round_figure_of_one_thing(other: str, relation: str, claim: Make, known: Known) -> None:
    left = claim("money", article="coast", thing="ransom", value=sum_of("5000000", "DKK"))
    right = claim("money", article="inland", thing=other, value=sum_of("5000000", "EUR"))
    assert relate(left, right, known(left, right)).relation == relation


def bound(year: int, anchor: str, approximate: bool = False) -> DateValue:
    return DateValue.model_validate(
        {
            "timex": str(year),
            "start": f"{year}-01-01",
            "end": f"{year}-12-31",
            "anchor": anchor,
            "approximate": approximate,
        }
    )


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (bound(2011, "since"), bound(2009, "since"), "different"),
        (bound(2011, "until"), bound(2009, "until"), "different"),
        (bound(2011, "since"), bound(2009, "since", approximate=True), "compatible"),
        (bound(2011, "after"), bound(2009, "after"), "compatible"),
        (bound(2009, "since"), bound(2011, "on"), "compatible"),
        (bound(2009, "until"), bound(2011, "since"), "different"),
    ],
)
def test_two_bounds_of_one_time(one: DateValue, two: DateValue, relation: str, claim: Make, known: Known) -> None:
    left, right = (claim("date", article=name, value=value) for name, value in (("coast", one), ("inland", two)))
    assert relate(left, right, known(left, right)).relation == relation


@pytest.mark.parametrize(
    ("early", "late", "days", "expected"),
    [
        (41, 42, date(2032, 5, 1), "compatible"),
        (41, 43, date(2032, 5, 1), "different"),
        (42, 41, date(2032, 5, 1), "different"),
        (41, 42, date(2031, 6, 20), "different"),
        (41, 41, date(2032, 5, 1), "same"),
        (41, 44, date(2034, 1, 1), "compatible"),
    ],
)
def test_ages_go_up_with_the_years(claim: Make, early: int, late: int, days: date, expected: str) -> None:
    one, two = (aged(claim("measure", said, article=name)) for said, name in ((early, "harbour"), (late, "inland")))
    known = setting([one, two], [article("harbour"), article("inland", days)])
    assert relate(one, two, known).relation == expected
    assert relate(two, one, known).relation == expected


def aged(made: Claim) -> Claim:
    value: Any = made.value
    return made.model_copy(update={"aspect": "age", "value": value.model_copy(update={"unit": "year"})})
