"""What a figure is said of: time, scope, people and countries, speaker, firmness."""

from collections.abc import Callable
from typing import Any

CASES = "frames.txt"


def test_time_scope_speaker_and_firmness(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
