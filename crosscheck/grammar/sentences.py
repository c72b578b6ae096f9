"""Where sentences begin and end in news text: abbreviations, initials, quotes, headlines, lists and wrapped lines."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

# A stop with the quotes, brackets and notes ("[3]") that close behind it.
STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?: ?\[\d{1,3}\])*(?=\s|[A-Z“\"(]|$)")
WRAPPED = 60  # a line this long without a closing stop goes on in the next line, any line before a small letter
CLOSED = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
AHEAD = 60  # how far a stop looks for what follows it
BULLET = re.compile(r"\s*(?:[-*•–]\s|\d{1,2}[.)]\s)")
ITEM = re.compile(r"\s*\(?\d{1,2}\Z")  # all that stands before the full stop of "1. Roads"
WORD = re.compile(r"[\w.]*$")
DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")  # U.S, a.m
FIRST = re.compile(r"[\"“‘'(]*([\w’']+)")
FIGURE = re.compile(r"\d|[IVXLC]{2,}\b|[VX]\b")
AGENCY = re.compile(r"\s*/[\w ]+/")  # a dateline's "/Agency/" between two full stops


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans of the sentences in `text[start:end]`, without the white space around them."""
    found = []
    for left, right in _blocks(text, start, end):
        found.extend(_sentences(text, left, right))
    return found


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Join wrapped lines; every other line stands for itself (a headline, a list item, a paragraph)."""
    blocks: list[tuple[int, int]] = []
    last = ""
    position = start
    for line in text[start:end].splitlines(keepends=True):
        left, position = position, position + len(line)
        if not line.strip():
            continue
        if blocks and _goes_on(last, line, adjacent=blocks[-1][1] == left):
            blocks[-1] = (blocks[-1][0], position)
        else:
            blocks.append((left, position))
        last = line.rstrip("\n")
    return blocks


def _goes_on(last: str, line: str, *, adjacent: bool) -> bool:
    """Does the last line with words in it go on in this one? `adjacent` says that no empty line is between."""
    if CLOSED.search(last) or BULLET.match(line):
        return False
    return line.lstrip()[0].islower() or (adjacent and _is_wrapped(last, line.strip()))


def _is_wrapped(last: str, line: str) -> bool:
    """Was a line broken because the next one's first word had no room in it, and not at the end of a headline?"""
    first = line.split(maxsplit=1)[0]
    filled = WRAPPED <= len(last) <= 2 * WRAPPED and len(last) + 1 + len(first) > len(line)
    return filled and (last.endswith(",") or not _opens(line))


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    left = start
    for stop in STOP.finditer(text, start, end):
        if _ends(text, left, stop.span(), end) and not ITEM.match(text, start, stop.start()):
            found.append((left, stop.end()))
            left = stop.end()
    found.append((left, end))
    trimmed = (_trim(text, a, b) for a, b in found)
    return [(a, b) for a, b in trimmed if a < b and any(c.isalnum() for c in text[a:b])]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _ends(text: str, left: int, span: tuple[int, int], end: int) -> bool:
    """Is this full stop the end of a sentence that begins at `left`?"""
    stop, after = span
    following = text[after : min(end, after + AHEAD)].lstrip()
    if not following:
        return True
    if following[0].islower() or following[0] in ",;." or AGENCY.match(following):
        return False
    if text[stop] != "." or text[after - 1] != ".":
        return not _is_spoken(text[stop:after], following)
    if after < end and not text[after].isspace():
        return _glued(text, stop, after)
    if text[stop - 1 : stop] == "/" and AGENCY.match(text, text.rfind(".", left, stop) + 1, stop):
        return False
    word = WORD.search(text, max(left, stop - 20), stop)
    return not _abbreviated(word.group() if word else "", following)


def _is_spoken(stop: str, following: str) -> bool:
    """Does the speaker of a question or a cry follow its quotes: "“Why now?” the mayor asked"?"""
    return stop[0] in "!?" and stop[-1] in "\"”’'" and _speaker().match(following) is not None


@cache
def _speaker() -> re.Pattern[str]:
    """Give the pattern of a speaker of up to six words and a verb of speech."""
    verbs = "|".join(sorted(_words()["speech"]))
    return re.compile(rf"(?:[A-Z][\w'’-]*|[Tt]he)(?:,? [\w'’-]+){{0,5}}? (?:{verbs})\b")


def _glued(text: str, stop: int, after: int) -> bool:
    """A stop with no space after it ends a sentence only between a lower-case word and a capitalised one."""
    word = re.match(r"[^\W\d_]*", text[after : after + AHEAD])
    capital = word is not None and word.group()[:1].isupper() and (len(word.group()) > 3 or _opens(word.group()))
    return text[max(0, stop - 3) : stop].islower() and capital


def _abbreviated(word: str, following: str) -> bool:
    """Does the full stop after a word belong to it alone, given what follows?"""
    words = _words()
    bare = word.lower().rstrip(".")
    if bare in words["never"] or bare in words["title"]:
        return True
    if len(bare) == 1 and word.isupper():
        return not _opens(following, "firm")
    if bare in words["number"]:
        return FIGURE.match(following) is not None
    state = bare in words["state"] and word.istitle()
    known = state or DOTTED.fullmatch(bare) or (bare in _abbreviations() and word != "EST")
    return bool(known) and not _opens(following)


def _opens(following: str, *kinds: str) -> bool:
    """Does a new sentence begin here, for all that an abbreviation stands before it?"""
    word = FIRST.match(following)
    if word is None or not word[1][0].isupper():
        return False
    return any(word[1].lower().replace("’", "'") in _words()[kind] for kind in kinds or ("firm", "opener"))


@cache
def _words() -> dict[str, frozenset[str]]:
    """Read the words by which boundaries are told, by kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in Path(__file__).with_name("boundaries.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, words = line.split("\t")
            found[kind].update(words.split())
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def _abbreviations() -> frozenset[str]:
    lines = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
