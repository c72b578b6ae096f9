"""Dates and periods: the days that an expression covers, with its TIMEX3 value."""

from datetime import date

from crosscheck.models import Comparison, DateValue, Mention, Reading
from crosscheck.values.temporal import read


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find the dates of `text[start:end]`; the whole text is read once, since dates lean on those before them."""
    return [
        found for found in read(text, reading) if found.kind == "date" and start <= found.start and found.end <= end
    ]


def compare(left: DateValue, right: DateValue) -> Comparison:
    """Compare the days that two dates cover, with the reason in a reader's words."""
    if left.timex == right.timex and left.anchor == right.anchor and left.approximate == right.approximate:
        return Comparison("same", f"both say {spoken(left)}")
    left_days, right_days = covered(left), covered(right)
    if left_days is None or right_days is None:
        return Comparison("compatible", "one of the dates names no certain days")
    first, last = max(left_days[0], right_days[0]), min(left_days[1], right_days[1])
    if first > last:
        return Comparison("different", f"{spoken(left)} and {spoken(right)} share no day")
    return Comparison("compatible", meeting(left, right))


def covered(value: DateValue) -> tuple[date, date] | None:
    """Give the days on which the event could lie: an open side reaches to the end of the calendar."""
    if value.start is None and value.end is None:
        return None
    start, end = around(value)
    if value.anchor in ("since", "after"):
        return start, date.max
    if value.anchor in ("until", "before"):
        return date.min, end
    return start, end


def around(value: DateValue) -> tuple[date, date]:
    """Give the days said, open sides to the end of the calendar; "around May" reaches as far again on either side."""
    start, end = value.start or date.min, value.end or date.max
    if not value.approximate or value.start is None or value.end is None:
        return start, end
    reach = (end - start).days + 1
    early = date.fromordinal(max(1, start.toordinal() - reach))
    return early, date.fromordinal(min(date.max.toordinal(), end.toordinal() + reach))


def meeting(left: DateValue, right: DateValue) -> str:
    """Say in words how two dates with days in common meet."""
    if (left.start, left.end) == (right.start, right.end):
        return f"{spoken(left)} and {spoken(right)} name the same days"
    for outer, inner in ((left, right), (right, left)):
        if inside(inner, outer):
            return f"{spoken(outer)} covers {spoken(inner)}"
    return f"{spoken(left)} and {spoken(right)} overlap"


def inside(inner: DateValue, outer: DateValue) -> bool:
    """Say whether the outer date's days hold all of the inner one's."""
    small, large = covered(inner), covered(outer)
    return bool(small and large and large[0] <= small[0] and small[1] <= large[1])


def spoken(value: DateValue) -> str:
    """Write a date for a reader: "since 8 July 2025", "May 2021", "1 to 10 April 2021"."""
    lead = "" if value.anchor == "on" else f"{value.anchor} "
    about = "about " if value.approximate else ""
    return f"{lead}{about}{named(value)}"


def named(value: DateValue) -> str:
    """Write the days of a date in words."""
    if value.start is None or value.end is None:
        return value.timex
    if value.start == value.end:
        return day_name(value.start)
    if len(value.timex) == 4 and value.timex.isdigit() and is_year(value):
        return value.timex
    if len(value.timex) == 7 and value.start.day == 1 and value.start.month == value.end.month and value.end.day > 27:
        return f"{value.start:%B} {value.start.year}"
    return f"{day_name(value.start)} to {day_name(value.end)}"


def is_year(value: DateValue) -> bool:
    """Say whether the days are a whole year, not its early or late part."""
    return bool(value.start and value.end and (value.end - value.start).days > 360)


def day_name(day: date) -> str:
    """Write a day: 8 July 2025."""
    return f"{day.day} {day:%B} {day.year}"
