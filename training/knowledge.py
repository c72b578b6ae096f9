"""What is known of words before training: vectors drawn by others from much text."""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import spell
from crosscheck.grammar.forms import unpack_halves
from crosscheck.grammar.reading import MODEL
from training.treebanks import is_present

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


def read_knowledge(folder: Path, count: int, more: int, model: Path = MODEL) -> Knowledge:
    """Read the vectors of the most frequent words without digits, and ``more`` numbers that longer vectors add.

    For a file that is absent stands in what a packaged model stores of it.
    """
    words, vectors = _read_short(folder, count, model)
    return Knowledge(words, vectors, _read_more(folder, words, vectors, more, model))


def read_packaged(model: Path) -> Knowledge:
    """Read what a packaged model knows of words."""
    reader = model / "reader"
    words = json.loads(gzip.decompress((reader / "tables.json.gz").read_bytes()))["known"].split(" ")
    with np.load(reader / "names.npz") as stored:
        tables = {"known": stored["known"], "more": unpack_halves(stored["more"])}
        vectors, more = (table * stored[f"{name}_scales"].astype(np.float32)[:, None] for name, table in tables.items())
    return Knowledge(words, vectors, more)


def _read_short(folder: Path, count: int, model: Path) -> tuple[list[str], Vectors]:
    """Read the most frequent words without digits, and their vectors."""
    if not is_present(folder, VECTORS, "the packaged model's vectors stand in for it, a byte a number"):
        packaged = read_packaged(model)
        return packaged.words[:count], packaged.vectors[:-1][:count]
    rows = list(islice(_read_vectors(folder / VECTORS), count))
    return [word for word, _ in rows], np.array([numbers for _, numbers in rows], np.float32)


def _read_more(folder: Path, words: list[str], vectors: Vectors, width: int, model: Path) -> Vectors:
    """Read what longer vectors hold that the short ones do not, (words, width)."""
    if is_present(folder, MORE, "what the packaged model stores of it stands in for it, half a byte a number"):
        return _find_more(words, vectors, dict(_read_vectors(folder / MORE)), width)
    packaged = read_packaged(model)
    return packaged.more[[packaged.places.get(word, len(packaged.words)) for word in words], :width]


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
