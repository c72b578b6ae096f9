"""Periods by name and number: July 8-9, January-May, summer 2019, Q3, the 1990s, the 19th century."""

from datetime import timedelta

from crosscheck.values.temporal.contexts import Context, tense, year_of
from crosscheck.values.temporal.feasts import feast, is_moonlit
from crosscheck.values.temporal.findings import Found, dated, part_of
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days, of_month, of_week, of_year
from crosscheck.values.temporal.years import (
    FIGURES,
    MONTHS,
    SMALL,
    century_of,
    day_places,
    full_year,
    month_step,
    named_month,
    ordinal,
    part_of_day,
)

AROUND = 80  # how far the words may stand that tell half a year from half a match


def range_days(piece: Piece, context: Context) -> Found | None:
    """July 8-9, 8 to 10 July 2025: the days from one to the other."""
    month_place = named_month(piece)
    if month_place is None:
        return None
    numbers = split_days(piece, month_place)
    month, year = int(piece.meaning(month_place)), full_year(piece, context)
    if year is None:
        year = year_of(context, month, numbers[0], tense(piece.scan.text, piece.start, piece.end))
    if (year is not None and year < 0) or numbers[0] >= numbers[1]:
        return None
    timex = "/".join(f"{of_year(year) if year else 'XXXX'}-{month:02d}-{day:02d}" for day in numbers)
    joined = piece.places("and") and numbers[1] - numbers[0] > 1 and piece.word(piece.first - 1) != "between"
    return dated(timex, piece) if (days(timex) or year is None) and not joined else None


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
    apart = piece.word(piece.first - 1) == "from" and not piece.places("dash")
    if apart or any(piece.scan.words[place].islower() for place in places):
        return None  # "from June to September" is two dates
    year = full_year(piece, context)
    if year is None:
        year = year_of(context, last, None, tense(piece.scan.text, piece.start, piece.end))
    if year is None or year < 0:
        return None
    if piece.places("quarter") and last == first + 2 and last % 3 == 0:
        return dated(f"{of_year(year)}-Q{last // 3}", piece)
    if piece.name(piece.first) == "the" and not piece.places("quarter", "period"):
        piece = piece.part(piece.first + 1, piece.last)
    timex = f"{of_month(year if first <= last else year - 1, first)}/{of_month(year, last)}"
    return dated(timex, piece)


def range_years(piece: Piece, context: Context) -> Found | None:
    """1992-97, 2023/24."""
    first, short = (piece.word(place) for place in piece.places(*FIGURES))
    last = int(first[:2] + short)
    if (
        len(short) != 2
        or last <= int(first)
        or int(first) < 1500
        or " " in piece.part(piece.places("year")[0], piece.last).text
    ):
        return None
    if piece.places("unit") and (piece.value("unit") != "Y" or not piece.places("fiscal")):
        return None
    return dated(f"{first}/{last}", piece)


def date_season(piece: Piece, context: Context) -> Found | None:
    """Summer 2019, the winter, late autumn of last year."""
    if piece.scan.words[piece.places("season")[0]].lower() == "spring" and not season_meant(piece):
        return None
    if piece.word(piece.places("season")[0]) == "fall" and not season_meant(piece):
        return None
    year, season, years = full_year(piece, context), piece.value("season"), piece.places("year")
    if len(years) > 1 and year:
        year = int(piece.word(years[0]))  # "the winter of 2002-2003"
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
        open_ended = piece.word(piece.first - 1) in ("from", "until", "till", "by")
        leaning = "future" if open_ended else tense(piece.scan.text, piece.start, piece.end)
        alone = halves and not piece.places("unit", "year", "hletter", "fiscal")
        if alone and not of_business(piece):
            return None
        leaning = leaning if alone or not halves else ""
        year = year_of(context, number * 6 - 5, None, leaning) if halves else year_of_quarter(context, number, leaning)
    if not halves and piece.name(piece.places("quarter", "qletter")[0] - 1) == "last":
        return None
    return dated(
        f"{of_year(year) if year else 'XXXX'}-{'H' if halves else 'Q'}{number}", piece, piece.value("part", "edge")
    )


def of_business(piece: Piece) -> bool:
    """Tell half a year from half a match by the words around: "growth will slow in the second half"."""
    text = piece.scan.text
    before = text[max(0, piece.start - AROUND) : piece.start].rpartition(". ")[2]
    after = text[piece.end : piece.end + AROUND].partition(". ")[0]
    words = frozenset(f"{before} {after}".lower().replace(",", " ").split())
    return bool(words & words_of("words of business")) and not words & words_of("words of games")


def year_of_quarter(context: Context, number: int, leaning: str) -> int | None:
    """Give the year of a quarter said without one: the last whole quarter is news even where the words look ahead."""
    if context.told or context.published is None:
        return year_of(context, number * 3 - 2, None, leaning)
    if leaning != "future" and "-Q" in context.period:
        said = int(context.period[:4]) * 4 + int(context.period[context.period.index("Q") + 1])
        return (said + (number - said + 2) % 4 - 2 - 1) // 4  # "the third quarter and ... the second quarter"
    now = (context.published.month + 2) // 3
    ahead = (number - now) % 4  # quarters from now to the next of that number
    back = ahead == 3 or (ahead > 0 and leaning == "past") or (ahead == 2 and leaning == "")
    return (context.published.year * 4 + now - 1 + ahead - (4 if back else 0)) // 4


def quarter_number(piece: Piece) -> int | None:
    """Give which quarter or half the piece names; the last is the fourth or the second."""
    letter = piece.places("hletter", "qletter")
    if letter:
        adjacent = piece.scan.start(letter[0] + 1) == piece.scan.ends[letter[0]]
        return int(piece.word(letter[0] + 1)) if adjacent else None
    places = piece.places("ord", "second", "final") or piece.places("last")
    word = piece.meaning(places[0]) if places else None
    return (2 if piece.places("half") else 4) if word == "-1" else int(word or 0)


def date_decade(piece: Piece, context: Context) -> Found | None:
    """The 1990s, the '80s, the late seventies."""
    if piece.places("year"):
        year = int(piece.word(piece.places("year")[0]))
    elif piece.places("decade"):
        year = century_of(int(piece.value("decade") or 0), context)
    else:
        year = century_of(int(piece.word(piece.places("digits99")[0])), context)
    if (
        year % 10
        or aged(piece)
        or (
            piece.places("decade")
            and piece.name(piece.places("decade")[0] - 1)
            not in ("the", "part", "edge", "dash", "in", "of", "since", "for")
        )
    ):
        return None
    return dated(f"{year // 10}", piece, part_of(piece))


def aged(piece: Piece) -> bool:
    """Say whether the decade is one of someone's life: "in her late 40s"."""
    before = {piece.word(piece.first - 1), piece.word(piece.first - 2)}
    return bool(before & {"his", "her", "their", "my", "our"}) and not piece.places("the", "apos")


def date_century_first(piece: Piece, context: Context) -> Found | None:
    """The 19th of "the 19th and early 20th centuries"."""
    place = piece.last + 1
    while piece.name(place) in ("part", "dash", "the"):
        place += 1
    while piece.name(place) in (*SMALL, "suffix", "ord", "tens", "second", "dash"):
        place += 1
    places = day_places(piece, -1)
    if piece.name(piece.last) not in ("and", "or", "to") or piece.word(place) != "centuries" or not places:
        return None
    return dated(f"{ordinal(piece, places[0], places[-1] + 1) - 1:02d}", piece, part_of(piece))


def date_century(piece: Piece, context: Context) -> Found | None:
    """The 19th century, the fifth century BC."""
    if piece.value("unit") != "CE":
        return None
    places = day_places(piece, -1)
    number = ordinal(piece, places[0], places[-1] + 1)
    joined = piece.name(piece.first - 1) in ("and", "or", "to")  # "the 19th and early 20th centuries"
    if not 1 <= number <= 22 or (piece.word(piece.last - 1) == "centuries" and not joined):
        return None
    before = bool(piece.places("bc", "bletter"))
    return dated(f"BC{number - 1:02d}" if before else f"{number - 1:02d}", piece, part_of(piece))


def date_new_year(piece: Piece, context: Context) -> Found | None:
    """New Year's Eve, New Year's Day, the New Year: the eve belongs to the old one."""
    bare = not piece.places("apos", "lunar") and piece.word(piece.first - 1) not in ("before", "until", "since")
    if (
        piece.value("unit") != "Y"
        or bare
        or not (piece.scan.words[piece.first][0].isupper() or not piece.places("apos"))
    ):
        return None
    if piece.places("lunar"):
        return lunar_new_year(piece, context)
    eve = bool(piece.places("eve"))
    month, day = (12, 31) if eve else (1, 1)
    year = int(piece.word(piece.places("year")[0])) if piece.places("year") else None
    if year is None:
        year = year_of(context, month, day, tense(piece.scan.text, piece.start, piece.end))
    return dated(f"{of_year(year) if year else 'XXXX'}-{month:02d}-{day:02d}", piece)


def lunar_new_year(piece: Piece, context: Context) -> Found | None:
    """Lunar New Year, Chinese New Year 2013: the new moon that opens the year."""
    rule = piece.value("lunar") or ""
    year = full_year(piece, context)
    if year is None and context.published:
        near = feast(rule, context.published.year)
        year = year_of(context, near.month, near.day, tense(piece.scan.text, piece.start, piece.end))
    return roughly(dated(feast(rule, year).isoformat(), piece), rule) if year and year > 0 else None


def date_holiday(piece: Piece, context: Context) -> Found | None:
    """Christmas 2007, Christmas Eve, Easter Monday, Good Friday, Thanksgiving, Labor Day."""
    rule = piece.value("eidname") or piece.value("holiday", "feast", "good", "eid") or ""
    if piece.word(piece.places("unit", "holiday", "feast", "good", "eid")[0]) in ("days", "weeks"):
        piece = piece.part(piece.places("before", "after")[0] + 1, piece.last)
    if not feast_meant(piece):
        return None
    year = full_year(piece, context)
    if year is None:
        near = feast(rule, context.published.year if context.published else 2000)
        year = year_of(context, near.month, near.day, tense(piece.scan.text, piece.start, piece.end))
        step = piece.value("last", "next")
        if step and context.published:
            passed = near < context.published
            year = near.year + (passed if step == "1" else passed - 1)
    if year is None or year < 1:
        return dated(f"XXXX-{rule}" if rule[0].isdigit() and ":" not in rule else "XXXX-XX-XX", piece)
    day = feast(rule, year) + timedelta(days=feast_shift(piece))
    if piece.places("weekend"):
        return dated(f"{of_week(day - timedelta(days=day.isoweekday() == 1))}-WE", piece)
    return roughly(dated(f"{day.isoformat()}{part_of_day(piece)}", piece), rule)


def roughly(found: Found, rule: str) -> Found:
    """Mark a feast that the moon sets as about its day: where it is seen, and by whom, shifts it by a day."""
    if not is_moonlit(rule):
        return found
    return found._replace(value=found.value.model_copy(update={"approximate": True}))


def feast_meant(piece: Piece) -> bool:
    """Tell feasts from other words: "Labor" and "Memorial" need their day, "Good" its Friday."""
    named = piece.places("feast", "good")
    if named and not piece.scan.words[named[0]][0].isupper() and (piece.places("the") or not_led(piece)):
        return False
    if piece.places("good"):
        return piece.value("wday") == "5"
    if piece.name(piece.first - 1) in (*FIGURES, "one", "num", "tens"):
        return False  # "14 Earth days"
    return not piece.places("feast") or "day" in [piece.word(place) for place in piece.places("unit")]


def not_led(piece: Piece) -> bool:
    """Say whether no word before a feast in small letters shows that a day is meant: "on labor day"."""
    return piece.word(piece.first - 1) not in ("on", "by", "before", "after", "until", "since", "for", "of", "over")


def feast_shift(piece: Piece) -> int:
    """Give the days from the feast to the day that is said with it: Christmas Eve, Easter Monday."""
    if piece.places("eve", "before"):
        return -1
    if piece.places("after"):
        return 1
    return 1 if piece.value("holiday") == "easter" and piece.value("wday") == "1" else 0
