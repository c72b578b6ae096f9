"""Trees of decisions as plain arrays: load them, and give each row of numbers its chance.

Gradient boosting (Friedman 2001): each tree sends a row left where a number is at most a bound, and the sum of the
leaves reached is the logarithm of the odds. A file of trees in `data/` holds, for each tree, the number asked at each
node, its bound, the nodes to the left and right (a leaf n as -1 - n) and the leaves.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.matching.vectors import Rows

DATA = Path(__file__).with_name("data")


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
    """Load the trees that say whether two claims, looked at alone, speak of one point."""
    return load(DATA / "points.json")


@cache
def rivals() -> Forest:
    """Load the trees that say the same of two claims among their rivals."""
    return load(DATA / "rivals.json")


def load(path: Path) -> Forest:
    """Read trees from a file."""
    stored: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Forest(tuple(stored["names"]), tuple(tree(row) for row in stored["trees"]))


def save(forest: Forest, path: Path) -> None:
    """Write trees to a file, a tree a line."""
    lines = ",\n  ".join(json.dumps([cells.tolist() for cells in one], separators=(",", ":")) for one in forest.trees)
    path.write_text(f'{{\n "names": {json.dumps(forest.names)},\n "trees": [\n  {lines}\n ]\n}}\n', encoding="utf-8")


def tree(row: Sequence[Sequence[float]]) -> Tree:
    """Make a tree of its five lists: what is asked, bounds, left, right, leaves."""
    asked, bounds, left, right, leaves = row
    one, two, three = (np.array(cells, dtype=np.int64) for cells in (asked, left, right))
    return Tree(one, np.array(bounds, dtype=np.float64), two, three, np.array(leaves, dtype=np.float64))
