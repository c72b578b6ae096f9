"""TIMEX3 values of days and periods, and the days they cover."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from crosscheck.values.patterns import lazy

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
TEN_DAYS = 10
Days = tuple[date, date]
SHAPE = lazy(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<end>-WE)?|Q(?P<quarter>\d)|H(?P<half>\d)"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)


@lru_cache(maxsize=4096)
def days(timex: str) -> Days | None:
    """Give the first and last day that a TIMEX3 value covers; None where it names none ("PAST_REF", "XXXX-05")."""
    if "/" in timex:
        first, last = (days(part) for part in timex.split("/", 1))
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    if timex.isdigit() and len(timex) < 4:
        return span_of_years(timex)
    shape = SHAPE.fullmatch(timex)
    return covered(shape) if shape else None


def span_of_years(digits: str) -> Days | None:
    """Give the days of a decade ("199") or a century ("19")."""
    width = 10 ** (4 - len(digits))
    first = int(digits) * width
    return (date(first, 1, 1), date(first + width - 1, 12, 31)) if first else None


def covered(shape: re.Match[str]) -> Days | None:
    """Give the days of one matched value; None where the calendar has no such day."""
    year = int(shape["year"])
    try:
        if shape["day"]:
            day = date(year, int(shape["month"]), int(shape["day"]))
            return day, day
        if shape["week"]:
            return week_days(year, int(shape["week"]), bool(shape["end"]))
        return months(year, *month_range(shape))
    except ValueError:
        return None


def month_range(shape: re.Match[str]) -> tuple[int, int]:
    """Give the first and last month, counted from January of its year; a winter runs into the next year."""
    if shape["month"]:
        return int(shape["month"]), int(shape["month"])
    if shape["season"]:
        return SEASONS[shape["season"]]
    if shape["quarter"]:
        return int(shape["quarter"]) * 3 - 2, int(shape["quarter"]) * 3
    if shape["half"]:
        return int(shape["half"]) * 6 - 5, int(shape["half"]) * 6
    return 1, 12


def months(year: int, first: int, last: int) -> Days:
    """Give the days from the first of one month to the last of another; months over 12 belong to the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def week_days(year: int, week: int, weekend: bool) -> Days:
    """Give the days of an ISO week, or of its Saturday and Sunday."""
    monday = date.fromisocalendar(year, week, 1)
    return (monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6))


def narrowed(covers: Days, part: str) -> Days:
    """Take a period's part, as said, rounded to whole days.

    START, MID, END are thirds (early April is 1 to 10, late April 21 to 30), H1 and H2 halves; D1 to D3 are a month's
    first and second ten days and its rest.
    """
    first, last = covers
    size = (last - first).days + 1
    if part[0] == "D":
        return tens_of_days(covers, int(part[1])) if size > TEN_DAYS * 2 else covers
    pieces, place = (2, int(part[1])) if part[0] == "H" else (3, {"START": 1, "MID": 2, "END": 3}[part])
    bounds = [round(size * at / pieces) for at in (place - 1, place)]
    if bounds[0] >= bounds[1]:
        return covers
    return first + timedelta(days=bounds[0]), first + timedelta(days=bounds[1] - 1)


def tens_of_days(covers: Days, place: int) -> Days:
    """Give the first, second or third ten days of a month; the third runs to its end."""
    first, last = covers
    start = first + timedelta(days=TEN_DAYS * (place - 1))
    return start, last if place == 3 else start + timedelta(days=TEN_DAYS - 1)


def of_week(day: date) -> str:
    """Write the ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def of_month(year: int, month: int) -> str:
    """Write a month; months under 1 or over 12 count into other years."""
    return f"{year + (month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}"


def of_quarter(year: int, quarter: int) -> str:
    """Write a quarter; quarters under 1 or over 4 count into other years."""
    return f"{year + (quarter - 1) // 4:04d}-Q{(quarter - 1) % 4 + 1}"


def of_year(year: int) -> str:
    """Write a year; negative years are before our era, as TIMEX writes them ("BC0490")."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"
