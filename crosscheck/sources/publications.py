"""When an article was published: front matter, else the page's own header, else what its text says.

Inference is careful: a wrong year makes false discrepancies, no year makes none. A year counts as the article's own
only with a sign for it, and the day is the latest one that the text speaks of as past.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from crosscheck.models import DateValue, Mention, Reading
from crosscheck.sources import headers
from crosscheck.sources.lines import lines
from crosscheck.values.dates import find
from crosscheck.values.patterns import lazy

Origin = Literal["front matter", "header", "inferred", "unknown"]
FUTURE = lazy(
    r"(?i:\b(?:will|won't|shall|scheduled|slated|due|upcoming|forthcoming|plan(?:s|ned)?|(?<!than )expect(?:s|ed)?"
    r"|next (?:day|week|month|quarter|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+day)"
    r"|(?:is|are|was|were|set|likely|hopes?|intends?|aims?|going) to|to be|might|would|tomorrow"
    r"|by (?:the end|early|late|mid)|until the end)\b)|\bmay\b"
)
STILL_RUNNING = lazy(r"\b(?:throughout|all through|so far in|earlier in|since the (?:start|beginning) of)\s+$", re.I)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = lazy(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.I)
YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MONTH_DAY = lazy(r"^(?:\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$")
MONTH_NAME = lazy(headers.MONTH, re.I)
STOPS = lazy(r"[.!?;]\s|\n")
LEAD = 3  # paragraphs in which a full date is the article's own and not its background
ROW = 3  # years told one by one, up to the article's own
RECENT = 30  # days
OLDEST = 1990  # no page of the web is older; earlier years are background
DRIFT = 2  # years by which an article may be younger than the latest year it names


class Publication(NamedTuple):
    """The date of publication, if any, and where it was found."""

    day: date | None
    origin: Origin


class Hint(NamedTuple):
    """A date in the text: what it leaves open is None; `weekday` 0 is Monday."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    future: bool
    running: bool  # the year is spoken of as still running
    lead: bool  # it stands in the first paragraphs


def stated(words: str, country: str | None) -> date | None:
    """Read the date of a front matter line: ISO with or without a time, or a date in words; None if it is none."""
    found = headers.FULL_DATE.search(words)
    return headers.to_date(found, country) if found else None


def publication(text: str, body: Sequence[tuple[int, int]], country: str | None) -> Publication:
    """Find the date of publication in the text itself: its header, its dateline, or what it says."""
    rows = lines(text)
    stamps = headers.stamps(text, rows, country)
    if stamps and stamps[0].rank < 3:
        return Publication(stamps[0].day, "header")
    opening = headers.first_dateline(text, rows)
    printed = opening.day_of(opening.year) if opening else None
    if printed:
        return Publication(printed, "header")
    hints = list(_hints(text, body, country))
    if stamps and _bears_out(hints, stamps[0].day):
        return Publication(stamps[0].day, "header")
    year = _own_year(hints)
    if year is None:
        return Publication(None, "unknown")
    day = opening.day_of(year) if opening else None
    return Publication(day or _latest(hints, year), "inferred")


def _hints(text: str, body: Sequence[tuple[int, int]], country: str | None) -> Iterator[Hint]:
    """Read the dates of the article itself; a full date counts even where a missing space hides its end."""
    lead = body[min(LEAD, len(body)) - 1][1]
    last = body[-1][1]
    found_dates = find(text[:last], 0, last, Reading(None, country))
    mentions = [(found.start, found.end, _timex(found)) for found in found_dates]
    for start, end in body:
        for found in headers.FULL_DATE.finditer(text, start, end):
            day = headers.to_date(found, country)
            if day:
                mentions.append((found.start(), found.end(), day.isoformat()))
    inside = list(reversed(body))
    for start, end, timex in sorted(mentions):
        while inside and inside[-1][1] <= start:
            inside.pop()
        if inside and inside[-1][0] <= start:
            yield _hint(text, (start, end), timex, lead=start < lead)


def _timex(mention: Mention) -> str:
    return mention.value.timex if isinstance(mention.value, DateValue) else ""


def _hint(text: str, span: tuple[int, int], timex: str, *, lead: bool) -> Hint:
    """Read a date's own words: the year that a finder lends it from elsewhere does not count."""
    start, end = span
    words = text[start:end]
    year, weekday = YEAR.search(words), WEEKDAY.search(words)
    dated = MONTH_DAY.search(timex.rsplit("/", 1)[-1])
    has_day = dated is not None and dated[2] is not None and re.search(r"\d", YEAR.sub("", words)) is not None
    return Hint(
        year=int(year.group()) if year else None,
        month=int(dated[1]) if dated and (has_day or MONTH_NAME.search(words)) else None,
        day=int(dated[2]) if dated and has_day else None,
        weekday=WEEKDAYS.index(weekday[1].lower()) if weekday else None,
        future=bool(FUTURE.search(_sentence(text, start, end))),
        running=bool(STILL_RUNNING.search(text[max(0, start - 30) : start])),
        lead=lead,
    )


def _sentence(text: str, start: int, end: int) -> str:
    """Give the words around a mention in its own sentence."""
    before = STOPS.split(text[max(0, start - 300) : start])[-1]
    return before + " " + STOPS.split(text[end : end + 300])[0]


def _bears_out(hints: Sequence[Hint], printed: date) -> bool:
    """Does the text name a day of the month before a date on top of the page? Else that may be the day of the copy."""
    days = (day for hint in hints if (day := _day(hint, hint.year or printed.year)))
    return any(0 <= (printed - day).days <= RECENT for day in days)


def _own_year(hints: Sequence[Hint]) -> int | None:
    """Tell in which year the article was written, None without a sign.

    Signs: a weekday with its day fits one of the years from the latest that the text names; that latest year is said
    to be running still, or stands in a full date of the first paragraphs, or ends a row of years told one by one, or
    one of its months comes back without it ("in May 2019 ... on May 3"). Where a text says "on Monday" for its news,
    its full dates are background.
    """
    named = {hint.year for hint in hints if hint.year is not None and not hint.future}
    latest = max(named, default=0)
    if latest < OLDEST:
        return None
    days = [hint for hint in hints if hint.day is not None and hint.year is None and not hint.future]
    for hint in days:
        if hint.weekday is not None:
            return next((year for year in range(latest, latest + DRIFT + 1) if _day(hint, year)), None)
    own = [hint for hint in hints if hint.year == latest and not hint.future]
    by_weekday = any(hint.weekday is not None and hint.day is None for hint in hints)
    if any(hint.running or (hint.lead and hint.day is not None and not by_weekday) for hint in own):
        return latest
    again = {hint.month for hint in own if hint.month} & {hint.month for hint in days}
    row = all(latest - step in named for step in range(ROW))
    return latest if days and (again or row) else None


def _latest(hints: Sequence[Hint], year: int) -> date:
    """Give the latest past day that the text names in its own year, before any that it speaks of as to come."""
    own = [hint for hint in hints if hint.year in (None, year)]
    coming = [day for hint in own if hint.future and (day := _day(hint, year))]
    past = [day for hint in own if not hint.future and (day := _day(hint, year))]
    months = [hint.month for hint in own if hint.month and not hint.future and hint.year == year]
    ends = [date(year, month, calendar.monthrange(year, month)[1]) for month in months] or [date(year, 12, 31)]
    last = max(past) if past else max(ends)
    bounded = [day for day in past or ends if not coming or day < min(coming)]
    return max(bounded) if bounded else min([last, *coming])


def _day(hint: Hint, year: int) -> date | None:
    """Set a hint's day in a year; None if it names no day, no such day exists, or its weekday is another."""
    if hint.month is None or hint.day is None:
        return None
    try:
        day = date(year, hint.month, hint.day)
    except ValueError:
        return None
    return day if hint.weekday in (None, day.weekday()) else None
