"""Counts: how many of something, and places in an order ("third crossing") as ordinals."""

from collections.abc import Sequence

from crosscheck.models import Comparison, Mention, QuantityValue, Reading
from crosscheck.values.numbers import free, read, scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import hedges, intervals
from crosscheck.values.quantities.context import touches_word, word_after, word_before
from crosscheck.values.quantities.finding import Found, mentions
from crosscheck.values.quantities.identifiers import is_day, is_identifier
from crosscheck.values.quantities.nouns import CLASSES, STOPS, Noun, counted, is_plural
from crosscheck.values.quantities.numerals import CARDINALS, Numeral

_OF_WHOLE = lazy(r"[ ](?:out[ ])?of[ ](?:(?:the|its|their|his|her|our|those|all)[ ])?(?=[0-9a-z])")
SECOND = 2
_NO_VERB_ENDINGS = ("ss", "us", "is", "series", "species", "news", "ous", "'s", "’s")
_COMPOUND = lazy(r"[-\u2010\u2011]([A-Za-z]+)")
_EVER = lazy(r"-ever\b")
_BY_TURNS = lazy(r"[ ][a-z]+[ ]after[ ](?:another|the[ ]other)\b")
_FROM_PLACE = lazy(r"[ ](?:from|in)[ ](?:the[ ])?[A-Z]")
_LISTED = lazy(r"(?:^|[ ])(?:\d[\d,]*|[a-z]+)(?=[ ](?!and\b|is\b|was\b)[a-z]+[ ,])")
_ADJECTIVE = lazy(r"(?:[iu]ous|ful|ing|ed|ive|al|ic|ent|ant|ible|able|less|ary|ish)$")
LONGEST_LIST = 80
LEAST_LATE = 3  # "the team first met": a first or second after a noun is an adverb too


def find(text: str, start: int, end: int, reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find counts in `text[start:end]`; the span holds the number and its hedge, `of` what is counted.

    Numerals inside the mentions `taken`, which are in text order, are not looked at.
    """
    found = [one for numeral in free(scan(text, start, end), taken) if (one := _count(text, numeral, end))]
    return mentions(text, "count", found)


def compare(left: QuantityValue, right: QuantityValue) -> Comparison:
    """Compare two counts or two ordinals; a round count holds all that rounds to it against a more precise one."""
    if left.ordinal != right.ordinal:
        return Comparison(
            "different",
            f"{show(left)} is a place in an order, {show(right)} a count"
            if left.ordinal
            else f"{show(left)} is a count, {show(right)} a place in an order",
        )
    return intervals.compare(left, right, _bounds, show)


def show(value: QuantityValue) -> str:
    """Word a count for readers: "at least 30", "number 3"."""
    number = intervals.hedged_words(value, intervals.number_in_words(value.said))
    return f"number {number} in order" if value.ordinal else number


def _bounds(value: QuantityValue) -> intervals.Bounds:
    return intervals.Bounds(value.low, value.high)


def _count(text: str, numeral: Numeral, end: int) -> Found | None:
    if numeral.form == "part":
        return None
    if numeral.form == "nth":
        return _ordinal(text, numeral, end)
    noun = _noun(text, numeral, end)
    if is_pronoun(text, numeral) or (noun is None and _COMPOUND.match(text, numeral.end)):
        return None
    if is_identifier(text, numeral, noun is not None and noun.plural):
        return None
    if noun and noun.words.lower() in CLASSES["screen"]:
        return None  # "16 px"
    return Found(numeral.start, numeral.end, numeral, of=noun.words if noun else "")


def _noun(text: str, numeral: Numeral, end: int) -> Noun | None:
    compound = _COMPOUND.match(text, numeral.end, end)
    whole = _OF_WHOLE.match(text, numeral.end, end)
    number = read(text, whole.end(), end) if whole else None
    if number:
        return counted(text, number.end, end)  # "nine of the 15 judges" are judges
    after = hedges.after(text, numeral.start, numeral.end)
    if after == numeral.end and compound and compound.group(1).lower() in CLASSES["unheaded"]:
        return None
    return counted(text, after, end)


def is_pronoun(text: str, numeral: Numeral) -> bool:
    """Tell the pronoun "one" from the number: one of them, this one, no one."""
    if numeral.form != "words" or numeral.low != 1 or numeral.high != 1:
        return False
    before, after = word_before(text, numeral.start).lower(), word_after(text, numeral.end).lower()
    if before == "not":
        return True  # "not one of them came"
    if (before == "at" and after in CLASSES["occasion"]) or _BY_TURNS.match(text, numeral.end):
        return True
    if before == "and" and _FROM_PLACE.match(text, numeral.end):
        return not _is_listed(text, numeral.start)
    if (before == "only" and (after == "other" or after not in STOPS)) or before in ("minus", "negative"):
        return False  # "only one person survived"
    verb = after.endswith("s") and not after.endswith(_NO_VERB_ENDINGS) and after.islower()
    return (
        verb  # "one feels nothing"
        or before in CLASSES["oneafter"]
        or not after
        or after in CLASSES["onebefore"]
        or (after in STOPS and after not in ("other", "more"))
    )


def _is_listed(text: str, start: int) -> bool:
    """Tell whether numbers stand before "and one from Perm", as in "three from Omsk and one from Perm"."""
    before = text[max(0, start - LONGEST_LIST) : start].rpartition(". ")[2]
    return any(word.group().strip().isdigit() or word.group().strip() in CARDINALS for word in _LISTED.finditer(before))


def _ordinal(text: str, numeral: Numeral, end: int) -> Found | None:
    if touches_word(text, numeral.start) or is_day(text, numeral) or not _orders(text, numeral):
        return None
    ever = _EVER.match(text, numeral.end, end)
    noun = counted(text, ever.end() if ever else numeral.end, end)
    return Found(numeral.start, numeral.end, numeral, of=noun.words if noun else "")


def _orders(text: str, numeral: Numeral) -> bool:
    """Tell an ordinal that orders from "at first", "first aid", "the 19th century", "was first seen"."""
    before = word_before(text, numeral.start).lower()
    compound = _COMPOUND.match(text, numeral.end)
    after = compound.group(1).lower() if compound else word_after(text, numeral.end).lower()
    street = after in CLASSES["street"] and word_after(text, numeral.end)[:1].isupper()  # "on 15th Avenue"
    if street or after in CLASSES["nthbefore"] or before in CLASSES["nthafter"]:
        return False
    if text[numeral.start].isdigit():
        return True
    if (
        before == "a"
        and numeral.low == SECOND
        and not after
        and is_plural(word_before(text, numeral.start - len("a ")))
    ):
        return False  # "160 bits a second."
    if numeral.low >= LEAST_LATE and after and after not in (*STOPS, "overall") and _is_adjective(text, numeral.start):
        return True
    determined = before in CLASSES["determiner"] or before.endswith(("'s", "’s", "s'", "s’"))
    return determined or before.isdigit() or (not before and text[numeral.start].isupper() and bool(after))


def _is_adjective(text: str, start: int) -> bool:
    """Tell whether a determiner and an adjective stand before an ordinal: "its ambitious third mission"."""
    adjective = word_before(text, start)
    lead = word_before(text, start - len(adjective) - 1).lower()
    return (
        adjective.islower()
        and _ADJECTIVE.search(adjective) is not None
        and (lead in CLASSES["article"] or lead.endswith(("'s", "’s")))
    )
