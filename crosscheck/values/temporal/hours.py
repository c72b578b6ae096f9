"""Bare hours that only the day beside them tells from other numbers: "at nine tomorrow", "this morning at nine"."""

import re

from crosscheck.models import DateValue, Hedge, Mention, TimeValue
from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.clocks import around, time_timex
from crosscheck.values.temporal.lexicon import lexicon, words_of

REACH = 48
HOUR = 60
_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = rf"(?P<hour>(?:1?\d|2[0-3])\.[0-5]\d|1[0-2]|[1-9]|{_WORDS})"
_SHORTLY = "(?:shortly|just|soon|right)[ ](?:before|after)"
_LEAD = rf"(?P<lead>at[ ](?:about|around)|at|until|till|since|around|about|{_SHORTLY})[ ]"
_BEFORE = lazy(rf"\b{_LEAD}{_HOUR}(?P<joint>[ ]|,?[ ]on[ ])$", re.I)
_AFTER = lazy(rf"[ ]{_LEAD}{_HOUR}(?![\d.,:]*\d|[-%’'])(?=(?P<next>[ ][A-Za-z]+)|[.,;:)]|$)", re.I)
_BARE = lazy(_HOUR, re.I)
_VALUED = lazy(
    r"\b(?:trad|valu|pric|quot|stood|stand|settl|estimat|reckon|set|put|clos|aged|retire|die|dead)[a-z]*[ ]$", re.I
)
HEDGES: dict[str, Hedge] = {"about": "about", "around": "about", "before": "under", "after": "over"}


def with_hours(text: str, found: list[Mention]) -> list[Mention]:
    """Add the hours that stand beside a day to what was found; all in text order."""
    added: list[Mention] = []
    for place, one in enumerate(found):
        limit = found[place + 1].start if place + 1 < len(found) else len(text)
        hour = beside(text, added[-1].end if added else 0, one, limit) if is_day(one) else None
        added += [one] if hour is None else sorted((hour, one), key=lambda mention: mention.start)
    return added


def is_bare(text: str, mention: Mention) -> bool:
    """Say whether a mention is an hour that only its day tells: its day stays a date of its own."""
    return mention.kind == "time" and _BARE.fullmatch(text, mention.start, mention.end) is not None


def is_day(mention: Mention) -> bool:
    """Say whether a mention is one day or a part of one."""
    value = mention.value
    return isinstance(value, DateValue) and value.start is not None and value.start == value.end


def beside(text: str, floor: int, day: Mention, limit: int) -> Mention | None:
    """Read the hour right before or after a day."""
    parted = isinstance(day.value, DateValue) and "T" in day.value.timex
    before = _BEFORE.search(text, max(floor, day.start - REACH), day.start)
    if before:
        told = parted or (before["joint"] == " " and text[day.start].islower() and "." not in before["hour"])
        return hour(text, before) if told else None
    after = _AFTER.match(text, day.end, limit) if parted else None
    alone = after and (after["next"] is None or after["next"].strip() in words_of("function") - {"of"})
    return hour(text, after) if after and alone else None


def hour(text: str, said: re.Match[str]) -> Mention | None:
    """Make the mention of an hour, with its hedge; a price or an age is none: "traded at 9 yesterday"."""
    if _VALUED.search(text, max(0, said.start() - 16), said.start()):
        return None
    hours, _, rest = said["hour"].lower().partition(".")
    minutes = int(lexicon().values.get(hours, hours)) * HOUR + int(rest or 0)
    hedge = HEDGES.get(said["lead"].lower().split()[-1], "exact")
    low, high = around(minutes, hedge)
    value = TimeValue(timex=time_timex(minutes, None), low=low, high=high, hedge=hedge)
    return Mention("time", said.start("hour"), said.end("hour"), value)
