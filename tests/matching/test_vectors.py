"""How alike and how rare words are."""

import numpy as np
import pytest

from crosscheck.matching import vectors
from crosscheck.matching.vectors import Weighted


def weighted(*words: str) -> Weighted:
    return Weighted(vectors.vectors(words), np.ones(len(words), dtype=np.float32))


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("ship", "vessel", "ballot"),
        ("killed", "dead", "profit"),
        ("prison", "jail", "harvest"),
        ("fire", "blaze", "treaty"),
    ],
)
def test_words_of_one_use_are_more_alike(word, near, far):
    assert vectors.likeness(word, near) > 0.6
    assert vectors.likeness(word, far) < 0.4


def test_an_unknown_word_is_like_itself_alone():
    assert vectors.likeness("Qwzrtx", "qwzrtx") == 1.0
    assert vectors.likeness("qwzrtx", "ship") < vectors.LEAST
    assert vectors.rarity("qwzrtx") == 1.0


def test_rare_words_are_rarer_than_frequent_ones():
    assert vectors.rarity("the") < vectors.rarity("bridge") < vectors.rarity("spire") < 1


def test_the_mean_of_no_words_points_nowhere():
    assert not vectors.mean(weighted()).any()
    assert float(vectors.mean(weighted("ship", "vessel")) @ vectors.mean(weighted("vessel", "ship"))) == pytest.approx(
        1
    )
