"""In which province a town lies: "in Velden, in the department of Oster", "Velden, a town in Oster province"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values import gazetteer
from crosscheck.values.spelling import key

NAME = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}"
_PLACES = r"(?:towns?|village|city|hamlet|municipality|settlement|community|port|resort|suburb)"


def provinces(scene: Scene) -> Iterator[Trait]:
    """Give the provinces and districts in which the sentence puts towns that it names."""
    for match in _pattern().finditer(scene.line):
        group = "of" if match["of"] else "before"
        start, end = (scene.sentence.start + at for at in match.span(group))
        sort = _units()[match["unit"] or match["after"]]
        yield Trait(f"{sort} of the town", _named(match[group]), start, end, (f"place {key(match['town'])}",))


@cache
def _units() -> Mapping[str, str]:
    return {word: sort for sort, words in lexicon.table("provinces.txt").items() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    units = "|".join(_units())
    told = rf" an? (?:[a-z-]+ ){{0,3}}{_PLACES}(?: of [\d,.]+(?: people| inhabitants)?)?,?"
    side = r"(?:the )?(?:[a-z]+ern )?(?:[A-Z]\w+(?:'s)? )?"
    return re.compile(
        rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]f|to|[Oo]utside|around) (?P<town>{NAME})(?<!'s),?(?:{told})? "
        rf"(?:(?:(?:lying|situated|located) )?in {side}(?P<unit>{units}) of (?P<of>{NAME})"
        rf"|(?:in {side}|(?<=, ))(?P<before>{NAME}) (?P<after>{units})\b)"
    )


def _named(words: str) -> str:
    known = gazetteer.place(words)
    return known.name if known else key(words)
