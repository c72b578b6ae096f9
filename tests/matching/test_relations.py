"""How the values of two claims relate where the values alone do not say it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching.relations import relate
from crosscheck.matching.settings import setting
from crosscheck.models import Claim
from tests.matching.conftest import article

Make = Callable[..., Claim]


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
