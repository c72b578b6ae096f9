"""One pass over a text: every date, time and length in it, in order, each leaning on what came before."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from crosscheck.models import Anchor, DateValue, DurationValue, Mention, Reading, TimeValue
from crosscheck.values.patterns import lazy
from crosscheck.values.temporal import absolutes, clocks, hours, lengths, periods, relatives, spoken
from crosscheck.values.temporal.contexts import Context, Telling, figure_order, shifted_day
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lexicon import lexicon
from crosscheck.values.temporal.patterns import grammar
from crosscheck.values.temporal.scanning import Piece, Scan, matches, scan
from crosscheck.values.temporal.timexes import days
from crosscheck.values.temporal.years import MONTHS

Rule = Callable[[Piece, Context], Found | None]
RULES: dict[str, Rule] = {
    "date_iso": absolutes.date_iso,
    "date_figures": absolutes.date_figures,
    "date_month_day": absolutes.date_month_day,
    "date_day_month": absolutes.date_month_day,
    "date_month_year": absolutes.date_month_year,
    "date_week_of": absolutes.date_week_of,
    "date_day": absolutes.date_day,
    "date_month": absolutes.date_month,
    "date_year": absolutes.date_year,
    "date_year_words": absolutes.date_year_words,
    "date_bc": absolutes.date_bc,
    "date_ad": absolutes.date_ad,
    "range_month_days": periods.range_days,
    "range_days_month": periods.range_days,
    "range_days_said": periods.range_days_said,
    "range_months": periods.range_months,
    "range_years": periods.range_years,
    "date_season": periods.date_season,
    "date_quarter": periods.date_quarter,
    "date_decade": periods.date_decade,
    "date_century": periods.date_century,
    "date_century_first": periods.date_century_first,
    "date_holiday": periods.date_holiday,
    "date_weekday": relatives.date_weekday,
    "date_week_day": relatives.date_week_day,
    "date_nth_weekday": relatives.date_nth_weekday,
    "date_today": relatives.date_today,
    "date_part": relatives.date_part,
    "date_now": relatives.date_now,
    "date_this": relatives.date_this,
    "date_rest": relatives.date_rest,
    "date_unit": relatives.date_unit,
    "date_latest": relatives.date_latest,
    "date_long_ago": relatives.date_long_ago,
    "date_ago": relatives.date_ago,
    "date_after_next": relatives.date_after_next,
    "date_year_ago": relatives.date_year_ago,
    "date_new_year": periods.date_new_year,
    "date_weekend": relatives.date_weekend,
    "date_end": relatives.date_end,
    "date_ahead": relatives.date_ahead,
    "date_offset": relatives.date_offset,
    "date_same": relatives.date_same,
    "date_beside": relatives.date_beside,
    "date_pod_beside": relatives.date_pod_beside,
    "date_first": relatives.date_first,
    "duration": lengths.duration,
    "duration_long": lengths.duration_long,
    "duration_recent": lengths.duration_recent,
    "duration_range": lengths.duration_range,
    "duration_share": lengths.duration_share,
    "duration_or": lengths.duration_or,
    "duration_clock": lengths.duration_clock,
    "duration_earth": lengths.duration_earth,
    "duration_bare": lengths.duration_bare,
    "set_days": lengths.set_days,
    "set_every": lengths.set_every,
    "set_adverb": lengths.set_adverb,
    "time_clock": clocks.time_clock,
    "time_past": spoken.time_past,
    "time_noon": clocks.time_noon,
}
ANCHORS: dict[str, Anchor] = {
    "since": "since",
    "from": "since",
    "between": "since",
    "until": "until",
    "till": "until",
    "to": "until",
    "through": "until",
    "by": "before",
    "before": "before",
    "prior": "before",
    "after": "after",
    "following": "after",
}
DEICTIC = frozenset(("date_today", "date_now", "date_ago"))
BEFORE = lazy(r"[\d#%][.,:]?\Z|[$€£][ \d.,]*\Z|[A-Za-z]-\Z|\d[-–]\d+[-–]\Z")
AFTER = lazy(r"[.,:]?\d|\s?%|[a-z]|-[a-z]*old")
FIGURE_CLASSES = (("digits12", "digits31", "digits99"), ("dot", "dash", "slash"))
LENGTH = lazy(r"P(\d{1,4})([DWMY])")
PARAGRAPH = lazy(r"\n[ \t]*\n")
PHONE = 8
MANY = 7
MOSTLY = 0.6


@lru_cache(maxsize=8)
def read(text: str, reading: Reading) -> tuple[Mention, ...]:
    """Find every date, time and length of a text, in order; none overlaps another."""
    scanned = scan(text)
    order = figure_order(text, (scanned.start(found.start()) for found in figured().finditer(scanned.classes)))
    context = Context(reading, telling(scanned, reading.published), order)
    found: list[Mention] = []
    done = 0
    for trigger in grammar().trigger.finditer(scanned.classes):
        if trigger.start() >= done:
            taken = take(scanned, trigger.start(), done, context)
            if taken:
                done = taken.piece.last
                found.append(mention(taken, context))
    return tuple(joined(text, found))


def telling(scanned: Scan, published: date | None) -> Telling:
    """Say whether a text narrates past years, and the first and the latest year it names.

    It does where many years are named, most of them well before its own date, and few days are named as news does.
    """
    years = named_years(scanned)
    before = marked(scanned, "bc")
    old = before + sum(published is None or year < published.year - 1 for year in years)
    enough = old >= MANY and old >= MOSTLY * (len(years) + before)
    news = marked(scanned, "wday") + marked(scanned, "today")
    told = enough and (published is not None or before > 0) and old >= 4 * news
    return Telling(told, years[0] if years and not before else None, max(years, default=None))


@cache
def figured() -> re.Pattern[str]:
    """Give the pattern of two small numbers with a joint behind each, over class characters."""
    small, joint = ("".join(lexicon().marks[name] for name in names) for names in FIGURE_CLASSES)
    return re.compile(f"[{small}][{joint}][{small}][{joint}]")


def marked(scanned: Scan, name: str) -> int:
    """Count the tokens of a class."""
    return scanned.classes.count(lexicon().marks[name])


def named_years(scanned: Scan) -> list[int]:
    """Give the numbers that can only be years: four digits from 1000 to 2199, alone, not after a currency sign."""
    text, years = scanned.text, []
    for found in re.finditer(lexicon().marks["year"], scanned.classes):
        start, end = scanned.start(found.start()), scanned.ends[found.start()]
        if end - start == 4 and text[start] in "12" and not BEFORE.search(text, max(0, start - 2), start):
            years.append(int(text[start:end]))
    return years


def take(scanned: Scan, trigger: int, done: int, context: Context) -> Found | None:
    """Give the first finding that holds the trigger: leftmost, then longest."""
    for piece in matches(scanned, trigger, done):
        found = ruled(piece, context) if stands_alone(piece) and not counted_unit(piece) else None
        if found:
            return found
    return None


def ruled(piece: Piece, context: Context) -> Found | None:
    """Ask the rule of a piece; a day before the year 1 or after 9999 is none."""
    try:
        return RULES[piece.rule](piece, context)
    except OverflowError:
        return None


def counted_unit(piece: Piece) -> bool:
    """Say whether the piece opens like "the third week of", which only the rule for counted parts may read."""
    at = piece.first + (piece.name(piece.first) == "the")
    opening = piece.name(at) in ("ord", "second", "last", "part") and piece.name(at + 1) == "unit"
    return opening and piece.name(at + 2) == "of" and piece.rule != "date_first" and piece.meaning(at + 1) != "DE"


def stands_alone(piece: Piece) -> bool:
    """Refuse a piece that cuts through a number or a word ("1.5" in "1.50", "12" in "$12") or runs over a paragraph."""
    text, start, end = piece.scan.text, piece.start, piece.end
    if text.find("\n", start, end) >= 0 and PARAGRAPH.search(text[start:end]):
        return False
    if text[start].isdigit() and BEFORE.search(text[max(0, start - PHONE) : start]):
        return piece.name(piece.first - 2) in MONTHS and not runs_on(text, end)
    return not runs_on(text, end)


def runs_on(text: str, end: int) -> bool:
    """Say whether a figure that ends here goes on behind: "12" in "12.50", "12%", "12th"."""
    return text[end - 1].isdigit() and AFTER.match(text[end : end + 4]) is not None


def mention(found: Found, context: Context) -> Mention:
    """Make the mention of a finding, with its anchor, and remember its date."""
    value, piece = found.value, found.piece
    if isinstance(value, DateValue):
        anchor = anchor_of(piece, context)
        value = value if anchor == "on" else value.model_copy(update={"anchor": anchor})
        if (value.start or value.timex.startswith("BC")) and not (context.told and piece.rule in DEICTIC):
            context.remember(value.timex, piece.last)
            context.opened = value.anchor == "since"
    if isinstance(value, TimeValue):
        context.clock, context.clock_end, context.clock_place = value, piece.end, piece.last
    return Mention(value.kind, piece.start, piece.end, value)


def anchor_of(piece: Piece, context: Context) -> Anchor:
    """Give how the word before bounds the date: "since 2002", "until May", "by the end of the year"."""
    lead, before = piece.word(piece.first - 1), piece.word(piece.first - 2)
    if lead == "through" and (before in ("all", "half", "way") or not before.isalpha()):
        return "on"
    if lead == "from" and (before in ("dates", "dating", "date", "dated") or piece.word(piece.last) in ("'", "’")):
        return "on"
    if lead in ("and", "to", "-", "–", "—") and context.place == piece.first - 1 and context.opened:
        return "until"
    if lead == "to" and before in ("close", "prior", "thanks", "according"):
        return "before" if before == "prior" else "on"
    return ANCHORS.get(lead, "on")


LONGEST_JOINT = 16
JOINTS = lazy(r",? (?:(?:on|at|around|about) )?(?:the )?")


def joined(text: str, found: list[Mention]) -> list[Mention]:
    """Bring a time and its day together: one mention for "Monday 5 pm", two for "5 pm on Monday", both with the day."""
    whole: list[Mention] = []
    for current in hours.with_hours(text, found):
        before = whole[-1] if whole else None
        if before is None or current.start - before.end > LONGEST_JOINT:
            whole.append(current)
            continue
        joint = JOINTS.fullmatch(text, before.end, current.start)
        counted = counted_from(text, before, current) or year_said(text, before, current)
        if counted:
            whole[-1] = counted
            continue
        both = day_and_time(before, current) if joint else None
        if joint and both:
            one = joint[0] in (" ", ", ") and not hours.is_bare(text, before)
            whole[-1:] = [both] if one else parted(before, current, both)
        else:
            whole.append(current)
    return whole


COUNTING = lazy(r" (before|after|from) ")


def counted_from(text: str, left: Mention, right: Mention) -> Mention | None:
    """Make one date of a length and the day it counts from: "two weeks before May 13, 1999"."""
    joint = COUNTING.fullmatch(text, left.end, right.start)
    if not joint or not isinstance(left.value, DurationValue) or not isinstance(right.value, DateValue):
        return None
    if joint[1] == "from" and text.endswith("for ", 0, left.start):
        return None  # "open for three weeks from June 10"
    length = LENGTH.fullmatch(left.value.timex)
    if not length or right.value.start is None or right.value.start != right.value.end:
        return None
    count = int(length[1]) * (-1 if joint[1] == "before" else 1)
    day = shifted_day(right.value.start, length[2], count)
    if day is None:
        return None
    value = DateValue(timex=day.isoformat(), start=day, end=day, approximate=left.value.hedge != "exact")
    return Mention("date", left.start, right.end, value)


YEAR_JOINT = lazy(r",? (?:of )?")


def year_said(text: str, left: Mention, right: Mention) -> Mention | None:
    """Make one date of a month or season and the year read out after it: "June of nineteen ninety-nine"."""
    if not isinstance(left.value, DateValue) or not isinstance(right.value, DateValue):
        return None
    year, rest = right.value.timex, left.value.timex[len("2025") :]
    spoken = (
        year.isdigit()
        and len(year) == len("2025")
        and not any(sign.isdigit() for sign in text[right.start : right.end])
    )
    bare = not re.search(r"\d{4}|year", text[left.start : left.end]) and "year" not in text[right.start : right.end]
    named = bare and rest.startswith("-") and "/" not in rest
    if not spoken or not named or not YEAR_JOINT.fullmatch(text, left.end, right.start):
        return None
    covers = days(year + rest)
    value = left.value.model_copy(
        update={"timex": year + rest, "start": covers and covers[0], "end": covers and covers[1]}
    )
    return Mention("date", left.start, right.end, value) if covers else None


def parted(left: Mention, right: Mention, both: Mention) -> list[Mention]:
    """Keep day and time apart, the time with its day."""
    return [one._replace(value=both.value) if one.kind == "time" else one for one in (left, right)]


def day_and_time(left: Mention, right: Mention) -> Mention | None:
    """Give the time with its day, or None where the two are not a day and a time."""
    time, day = (left.value, right.value) if isinstance(left.value, TimeValue) else (right.value, left.value)
    if not isinstance(time, TimeValue) or not isinstance(day, DateValue) or time.day:
        return None
    if not day.start or day.start != day.end:
        return None
    said, _, part = day.timex.partition("T")
    time = halved(time, part)
    clock = time.timex.partition("T")[2]
    value = time.model_copy(update={"timex": f"{said}T{clock}", "day": day.start})
    return Mention("time", left.start, right.end, value)


NOON, EVENING = 720, 360
LATE = frozenset(("AF", "EV"))


def halved(time: TimeValue, part: str) -> TimeValue:
    """Bring an hour up to twelve into the half of the day said beside it: "ten to four on Sunday afternoon"."""
    late = part in LATE or (part == "NI" and time.low >= EVENING)
    if not late or time.low >= NOON or "T" not in time.timex:
        return time
    low, high = time.low + NOON, time.high + NOON
    day, _, clock = time.timex.partition("T")
    timex = f"{day}T{int(clock[:2]) + 12:02d}{clock[2:]}"
    return time.model_copy(update={"timex": timex, "low": low, "high": min(high, 2 * NOON - 1)})
