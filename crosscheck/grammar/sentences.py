"""Where sentences begin and end in news text: abbreviations, initials, quotes, headlines and wrapped lines."""

import re
from functools import cache
from pathlib import Path

STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|[A-Z“\"(]|$)")
WRAPPED = 60  # a line this long without a closing stop goes on in the next line, any line before a small letter
OPENERS = frozenset(
    {
        "the",
        "a",
        "an",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "there",
        "his",
        "her",
        "its",
        "their",
        "our",
        "in",
        "on",
        "at",
        "by",
        "but",
        "and",
        "as",
        "for",
        "from",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "no",
        "not",
        "all",
        "some",
        "many",
        "most",
        "what",
        "who",
        "how",
        "why",
        "both",
        "with",
        "among",
    }
)
CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
AHEAD = 60  # how far a stop looks for what follows it
BULLET = re.compile(r"\s*(?:[-*•–]\s|\d{1,2}[.)]\s)")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of the sentences in `text[start:end]`, without the white space around them."""
    found = []
    for left, right in _blocks(text, start, end):
        found.extend(_sentences(text, left, right))
    return found


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Join wrapped lines; every other line stands for itself (a headline, a list item, a paragraph)."""
    blocks: list[tuple[int, int]] = []
    position = start
    for line in text[start:end].splitlines(keepends=True):
        left, position = position, position + len(line)
        if not line.strip():
            continue
        if blocks and _goes_on(text, blocks[-1], left, line):
            blocks[-1] = (blocks[-1][0], position)
        else:
            blocks.append((left, position))
    return blocks


def _goes_on(text: str, block: tuple[int, int], left: int, line: str) -> bool:
    last = text[block[0] : block[1]].rstrip("\n").rsplit("\n", 1)[-1]
    small = line.lstrip()[0].islower()
    wrapped = block[1] == left and WRAPPED <= len(last) <= 2 * WRAPPED
    adjacent = wrapped or (small and not text[block[1] : left].strip())
    return adjacent and not CLOSED.search(last) and not BULLET.match(line)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    left = start
    for stop in STOP.finditer(text, start, end):
        if _ends(text, left, stop.start(), stop.end(), end):
            found.append((left, stop.end()))
            left = stop.end()
    found.append((left, end))
    trimmed = (_trim(text, a, b) for a, b in found)
    return [(a, b) for a, b in trimmed if a < b and any(c.isalnum() for c in text[a:b])]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _ends(text: str, left: int, stop: int, after: int, end: int) -> bool:
    """Is this full stop the end of a sentence?"""
    following = text[after : min(end, after + AHEAD)].lstrip()
    if not following:
        return True
    if following[0].islower() or following[0] in ",;":
        return False
    if text[stop] != "." or text[after - 1] != ".":
        return True
    if after < end and not text[after].isspace():
        return _glued(text, stop, after)
    word = re.search(r"[\w.]*$", text[max(left, stop - 20) : stop])
    return not _abbreviated(word.group() if word else "", following)


def _glued(text: str, stop: int, after: int) -> bool:
    """A stop with no space after it ends a sentence only between a lower-case word and a capitalised one."""
    word = re.match(r"[^\W\d_]*", text[after : after + AHEAD])
    capital = (
        word is not None and word.group()[:1].isupper() and (len(word.group()) > 3 or word.group().lower() in OPENERS)
    )
    return text[max(0, stop - 3) : stop].islower() and capital


def _abbreviated(word: str, following: str) -> bool:
    bare = word.lower().rstrip(".")
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare):  # U.S., a.m.: a sentence may end here, before a new one's capital
        return not _opens(following)
    if re.fullmatch(r"[a-z]", bare):
        return word.isupper()
    if bare in {"no", "nos"}:
        return following[0].isdigit()
    if bare in {"sec", "min", "inc", "ltd", "co", "corp", "etc", "jr", "sr", "hrs", "ft"}:
        return not _opens(following)
    return bare in _abbreviations()


def _opens(following: str) -> bool:
    """Does a new sentence begin here, for all that an abbreviation stands before it?"""
    word = re.match(r"[\"“‘'(]*(\w+)", following)
    return word is not None and word.group(1)[0].isupper() and word.group(1).lower() in OPENERS


@cache
def _abbreviations() -> frozenset[str]:
    lines = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
