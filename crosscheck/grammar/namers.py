"""The network that reads names: word forms, what is known of words, a two-way LSTM of its own, and tags."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.recurrences import Array, Layout, bend, encode, even_out, part_gates


class Namer:
    """A trained network of names."""

    def __init__(self, weights: Mapping[str, npt.NDArray[Any]]) -> None:
        self.weights = part_gates(weights)

    def score(self, vectors: Array, breaks: npt.NDArray[np.int64], context: Array, layout: Layout) -> Array:
        """Score the tags of words, (words, tags).

        ``vectors`` are those of their forms and ``breaks`` the line breaks before them, in the order of the text;
        ``context`` is what the network of trees made of them, step by step as ``layout`` has them.
        """
        weights = self.weights
        value = even_out(vectors + weights["breaks"][breaks], weights)
        value = encode(value[layout.places], weights, layout.sizes)
        hidden = value @ weights["name_w"]
        hidden += context @ weights["context_w"]
        hidden = bend(hidden + weights["name_b"])
        scores = np.empty((len(value), weights["name_v"].shape[1]), np.float32)
        scores[layout.places] = hidden @ weights["name_v"] + weights["name_c"]
        return scores
