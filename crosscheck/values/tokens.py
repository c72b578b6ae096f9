"""A text as tokens, cut once for every finder: runs of letters, runs of digits, single signs, with where they end."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from crosscheck.values.patterns import lazy

_TOKEN = lazy(r"\s*+(?:[A-Za-z\u00c0-\u024f]+|\d+|[^\s\w]|\w)|\s+")
_UNBROKEN = lazy(r"\S{121,}")
LONGEST = 120


def may_be_unbroken(text: str) -> bool:
    """Tell quickly whether a text could hold LONGEST signs without white space: half as many without a blank."""
    half = LONGEST // 2
    return any(" " not in text[at : at + half] for at in range(0, len(text) - half, half))


def _masked(run: re.Match[str]) -> str:
    return "x" * len(run.group())


class Tokens(NamedTuple):
    """A text's tokens: as written, and where each ends in the text."""

    text: str
    words: list[str]
    ends: list[int]

    def start(self, place: int) -> int:
        """Where a token begins in the text."""
        return self.ends[place] - len(self.words[place])

    def within(self, start: int, end: int) -> range:
        """Give the places of the tokens that begin in `text[start:end]`."""
        first = bisect_right(self.ends, start)
        if first < len(self.words) and self.start(first) < start:
            first += 1
        last = bisect_left(self.ends, end)
        return range(first, last + (last < len(self.words) and self.start(last) < end))

    def chosen(self, wanted: Callable[[str], bool], start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give the spans of the tokens of `text[start:end]` that are `wanted`."""
        within = self.within(start, end)
        words = self.words if len(within) == len(self.words) else self.words[within.start : within.stop]
        for at in compress(within, map(wanted, words)):
            yield self.ends[at] - len(self.words[at]), self.ends[at]

    def apart(self, position: int) -> bool:
        """Tell whether the sign at `position` ends a word: it is no letter, digit or underscore."""
        sign = self.text[position] if 0 <= position < len(self.text) else " "
        return not sign.isalnum() and sign != "_"


@lru_cache(maxsize=8)
def tokens(text: str) -> Tokens:
    """Cut a text into tokens; every one carries the white space before it until that is stripped.

    More than LONGEST signs without white space are an address or a code: one token, in which nothing is read.
    """
    raw = _TOKEN.findall(_UNBROKEN.sub(_masked, text) if may_be_unbroken(text) else text)
    words = list(map(str.lstrip, raw))
    return Tokens(text, words, list(accumulate(map(len, raw))))
