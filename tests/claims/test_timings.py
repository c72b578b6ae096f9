"""Which event a date or a time of day dates, and how it bounds it."""

from collections.abc import Callable
from typing import Any

CASES = "timings.txt"


def test_a_date_belongs_to_its_event(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
