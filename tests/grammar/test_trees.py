import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.trees import choose_heads, choose_names


def is_tree(heads):
    roots = [word for word, head in enumerate(heads) if word == head]
    reached = set(roots)
    for _ in heads:
        reached |= {word for word, head in enumerate(heads) if head in reached}
    return len(roots) == 1 and len(reached) == len(heads)


def weigh(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads))


def test_the_best_head_of_each_word_stands_where_that_is_a_tree():
    scores = np.full((3, 3), -5, np.float32)
    scores[0, 1] = scores[1, 1] = scores[2, 1] = 5
    assert choose_heads(scores) == [1, 1, 1]


def test_one_word_is_its_own_root():
    assert choose_heads(np.zeros((1, 1), np.float32)) == [0]


@given(st.integers(2, 5), st.integers(0, 10_000))
def test_heads_form_the_best_tree_under_their_root(size, seed):
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    heads = choose_heads(scores)
    assert is_tree(heads)
    root = next(word for word, head in enumerate(heads) if word == head)
    rivals = [rival for rival in itertools.product(range(size), repeat=size) if rival[root] == root and is_tree(rival)]
    assert weigh(scores, heads) == pytest.approx(max(weigh(scores, rival) for rival in rivals), abs=1e-5)


def test_a_name_never_continues_what_has_not_begun():
    allowed = np.array([[True, True, False], [True, True, True], [True, True, True]])
    scores = np.array([[0, 0, 3], [0, 0, 3]], np.float32)
    assert choose_names(scores, allowed) == [1, 2]


@given(st.integers(1, 5), st.integers(0, 10_000))
def test_names_are_the_best_run_of_tags_that_may_follow_each_other(size, seed):
    allowed = np.array([[True, True, False], [True, True, True], [True, True, True]])
    scores = np.random.default_rng(seed).normal(size=(size, 3)).astype(np.float32)

    def weight(tags):
        fits = all(allowed[left, right] for left, right in itertools.pairwise((0, *tags)))
        return sum(scores[at, tag] for at, tag in enumerate(tags)) if fits else -np.inf

    best = max(itertools.product(range(3), repeat=size), key=weight)
    assert weight(tuple(choose_names(scores, allowed))) == pytest.approx(weight(best), abs=1e-5)
