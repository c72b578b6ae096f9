"""Numerals of English news read at a position: digits with separators, words, both mixed, fractions, vague plurals.

`scan` finds every numeral of a stretch of text with a cheap token trigger and an anchored reading; each numeral is
read once whatever finder asks for it. Nothing here knows what a number counts, nor whether it is a quantity at all.
Every reading looks at a bounded number of tokens, so the work is linear in the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from crosscheck.models import Mention
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.digits import GLYPHS, RUN, in_digits
from crosscheck.values.quantities.numerals import CARDINALS, NTHS, NUMBER, ONE, PAIRS, PARTS, ZERO, Numeral, twice
from crosscheck.values.quantities.spelled import VAGUE, in_words
from crosscheck.values.tokens import tokens

_STARTERS = frozenset([*CARDINALS, *PARTS, *NTHS, *PAIRS, *GLYPHS, *(phrase.split()[0] for phrase in VAGUE)])
KEPT_WORDS = 1 << 16


class _Begins(dict[str, bool]):
    """Whether a token can begin a numeral, worked out once for each word that texts hold."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= KEPT_WORDS:
            self.clear()
        self[word] = known = word[:1].isdecimal() or word.lower() in _STARTERS
        return known


_BEGINS = _Begins()
_LEAD = lazy(r"\b(between|from)[ ]$", re.I)
_RANGED = frozenset(("digits", "words", "part"))
_DASHES = frozenset(("-", "–", "—", "‑"))
LONGEST_LINK = 9
YEAR_LEADS = (" in ", " since ", " until ", " by ", " during ", "In ", "Since ", "By ")
WIDEST_CHOICE = 3  # "two or three" is a range, "10 or 100" are two numbers


@lru_cache(maxsize=16)
def scan(text: str, start: int, end: int) -> tuple[Numeral, ...]:
    """Read every numeral of `text[start:end]`, in order, none overlapping another, ranges as one."""
    found: list[Numeral] = []
    position = start
    for place in starters(text, start, end):
        if place < position:
            continue
        numeral = read(text, place, end)
        if numeral is not None and (not found or found[-1].end <= numeral.start):
            found.append(numeral)
            position = numeral.end
        elif run := RUN.match(text, place, end):
            position = run.end()
    return tuple(join(text, found))


def starters(text: str, start: int, end: int) -> list[int]:
    """Give the offsets of the words, digits and fraction signs in `text[start:end]` that a numeral could begin with."""
    cut = tokens(text)
    chosen = cut.chosen(_BEGINS.__getitem__, start, end)
    return [first for first, _ in chosen if not text[first].isalpha() or cut.apart(first - 1)]


def free(numerals: Iterable[Numeral], taken: Sequence[Mention]) -> Iterator[Numeral]:
    """Leave out the numerals that overlap a mention that has been found before; both are in text order."""
    position = 0
    for numeral in numerals:
        while position < len(taken) and taken[position].end <= numeral.start:
            position += 1
        if position == len(taken) or numeral.end <= taken[position].start:
            yield numeral


def read(text: str, start: int, end: int) -> Numeral | None:
    """Read the numeral whose first word or digit is at `start`; its span may reach back over "a", "half a"."""
    first = text[start]
    if first in GLYPHS:
        over, under = GLYPHS[first]
        return Numeral(start, start + 1, *twice(NUMBER(over) / under), ZERO, "part")
    return in_digits(text, start, end) if first.isdigit() else in_words(text, start, end)


def join(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """Make one range of two neighbours that a dash, "to", "or", or "between ... and" links: 10-15, 1.5 to 2 million."""
    joined: list[Numeral] = []
    for numeral in numerals:
        last = joined[-1] if joined else None
        both = range_of(text, last, numeral) if last and numeral.start - last.end <= LONGEST_LINK else None
        if both:
            joined[-1] = both
        else:
            joined.append(numeral)
    return joined


def range_of(text: str, low: Numeral, high: Numeral) -> Numeral | None:
    """Return the range from `low` to `high` if the words between and before them make one of them, else None."""
    if low.form != high.form and text[low.end : high.start].strip() in _DASHES:
        return None  # "7-Eleven"
    if low.form not in _RANGED or high.form not in _RANGED or low.low != low.high or high.low != high.high:
        return None
    before = _LEAD.search(text, max(0, low.start - 9), low.start)
    lead = before.group(1).lower() if before else ""
    gap = text[low.end : high.start]
    if not linked(gap, lead):
        return None
    if is_dated(text, low) and not is_dated(text, high):
        return None  # "from 54 billion in 2002 to 400 billion"
    times = high.times if low.times == ONE and low.low < high.low / high.times else ONE
    if low.low * times >= high.low or ("or" in gap and high.low > WIDEST_CHOICE * low.low * times):
        return None
    start = before.start() if before and lead == "between" else low.start
    return Numeral(start, high.end, low.low * times, high.low, ZERO, high.form, high.times)


def is_dated(text: str, numeral: Numeral) -> bool:
    """Tell a year after a word that leads to one, in four digits, from a number."""
    written = text[numeral.start : numeral.end]
    year = len(written) == len("2002") and written.isdigit() and written[0] in "12"
    return year and text.endswith(YEAR_LEADS, 0, numeral.start)


def linked(gap: str, lead: str) -> bool:
    """Tell whether the words between two numbers, and the word before the first, make a range of the two."""
    link = " ".join(gap.split()).lower()
    if link in ("-", "–", "—", "~", "‑", "or", "through"):
        return True
    return (link == "to" and lead != "from") or (link == "and" and lead == "between")
