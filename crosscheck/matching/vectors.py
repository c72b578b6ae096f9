"""Words as vectors: how alike two words are in use, and how rare a word is in news and encyclopedias.

The table and its source: scripts/word_vectors.py.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from math import log
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

DATA = Path(__file__).with_name("data") / "vectors.npz"
LEAST = 0.45  # words less alike than this are not alike at all
UNKNOWN = 11.0  # the logarithm of the rank of a word that the table lacks

Rows = NDArray[np.float32]


class Table(NamedTuple):
    """The place of each word in the order of frequency, and its vector of length one."""

    places: Mapping[str, int]
    rows: Rows


class Weighted(NamedTuple):
    """Words as rows, and how much each counts."""

    rows: Rows
    weights: Rows


@cache
def table() -> Table:
    """Load the table."""
    with np.load(DATA) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        rows = stored["rows"].astype(np.float32)
    return Table({word: place for place, word in enumerate(words)}, rows / np.linalg.norm(rows, axis=1, keepdims=True))


def rarity(word: str) -> float:
    """Give how rare a word is in general, from 0.2 for the most frequent to 1 for an unknown one."""
    place = table().places.get(word.lower())
    return 1.0 if place is None else log(place + 10) / UNKNOWN


def vectors(words: Sequence[str]) -> Rows:
    """Give a row of length one for each word; one that the table lacks is like itself alone."""
    return np.array([_vector(word.lower()) for word in words], dtype=np.float32).reshape(
        len(words), table().rows.shape[1]
    )


@cache
def _vector(word: str) -> Rows:
    places, rows = table()
    place = places.get(word)
    return rows[place] if place is not None else _unlike(word, rows.shape[1])


def _unlike(word: str, size: int) -> Rows:
    """Give a direction of its own to a word, by its digest: two such are hardly ever alike."""
    digest = b"".join(sha256(f"{word} {turn}".encode()).digest() for turn in range(-(-size // 32)))
    row = np.frombuffer(digest[:size], dtype=np.uint8).astype(np.float32) - 127.5
    return row / np.linalg.norm(row)


def mean(words: Weighted) -> Rows:
    """Give the weighted mean direction of some words, of length one."""
    total = words.weights @ words.rows if len(words.weights) else np.zeros(table().rows.shape[1], dtype=np.float32)
    return total / (np.linalg.norm(total) or 1.0)


@cache
def likeness(left: str, right: str) -> float:
    """Give the likeness of two words, from 0 to 1."""
    left, right = left.lower(), right.lower()
    if left == right:
        return 1.0
    one, two = vectors((left, right))
    return max(0.0, round(float(one @ two), 3))
