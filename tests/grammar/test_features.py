import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.features import Vocabulary, count_rows, list_rows, normalise, shape, spell

VOCABULARY = Vocabulary({"river": 1, "0000": 2}, {"river": 17})


@pytest.mark.parametrize(
    ("form", "expected"), [("River", "river"), ("2021", "0000"), ("isn’t", "isn't"), ("--", "–"), ("“", '"')]
)
def test_spellings_of_one_word_are_looked_up_alike(form, expected):
    assert normalise(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"), [("Mayors", "Xxxx"), ("U.S.", "X.X."), ("12,500", "dd,ddd"), ("ABCDE", "XXX")]
)
def test_shapes_keep_the_kinds_of_letters(form, expected):
    assert shape(form) == expected


def test_a_known_word_has_its_own_row_and_others_share_the_first():
    assert list_rows("River", VOCABULARY)[0] == 1
    assert list_rows("1999", VOCABULARY)[0] == 2
    assert list_rows("rivulet", VOCABULARY)[0] == 0


@given(st.text(min_size=1, max_size=80))
def test_all_rows_lie_in_the_table(form):
    assert all(0 <= row < count_rows(VOCABULARY) for row in list_rows(form, VOCABULARY))


@pytest.mark.parametrize(("form", "spelling"), [("Côte", "côte"), ("Xi’an", "xi'an"), ("Osh–Batken", "osh-batken")])
def test_known_words_are_looked_up_in_plain_small_letters(form, spelling):
    assert spell(form) == spelling
