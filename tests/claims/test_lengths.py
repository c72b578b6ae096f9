"""What a length of time is of, and whether it says how long, how often or how long after."""

from collections.abc import Callable
from typing import Any

CASES = "lengths.txt"


def test_a_length_belongs_to_what_lasts(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
