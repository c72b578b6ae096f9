"""How alike the sentences of two articles are, and which lie closer to one another."""

from collections.abc import Callable, Sequence

import pytest

from crosscheck.matching import vectors
from crosscheck.matching.sentences import Sentences
from crosscheck.models import Claim

Make = Callable[..., Claim]
TOLL = ("ferry", "sink", "passenger", "drown")
RETOLD = ("ship", "sink", "passenger", "die")
VOTE = ("party", "win", "election", "seat")


@pytest.fixture
def told(claim: Make) -> Callable[..., Claim]:
    def make(words: Sequence[str], article: str, start: int = 0) -> Claim:
        made = claim(article=article, start=start)
        context = made.context.model_copy(update={"start": start})
        return made.model_copy(update={"words": tuple(words), "context": context})

    return make


def test_shares_are_of_the_words_that_tell(told: Callable[..., Claim]) -> None:
    one, two = told(("ferry", "sink"), "coast"), told(("ferry", "sink", "election", "seat"), "inland")
    found = Sentences([one, two], {"ferry": 1.0, "sink": 1.0, "election": 1.0, "seat": 5.0}.__getitem__).compare(
        one, two
    )
    assert (found["sentence least"], found["sentence most"]) == (0.25, 1)


def test_words_of_one_use_are_partly_alike(told: Callable[..., Claim]) -> None:
    one, two, three = told(TOLL, "coast"), told(RETOLD, "inland"), told(VOTE, "inland", 50)
    sentences = Sentences([one, two, three], vectors.rarity)
    near, far = sentences.compare(one, two), sentences.compare(one, three)
    assert 0.5 < near["sentence least"] < 1
    assert far["sentence most"] < near["sentence least"]


def test_closer_sentences_of_either_article_are_counted(told: Callable[..., Claim]) -> None:
    one, two, three = told(TOLL, "coast"), told(RETOLD, "inland"), told(VOTE, "inland", 50)
    sentences = Sentences([one, two, three], vectors.rarity)
    assert (sentences.compare(one, two)["closer least"], sentences.compare(one, two)["closer most"]) == (0, 0)
    assert (sentences.compare(one, three)["closer least"], sentences.compare(one, three)["closer most"]) == (0, 1)


def test_a_sentence_is_not_closer_to_itself(told: Callable[..., Claim]) -> None:
    one, two, three = told(TOLL, "coast"), told(RETOLD, "coast", 50), told(VOTE, "coast", 90)
    found = Sentences([one, two, three], vectors.rarity).compare(one, two)
    assert found["closer most"] == 0
    assert 0 < found["sentence least"] < 1


def test_a_sentence_without_words_is_like_none(told: Callable[..., Claim]) -> None:
    one, two = told(("14",), "coast"), told(TOLL, "inland")
    found = Sentences([one, two], vectors.rarity).compare(one, two)
    assert found["sentence most"] == 0
