"""Lengths of time: days, from the shortest to the longest that the words allow."""

from decimal import Decimal

from crosscheck.models import Comparison, DurationValue, Mention, Reading, plain
from crosscheck.values.quantities import intervals
from crosscheck.values.temporal import read

WORDS = (("year", Decimal("365.25")), ("month", Decimal("30.44")), ("day", Decimal(1)), ("hour", Decimal(1) / 24))


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find the lengths of time in `text[start:end]`; "every year" and "annually" are lengths of one year."""
    return [
        found for found in read(text, reading) if found.kind == "duration" and start <= found.start and found.end <= end
    ]


def compare(left: DurationValue, right: DurationValue) -> Comparison:
    """Compare two lengths: they differ where no length fits both."""
    if left.timex == right.timex and left.hedge == right.hedge:
        return Comparison("same", f"both say {spoken(left)}")
    if "vague" in (left.hedge, right.hedge):
        return Comparison("compatible", "one of the lengths is not stated as a number")
    if left.low == right.low and left.high == right.high:
        return Comparison("same", f"{spoken(left)} and {spoken(right)} are the same length")
    if overlap(left, right):
        return Comparison("compatible", f"{spoken(left)} and {spoken(right)} can be the same length")
    return Comparison("different", f"{spoken(left)} and {spoken(right)} cannot be the same length")


def overlap(left: DurationValue, right: DurationValue) -> bool:
    """Say whether some length fits both; "almost two years" and "more than two years" only touch."""
    bounds = [widened(left), widened(right)]
    low = max((first for first, _ in bounds if first is not None), default=None)
    high = min((last for _, last in bounds if last is not None), default=None)
    if low is None or high is None or low < high:
        return True
    return low == high and {left.hedge, right.hedge} not in intervals.EXCLUSIVE


def widened(value: DurationValue) -> tuple[Decimal | None, Decimal | None]:
    """Give the bounds that a comparison allows.

    A bare length is rounded to its own unit ("23 years" is said from 22.55 to 23.45). "About" reaches no farther than
    half of the last digit that was not rounded away: "about 13 hours" is 12.5 to 13.5, "about 40" 36 to 44.
    """
    unit = unit_days(value.timex)
    if value.hedge == "exact":
        half = unit * Decimal("0.45")
        return (None if value.low is None else value.low - half, None if value.high is None else value.high + half)
    if value.hedge != "about" or value.low is None or value.high is None or not unit:
        return value.low, value.high
    middle = (value.low + value.high) / 2
    reach = min(intervals.reach(round(middle / unit, 3)) * unit, (value.high - value.low) / 2)
    return middle - reach, middle + reach


def unit_days(timex: str) -> Decimal:
    """Give the days of the smallest unit of a TIMEX3 length."""
    if "T" in timex:
        return {"H": Decimal(1) / 24, "M": Decimal(1) / 1440, "S": Decimal(1) / 86400}.get(timex[-1], Decimal(0))
    if timex.endswith(("DE", "CE", "WE")):
        return {"DE": Decimal("3652.5"), "CE": Decimal(36525), "WE": Decimal(2)}[timex[-2:]]
    days = {"D": Decimal(0), "W": Decimal(1), "M": Decimal("30.44"), "Y": Decimal("365.25"), "Q": Decimal("91.31")}
    return days.get(timex[-1], Decimal(0))


def spoken(value: DurationValue) -> str:
    """Write a length for a reader: "23 years", "more than 30 years"."""
    lead = {"about": "about ", "under": "nearly ", "over": "more than ", "at least": "at least ", "at most": "at most "}
    size = value.low if value.hedge in ("over", "at least", "exact") else value.high
    if size is None:
        return value.timex
    if value.hedge == "about" and value.low is not None:
        size = (value.low + size) / 2
    return lead.get(value.hedge, "") + in_units(size)


def in_units(size: Decimal) -> str:
    """Write days in the largest unit that they fill."""
    for name, days in WORDS:
        if size >= days * Decimal("0.999"):
            count = round(size / days, 1)
            return f"{plain(count)} {name}{'' if count == 1 else 's'}"
    return f"{plain(round(size * 1440, 1))} minutes"
