"""Where a firm has its seat: "the Velden-based insurer", "Alta Nova of Velden", "has its headquarters in Velden"."""

import re
from collections.abc import Iterator
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values import gazetteer
from crosscheck.values.patterns import lazy
from crosscheck.values.spelling import key

NAME = r"[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,3}"
TWO_WORDS = r"[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){1,3}"
PLACE = r"(?P<place>(?!The )[A-Z]\w+(?: [A-Z]\w+){0,2})"
_HOUSE = r"(?:headquarters|head office|main office|seat|base)"
_ENDING = lazy(r" (?:Bank|Group|Inc|Ltd|Corporation|Company|Holding|Holdings|Limited|Plc|AG|SA|Co)$")
LEVELS = {"country": "country of the seat", "province": "region of the seat"}


def seats(scene: Scene) -> Iterator[Trait]:
    """Give the towns, regions and countries that the sentence names as the seat of a firm."""
    for pattern in _patterns():
        for match in pattern.finditer(scene.line):
            words = match.groupdict()
            bearer = _bearer(words.get("name") or "", words.get("noun") or "company" * ("house" in words))
            loose = "of" in words or "bare" in words
            if bearer and not (loose and _doubtful(words.get("name") or "", words["place"])):
                start, end = (scene.sentence.start + at for at in match.span("place"))
                yield Trait(_sort(words["place"]), _town(words["place"]), start, end, (bearer,))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = lexicon.table("seats.txt")
    noun = rf"(?P<noun>{'|'.join((*table['one and the same'], *table['firms']))})\b"
    name, named = rf"\b(?P<name>{NAME})", rf"(?P<name>{NAME})\b"
    any_noun = noun.replace("?P<noun>", "?:")
    based = r"(?:based|headquartered)"
    houses = rf"(?:has|had|keeps|with|will have|is to have) (?:its|their|a|the) {_HOUSE} in"
    forms = (
        rf"\b{PLACE}-(?:{based}) (?:[a-z-]+ ){{0,3}}{named}",
        rf"\b[Tt]he {PLACE}-(?:{based}) (?:[a-z-]+ ){{0,2}}{noun}(?! [A-Z])",
        rf"{name}, an? {PLACE}-{based} ",
        rf"{name},? (?:(?:which|that) )?(?:(?:is|are|was) )?{based} in {PLACE}",
        rf"\b[Tt]he {noun},? (?:(?:which|that) )?(?:(?:is|are|was) )?{based} in {PLACE}",
        rf"{name}(?:, which|,)? {houses} {PLACE}",
        rf"\b[Tt]he {noun}(?:, which|,)? {houses} {PLACE}",
        rf"{name}, an? (?:[a-z-]+ ){{0,3}}{any_noun} (?:from|of|in|based in) {PLACE}",
        rf"\b[Tt]he (?P<house>headquarters|head office|main office)"
        rf"(?: of the (?:[a-z]+ ){{0,2}}(?:company|firm|group))? (?:will be|is to be|is|are) in {PLACE}",
        rf"\b[Tt]he (?P<bare>){PLACE} {any_noun} {named}",
        rf"\b[Tt]he (?P<bare>){PLACE} {noun}(?! [A-Z])",
        rf"\b(?P<name>{TWO_WORDS}) (?P<of>of) {PLACE}",
        rf"\b(?P<name>{TWO_WORDS}), (?P<of>from) {PLACE},",
    )
    return tuple(map(re.compile, forms))


def _bearer(name: str, noun: str) -> str:
    """Give the key of a firm, by its name or by the noun that stands for it."""
    if name:
        bare = _ENDING.sub("", name.removeprefix("The "))
        return f"name {key(bare)}" if len(bare) > 2 else ""
    return "the company" if noun in lexicon.table("seats.txt")["one and the same"] else f"the {noun}"


def _doubtful(name: str, place: str) -> bool:
    """Might every city have a body of that name, or is the place none that the tables know as a city?"""
    known = gazetteer.place(place)
    common = bool(name) and name.rsplit(maxsplit=1)[-1].lower() in lexicon.table("seats.txt")["one in every city"]
    return common or known is None or known.level != "city"


def _sort(place: str) -> str:
    known = gazetteer.place(place)
    return LEVELS.get(known.level if known else "", "seat")


def _town(place: str) -> str:
    known = gazetteer.place(place)
    return known.name if known else place
