"""Lengths of time and sets: two-day, nearly 23 years, more than three decades, the past week, every year."""

from decimal import Decimal
from itertools import pairwise

from crosscheck.models import DateValue, DurationValue, Hedge, plain
from crosscheck.values.temporal.amounts import FIGURES, Amount, amount
from crosscheck.values.temporal.contexts import Context
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece

DAYS = {
    "D": Decimal(1),
    "W": Decimal(7),
    "M": Decimal("30.44"),
    "Q": Decimal("91.31"),
    "Y": Decimal("365.25"),
    "DE": Decimal("3652.5"),
    "CE": Decimal(36525),
    "WE": Decimal(2),
    "FN": Decimal(14),
    "TH": Decimal(1) / 24,
    "TM": Decimal(1) / 1440,
    "TS": Decimal(1) / 86400,
}
SHORT = ("hrs", "yrs", "mins", "secs")
# Shares of a unit that have a name of their own: half an hour is 30 minutes.
SHARES = {
    (Decimal("0.5"), "TH"): (Decimal(30), "TM"),
    (Decimal("0.25"), "TH"): (Decimal(15), "TM"),
    (Decimal("0.5"), "CE"): (Decimal(50), "Y"),
    (Decimal("0.25"), "CE"): (Decimal(25), "Y"),
    (Decimal("0.5"), "DE"): (Decimal(5), "Y"),
    (Decimal("0.25"), "Y"): (Decimal(3), "M"),
}
COUNTS = (
    *FIGURES,
    "one",
    "num",
    "tens",
    "hundred",
    "thousand",
    "half",
    "a",
    "another",
    "couple",
    "dozen",
    "whole",
    "few",
)
Part = tuple[Amount, str]


def unit_of(piece: Piece, place: int) -> str:
    """Give the unit that a token names: D, W, M, Q, Y, DE, CE, WE, FN, TH, TM, TS."""
    return {"second": "TS", "hletter": "TH"}.get(piece.name(place)) or piece.meaning(place)


def lengths(piece: Piece) -> list[Part]:
    """Give every count and unit of the piece: "two years and three months" holds two."""
    parts: list[Part] = []
    first = piece.first
    for place in unit_places(piece):
        parts.append((amount(piece, first, place), unit_of(piece, place)))
        first = place + 1
    if parts and first < piece.last and piece.places("half") and piece.places("half")[-1] >= first:
        parts[-1] = ((parts[-1][0] or Decimal(0)) + Decimal("0.5"), parts[-1][1])
    if parts and first < piece.last and any(share(piece, at) for at in piece.places("quarter")):
        parts[-1] = ((parts[-1][0] or Decimal(0)) + Decimal("0.25"), parts[-1][1])
    return parts


def unit_places(piece: Piece) -> list[int]:
    """Give the tokens that are units: "second" only where nothing else is, or a number stands before it."""
    found = [at for at in piece.places("unit", "weekend", "quarter", "quarters", "hletter") if not share(piece, at)]
    found = [at for at in found if piece.name(at) != "hletter" or len(piece.word(at - 1)) < len("1000")]
    seconds = [place for place in piece.places("second") if piece.name(place - 1) in (*COUNTS, "dash")]
    return sorted(found + seconds)


def share(piece: Piece, place: int) -> bool:
    """Say whether "a quarter" is a fourth of the unit before it: "a year and a quarter"."""
    return piece.name(place) == "quarter" and piece.name(place - 1) == "a" and piece.name(place - 2) == "and"


def hedge_of(piece: Piece) -> Hedge:
    """Give how the length is hedged: "nearly" under, "more than" over, "at least", "about"."""
    named: dict[str, Hedge] = {
        "about": "about",
        "under": "under",
        "over": "over",
        "at least": "at least",
        "at most": "at most",
    }
    if piece.places("over") or piece.places("or_more"):
        return "over"
    if piece.name(piece.first) == "some" and len(piece.places(*COUNTS)) > 0:
        return "about"
    word = piece.value("hedge", "around", "least", "most", "up", "under")
    if word in named:
        return named[word]
    if piece.places("than"):
        more = piece.word(piece.places("than")[0] - 1) == "more"
        if piece.places("no"):
            return "at most" if more else "at least"
        return "over" if more else "under"
    return "exact"


def interval(size: Decimal, hedge: Hedge) -> tuple[Decimal | None, Decimal | None]:
    """Give the shortest and longest that a hedged length allows, in days.

    "about" 10 percent either way, "nearly" 10 percent below, "more than" 25 percent above; "at least" and "at most"
    leave their side open.
    """
    if hedge == "about":
        return size * Decimal("0.9"), size * Decimal("1.1")
    if hedge == "under":
        return size * Decimal("0.9"), size
    if hedge == "over":
        return size, size * Decimal("1.25")
    return (None if hedge == "at most" else size), (None if hedge == "at least" else size)


def written(count: Amount, unit: str) -> str:
    """Write one count and unit as TIMEX3 does: P23Y, PT17H, PXD, P3DE."""
    if count is not None and (count, unit) in SHARES:
        count, unit = SHARES[count, unit]
    if unit == "FN":
        return f"P{plain(count * 2) if count is not None else 'X'}W"
    number = "X" if count is None else plain(count)
    return f"PT{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


def length_of(piece: Piece, parts: list[Part]) -> DurationValue:
    """Make the value of a length; vague counts ("several") have no days."""
    hedge = hedge_of(piece)
    timex = joined([written(*part) for part in parts])
    counts = [(count, unit) for count, unit in parts if count is not None]
    if len(counts) < len(parts):
        return DurationValue(timex=timex, low=None, high=None, hedge="vague")
    low, high = interval(sum((count * DAYS[unit] for count, unit in counts), Decimal(0)), hedge)
    return DurationValue(timex=timex, low=rounded(low), high=rounded(high), hedge=hedge)


def rounded(number: Decimal | None) -> Decimal | None:
    """Keep a length to the millionth of a day, a tenth of a second."""
    return None if number is None else round(number, 6)


def joined(parts: list[str]) -> str:
    """Join P2Y and P3M to P2Y3M, P1D and PT2H to P1DT2H."""
    whole = parts[0]
    for part in parts[1:]:
        tail = part[1:]
        whole += tail[1:] if tail.startswith("T") and "T" in whole else tail
    return whole


def duration(piece: Piece, context: Context) -> Found | None:
    """Two-day, 17 hours, a year and a half, nearly 23 years; not ages, and not "a day" in "once a day"."""
    parts = lengths(piece)
    if not parts or piece.word(piece.last) in ("old", "olds") or piece.word(piece.last + 1) in ("old", "olds"):
        return None
    if (
        is_age(piece)
        or is_clock(piece)
        or a_second(piece)
        or not in_order(parts)
        or led_singular(piece)
        or unfit(piece)
    ):
        return None
    piece = without_lead(piece)
    return Found(length_of(piece, parts), piece)


def led_singular(piece: Piece) -> bool:
    """Refuse the article before a unit in the singular, which belongs to a noun: "the two-year term"."""
    if piece.name(piece.first) != "the" or piece.name(piece.first + 1) in ("ord", "last", "few", "whole"):
        return False
    return not piece.word(piece.last - 1).endswith("s") or bool(piece.places("dash"))


def unfit(piece: Piece) -> bool:
    """Say whether the words only look like a length: "one day he will return", "7. 24 hours"."""
    if piece.word(piece.first) == "many" and piece.word(piece.first - 1) == "as":
        return True  # "the third cut in as many months"
    if piece.name(piece.first) == "a" and piece.scan.text[piece.start - 1 : piece.start] == "-":
        return True  # "a $5-a-day fee"
    figures = [
        at for at in piece.places("dot", "comma") if piece.name(at - 1) in FIGURES and piece.name(at + 1) in FIGURES
    ]
    if any(piece.scan.start(at + 1) > piece.scan.ends[at] for at in figures):
        return True
    if piece.name(piece.last - 1) == "dash" or (
        piece.name(piece.last) == "dash" and piece.word(piece.last + 1) in GOING_ON
    ):
        return True  # "a year-on-year growth"
    loose = piece.text.lower() == "one day" and piece.word(piece.first - 1) not in words_of("before bare units")
    return loose and piece.word(piece.last) in words_of("behind some day")


GOING_ON = ("on", "over", "to")
ORDER = ("CE", "DE", "Y", "Q", "M", "W", "D", "TH", "TM", "TS")
LONGEST_STEP = 4


def in_order(parts: list[Part]) -> bool:
    """Say whether two units can make one length: the second is smaller, and not by much."""
    places = [ORDER.index(unit) if unit in ORDER else -1 for _, unit in parts]
    steps = [right - left for left, right in pairwise(places)]
    return not steps or (min(places) > 1 and all(0 < step <= LONGEST_STEP for step in steps))


def is_age(piece: Piece) -> bool:
    """Say whether the length is an age: "aged 30 years", "30 years of age"."""
    return piece.word(piece.first - 1) in ("aged", "age") or (piece.word(piece.last), piece.word(piece.last + 1)) == (
        "of",
        "age",
    )


def is_clock(piece: Piece) -> bool:
    """Say whether "hours" follow a time of day: "0039 hours", "at 1430 hrs", but "1430 hours of work"."""
    figures = piece.places(*FIGURES)
    if len(figures) != 1 or len(piece.word(figures[0])) != len("0039"):
        return False
    led = piece.word(figures[0])[0] == "0" or piece.word(piece.first - 1) in ("at", "until", "by", "since")
    return led and piece.word(figures[0] + 1) in ("hours", "hrs")


def duration_clock(piece: Piece, context: Context) -> Found | None:
    """Read 2:03:45 and 12:35.36 as the time that a race took."""
    words = [piece.word(at) for at in piece.places(*FIGURES)]
    if " " in piece.text or any(len(word) != 2 for word in words[1:]) or not raced(piece):
        return None
    hundredths = piece.name(piece.last - 2) == "dot"
    hours, minutes, seconds = (("0", *words[:2]) if hundredths else words)[:3]
    exact = Decimal(seconds) + (Decimal(words[2]) / 100 if hundredths else 0)
    if int(minutes) > 59 or exact >= 60:
        return None
    parts = [(Decimal(hours), "TH"), (Decimal(minutes), "TM"), (exact, "TS")]
    return Found(length_of(piece, [part for part in parts if part[0]]), piece)


def raced(piece: Piece) -> bool:
    """Say whether the words before figures with colons make them a length: "won in 2:03:45", "a time of 12:35.36"."""
    return piece.word(piece.first - 1) in words_of("before the time of a race")


def a_second(piece: Piece) -> bool:
    """Say whether "a second" and "a quarter" are an order and a share, not lengths."""
    place = piece.last - (2 if piece.name(piece.last - 1) == "dash" else 1)
    if share(piece, place) or of_results(piece, place):
        return False
    if piece.word(place) == "quarter" and (piece.word(piece.last) in ("of", "the") or piece.name(place - 1) == "dash"):
        return True  # "one-quarter the size"
    return piece.word(place) in ("second", "quarter") and piece.name(place - 1) in ("a", "another", "whole")


def of_results(piece: Piece, place: int) -> bool:
    """Tell a quarter of a year, "after a quarter of falling sales", from a share, "a quarter of the sales"."""
    if piece.word(place) != "quarter" or piece.word(place + 1) != "of":
        return False
    return piece.word(place + 2) in words_of("what a quarter of a year holds")


def without_lead(piece: Piece) -> Piece:
    """Leave out "over" where it is the preposition, and the article of "a year-long trial"."""
    lead = piece.word(piece.first - 1)
    if piece.name(piece.first) == "over" and lead and lead not in words_of("before a hedge"):
        return piece.part(piece.first + 1, piece.last)
    if piece.name(piece.first) == "another" and piece.places("dash"):
        return piece.part(piece.first + 1, piece.last)  # "another seven-day flight"
    if piece.places("long") and piece.name(piece.first) == "a":
        return piece.part(piece.first + 1, piece.last)
    return piece


def duration_range(piece: Piece, context: Context) -> Found | None:
    """Two to three years, 30-40 minutes: the longer one as its TIMEX3 value, both as its bounds."""
    joint = next(at for at in piece.places("to", "or", "dash", "and") if at > piece.first)
    place = unit_places(piece)[-1] if unit_places(piece) else piece.last - 1
    low, high, unit = amount(piece, piece.first, joint), amount(piece, joint + 1, place), unit_of(piece, place)
    if low is None or high is None or not low < high or unit not in DAYS or piece.word(piece.last) in ("old", "ago"):
        return None
    if piece.name(piece.first) == "between" and piece.name(piece.first + 1) == "year":
        return None
    bounds = rounded(low * DAYS[unit]), rounded(high * DAYS[unit])
    return Found(DurationValue(timex=written(high, unit), low=bounds[0], high=bounds[1]), piece)


def duration_or(piece: Piece, context: Context) -> Found | None:
    """A year or two: the longer one as its TIMEX3 value, both as its bounds."""
    unit, high = unit_of(piece, piece.first + 1), Decimal(piece.meaning(piece.last - 1))
    if unit not in DAYS or high <= 1 or piece.word(piece.last) in ("old", "ago"):
        return None
    bounds = rounded(DAYS[unit]), rounded(high * DAYS[unit])
    return Found(DurationValue(timex=written(high, unit), low=bounds[0], high=bounds[1]), piece)


def duration_earth(piece: Piece, context: Context) -> Found | None:
    """14 Earth days: days as ours are, on a moon; "14 Earth Day rallies" counts rallies."""
    unit, number = piece.last - 1, amount(piece, piece.first, piece.last - 2)
    tail = piece.word(piece.last)
    bare = tail in words_of("function") or not tail.isalpha()
    if piece.word(unit - 1) != "earth" or number is None or not (piece.word(unit).endswith("s") or bare):
        return None
    return Found(length_of(piece, [(number, unit_of(piece, unit))]), piece)


def duration_share(piece: Piece, context: Context) -> Found | None:
    """A quarter of a century, a quarter of an hour; "a quarter" of anything else is no length."""
    unit = unit_of(piece, piece.last - 1)
    if piece.name(piece.last - 2) not in ("quarter", "a") or (Decimal("0.25"), unit) not in SHARES:
        return None
    return Found(length_of(piece, [(Decimal("0.25"), unit)]), piece)


def duration_bare(piece: Piece, context: Context) -> Found | None:
    """For weeks, hours after, in decades: a length without a number, where the words beside show that it is one."""
    unit, word = unit_of(piece, piece.last - 1), piece.word(piece.last - 1)
    tail, determined = piece.word(piece.last), piece.name(piece.first) == "the"
    if not word.endswith("s") or len(word) < len("days") or word in SHORT or tail in ("old", "ago") or is_age(piece):
        return None
    led = piece.word(piece.first - 1) in words_of("before bare units")
    followed = tail in words_of("behind bare units") and not determined
    if tail == "of" and unit in ("D", "TH", "TM", "TS"):
        return None  # "days of rage", "the early hours of Monday"
    if unit == "TH" and piece.word(piece.first - 1) == "after":
        return None  # "rose after hours"
    return Found(length_of(piece, [(None, unit)]), piece) if led or followed else None


def duration_long(piece: Piece, context: Context) -> Found | None:
    """Month-long, year-long."""
    return Found(length_of(piece, [(Decimal(1), piece.meaning(piece.first))]), piece)


def duration_recent(piece: Piece, context: Context) -> Found | None:
    """The past week, the last three days, the next few months: a length that ends or begins now."""
    units = unit_places(piece)
    if not units or last_as_verb(piece):
        return None
    first, plural = piece.places("last", "past", "next", "this", "prior")[0], piece.word(units[0]).endswith("s")
    ahead = piece.first < first and piece.name(first - 1) != "the"
    counted = amount(piece, piece.first, first) if ahead else amount(piece, first + 1, units[0])
    bare = units[0] == first + 1 and not ahead
    led = piece.word(first) == "past" or piece.word(piece.first - 1) in words_of("before a span")
    if not plural and (ahead or (bare and not led)):
        return None
    count = Decimal(1) if bare and not plural else counted
    if (piece.name(first) == "this" and (bare or counted is None)) or (count is None and not plural):
        return None  # "this week", "the last trading day"
    return Found(length_of(piece, [(count, unit_of(piece, units[0]))]), piece)


def last_as_verb(piece: Piece) -> bool:
    """Tell the verb, "repairs that were to last nine months", from the last nine months."""
    return piece.word(piece.first) == "last" and piece.word(piece.first - 1) in words_of("before a verb")


def set_every(piece: Piece, context: Context) -> Found | None:
    """Every year, each week, per day, every other month, twice a week."""
    place = max(piece.places("unit", "quarter", "weekend", "second", "pod", "wday", "season", "month", "may", "march"))
    if piece.name(place) in ("wday", "month", "may", "march", "pod", "season"):
        return every_named(piece, place)
    if unit_of(piece, place)[0] == "T" and piece.name(piece.first) == "per":
        return None
    counted = amount(piece, piece.first + 1, place) or Decimal(2 if piece.places("other") else 1)
    unit = unit_of(piece, place)
    size = counted * DAYS[unit]
    return Found(DurationValue(timex=written(counted, unit), low=rounded(size), high=rounded(size)), piece)


def every_named(piece: Piece, place: int) -> Found | None:
    """Every Monday, every May, every morning, each spring."""
    word = piece.meaning(place)
    if piece.name(place) == "wday":
        timex = f"XXXX-WXX-{word}"
    elif piece.name(place) == "pod":
        timex = f"XXXX-XX-XXT{word}"
    elif piece.name(place) == "season":
        timex = f"XXXX-{word}"
    else:
        timex = f"XXXX-{int(word):02d}"
    return Found(DateValue(timex=timex, start=None, end=None), piece)


def set_days(piece: Piece, context: Context) -> Found | None:
    """On Tuesdays: every Tuesday."""
    word = piece.scan.words[piece.first]
    if piece.word(piece.last) == "ago" or piece.name(piece.first - 1) in COUNTS:
        return None  # "two Sundays ago"
    return every_named(piece, piece.first) if word.endswith("days") and word[-4] != "s" and word[0].isupper() else None


def set_adverb(piece: Piece, context: Context) -> Found | None:
    """Daily, monthly, annually."""
    words = piece.scan.words
    if words[piece.first][0].isupper() and "".join(words[piece.last : piece.last + 1])[:1].isupper():
        return None  # "the Daily Star"
    timex = piece.value("set") or "P1Y"
    size = Decimal(timex[1:-1]) * DAYS[timex[-1]]
    return Found(DurationValue(timex=timex, low=size, high=size), piece)
