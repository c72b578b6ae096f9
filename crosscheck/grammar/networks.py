"""The network that reads: word vectors, a two-way LSTM, and heads for tags, sentence starts, arcs, labels and names."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary, list_rows

Array = npt.NDArray[np.float32]
_REMEMBERED = 60_000


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
        tables = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
        rows = {word: row for row, word in enumerate(tables["words"], 1)}
        self.vocabulary = Vocabulary(rows, tables["marks"])
        self.labels = Labels(*(tuple(tables["labels"][kind]) for kind in Labels._fields))
        with np.load(folder / "weights.npz") as stored:
            self.weights = {name: stored[name] for name in stored.files}
        self.table, self.scales = self.weights.pop("table"), self.weights.pop("table_scales")
        self.weights = {name: value.astype(np.float32) for name, value in self.weights.items()}
        self._prepare()

    def _prepare(self) -> None:
        """Halve the weights of gates, so that one tanh serves all of an LSTM: sigmoid(x) = (tanh(x / 2) + 1) / 2."""
        self.layers = sum(name.endswith("f_w") for name in self.weights)
        self.forms: dict[str, int] = {}
        self.vectors = np.empty((1024, self.weights["scale"].shape[0]), np.float32)
        for name in [name for name in self.weights if name.startswith("lstm")]:
            self.weights[name] = _part_gates(self.weights[name])

    def find_vectors(self, forms: Sequence[str]) -> Array:
        """Give the vectors of word forms, (words, width), before their place in the text is known."""
        if len(self.forms) > _REMEMBERED:
            self.forms.clear()
        known = self.forms
        for form in forms:
            if form not in known:
                self._remember(form)
        return self.vectors[[known[form] for form in forms]]

    def _remember(self, form: str) -> None:
        """Work out the vector of a new form and keep it."""
        at = self.forms[form] = len(self.forms)
        if at == len(self.vectors):
            self.vectors = np.concatenate([self.vectors, np.empty_like(self.vectors)])
        rows = list_rows(form, self.vocabulary)
        self.vectors[at] = self.scales[rows] @ self.table[rows].astype(np.float32)

    def read(self, chunks: Sequence[Sequence[str]], breaks: Sequence[Sequence[int]]) -> list[Scores]:
        """Read runs of words. ``breaks``: 1 where a line, 2 where a paragraph starts before a word, else 0."""
        order = sorted(range(len(chunks)), key=lambda at: -len(chunks[at]))
        lengths = np.array([len(chunks[at]) for at in order])
        starts = np.concatenate([[0], np.cumsum([len(chunk) for chunk in chunks])])
        sizes = [int((lengths > step).sum()) for step in range(int(lengths[0]))]
        packed = np.concatenate([starts[order[:size]] + step for step, size in enumerate(sizes)])
        value = self.find_vectors([form for chunk in chunks for form in chunk])
        value += self.weights["breaks"][[kind for chunk in breaks for kind in chunk]]
        value = self._encode(self._even_out(value)[packed], sizes)
        unpacked = np.empty_like(value)
        unpacked[packed] = value
        return self._answer(unpacked, starts.tolist())

    def _even_out(self, value: Array) -> Array:
        """Bring vectors to one mean and one variance."""
        value = value - value.mean(axis=-1, keepdims=True)
        value /= np.sqrt((value**2).mean(axis=-1, keepdims=True) + 1e-5)
        evened: Array = value * self.weights["scale"] + self.weights["shift"]
        return evened

    def _encode(self, value: Array, sizes: list[int]) -> Array:
        """Run the LSTMs over words that are laid out step by step; ``sizes`` counts the chunks of each step."""
        for layer in range(self.layers):
            hidden = self.weights[f"lstm{layer}f_u"].shape[1]
            both = np.empty((len(value), 2 * hidden), np.float32)
            self._recur(f"lstm{layer}f", value, sizes, both[:, :hidden])
            self._recur(f"lstm{layer}b", value, sizes, both[:, hidden:])
            value = both
        return value

    def _recur(self, name: str, value: Array, sizes: list[int], out: Array) -> None:
        """Run one LSTM in its direction and write its outputs; arrays of gates are (4, words, width)."""
        matrix = self.weights[f"{name}_u"]
        gates = value @ self.weights[f"{name}_w"]
        gates += self.weights[f"{name}_b"]
        ends = np.cumsum(sizes).tolist()
        steps = range(len(sizes))
        output = np.zeros((sizes[0], matrix.shape[1]), np.float32)
        cell = np.zeros_like(output)
        for step in reversed(steps) if name.endswith("b") else steps:
            size = sizes[step]
            place = slice(ends[step] - size, ends[step])
            opened = output[:size] @ matrix
            opened += gates[:, place]
            np.tanh(opened, out=opened)
            doors = opened[:3]
            doors *= 0.5
            doors += 0.5
            state = cell[:size]
            state *= doors[1]
            state += doors[0] * opened[3]
            np.multiply(doors[2], np.tanh(state), out=output[:size])
            out[place] = output[:size]

    def _answer(self, value: Array, starts: list[int]) -> list[Scores]:
        """Work out every head's answers, and cut them up by chunk."""
        weights = self.weights
        upos, xpos = len(self.labels.upos), len(self.labels.xpos)
        tags = value @ weights["tags_w"] + weights["tags_b"]
        lower, upper = np.split(_bend(value @ weights["arc_w"] + weights["arc_b"]), 2, axis=1)
        below, above = np.split(value @ weights["relation_w"], 2, axis=1)
        hidden = _bend(value @ weights["name_w"] + weights["name_b"])
        whole = Scores(
            upos=tags[:, :upos].argmax(axis=1),
            xpos=tags[:, upos : upos + xpos].argmax(axis=1),
            starts=tags[:, -1],
            lower=lower @ weights["arc_u"] + weights["arc_bias"],
            upper=upper,
            roots=lower @ weights["arc_root"],
            below=below + weights["relation_b"],
            above=above,
            names=hidden @ weights["name_v"] + weights["name_c"],
        )
        return [Scores._make(part[start:end] for part in whole) for start, end in pairwise(starts)]

    def score_arcs(self, scores: Scores, start: int, end: int) -> Array:
        """Score the arcs within a sentence, (words, words); the diagonal scores each word as the root."""
        arcs: Array = scores.lower[start:end] @ scores.upper[start:end].T
        np.fill_diagonal(arcs, scores.roots[start:end])
        return arcs

    def label_arcs(self, scores: Scores, heads: Sequence[int], root: int) -> npt.NDArray[np.int64]:
        """Give the number of the best label of each word's arc to its head; its own head gets ``root``."""
        hidden = _bend(scores.below + scores.above[list(heads)])
        labels = hidden @ self.weights["relation_v"] + self.weights["relation_c"]
        labels[:, root] = -np.inf
        return np.where(np.array(heads) == np.arange(len(heads)), root, labels.argmax(axis=1))


def _bend(value: Array) -> Array:
    """Apply the leaky rectifier in place."""
    np.maximum(value, 0.1 * value, out=value)
    return value


def _part_gates(value: Array) -> Array:
    """Part an LSTM's weights into those of its four gates, the first three halved: (..., 4 widths) to (4, ..., width).

    Small matrices multiply up to twice as fast gate by gate.
    """
    parts = np.stack(np.split(np.atleast_2d(value), 4, axis=1))
    parts[:3] *= 0.5
    return parts
