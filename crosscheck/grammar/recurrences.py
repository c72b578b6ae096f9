"""Two-way LSTMs over runs of words that are read side by side, in numpy."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Weights = dict[str, Array]


class Layout(NamedTuple):
    """How runs of words lie step by step: the longest run first, one word of each run a step.

    ``places`` gives each laid-out word its place in the text, ``sizes`` counts the runs of each step, ``starts`` are
    the places where the runs start, and the end of the last.
    """

    places: npt.NDArray[np.int64]
    sizes: list[int]
    starts: list[int]


def lay_out(lengths: Sequence[int]) -> Layout:
    """Lay out runs of these lengths, none of them empty."""
    order = sorted(range(len(lengths)), key=lambda at: -lengths[at])
    longest = np.array([lengths[at] for at in order])
    starts = np.concatenate([[0], np.cumsum(lengths)])
    sizes = [int((longest > step).sum()) for step in range(int(longest[0]))]
    places = np.concatenate([starts[order[:size]] + step for step, size in enumerate(sizes)])
    return Layout(places, sizes, starts.tolist())


def part_gates(weights: Mapping[str, npt.NDArray[Any]]) -> Weights:
    """Give weights in single precision, those of LSTMs with an axis of gates in front.

    They are halved, so that one tanh serves all of an LSTM: sigmoid(x) = (tanh(x / 2) + 1) / 2.
    """
    full = {name: value.astype(np.float32) for name, value in weights.items()}
    return {name: _part(value) if name.startswith("lstm") else value for name, value in full.items()}


def _part(value: Array) -> Array:
    """Part an LSTM's weights into those of its four gates, the first three halved: (..., 4 widths) to (4, ..., width).

    Small matrices multiply up to twice as fast gate by gate.
    """
    parts = np.stack(np.split(np.atleast_2d(value), 4, axis=1))
    parts[:3] *= 0.5
    return parts


def even_out(value: Array, weights: Weights) -> Array:
    """Bring vectors to one mean and one variance."""
    value = value - value.mean(axis=-1, keepdims=True)
    value /= np.sqrt((value**2).mean(axis=-1, keepdims=True) + 1e-5)
    evened: Array = value * weights["scale"] + weights["shift"]
    return evened


def encode(value: Array, weights: Weights, sizes: Sequence[int]) -> Array:
    """Run all two-way LSTMs over words that are laid out step by step."""
    layer = 0
    while f"lstm{layer}f_w" in weights:
        hidden = weights[f"lstm{layer}f_u"].shape[1]
        both = np.empty((len(value), 2 * hidden), np.float32)
        _recur(f"lstm{layer}f", value, (weights, sizes), both[:, :hidden])
        _recur(f"lstm{layer}b", value, (weights, sizes), both[:, hidden:])
        value = both
        layer += 1
    return value


def _recur(name: str, value: Array, given: tuple[Weights, Sequence[int]], out: Array) -> None:
    """Run one LSTM in its direction and write its outputs; arrays of gates are (4, words, width)."""
    weights, sizes = given
    matrix = weights[f"{name}_u"]
    gates = value @ weights[f"{name}_w"]
    gates += weights[f"{name}_b"]
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


def bend(value: Array) -> Array:
    """Apply the leaky rectifier in place."""
    np.maximum(value, 0.1 * value, out=value)
    return value
