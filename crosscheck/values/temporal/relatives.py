"""Dates that lean on the article's date or on what was just said: yesterday, on Wednesday, a year earlier."""

from datetime import date, timedelta
from decimal import Decimal

from crosscheck.models import DateValue, plain
from crosscheck.values.temporal.agos import bounded, hours_beside, recent_hours
from crosscheck.values.temporal.amounts import amount
from crosscheck.values.temporal.contexts import Context, shifted, shifted_day, tense, year_in, year_of
from crosscheck.values.temporal.findings import Found, dated, part_of
from crosscheck.values.temporal.lengths import SHARES, Part, in_order, length_of, lengths
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days, of_month, of_year
from crosscheck.values.temporal.years import (
    DEIXIS,
    MONTHS,
    full_year,
    named_month,
    ordinal,
    part_of_day,
)

FULL_NAME = 6
FRIDAY = 5
TWILIGHT = ("dawn", "daybreak", "dusk", "sunrise", "sunset")
BARE_PODS = (*TWILIGHT, "overnight")
SENTENCE = 120
AGES = 10_000  # from so many years ago on, TIMEX3 counts in thousands (KA) and millions (MA)
VAGUE_TIMEX = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}


def date_today(piece: Piece, context: Context) -> Found | None:
    """Today, yesterday, tomorrow evening, tonight."""
    place = piece.places("today", "tonight")[0]
    step = int(piece.meaning(place)) if piece.name(place) == "today" else 0
    pod = "TNI" if piece.name(place) == "tonight" else part_of_day(piece)
    if piece.places("before", "after"):
        if piece.value("unit") != "D":
            return None
        step += 1 if piece.places("after") else -1
    now = context.published or context.said()
    if now is None:
        return dated("PRESENT_REF" if not step else f"XXXX-XX-XX{pod}", piece)
    if piece.word(place) == "today" and context.told and now != context.said():
        return dated("PRESENT_REF", piece)
    return dated((now + timedelta(days=step)).isoformat() + pod, piece)


def date_part(piece: Piece, context: Context) -> Found | None:
    """This morning, last night, the same evening, overnight."""
    places, pod = piece.places(*DEIXIS), part_of_day(piece)
    if not places and not pod_alone(piece):
        return None
    named = None if places else day_behind(piece, context)
    if named:
        return dated(named.isoformat() + pod, piece)
    word = piece.word(places[-1]) if places else "this"
    said = word in ("that", "same", "next", "following") or context.told or piece.name(piece.first) == "the"
    now = context.said() or (None if places else context.published) if said else context.published
    if now is None:
        return dated(f"XXXX-XX-XX{pod}", piece)
    step = {"last": -1, "next": 1, "following": 1, "previous": -1, "prior": -1}.get(word, 0)
    return dated((now + timedelta(days=step)).isoformat() + pod, piece)


def day_behind(piece: Piece, context: Context) -> date | None:
    """Give the day said after a part of it: "at dawn on Thursday"."""
    if piece.name(piece.last) != "on" or piece.name(piece.last + 1) != "wday":
        return None
    found = date_weekday(piece.part(piece.last + 1, piece.last + 2), context)
    return found.value.start if found and isinstance(found.value, DateValue) else None


def pod_alone(piece: Piece) -> bool:
    """Say whether a part of the day with no day of its own is meant as one: "froze overnight", "in the evening"."""
    tail = piece.word(piece.last)
    if tail == "of" or (tail.isalpha() and tail not in words_of("function")):
        return False
    word, lead = piece.word(piece.last - 1), piece.word(piece.first - 1)
    if piece.name(piece.first) == "the":
        return lead in ("in", "during", "by", "through", "throughout", "into")
    if word in ("morning", "afternoon", "evening"):
        return lead in ("by", "until")
    return word == "overnight" or (word in TWILIGHT and lead in words_of("before a part of a day"))


def date_weekday(piece: Piece, context: Context) -> Found | None:
    """On Wednesday, last Friday, Tuesday morning, Friday the 13th."""
    place = piece.places("wday", "sunsat")[0]
    if (
        (piece.scan.words[place].islower() and len(piece.word(place)) < FULL_NAME)
        or (piece.word(place).endswith("days") and piece.word(place)[-4] != "s")
        or (piece.name(piece.first) == "pod" and not piece.places("of") and piece.word(piece.first) not in BARE_PODS)
    ):
        return None
    alone = all(piece.name(at) in ("the", "dot", "comma") for at in range(piece.first, piece.last) if at != place)
    if alone and piece.word(place) in ("sun", "sat", "wed", "mon"):
        return None  # "from the Sun"
    now = context.published if not context.told or context.said() is None else context.said()
    if now is None:
        return dated(f"XXXX-WXX-{piece.meaning(place)}{part_of_day(piece)}", piece)
    numbered = [at for at in piece.places("digits12", "digits31", "ord", "second", "tens") if at > place]
    if numbered and piece.places("comma") and not piece.places("suffix"):
        piece, numbered = piece.part(piece.first, place + 1), []  # "Wednesday, the first fall since May"
    if numbered:
        number = ordinal(piece, numbered[0], numbered[-1] + 1)
        return numbered_day(piece, now, number, int(piece.meaning(place)))
    if piece.word(place - 1) in ("following", "previous", "preceding"):
        now = context.said() or now
    if piece.word(piece.last - 1) in ("mornings", "afternoons", "evenings", "nights"):
        return dated(f"XXXX-WXX-{piece.meaning(place)}{part_of_day(piece)}", piece)
    day = weekday_joined(piece, place, context) or weekday_near(piece, place, now, context.said())
    return dated(day.isoformat() + part_of_day(piece), trimmed(piece))


def numbered_day(piece: Piece, now: date, number: int, weekday: int) -> Found | None:
    """Friday the 13th: the nearest month in which that day is that day of the week."""
    nearest = sorted(range(-12, 13), key=lambda months: (abs(months), months))
    for months in nearest:
        covers = days(f"{of_month(now.year, now.month + months)}-{number:02d}")
        if covers and covers[0].isoweekday() == weekday:
            return dated(covers[0].isoformat(), piece)
    return None


def date_week_day(piece: Piece, context: Context) -> Found | None:
    """Friday of last week, next week on Friday."""
    now = context.now()
    if piece.value("unit") != "W" or now is None:
        return None
    place, step = piece.places("wday", "sunsat")[0], piece.value(*DEIXIS) or "0"
    week = shifted(now, "W", int(step) if step.lstrip("-").isdigit() else 0)
    covers = days(week) if week else None
    if covers is None:
        return None
    day = covers[0] + timedelta(days=int(piece.meaning(place)) - 1)
    return dated(day.isoformat() + part_of_day(piece), piece)


def date_nth_weekday(piece: Piece, context: Context) -> Found | None:
    """The first Sunday of May 2021, the last Thursday in November."""
    whole = whole_of(piece.part(piece.places("wday")[0] + 1, piece.last), context)
    covers = days(whole) if whole else None
    if covers is None:
        return None
    weekday = int(piece.value("wday") or 1)
    if piece.name(piece.places("wday")[0] - 1) == "last":
        return dated((covers[1] - timedelta(days=(covers[1].isoweekday() - weekday) % 7)).isoformat(), piece)
    order = int(piece.meaning(piece.places("wday")[0] - 1))
    day = covers[0] + timedelta(days=(weekday - covers[0].isoweekday()) % 7 + 7 * (order - 1))
    return dated(day.isoformat(), piece) if day <= covers[1] else None


def trimmed(piece: Piece) -> Piece:
    """Leave out a comma at the end."""
    return piece.part(piece.first, piece.last - 1) if piece.name(piece.last - 1) == "comma" else piece


def weekday_joined(piece: Piece, place: int, context: Context) -> date | None:
    """Give the Thursday that follows the Monday just said: "Monday to Thursday"."""
    said = context.said()
    if (
        said is None
        or context.place != piece.first - 1
        or piece.name(context.place) not in ("to", "until", "dash", "and")
    ):
        return None
    return said + timedelta(days=(int(piece.meaning(place)) - said.isoweekday()) % 7)


def weekday_near(piece: Piece, place: int, now: date, said: date | None = None) -> date:
    """Give the day of the week nearest to `now` that the words around allow: the past one unless they look ahead."""
    back = (now.isoweekday() - int(piece.meaning(place))) % 7
    if piece.name(place - 1) == "the" and said is not None:
        ahead = (int(piece.meaning(place)) - said.isoweekday() + 3) % 7 - 3
        return said + timedelta(days=ahead)  # "it sank on Thursday; on the Saturday divers came"
    lead = piece.word(place - 1)
    lead = piece.word(place - 3) if lead == "least" else lead  # "until at least Saturday"
    if lead in ("last", "previous", "past", "preceding"):
        return now - timedelta(days=back or 7)
    if lead in ("next", "coming", "following", "upcoming"):
        return now + timedelta(days=7 - back)
    leaning = tense(piece.scan.text, piece.start, piece.end, reported=True)
    open_ended = lead in ("this", "until", "starting", "beginning", "effective") or (lead == "from" and not leaning)
    ahead = open_ended or leaning == "future" or (leaning == "nearer" and 7 - back < back)
    return now + timedelta(days=(7 - back) % 7) if ahead else now - timedelta(days=back)


def date_now(piece: Piece, context: Context) -> Found | None:
    """Now, currently, recently, the future: near to now, with no days of their own."""
    places = piece.places("now", "recent", "past", "future", "today", "adjnow", "adjref", "moment", "time")
    place = places[0]
    name, timex = piece.name(place), piece.meaning(place)
    if name == "adjnow" and no_present(piece, place):
        return None
    if name in ("moment", "time"):
        if piece.name(piece.first) == "for":
            piece = piece.part(piece.first + 1, piece.last)
        to_date = piece.name(piece.first) != "to" or piece.text.lower() == "to date"
        return dated("PRESENT_REF", piece) if to_date else None
    if name == "today":
        return date_today(piece, context)
    if (name == "past" and piece.first == place) or (name == "adjref" and piece.word(place - 1) == "most"):
        return None
    named = piece.places("past", "future")
    return dated(piece.meaning(named[-1]) if named else timex, piece)


def no_present(piece: Piece, place: int) -> bool:
    """Tell the water from the time ("the current was strong"), the adjective from "at present"."""
    if piece.places("unit") and piece.value("unit") != "D":
        return True
    if piece.word(piece.last - 1) == "current":
        return piece.word(piece.last) in words_of("function")
    return piece.word(place) == "present" and piece.first == place == piece.last - 1


def date_this(piece: Piece, context: Context) -> Found | None:
    """This year, last week, the next day, that month, the end of the year, next spring."""
    unit = piece.value("season") or piece.value("unit", "quarter", "weekend")
    if unit is None or (unit == "D" and piece.word(piece.last - 2) in ("these", "those")):
        return date_moment(piece)
    if piece.name(piece.first) == "past" or piece.word(piece.last - 2) == "past" or spanning(piece) or of_life(piece):
        return None
    if unit[0] == "T" or (unit == "DE" and not piece.places("this", "last", "next")):
        return None
    step, base = step_and_base(piece, context)
    said = year_in(context.last)
    if unit == "Y" and context.told and said and said < 0:
        return dated(of_year(said + step), piece, part_of(piece))
    if base is None:
        return dated(VAGUE_TIMEX.get(unit, f"XXXX-{unit}"), piece, part_of(piece))
    timex = season_near(unit, base, step) if piece.places("season") else shifted(base, unit, step)
    return dated(timex, piece, part_of(piece)) if timex else None


def of_life(piece: Piece) -> bool:
    """Tell a part of someone's time, "in his last week", "in its early days", from one on the calendar."""
    if not piece.places(*DEIXIS):
        return piece.word(piece.last - 1).endswith("s")
    own = piece.word(piece.first - 1) in ("his", "her", "their", "my", "our")
    return own and piece.name(piece.first) == "last" and piece.value("unit") in ("D", "W", "M")


def date_rest(piece: Piece, context: Context) -> Found | None:
    """The rest of the year: what is left of it on the article's day."""
    found = date_this(piece, context)
    start = context.published
    if found is None or not isinstance(found.value, DateValue) or found.value.end is None:
        return None
    if start is None or not found.value.start or not found.value.start <= start <= found.value.end:
        return found
    return found._replace(value=found.value.model_copy(update={"start": start}))


def date_unit(piece: Piece, context: Context) -> Found | None:
    """The year, the quarter, the month, the week alone: the one said before, else the article's; the last quarter."""
    unit, tail = piece.value("unit", "quarter") or "", piece.word(piece.last)
    if unit not in ("Y", "Q", "M", "W") or piece.word(piece.last - 1).endswith("s"):
        return None
    if piece.word(piece.first - 1) == "before" and out(piece):
        tail = ""
    elif piece.word(piece.first - 1) not in words_of("before a unit said before"):
        return None
    if unit == "Y" and tail in ("to", "ended", "ending", "through"):
        return Found(length_of(piece, [(Decimal(1), unit)]), piece)  # "the year to 31 March"
    if tail in ("he", "i", "it", "she", "they", "we") and piece.word(piece.first - 1) == "for":
        tail = ""  # "for the year it expects", but "in the year it began"
    if tail.isalnum() and (tail in words_of("behind a unit said before") or tail not in words_of("function")):
        return None
    if unit == "Q":
        return quarter_before(piece, context)
    _, base = step_and_base(piece, context)
    timex = shifted(base, unit, 0) if base else None
    return dated(timex, piece) if timex else None


def out(piece: Piece) -> bool:
    """Say whether the unit ends: "before the year is out", "before the week was over", "before the month ends"."""
    tail, after = piece.word(piece.last), piece.word(piece.last + 1)
    return tail in ("ends", "ended") or (tail in ("is", "was") and after in ("out", "over"))


def date_latest(piece: Piece, context: Context) -> Found | None:
    """The most recent quarter, the most recent week: the last whole one before the article."""
    unit, now = piece.value("unit", "quarter") or "", context.now()
    timex = shifted(now, unit, -1) if now and unit[0] != "T" and not piece.word(piece.last - 1).endswith("s") else None
    return dated(timex, piece) if timex else None


def date_long_ago(piece: Piece, context: Context) -> Found | None:
    """A long time ago, long ago."""
    return dated("PAST_REF", piece)


def quarter_before(piece: Piece, context: Context) -> Found | None:
    """Give the quarter said before, else the last whole one before the article."""
    said, now = days(context.period) if "-Q" in context.period else None, context.now()
    base = said[0] if said else now
    timex = shifted(base, "Q", 0 if said else -1) if base else None
    return dated(timex, piece) if timex else None


def spanning(piece: Piece) -> bool:
    """Say whether "the last week", "the next year" speak of a length up to now or from now: "over the last week"."""
    word, lead = piece.word(piece.first + 1), piece.word(piece.first - 1)
    return (
        piece.name(piece.first) == "the"
        and not piece.places("fiscal")
        and word in ("last", "next", "past", "coming")
        and lead in ("over", "in", "during", "for", "within", "throughout", "of")
    )


def date_moment(piece: Piece) -> Found | None:
    """This moment, the present time, these days: now."""
    near = piece.name(piece.last - 2) == "adjnow" or piece.word(piece.last - 1) in ("moment", "days")
    past = piece.word(piece.last - 2) in ("that", "those")
    return dated("PAST_REF" if past else "PRESENT_REF", piece) if near else None


def step_and_base(piece: Piece, context: Context) -> tuple[int, date | None]:
    """Give how many units away, and from which day: what was said before, or the article's date."""
    places = piece.places(*DEIXIS)
    if not places:
        return 0, base_of(piece, context)
    word = piece.word(places[-1])
    step = int(piece.meaning(places[-1])) if piece.meaning(places[-1]).lstrip("-").isdigit() else 0
    next_said = word == "next" and piece.word(places[-1] - 1) == "the" and not piece.places("fiscal")
    said = word in words_of("leaning") or next_said
    if said:
        return step, context.leaning_for(piece.value("unit") or "")
    return step, context.now_for(piece.value("unit") or "") or (context.leaning() if context.told else None)


def base_of(piece: Piece, context: Context) -> date | None:
    """Give the day that "the week", "the end of the year" lie around: the article's, unless the past was said before.

    A year or month said before tells of no week, and what is yet to come of nothing that has passed.
    """
    said, published = context.leaning(), context.published
    if context.told or said is None or published is None:
        return said or published
    vague = piece.value("unit") in ("W", "D") and len(context.last) < len("2025-W28")
    ahead = tense(piece.scan.text, piece.start, piece.end) != "past"
    return published if vague or ahead or said > published else said


def season_near(season: str, base: date, step: int) -> str:
    """Give the season of the year that the words speak of: last summer is the one that has passed."""
    month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = base.year
    if step < 0:
        year -= 0 if base.month >= month + 3 else 1
    if step > 0:
        year += 1 if base.month >= month else 0
    return f"{of_year(year)}-{season}"


def date_after_next(piece: Piece, context: Context) -> Found | None:
    """The week after next: two away."""
    now, unit = context.now(), piece.value("unit") or ""
    timex = shifted(now, unit, 2) if now and unit[0] != "T" else None
    return dated(timex, piece) if timex else None


def date_year_ago(piece: Piece, context: Context) -> Found | None:
    """Year-ago, year-earlier: a year before the article, or before what was said; so too the quarter named with it."""
    base = (context.leaning() if piece.places("earlier") else None) or context.now()
    unit = piece.value("unit") or ""
    if piece.places("quarter"):
        return quarter_year_ago(piece, context) if unit == "Y" else None
    named = [at for at in piece.places("unit") if at > piece.places("ago", "earlier")[0]]
    if named and (unit != "Y" or piece.meaning(named[0]) not in ("Y", "M", "W")):
        return None
    if named and base and piece.meaning(named[0]) != "Y":
        base = shifted_day(base, "Y", -1)
        return dated(shifted(base, piece.meaning(named[0]), 0) or VAGUE_TIMEX["Y"], piece) if base else None
    timex = shifted(base, unit, -1) if base and unit[0] != "T" else None
    return dated(timex, piece) if timex else None


def quarter_year_ago(piece: Piece, context: Context) -> Found | None:
    """Give the quarter a year before the one just said, else before the last whole one."""
    said, now = days(context.period) if "-Q" in context.period else None, context.now()
    base = said[0] if said else now
    timex = shifted(base, "Q", -4 if said else -5) if base else None
    return dated(timex, piece) if timex else None


def date_weekend(piece: Piece, context: Context) -> Found | None:
    """The weekend: the one that has passed, or the next if the words look ahead."""
    now = context.now()
    if now is None:
        return dated(VAGUE_TIMEX["WE"], piece)
    ahead = tense(piece.scan.text, piece.start, piece.end, reported=True) == "future" or now.isoweekday() > FRIDAY
    return dated(shifted(now, "WE", 0 if ahead else -1) or VAGUE_TIMEX["WE"], piece)


def date_end(piece: Piece, context: Context) -> Found | None:
    """Year-end, month's end: of the year or month just said, else of the article's own."""
    base = context.leaning() if context.told else context.now_for(piece.value("unit") or "")
    unit = piece.value("unit") or ""
    if base is None or piece.value("edge") != "END" or unit not in ("Y", "M", "W"):
        return None
    timex = shifted(base, unit, 0)
    return dated(timex, piece, "END") if timex else None


def date_ago(piece: Piece, context: Context) -> Found | None:
    """Nearly 12 years ago, two weeks ago: as precise as the unit."""
    piece = uncompared(piece)
    found = offset(piece, context.now(), -1)
    return recent_hours(found, context) or bounded(found, context.published or context.now()) if found else None


def date_ahead(piece: Piece, context: Context) -> Found | None:
    """In two weeks, if what is said lies ahead: the same words tell how long a thing took."""
    piece = piece.part(piece.first + 1, piece.last)
    parts = lengths(piece)
    if context.published is None or not parts or parts[0][1][0] == "T" or parts[0][0] is None or not in_order(parts):
        return None
    counted = piece.word(piece.first - 2) == "time"  # "the first time in more than a decade"
    if counted or piece.word(piece.last) in ("from", "after", "before", "since", "of", "as", "than"):
        return None
    if not piece.places("time") and tense(piece.scan.text, piece.start, piece.end) != "future":
        return None
    return offset(piece, context.published, 1)


def date_offset(piece: Piece, context: Context) -> Found | None:
    """A year earlier, two days later: from what was said before."""
    piece = uncompared(piece)
    if piece.word(piece.last - 1) == "now":
        return offset(piece, context.now(), 1)
    if piece.word(piece.last) in ("than", "compared"):
        return None  # "a year earlier than planned" is a length
    if piece.name(piece.last - 1) in ("before", "prior") and (
        piece.word(piece.last).isalpha() or piece.word(piece.last) in "-–"
    ):
        return None
    sign = -1 if piece.places("earlier", "before", "prior") else 1
    said, parts = year_in(context.last), lengths(piece)
    if context.told and said and said < 0 and parts and parts[0][0] and parts[0][1] == "Y":
        return dated(of_year(said + sign * int(parts[0][0])), piece)
    return hours_beside(piece, context, sign) or offset(piece, context.leaning_for(parts[0][1] if parts else ""), sign)


def uncompared(piece: Piece) -> Piece:
    """Leave out "more than" where it compares amounts: "15 times more than a year earlier"."""
    compared = piece.name(piece.first) in ("more", "less") and piece.name(piece.first + 1) == "than"
    before = piece.word(piece.first - 1)
    counted = piece.name(piece.first - 1) in ("ord", "quarter", "half", "one", "num", "tens", "hundred", "thousand")
    if compared and (counted or before in words_of("before a comparison") or before.isdigit()):
        return piece.part(piece.first + 2, piece.last)
    return piece


def offset(piece: Piece, base: date | None, sign: int) -> Found | None:
    """Give the date that lies a stated length from `base`."""
    parts = lengths(piece)
    if not parts or (piece.name(piece.first) == "unit" and not piece.word(piece.first).endswith("s")):
        return None
    count, unit = SHARES.get((parts[0][0] or Decimal(0), parts[0][1]), parts[0])
    if count is None or base is None or unit[0] == "T":
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return dated(vague if count is None else VAGUE_TIMEX.get(unit, vague), piece)
    if unit == "Y" and sign < 0 and count >= AGES:
        return dated(f"MA{plain(count / 1_000_000)}" if count >= 1_000_000 else f"KA{plain(count / 1000)}", piece)
    timex = several(base, parts, sign) if len(parts) > 1 else shifted(base, unit, sign * int(count))
    return dated(timex or ("PAST_REF" if sign < 0 else "FUTURE_REF"), piece)


def several(base: date, parts: list[Part], sign: int) -> str | None:
    """Go "two years, one month and ten days" from a day, as precise as the last unit."""
    day: date | None = base
    for count, unit in parts:
        if count is None or unit not in ("D", "W", "M", "Y") or day is None:
            return None
        day = shifted_day(day, unit, sign * int(count))
    return shifted(day, parts[-1][1], 0) if day else None


def date_same(piece: Piece, context: Context) -> Found | None:
    """The same period last year, the same months of 2024: the period said before, in the year said now."""
    period = period_said(piece, context)
    own = year_in(period)
    if piece.places("before", "earlier", "ago", "prior"):
        said = own if piece.places("quarter") else year_in(context.last)
        year = said - 1 if said else None
    else:
        year = full_year(piece, context)
    if year is None:
        return None
    if own is None or own <= 0 or period.count("/") > 1:
        return dated(of_year(year), piece)
    return dated("/".join(moved_year(part, year - own) for part in period.split("/")), piece)


def period_said(piece: Piece, context: Context) -> str:
    """Give the period that "the same period" means: of quarters the one said last, else the last whole one."""
    if not piece.places("quarter") or "-Q" in context.period:
        return context.period
    quarter = quarter_before(piece, context)
    return quarter.value.timex if quarter else context.period


def moved_year(timex: str, years: int) -> str:
    """Write a TIMEX3 value as many years away."""
    return f"{int(timex[:4]) + years:04d}{timex[4:]}"


def date_beside(piece: Piece, context: Context) -> Found | None:
    """The day before, the month after: beside what was said before, if nothing follows that it counts from."""
    tail = piece.word(piece.last)
    if tail.isalnum() and tail not in words_of("behind beside"):
        return None
    unit = piece.value("unit") or ""
    if piece.word(piece.places("unit")[0]).endswith("s"):
        return None  # "in the days before"
    step = 1 if piece.name(piece.last - 1) == "after" else -1
    base = context.published if step < 0 and lasting(piece, context, unit) else context.leaning_for(unit)
    timex = shifted(base, unit, step) if base and unit[0] != "T" else None
    return dated(timex, piece) if timex else None


def lasting(piece: Piece, context: Context, unit: str) -> bool:
    """Say whether the day said last opens what still lasts ("since April 1 they run"), and no story of it is told.

    "It has run since April 1. The day before, a firm was fined" is the day before the article's, but "They are missing
    since Monday. The day before, they had quarrelled" tells of the Monday.
    """
    if unit != "D" or context.told or not context.opened or not context.said() or not context.published:
        return False
    return " had " not in piece.scan.text[piece.end : piece.end + SENTENCE].partition(". ")[0]


def date_pod_beside(piece: Piece, context: Context) -> Found | None:
    """The night before, the morning after: of the day said before, if nothing follows that it counts from."""
    tail, base = piece.word(piece.last), context.said() or context.published
    if base is None or (tail.isalnum() and tail not in words_of("behind beside")):
        return None
    step = 1 if piece.name(piece.last - 1) == "after" else -1
    return dated((base + timedelta(days=step)).isoformat() + part_of_day(piece), piece)


def date_first(piece: Piece, context: Context) -> Found | None:
    """The first five months of this year, the last week of August, the second day of the month."""
    units = piece.places("unit", "quarter", "weekend")
    unit = piece.meaning(units[0])
    if units[0] + 1 == piece.last:
        return None
    whole = whole_of(piece.part(units[0] + 1, piece.last), context)
    covers = days(whole) if whole else None
    run = next(at for at in piece.places("ord", "second", "suffix", "last")) + 1  # "the first 2 weeks": first is all
    counted = amount(piece, run, units[0])
    order = ordinal(piece, piece.first, run) if piece.name(run - 1) != "last" else -1
    if covers is None or order == 0 or unit not in ("D", "W", "M", "Q"):
        return None
    timex = counted_part(covers, unit, order, int(counted or 1))
    return dated(timex, piece) if timex else None


def whole_of(piece: Piece, context: Context) -> str | None:
    """Give the TIMEX3 value of what comes after "of": this year, March, May 2021."""
    if piece.places(*MONTHS):
        place, year = named_month(piece), full_year(piece, context)
        month = int(piece.meaning(place)) if place is not None else 0
        year = year or year_of(context, month, None, tense(piece.scan.text, piece.start, piece.end))
        return of_month(year, month) if place is not None and year else None
    if piece.places("year"):
        return piece.word(piece.places("year")[-1])
    found = date_this(piece, context)
    return found.value.timex if found and found.value.kind == "date" else None


def counted_part(covers: tuple[date, date], unit: str, order: int, count: int) -> str | None:
    """Give the nth days, weeks, months or quarters of a period, from its start or (order -1) its end."""
    first, last = covers
    if unit == "W" and (first.month, first.day, last.month) == (1, 1, 12):
        first = date.fromisocalendar(first.year, 1, 1)
    if order == -1:
        ending = shifted(last, unit, 0)
        beginning = shifted(last, unit, 1 - count)
    else:
        beginning = shifted(first, unit, (order - 1) * count if count > 1 else order - 1)
        ending = shifted(first, unit, order - 1 + count - 1)
    if not beginning or not ending:
        return None
    return beginning if beginning == ending else f"{beginning}/{ending}"
