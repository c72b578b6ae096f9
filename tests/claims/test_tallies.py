"""Counts that are said without a number."""

from collections.abc import Callable
from typing import Any

CASES = "tallies.txt"


def test_a_count_without_a_number(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
