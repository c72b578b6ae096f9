"""Numbers written in digits: separators by locale, fractions, decimals, ordinals (15th)."""

import re
from decimal import Decimal
from functools import cache

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.numerals import (
    CARDINALS,
    LONGEST_RUN,
    NUMBER,
    ONE,
    ZERO,
    Numeral,
    last_digit,
    revalued,
    scaled,
    twice,
)
from crosscheck.values.quantities.spelled import decimals
from crosscheck.values.quantities.tables import rows

GLYPHS = {
    glyph: (int(over), int(under))
    for glyph, kind, value in rows("numbers.tsv")
    if kind == "glyph"
    for over, under in [value.split("/")]
}
RUN = lazy(r"\d++(?:[.,]\d++)*+")
_SPACED = lazy(r"(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))++(?:\.\d{1,2}(?!\d))?(?![.,/:-]?\d)")
_FRACTION = lazy(r"[ \u00a0]?(\d{1,2})[/\u2044](\d{1,3})(?![\d/\u2044.,]*\d)|[ \u00a0]?([½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
# A decimal without its nought: .308
_BARE_POINT = lazy(r"(?:^|[\s(])\.$")
_SLASH = lazy(r"[/\u2044](\d{1,3})(?![\d/])")
ATTACKS = "9/11"  # a day by name, no share
_NTH = lazy(r"(?:st|nd|rd|th)\b")
_BLANKS = " \u00a0\u202f\u2009"
_BEFORE_FRACTION = frozenset([" ", "\u00a0", "/", "\u2044", *GLYPHS])
_RUNS = tuple(
    (lazy(pattern), point)
    for pattern, point in (
        (r"\d{2,3}\.000", ","),  # "more than 10.000 feet": no one measures to so many noughts
        (r"\d+(?:\.\d+)?", "."),
        (r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", "."),
        (r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?", "."),
        (r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", ","),
        (r"\d{1,3}(?:\.\d{3})+,\d{1,2}", ","),
        (r"\d+,\d{1,2}", ","),
    )
)


@cache
def _goes_on() -> re.Pattern[str]:
    """Give the pattern of all that can belong to a number behind its digits: most numbers end with them."""
    scales = "|".join(sorted(word for word, (kind, _) in CARDINALS.items() if kind in ("hundred", "scale", "dozen")))
    signs = "".join(GLYPHS)
    return re.compile(
        rf"[snrtkmb/\u2044{signs}]|[ \u00a0\u202f\u2009]+(?:[\d{signs}]|and|point|mm|[kmbt](?![a-z])|{scales})"
        rf"|[ ]?[-\u2010\u2011][ ]?(?:and|point|{scales})|\r?\n[ ]*(?:{scales})",
        re.I,
    )


def in_digits(text: str, start: int, end: int) -> Numeral | None:
    """Read the number in digits that begins at `start`, None if it is no number (1.2.3)."""
    run = RUN.match(text, start, end)
    if run is None or run.end() - start > LONGEST_RUN:
        return None
    if text[start - 1 : start] != "." and _goes_on().match(text, run.end(), end) is None:
        plain = _of_run(run.group())
        return None if plain is None else Numeral(start, run.end(), *twice(plain), last_digit(plain), "digits")
    if (
        text[run.end() : run.end() + 1] in "snrt"
        and run.group().isdigit()
        and (nth := _NTH.match(text, run.end(), end))
        and nth.group() == suffix(int(run.group()))
    ):
        return Numeral(start, nth.end(), *twice(NUMBER(run.group())), ZERO, "nth")
    written, stop = _spaced(text, run, end)
    number = _of_run(written)
    if number is None:
        return None
    if text[start - 1 : start] == "." and "." not in written and _BARE_POINT.search(text, max(0, start - 2), start):
        start, number = start - 1, number.scaleb(-len(written))
    tenths, stop = decimals(text, stop, end) if run.group().isdigit() else (ZERO, stop)
    number += tenths  # "43-point-three"
    numeral = Numeral(start, stop, *twice(number), last_digit(number), "digits")
    return scaled(text, _fraction(text, numeral, end), end)


def suffix(number: int) -> str:
    """Give the ending of an ordinal in figures: 1st, 2nd, 11th, so that "11st 4lb" is no place in an order."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _spaced(text: str, run: re.Match[str], end: int) -> tuple[str, int]:
    """Take in the groups of three after a blank: 210 000, 1 234 567.89."""
    written = run.group()
    if text[run.end() : run.end() + 1] not in _BLANKS:
        return written, run.end()
    if len(written) <= 3 and written.isdigit() and written[0] != "0" and not _grouped_before(text, run.start()):
        groups = _SPACED.match(text, run.end(), end)
        if groups and groups.end() - run.start() <= LONGEST_RUN:
            return re.sub(r"\s", "", text[run.start() : groups.end()]), groups.end()
    return written, run.end()


def _grouped_before(text: str, start: int) -> bool:
    return start >= 2 and text[start - 1] in _BLANKS and text[start - 2].isdigit()


def _of_run(written: str) -> Decimal | None:
    """Read 1,234,567.8 12,34,567 1.234.567,8 3.1 66,8; None for what is no number (1.2.3, 12,3456)."""
    if written.isdigit():
        return NUMBER(written)
    for pattern, point in _RUNS:
        if pattern.fullmatch(written):
            thousands = "." if point == "," else ","
            return NUMBER(written.replace(thousands, "").replace(point, "."))
    return None


def _fraction(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in 3/4, 3 1/2, 3½ and "3 and a half"."""
    if text[numeral.end : numeral.end + 1] not in _BEFORE_FRACTION:
        return numeral
    slash = _SLASH.match(text, numeral.end, end)
    if slash and text[numeral.start : slash.end()] != ATTACKS and 0 < numeral.low < NUMBER(slash.group(1)) <= 100:
        return revalued(numeral, slash.end(), numeral.low / NUMBER(slash.group(1)), ZERO)._replace(form="part")
    mixed = _FRACTION.match(text, numeral.end, end)
    if mixed is None or numeral.step:
        return numeral
    over, under = GLYPHS[mixed.group(3)] if mixed.group(3) else (int(mixed.group(1)), int(mixed.group(2)))
    if not 0 < over < under <= 16:
        return numeral
    return revalued(numeral, mixed.end(), numeral.low + NUMBER(over) / under, ONE / under)
