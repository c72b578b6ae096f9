import numpy as np
import pytest

from crosscheck.grammar.recurrences import lay_out


def test_runs_are_laid_out_step_by_step_the_longest_first():
    layout = lay_out([1, 3, 2])
    assert layout.sizes == [3, 2, 1]
    assert layout.places.tolist() == [1, 4, 0, 2, 5, 3]
    assert layout.starts == [0, 1, 4, 6]


@pytest.mark.parametrize("lengths", [[4], [2, 2, 2], [1, 7, 3, 7]])
def test_every_word_is_laid_out_once(lengths):
    assert np.array_equal(np.sort(lay_out(lengths).places), np.arange(sum(lengths)))
