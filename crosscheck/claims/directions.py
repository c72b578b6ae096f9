"""Directions: where a place lies from another at some distance, whence a wind blows, to which side a ship falls."""

import re
from collections.abc import Iterator

from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import LIKE, Trait
from crosscheck.models import QuantityValue
from crosscheck.values import directions as compass
from crosscheck.values.patterns import lazy
from crosscheck.values.spelling import key

_LIES = lazy(
    rf"(?:,? (?:away )?)?(?:to the |due )?({compass.FORM}) of (?:the )?(?:([A-Z][\w'-]+(?: [A-Z][\w'-]+)*)|[a-z])"
)
_WINDY = lazy(rf"\b(?:({compass.FORM})erly (?:wind|gale|breeze)s?|winds?,? (?:blowing )?from the ({compass.FORM}))\b")
_LISTS = lazy(
    r"\b(?:list|heel)(?:ed|s|ing)? (?:heavily |sharply |slightly |over )?to (?:the )?(port|starboard|left|right)\b"
    r"|\b(?:lean|tilt|tipp?|roll|keel|fell|fall|turn|lie|lay)(?:ed|s|ing)?\b[^.,;]{0,30}? "
    r"(?:on|onto|on to|to) (?:its|her) (port|starboard|left|right) side\b",
    re.I,
)
HANDS = {"port": "left", "starboard": "right", "left": "left", "right": "right"}
KILOMETRES = {"km": 1.0, "mi": 1.609344, "nmi": 1.852}


def directions(scene: Scene) -> Iterator[Trait]:
    """Give the directions that the sentence states."""
    yield from _bearings(scene)
    for match in _WINDY.finditer(scene.line):
        group = 1 if match[1] else 2
        start, end = (scene.sentence.start + at for at in match.span(group))
        yield Trait("wind direction", compass.direction(match[group]), start, end, (f"{LIKE}wind",))
    for match in _LISTS.finditer(scene.line):
        group = 1 if match[1] else 2
        start, end = (scene.sentence.start + at for at in match.span(group))
        yield Trait("side of the list", HANDS[match[group].lower()], start, end, ("list of the ship",))


def _bearings(scene: Scene) -> Iterator[Trait]:
    """ "35 km south of Karsova", "50 miles to the north-west of the capital": known again by the very distance."""
    for mention in scene.mentions:
        value = mention.value
        if not isinstance(value, QuantityValue) or value.unit not in KILOMETRES:
            continue
        match = _LIES.match(scene.written(mention.end, scene.sentence.end).lstrip())
        if match:
            shift = scene.line.index(match[0], mention.end - scene.sentence.start) + scene.sentence.start
            keys = (_far(value), f"at {key(match[2])}") if match[2] else (_far(value),)
            yield Trait("direction", compass.direction(match[1]), shift + match.start(1), shift + match.end(1), keys)


def _far(value: QuantityValue) -> str:
    """Write a distance in kilometres with two digits, so that 80 km and 50 miles meet."""
    return f"{float(f'{float(value.said) * KILOMETRES[value.unit]:.2g}'):g} km"
