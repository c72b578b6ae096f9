"""Whether what met with an accident burned: "there was no fire", "burst into flames"."""

import re
from collections.abc import Iterator
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon.table("fires.txt")
    return tuple((member, re.compile(rf"\b(?:{'|'.join(words)})\b", re.I)) for member, words in table.items())


def fires(scene: Scene) -> Iterator[Trait]:
    """Give what the sentence says of a fire: that there was one, or none."""
    for member, pattern in _phrases():
        for match in pattern.finditer(scene.line):
            start, end = (scene.sentence.start + at for at in match.span())
            yield Trait("fire", member, start, end, ("the fire",))
