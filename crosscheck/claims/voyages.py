"""Whence the one ship, train or flight of a story came and where it was bound: "set out from Velden for Karlsund"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values import gazetteer
from crosscheck.values.patterns import lazy
from crosscheck.values.spelling import key

NAME = r"[A-Z][\w'-]+(?: (?:[Dd]el? |[Dd]i )?[A-Z][\w'-]+){0,2}"
NOT_THERE = (
    r"(?!'s)(?! (?:[Aa]irport|[Aa]irfield|[Aa]ir [Bb]ase|[Ss]tation|[Tt]ime|[Ii]nternational"
    r"|[a-z-]+ (?:airport|station)))\b"
)
_AT = r"(?:(?:the|a) (?:[A-Z]\w+ )?(?:[a-z]+ ){0,2}(?:of |near )|near )?"
FROM = rf"{_AT}(?P<origin>{NAME}){NOT_THERE}"
TO = rf"{_AT}(?P<goal>{NAME}){NOT_THERE}"
_WAY = (
    r"(?:en route|on (?:its|her|the|their) way|bound|travell?ing|flying|going|heading|headed|sailing"
    r"|on a (?:flight|voyage|trip))"
)
_WENT = (
    r"(?:(?:had|has|having) )?(?:(?:set|started|setting) (?:out|off|sail) from|started from|sailed from|left"
    r"|departed(?: from)?|(?:took|taken) off from|cast off from|put to sea from)"
)
ROUTES = (
    lazy(rf"\b{_WAY} from {FROM}(?: in (?:[a-z]+ern )?[A-Z]\w+)? to {TO}"),
    lazy(rf"\b{_WAY} (?:for|to) {TO}(?: (?:in [A-Z]\w+|\([^)]*\)))? from {FROM}"),
    lazy(rf"\b{_WAY} (?:for|to) {TO}"),
    lazy(rf"\b{_WENT} {FROM}(?: [^.;A-Z]{{0,40}}(?:, |\) )?(?:for|bound for|heading for) {TO})?"),
)
LEVELS = {"country": "country of ", "province": "region of "}
_TURNED = lazy(r"\b(?:divert|re-?rout|redirect|turned back|return|then\b|back (?:to|from)\b)")
_IT = lazy(r"\b[Ii]t (?:was |had been |is )?$")
_NEAR = 160  # characters within which the vehicle stands before what is said of its way


def voyages(scene: Scene) -> Iterator[Trait]:
    """Give the places from which and to which the sentence says that a vehicle went."""
    taken: set[int] = set()
    for pattern in ROUTES if not _TURNED.search(scene.line) else ():
        for match in pattern.finditer(scene.line):
            bearer = _bearer(scene, match)
            if not bearer or match.start() in taken:
                continue
            taken.add(match.start())
            for group, sort in (("origin", "departure"), ("goal", "destination")):
                if match.groupdict().get(group):
                    start, end = (scene.sentence.start + at for at in match.span(group))
                    yield Trait(_sort(match[group], sort), _named(match[group]), start, end, bearer)


def _bearer(scene: Scene, match: re.Match[str]) -> tuple[str, ...]:
    """Give the keys of what goes: by the nearest noun before it, by the verb, or by the sentence before."""
    before = scene.line[max(0, match.start() - _NEAR) : match.start()]
    near = list(_vehicles().finditer(before))
    if near:
        return _keys(near[-1])
    doing = next((kind for word, kind in _doings().items() if word in match[0]), "")
    if doing or not _IT.search(before):
        return (f"the {doing}",) if doing else ()
    told = next(_vehicles().finditer(scene.before.line), None) if scene.before else None
    return _keys(told) if told else ()


def _keys(vehicle: re.Match[str]) -> tuple[str, ...]:
    """Give the key of the story's one vehicle of a kind, and the name of a ship; nothing for one more of its kind."""
    kind = _kinds()[vehicle["noun"]]
    if vehicle["other"]:
        return ()
    return (
        (f"the {kind}", f"name {key(vehicle['name'])}")
        if vehicle["name"] and (kind == "ship" or vehicle["noun"] == "Flight")
        else (f"the {kind}",)
    )


@cache
def _kinds() -> Mapping[str, str]:
    table = lexicon.table("vehicles.txt")
    return {word: kind for kind, words in table.items() if " " not in kind and kind != "another" for word in words}


@cache
def _doings() -> Mapping[str, str]:
    table = lexicon.table("vehicles.txt")
    return {word: kind.split()[1] for kind, words in table.items() if kind.startswith("doing ") for word in words}


@cache
def _vehicles() -> re.Pattern[str]:
    others = "|".join(lexicon.table("vehicles.txt")["another"])
    return re.compile(
        rf"\b(?:(?P<other>{others}|[Aa]nother|[Aa]n?) (?:\w+ )?)?(?P<noun>{'|'.join(_kinds())})\b"
        rf"(?: (?P<name>{NAME}|[A-Z]*[0-9]+))?"
    )


def _sort(place: str, sort: str) -> str:
    known = gazetteer.place(place)
    return LEVELS.get(known.level if known else "", "place of ") + sort


def _named(words: str) -> str:
    known = gazetteer.place(words)
    return known.name if known else key(words)
