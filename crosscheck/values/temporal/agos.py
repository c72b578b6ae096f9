"""The days that "17 hours ago" and "less than a decade ago" leave open, the time of day that "an hour later" is."""

from datetime import date, timedelta
from decimal import Decimal
from math import ceil, floor

from crosscheck.models import TimeValue
from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.clocks import around, day_of, time_timex
from crosscheck.values.temporal.contexts import Context
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lengths import DAYS, Part, lengths
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days

LONGEST_HOURS = 4  # days that hours ago are said of
DAY = 1440  # minutes
NEAR_CLOCK = 400  # signs from a time of day to what counts from it
DAY_OF_CLOCK = 6  # words from a time of day to its day, "at 9 a.m. on Monday"
NEW_DAY = lazy(r"^\s*On\b|[.;] ")
LONGEST_OVER = 1.25  # how far "more than" reaches, as in `lengths.interval`


def recent_hours(found: Found, context: Context) -> Found | None:
    """Give "17 hours ago", "5 minutes ago" the days they can fall on: the article's own, or the one before."""
    parts = lengths(found.piece)
    if context.published is None or context.told or not parts or any(unit[0] != "T" for _, unit in parts):
        return None
    length = sum(((count or Decimal(0)) * DAYS[unit] for count, unit in parts), Decimal(0))
    if not 0 < length <= LONGEST_HOURS or any(count is None for count, _ in parts):
        return None
    first, last = (context.published - timedelta(days=back) for back in (ceil(length), floor(length)))
    first = context.published if length < DAYS["TH"] else first
    return found._replace(value=found.value.model_copy(update={"start": first, "end": last, "approximate": True}))


def bounded(found: Found, base: date | None) -> Found:
    """Give "less than a decade ago" the days since then, "more than two years ago" those before, by a quarter at most.

    Its TIMEX3 value stays as precise as the unit.
    """
    piece, parts = found.piece, lengths(found.piece)
    lead = piece.word(piece.places("than")[0] - 1) if piece.places("than") else ""
    if base is None or len(parts) != 1 or parts[0][0] is None or lead not in ("more", "less") or piece.places("no"):
        return found
    size = float(parts[0][0] * DAYS.get(parts[0][1], Decimal(0)))
    near, far = (0.0, 1.0) if lead == "less" else (1.0, LONGEST_OVER)
    if size * far >= (base - date.min).days:
        return found
    first, last = (base - timedelta(days=round(size * share)) for share in (far, near))
    return found._replace(value=found.value.model_copy(update={"start": first, "end": last}))


def hours_beside(piece: Piece, context: Context, sign: int) -> Found | None:
    """Give "two hours later" as the time of day so long from the one said before, if no day came between."""
    clock, parts = context.clock, lengths(piece)
    if clock is None or not counted_hours(parts) or piece.start - context.clock_end > NEAR_CLOCK:
        return None
    said = context.place > context.clock_place
    if said and not of_clock(piece, context):
        return None
    step = sign * round(sum((count or 0) * DAYS[unit] for count, unit in parts) * DAY)
    shift, minutes = divmod(clock.low + step, DAY)
    day = day_of(context) if said else own_day(clock)
    low, high = around(minutes, "about")
    timex = time_timex(minutes, day + timedelta(days=shift) if day else None)
    value = TimeValue(timex=timex, low=low, high=high, offset=clock.offset, zone=clock.zone, hedge="about")
    return Found(value, piece)


def of_clock(piece: Piece, context: Context) -> bool:
    """Say whether the day said last is that of the time said last: "at 9 a.m. on Monday"; else a new day has begun."""
    between = piece.scan.text[context.clock_end : piece.scan.start(context.place)]
    return context.place <= context.clock_place + DAY_OF_CLOCK and not NEW_DAY.search(between)


def own_day(clock: TimeValue) -> date | None:
    """Give the day in the TIMEX3 value of a time."""
    covers = days(clock.timex)
    return covers[0] if covers else None


def counted_hours(parts: list[Part]) -> bool:
    """Say whether a length is a number of hours or minutes, of a day at most."""
    if not parts or any(unit not in ("TH", "TM") or count is None for count, unit in parts):
        return False
    return sum((count or 0) * DAYS[unit] for count, unit in parts) <= 1
