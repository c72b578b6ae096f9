"""What the network sees of one word form: rows of one table of vectors, chosen by spelling alone."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from zlib import crc32

SHAPES, AFFIXES, GRAMS, MARKS = 512, 8192, 12288, 64
LONGEST = 40
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "´": "'", "—": "–", "―": "–", "−": "-"})
_PLAIN = _SAME | str.maketrans({"–": "-", "—": "-", "―": "-"})
_DASHES = re.compile(r"^--+$")
_DIGITS = re.compile(r"\d")


class Vocabulary(NamedTuple):
    """The known words, each with its row from 1 on (0 is the unknown word), and the word lists that each word is in.

    ``marks`` gives a bit set a lower-case word: 1 part of a city's name, 2 of a country's, 4 a first name, 8 a family
    name, 16 also a word that is no name, 32 a word for a kind of organisation.
    """

    rows: Mapping[str, int]
    marks: Mapping[str, int]


def normalise(form: str) -> str:
    """Give the spelling under which a word is looked up: lower case, straight quotes, one dash, digits as 0."""
    return _DIGITS.sub("0", _DASHES.sub("–", form.translate(_SAME).lower()))


def spell(form: str) -> str:
    """Give the spelling under which a word's known vector is looked up: lower case, straight quotes, hyphens."""
    return form.translate(_PLAIN).lower()


def shape(form: str) -> str:
    """Sketch a word's letters: X for capitals, x for small letters, d for digits, runs cut at three."""
    sketch = "".join("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in form[:LONGEST])
    return re.sub(r"(.)\1{2,}", r"\1\1\1", sketch)


def list_rows(form: str, vocabulary: Vocabulary) -> list[int]:
    """Choose the rows of a form, the word's own row first; their sum is the word's vector."""
    word = normalise(form)[:LONGEST]
    start = len(vocabulary.rows) + 1
    rows = [vocabulary.rows.get(word, 0), start + crc32(shape(form).encode()) % SHAPES]
    start += SHAPES
    affixes = [f"<{word[:size]}" for size in (1, 2, 3)] + [f"{word[-size:]}>" for size in (1, 2, 3, 4)]
    rows += [start + crc32(f"{index}{affix}".encode()) % AFFIXES for index, affix in enumerate(affixes)]
    start += AFFIXES
    rows.append(start + vocabulary.marks.get(word, 0))
    start += MARKS
    edged = f"<{word}>"
    grams = {edged[at : at + size] for size in (3, 4, 5) for at in range(len(edged) - size + 1)}
    rows += sorted(start + crc32(gram.encode()) % GRAMS for gram in grams)
    return rows


def count_rows(vocabulary: Vocabulary) -> int:
    """Give the number of rows that the table of vectors has."""
    return len(vocabulary.rows) + 1 + SHAPES + AFFIXES + MARKS + GRAMS
