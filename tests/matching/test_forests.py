"""Trees as arrays: what a row reaches, and what is stored."""

import numpy as np
import pytest

from crosscheck.matching import forests, rivals
from crosscheck.matching.forests import Forest

# a number at most 1 asks the second number, else the last leaf
TREE = forests.tree([[0, 1], [1.0, 5.0], [1, -1], [-3, -2], [-2.0, 0.0, 2.0]])


def chances(*rows):
    return Forest(("one", "two"), (TREE,)).chances(np.array(rows, dtype=np.float32)).tolist()


def test_a_row_goes_left_up_to_the_bound():
    assert chances((1, 5), (1, 6), (2, 5)) == pytest.approx([0.119, 0.5, 0.881])


def test_trees_add_up():
    both = Forest(("one", "two"), (TREE, TREE)).chances(np.array([(2, 0)], dtype=np.float32))
    assert both.tolist() == pytest.approx([0.982])


def test_no_rows_have_no_chances():
    assert chances(*np.zeros((0, 2))) == []


def test_what_is_saved_is_read_again(tmp_path):
    path = tmp_path / "trees.json"
    forests.save(Forest(("one", "two"), (TREE,)), path)
    again = forests.load(path)
    assert again.names == ("one", "two")
    assert [cells.tolist() for cells in again.trees[0]] == [cells.tolist() for cells in TREE]


def test_the_stored_trees_ask_for_numbers_that_are_there():
    for forest in (forests.points(), forests.rivals()):
        assert len(forest.trees) > 50
        assert all(0 <= asked < len(forest.names) for tree in forest.trees for asked in tree.asked.tolist())
    assert forests.rivals().names == rivals.NAMES
