"""Whether a firm is the state's or private: "state-owned Karsova Lines", "Karsova Lines, a private company"."""

import re
from collections.abc import Iterator

from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values.patterns import lazy

_FIRM = r"(?:[a-z]+ )?(?:company|firm|operator|group|enterprise|airline|railway|carrier|utility|bank)"
_OWNED = {
    "state": lazy(
        rf"\b(?:(?:state|publicly|government)[- ]owned(?: {_FIRM})?|state(?:[- ]run)? {_FIRM}"
        r"|(?:\w+ (?:per cent|percent) |fully |wholly )?owned by the (?:state|government)"
        r"|subsidiary of the state\b)",
        re.I,
    ),
    "private": lazy(rf"\b(?:privately[- ]owned(?: {_FIRM})?|private {_FIRM}|in private hands)", re.I),
}
_BEFORE = lazy(r",? (?:(?:is|was|has been) )?(?:an? |the )?$")


def ownerships(scene: Scene) -> Iterator[Trait]:
    """Give what the sentence says of who owns firms that it names."""
    for member, pattern in _OWNED.items():
        for match in pattern.finditer(scene.line):
            start, end = (scene.sentence.start + at for at in match.span())
            keys = tuple(_firms(scene, start, end))
            if keys:
                yield Trait("ownership", member, start, end, keys)


def _firms(scene: Scene, start: int, end: int) -> Iterator[str]:
    """Give the keys of the firms named right after the words, or before them and a comma."""
    told = _BEFORE.search(scene.written(scene.sentence.start, start))
    stops = {scene.sentence.start + told.start()} if told else set[int]()
    for mention in scene.named:
        if mention.value.kind == "name" and (mention.start == end + 1 or mention.end in stops):
            yield f"name {mention.value.key}"
