"""Dates by number and name: 13 March 2025, mid-September, 2025-03-13, July 8-9, the 1990s, Q3."""

from datetime import date

from crosscheck.models import DateValue
from crosscheck.values.temporal.contexts import Context, tense, year_in, year_joined, year_of
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days, narrowed, of_month, of_year

MONTHS = ("month", "may", "march")
SMALL = ("digits12", "digits31")
FIGURES = ("digits12", "digits31", "digits99", "digits999", "year")
DEIXIS = ("this", "that", "last", "next", "same", "past", "adjnow")
APPROXIMATE = frozenset({"about", "around", "circa", "ca", "roughly", "approximately", "some", "c"})


ABBREVIATED = 4
FUNCTION_WORDS = frozenset(
    "and or but of to in on at by from for with as that which who when while where was were is are had has have he she it"
    " they we the a an this his her its their after before until since through during between than not also would will"
    " could may might can did do so if because although though saw brought came began ended then there over into".split()
)


def dated(timex: str, piece: Piece, part: str | None = None) -> Found:
    """Make the finding of a date: the days its value covers, narrowed to the part said ("early")."""
    piece = shorn(piece)
    covers = days(timex)
    if covers and part:
        covers = narrowed(covers, part)
    start, end = covers or (None, None)
    approximate = bool({piece.word(piece.first), piece.word(piece.first - 1)} & APPROXIMATE)
    return Found(DateValue(timex=timex, start=start, end=end, approximate=approximate), piece)


def shorn(piece: Piece) -> Piece:
    """Leave out a full stop after a whole word, a comma at the end, and an article that belongs to a noun behind."""
    last = piece.last
    if piece.name(last - 1) == "comma" or (piece.name(last - 1) == "dot" and len(piece.word(last - 2)) > ABBREVIATED):
        return shorn(piece.part(piece.first, last - 1))
    if piece.name(last - 1) == "dot" and piece.word(last - 2) in ("may", "june", "july", "mar", "sun", "sat"):
        return shorn(piece.part(piece.first, last - 1))
    if piece.name(piece.first) == "the" and modifies(piece):
        return piece.part(piece.first + 1, last)
    return piece


def modifies(piece: Piece) -> bool:
    """Say whether the date stands before a noun, as in "the summer offensive"; a day as in "the 5 May" does not."""
    tail = piece.word(piece.last)
    if piece.name(piece.first + 1) not in ("month", "may", "march", "season", "year", "adjnow", "holiday", "wday"):
        return False
    return tail.isalpha() and tail not in FUNCTION_WORDS and piece.end + 1 == piece.scan.start(piece.last)


def part_of(piece: Piece) -> str | None:
    """Give the part that an edge names: START, MID or END, H1 or H2 for halves, D1 to D3 for a month's tens of days."""
    half = piece.places("half")
    tens = [place for place in piece.places("unit") if piece.meaning(place) == "DE"]
    if half or tens:
        word = piece.word((half or tens)[0] - 1)
        order = {"first": "1", "early": "1", "second": "2", "late": "2", "third": "3", "last": "3" if tens else "2"}
        return ("H" if half else "D") + order.get(word, "1")
    return piece.value("part", "edge")


def ordinal(piece: Piece, first: int, last: int) -> int:
    """Read a day said as ordinal or figure in tokens `first` to `last`: "21st", "twenty-first", 8."""
    total = 0
    for place in range(first, last):
        if piece.name(place) in (*SMALL, "ord", "second", "tens"):
            total += int(piece.meaning(place))
    return total


def day_places(piece: Piece, month_place: int) -> list[int]:
    """Give the tokens that state days, beside the month and not of a year."""
    found = piece.places(*SMALL, "ord", "second", "tens")
    return [place for place in found if piece.name(place - 1) != "apos" and place != month_place]


def run_end(places: list[int]) -> int:
    """Give the end of the run of tokens that states one day: "twenty-first" runs over its dash."""
    end = places[0]
    for place in places[1:]:
        if place - end > 2:
            break
        end = place
    return end + 1


def full_year(piece: Piece, context: Context) -> int | None:
    """Give the year that the piece states, negative before our era, or by "this year" and the like; else None."""
    places = piece.places("year")
    if places:
        year = int(piece.word(places[-1]))
        return -year if piece.places("bc", "bletter") else year
    if not piece.places(*DEIXIS) and year_shared(piece) is not None:
        return year_shared(piece)
    short = [place for place in piece.places(*SMALL, "digits99") if piece.name(place - 1) == "apos"]
    if short:
        return century_of(int(piece.word(short[0])), context)
    return deictic_year(piece, context)


SHARING = (
    "the",
    *MONTHS,
    *SMALL,
    "suffix",
    "season",
    "comma",
    "of",
    "part",
    "dash",
    "ord",
    "dot",
    "to",
    "and",
    "from",
    "in",
)


def year_shared(piece: Piece) -> int | None:
    """Give the year said after a date joined to this one: "August and September 1914", "between May 3 and June 5, 1992"."""
    if piece.name(piece.last) not in ("and", "or", "to", "until", "dash", "on"):
        return None
    place = piece.last + 1
    while place < piece.last + 9 and piece.name(place) in SHARING:
        place += 1
    if piece.name(place) != "year" or not any(piece.name(at) in (*MONTHS, "season") for at in range(piece.last, place)):
        return None
    return -int(piece.word(place)) if piece.name(place + 1) == "bc" else int(piece.word(place))


def joined_year(piece: Piece, context: Context, month: int) -> int | None:
    """Give the year of the date said just before, if a joint is all that stands between."""
    if piece.name(piece.first - 1) not in ("and", "or", "to", "until", "dash"):
        return None
    return year_joined(context, piece.first - 1, month)


def century_of(short: int, context: Context) -> int:
    """Give '89 the century of what was said before, or of the article."""
    near = context.year if context.told and context.year and context.year > 99 else None
    now = near or (context.published.year if context.published else 2000)
    year = now - now % 100 + short
    return year if year <= now + 20 else year - 100


def deictic_year(piece: Piece, context: Context) -> int | None:
    """Give the year of "this year", "last year", "that year" in the piece."""
    unit = piece.places("unit")
    if not unit or piece.meaning(unit[-1]) != "Y" or not piece.places(*DEIXIS):
        return None
    word = piece.word(piece.places(*DEIXIS)[-1])
    if word in ("that", "same", "following", "previous", "preceding"):
        step = {"following": 1, "previous": -1, "preceding": -1}.get(word, 0)
        return said + step if (said := year_in(context.last)) else None
    now = context.now()
    return now.year + step_of(piece) if now else None


def step_of(piece: Piece) -> int:
    """Give the step of "last" (-1), "this" (0) or "next" (1)."""
    step = piece.value(*DEIXIS) or ""
    return int(step) if step.lstrip("-").isdigit() else 0


def date_iso(piece: Piece, context: Context) -> Found | None:
    """2025-03-13, 2025/3/13, 2025-03."""
    numbers = [int(piece.word(place)) for place in piece.places(*FIGURES)]
    if len(numbers) == 2 and not (1 <= numbers[1] <= 12 and len(piece.word(piece.last - 1)) == 2):
        return None
    if " " in piece.text:
        return None
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
    """Decide between day and month first: by the dot, the country, the article's own date; else keep both."""
    near = [timex for timex in readings if context.published and timex == context.published.isoformat()]
    if near or piece.word(piece.first + 1) == "." or context.country:
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


DAY_LEADS = frozenset("on until till by from since and to of".split())


def date_day(piece: Piece, context: Context) -> Found | None:
    """The 20th, the 28th of that month: a day of the month that was said before."""
    of_month_said = bool(piece.places("unit"))
    tail = piece.word(piece.last)
    if of_month_said and piece.meaning(piece.last - 1) != "M":
        return None
    if not of_month_said and (
        piece.word(piece.first - 1) not in DAY_LEADS or (tail.isalpha() and tail not in FUNCTION_WORDS)
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


def month_step(piece: Piece) -> tuple[bool, int] | None:
    """Say whether the month counts from now ("next month") or from what was said ("that month"), and how far."""
    places = piece.places(*DEIXIS)
    if not places:
        return False, 0
    step = piece.meaning(places[-1])
    return (piece.word(places[-1]) not in ("that", "same"), int(step)) if step.lstrip("-").isdigit() else None


def part_of_day(piece: Piece) -> str:
    """Give "TMO" for a morning named in the piece."""
    pod = piece.value("pod")
    return f"T{pod}" if pod else ""


def named_month(piece: Piece) -> int | None:
    """Give the month's token; "may" and "march" count only with a capital."""
    for place in piece.places(*MONTHS):
        if piece.scan.words[place][0].isupper() or (piece.name(place) == "month" and len(piece.word(place)) > 3):
            return place
        if spelled_day(piece, place) or (piece.first == place and piece.word(place - 1) in STRONG_LEADS):
            return place
    return None


STRONG_LEADS = frozenset(("in", "since", "until", "during", "last", "next", "early", "late"))


def spelled_day(piece: Piece, place: int) -> bool:
    """Say whether a month in small letters stands beside a day that only a date can have: "fourth of may", "1st jan"."""
    beside = [piece.name(at) for at in (place - 1, place + 1) if piece.first <= at < piece.last]
    return bool({"of", "suffix", "ord", "second", "tens"} & set(beside)) and bool(
        piece.places("ord", "suffix", "tens", "second")
    )


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
    if place is None or not month_meant(piece, place):
        return None
    month = int(piece.meaning(place))
    if piece.word(place - 1) in ("that", "same") and year_in(context.last):
        return dated(of_month(year_in(context.last) or 0, month), piece, part_of(piece))
    step = piece.value(*DEIXIS) if piece.places(*DEIXIS) else None
    if step == "0" and context.now():
        return dated(of_month((context.now() or date.min).year, month), piece, part_of(piece))
    leaning = {"-1": "past", "1": "future"}.get(step or "", "") or tense(piece.scan.text, piece.start, piece.end)
    year = year_shared(piece) or joined_year(piece, context, month) or year_of(context, month, None, leaning)
    timex = of_month(year, month) if year and year > 0 else f"{of_year(year) if year else 'XXXX'}-{month:02d}"
    return dated(timex, piece, part_of(piece))


MONTH_LEADS = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "from",
        "between",
        "during",
        "through",
        "throughout",
        "before",
        "after",
        "this",
        "last",
        "next",
        "late",
        "early",
        "mid",
        "and",
        "or",
        "to",
        "for",
        "end",
        "beginning",
        "on",
        "around",
        "every",
        "per",
    ]
)


def month_meant(piece: Piece, place: int) -> bool:
    """Tell the month from the verb and the name: "may" and "march" need a word that leads to a month."""
    word, lead = piece.word(place), piece.word(place - 1)
    if word in ("may", "march", "mar", "jan", "dec", "sep", "august", "april", "june"):
        return lead in MONTH_LEADS or (lead in "-–—" and piece.word(place - 2) in MONTH_LEADS) or piece.first < place
    return True


YEAR_LEADS = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "from",
        "between",
        "during",
        "through",
        "throughout",
        "before",
        "after",
        "late",
        "early",
        "mid",
        "and",
        "or",
        "to",
        "for",
        "around",
        "the",
        "year",
        "about",
        "than",
        "circa",
        "ca",
        "into",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "(",
        ",",
        "-",
        "–",
        "—",
        "/",
        "fiscal",
        "end",
        "on",
    ]
)
YEAR_TAILS = frozenset(
    [
        "people",
        "men",
        "women",
        "troops",
        "soldiers",
        "miles",
        "km",
        "kilometers",
        "kilometres",
        "metres",
        "meters",
        "tons",
        "tonnes",
        "dead",
        "killed",
        "wounded",
        "dollars",
        "percent",
        "per",
        "%",
        "euros",
        "pounds",
        "workers",
        "employees",
        "members",
        "homes",
        "houses",
        "barrels",
        "points",
        "feet",
        "acres",
        "hectares",
        "aircraft",
        "tanks",
        "ships",
        "casualties",
        "prisoners",
        "times",
        "others",
        "of",
        "jobs",
        "students",
        "votes",
        "cases",
        "patients",
        "square",
    ]
)


def date_year(piece: Piece, context: Context) -> Found | None:
    """1997, early 2020, the year 2021: a number from 1000 to 2199 where nothing makes it a count."""
    year = full_year(piece, context)
    if year is None or not year_meant(piece, year):
        return None
    if piece.name(piece.first) == "the" and not piece.places("part", "edge", "unit", "fiscal", "circa"):
        piece = piece.part(piece.first + 1, piece.last)
    return dated(of_year(year), piece, part_of(piece))


def year_meant(piece: Piece, year: int) -> bool:
    """Tell a year from a count: by the words beside it, and by its size where they say nothing."""
    if piece.places("part", "edge", "bc", "bletter", "ad", "fiscal", "unit"):
        return True
    if piece.word(piece.last) in YEAR_TAILS:
        return False
    if piece.places("apos"):
        return piece.word(piece.first - 1) in YEAR_LEADS
    lead = piece.word(piece.first - 1)
    if lead in "-–—/" and lead:
        return piece.name(piece.first - 2) in ("year", *MONTHS, *SMALL, "season", "suffix")
    return lead in YEAR_LEADS or (1900 <= year <= 2100 and (lead == "the" or not counts_behind(piece)))


def counts_behind(piece: Piece) -> bool:
    """Say whether the number counts the noun behind it: "2000 pieces"."""
    tail = piece.scan.words[piece.last] if piece.last < len(piece.scan.words) else ""
    return tail.isalpha() and tail.islower() and tail.endswith("s") and tail not in FUNCTION_WORDS


def date_bc(piece: Piece, context: Context) -> Found | None:
    """490 BC, early 479 BC."""
    year = int(piece.word(piece.places(*FIGURES)[0]))
    negative = bool(piece.places("bc", "bletter"))
    return dated(of_year(-year if negative else year), piece, part_of(piece)) if year else None


def date_ad(piece: Piece, context: Context) -> Found | None:
    """AD 79; the letters stand in capitals."""
    place = piece.places("ad")[0]
    return date_bc(piece, context) if piece.scan.words[place].isupper() else None


def range_days(piece: Piece, context: Context) -> Found | None:
    """July 8-9, 8 to 10 July 2025: the days from one to the other."""
    month_place = named_month(piece)
    if month_place is None:
        return None
    numbers = split_days(piece, month_place)
    month, year = int(piece.meaning(month_place)), full_year(piece, context)
    if year is None:
        year = year_of(context, month, numbers[0], tense(piece.scan.text, piece.start, piece.end))
    if year is None or year < 0 or numbers[0] >= numbers[1]:
        return None
    timex = "/".join(f"{of_year(year)}-{month:02d}-{day:02d}" for day in numbers)
    joined = piece.places("and") and numbers[1] - numbers[0] > 1 and piece.word(piece.first - 1) != "between"
    return dated(timex, piece) if days(timex) and not joined else None


def range_days_said(piece: Piece, context: Context) -> Found | None:
    """From 4 to 22 this month, between the 3 and 9 of next month."""
    step, base = month_step(piece), context.now()
    if piece.value("unit") != "M" or step is None or base is None:
        return None
    month = of_month(base.year, base.month + step[1])
    first, last = (int(piece.word(place)) for place in piece.places(*SMALL)[:2])
    timex = f"{month}-{first:02d}/{month}-{last:02d}"
    return dated(timex, piece) if first < last and days(timex) else None


def split_days(piece: Piece, month_place: int) -> tuple[int, int]:
    """Read the two days on either side of the dash, "to" or "and" of a range."""
    places = day_places(piece, month_place)
    joint = next(at for at in piece.places("dash", "to", "until", "and") if places[0] < at < places[-1])
    left = [place for place in places if place < joint]
    right = [place for place in places if place > joint]
    return ordinal(piece, left[0], left[-1] + 1), ordinal(piece, right[0], right[-1] + 1)


def range_months(piece: Piece, context: Context) -> Found | None:
    """January-May 2025, January to May of this year."""
    places = piece.places(*MONTHS)
    first, last = (int(piece.meaning(place)) for place in places)
    if any(piece.scan.words[place].islower() for place in places):
        return None
    year = full_year(piece, context)
    if year is None:
        year = year_of(context, last, None, tense(piece.scan.text, piece.start, piece.end))
    if year is None or year < 0:
        return None
    timex = f"{of_month(year if first <= last else year - 1, first)}/{of_month(year, last)}"
    return dated(timex, piece)


def range_years(piece: Piece, context: Context) -> Found | None:
    """1992-97, 2023/24."""
    first, short = (piece.word(place) for place in piece.places(*FIGURES))
    last = int(first[:2] + short)
    if len(short) != 2 or last <= int(first) or " " in piece.text or int(first) < 1500:
        return None
    return dated(f"{first}/{last}", piece)


def date_season(piece: Piece, context: Context) -> Found | None:
    """Summer 2019, the winter, late autumn of last year."""
    if piece.scan.words[piece.places("season")[0]].lower() == "spring" and not season_meant(piece):
        return None
    if piece.word(piece.places("season")[0]) == "fall" and not season_meant(piece):
        return None
    year, season = full_year(piece, context), piece.value("season")
    if year is None:
        month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season or "SP"]
        year = year_of(context, month, None, tense(piece.scan.text, piece.start, piece.end))
    return dated(f"{of_year(year) if year else 'XXXX'}-{season}", piece, part_of(piece))


def season_meant(piece: Piece) -> bool:
    """Tell the season from the water and the verb: a word that leads to a season, or a year after it."""
    first = piece.places("season")[0]
    if piece.word(first) == "fall" and piece.word(piece.last) == "of":
        return False
    return piece.word(first - 1) in (
        "the",
        "this",
        "last",
        "next",
        "early",
        "late",
        "in",
        "by",
        "until",
        "since",
        "that",
    ) or bool(piece.places("year"))


def date_quarter(piece: Piece, context: Context) -> Found | None:
    """The third quarter of 2024, Q3, the first half of the year, H1 2016."""
    number = quarter_number(piece)
    halves = bool(piece.places("half", "hletter"))
    if number is None or not 1 <= number <= (2 if halves else 4):
        return None
    year = full_year(piece, context)
    if year is None:
        month = number * 6 - 5 if halves else number * 3 - 2
        year = year_of(context, month, None, tense(piece.scan.text, piece.start, piece.end))
    if halves and not piece.places("unit", "year", "hletter", "fiscal"):
        return None
    if piece.places("last") and not halves:
        return None
    return dated(f"{of_year(year) if year else 'XXXX'}-{'H' if halves else 'Q'}{number}", piece, part_of(piece))


def quarter_number(piece: Piece) -> int | None:
    """Give which quarter or half the piece names; the last is the fourth or the second."""
    letter = piece.places("hletter", "qletter")
    if letter:
        adjacent = piece.scan.start(letter[0] + 1) == piece.scan.ends[letter[0]]
        return int(piece.word(letter[0] + 1)) if adjacent else None
    word = piece.value("ord", "second", "last")
    return (2 if piece.places("half") else 4) if word == "-1" else int(word or 0)


def date_decade(piece: Piece, context: Context) -> Found | None:
    """The 1990s, the '80s, the late seventies."""
    if piece.places("year"):
        year = int(piece.word(piece.places("year")[0]))
    elif piece.places("decade"):
        year = century_of(int(piece.value("decade") or 0), context)
    else:
        year = century_of(int(piece.word(piece.places("digits99")[0])), context)
    if year % 10 or (
        piece.places("decade")
        and piece.name(piece.places("decade")[0] - 1) not in ("the", "part", "edge", "dash", "in", "of", "since", "for")
    ):
        return None
    return dated(f"{year // 10}", piece, part_of(piece))


def date_century(piece: Piece, context: Context) -> Found | None:
    """The 19th century, the fifth century BC."""
    if piece.value("unit") != "CE":
        return None
    places = day_places(piece, -1)
    number = ordinal(piece, places[0], places[-1] + 1)
    if not 1 <= number <= 22 or piece.word(piece.last - 1) == "centuries":
        return None
    before = bool(piece.places("bc", "bletter"))
    return dated(f"BC{number - 1:02d}" if before else f"{number - 1:02d}", piece, part_of(piece))


def date_holiday(piece: Piece, context: Context) -> Found | None:
    """Christmas 2007, Christmas night."""
    month, day = (int(part) for part in (piece.value("holiday") or "12-25").split("-"))
    year = full_year(piece, context)
    if year is None:
        year = year_of(context, month, day, tense(piece.scan.text, piece.start, piece.end))
    return dated(f"{of_year(year) if year else 'XXXX'}-{month:02d}-{day:02d}{part_of_day(piece)}", piece)
