"""Draw the word lists of the model from public tables: places from GeoNames, people's names from the US census of 1990."""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from crosscheck.grammar.features import normalise
from training.treebanks import Sentence

CITY, REGION, FIRST, FAMILY, COMMON = 1, 2, 4, 8, 16
_WORD = re.compile(r"[^\W\d_]{3,}")
_FAMILY_NAMES = 20_000


def collect_marks(folder: Path, sentences: Iterable[Sentence]) -> dict[str, int]:
    """Give the lists that each word is in, as the bits that `crosscheck.grammar.features` names.

    ``folder`` holds world-cities.csv (GeoNames) and first-female.txt, first-male.txt, last.txt (census).
    """
    marks: Counter[str] = Counter()
    cities, regions = _read_places(folder / "world-cities.csv")
    lists = [(CITY, cities), (REGION, regions), (COMMON, _common_words(sentences))]
    lists += [(FIRST, _read_census(folder / f"first-{sex}.txt")) for sex in ("female", "male")]
    lists.append((FAMILY, _read_census(folder / "last.txt")[:_FAMILY_NAMES]))
    for bit, words in lists:
        for word in set(words):
            marks[word] |= bit
    return dict(sorted((word, bits) for word, bits in marks.items() if bits != COMMON))


def _read_places(path: Path) -> tuple[list[str], list[str]]:
    """Give the words of cities' names, and those of the names of countries and regions, with and without accents."""
    cities: list[str] = []
    regions: list[str] = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cities += _split(row["name"])
            regions += _split(f"{row['country']} {row['subcountry']}")
    return cities, regions


def _split(name: str) -> list[str]:
    """Cut a name into its words of three letters or more."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return [normalise(word) for text in (name, plain) for word in _WORD.findall(text) if word[0].isupper()]


def _read_census(path: Path) -> list[str]:
    """Give the names of a census list, the most frequent first."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split()[0].lower() for line in lines if line.strip() and not line.startswith("#")]


def _common_words(sentences: Iterable[Sentence]) -> list[str]:
    """List the words that the treebanks write small three times or more: names that are also words."""
    counts = Counter(word.form for sentence in sentences if sentence.parsed for word in sentence.words)
    return [form for form, times in counts.items() if times > 2 and form.islower()]
