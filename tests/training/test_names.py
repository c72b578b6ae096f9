import random

import pytest

from training.names import collect_pool, draw_chunks, exchange
from training.treebanks import Sentence, Word


def make_sentence(forms, tags, number=0, style=0):
    words = [Word(form, form, "", "", at, "", True) for at, form in enumerate(forms)]
    return Sentence(f"s{number}", f"d{number}", "", words, tags, False, parsed=False, style=style)


FIRST = make_sentence(["Amina", "Bello", "left", "Lagos"], ["B-PER", "I-PER", "O", "B-LOC"])
SECOND = make_sentence(["kano", "saw", "Musa", "Sani"], ["B-LOC", "O", "B-PER", "I-PER"])
LISTS = {"first_names": ["Ada"], "family_names": ["Okoye"]}


def test_the_pool_holds_capitalised_names_that_people_marked():
    both = [make_sentence(["Oyo"], ["B-LOC"]), make_sentence(["Oyo"], ["B-ORG"])]
    pool = collect_pool({"ewt": [FIRST, SECOND, *both], "gmb": [make_sentence(["Paris"], ["B-LOC"])]})
    assert pool == {("PER", 2): [("Amina", "Bello"), ("Musa", "Sani")], ("LOC", 1): [("Lagos",)]}


@pytest.mark.parametrize("seed", range(8))
def test_names_are_exchanged_for_names_of_their_type_and_length(seed):
    pool = collect_pool({"ewt": [FIRST, SECOND]})
    changed = exchange(SECOND, pool, LISTS, random.Random(seed))
    forms = [word.form for word in changed.words]
    assert forms[:2] == ["kano", "saw"]
    assert tuple(forms[2:]) in {("Amina", "Bello"), ("Musa", "Sani"), ("Ada", "Okoye")}
    assert changed.names == SECOND.names


def test_only_a_share_of_some_corpora_is_drawn_and_chunks_keep_their_style():
    styles = {
        "ewt": [make_sentence(["Lagos"], ["B-LOC"], number) for number in range(3)],
        "gmb": [make_sentence(["Kano"], ["B-LOC"], number, style=4) for number in range(10)],
    }
    chunks = draw_chunks(styles, {"gmb": 0.5}, random.Random(2))
    assert sorted(chunk.style for chunk in chunks) == [0, 0, 0, 4, 4, 4, 4, 4]
