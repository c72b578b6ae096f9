"""How alike the sentences of two articles are, each with each, and which lie closer to one another than a given two."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching import vectors
from crosscheck.matching.vectors import Rows
from crosscheck.models import Claim

Key = tuple[str, int]  # an article, and where a sentence of it starts


class Stacked(NamedTuple):
    """The words of some sentences under one another: their rows, how much each tells, where each sentence starts."""

    rows: Rows
    weights: Rows
    starts: NDArray[np.int64]

    @property
    def totals(self) -> Rows:
        """How much the words of each sentence tell in all."""
        return np.add.reduceat(self.weights, self.starts)


class Alike(NamedTuple):
    """Of each sentence of one article with each of another: the lesser and the greater share that is alike."""

    least: Rows
    most: Rows


class Sentences:
    """The sentences of a run's claims; two articles are compared once."""

    def __init__(self, claims: Iterable[Claim], telling: Callable[[str], float]) -> None:
        self.telling = telling
        self.words: dict[Key, list[str]] = {}
        for claim in claims:
            # a word that nothing is like stands for a sentence without words
            self.words[claim.article, claim.context.start] = [w for w in claim.words if w[:1].isalpha()] or [claim.id]
        self._alike: dict[tuple[str, str], Alike] = {}

    @cached_property
    def places(self) -> Mapping[Key, int]:
        """The place of each sentence among those of its article."""
        return {key: place for keys in self.keys.values() for place, key in enumerate(keys)}

    @cached_property
    def keys(self) -> Mapping[str, Sequence[Key]]:
        """The sentences of each article in order."""
        found: dict[str, list[Key]] = {}
        for key in sorted(self.words):
            found.setdefault(key[0], []).append(key)
        return found

    @cached_property
    def stacks(self) -> Mapping[str, Stacked]:
        """The words of each article's sentences."""
        return {article: self._stacked(keys) for article, keys in self.keys.items()}

    def _stacked(self, keys: Sequence[Key]) -> Stacked:
        words = [word for key in keys for word in self.words[key]]
        lengths = [len(self.words[key]) for key in keys]
        told = np.array([self.telling(word) for word in words], dtype=np.float32)
        return Stacked(vectors.vectors(words), told, np.cumsum([0, *lengths[:-1]]))

    def alike(self, left: str, right: str) -> Alike:
        """Compare all sentences of two articles, in the order of `keys`."""
        if (left, right) not in self._alike:
            self._alike[left, right] = _compared(self.stacks[left], self.stacks[right])
            if left == right:
                for shares in self._alike[left, right]:
                    np.fill_diagonal(shares, 0.0)
        return self._alike[left, right]

    def compare(self, left: Claim, right: Claim) -> dict[str, float]:
        """Say how alike the sentences of two claims are, and how many others of the other's article are more so."""
        one, two = (self.places[claim.article, claim.context.start] for claim in (left, right))
        least, most = self.alike(left.article, right.article)
        both = least + most
        fewer, more = sorted((int((both[one] > both[one, two]).sum()), int((both[:, two] > both[one, two]).sum())))
        return {
            "sentence least": float(least[one, two]),
            "sentence most": float(most[one, two]),
            "closer least": float(fewer),
            "closer most": float(more),
        }


def _compared(left: Stacked, right: Stacked) -> Alike:
    found = left.rows @ right.rows.T
    found[found < vectors.LEAST] = 0.0
    ours = np.add.reduceat(
        left.weights[:, None] * np.maximum.reduceat(found, right.starts, axis=1), left.starts, axis=0
    )
    theirs = np.add.reduceat(np.maximum.reduceat(found, left.starts, axis=0) * right.weights, right.starts, axis=1)
    one, two = ours / left.totals[:, None], theirs / right.totals
    return Alike(np.minimum(one, two).round(3), np.maximum(one, two).round(3))
