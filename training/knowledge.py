"""What is known of words before training: vectors drawn by others from much text."""

import gzip
import re
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import spell

VECTORS = "glove-6b-50d.txt.gz"
_DIGIT = re.compile(r"\d")


class Knowledge:
    """Words with their vectors; the last row of ``vectors``, all zeros, is that of the unknown."""

    def __init__(self, words: list[str], vectors: npt.NDArray[np.float32]) -> None:
        self.words = words
        self.places = {word: place for place, word in enumerate(words)}
        self.vectors = np.concatenate([vectors, np.zeros((1, vectors.shape[1]), np.float32)])

    def find(self, form: str) -> int:
        """Give the row of a form."""
        return self.places.get(spell(form), len(self.words))


def read_knowledge(folder: Path, count: int) -> Knowledge:
    """Read the vectors of the most frequent words without digits: a word and its numbers a line."""
    with gzip.open(folder / VECTORS, "rt", encoding="utf-8") as file:
        lines = (line.rstrip("\n").split(" ") for line in file)
        rows = list(islice((row for row in lines if not _DIGIT.search(row[0])), count))
    return Knowledge([row[0] for row in rows], np.array([row[1:] for row in rows], np.float32))
