"""Directions of the compass: read them in any form ("north-west", "southeasterly"), tell how far two lie apart."""

from crosscheck.models import Comparison

POINTS = {"north": 0, "east": 90, "south": 180, "west": 270}
APART = 90  # degrees from which two directions cannot be one, told more or less exactly
FORM = r"(?:north|south)(?:[ -]?(?:east|west))?|east|west"


def direction(words: str) -> str:
    """Give a direction in one word: "North-Western" is northwest; empty where it is none."""
    plain = words.lower().replace("-", "").replace(" ", "")
    for ending in ("erly", "ern", "wards", "ward"):
        plain = plain.removesuffix(ending)
    return plain if plain in {*POINTS, "northeast", "northwest", "southeast", "southwest"} else ""


def angle(one: str, two: str) -> int:
    """Give the degrees between two directions, 0 to 180."""
    turn = abs(_degrees(one) - _degrees(two)) % 360
    return min(turn, 360 - turn)


def compare(one: str, two: str) -> Comparison:
    """Say how two directions relate: neighbours ("north", "northwest") may be one, told less exactly."""
    turn = angle(one, two)
    if turn == 0:
        return Comparison("same", f"both say {one}")
    return Comparison("different" if turn >= APART else "compatible", f"{one} and {two} lie {turn} degrees apart")


def _degrees(word: str) -> int:
    if word in POINTS:
        return POINTS[word]
    first, second = POINTS[word[:5]], POINTS[word[5:]]
    return 315 if {first, second} == {0, 270} else (first + second) // 2
