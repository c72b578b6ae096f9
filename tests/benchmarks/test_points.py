"""Learning the trees of chances: how a learned tree is written down."""

import numpy as np
import pytest

pytest.importorskip("lightgbm")

from benchmarks import points


def test_grown_trees_give_the_chances_that_were_to_be_learned():
    rows = np.array([[place % 2, place % 7] for place in range(400)], dtype=np.float32)
    forest = points.grown(rows, rows[:, 0] > 0, np.ones(len(rows)), ("odd", "rest"), 60)
    assert forest.names == ("odd", "rest")
    assert forest.chances(rows[:2]).tolist() == pytest.approx([0.0, 1.0], abs=0.2)


def test_a_nested_tree_becomes_arrays():
    leaf = {"leaf_value": 0.5}
    node = {"split_feature": 1, "threshold": 2.0, "left_child": leaf, "right_child": {"leaf_value": -0.5}}
    tree = points.flat({"split_feature": 0, "threshold": 1.0, "left_child": node, "right_child": leaf})
    assert [cells.tolist() for cells in tree] == [[0, 1], [1.0, 2.0], [1, -1], [-3, -2], [0.5, -0.5, 0.5]]


def test_each_story_is_kept_apart_once():
    kept = [name for _, apart in points.folds([str(place) for place in range(11)]) for name in apart]
    assert sorted(kept, key=int) == [str(place) for place in range(11)]
