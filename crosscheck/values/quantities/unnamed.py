"""Amounts that leave out the currency named shortly before: "cut from 1.1 billion euros to 950 million"."""

from bisect import bisect_left

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import touches_word
from crosscheck.values.quantities.finding import Found
from crosscheck.values.quantities.numerals import Numeral
from crosscheck.values.quantities.tables import words

NEAR, FAR = 160, 700  # how far before the currency may stand: in the sentence, in the text
BRACKET = len("(roughly ")  # what stands in brackets is the amount before in another currency
MILLION = 1_000_000
WIDEST = 10_000  # no two amounts of one sentence are farther apart

_SENTENCE = lazy(r"[.!?][”\"')]?\s+(?=[A-Z“\"])|\n\s*\n|\n- ")
_WORD = lazy(r"[a-z]+")
# What may follow: no noun that the number could count.
_ENDS = lazy(
    r"(?=[.,;:!?)\"”’—](?!\d)|[ ][–—]|$|\n)|[ ](?:and|or|but|in|to|by|from|for|on|at|with|because|since|until|after"
    r"|before|when|while|as|than|that|is|was|were|are|has|had|each|apiece|annually|a[ ](?:year|month|week|day)|per|net"
    r"|more|less|last|this|goes|went|up|down)\b"
)


def unnamed(text: str, numerals: list[Numeral], found: list[Found]) -> list[Found]:
    """Give the millions without a currency that speak of money as an amount before them does."""
    named = [one for one in found if "(" not in text[max(0, one.start - BRACKET) : one.start]] or found
    starts = [one.start for one in named]
    added = []
    for numeral in numerals:
        place = bisect_left(starts, numeral.start) - 1
        if place >= 0 and _is_amount(text, numeral, named[place]):
            added.append(Found(numeral.start, numeral.end, numeral, named[place].unit))
    return added


def _is_amount(text: str, numeral: Numeral, named: Found) -> bool:
    plain = numeral.form in ("digits", "words") and numeral.times >= MILLION
    if not plain or numeral.start - named.end > FAR or touches_word(text, numeral.start):
        return False
    if _ENDS.match(text, numeral.end) is None:
        return False
    begin = _opening(text, named.start, numeral.start)
    if begin <= named.start and numeral.start - named.end <= NEAR and _alike(numeral, named):
        return True
    told = _WORD.findall(text[begin : numeral.start].lower())
    return not words("money_words.txt").isdisjoint(told)


def _opening(text: str, floor: int, stop: int) -> int:
    """Return where the sentence of `stop` begins, at least `floor`."""
    breaks = [found.end() for found in _SENTENCE.finditer(text, floor, stop)]
    return breaks[-1] if breaks else floor


def _alike(numeral: Numeral, named: Found) -> bool:
    """Say whether two numbers are of one order: both in millions, not worlds apart."""
    left, right = abs(numeral.low), abs(named.numeral.low)
    return right > 0 and left < WIDEST * right and right < WIDEST * left
