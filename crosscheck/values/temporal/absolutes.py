"""Dates by number and name: 13 March 2025, mid-September, 2025-03-13, 490 BC."""

from datetime import date

from crosscheck.values.temporal.contexts import Context, tense, year_in, year_of
from crosscheck.values.temporal.findings import Found, dated, part_of
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days, of_month, of_week, of_year
from crosscheck.values.temporal.years import (
    DEIXIS,
    FIGURES,
    LATEST,
    MONTHS,
    SMALL,
    century_of,
    day_places,
    full_year,
    joined_year,
    month_step,
    named_month,
    ordinal,
    part_of_day,
    run_end,
    year_shared,
)

LEAST_SHORT = 10  # "nineteen eight" is no year read out


def date_iso(piece: Piece, context: Context) -> Found | None:
    """2025-03-13, 2025/3/13, 2025-03."""
    numbers = [int(piece.word(place)) for place in piece.places(*FIGURES)]
    if len(numbers) == 2 and not (1 <= numbers[1] <= 12 and len(piece.word(piece.last - 1)) == 2):
        return None
    if " " in piece.text or (len(numbers) == 2 and numbers[0] % 100 + 1 == numbers[1]):
        return None  # "2010-11" is a season of two years
    timex = f"{numbers[0]:04d}-" + "-".join(f"{number:02d}" for number in numbers[1:])
    return dated(timex, piece) if days(timex) else None


def date_figures(piece: Piece, context: Context) -> Found | None:
    """13.03.2025, 3/13/2025: the order is told by the numbers, else by the country of the publisher."""
    words = [piece.word(place) for place in piece.places(*FIGURES)]
    if (
        " " in piece.text
        or len(words[2]) not in (2, 4)
        or (len(words[2]) == 2 and piece.name(piece.first + 1) == "dash")
    ):
        return None
    year = int(words[2]) if len(words[2]) == 4 else century_of(int(words[2]), context)
    readings = [day for day in (dmy(year, words[1], words[0]), dmy(year, words[0], words[1])) if day]
    if len(set(readings)) < 2:
        return dated(readings[0], piece) if readings else None
    return both_orders(readings, piece, context)


def dmy(year: int, month: str, day: str) -> str | None:
    """Write a day as TIMEX3 does, or give None where the calendar has no such day."""
    timex = f"{year:04d}-{int(month):02d}-{int(day):02d}"
    return timex if days(timex) else None


def both_orders(readings: list[str], piece: Piece, context: Context) -> Found:
    """Decide between day and month first: by dot, the text's other dates, country, its own date; else keep both."""
    near = [timex for timex in readings if context.published and timex == context.published.isoformat()]
    if near or piece.word(piece.first + 1) == "." or context.ordered:
        return dated((near or readings)[0] if near or not context.month_first else readings[1], piece)
    found = dated(readings[0], piece)
    first, last = sorted(date.fromisoformat(timex) for timex in readings)
    return found._replace(value=found.value.model_copy(update={"start": first, "end": last, "approximate": True}))


def date_month_day(piece: Piece, context: Context) -> Found | None:
    """March 13, 13 March 2025, the twenty-first of May, May 5 of that year."""
    month_place = named_month(piece)
    places = day_places(piece, month_place) if month_place is not None else []
    if piece.word(piece.last) in ("people",):
        return None
    if month_place is None or not places:
        return None
    month, day = int(piece.meaning(month_place)), ordinal(piece, places[0], run_end(places))
    year = full_year(piece, context) or joined_year(piece, context, month)
    if year is None and not piece.places("year", "apos"):
        year = year_of(context, month, day, tense(piece.scan.text, piece.start, piece.end))
    if year is None:
        return dated(f"XXXX-{month:02d}-{day:02d}", piece) if 1 <= day <= 31 else None
    timex = f"{of_year(year)}-{month:02d}-{day:02d}"
    return dated(timex + part_of_day(piece), piece, part_of(piece)) if year < 0 or days(timex) else None


def date_week_of(piece: Piece, context: Context) -> Found | None:
    """The week of November 30: the week that holds the day."""
    of = piece.places("of")[0]
    found = date_month_day(piece.part(of + 1, piece.last), context)
    covers = days(found.value.timex) if found else None
    if piece.value("unit") != "W" or found is None or covers is None:
        return None
    return dated(of_week(covers[0]), piece.part(piece.first, found.piece.last))


def date_day(piece: Piece, context: Context) -> Found | None:
    """The 20th, the 28th of that month: a day of the month that was said before."""
    of_month_said = bool(piece.places("unit"))
    tail = piece.word(piece.last)
    if of_month_said and piece.meaning(piece.last - 1) != "M":
        return None
    if tail == "of" and piece.name(piece.last + 1) == "":
        return None  # "the 22nd of Ramadan"
    if not of_month_said and (
        piece.word(piece.first - 1) not in words_of("before a day")
        or (tail.isalpha() and tail not in words_of("function"))
    ):
        return None
    base = context.leaning() or context.published
    step = month_step(piece)
    if base is None or step is None:
        return None
    if step[0] and context.now():
        base = context.now() or base
    month = of_month(base.year, base.month + step[1])
    timex = f"{month}-{int(piece.word(piece.places(*SMALL)[0])):02d}"
    return dated(timex, piece) if days(timex) else None


def date_month_year(piece: Piece, context: Context) -> Found | None:
    """May 2021, late April of 2021, September last year."""
    place, year = named_month(piece), full_year(piece, context)
    if place is None or year is None:
        return None
    timex = (
        of_month(year, int(piece.meaning(place))) if year > 0 else f"{of_year(year)}-{int(piece.meaning(place)):02d}"
    )
    return dated(timex, piece, part_of(piece))


def date_month(piece: Piece, context: Context) -> Found | None:
    """In March, mid-September, last May: the year by tense and the article's date."""
    place = named_month(piece)
    if place is None or not month_meant(piece, place) or (piece.value("unit") or "M") not in ("M", "DE"):
        return None
    month = int(piece.meaning(place))
    if piece.word(place - 1) in ("that", "same") and year_in(context.last):
        return dated(of_month(year_in(context.last) or 0, month), piece, part_of(piece))
    step = piece.value(*DEIXIS) if piece.places(*DEIXIS) else None
    if step == "0" and context.now():
        return dated(of_month((context.now() or date.min).year, month), piece, part_of(piece))
    leaning = {"-1": "past", "1": "future"}.get(step or "", "") or leaning_of(piece)
    shared = None if step in ("-1", "1") else year_shared(piece) or joined_year(piece, context, month)
    year = shared or year_to_end(piece, context, month, leaning) or year_of(context, month, None, leaning)
    timex = of_month(year, month) if year and year > 0 else f"{of_year(year) if year else 'XXXX'}-{month:02d}"
    return dated(timex, piece, part_of(piece))


def leaning_of(piece: Piece) -> str:
    """Say where a month looks: "March delivery", "November crude" ahead, "the October jobs report" back."""
    tail = piece.word(piece.last)
    if tail in words_of("behind a month of delivery") and piece.end + 1 == piece.scan.start(piece.last):
        return "future"
    if tail in words_of("behind a month of figures"):
        return "past"
    return tense(piece.scan.text, piece.start, piece.end)


def year_to_end(piece: Piece, context: Context, month: int, leaning: str) -> int | None:
    """Give the year of the first month of "from June to November": that in which the last one makes sense."""
    ranged = piece.word(piece.first - 1) == "from" and piece.name(piece.last) in ("to", "until")
    if not ranged or piece.name(piece.last + 1) not in MONTHS:
        return None
    last = int(piece.meaning(piece.last + 1))
    year = year_of(context, last, None, leaning)
    return year - 1 if year and last < month else year


def month_meant(piece: Piece, place: int) -> bool:
    """Tell the month from the verb and the name: "may" and "march" need a word that leads to a month."""
    word, lead = piece.word(place), piece.word(place - 1)
    tail = piece.word(piece.last)
    if tail in words_of("behind a month of delivery") or tail in words_of("behind a month of figures"):
        return word not in ("may", "march") or piece.scan.words[place][0].isupper()
    if lead == "s" and word in ("may", "march"):
        return False  # "the women's March on Versailles"
    if word in ("may", "march", "mar", "jan", "dec", "sep", "august", "april", "june"):
        return (
            lead in words_of("before a month")
            or (lead in "-–—" and piece.word(place - 2) in words_of("before a month"))
            or piece.first < place
        )
    return True


def date_year(piece: Piece, context: Context) -> Found | None:
    """1997, early 2020, the year 2021: a number from 1000 to 2199 where nothing makes it a count."""
    year = full_year(piece, context)
    if year is None or piece.places("half") or not year_meant(piece, year):
        return None
    if piece.places("unit") and piece.value("unit") != "Y":
        piece = piece.part(piece.places("unit")[-1] + 1, piece.last)  # "Earth Day 2010"
    if piece.name(piece.first) == "the" and not piece.places("part", "edge", "unit", "fiscal", "circa"):
        piece = piece.part(piece.first + 1, piece.last)
    return dated(of_year(year), piece, part_of(piece))


def year_meant(piece: Piece, year: int) -> bool:
    """Tell a year from a count: by the words beside it, and by its size where they say nothing."""
    if piece.places("part", "edge", "bc", "bletter", "ad", "fiscal", "unit"):
        return True
    if (
        piece.word(piece.last) in words_of("counted")
        or piece.scan.words[piece.last : piece.last + 1] == ["AH"]
        or piece.word(piece.first - 1) in words_of("before a number")
    ):
        return False
    if piece.name(piece.last) == "dash" and piece.name(piece.last + 2) == "zone":
        return False  # "1200-1400 GMT"
    if piece.places("apos"):
        return piece.word(piece.first - 1) in words_of("before a year")
    lead = piece.word(piece.first - 1)
    if lead in "-–—/" and lead:
        return piece.name(piece.first - 2) in ("year", *MONTHS, *SMALL, "season", "suffix")
    return lead in words_of("before a year") or (1900 <= year <= 2100 and (lead == "the" or not counts_behind(piece)))


def counts_behind(piece: Piece) -> bool:
    """Say whether the number counts the noun behind it: "2000 pieces"."""
    tail = piece.scan.words[piece.last] if piece.last < len(piece.scan.words) else ""
    counted = tail.isalpha() and tail.islower() and tail.endswith("s")
    return counted and tail not in words_of("function") and tail not in words_of("behind a year")


def date_year_words(piece: Piece, context: Context) -> Found | None:
    """Nineteen ninety-eight, twenty twenty-four, two thousand and eight: a year read out, after a word for a year."""
    lead, tail = piece.word(piece.first - 1), piece.word(piece.last)
    month = piece.name(piece.first - 1) in MONTHS or (lead == "," and piece.name(piece.first - 2) in MONTHS)
    if not (month or lead in words_of("before a year in words")) or (
        tail.isalpha() and tail not in words_of("function")
    ):
        return None
    places = piece.places("num", "tens", "one")
    rest = sum(int(piece.meaning(place)) for place in places[1:])
    year = int(piece.meaning(places[0])) * (1000 if piece.places("thousand") else 100) + rest
    known = 1500 <= year < LATEST and (rest >= LEAST_SHORT or bool(piece.places("thousand")))
    return dated(of_year(year), piece, part_of(piece)) if known else None


def date_bc(piece: Piece, context: Context) -> Found | None:
    """490 BC, early 479 BC."""
    year = int("".join(piece.word(place) for place in piece.places(*FIGURES)))
    negative = bool(piece.places("bc", "bletter"))
    return dated(of_year(-year if negative else year), piece, part_of(piece)) if year else None


def date_ad(piece: Piece, context: Context) -> Found | None:
    """AD 79; the letters stand in capitals."""
    place = piece.places("ad")[0]
    return date_bc(piece, context) if piece.scan.words[place].isupper() else None
