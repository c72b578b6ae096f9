"""Ages, as measures in years, months, weeks or days: 20-year-old, aged 11 and 16, "Mary Roe, 45,"."""

import re

from crosscheck.models import Mention, Reading
from crosscheck.values.numbers import scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import run_before, touches_word, word_after
from crosscheck.values.quantities.finding import Found, mentions
from crosscheck.values.quantities.nouns import STOPS
from crosscheck.values.quantities.numerals import Numeral
from crosscheck.values.quantities.persons import ENDS, is_age
from crosscheck.values.quantities.tables import words

OLDEST = 120

_OLD = lazy(
    r"(?:[ \u00a0-]|\r?\n[ ]{0,3})"
    r"(?:(year|month|week|day)s?[- ]old(?:s|er)?|(year|month|week|day)s?[ ]of[ ]age|(y\.?o\.?|yrs?[ ]old))(?![A-Za-z])",
    re.I,
)
_AGED = lazy(
    r"\b(?:(?:aged?|ages|age[ ]of|ages[ ]of)[ ](?:(?:between|from|just|only|about|around|at least|over|under)[ ])?"
    r"|(?:those|people|anyone|everyone|children|men|women|adults|youths|voters|workers)[ ](?:under|over)[ ])$",
    re.I,
)
# The last words of _AGED: a quick refusal of the others.
_AGE_LEADS = (
    "age",
    "aged",
    "ages",
    "of",
    "between",
    "from",
    "just",
    "only",
    "about",
    "around",
    "least",
    "over",
    "under",
)
_AFTER_NAME = lazy(r"(?:\b[A-Z][\w'’-]*[a-z]),[ ]$")
_CLOSED = lazy(r",[ ]?(?=[a-z\"“'‘])|,[ ](?:who|a|an|the|of|from|was|is|has|had|and|said|told)\b|[;—]|[ ]–")
_LISTED = lazy(r"(?:[ ]?,[ ]|[ ]and[ ]|,[ ]and[ ]|[ ]or[ ]|[ ]to[ ])(?:(?:about|around)[ ])?$")
_YEARS = lazy(r"[ ](?:years?|months?|weeks?|days?|%|per|percent)\b")
_WHO_IS = lazy(r"\bwho(?: is|['’]s)(?: only| just| now)?[ ]$")
# "aged five months"
_SPAN = lazy(r"[ ](year|month|week|day)s?\b(?![ -](?:old|ago|in|earlier|later|before))")
_FULL_NAME = lazy(r"\b[A-Z][a-z'’-]+ [A-Z][a-z'’-]+,[ ]$")
# "Ana Ruiz (52), is a baker", but not "Ruiz (52), Roe (60)", which are minutes of goals
_BRACKETED = lazy(r"\),?[ ](?:is|was|who|of|from|has|had|and[ ]his|and[ ]her|said|told|died)\b")
_NAMED_BEFORE = lazy(r"\b[A-Z][a-z'’-]+[ ][A-Z][a-z'’-]+[ ]\($")
# "two sons, 11 and 8, and a daughter, 4."
_KIN = lazy(
    r"\b(?:(?:grand|step)?(?:sons?|daughters?|child|children)|brothers?|sisters?|boys?|girls?|twins|toddlers?),[ ]$"
)
_ENUMERATED = lazy(r"(?:,[ ]\d{1,2})*(?:,?[ ]and[ ]\d{1,2})?[,.;)](?![ ]?\d)")
_ENDED = lazy(r"[,.;:](?!\d)")
_DIES = lazy(r"\b(?:died|dies|die|dead|retired|retires|retire|married|widowed|orphaned)[ ]at[ ]$", re.I)
LEAST_AT = 25  # no hour of a day
LEAST_BARE = 2
LONGEST_PERSON = 20
LONGEST_GAP = 12


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find ages in `text[start:end]` as measures whose unit is year, month, week or day."""
    found: list[Found] = []
    last: Numeral | None = None
    for numeral in scan(text, start, end):
        one = None if numeral.form not in ("digits", "words") else _age(text, numeral, found)
        if one and last and one.end > numeral.end and _shares(text, last, numeral):
            found.append(one._replace(start=last.start, end=last.end, numeral=last))
        if one is not None:
            found.append(one)
        last = None if one else numeral
    return mentions(text, "measure", found)


def _age(text: str, numeral: Numeral, found: list[Found]) -> Found | None:
    if touches_word(text, numeral.start):
        return None
    old = _OLD.match(text, numeral.end)
    if old:
        unit = (old.group(1) or old.group(2) or "year").lower()
        return Found(numeral.start, old.end(), numeral, unit, "age")
    if numeral.low > OLDEST or numeral.times > 1 or numeral.step:
        return None
    bare = Found(numeral.start, numeral.end, numeral, "year", "age")
    span = _SPAN.match(text, numeral.end)
    if span and _AGED.search(text, max(0, numeral.start - 32), numeral.start):
        return Found(numeral.start, span.end(), numeral, span.group(1), "age")
    if _YEARS.match(text, numeral.end):
        return None
    return bare if is_age(text, numeral) or _said_as_age(text, numeral, found) else None


def _shares(text: str, left: Numeral, right: Numeral) -> bool:
    """Tell whether "years old" behind the second of two numbers is said of both: "from 11 to 15 years old"."""
    ages = left.form == right.form and left.times == 1 and left.high <= OLDEST and not touches_word(text, left.start)
    joint = text[left.end : right.start] if right.start - left.end <= LONGEST_GAP else ""
    return ages and (joint == " and " or (joint == " to " and text.endswith("from ", 0, left.start)))


def _being(text: str, numeral: Numeral, floor: int) -> bool:
    """Tell "who is 43," and "said Ana Ruiz, 47." from other numbers."""
    if _ENDED.match(text, numeral.end) is None:
        return False
    full = _FULL_NAME.search(text, max(0, numeral.start - 60), numeral.start)
    return (full or _WHO_IS.search(text, floor, numeral.start)) is not None


def _said_as_age(text: str, numeral: Numeral, found: list[Found]) -> bool:
    floor = max(0, numeral.start - 32)
    if run_before(text, numeral.start).endswith(_AGE_LEADS) and _AGED.search(text, floor, numeral.start):
        return True
    last = found[-1] if found else None
    if last and numeral.start - last.end <= LONGEST_GAP and _LISTED.fullmatch(text[last.end : numeral.start]):
        return _AGED.search(text, max(0, last.start - 32), last.start) is not None or (
            last.of == "age" and last.end - last.start <= 3 and ENDS.match(text, numeral.end) is not None
        )
    if numeral.form != "digits" or numeral.low < LEAST_BARE:
        return False
    if text[numeral.start - 1 : numeral.start] == "(":
        named = _NAMED_BEFORE.search(text, max(0, numeral.start - 60), numeral.start)
        return named is not None and _BRACKETED.match(text, numeral.end) is not None
    kin = _KIN.search(text, floor, numeral.start) and _ENUMERATED.match(text, numeral.end)
    person = _CLOSED.match(text, numeral.end) and (
        _AFTER_NAME.search(text, floor, numeral.start) or _of_person(text, numeral)
    )
    return bool(kin or person) or _being(text, numeral, floor) or _at(text, numeral, floor)


def _at(text: str, numeral: Numeral, floor: int) -> bool:
    """Tell the age at which someone dies or stops work, "died at 87 on Saturday", from a time and an address."""
    if numeral.low < LEAST_AT or not _DIES.search(text, floor, numeral.start):
        return False
    after = word_after(text, numeral.end)
    return _ENDED.match(text, numeral.end) is not None or (after in STOPS and after not in ("am", "pm"))


def _of_person(text: str, numeral: Numeral) -> bool:
    """Tell an age between commas after a noun of one person: "the driver, 52, had"."""
    lead = text[max(0, numeral.start - LONGEST_PERSON) : numeral.start]
    noun = lead[:-2].rsplit(None, 1)[-1] if lead.endswith(", ") and lead[:-2].strip() else ""
    return noun in words("person_words.txt")
