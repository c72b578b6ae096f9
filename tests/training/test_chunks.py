import random

import pytest

from training.chunks import LONGEST, make_chunks
from training.treebanks import Sentence, Word


def make_sentence(number, size=6, names=True):
    words = [Word(f"W{number}.{index}", "w", "NOUN", "NN", 0, "dep", True) for index in range(size)]
    tags = ["B-PER", *(["O"] * (size - 1))] if names else None
    return Sentence(f"s{number}", f"d{number // 7}", "", words, tags, number % 3 == 0)


@pytest.mark.parametrize("seed", range(5))
def test_chunks_hold_every_word_with_heads_in_its_own_sentence(seed):
    sentences = [make_sentence(number, size=3 + number % 9) for number in range(60)]
    chunks = list(make_chunks(sentences, random.Random(seed)))
    assert sum(len(chunk.words) for chunk in chunks) == sum(len(sentence.words) for sentence in sentences)
    for chunk in chunks:
        assert len(chunk.words) == len(chunk.breaks) == len(chunk.names) <= LONGEST
        assert all(chunk.sentences[head] == number for head, number in zip(chunk.heads, chunk.sentences, strict=True))
        assert chunk.breaks[0] > 0


def test_sentences_with_and_without_names_never_share_a_chunk():
    sentences = [make_sentence(number, names=number % 2 == 0) for number in range(20)]
    chunks = list(make_chunks(sentences, random.Random(1)))
    assert len(chunks) == len(sentences)
    assert sum(chunk.names is None for chunk in chunks) == 10


def test_one_seed_gives_one_set_of_chunks():
    sentences = [make_sentence(number) for number in range(30)]
    assert list(make_chunks(sentences, random.Random(3))) == list(make_chunks(sentences, random.Random(3)))
