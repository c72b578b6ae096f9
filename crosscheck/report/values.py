"""A normalised value in plain words: "May 2021", "6.345–6.355 million USD", "at least 30 people"."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from crosscheck.models import DateValue, DurationValue, NameValue, QuantityValue, StatusValue, TimeValue, Value, plain

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
UNITS: Mapping[str, str] = {"degC": "°C", "degF": "°F", "km2": "km²", "m2": "m²", "m3": "m³"}
UNDATED: Mapping[str, str] = {"PRESENT_REF": "now", "PAST_REF": "some time ago", "FUTURE_REF": "some time ahead"}

# Days in the unit that a TIMEX3 duration names; the mean year and month of the Gregorian calendar.
PERIODS: Mapping[str, tuple[str, Decimal]] = {
    "Y": ("year", Decimal("365.2425")),
    "M": ("month", Decimal("30.436875")),
    "W": ("week", Decimal(7)),
    "D": ("day", Decimal(1)),
    "TH": ("hour", Decimal(1) / 24),
    "TM": ("minute", Decimal(1) / 1440),
    "TS": ("second", Decimal(1) / 86400),
}
DURATION = re.compile(r"P(?P<time>T?)(?P<number>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")


def words(value: Value) -> str:
    """Say a normalised value in plain words, as the interval that crosscheck compares."""
    match value:
        case DateValue():
            return date_words(value)
        case TimeValue():
            return time_words(value)
        case DurationValue():
            return duration_words(value)
        case QuantityValue():
            return quantity_words(value)
        case NameValue():
            return value.text
        case StatusValue():
            return value.state.rpartition(": ")[2]
    assert_never(value)


# --- dates and times --------------------------------------------------------------------------------------------------


def month(day: date) -> str:
    """The English name of a day's month, whatever the locale."""
    return MONTHS[day.month - 1]


def date_words(value: DateValue) -> str:
    """Say the days that a date covers: May 2021, 8–9 July 2025, since 2002, about March 2020."""
    said = period_words(value.start, value.end) or UNDATED.get(value.timex, value.timex)
    if value.anchor != "on":
        said = f"{value.anchor} {_bound(value)}"
    return f"about {said}" if value.approximate else said


def _bound(value: DateValue) -> str:
    """The date that an anchor ("since", "before") hangs on, by its TIMEX3 value where one side is open."""
    if value.start and value.end:
        return period_words(value.start, value.end)
    if re.fullmatch(r"\d{4}", value.timex):
        return value.timex
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value.timex):
        return f"{MONTHS[int(value.timex[5:]) - 1]} {value.timex[:4]}"
    bound = value.start or value.end
    return period_words(bound, bound) or UNDATED.get(value.timex, value.timex)


def period_words(start: date | None, end: date | None) -> str:
    """Say the days from `start` to `end`, both inclusive; whole months and years by name; empty if both are open."""
    if start and end:
        return _closed_period(start, end)
    if start:
        return f"{_long_day(start)} or later"
    return f"{_long_day(end)} or earlier" if end else ""


def _closed_period(start: date, end: date) -> str:
    if start == end:
        return _long_day(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _whole_months(start, end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {month(end)} {end.year}"
    first = f"{start.day} {month(start)}" if start.year == end.year else _long_day(start)
    return f"{first} – {_long_day(end)}"


def _whole_months(start: date, end: date) -> str:
    if (start.month, end.month) == (1, 12):
        return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{month(start)} {start.year} – {month(end)} {end.year}"
    return f"{month(end)} {end.year}" if start.month == end.month else f"{month(start)}–{month(end)} {end.year}"


def _long_day(day: date) -> str:
    return f"{day.day} {month(day)} {day.year}"


def time_words(value: TimeValue) -> str:
    """Say a time of day: 11:30, about 06:00 UTC+6, 17:00–17:59 on 9 July 2025."""
    clock = _clock(value.low) if value.low == value.high else f"{_clock(value.low)}–{_clock(value.high)}"
    parts = (
        value.hedge if value.hedge not in {"exact", "vague"} else "",
        clock,
        value.zone or _offset(value.offset),
        f"on {_long_day(value.day)}" if value.day else "",
    )
    return " ".join(part for part in parts if part)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _offset(minutes: int | None) -> str:
    if minutes is None:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"


def duration_words(value: DurationValue) -> str:
    """Say a length of time in the unit it was given in: 23 years, 22–23 years, at least 30 days."""
    name, days = _period_unit(value)
    if value.low is not None and value.low == value.high:
        said = DURATION.fullmatch(value.timex)
        number = Decimal(said["number"]) if said else value.low / days
        return _with_noun(_rounded(number, 2), name)
    low, high = (None if bound is None else _rounded(bound / days, 1) for bound in (value.low, value.high))
    return _with_noun(interval_words(low, high, value.hedge), name)


def _period_unit(value: DurationValue) -> tuple[str, Decimal]:
    """The unit that the TIMEX3 value names, else the largest that the length fills, with its days."""
    said = DURATION.fullmatch(value.timex)
    if said and said["time"] + said["unit"] in PERIODS:
        return PERIODS[said["time"] + said["unit"]]
    length = value.high or value.low or Decimal(1)
    return next((unit for unit in PERIODS.values() if length >= unit[1]), PERIODS["TS"])


def _with_noun(number: Decimal | str, noun: str) -> str:
    said = number if isinstance(number, str) else figure(number)
    return f"{said} {noun}" if said == "1" else f"{said} {noun}s"


# --- quantities -------------------------------------------------------------------------------------------------------


def quantity_words(value: QuantityValue) -> str:
    """Say a quantity as its interval, with its unit: 6.345–6.355 million USD, up 30%, 15 times, 24 citizens."""
    said, unit = interval_words(value.low, value.high, value.hedge), _unit(value)
    if value.ordinal and value.low == value.high:
        said = _ordinal(value.said)
    if value.low is None and value.high is None and unit:
        said += " of"
    direction = f"{value.change} " if value.change and value.kind != "ratio" else ""
    return f"{direction}{said}{unit}"


def _unit(value: QuantityValue) -> str:
    """What follows the figure: the sign, code or unit, then what is counted."""
    if value.kind == "percent":
        return " percentage points" if value.unit == "pp" else "%"
    if value.kind == "ratio":
        return " times"
    counted = value.of if value.kind == "count" else ""
    aged = value.unit in {name for name, _ in PERIODS.values()} and value.said != 1
    unit = f"{value.unit}s" if aged else value.unit
    return "".join(f" {part}" for part in (UNITS.get(unit, unit), counted) if part)


def interval_words(low: Decimal | None, high: Decimal | None, hedge: str) -> str:
    """Say an interval: 14, 38–42, more than 130,000, at most 30; both ends share one scale (million, billion)."""
    if low is not None and high is not None:
        return figure(low) if low == high else _range(low, high)
    if low is not None:
        return f"{'more than' if hedge == 'over' else 'at least'} {figure(low)}"
    if high is not None:
        return f"{'less than' if hedge == 'under' else 'at most'} {figure(high)}"
    return "an unstated number"


def figure(number: Decimal) -> str:
    """Write one number for a reader: 15,000; 1.3 million; 0.667."""
    scale, word = _scale(number)
    return _digits(number / scale) + word


def _range(low: Decimal, high: Decimal) -> str:
    scale, word = _scale(low, high)
    dash = " to " if low < 0 else "–"
    return f"{_digits(low / scale)}{dash}{_digits(high / scale)}{word}"


def _scale(*numbers: Decimal) -> tuple[Decimal, str]:
    """The largest scale word that the largest number fills and that leaves each at most three decimals."""
    largest = max(abs(number) for number in numbers)
    for scale, word in SCALES:
        if largest >= scale and all(number / scale == _rounded(number / scale, 3) for number in numbers):
            return scale, f" {word}"
    return Decimal(1), ""


def _digits(number: Decimal) -> str:
    """Digits with thousands marked and at most four decimals."""
    whole, _, decimals = plain(_rounded(number, 4)).partition(".")
    return f"{int(whole):,}" + (f".{decimals}" if decimals else "") if whole != "-0" else f"-0.{decimals}"


def _rounded(number: Decimal, decimals: int) -> Decimal:
    """Round to at most so many decimals, and leave shorter numbers as they are."""
    return round(number, decimals) if number != number.to_integral_value() else number.to_integral_value()


def _ordinal(number: Decimal) -> str:
    whole = int(number)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th") if whole % 100 not in {11, 12, 13} else "th"
    return f"{whole:,}{ending}"
