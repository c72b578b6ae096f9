"""Weights learned from samples: what is telling gets the weight, and the threshold parts right from wrong."""

import pytest

from benchmarks.weights import Outcome, Sample, crossed, learn, outcome, threshold

ROWS = [Sample((1.0, 0.1), True, True), Sample((0.8, -0.2), True, False)] * 6
ROWS += [Sample((-1.0, 0.1), False, False), Sample((-0.6, -0.1), False, True)] * 6


def test_the_telling_feature_weighs_most() -> None:
    weights = learn(ROWS)
    assert weights[0] > abs(weights[1])


def test_the_threshold_parts_what_can_be_parted() -> None:
    weights = learn(ROWS)
    least = threshold(ROWS, weights)
    called = [sum(f * w for f, w in zip((*row.features, 1.0), weights, strict=True)) >= least for row in ROWS]
    assert called == [row.right for row in ROWS]


def test_a_story_is_judged_by_weights_of_the_others() -> None:
    results = crossed({"one": ROWS, "two": ROWS})
    assert results["one"] == (Outcome(12, 6, 12), Outcome(12, 12, 12))


@pytest.mark.parametrize(
    ("called", "words"), [(True, ("12/24 = 0.50", "12/12 = 1.00")), (False, ("0/0", "0/12 = 0.00"))]
)
def test_an_outcome_in_words(called: bool, words: tuple[str, str]) -> None:
    assert outcome(ROWS, [called] * len(ROWS)).words() == words
