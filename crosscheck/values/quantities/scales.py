"""Ranks on a scale: a category 5 storm, a Force 8 gale, alert level three."""

from functools import cache
from typing import NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import word_before
from crosscheck.values.quantities.finding import Found
from crosscheck.values.quantities.numerals import Numeral
from crosscheck.values.quantities.tables import rows

NEAR = 80
_BREAK = lazy(r"[.!?;]\s")
_WORD = lazy(r"[a-z]+")


class Scale(NamedTuple):
    """A scale: its unit, its lowest and highest rank, and words of which one must stand near."""

    unit: str
    low: int
    high: int
    told: frozenset[str]


@cache
def _scales() -> dict[str, Scale]:
    return {
        word: Scale(unit, int(low), int(high), frozenset(told.split()))
        for word, unit, low, high, told in rows("scales.tsv")
    }


@cache
def units() -> frozenset[str]:
    """Give the names of the scales: their ranks are exact, as ages are."""
    return frozenset(scale.unit for scale in _scales().values())


def rank(text: str, numeral: Numeral) -> Found | None:
    """Read the rank on a scale that a numeral is, with the word before it."""
    before = word_before(text, numeral.start)
    scale = _scales().get(before.lower())
    if scale is None or numeral.form not in ("digits", "words") or numeral.low != numeral.high or numeral.step:
        return None
    start = text.rindex(before, 0, numeral.start)
    if not scale.low <= numeral.low <= scale.high or not _told(text, start, numeral.end, scale):
        return None
    return Found(start, numeral.end, numeral, scale.unit, "rank")


def _told(text: str, start: int, end: int, scale: Scale) -> bool:
    """Say whether the sentence around tells what is ranked."""
    before = _BREAK.split(text[max(0, start - NEAR) : start])[-1]
    after = _BREAK.split(text[end : end + NEAR])[0]
    return not scale.told.isdisjoint(_WORD.findall(f"{before} {after}".lower()))
