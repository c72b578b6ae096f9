"""Directions of the compass: one word for every form, and how far two lie apart."""

import pytest

from crosscheck.models import StatusValue
from crosscheck.values import directions, statuses

FORMS = {
    "north-west": "northwest",
    "South East": "southeast",
    "easterly": "east",
    "North-Western": "northwest",
    "southwards": "south",
    "upward": "",
    "restern": "",
}


@pytest.mark.parametrize("words", FORMS)
def test_a_direction_in_any_form(words: str) -> None:
    assert directions.direction(words) == FORMS[words]


@pytest.mark.parametrize(
    ("one", "two", "turn"),
    [("north", "northwest", 45), ("northwest", "northeast", 90), ("southwest", "north", 135), ("east", "west", 180)],
)
def test_the_turn_between_two_directions(one: str, two: str, turn: int) -> None:
    assert directions.angle(one, two) == directions.angle(two, one) == turn
    assert directions.compare(one, two).relation == ("different" if turn >= 90 else "compatible")


MEMBERS = {
    ("flag: Malta", "flag: Malta"): "same",
    ("flag: Malta", "flag: Panama"): "different",
    ("flag: Malta", "life: dead"): "compatible",
    ("direction: north", "direction: northwest"): "compatible",
    ("direction: north", "direction: south"): "different",
    ("closed", "open"): "different",
    ("state visit", "working visit"): "different",
    ("closed", "signed"): "compatible",
}


@pytest.mark.parametrize("pair", MEMBERS)
def test_members_of_one_class_exclude_each_other(pair: tuple[str, str]) -> None:
    left, right = (StatusValue(state=state) for state in pair)
    assert statuses.compare(left, right).relation == MEMBERS[pair]
