"""A text as word classes, and the pieces of it that a rule of the grammar matches: linear in the text."""

from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from crosscheck.values.temporal.lexicon import OTHER, lexicon
from crosscheck.values.temporal.patterns import candidates, grammar
from crosscheck.values.tokens import tokens

REACH = 9
KEPT_WINDOWS = 1 << 14


class Scan(NamedTuple):
    """A text's tokens: their words, their classes (one character each), where they end in the text."""

    text: str
    words: list[str]
    classes: str
    ends: list[int]

    def start(self, place: int) -> int:
        """Where a token begins in the text."""
        return self.ends[place] - len(self.words[place])


class Piece(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a scan, which the pattern of `rule` matches."""

    scan: Scan
    rule: str
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where the piece begins in the text."""
        return self.scan.start(self.first)

    @property
    def end(self) -> int:
        """Where the piece ends in the text."""
        return self.scan.ends[self.last - 1]

    @property
    def text(self) -> str:
        """The piece as written."""
        return self.scan.text[self.start : self.end]

    def places(self, *names: str) -> list[int]:
        """Give the tokens of these classes, in order."""
        offsets = offsets_of(names, self.scan.classes[self.first : self.last])
        return [self.first + offset for offset in offsets] if offsets else []

    def word(self, place: int) -> str:
        """Give a token in lower case, or "" outside the text."""
        return self.scan.words[place].lower() if 0 <= place < len(self.scan.words) else ""

    def value(self, *names: str) -> str | None:
        """Give the table's value of the first token of these classes, or None."""
        found = self.places(*names)
        return self.meaning(found[0]) if found else None

    def meaning(self, place: int) -> str:
        """Give the table's value of a token; digits stand for themselves."""
        word = self.word(place)
        return lexicon().values.get(word, word)

    def name(self, place: int) -> str:
        """Give the class of a token, or "" where it has none."""
        scanned = self.scan.classes
        return names_of_marks().get(scanned[place], "") if 0 <= place < len(scanned) else ""

    def part(self, first: int, last: int) -> "Piece":
        """Give a part of the piece, by tokens."""
        return self._replace(first=first, last=last)


@cache
def marks_of(names: tuple[str, ...]) -> frozenset[str]:
    """Give the class characters of some names."""
    return frozenset(lexicon().marks[name] for name in names)


@lru_cache(maxsize=KEPT_WINDOWS)
def offsets_of(names: tuple[str, ...], classes: str) -> tuple[int, ...]:
    """Give the offsets in a run of classes of those with these names; the same few runs come again and again."""
    marks = marks_of(names)
    return () if marks.isdisjoint(classes) else tuple(at for at, mark in enumerate(classes) if mark in marks)


@cache
def names_of_marks() -> dict[str, str]:
    """Give each class character's name."""
    return {mark: name for name, mark in lexicon().marks.items()}


def scan(text: str) -> Scan:
    """Class every token of a text."""
    cut = tokens(text)
    classes = "".join(map(lexicon().codes.get, cut.words, repeat(OTHER)))
    return Scan(text, cut.words, classes, cut.ends)


def matches(scanned: Scan, trigger: int, done: int) -> list[Piece]:
    """Give the pieces that hold the trigger and nothing before `done`: leftmost first, then longest."""
    first, last = known(scanned.classes, trigger, done)
    found = readings(scanned.classes[first:last], trigger - first)
    return [Piece(scanned, rule, first + at, first + end) for at, end, rule in found] if found else []


def known(classes: str, trigger: int, done: int) -> tuple[int, int]:
    """Give the stretch that a match which holds the trigger could reach: known words without a gap."""
    floor, limit = max(done, trigger - REACH), trigger + grammar().longest
    gap = classes.find(OTHER, trigger, limit)
    return max(floor, classes.rfind(OTHER, floor, trigger) + 1), limit if gap < 0 else gap


@lru_cache(maxsize=KEPT_WINDOWS)
def readings(classes: str, trigger: int) -> tuple[tuple[int, int, str], ...]:
    """Give first place, end and rule of every match that holds the trigger: leftmost, longest, in the table's order.

    News says the same few runs of classes over and over ("the NUM of MONTH"), so most are looked up.
    """
    found: list[tuple[int, int, str]] = []
    for first in range(trigger + 1):
        here = [
            (first, match.end(), pattern.rule)
            for pattern in candidates(classes[first], classes[trigger])
            if (match := pattern.regex.match(classes, first)) and match.end() > trigger
        ]
        found += sorted(here, key=lambda one: -one[1])
    return tuple(found)
