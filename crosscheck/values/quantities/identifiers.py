"""Numbers that are no quantity: years, dates, clock times, model and flight numbers, scores, list numbers, addresses.

Each rule takes the text and a numeral and says whether the numeral is such a thing; all look a bounded way around it.
"""

import re

from crosscheck.values.patterns import lazy
from crosscheck.values.places import country_of
from crosscheck.values.quantities.codes import is_listed_price, is_phone
from crosscheck.values.quantities.context import touches_word, word_after, word_before
from crosscheck.values.quantities.nouns import CLASSES, STATES, STOPS, is_plural
from crosscheck.values.quantities.numerals import Numeral

MONTHS, WEEKDAYS, ROLES, SCORES = (CLASSES[name] for name in ("month", "weekday", "role", "score"))
FEWEST_ID_DIGITS = 7
ROUND = "00000"  # no code is so round
LARGEST_MODEL = 100_000
LONGEST_NOTE = 3  # "(12)" is a note, "a fall (9,420)" an amount
FEWEST_CODE_DIGITS = 5  # an amount of as many has a comma
_FIRM_ROLES = frozenset(("flight", "no.", "number"))
_NAMELESS = STOPS | MONTHS | WEEKDAYS | CLASSES["headline"]
EARLIEST, LATEST = 1400, 2200  # bare numbers of four digits that are read as years

EARLIEST_PRICES = 1900

_PRICE_LEAD = lazy(r"\b(?:in|at|constant|real|adjusted)[ ]$", re.I)
_MONEY_AFTER = lazy(r"[ ](?:prices|dollars|euros|pounds|money|terms|rubles|yen)\b")
_PLAIN = lazy(r"\d+$")
_CLOCK = lazy(r"[ \u00a0]?(?:[ap]\.?m\b|o['’]clock|GMT\b|UTC\b|hrs\b|(?-i:[A-Z]{2,3}T)\b)|:\d|[ ]?h\d\d", re.I)
_BOUND = lazy(r"[-–]\d|[:/]\d|['’]s\b|s\b|[°′]|[A-Za-z\d_@#]|[.,]\d|\.[a-z]{2}")
_CLOSES = lazy(r"[ ]?[])]")
_LIST_MARK = lazy(r"[.)][ \t]")
_LINE_START = lazy(r"(?:^|\n)[ \t]*\(?$")
_STREET = lazy(r"[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\w'’.-]{1,20}[ ]){1,3}([A-Z][a-z]{1,12})\b")
# A capital inside a word makes it a brand's, but for those of names: McDonald, MacArthur
_BRAND = lazy(r"(?!Ma?c[A-Z]|De[A-Z]|L[aeo][A-Z]|Van[A-Z]|Fitz[A-Z])(?:[a-z]{1,3}[A-Z][a-z]|[A-Z][a-z]+[A-Z])")
_DASHED = lazy(r"\d[-–]\d")


def is_identifier(text: str, numeral: Numeral, counted_follows: bool) -> bool:
    """Tell whether a numeral only names, dates or orders something; `counted_follows`: a plural noun comes after it."""
    minus = text[max(0, numeral.start - 1) : numeral.start] in (
        "-",
        "−",
    )  # "Apollo -3": nothing is counted below nought
    if minus or touches_word(text, numeral.start) or _is_bound(text, numeral):
        return True
    if numeral.form == "digits" and _is_code(text, numeral, counted_follows):
        return True
    return _is_clock(text, numeral) or _is_score(text, numeral) or _is_labelled(text, numeral, counted_follows)


def is_year(text: str, numeral: Numeral, counted_follows: bool) -> bool:
    """Tell whether a numeral is a year: four bare digits from 1400 to 2199 that count no plural after them."""
    written = text[numeral.start : numeral.end]
    if _DASHED.search(written):
        return bool(re.fullmatch(r"(?:1[4-9]|2[01])\d\d[-–](?:\d\d|(?:1[4-9]|2[01])\d\d)", written))
    before = word_before(text, numeral.start).lower().rstrip(".,")
    if (
        not (len(written) == 4 and written.isdigit() and EARLIEST <= numeral.low < LATEST)
        or before in CLASSES["amountlead"]
    ):
        return False
    return (
        not counted_follows
        or before in CLASSES["yearlead"]
        or before in MONTHS
        or text.endswith(", ", 0, numeral.start)
    )


def is_price_year(text: str, numeral: Numeral) -> bool:
    """Tell the year whose prices an amount is given in, "in 2020 dollars", from an amount."""
    year = text[numeral.start : numeral.end].isdigit() and EARLIEST_PRICES <= numeral.low < LATEST
    return (
        year
        and _MONEY_AFTER.match(text, numeral.end) is not None
        and _PRICE_LEAD.search(text, max(0, numeral.start - 9), numeral.start) is not None
    )


def is_day(text: str, numeral: Numeral) -> bool:
    """Tell whether a numeral is the day of a date: December 25, 25 December, Sat 17."""
    if numeral.high > 31 or numeral.form == "words":
        return False
    before = word_before(text, numeral.start).rstrip(".")
    after = word_after(text, numeral.end)
    month_before = before.lower() in MONTHS and before[:1].isupper()
    return month_before or (after.lower() in MONTHS and after[:1].isupper() and after != "May") or after == "May"


def _is_bound(text: str, numeral: Numeral) -> bool:
    """Tell whether the next characters make a longer code of it: 190AR, 555-1234, 11:30, 1990s, 90's."""
    return numeral.form != "nth" and _BOUND.match(text, numeral.end) is not None


def _is_code(text: str, numeral: Numeral, counted_follows: bool) -> bool:
    written = text[numeral.start : numeral.end]
    if (
        is_year(text, numeral, counted_follows)
        or is_price_year(text, numeral)
        or is_day(text, numeral)
        or _is_list_number(text, numeral)
        or is_phone(text, numeral)
        or is_listed_price(text, numeral)
    ):
        return True
    if _PLAIN.match(written) and (len(written) >= FEWEST_ID_DIGITS or (len(written) > 1 and written[0] == "0")):
        return written[0] == "0" or not (counted_follows or written.endswith(ROUND))
    street = _STREET.match(text, numeral.end)
    return street is not None and street.group(1).lower() in CLASSES["street"]


def _is_list_number(text: str, numeral: Numeral) -> bool:
    """Tell a list's or note's number: "3. " at the start of a line, (3), [3], and a member's, (59551)."""
    before = text[max(0, numeral.start - 1) : numeral.start]
    if before in ("[", "(") and _CLOSES.match(text, numeral.end):
        size = numeral.end - numeral.start
        return size <= LONGEST_NOTE or (size >= FEWEST_CODE_DIGITS and text[numeral.start : numeral.end].isdigit())
    opens = _LINE_START.search(text, max(0, numeral.start - 8), numeral.start)
    return opens is not None and _LIST_MARK.match(text, numeral.end) is not None


def _is_clock(text: str, numeral: Numeral) -> bool:
    return numeral.high < 2500 and _CLOCK.match(text, numeral.end) is not None


def _is_score(text: str, numeral: Numeral) -> bool:
    """Tell a score or a vote's outcome: two small numbers with a dash, near a word of games and votes."""
    if numeral.end - numeral.start < len("1-0") or not _DASHED.search(text, numeral.start, numeral.end):
        return False
    around = re.findall(
        r"[A-Za-z]+", text[max(0, numeral.start - 40) : numeral.start] + " " + text[numeral.end : numeral.end + 20]
    )
    return any(word.lower() in SCORES for word in around)


def _is_labelled(text: str, numeral: Numeral, counted_follows: bool) -> bool:
    """Tell a number that belongs to the name before it: Flight 8432, Boeing 737, Article 5, Mark 3."""
    before = word_before(text, numeral.start)
    if not before or "\n" in text[numeral.start - 2 : numeral.start]:
        return False
    subject = word_before(text, numeral.start - len(before) - 1)
    if before == "of" and subject == "Group":
        return True  # "the Group of 20"
    if before == "number" and (is_plural(subject) or subject[:1].isupper()):
        return False  # "citizens number 14", "those of Peru number 14"
    if before == "number" and subject.lower() in STATES and word_after(text, numeral.end).lower() in ("", *STOPS):
        return False  # "the injured number 29", but "the missing number 9 shirt"
    if before.lower() in ROLES and not (counted_follows and before.islower() and before not in _FIRM_ROLES):
        return before[0].isupper() or numeral.form == "digits"
    return _is_model(text, numeral, before, counted_follows)


def _is_model(text: str, numeral: Numeral, before: str, counted_follows: bool) -> bool:
    """Tell a number in the name of a thing: Boeing 737, iPhone 15 Pro, S&P 500."""
    follower = word_after(text, numeral.end)
    if follower[:1].isupper() and follower.lower() in CLASSES["modelword"]:
        return True
    if text[max(0, numeral.start - len(before) - 2) : numeral.start].startswith("&") or _BRAND.match(before):
        return True
    if text[numeral.end - 1] == "K" and follower.lower() in CLASSES["thousandth"]:
        return True
    if before.islower() or before.lower() in _NAMELESS or country_of(before):
        return False  # "those from Peru 10"
    written = text[numeral.start : numeral.end]
    named = numeral.form == "digits" and numeral.times == 1 and "," not in written and numeral.low < LARGEST_MODEL
    return named and not _is_counted(follower.lower(), counted_follows)


def _is_counted(follower: str, counted_follows: bool) -> bool:
    return counted_follows or follower in STATES or (is_plural(follower) and follower not in STOPS)
