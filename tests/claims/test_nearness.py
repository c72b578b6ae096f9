"""Which words stand near a value."""

import pytest

from crosscheck.claims.nearness import LEAST, MOST

SENTENCE = (
    "The ferry Morwenna carried 62 sailors to the port of Lissa, where in the evening an old mayor spoke to them."
)


@pytest.fixture(scope="module")
def near(claims):
    (claim,) = [one for one in claims(SENTENCE) if one.evidence.quote == "62"]
    return dict(claim.near)


def test_the_counted_word_is_nearest(near):
    assert next(iter(near)) == "sailor"
    assert near["sailor"] > near["carry"] > near.get("mayor", 0.0)


def test_names_keep_their_capitals(near):
    assert "Morwenna" in near
    assert "morwenna" not in near


def test_the_value_itself_and_empty_words_are_left_out(near):
    assert not {"62", "the", "be", "in"} & near.keys()
    assert len(near) <= MOST
    assert min(near.values()) >= LEAST
