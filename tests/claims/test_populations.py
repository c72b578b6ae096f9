"""How many live in a place."""

from collections.abc import Callable
from typing import Any

CASES = "populations.txt"


def test_a_population_is_of_a_place(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
