"""In which town the one office, plant or school is that closes: "the office in Velden will be closed"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values import gazetteer
from crosscheck.values.spelling import key

PLACE = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_CLOSES = r"(?:will (?:be closed|close|shut)|is to (?:be closed|close|shut)|is being (?:closed|shut)|closes|is closing)"
_CLOSING = r"(?:clos(?:e|es|ing)|shut(?:s|ting)?(?: down)?|giv(?:e|es|ing) up) (?:its|the)"


def closures(scene: Scene) -> Iterator[Trait]:
    """Give the towns in which the sentence says that an office or plant closes."""
    for pattern in _patterns():
        for match in pattern.finditer(scene.line):
            kind = _kinds()[match["noun"]]
            start, end = (scene.sentence.start + at for at in match.span("place"))
            yield Trait(f"town of the {kind} that closes", _named(match["place"]), start, end, (f"the {kind}",))


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in lexicon.table("closures.txt").items() for word in words}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    noun, place = rf"(?P<noun>{'|'.join(_kinds())})", rf"(?P<place>{PLACE})"
    forms = (
        rf"\b(?:[Tt]he|[Ii]ts) (?:[a-z-]+ ){{0,2}}{noun} (?:in|at) {place}(?:, [^.;,]+,)? {_CLOSES}\b",
        rf"\b(?:[Tt]he|[Ii]ts) {place} {noun}(?:, [^.;,]+,)? {_CLOSES}\b",
        rf"\b{_CLOSING} (?:[a-z-]+ ){{0,2}}{noun} (?:in|at) {place}",
        rf"\b{_CLOSING} {place} {noun}\b",
    )
    return tuple(re.compile(f"{form}(?! and (?:[A-Z]|in ))") for form in forms)


def _named(words: str) -> str:
    known = gazetteer.place(words)
    return known.name if known else key(words)
