"""Who and what a dated event happens between."""

from collections.abc import Callable
from typing import Any

CASES = "parties.txt"


def test_an_event_has_its_parties(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
