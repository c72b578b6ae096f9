"""Numbers that are the age of one person by the words around: "a girl of nine", "he is 43 and", "Ana Ruiz, eight,"."""

import re
from functools import cache, lru_cache

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import run_before
from crosscheck.values.quantities.nouns import counted
from crosscheck.values.quantities.numerals import Numeral
from crosscheck.values.quantities.tables import words

_OF_LEADS = frozenset(("of", "just", "only", "about"))
WINDOW = 60
LEAST, OLDEST = 2, 110
LEAST_AT = 25  # no hour of a day: "At 44, she"

# What may follow the age of a person: no noun that the number could count.
ENDS = lazy(
    r"(?=[.,;:!?)\"”’—](?!\d)|[ ][–—]|$|\n)|[ ](?:and(?![ ]?\d)|who|whose|when|while|at[ ](?:the[ ]time|his|her)"
    r"|but|was|were|is|has|had|from|in|on|then|now|today|this|last|next|with|by|because)\b"
)
_IS = r"[ ](?:is|was|am|turns|turned|would[ ]be|will[ ]be|would[ ]have[ ]been)"
_ADVERB = r"(?:[ ](?:only|just|now|then|still|barely|already|about|almost|nearly))?[ ]$"
_PRONOUN = lazy(rf"(?:\b(?:[Hh]e|[Ss]he|[Ww]ho)|\bI)(?:{_IS}|['’][sm]){_ADVERB}")
_NAME = lazy(rf"(?:^|[\s“\"‘'])([A-Z][a-z]{{2,}}){_IS}{_ADVERB}")
_TURNS = lazy(r"\bturn(?:s|ed|ing)?[ ]$")
_AGE_IS = lazy(r"\b[Aa]ge\b(?:[ ][a-z]+){0,4}[ ](?:is|was|as|at)(?:[ ]about|[ ]only)?[ ]$|\b(?:his|her)[ ]age,[ ]$")
_NOW = lazy(r"[\w.],[ ](?:now|then)[ ]$")
_THEN = lazy(r"[ ](?:now|then|at[ ]the[ ]time)\b")
_NAMED = lazy(r"\b[A-Z][\w'’-]*[a-z],[ ]$")
_AT = lazy(r"(?:^|[.!?,;:”\"]?\s)[Aa]t[ ]$")
_PERSON_NEXT = lazy(r",[ ](?:he|she|I)\b")
_FULL_NAME = lazy(r"\b[A-Z][a-z'’-]+[ ][A-Z][a-z'’-]+,[ ]$")
# "R. B., 41," and "Ana S., 48,", but not "D.C., 41"
_INITIALS = lazy(r"(?:\b[A-Z][a-z]+|\b[A-Z]\.)[ ][A-Z]\.,[ ]$")
_CLOSES = lazy(r",[ ]?(?=[a-z\"“'‘])|[.;)](?!\d)")
_THEN_VERB = lazy(
    r",[ ](?:who|was|is|has|had|and|said|told|of|from|a|an|the|[a-z]+ed|slept|fell|lost|ran|sat|died|went)\b"
)
_GIVEN = lazy(r"\b([A-Z][a-z]{2,})[ ](?:[A-Z]\.[ ])?[A-Z][a-z]")
_LAST_NAME = lazy(r"\b[A-Z][a-z]+[ ](?:[A-Z]\.[ ])?([A-Z][a-z]{2,})")
_ROLE = lazy(r"\b(?:the|an?|his|her|their|my|our)[ ](?:[a-z-]+[ ]){0,2}(?:[a-z]+-)?([a-z]+),[ ]$", re.I)


@cache
def _of_one() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("aged_words.txt")))
    lead = r"\b(?:an?|one|the|this|that|another|young|old|little)[ ](?:[a-z-]+[ ]){0,2}"
    return re.compile(rf"{lead}(?:{nouns})[ ]of[ ](?:(?:just|only|about)[ ])?$", re.I)


def is_age(text: str, numeral: Numeral) -> bool:
    """Tell the age of one person by the word right before the number and what stands before that."""
    if numeral.form not in ("digits", "words") or not LEAST <= numeral.low <= OLDEST or numeral.low != numeral.high:
        return False
    last = run_before(text, numeral.start)
    if last.endswith(","):
        return _between_commas(text, numeral)
    if last == "at":
        return _of_future(text, numeral)
    return last[-1:].isalpha() and (_of_one_person(text, numeral, last) or _told(text, numeral))


def _of_one_person(text: str, numeral: Numeral, last: str) -> bool:
    """Read "a girl of nine", unless the number counts what follows: "a man of 40 acres"."""
    if last not in _OF_LEADS or not _of_one().search(text, max(0, numeral.start - WINDOW), numeral.start):
        return False
    noun = counted(text, numeral.end, len(text))
    return noun is None or not noun.plural


def _told(text: str, numeral: Numeral) -> bool:
    """Read "he is 43 and", "Nina was 31.", "turned eight in March", "the average age is 47", "Roe, now 59,"."""
    if ENDS.match(text, numeral.end) is None:
        return False
    floor = max(0, numeral.start - WINDOW)
    if any(pattern.search(text, floor, numeral.start) for pattern in (_PRONOUN, _TURNS, _AGE_IS, _NOW)):
        return True
    named = _NAME.search(text, floor, numeral.start)
    return named is not None and named.group(1) in _people(text)


def _between_commas(text: str, numeral: Numeral) -> bool:
    """Read "Ana Ruiz, eight, slept", "R. B., 41, drowned", "the skipper, 29, had", "Roe, 19 at the time"."""
    floor = max(0, numeral.start - WINDOW)
    if _AGE_IS.search(text, floor, numeral.start):
        return ENDS.match(text, numeral.end) is not None
    full = _FULL_NAME.search(text, floor, numeral.start) is not None
    role = _ROLE.search(text, floor, numeral.start)
    if numeral.form == "words":
        young = role is not None and role.group(1).lower() in words("aged_words.txt")
        return (full or young) and _THEN_VERB.match(text, numeral.end) is not None
    known = role is not None and role.group(1).lower() in words("person_words.txt")
    if _THEN.match(text, numeral.end):
        return known or _NAMED.search(text, floor, numeral.start) is not None
    closed = _CLOSES.match(text, numeral.end) is not None
    return closed and (known or _INITIALS.search(text, floor, numeral.start) is not None)


def _of_future(text: str, numeral: Numeral) -> bool:
    """Read "At 44, she says" and "at 62, he retires"; below that it may be an hour."""
    first = _AT.search(text, max(0, numeral.start - 8), numeral.start)
    return first is not None and numeral.low >= LEAST_AT and _PERSON_NEXT.match(text, numeral.end) is not None


@lru_cache(maxsize=8)
def _people(text: str) -> frozenset[str]:
    """Give the words that a text uses as one name of two and never in small letters: "Nina" of "Nina Roe"."""
    named = {found.group(1) for pattern in (_GIVEN, _LAST_NAME) for found in pattern.finditer(text)}
    return frozenset(name for name in named if not re.search(rf"\b{name.lower()}\b", text))
