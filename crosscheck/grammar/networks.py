"""The network that reads: word vectors, a two-way LSTM, heads for tags, sentence starts, arcs and labels, and names."""

import gzip
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary
from crosscheck.grammar.forms import Forms, Known, Table, unpack_halves
from crosscheck.grammar.namers import Namer
from crosscheck.grammar.recurrences import Array, bend, encode, even_out, lay_out, part_gates


class Labels(NamedTuple):
    """The label sets, in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


class Scores(NamedTuple):
    """The network's answers for some words in a row: the best tags and the scores that trees are chosen by.

    ``upos`` and ``xpos`` are label numbers; ``starts`` is positive where a sentence starts; ``lower`` times the
    transposed ``upper`` scores arcs, ``roots`` each word as a root; ``below`` and ``above`` feed the labels of arcs.
    """

    upos: npt.NDArray[np.int64]
    xpos: npt.NDArray[np.int64]
    starts: Array
    lower: Array
    upper: Array
    roots: Array
    below: Array
    above: Array
    names: Array


class Network:
    """A trained network, read from a folder."""

    def __init__(self, folder: Path) -> None:
        tables = json.loads(gzip.decompress((folder / "tables.json.gz").read_bytes()))
        rows = {word: row for row, word in enumerate(tables["words"], 1)}
        self.labels = Labels(*(tuple(tables["labels"][kind]) for kind in Labels._fields))
        trees, names = (_read_weights(folder / name) for name in ("trees.npz", "names.npz"))
        places = {word: place for place, word in enumerate(tables["known"].split(" "))}
        joint = trees.pop("known_w").astype(np.float32)
        known = Known(places, _take_table(names, "known"), joint, _take_table(names, "more"))
        own = (_take_table(trees, "table"), _take_table(names, "table"))
        self.forms = Forms(Vocabulary(rows, tables["marks"]), own, known)
        self.weights = part_gates(trees)
        self.namer = Namer(names)

    def read(self, chunks: Sequence[Sequence[str]], breaks: Sequence[Sequence[int]]) -> list[Scores]:
        """Read runs of words. ``breaks``: 1 where a line, 2 where a paragraph starts before a word, else 0."""
        layout = lay_out([len(chunk) for chunk in chunks])
        trees, names = self.forms.find([form for chunk in chunks for form in chunk])
        edges = np.array([kind for chunk in breaks for kind in chunk])
        value = even_out(trees + self.weights["breaks"][edges], self.weights)
        value = encode(value[layout.places], self.weights, layout.sizes)
        unpacked = np.empty_like(value)
        unpacked[layout.places] = value
        return self._answer(unpacked, self.namer.score(names, edges, value, layout), layout.starts)

    def _answer(self, value: Array, names: Array, starts: list[int]) -> list[Scores]:
        """Work out every head's answers, and cut them up by chunk."""
        weights = self.weights
        upos, xpos = len(self.labels.upos), len(self.labels.xpos)
        tags = value @ weights["tags_w"] + weights["tags_b"]
        lower, upper = np.split(bend(value @ weights["arc_w"] + weights["arc_b"]), 2, axis=1)
        below, above = np.split(value @ weights["relation_w"], 2, axis=1)
        whole = Scores(
            upos=tags[:, :upos].argmax(axis=1),
            xpos=tags[:, upos : upos + xpos].argmax(axis=1),
            starts=tags[:, -1],
            lower=lower @ weights["arc_u"] + weights["arc_bias"],
            upper=upper,
            roots=lower @ weights["arc_root"],
            below=below + weights["relation_b"],
            above=above,
            names=names,
        )
        return [Scores._make(part[start:end] for part in whole) for start, end in pairwise(starts)]

    def score_arcs(self, scores: Scores, start: int, end: int) -> Array:
        """Score the arcs within a sentence, (words, words); the diagonal scores each word as the root."""
        arcs: Array = scores.lower[start:end] @ scores.upper[start:end].T
        np.fill_diagonal(arcs, scores.roots[start:end])
        return arcs

    def label_arcs(self, scores: Scores, heads: Sequence[int], root: int) -> npt.NDArray[np.int64]:
        """Give the number of the best label of each word's arc to its head; its own head gets ``root``."""
        hidden = bend(scores.below + scores.above[list(heads)])
        labels = hidden @ self.weights["relation_v"] + self.weights["relation_c"]
        labels[:, root] = -np.inf
        return np.where(np.array(heads) == np.arange(len(heads)), root, labels.argmax(axis=1))


def _read_weights(path: Path) -> dict[str, npt.NDArray[Any]]:
    """Read the arrays of a file."""
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def _take_table(weights: dict[str, npt.NDArray[Any]], name: str) -> Table:
    """Take a table of rows, which may be packed two numbers a byte, and their scales out of some weights."""
    values = weights.pop(name)
    whole = unpack_halves(values) if values.dtype == np.uint8 else values
    return Table(whole, weights.pop(f"{name}_scales").astype(np.float32))
