"""The tables of places: countries, their people's names and capitals, parts of countries, cities, world regions.

Everything is read on first use (about 10 ms). Look-up is exact on the plain spelling, longest name first.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from crosscheck.values import spelling

Level = Literal["continent", "region", "country", "province", "city"]
CONTINENTS = {
    "AF": "Africa", "AN": "Antarctica", "AS": "Asia", "EU": "Europe", "NA": "North America", "OC": "Oceania",
    "SA": "South America",
}  # fmt: skip
DATA = Path(__file__).parent / "data"
AGENTS = ("man", "woman", "men", "women")


class Country(NamedTuple):
    """One country: its ISO 3166 alpha-2 code, names (the usual one first), capital's names, people's names."""

    code: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    continent: str
    demonyms: tuple[str, ...]


class Place(NamedTuple):
    """One known place: its usual name, its level, and the names of the countries it is in or, if a region, holds.

    `weak` marks names that are as often a person's or a word: Victoria, Nice. `also` holds the countries of lesser
    places of that name: the United States for Georgia.
    """

    name: str
    level: Level
    countries: tuple[str, ...]
    capital: bool = False
    weak: bool = False
    also: tuple[str, ...] = ()


def rows(name: str) -> Iterator[list[str]]:
    """Give the rows of a table in the data folder, each as its columns; comment lines are left out."""
    text = (DATA / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.split("\n") if line and not line.startswith("# "))


def words(name: str) -> frozenset[str]:
    """Give all words of a word list in the data folder."""
    return frozenset(word for row in rows(name) for word in row[0].split())


def parts(field: str) -> tuple[str, ...]:
    """Split a column that holds a list."""
    return tuple(field.split("|")) if field else ()


@cache
def countries() -> dict[str, Country]:
    """Give every country by its code."""
    spoken = {code: (parts(names), parts(demonyms)) for code, names, demonyms in rows("demonyms.tsv")}
    found = {}
    for code, name, capitals, continent, others in rows("countries.tsv"):
        more, demonyms = spoken.get(code, ((), ()))
        found[code] = Country(code, (name, *parts(others), *more), parts(capitals), CONTINENTS[continent], demonyms)
    return found


def name_of(code: str) -> str:
    """Give a country's usual name by its code."""
    return countries()[code].names[0]


@cache
def demonyms() -> dict[str, str]:
    """Give the country's name by each word for its people or things, in plain spelling: Danes, Danish, Dane."""
    found: dict[str, str] = {}
    for country in countries().values():
        for word in country.demonyms:
            for form in forms(spelling.plain(word)):
                found.setdefault(form, country.names[0])
    return found


def forms(demonym: str) -> tuple[str, ...]:
    """Give a demonym with its plural and its compounds: Thai, Thais; French, Frenchman, Frenchwomen."""
    if demonym.endswith(("ch", "sh")):
        return (demonym, *(demonym + agent for agent in AGENTS))
    return (demonym,) if demonym.endswith(("s", "ese")) else (demonym, demonym + "s")


@cache
def places() -> dict[str, Place]:
    """Give every known place by each of its names in plain spelling; the greater place has a name that two share."""
    weak = {spelling.plain(row[0]) for row in rows("weak_places.txt")}
    found: dict[str, Place] = {}
    for name, place in (*greater(), *lesser()):
        written = (name if name.isascii() else spelling.plain(name)).removeprefix("the ")
        known = found.get(written)
        if known is None:
            found[written] = place._replace(weak=True) if written in weak and place.level != "country" else place
        elif not set(place.countries) <= set(known.countries):
            found[written] = shared(known, place)
    return found


def shared(known: Place, other: Place) -> Place:
    """Give a known place that shares its name with another: cities become one entry, else the greater keeps it."""
    if known.level == other.level == "city" and not known.capital:
        return known._replace(countries=known.countries + other.countries)
    return known._replace(also=known.also + other.countries)


def greater() -> Iterator[tuple[str, Place]]:
    """Give countries, then capitals, continents and regions: each name with its place."""
    for country in countries().values():
        yield from ((name, Place(country.names[0], "country", (country.names[0],))) for name in country.names)
    for country in countries().values():
        seat = Place(country.capitals[0], "city", (country.names[0],), capital=True) if country.capitals else None
        yield from ((name, seat) for name in country.capitals if seat)
    for continent in CONTINENTS.values():
        members = (country.names[0] for country in countries().values() if country.continent == continent)
        yield continent, Place(continent, "continent", tuple(members))
    for name, others, codes in rows("regions.tsv"):
        region = Place(name, "region", tuple(name_of(code) for code in parts(codes)))
        yield from ((other, region) for other in (name, *parts(others)))


def lesser() -> Iterator[tuple[str, Place]]:
    """Give states, provinces and cities: each name with its place."""
    for name, short in rows("states.tsv"):
        state = Place(name, "province", (name_of("US"),))
        yield from ((other, state) for other in (name, *parts(short)))
    for codes, names in rows("provinces.tsv"):
        holders = tuple(name_of(code) for code in parts(codes))
        yield from ((name, Place(name, "province", holders)) for name in parts(names))
    for table in ("cities.tsv", "towns.tsv"):
        for row in rows(table):
            city = Place(row[0], "city", (name_of(row[1]),))
            yield from ((other, city) for other in (row[0], *parts(row[2])))


@cache
def longest() -> dict[str, int]:
    """Give, for the first word of any known name, how many words the longest such name has."""
    found: dict[str, int] = {}
    for name in (*places(), *demonyms()):
        first, *rest = name.split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


@lru_cache(maxsize=4096)
def place(name: str) -> Place | None:
    """Give the place of this name as written, also in capitals (LIMA) and after "the", or None."""
    written = spelling.bare(name)
    return listed(written) or listed(written.removeprefix("the ").removeprefix("The "))


def listed(written: str) -> Place | None:
    """Give the place of this name in plain spelling, also in capitals (LIMA), or None."""
    found = places().get(written)
    return places().get(written.title()) if found is None and len(written) > 3 and written.isupper() else found


@lru_cache(maxsize=4096)
def demonym(word: str) -> str | None:
    """Give the country whose people or things this word names, or None: Danes, Danish, DANISH, South Koreans."""
    written = spelling.bare(word)
    return demonyms().get(written) or (demonyms().get(written.title()) if written.isupper() else None)
