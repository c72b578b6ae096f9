"""Publication dates that a page prints about itself: "Published Thu, Aug 1 2024", "posted 2024-12-28", "3 Apr 2015".

Also the dateline before the first sentence: "GENEVA, March 3 (Agency) —".
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from crosscheck.sources import tables
from crosscheck.sources.lines import Line, is_prose
from crosscheck.values.gazetteer import place
from crosscheck.values.patterns import lazy

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d(?!\d(?!\d?:\d\d))"  # a clock may be glued to it: "Aug 1 20244:04 PM"
FULL_DATE = lazy(
    rf"(?<!\d)(?:(?P<iso>{YEAR}-\d\d?-\d\d?)|(?P<mdy>{MONTH}\s+{DAY},?\s+{YEAR})|(?P<dmy>{DAY}\s+{MONTH},?\s+{YEAR})"
    rf"|(?P<slash>\d\d?/\d\d?/{YEAR})|(?P<dots>\d\d?\.\d\d?\.{YEAR}))",
    re.I,
)
LABEL = lazy(
    r"(?<![A-Za-z])"
    r"(?P<label>(?i:(?:first |originally )?published|publication date|posted|issued|date"
    r"|(?:last )?(?:updated|modified)))"
    r"(?:[\s,:|/•·–-]|\d{1,2}:\d\d|(?i:am|pm|a\.m\.|p\.m\.|on|at)\b|[A-Z]{3,4}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)*$"
)
CLOCK = lazy(r"[\s,|–-]*(?:at )?\d{1,2}:\d\d")
WEEKDAY = lazy(r"(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day|[a-z]{0,2})\b", re.I)
CITY = r"(?P<city>(?P<caps>[A-Z][A-Z .'’-]{2,40})|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
DATELINE = lazy(
    rf"{CITY}(?:\s*\([A-Z][A-Za-z .]+\)(?=,))?"
    rf"(?:,\s*(?!{MONTH})[A-Z][A-Za-z .]{{2,30}}?)?"
    rf"(?:[,.]\s*(?P<month>{MONTH})\s+(?P<day>\d\d?)\b(?:,\s*(?P<year>{YEAR}))?)?"
    r"(?P<agency>\s*\([A-Z][\w .&/-]{1,40}\)|,\s*[A-Z]{3,10}(?=\s*[—–-]))?"
    r"(?:(?P<dash>\s*[—–]\s*|\s+--?\s+)|(?P<colon>\s*:\s+)|\.\s+)(?:/(?P<wire>[A-Z][\w .-]{1,20})/\.?\s*)?"
    r"(?=[\"“‘'(]?[A-Z\d])"
)
PLACELESS = lazy(  # "(Agency) -", "March 5 (Agency) -", "Site.org -"
    rf"(?:(?:(?P<month>{MONTH})\s+(?P<day>\d\d?)\s+)?\((?P<agency>[A-Z][\w .&/-]{{1,30}})\)\s*[—–-]{{1,2}}\s*"
    r"|(?P<wire>[A-Za-z0-9][\w-]*\.[A-Za-z]{2,4})\s+[—–-]{1,2}\s+)(?P<year>)"
)
HEAD = 12  # lines of a page's head, at most


class Stamp(NamedTuple):
    """A publication date printed on the page, with its words' span and how sure a sign it is.

    rank 0: labelled as published; 1: as updated; 2: without a label; 3: on top of the page, where papers print today's.
    """

    start: int
    end: int
    day: date
    rank: Literal[0, 1, 2, 3]


class Dateline(NamedTuple):
    """Place, day and agency before the first sentence; `end` is where the sentence begins."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    agency: str

    def day_of(self, year: int | None) -> date | None:
        """Give the dateline's day in a year; None if it names none, or there is no such day."""
        if year is None or self.month is None or self.day is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def stamps(text: str, rows: Sequence[Line], country: str | None = None) -> list[Stamp]:
    """Find the dates in a page's head that say when it was published, surest first."""
    found: list[Stamp] = []
    for number, row in enumerate(rows[:HEAD]):
        labelled = list(_labelled(text, row, country))
        bare = [] if labelled or is_prose(text[row.start : row.end]) else _bare(text, row, number, country)
        found.extend([*labelled, *bare])
    return sorted(found, key=lambda stamp: (stamp.rank, stamp.start))


def _labelled(text: str, row: Line, country: str | None) -> Iterator[Stamp]:
    """Find dates behind a label; inside a sentence ("published on 3 March 2019 in ...") a label says nothing."""
    prose = is_prose(text[row.start : row.end])
    for found in FULL_DATE.finditer(text, row.start, min(row.end, row.start + 1500)):
        left = max(row.start, found.start() - 60)
        label = LABEL.search(text[left : found.start()])
        day = to_date(found, country)
        if not label or not day:
            continue
        own = label["label"][0].isupper() and (not prose or CLOCK.match(text, found.end()))
        if own or left + label.start() == row.start:
            late = label["label"].lower().endswith(("updated", "modified"))
            yield Stamp(left + label.start(), found.end(), day, 1 if late else 0)


def _bare(text: str, row: Line, number: int, country: str | None) -> Iterator[Stamp]:
    """A date that fills its line or ends it after a separator; a weekday's on the page's first line may be today's."""
    found = FULL_DATE.search(text, row.start, row.end)
    day = to_date(found, country) if found else None
    if not found or not day:
        return
    before, after = text[row.start : found.start()].strip(), text[found.end() : row.end]
    parted = not before or before[-1] in ",/|•·–—-" or is_date_line(before)
    if parted and len(before) <= 60 and len(after) <= 25:
        masthead = number == 0 and WEEKDAY.search(before)
        yield Stamp(row.start, row.end, day, 3 if masthead else 2)


def is_date_line(words: str) -> bool:
    """Does a line hold nothing but dates, times, font sizes and their labels?"""
    parts = re.findall(r"[A-Za-z]+|\d+", words.lower())
    known = tables.words("date_words.txt")
    return bool(parts) and all(part.isdigit() or part in known for part in parts)


def to_date(found: re.Match[str], country: str | None = None) -> date | None:
    """Resolve a match of FULL_DATE; None if it is no day of the calendar, or if its order is unknown."""
    numbers = [int(number) for number in re.findall(r"\d+", found.group())]
    if found["iso"]:
        year, month, day = numbers
    elif found["slash"] or found["dots"]:
        ordered = _ordered(numbers[0], numbers[1], country, dotted=bool(found["dots"]))
        if ordered is None:
            return None
        (day, month), year = ordered, numbers[2]
    else:
        day, year = numbers
        month = month_number(re.findall(r"[A-Za-z]{3,}", found.group())[0])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _ordered(first: int, second: int, country: str | None, *, dotted: bool) -> tuple[int, int] | None:
    """Tell day and month of a numeric date: by their size, by the dots, by the country; None if nothing tells."""
    if dotted or first > 12 or first == second:
        return first, second
    if second > 12 or country == "US":
        return second, first
    return (first, second) if country else None


def month_number(name: str) -> int:
    """Number an English month name or its abbreviation, 1 to 12."""
    return MONTHS.index(name[:3].lower()) + 1


def first_dateline(text: str, rows: Sequence[Line]) -> Dateline | None:
    """Read the dateline that the first sentence of a text opens with, behind the stamp that may stand before it."""
    row = next((row for row in rows[:HEAD] if is_prose(text[row.start : row.end])), None)
    if row is None:
        return None
    stamp = next(_labelled(text, row, None), None)
    start = stamp.end if stamp else row.start
    start += len(text[start : row.end]) - len(text[start : row.end].lstrip())
    return dateline(text, start, row.end)


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Read the dateline that `text[start:end]` opens with, if it has one.

    Capitals alone may be a headline's "NATO: ", a capitalised word "Mr. Smith": a day, agency or dash,
    or a place that the tables know, must be there.
    """
    placeless = PLACELESS.match(text, start, end)
    found = placeless or DATELINE.match(text, start, end)
    if not found or not (placeless or _is_dateline(found)):
        return None
    month = month_number(found["month"]) if found["month"] else None
    day, year = (int(found[part]) if found[part] else None for part in ("day", "year"))
    agency = found["wire"] or (found["agency"] or "").strip(" (),")
    return Dateline(start, found.end(), year, month, day, agency)


def _is_dateline(found: re.Match[str]) -> bool:
    by_agency = bool(found["agency"] or found["wire"])
    if not found["caps"]:
        dated = found["month"] and (by_agency or found["dash"]) and not WEEKDAY.match(found["city"])
        return bool(dated) or bool(found["colon"] and _is_city(found["city"]))
    if by_agency or found["month"]:
        return True
    return _is_city(found["city"]) if found["colon"] or "-" in (found["dash"] or "") else bool(found["dash"])


def _is_city(words: str) -> bool:
    """A country before a colon or a hyphen is a headline's topic."""
    known = place(words.strip().title())
    return known is not None and known.level != "country"
