"""The words before and after a number that say how exactly it is meant: nearly, more than, at least, or so."""

import re
from typing import NamedTuple

from crosscheck.models import Hedge
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import run_before
from crosscheck.values.quantities.tables import rows

WINDOW = 40
MOST_WORDS = 5

_BEFORE = {phrase: (hedge, reach) for phrase, side, hedge, reach in rows("hedges.tsv") if side == "before"}
_AFTER = {phrase: (hedge, reach) for phrase, side, hedge, reach in rows("hedges.tsv") if side == "after"}
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _BEFORE)
_EXCEEDING = ("exceed", "surpass", "top", "above", "past")
_TOKEN = lazy(r"[<>]=|[~≈<>≥≤]|[A-Za-z.]+")
_FOLLOWING = lazy(r"\+|-plus\b|[ -]odd\b|[ ](?:or|and|at)[ ][a-z]+")
# "inched up to 7.9 percent" is a level, no bound
_MOVED = lazy(
    r"\b(?:inch|edg|tick|creep|crept|mov|climb|shot|shoot|jump|nudg|bump|push|rais|mark|revis|round|driv|drov|bid|bring|brought"
    r"|go|went|gone|com|came|all[ ]the[ ]way)(?:ed|es|ing|s|d|e|ned)?[ ]$",
    re.I,
)
# "exceeded 40": the verb is a hedge, but no part of the number's words.
_EXCEEDS = lazy(
    r"\b(?:exceed|surpass|topp?|(?:climb|ris|pass)(?=(?:ed|ing|es|en)[ ](?:above|past)))"
    r"(?:e?s|ed|ing)?[ ](?:(?:above|past)[ ])?$",
    re.I,
)


class Said(NamedTuple):
    """The span of a number with its hedge, the hedge, and how far it reaches: exact, near, tight or open."""

    start: int
    end: int
    hedge: Hedge
    reach: str


def around(text: str, start: int, end: int) -> Said:
    """Read the hedge before or after `text[start:end]`, in constant time."""
    before, after = _before(text, start, end), _after(text, start, end)
    if after.hedge != "exact" and before.hedge in ("exact", "about"):  # "about 500 or more" is at least 500
        return after._replace(start=before.start)
    return before


def _before(text: str, start: int, end: int) -> Said:
    floor = max(0, start - WINDOW)
    if not _may_hedge(run_before(text, start)):
        return Said(start, end, "exact", "exact")
    tokens = list(_TOKEN.finditer(text, floor, start))[-MOST_WORDS:]
    if not tokens or not _adjoins(text, tokens[-1].end(), start):
        return Said(start, end, "exact", "exact")
    for token in tokens:
        if token.start() == floor > 0 and text[floor - 1].isalpha():
            continue
        phrase = " ".join(text[token.start() : start].lower().split())
        if phrase in _BEFORE and not (phrase == "up to" and _MOVED.search(text, floor, token.start())):
            hedge, reach = _BEFORE[phrase]
            return Said(token.start(), end, _named(hedge), reach)
    if _EXCEEDS.search(text, floor, start):
        return Said(start, end, "over", "open")
    return Said(start, end, "exact", "exact")


def _may_hedge(last: str) -> bool:
    """Tell quickly whether the last word or sign before a number can end a hedge."""
    return (
        last in _LAST_WORDS
        or last.lstrip("(\"“'‘") in _LAST_WORDS
        or last[-1:] in "~≈<>≥≤="
        or last.startswith(_EXCEEDING)
    )


def after(text: str, start: int, end: int) -> int:
    """Return where the hedge after a number ends, or `end`."""
    return _after(text, start, end).end


def _adjoins(text: str, stop: int, start: int) -> bool:
    return start - stop <= 3 and not text[stop:start].strip()


def _after(text: str, start: int, end: int) -> Said:
    token = _FOLLOWING.match(text, end) if text[end : end + 1] in ("+", "-", " ") else None
    phrase = " ".join(token.group().lower().split()) if token else ""
    if token is None or phrase not in _AFTER:
        return Said(start, end, "exact", "exact")
    hedge, reach = _AFTER[phrase]
    return Said(start, token.end(), _named(hedge), reach)


def _named(hedge: str) -> Hedge:
    return _HEDGES[hedge]


_HEDGES: dict[str, Hedge] = {
    "about": "about", "over": "over", "at least": "at least", "under": "under", "at most": "at most"
}  # fmt: skip
