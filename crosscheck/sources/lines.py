"""Lines of a text as spans without the white space around them, and what a line looks like."""

import re
from typing import NamedTuple

from crosscheck.values.patterns import lazy

STOP = lazy(r"[.!?…:;,][\"'”’»)\]]*$")
SENTENCE_END = lazy(r"[.!?…][\"'”’»)\]]*$")
INNER_STOP = lazy(r"[a-z0-9)”\"][.!?][\"'”’)]* +[\"“‘']?[A-Z]")
BULLET = lazy(r"(?:[-*•·–▪■►>+]|\d{1,2}[.)])\s+")
HEADING_MARK = lazy(r"#{1,6}\s+|>\s+")


class Line(NamedTuple):
    """A line that is not blank: `text[start:end]` without white space at its ends."""

    start: int
    end: int


def lines(text: str) -> list[Line]:
    """Give the lines of a text that hold more than white space."""
    return [Line(found.start(), found.end()) for found in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]


def adjacent(text: str, left: Line, right: Line) -> bool:
    """Do two lines follow each other without a blank line between them?"""
    return text.count("\n", left.end, right.start) == 1


def is_bullet(words: str) -> bool:
    """Is this line an item of a list?"""
    return BULLET.match(words) is not None


def is_prose(words: str) -> bool:
    """Does this line hold a whole sentence: enough words, and a full stop at its end or inside it?"""
    return len(words.split()) > 5 and bool(SENTENCE_END.search(words) or INNER_STOP.search(words))


def is_headline(words: str) -> bool:
    """Does this line look like a title or a sub-heading: short, capitalised, no stop at its end, no sentence inside?

    A short question may be one too: "What did it cost?"
    """
    if len(words) > 160 or is_bullet(words) or words[:1].islower() or not any(c.isalpha() for c in words):
        return False
    question = words.endswith("?") and len(words.split()) <= 12
    return question or not (STOP.search(words) or INNER_STOP.search(words))
