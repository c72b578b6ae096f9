import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar.reading import Reader, Run, load


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def test_a_sentence_is_read_whole(reader):
    text = "The ministers didn't sign the treaty."
    ((spans, answer),) = reader.read_sentences([text])
    assert [text[start:end] for start, end in spans] == ["The", "ministers", "did", "n't", "sign", "the", "treaty", "."]
    assert answer.lemmas == ["the", "minister", "do", "not", "sign", "the", "treaty", "."]
    assert answer.heads == [1, 4, 4, 4, 4, 6, 4, 4]
    assert answer.relations == ["det", "nsubj", "aux", "advmod", "root", "det", "obj", "punct"]
    assert answer.xpos[4] == "VB"
    assert answer.starts == [True] + [False] * 7


def test_the_network_finds_sentences_where_none_are_given(reader):
    forms = ["Nobody", "was", "hurt", ".", "The", "road", "is", "open", "again", "."]
    (answer,) = reader.read([Run(forms, [2] + [0] * 9, [None] * 10)])
    assert [at for at, start in enumerate(answer.starts) if start] == [0, 4]


def test_nothing_is_read_as_nothing(reader):
    assert list(reader.read_sentences([])) == []
    ((spans, answer),) = reader.read_sentences([" "])
    assert (spans, answer.heads) == ([], [])


def test_neighbours_do_not_change_what_a_sentence_says(reader):
    texts = ["Rain fell.", "Three of the roads were closed on Monday after the flood.", "Why?"]
    together = [answer for _, answer in reader.read_sentences(texts)]
    assert together == [next(reader.read_sentences([text]))[1] for text in texts]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["the", "Road", "closed", ",", "in", "2021", "he", "said", "—", "x"]), max_size=25))
def test_every_answer_is_a_tree_with_names_that_fit_together(words):
    (answer,) = load().read([Run(words, [0] * len(words), [False] * len(words))])
    assert sum(head == at for at, head in enumerate(answer.heads)) == min(1, len(words))
    for left, right in zip(["O", *answer.names], answer.names, strict=False):
        assert not right.startswith("I-") or left[2:] == right[2:]
