"""The grammar of dates, times and lengths: rows of word classes, compiled to patterns over class characters.

A row of `patterns.tsv` is a rule's name and a pattern: names of word classes, `A?` for optional, `(A | B)` for a
choice, and macros in capitals. There is no unbounded repetition, so matching is linear in the text.
"""

import re
from functools import cache
from typing import NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.lexicon import lexicon, table

PIECE = lazy(r"[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*|[()|?]")


class Pattern(NamedTuple):
    """A rule's name and its pattern over class characters."""

    rule: str
    regex: re.Pattern[str]


class Grammar(NamedTuple):
    """`by_first`: the patterns that can begin with a class; `trigger`: finds the classes that call for a look."""

    by_first: dict[str, tuple[Pattern, ...]]
    trigger: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """Read the table of patterns once. Raises ValueError for an unknown class or macro."""
    macros: dict[str, list[str]] = {}
    by_first: dict[str, list[Pattern]] = {}
    triggers = ""
    for line in table("patterns.tsv"):
        name, _, source = line.partition("\t")
        pieces = expand(PIECE.findall(source), macros)
        if name == "TRIGGERS":
            triggers = regex_source(pieces)
        elif name.isupper():
            macros[name] = ["(", *pieces, ")"]
        else:
            pattern = Pattern(name, lazy(regex_source(pieces)))
            for first in first_marks(pieces):
                by_first.setdefault(first, []).append(pattern)
    return Grammar({first: tuple(found) for first, found in by_first.items()}, re.compile(triggers))


def expand(pieces: list[str], macros: dict[str, list[str]]) -> list[str]:
    """Put every macro's own pieces in its place."""
    expanded: list[str] = []
    for piece in pieces:
        expanded.extend(macros[piece] if piece[0].isupper() else [piece])
    return expanded


def regex_source(pieces: list[str]) -> str:
    """Write the pieces as a regular expression over class characters."""
    marks = lexicon().marks
    signs = {"(": "(?:", ")": ")", "|": "|", "?": "?"}
    return "".join(signs[piece] if piece in signs else mark(piece, marks) for piece in pieces)


def mark(name: str, marks: dict[str, str]) -> str:
    """Give a class's character. Raises ValueError for a class that words.tsv does not have."""
    if name not in marks:
        raise ValueError(f"patterns.tsv: no class {name!r}")
    return marks[name]


def first_marks(pieces: list[str]) -> set[str]:
    """Give the class characters that a match can begin with; asked of the pattern itself, two classes deep."""
    firsts, _, _ = firsts_of_choice(pieces, 0)
    marks = lexicon().marks
    return {marks[name] for name in firsts}


def firsts_of_choice(pieces: list[str], at: int) -> tuple[set[str], bool, int]:
    """Read alternatives from `at`: the classes they can begin with, whether they can be empty, where they end."""
    firsts, empty = set[str](), False
    while True:
        some, blank, at = firsts_of_row(pieces, at)
        firsts |= some
        empty = empty or blank
        if at >= len(pieces) or pieces[at] == ")":
            return firsts, empty, at + 1
        at += 1


def firsts_of_row(pieces: list[str], at: int) -> tuple[set[str], bool, int]:
    """Read one alternative from `at`, as `firsts_of_choice`."""
    firsts, empty = set[str](), True
    while at < len(pieces) and pieces[at] not in "|)":
        if pieces[at] == "(":
            some, blank, at = firsts_of_choice(pieces, at + 1)
        else:
            some, blank, at = {pieces[at]}, False, at + 1
        if at < len(pieces) and pieces[at] == "?":
            blank, at = True, at + 1
        if empty:
            firsts |= some
        empty = empty and blank
    return firsts, empty, at
