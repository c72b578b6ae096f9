"""Places: find them by tables and the words around them, and tell how two places relate.

A country is one actor under many names: its own, its people's, its capital's. Nothing here parses; the grammar adds
its own evidence elsewhere.
"""

import re
from typing import Literal, NamedTuple

from crosscheck.models import Comparison, Mention, NameValue, Reading
from crosscheck.values import gazetteer, spelling
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import parts as proper
from crosscheck.values.proper.lists import place_words
from crosscheck.values.proper.pieces import Part

CAPITAL_OF = lazy(r"(?:the )?capital(?: city)? of (.+)")
CAPITAL = lazy(r"(?:the )?(.+?)(?:'s)? capital(?: city)?")
LEADING = lazy(r"(?:the )?(?:village|town|city|province|region|district|port|island|county|state) of (?:the )?")
LEVELS = {
    "village": 1, "suburb": 1, "neighborhood": 1, "neighbourhood": 1, "airport": 1, "street": 1, "square": 1,
    "town": 2, "city": 2, "district": 3, "rayon": 3, "raion": 3, "county": 3, "municipality": 3,
    "province": 4, "region": 4, "oblast": 4, "governorate": 4, "prefecture": 4, "territory": 4, "state": 4,
}  # fmt: skip


class Actor(NamedTuple):
    """A country as the words at a span bring it in: by its own name, its people's or its capital's."""

    start: int
    end: int
    country: str
    by: Literal["name", "demonym", "capital"]


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find the places in `text[start:end]`, in order; words for people and things of a country are no places."""
    return [
        Mention("place", part.start, part.end, value(text, part))
        for part in proper.within(text, start, end)
        if part.type in ("place", "country")
    ]


def value(text: str, part: Part) -> NameValue:
    """Give a place as a value: its words as written, its usual name, and whether it is a country."""
    kind: Literal["country", "place"] = "country" if part.type == "country" else "place"
    return NameValue(kind="place", text=text[part.start : part.end], key=part.key, type=kind)


def actors(text: str, start: int, end: int) -> list[Actor]:
    """Find the countries that act or are acted on in `text[start:end]`, also by demonym and capital, in order."""
    found = []
    for part in proper.within(text, start, end):
        by = bearing(part)
        country = country_of(part.key) if by else None
        if by and country:
            found.append(Actor(part.start, part.end, country, by))
    return found


def bearing(part: Part) -> Literal["name", "demonym", "capital"] | None:
    """Say how a part of the text brings a country in, or None."""
    if part.type == "country":
        return "name"
    if part.type == "demonym":
        return "demonym"
    known = gazetteer.place(part.key) if part.type == "place" else None
    return "capital" if known and known.capital else None


def country_of(words: str) -> str | None:
    """Give the country that words name or stand for, or None: "Danish", "Danes", "Copenhagen", "the Danish capital"."""
    known = gazetteer.place(words)
    if known:
        return known.countries[0] if known.capital or known.level == "country" else None
    people = gazetteer.demonym(spelling.bare(words).removeprefix("the ").removeprefix("The "))
    return people or leading_country(words)


def leading_country(words: str) -> str | None:
    """Give the country that the first words name where lower-case words follow: "South Korean diplomats"."""
    tokens = spelling.plain(words).removeprefix("the ").removeprefix("The ").split()
    capitals = next((index for index, token in enumerate(tokens) if not token[:1].isupper()), len(tokens))
    if not 0 < capitals < len(tokens):
        return None
    first = spelling.bare(" ".join(tokens[:capitals]))
    known = gazetteer.place(first)
    return known.name if known and known.level == "country" else gazetteer.demonym(first)


def capital_of(country: str) -> str | None:
    """Give the usual name of a country's capital, by any of the country's names; None if it has none or is unknown."""
    known = gazetteer.place(country)
    if not known or known.level != "country":
        return None
    named = (entry.capitals for entry in gazetteer.countries().values() if entry.names[0] == known.name)
    return next((capitals[0] for capitals in named if capitals), None)


def resolve(words: str) -> str | None:
    """Give the usual name of the place that words mean, or None: "the Peruvian capital" is Lima, "Bombay" Mumbai."""
    written = spelling.plain(words)
    described = CAPITAL_OF.fullmatch(written) or CAPITAL.fullmatch(written)
    country = country_of(described[1]) if described else None
    if country:
        return capital_of(country)
    known = gazetteer.place(LEADING.sub("", written))
    return known.name if known else None


def inside(place: str, country: str) -> bool:
    """Tell whether the tables have a place within a country, region or continent; any of their names will do."""
    inner, outer = lookup(place), gazetteer.place(country)
    if not inner or not outer or inner.name == outer.name:
        return False
    if outer.level == "country":
        return inner.level in ("city", "province") and outer.name in inner.countries
    return outer.level in ("region", "continent") and contained(inner, outer)


def lookup(name: str) -> gazetteer.Place | None:
    """Give the known place of a name; "Lima region" is a province where Lima is, "Lima airport" a city's part."""
    known = gazetteer.place(resolve(name) or name)
    words = spelling.plain(name).split()
    if known or len(words) < 2 or words[-1].casefold() not in place_words():
        return known
    heart = gazetteer.place(" ".join(words[:-1]))
    return heart._replace(name=name, level="province") if heart and heart.level != "country" else None


def contained(inner: gazetteer.Place, outer: gazetteer.Place) -> bool:
    """Tell whether a region holds all the countries of another place."""
    return inner.level != "continent" and bool(inner.countries) and set(inner.countries) <= set(outer.countries)


def compare(left: NameValue, right: NameValue) -> Comparison:
    """Say how two places relate; where the tables do not know, in doubt compatible."""
    one, two = usual(left), usual(right)
    if one == two:
        return Comparison("same", f"both are {one}" if left.text != right.text else "the same name")
    if inside(one, two) or inside(two, one):
        inner, outer = (one, two) if inside(one, two) else (two, one)
        return Comparison("compatible", f"{inner} is in {outer}")
    known_one, known_two = lookup(one), lookup(two)
    return compare_known(known_one, known_two) if known_one and known_two else compare_unlisted(left, right)


def usual(value: NameValue) -> str:
    """Give a place's usual name if the tables have it, else its key."""
    return resolve(value.text) or resolve(value.key) or spelling.bare(value.text)


def compare_known(left: gazetteer.Place, right: gazetteer.Place) -> Comparison:
    """Say how two places of the tables relate, neither being known to be in the other."""
    one, two = set(left.countries + left.also), set(right.countries + right.also)
    if left.level != right.level and (one & two or not one or not two):
        return Comparison("compatible", f"{left.name} and {right.name} may lie in one another")
    return Comparison("different", f"{left.name} and {right.name} are two places")


def compare_unlisted(left: NameValue, right: NameValue) -> Comparison:
    """Say how two places relate of which at least one is in no table, by spelling and by what they call themselves."""
    one, two = core(left), core(right)
    if spelled_alike(one, two):
        return Comparison("same", f"{left.text} and {right.text} are spellings of one name")
    if level(left) and level(left) == level(right):
        return Comparison("different", f"{left.text} and {right.text} are two places of one kind")
    return Comparison("compatible", f"{left.text} and {right.text} may lie in one another: no table has both")


def core(value: NameValue) -> list[str]:
    """Give the words of a place's name without what kind of place it is."""
    name = LEADING.sub("", spelling.key(value.text))
    words = re.findall(r"[^\s-]+", name)
    return [word for word in words if word not in place_words() and word != "the"] or words


def level(value: NameValue) -> int:
    """Give how large a place calls itself, from 1 for a village to 4 for a province, 0 if it does not say."""
    return next((LEVELS[word] for word in spelling.key(value.text).split() if word in LEVELS), 0)


def spelled_alike(left: list[str], right: list[str]) -> bool:
    """Tell whether two names are spellings of one, word by word, however they are joined."""
    if len(left) != len(right):
        return spelling.folded("".join(left)) == spelling.folded("".join(right))
    return all(spelling.alike(one, two) for one, two in zip(left, right, strict=True))
