"""Which spans of a text are the article itself: its paragraphs, without the furniture."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from crosscheck.sources.furniture import Cut
from crosscheck.sources.lines import HEADING_MARK, SENTENCE_END, Line, adjacent, is_bullet, is_headline

WIDEST = 100  # characters of the longest line of a text that is wrapped by hand
FULL = 45  # a wrapped line is at least this long unless its paragraph ends
QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def body(text: str, rows: Sequence[Line], cuts: Iterable[Cut], title: str) -> tuple[tuple[int, int], ...]:
    """Give the paragraphs of the article as spans, in order, none overlapping; a title inside a line stands alone."""
    kept = [part for part in _without(text, rows, cuts) if any(c.isalnum() for c in text[part.start : part.end])]
    paragraphs = _unwrapped(text, kept) if _is_wrapped(text, kept) else kept
    return tuple(span for part in paragraphs for span in _parted(text, part, title))


def _without(text: str, rows: Sequence[Line], cuts: Iterable[Cut]) -> list[Line]:
    """Subtract the cuts (in order) from the lines (in order)."""
    waiting = list(cuts)
    kept: list[Line] = []
    first = 0
    for row in rows:
        position = row.start
        while first < len(waiting) and waiting[first][0] < row.end:
            start, end = waiting[first]
            if start > position:
                kept.append(Line(position, start))
            position = max(position, end)
            if end > row.end:
                break
            first += 1
        if position < row.end:
            kept.append(Line(position, row.end))
    return [_trimmed(text, part) for part in kept if text[part.start : part.end].strip()]


def _trimmed(text: str, part: Line) -> Line:
    """Leave out white space and a heading's or quotation's mark ("## ", "> ")."""
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    mark = HEADING_MARK.match(text, start, part.end)
    return Line(mark.end() if mark else start, part.start + len(words.rstrip()))


def _is_wrapped(text: str, rows: Sequence[Line]) -> bool:
    """Was the text wrapped by hand: no long line, and most lines that another follows stop in mid-sentence?"""
    if len(rows) < 4 or max(row.end - row.start for row in rows) > WIDEST:
        return False
    followed = [left for left, right in pairwise(rows) if adjacent(text, left, right)]
    broken = [
        row for row in followed if row.end - row.start >= FULL and not SENTENCE_END.search(text[row.start : row.end])
    ]
    return len(broken) * 2 > len(followed)


def _unwrapped(text: str, rows: Sequence[Line]) -> list[Line]:
    joined: list[Line] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last and _goes_on(text, last, row):
            joined[-1] = Line(last.start, row.end)
        else:
            joined.append(row)
    return joined


def _goes_on(text: str, paragraph: Line, row: Line) -> bool:
    line = text[paragraph.start : paragraph.end].rsplit("\n", 1)[-1]
    if not adjacent(text, paragraph, row) or is_bullet(text[row.start : row.end]):
        return False
    return len(line) >= FULL or text[row.start].islower()


def _parted(text: str, part: Line, title: str) -> list[tuple[int, int]]:
    """Part a paragraph after a title that it runs on from."""
    words = text[part.start : part.end]
    if len(title) < 15 or not words.translate(QUOTES).startswith(title.translate(QUOTES)):
        return [(part.start, part.end)]
    end = part.start + len(title)
    rest = re.compile(r"\s*").match(text, end, part.end)
    start = rest.end() if rest else end
    ended = start >= part.end or not text[start].isalnum() or not is_headline(title)
    return [(part.start, part.end)] if ended else [(part.start, end), (start, part.end)]
