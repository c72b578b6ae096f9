"""What undated words lean on: the article's date, what was said just before, and the tense around them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from crosscheck.models import Reading, TimeValue
from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.timexes import days, of_month, of_quarter, of_week, of_year

FUTURE = (
    r"will|won't|shall|should|'ll|’ll|going to|(?<!was )(?<!were )(?:scheduled|slated|due|expected|planned|set to"
    r"|set for)|ha(?:s|ve) until|forecast to|likely to|(?<!failed )(?<!tried )(?<!began )(?<!managed )(?<!able )"
    r"(?<!had )(?<!used )to (?:decide|meet|reopen|resume|rule|vote)|upcoming|plans? to|planning"
    r"|(?<!the )(?<!a )(?<!\Ws )plan|ahead of|brac(?:ed?|ing) for"
    r"|await(?:s|ed|ing)?|prepar(?:e|ing) for|next(?= [a-z]+ing\b)|meets? (?:again|on|in)"
    r"|(?:begin|start|end|open|expire)s|votes on|comes out|takes (?:effect|place)|airs on"
    r"|re(?:turns in|sumes|opens|tires)"
    r"|run(?:s|ning)? (?:from|through|until)"
    r"|(?:could|might|may) (?!not|only|have)[a-z]+|expects?|forthcoming|intends?|aims?|(?:is|are) to|would"
    r"|(?:want|hop)(?:s|ed|ing)? to|so as to|hopes?|tomorrow|possible|proposed|tentatively|deadline|calls? for"
)
# What they speak of lies ahead, but a day of the week may also be that of the saying: the nearer one is meant.
NEARER = (
    r"warn(?:s|ed|ing)? (?:of|against|about)|urg(?:es|ed|ing)|fear(?:s|ing)?|afraid|threaten(?:s|ed|ing)?"
    r"|appeal(?:s|ed|ing)? (?:for|to)|vow(?:s|ed|ing)?|call(?:ed|ing) for|before (?:further|fresh|more|new|any|another)"
)
REPORTED = r"said|told|(?:announc|add|not|report|stress|inform|explain|mention|describ|warn)ed|gave|wrote|named|showed"
PLANNED = r"(?:was|were) (?:due|expected|forecast|likely|scheduled|set|slated) (?:to|for)"
PAST = (
    r"(?<!be )(?<!to )(?:was|were|had|did|has|have|been|ago|since|(?!need|schedul|propos|expect|plann)[a-z]{2,}ed"
    r"|took|held|made|won|went|came|began|fell|rose|left|died|met|saw|got|found|led|lost|became|shot|struck|hit"
    r"|slid|sank|grew|slipped|beat|broke|drove|flew|sold|spent|stood|swept|threw|paid|swung|shrank|withdrew)"
)
FIGURES = lazy(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?![./-]?\d)")
MARKERS = lazy(
    rf"\b(?:(?P<future>{FUTURE})|(?P<nearer>{NEARER})|(?P<reported>{REPORTED})|(?P<planned>{PLANNED})|(?P<past>{PAST}))\b"
)
WORDS = lazy(r"[a-z]+|['’]ll\b")
SAID_IN = lazy(
    r"\b(?<!be )(?:said|announced|reported|added|wrote|warned|forecast|predicted|published|promised)"
    r" (?:(?:back |early |late )?in|on) $",
    re.IGNORECASE,
)
BREAK = lazy(r"(?<![A-Z.][A-Za-z])\.\s|[!?;]\s|\n")  # not after "a.m.", "U.S.", "Mr."
WINDOW = 120
MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH", "GU", "PR", "VI", "AS", "MP"})
ASIDE, FAR, TURN, YEAR_ALONE = 2, 15, 9, 4
SOON = timedelta(days=10)
JUST_PASSED = 60  # "the plan announced June 3 will": a day so lately gone is not next year's
HALF = 183
MONTHS = 12
RECENT = 150  # days before publication that an article speaks of without naming the year


def figure_order(text: str, places: Iterable[int]) -> str:
    """Tell from dates in figures that only one order allows ("25/12/2024") which comes first: "day", "month" or "".

    `places` are the offsets of the text where such a date could begin.
    """
    matches = (FIGURES.match(text, place) for place in places)
    pairs = [(int(found[1]), int(found[2])) for found in matches if found]
    day = any(first > MONTHS and second <= MONTHS for first, second in pairs)
    month = any(first <= MONTHS < second for first, second in pairs)
    return "" if day == month else "day" if day else "month"


class Telling(NamedTuple):
    """How a text tells time: whether it narrates past years, the first year it names, and the latest."""

    told: bool
    opening: int | None
    newest: int | None


class Context:
    """The state of one reading. `told`: the text tells past events in order and dates lean on the one before."""

    def __init__(self, reading: Reading, telling: "Telling", order: str = "") -> None:
        self.published = reading.published
        self.country = reading.country
        self.month_first = order == "month" if order else reading.country in MONTH_FIRST
        self.ordered = bool(order or reading.country)
        self.told = telling.told
        self.newest = telling.newest
        self.last = ""
        self.last_day: date | None = None
        self.place = -1
        self.opened = False
        self.clock: TimeValue | None = None
        self.clock_end, self.clock_place = 0, -1
        self.period = ""
        self.year = telling.opening if telling.told else None
        self.month: int | None = None
        self.latest: int | None = None
        self.aside = ""

    def remember(self, timex: str, place: int) -> None:
        """Keep a resolved date, which ends before token `place`, as what the next one may lean on.

        A single year far from the story's own ("a decree of 1614") is an aside, unless the next date confirms it.
        """
        if timex[:2].isdigit() or timex.startswith("BC"):
            self.last = timex.split("/", maxsplit=1)[0].split("T", maxsplit=1)[0]
            self.place = place
            self.last_day = self.said() or self.last_day
            self.period = timex if len(timex) > YEAR_ALONE else self.period
            self.follow(self.last)

    def follow(self, timex: str) -> None:
        """Move the story's year and month along, and keep the latest year of all."""
        year = year_in(timex)
        if year is None:
            return
        self.latest = max(self.latest or year, year)
        far = self.year is not None and abs(year - self.year) > (ASIDE if len(timex) <= YEAR_ALONE else FAR)
        confirmed = self.aside != "" and abs(year - (year_in(self.aside) or 0)) <= 1
        self.aside = timex if far and not confirmed else ""
        if self.aside:
            return
        covers = days(timex) if len(timex) > YEAR_ALONE else None
        if covers or year != self.year:
            self.month = covers[0].month if covers else None
        self.year = year

    def said(self) -> date | None:
        """Give the day of the date before, if it was a day."""
        covers = days(self.last)
        return covers[0] if covers and covers[0] == covers[1] else None

    def leaning(self) -> date | None:
        """Give a day inside the date before: its first one."""
        covers = days(self.last)
        return covers[0] if covers else None

    def leaning_for(self, unit: str) -> date | None:
        """Give the day that "a day earlier" counts from: in news the last day said, not the first of a year said."""
        if self.told or unit not in ("D", "W") or self.said():
            return self.leaning() or self.published
        if self.last_day or len(self.last) == YEAR_ALONE:
            return self.last_day  # no day is two days after a year
        return self.leaning() or self.published

    def now(self) -> date | None:
        """Give the day that "this week" and "yesterday" count from."""
        return self.leaning() if self.told and self.leaning() else self.published

    def settled(self) -> int | None:
        """Give the year of an article without a date: the latest that it names, once it has named it."""
        return self.latest if self.latest is not None and self.latest == self.newest else None

    def now_for(self, unit: str) -> date | None:
        """Give the day that "this year" counts from; an article without a date has a year at best."""
        year = self.settled()
        return self.now() or (date(year, 1, 1) if year and year > 0 and unit == "Y" else None)


def year_in(timex: str) -> int | None:
    """Give the year of a TIMEX3 value, negative before our era; None for a decade or an unknown year."""
    if timex.startswith("BC"):
        return -int(timex[2:6]) if len(timex) >= 6 and timex[2:6].isdigit() else None
    return int(timex[:4]) if len(timex) >= 4 and timex[:4].isdigit() else None


def tense(text: str, start: int, end: int, reported: bool = False) -> str:
    """Say whether the words around speak of the "future" or the "past"; "" where they say neither.

    "nearer", with `reported` only: of what may come, if that is nearer than what was said ("warned of floods Friday").

    The last marker before decides, else the first one after, in the same sentence and within WINDOW characters. With
    `reported`, "said" and the like are marks of the past too: right for days of the week, wrong for "said in May".
    """
    before = BREAK.split(text[max(0, start - WINDOW) : start])[-1]
    end -= text[end - 1 : end] == "."  # a month's dot may be the sentence's own
    after = BREAK.split(text[end : end + WINDOW])[0]
    if before.endswith(("in ", "on ")) and SAID_IN.search(before):
        return "past"
    left = marks(verbs_of(before), reported)
    if left:
        return left[-1]
    right = marks(verbs_of(after), reported)
    return right[0] if right else ""


@lru_cache(maxsize=256)
def marks(words: str, reported: bool) -> tuple[str, ...]:
    """Name the times that the markers in some words speak of, in order; by its stem most words are none."""
    found, done, stems = [], 0, words_of("stems of markers of tense")
    for word in WORDS.finditer(words):
        stem = word.group()
        if (stem[:3] in stems or stem.endswith("ed")) and word.start() >= done:
            marker = MARKERS.match(words, word.start())
            done = marker.end() if marker else done
            mark = marked_as(marker, reported) if marker else ""
            found += [mark] if mark else []
    return tuple(found)


def verbs_of(words: str) -> str:
    """Give some words in lower case, as MARKERS want them, without the month that is written like a verb."""
    return words.replace("May", "M--").lower()


def marked_as(match: re.Match[str], reported: bool) -> str:
    """Name the time that a marker speaks of, "" for a verb of saying that does not count.

    "Was due to meet on Friday" looks ahead where a day of the week is near, and back to a plan where a month is named.
    """
    kind = match.lastgroup or ""
    if kind == "nearer" and not reported:
        return "past" if match.group().split()[0].endswith("ed") and not match.group().startswith("warn") else ""
    if kind == "planned":
        return "future" if reported else "past"
    return kind if kind != "reported" else "past" if reported else ""


def year_of(context: Context, month: int, day: int | None, leaning: str) -> int | None:
    """Give the year of a month or day said without one; `leaning` is the tense. None where nothing tells."""
    recent = year_recent(context, month, day, leaning)
    if recent is not None:
        return recent
    if context.told and context.year:
        return year_told(context.year, context.month, month)
    if context.published is None:
        return context.settled()
    return year_near(context.published, month, day, leaning)


def year_recent(context: Context, month: int, day: int | None, leaning: str) -> int | None:
    """Give the year of a day shortly before an article that also names its own year: news, for all its background."""
    if context.published is None or context.newest != context.published.year:
        return None
    year = year_near(context.published, month, day, leaning)
    try:
        before = (context.published - date(year, month, day or 1)).days
    except ValueError:
        return None
    return year if -SOON.days <= before <= RECENT else None


def year_joined(context: Context, place: int, month: int) -> int | None:
    """Give the year of a month said right after another, with one word (token `place`) between: "May and June"."""
    year, covers = year_in(context.last), days(context.last)
    if context.place != place or not year or not covers or len(context.last) == YEAR_ALONE:
        return None
    return year + 1 if month < covers[0].month else year


def year_told(year: int, last_month: int | None, month: int) -> int:
    """Stories go forward: January after November is the next year's."""
    return year + 1 if last_month and last_month - month >= TURN else year


def year_near(published: date, month: int, day: int | None, leaning: str) -> int:
    """Take the nearest past one, the nearest to come if the words look ahead, the nearer if they say neither."""
    try:
        first = date(published.year, month, day or 1)
    except ValueError:
        return published.year
    passed = first < (published if day else published.replace(day=1))
    ahead = (first - published).days
    if leaning == "future":
        return published.year + (1 if passed and not (day and ahead > -JUST_PASSED) else 0)
    if leaning == "past":
        return published.year - (1 if ahead > SOON.days else 0)
    return published.year - 1 if ahead > HALF else published.year + 1 if ahead < HALF - 365 else published.year


def shifted(day: date, unit: str, count: int) -> str | None:
    """Give the day, week, month, quarter or year `count` units from the one that holds `day`; None out of range."""
    try:
        if unit == "D":
            return (day + timedelta(days=count)).isoformat()
        if unit in ("W", "FN"):
            return of_week(day + timedelta(weeks=count * (2 if unit == "FN" else 1)))
        if unit == "WE":
            return of_week(day + timedelta(weeks=count)) + "-WE"
    except OverflowError:
        return None
    return shifted_far(day, unit, count)


def shifted_day(day: date, unit: str, count: int) -> date | None:
    """Give the day `count` days, weeks, months or years away; the last of a shorter month; None out of range."""
    covers = days(shifted(day, unit, count) or "")
    if covers is None:
        return None
    if unit == "W":
        return covers[0] + timedelta(days=day.weekday())
    if unit == "Y":
        covers = days(f"{covers[0].year:04d}-{day.month:02d}")
    return min(covers[0] + timedelta(days=day.day - 1), covers[1]) if covers and unit != "D" else covers and covers[0]


def shifted_far(day: date, unit: str, count: int) -> str | None:
    """As `shifted`, for months and longer."""
    if abs(count) > 5000:
        return None
    if unit == "M":
        return of_month(day.year, day.month + count)
    if unit == "Q":
        return of_quarter(day.year, (day.month + 2) // 3 + count)
    year = day.year + count * {"Y": 1, "DE": 10, "CE": 100}[unit]
    if year < 1:
        return None
    width = {"Y": 4, "DE": 3, "CE": 2}[unit]
    return of_year(year)[:width]
