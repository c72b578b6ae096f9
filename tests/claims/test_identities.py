"""Who, what and where: names, roles, places of events, states and kinds of visits."""

from collections.abc import Callable
from typing import Any

CASES = "identities.txt"


def test_names_places_roles_and_states(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)
