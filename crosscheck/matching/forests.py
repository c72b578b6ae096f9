"""Trees of decisions as plain arrays: load them, and give each row of numbers its chance.

Gradient boosting (Friedman 2001): each tree sends a row left where a number is at most a bound, and the sum of the
leaves reached is the logarithm of the odds. `data/points.json` holds, for each tree, the number asked at each node, its
bound, the nodes to the left and right (a leaf n as -1 - n) and the leaves.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching.vectors import Rows

DATA = Path(__file__).with_name("data") / "points.json"


class Tree(NamedTuple):
    """One tree: what each node asks, its bound, where it sends a row, and what the leaves add."""

    asked: NDArray[np.int64]
    bounds: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    leaves: NDArray[np.float64]


class Forest(NamedTuple):
    """Trees over named numbers."""

    names: tuple[str, ...]
    trees: tuple[Tree, ...]

    def chances(self, rows: Rows) -> NDArray[np.float64]:
        """Give the chance of each row, from 0 to 1, to three places."""
        total = np.zeros(len(rows))
        for tree in self.trees:
            total += tree.leaves[_reached(tree, rows)]
        return (1 / (1 + np.exp(-total))).round(3)


def _reached(tree: Tree, rows: Rows) -> NDArray[np.int64]:
    """Give the leaf that each row reaches."""
    at = np.zeros(len(rows), dtype=np.int64)
    every = np.arange(len(rows))
    while (at >= 0).any():
        node = np.maximum(at, 0)
        goes_left = rows[every, tree.asked[node]] <= tree.bounds[node]
        at = np.where(at < 0, at, np.where(goes_left, tree.left[node], tree.right[node]))
    return -1 - at


@cache
def points() -> Forest:
    """Load the trees that say whether two claims speak of one point."""
    stored: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return Forest(tuple(stored["names"]), tuple(_tree(row) for row in stored["trees"]))


def _tree(row: Sequence[Sequence[float]]) -> Tree:
    asked, bounds, left, right, leaves = row
    whole = (np.array(cells, dtype=np.int64) for cells in (asked, left, right))
    one, two, three = whole
    return Tree(one, np.array(bounds, dtype=np.float64), two, three, np.array(leaves, dtype=np.float64))
