"""What articles can state: one module is one kind of value: find it, normalise it, compare it.

A finder takes `(text, start, end, reading)` and returns mentions whose spans count from the start of the text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from crosscheck.models import Comparison, Mention, Reading, Value
from crosscheck.values import (
    ages,
    counts,
    dates,
    durations,
    measures,
    money,
    names,
    percents,
    places,
    ratios,
    statuses,
    times,
)

Finder = Callable[[str, int, int, Reading], list[Mention]]


class LaterFinder(Protocol):
    """A finder that leaves alone the numerals inside the mentions `taken`, which are in text order."""

    def __call__(  # noqa: D102
        self, text: str, start: int, end: int, reading: Reading, taken: Sequence[Mention] = ()
    ) -> list[Mention]: ...


# Where two finders want the same words, the earlier one in this table has them.
FIRST: Sequence[Finder] = (
    ages.find,
    measures.find,  # before lengths of time: "barrels a day" is one unit
    dates.find,
    times.find,
    durations.find,
)
# These look only at the numerals that are left.
LATER: Sequence[LaterFinder] = (money.find, percents.find, ratios.find, counts.find)
FINDERS: Sequence[Finder] = (*FIRST, *LATER)

CHANGES = frozenset({"percent", "ratio"})
COMPARERS: Mapping[str, Callable[[Any, Any], Comparison]] = {
    "date": dates.compare,
    "time": times.compare,
    "duration": durations.compare,
    "count": counts.compare,
    "money": money.compare,
    "percent": percents.compare,
    "ratio": ratios.compare,
    "measure": measures.compare,
    "name": names.compare,
    "role": names.compare,
    "place": places.compare,
    "status": statuses.compare,
}


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find every date, time, length and quantity in `text[start:end]`, in order, none overlapping another."""
    taken: list[Mention] = []
    for finder in FIRST:
        taken = merge(taken, finder(text, start, end, reading))
    for later in LATER:
        taken = merge(taken, later(text, start, end, reading, taken))
    return taken


def compare(left: Value, right: Value) -> Comparison:
    """Tell how two values relate, with the reason in words; values of different kinds can both hold."""
    if left.kind in CHANGES and right.kind in CHANGES and left.kind != right.kind:
        return COMPARERS["ratio"](left, right)
    if left.kind != right.kind:
        return Comparison("compatible", f"a {left.kind} and a {right.kind} can both hold")
    return COMPARERS[left.kind](left, right)


def merge(first: Iterable[Mention], second: Iterable[Mention]) -> list[Mention]:
    """Add to `first` those of `second` that overlap none of them; both in text order, so the work is linear."""
    merged: list[Mention] = []
    waiting = list(first)
    position = 0
    for mention in second:
        while position < len(waiting) and waiting[position].end <= mention.start:
            merged.append(waiting[position])
            position += 1
        free = position == len(waiting) or mention.end <= waiting[position].start
        if free and (not merged or merged[-1].end <= mention.start):
            merged.append(mention)
    return merged + waiting[position:]
