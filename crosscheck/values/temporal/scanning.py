"""A text as word classes, and the pieces of it that a rule of the grammar matches: linear in the text."""

from functools import cache
from itertools import accumulate, repeat
from typing import NamedTuple

from crosscheck.values.temporal.lexicon import OTHER, TOKEN, lexicon
from crosscheck.values.temporal.patterns import candidates

REACH = 9


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
        marks = {lexicon().marks[name] for name in names}
        return [place for place in range(self.first, self.last) if self.scan.classes[place] in marks]

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
        return names_of_marks().get(self.scan.classes[place], "") if 0 <= place < len(self.scan.words) else ""

    def part(self, first: int, last: int) -> "Piece":
        """Give a part of the piece, by tokens."""
        return self._replace(first=first, last=last)


@cache
def names_of_marks() -> dict[str, str]:
    """Give each class character's name."""
    return {mark: name for name, mark in lexicon().marks.items()}


def scan(text: str) -> Scan:
    """Split a text into tokens and class each; every token carries the white space before it until it is stripped."""
    raw = TOKEN.findall(text)
    words = list(map(str.lstrip, raw))
    classes = "".join(map(lexicon().codes.get, words, repeat(OTHER)))
    return Scan(text, words, classes, list(accumulate(map(len, raw))))


def starts(classes: str, trigger: int, done: int) -> range:
    """Give the places from which a match could reach the trigger: known words without a gap, leftmost first."""
    first = trigger
    while first > done and trigger - first < REACH and classes[first - 1] != OTHER:
        first -= 1
    return range(first, trigger + 1)


def matches(scanned: Scan, first: int, trigger: int) -> list[Piece]:
    """Give the pieces from `first` that hold the trigger, longest first, the table's order deciding ties."""
    found = []
    for pattern in candidates(scanned.classes[first], scanned.classes[trigger]):
        match = pattern.regex.match(scanned.classes, first)
        if match and match.end() > trigger:
            found.append(Piece(scanned, pattern.rule, first, match.end()))
    return sorted(found, key=lambda piece: -piece.last)
