"""The days that "17 hours ago" and "less than a decade ago" leave open."""

from datetime import date, timedelta
from decimal import Decimal
from math import ceil, floor

from crosscheck.values.temporal.contexts import Context
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lengths import DAYS, lengths

LONGEST_HOURS = 4  # days that hours ago are said of
LONGEST_OVER = 1.25  # how far "more than" reaches, as in `lengths.interval`


def recent_hours(found: Found, context: Context) -> Found | None:
    """Give "17 hours ago", "5 minutes ago" the days they can fall on: the article's own, or the one before."""
    parts = lengths(found.piece)
    if context.published is None or context.told or not parts or any(unit[0] != "T" for _, unit in parts):
        return None
    length = sum(((count or Decimal(0)) * DAYS[unit] for count, unit in parts), Decimal(0))
    if not 0 < length <= LONGEST_HOURS or any(count is None for count, _ in parts):
        return None
    first, last = (context.published - timedelta(days=days) for days in (ceil(length), floor(length)))
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
