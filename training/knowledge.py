"""What is known of words before training: vectors drawn by others from much text."""

import gzip
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import spell

VECTORS = "glove-6b-50d.txt.gz"
MORE = "glove-6b-100d.txt.gz"
Vectors = npt.NDArray[np.float32]
_DIGIT = re.compile(r"\d")


class Knowledge:
    """Words with their vectors; the last row of ``vectors`` and of ``more``, all zeros, is that of the unknown.

    ``more``, which names alone are shown, is what longer vectors of the same words tell beyond ``vectors``.
    """

    def __init__(self, words: list[str], vectors: Vectors, more: Vectors) -> None:
        self.words = words
        self.places = {word: place for place, word in enumerate(words)}
        self.vectors, self.more = (np.pad(table, ((0, 1), (0, 0))) for table in (vectors, more))

    def find(self, form: str) -> int:
        """Give the row of a form."""
        return self.places.get(spell(form), len(self.words))


def read_knowledge(folder: Path, count: int, more: int) -> Knowledge:
    """Read the vectors of the most frequent words without digits, and ``more`` numbers that longer vectors add."""
    rows = list(islice(_read_vectors(folder / VECTORS), count))
    words = [word for word, _ in rows]
    vectors = np.array([numbers for _, numbers in rows], np.float32)
    return Knowledge(words, vectors, _find_more(words, vectors, dict(_read_vectors(folder / MORE)), more))


def _read_vectors(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield words without digits and their numbers, a line each."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            word, *numbers = line.rstrip("\n").split(" ")
            if not _DIGIT.search(word):
                yield word, numbers


def _find_more(words: list[str], vectors: Vectors, longer: Mapping[str, list[str]], width: int) -> Vectors:
    """Give the main directions of what the longer vectors hold that the short ones do not, (words, width).

    What the short vectors tell of the long ones by least squares is taken away; words without a long vector get zeros.
    """
    has = np.array([word in longer for word in words])
    wanted = np.array([longer[word] for word in words if word in longer], np.float32)
    given = np.pad(vectors[has], ((0, 0), (0, 1)), constant_values=1)
    rest = wanted - given @ np.linalg.lstsq(given, wanted, rcond=None)[0]
    found = np.zeros((len(words), width), np.float32)
    found[has] = rest @ np.linalg.svd(rest, full_matrices=False)[2][:width].T
    return found
