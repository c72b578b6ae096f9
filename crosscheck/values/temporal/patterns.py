"""The grammar of dates, times and lengths: rows of word classes, compiled to patterns over class characters.

A row of `patterns.tsv` is a rule's name and a pattern: names of word classes, `A?` for optional, `(A | B)` for a
choice, and macros in capitals. There is no unbounded repetition, so matching is linear in the text.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.lexicon import OTHER, lexicon, table

PIECE = lazy(r"[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*|[()|?]")


class Part(NamedTuple):
    """A part of a pattern: its regular expression, the class characters it can begin with, and all that it holds."""

    source: str
    firsts: frozenset[str]
    marks: frozenset[str]
    empty: bool  # it can match nothing
    longest: int  # the most words that it can match


class Pattern(NamedTuple):
    """A rule's name, its pattern over class characters, and the class characters that it holds."""

    rule: str
    regex: re.Pattern[str]
    marks: frozenset[str]


class Grammar(NamedTuple):
    """`by_first`: the patterns that can begin with a class; `trigger`: finds the classes that call for a look.

    `longest`: the most words that any pattern can match.
    """

    by_first: dict[str, tuple[Pattern, ...]]
    trigger: re.Pattern[str]
    longest: int


NONE = frozenset[str]()


@cache
def grammar() -> Grammar:
    """Read the table of patterns once. Raises ValueError for an unknown class or macro."""
    macros: dict[str, Part] = {}
    by_first: dict[str, list[Pattern]] = {}
    longest = 0
    for line in table("patterns.tsv"):
        name, _, source = line.partition("\t")
        part = choice(PIECE.findall(source)[::-1], macros)
        if name.isupper():
            macros[name] = bracketed(part)
            continue
        pattern = Pattern(name, lazy(part.source), part.marks)
        longest = max(longest, part.longest)
        for first in part.firsts:
            by_first.setdefault(first, []).append(pattern)
    trigger = lazy(triggers(macros))
    return Grammar({first: tuple(found) for first, found in by_first.items()}, trigger, longest)


def triggers(macros: Mapping[str, Part]) -> str:
    """Give the pattern of the classes that call for a look: a joint between known words, "s" after one, or any other.

    Most full stops, colons and "'s" stand beside words that no date holds; "to" matters between numbers alone.
    """
    plain, joints, endings = (macros[name].source for name in ("TRIGGERS", "JOINTS", "ENDINGS"))
    apos = macros["APOSTROPHE"].source
    minutes, towards, hours = (macros[name].source for name in ("MINUTES", "TOWARDS", "STROKES"))
    between = f"(?<={minutes}){towards}(?={hours})"
    return f"{plain}|{between}|(?<!{OTHER}){joints}(?!{OTHER})|(?<!{OTHER})(?<!{OTHER}{apos}){endings}"


@cache
def candidates(first: str, trigger: str) -> tuple[Pattern, ...]:
    """Give the patterns that can begin with one class and hold another, in the table's order."""
    return tuple(pattern for pattern in grammar().by_first.get(first, ()) if trigger in pattern.marks)


def choice(pieces: list[str], macros: Mapping[str, Part]) -> Part:
    """Take alternatives off a pattern's pieces (the next one last) up to their closing bracket or the end."""
    parts = [row(pieces, macros)]
    while pieces and pieces.pop() == "|":
        parts.append(row(pieces, macros))
    return Part(
        "|".join([part.source for part in parts]),
        NONE.union(*[part.firsts for part in parts]),
        NONE.union(*[part.marks for part in parts]),
        any(part.empty for part in parts),
        max(part.longest for part in parts),
    )


def row(pieces: list[str], macros: Mapping[str, Part]) -> Part:
    """Take one alternative off the pieces: parts that follow one another."""
    parts = []
    while pieces and pieces[-1] not in "|)":
        parts.append(single(pieces, macros))
    needed = next((place for place, part in enumerate(parts) if not part.empty), len(parts))
    return Part(
        "".join([part.source for part in parts]),
        NONE.union(*[part.firsts for part in parts[: needed + 1]]),
        NONE.union(*[part.marks for part in parts]),
        needed == len(parts),
        sum(part.longest for part in parts),
    )


def single(pieces: list[str], macros: Mapping[str, Part]) -> Part:
    """Take one part off the pieces: a class, a macro or a bracket, and the question mark behind it."""
    piece = pieces.pop()
    if piece == "(":
        part = bracketed(choice(pieces, macros))
    elif piece in macros:
        part = macros[piece]
    else:
        part = of_class(piece)
    if pieces and pieces[-1] == "?":
        part = part._replace(source=part.source + pieces.pop(), empty=True)
    return part


def bracketed(part: Part) -> Part:
    """Write a part so that what stands before and behind it holds for all of it; single classes become one set."""
    classes = part.source.split("|")
    is_set = all(len(name) == 1 for name in classes)
    return part._replace(source=f"[{''.join(classes)}]" if is_set else f"(?:{part.source})")


def of_class(name: str) -> Part:
    """Give the part that matches one word of a class. Raises ValueError for a class that words.tsv does not have."""
    mark = lexicon().marks.get(name)
    if mark is None:
        raise ValueError(f"patterns.tsv: no class {name!r}")
    return Part(mark, frozenset(mark), frozenset(mark), empty=False, longest=1)
