"""Times of day said by a part of the day: "on Thursday afternoon", "early on Monday", "shortly after nightfall"."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.models import DateValue, Mention, TimeValue

BESIDE = 4  # words between a part of the day and the day that it is of
LINKS = frozenset({"on", "of", "the", "in", "at", "that", ","})
HABIT = frozenset({"every", "each", "daily", "watch", "club", "prayer", "prayers"})


class Part(NamedTuple):
    """A part of the day: its code and its first and last minute."""

    code: str
    low: int
    high: int


@cache
def parts() -> Mapping[tuple[str, ...], Part]:
    """Read the parts of the day by their words."""
    rows = [line.split(":") for line in lexicon.lines("dayparts.txt")]
    return {
        tuple(phrase.split()): Part(code.strip(), *(round(float(hour) * 60) for hour in hours.split(",")))
        for code, hours, words in rows
        for phrase in lexicon.listed(words)
    }


def dayparts(scene: Scene) -> Iterator[Mention]:
    """Find the parts of the day in a sentence, each with the day that it is of where one stands beside it."""
    tokens = scene.sentence.tokens
    free = 0
    for first in range(len(tokens)):
        found = _at(scene, first) if first >= free else None
        if found is None:
            continue
        part, last = found
        free = last + 1
        day = _day(scene, first, last)
        if day is None and part.code in {"TMO", "TAF", "TEV", "TNI", "TLA", "TER"}:
            continue
        start, end = tokens[first].start, tokens[last].end
        if day is not None:
            start, end = min(start, day.start), max(end, day.end)
        yield Mention("time", start, end, _value(part, day))


def _at(scene: Scene, first: int) -> tuple[Part, int] | None:
    words = tuple(token.text.lower() for token in scene.sentence.tokens[first : first + 4])
    if HABIT & {token.text.lower() for token in scene.sentence.tokens[max(0, first - 1) : first + 2]}:
        return None
    for size in (4, 3, 2, 1):
        if words[:size] in parts() and len(words) >= size:
            return parts()[words[:size]], first + size - 1
    return None


def _day(scene: Scene, first: int, last: int) -> Mention | None:
    """The date that covers a part of the day or stands beside it, with no other words between them."""
    tokens = scene.sentence.tokens
    for mention in scene.mentions:
        if not isinstance(mention.value, DateValue):
            continue
        covered = scene.tokens_of(mention)
        between = tokens[last + 1 : covered[0]] or tokens[covered[-1] + 1 : first]
        if len(between) <= BESIDE and all(token.text.lower() in LINKS for token in between):
            return mention
    return None


def _value(part: Part, day: Mention | None) -> TimeValue:
    on = day.value if day and isinstance(day.value, DateValue) else None
    single = on.start if on and on.start and on.start == on.end else None
    return TimeValue(timex=part.code, low=part.low, high=part.high, day=single, hedge="about")
