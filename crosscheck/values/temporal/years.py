"""The parts of a date: its day, its month, and the year that it states, shares or leans on."""

from crosscheck.values.temporal.contexts import Context, year_in, year_joined
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece

MONTHS = ("month", "may", "march")

SMALL = ("digits12", "digits31")

FIGURES = ("digits12", "digits31", "digits99", "digits999", "year")

DEIXIS = ("this", "that", "last", "next", "same", "past", "prior", "adjnow")


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
    places = [place for place in piece.places("year") if int(piece.word(place)) < LATEST]
    if places:
        year = int(piece.word(places[-1]))
        return -year if piece.places("bc", "bletter") else year
    if not piece.places(*DEIXIS) and year_shared(piece) is not None:
        return year_shared(piece)
    short = [place for place in piece.places(*SMALL, "digits99") if piece.name(place - 1) == "apos"]
    if short:
        return century_of(int(piece.word(short[0])), context)
    return deictic_year(piece, context)


LATEST = 2200
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
    """Give the year said after a date joined to this one: "August and September 1914", "May 3 to June 5, 1992"."""
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
    if word in ("that", "same", "following", "previous", "preceding", "prior"):
        step = {"following": 1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
        return said + step if (said := year_in(context.last)) else None
    now = context.now_for("Y")
    return now.year + step_of(piece) if now else None


def step_of(piece: Piece) -> int:
    """Give the step of "last" (-1), "this" (0) or "next" (1)."""
    places = piece.places(*DEIXIS)
    step = piece.meaning(places[-1]) if places else ""
    return int(step) if step.lstrip("-").isdigit() else 0


def month_step(piece: Piece) -> tuple[bool, int] | None:
    """Say whether the month counts from now ("next month") or from what was said ("that month"), and how far."""
    places = piece.places(*DEIXIS)
    if not places:
        return False, 0
    step = piece.meaning(places[-1])
    return (piece.word(places[-1]) not in ("that", "same"), int(step)) if step.lstrip("-").isdigit() else None


def named_month(piece: Piece) -> int | None:
    """Give the month's token; "may" and "march" count only with a capital."""
    for place in piece.places(*MONTHS):
        if piece.scan.words[place][0].isupper() or (piece.name(place) == "month" and len(piece.word(place)) > 3):
            return place
        if spelled_day(piece, place) or (
            piece.first == place and piece.word(place - 1) in words_of("before a month, even in small letters")
        ):
            return place
    return None


def spelled_day(piece: Piece, place: int) -> bool:
    """Say whether a month in small letters stands beside a day that only a date has: "fourth of may", "1st jan"."""
    beside = [piece.name(at) for at in (place - 1, place + 1) if piece.first <= at < piece.last]
    return bool({"of", "suffix", "ord", "second", "tens"} & set(beside)) and bool(
        piece.places("ord", "suffix", "tens", "second")
    )


def part_of_day(piece: Piece) -> str:
    """Give "TMO" for a morning named in the piece."""
    pod = piece.value("pod")
    return f"T{pod}" if pod else ""
