"""Page furniture: what stands in an article's text and is not the article.

Date and font-size lines, datelines, share buttons, bylines, captions and photo credits, "Latest news" lists, sign-offs.
Every finder here gives spans to cut; none of them edits the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.grammar import split
from crosscheck.sources import headers, publishers, tables
from crosscheck.sources.lines import Line, is_bullet, is_headline, is_prose
from crosscheck.values.patterns import lazy

MARKS = lazy(r"[\W_]+")
FONT_SIZE = lazy(r"(?:\s*[+↺−–-]\s*)+\d+\s*px\b\s*")
LONG = 400  # characters of a line that holds a whole page
CAPTION = 400
SHORT = 160
Cut = tuple[int, int]


def cuts(text: str, rows: Sequence[Line], publisher: str) -> list[Cut]:
    """Find every stretch of furniture in the lines of a text, in order; the spans may touch or overlap."""
    found = [(row.start, row.end) for row in rows if is_page_line(text[row.start : row.end])]
    found.extend(_lists(text, rows))
    found.extend(_captions(text, rows))
    found.extend(_repeats(text, rows))
    found.extend(_sign_offs(text, rows, publisher))
    found.extend(_openings(text, rows))
    found.extend(_inline_credits(text, rows))
    return sorted(found)


def is_page_line(words: str) -> bool:
    """Does this whole line belong to the page: a date, a button, a byline, a counter, a link, a notice?"""
    if len(words) > CAPTION:
        return False
    if tables.patterns("line").fullmatch(words) or tables.patterns("start").match(words):
        return True
    return _is_menu(words) or (headers.is_date_line(words) and _dates_page(words))


def _is_menu(words: str) -> bool:
    parts = re.findall(r"[a-z]+", words.lower())
    stopped = words.endswith((".", "?"))
    return bool(parts) and not stopped and all(part in tables.words("page_words.txt") for part in parts)


def _dates_page(words: str) -> bool:
    """A line of numbers alone is no date line; one with a full date, a clock or a label is."""
    label = re.match(r"(?i)(?:date|posted|published|updated|last|read)\b", words)
    return bool(label or headers.FULL_DATE.search(words) or re.search(r"\d:\d\d|\bago\b|\d px", words))


def _lists(text: str, rows: Sequence[Line]) -> Iterator[Cut]:
    """Cut headings such as "Latest news" with their lists: bullets, or titles up to the next sentence."""
    number = 0
    seen_prose = False
    while number < len(rows):
        words = text[rows[number].start : rows[number].end]
        seen_prose = seen_prose or is_prose(words)
        if not tables.patterns("list").fullmatch(words):
            number += 1
            continue
        after = _list_end(text, rows, number + 1, seen_prose=seen_prose)
        yield rows[number].start, rows[after - 1].end
        number = after


def _list_end(text: str, rows: Sequence[Line], number: int, *, seen_prose: bool) -> int:
    bullets = number < len(rows) and is_bullet(text[rows[number].start : rows[number].end])
    while number < len(rows):
        words = text[rows[number].start : rows[number].end]
        if not (is_bullet(words) if bullets else seen_prose and is_headline(words)):
            break
        number += 1
    return number


def _captions(text: str, rows: Sequence[Line]) -> Iterator[Cut]:
    """Cut captions that end in a photo credit; the same words without one, as a sentence, stay."""
    for row in rows:
        if _credit(text[row.start : row.end]) is not None:
            yield row.start, row.end


def _credit(words: str) -> int | None:
    """Say where in a line its photo credit begins; None if it does not end in one."""
    if len(words) > CAPTION or words.endswith((".", "!", "?", "”")):
        return None
    tail = max(0, len(words) - 90)
    for found in tables.patterns("credit").finditer(words, tail):
        if found.end() == len(words):
            return found.start()
    return None


def _repeats(text: str, rows: Sequence[Line]) -> Iterator[Cut]:
    """Cut a line that says again, letter by letter, what an earlier line of the article said."""
    seen: set[str] = set()
    for row in rows:
        words = _letters(text[row.start : row.end])
        if len(words) > 15 and words in seen:
            yield row.start, row.end
        seen.add(words)


def _letters(words: str) -> str:
    return MARKS.sub("", words.lower())


def _sign_offs(text: str, rows: Sequence[Line], publisher: str) -> Iterator[Cut]:
    """Cut lines that hold nothing but the name of the publisher or of an agency."""
    for row in rows:
        words = text[row.start : row.end]
        if len(words) <= 60 and publishers.is_name(words.strip("()[]—–-/ "), publisher):
            yield row.start, row.end


def _openings(text: str, rows: Sequence[Line]) -> Iterator[Cut]:
    """Cut stamp, font size and dateline before the first sentence of their line."""
    stamps = headers.stamps(text, rows)
    for row in rows[: headers.HEAD]:
        inside = [stamp for stamp in stamps if row.start <= stamp.start and stamp.end <= row.end]
        end = max((_after(text, row, stamp) for stamp in inside), default=row.start)
        if end > row.start:
            yield row.start, end
    line = headers.first_dateline(text, rows)
    if line:
        yield line.start, line.end


def _after(text: str, row: Line, stamp: headers.Stamp) -> int:
    """Go on from a stamp over the page words behind it; a stamp that ends a short line takes the line with it."""
    if row.end - stamp.end <= 25 and row.end - row.start <= SHORT:
        return row.end
    if stamp.start > row.start and row.end - row.start < LONG:
        return row.start
    position = stamp.end
    if stamp.start > row.start:
        return _over_phrases(text, position, row.end)
    size = FONT_SIZE.match(text, position, row.end)
    position = size.end() if size else position
    return row.end if _is_menu(text[position : row.end]) else position


def _over_phrases(text: str, position: int, end: int) -> int:
    space = re.compile(r"[\s\d:]*")
    while True:
        gap = space.match(text, position, end)
        start = gap.end() if gap else position
        found = tables.patterns("phrase").match(text, start, end)
        if not found or found.end() == start:
            return start
        position = found.end()


def _inline_credits(text: str, rows: Iterable[Line]) -> Iterator[Cut]:
    """Cut a photo credit inside a long line together with the caption before it."""
    for row in rows:
        if row.end - row.start < LONG:
            continue
        for found in tables.patterns("inline").finditer(text, row.start, row.end):
            before = split(text, max(row.start, found.start() - CAPTION), found.start())
            caption = before[-1][0] if before and text[before[-1][0]].isupper() else found.start()
            yield caption, found.end()
