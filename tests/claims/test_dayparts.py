"""Parts of the day are times of day, if they are of a day or stand for an hour of their own."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from crosscheck.claims.dayparts import parts

CASES = "dayparts.txt"


def test_a_part_of_the_day_is_a_time(case: Any, departures: Callable[[Any], list[str]]) -> None:
    assert ("" in departures(case)) is not case.absent, departures(case)


def test_the_parts_of_the_day_leave_no_minute_out() -> None:
    spans = sorted({(part.low, part.high) for part in parts().values()})
    assert spans[0][0] == 0
    assert max(high for _, high in spans) >= 1440
    assert all(low < high for low, high in spans)
    ends = [max(high for _, high in spans[: place + 1]) for place in range(len(spans))]
    assert all(after[0] <= end for end, (_, after) in zip(ends, pairwise(spans), strict=False))
