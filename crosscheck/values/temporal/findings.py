"""What a rule makes of a piece: its value and its words."""

from typing import NamedTuple

from crosscheck.models import DateValue, DurationValue, TimeValue
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.timexes import days, narrowed


class Found(NamedTuple):
    """A value and the piece that states it, which may be shorter than the piece that matched."""

    value: DateValue | TimeValue | DurationValue
    piece: Piece


def dated(timex: str, piece: Piece, part: str | None = None) -> Found:
    """Make the finding of a date: the days its value covers, narrowed to the part said ("early")."""
    piece = shorn(piece)
    if part in ("H1", "H2") and timex.isdigit() and len(timex) == YEAR:
        timex, part = f"{timex}-{part}", None
    covers = days(timex)
    if covers and part:
        covers = narrowed(covers, part)
    start, end = covers or (None, None)
    approximate = covers is not None and approximates(piece)
    return Found(DateValue(timex=timex, start=start, end=end, approximate=approximate), piece)


def approximates(piece: Piece) -> bool:
    """Say whether the words in or before a date make it a rough one: "about 1850", but not "they spoke about 2020"."""
    if piece.word(piece.first) in words_of("approximate"):
        return True
    lead = piece.word(piece.first - 1)
    return lead in words_of("approximate") and not (
        lead == "about" and piece.word(piece.first - 2) in words_of("before a topic")
    )


ABBREVIATED = 4
YEAR = 4
MODIFIERS = ("month", "may", "march", "season", "year", "adjnow", "holiday", "wday")


def shorn(piece: Piece) -> Piece:
    """Leave out a full stop after a whole word, a comma at the end, and an article that belongs to a noun behind."""
    last = piece.last
    if piece.name(last - 1) == "comma" or (piece.name(last - 1) == "dot" and len(piece.word(last - 2)) > ABBREVIATED):
        return shorn(piece.part(piece.first, last - 1))
    if piece.name(last - 1) == "dot" and piece.word(last - 2) in ("may", "june", "july", "mar", "sun", "sat"):
        return shorn(piece.part(piece.first, last - 1))
    if piece.name(piece.first) == "the" and modifies(piece):
        return piece.part(piece.first + 1, last)
    return piece


def modifies(piece: Piece) -> bool:
    """Say whether the date stands before a noun, as in "the summer offensive"; a day as in "the 5 May" does not."""
    tail = piece.word(piece.last)
    if piece.places("of") or not (piece.name(piece.first + 1) in MODIFIERS or "dash" in piece.name(piece.last - 2)):
        return False
    return tail.isalpha() and tail not in words_of("function") and piece.end + 1 == piece.scan.start(piece.last)


def part_of(piece: Piece) -> str | None:
    """Give the part that an edge names: START, MID or END, H1 or H2 for halves, D1 to D3 for a month's tens of days."""
    half = piece.places("half")
    tens = [place for place in piece.places("unit") if piece.meaning(place) == "DE"]
    if half or tens:
        word = piece.word((half or tens)[0] - 1)
        order = {"first": "1", "early": "1", "second": "2", "late": "2", "third": "3", "last": "3" if tens else "2"}
        return ("H" if half else "D") + order.get(word, "1")
    return piece.value("part", "edge")
