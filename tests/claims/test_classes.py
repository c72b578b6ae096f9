"""Members of closed classes, each with the keys by which its bearer is known again."""

from collections.abc import Callable
from typing import Any

CASES = "classes.txt"


def test_a_member_of_a_closed_class(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
