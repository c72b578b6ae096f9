"""States: what events bring about (closed, open), kinds of an event (state visit), members of a closed class."""

from crosscheck.models import Comparison, StatusValue
from crosscheck.values import directions

OPPOSITES = (frozenset({"closed", "open"}), frozenset({"halted", "running"}))


def compare(left: StatusValue, right: StatusValue) -> Comparison:
    """Compare two states: the same, opposite or of another kind (different), or merely two that can both hold."""
    if left.state == right.state:
        return Comparison("same", f"both say {left.state}")
    one, two = left.state.split(": "), right.state.split(": ")
    if len(one) == len(two) == 2:
        return _members(one, two)
    kind = left.state.rsplit(" ", 1)[-1] == right.state.rsplit(" ", 1)[-1] and " " in left.state
    if kind or frozenset({left.state, right.state}) in OPPOSITES:
        return Comparison("different", f"{left.state} is not {right.state}")
    return Comparison("compatible", f"{left.state} and {right.state} can both be")


def _members(one: list[str], two: list[str]) -> Comparison:
    """Compare the members of two closed classes ("flag: Malta"): those of one class exclude each other."""
    if one[0] != two[0]:
        return Comparison("compatible", f"{one[0]} and {two[0]} are two questions")
    if all(directions.direction(member) for member in (one[1], two[1])):
        return directions.compare(one[1], two[1])
    return Comparison("different", f"{one[0]}: {one[1]} is not {two[1]}")
