"""What a number speaks of: the counted thing, its event, its group, its time."""

from collections.abc import Callable
from typing import Any

CASES = "quantities.txt"


def test_a_figure_belongs_to_its_thing_and_event(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
