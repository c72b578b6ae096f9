"""States that events bring about (closed, open, halted, running), and kinds of an event (state visit)."""

from crosscheck.models import Comparison, StatusValue

OPPOSITES = (frozenset({"closed", "open"}), frozenset({"halted", "running"}))


def compare(left: StatusValue, right: StatusValue) -> Comparison:
    """Compare two states: the same, opposite or of another kind (different), or merely two that can both hold."""
    if left.state == right.state:
        return Comparison("same", f"both say {left.state}")
    kind = left.state.rsplit(" ", 1)[-1] == right.state.rsplit(" ", 1)[-1] and " " in left.state
    if kind or frozenset({left.state, right.state}) in OPPOSITES:
        return Comparison("different", f"{left.state} is not {right.state}")
    return Comparison("compatible", f"{left.state} and {right.state} can both be")
