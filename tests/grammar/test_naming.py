import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.naming import Tagged, find_spans, settle_names


def tag(marked):
    """Read "Ida/B-PER left/VBD": a name tag makes the word a proper noun, another tag is its Penn tag."""
    pairs = [item.rpartition("/")[::2] for item in marked.split()]
    names = [tag if tag[:2] in {"B-", "I-"} else "O" for _, tag in pairs]
    xpos = [tag if name == "O" else "NNP" for (_, tag), name in zip(pairs, names, strict=True)]
    return Tagged([form for form, _ in pairs], xpos, names)


@pytest.mark.parametrize(
    ("texts", "word", "expected"),
    [
        (["Ida/B-PER Lund/I-PER spoke/VBD", "Lund/B-LOC left/VBD"], "Lund", "B-PER"),
        (["Lund/NNP left/VBD", "Ida/B-PER Lund/I-PER spoke/VBD"], "Lund", "B-PER"),
        (["Ida/B-PER Lund/I-PER Jr./I-PER spoke/VBD", "Lund/B-ORG left/VBD"], "Lund", "B-PER"),
        (["Ida/B-PER spoke/VBD", "Ida/B-LOC left/VBD"], "Ida", "B-LOC"),
        (["Ida/B-PER Brown/I-PER spoke/VBD", "a/DT brown/JJ Brown/JJ dog/NN"], "Brown", "O"),
        (["Ida/B-PER Lund/I-PER left/VBD", "Lund/B-ORG Bank/I-ORG fell/VBD", "Lund/B-LOC fell/VBD"], "Lund", "B-LOC"),
        (["Ida/B-PER Lund/I-PER left/VBD", "the/DT Lund/NNP Prize/NNP"], "Lund", "O"),
        (["Velo/B-ORG Race/I-ORG Union/I-ORG met/VBD", "VRU/B-LOC met/VBD"], "VRU", "B-ORG"),
        (["Bank/B-ORG of/I-ORG Velo/I-ORG Union/I-ORG met/VBD", "BVU/NNP met/VBD"], "BVU", "B-ORG"),
    ],
)
def test_a_lone_name_follows_its_full_form(texts, word, expected):
    runs = [tag(text) for text in texts]
    settled = settle_names(runs)
    places = [(number, run.forms.index(word)) for number, run in enumerate(runs) if word in run.forms]
    alone = [settled[number][at] for number, at in places if not settled[number][at].startswith("I-")]
    assert alone[-1] == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Coro/B-LOC grew/VBD", "Coro/B-ORG fell/VBD", "Coro/B-LOC rose/VBD"], ["B-LOC", "B-LOC", "B-LOC"]),
        (["Coro/B-LOC grew/VBD", "Coro/B-ORG fell/VBD"], ["B-LOC", "B-ORG"]),
        (["Coro/B-LOC grew/VBD", "Coro/B-LOC fell/VBD", "Coro/NNP rose/VBD"], ["B-LOC", "B-LOC", "B-LOC"]),
        (["Coro/B-LOC grew/VBD", "Coro/NNP fell/VBD"], ["B-LOC", "O"]),
        (["Coro/B-LOC Bay/I-LOC froze/VBD", "Coro/NNP Bay/NNP thawed/VBD"], ["B-LOC", "B-LOC"]),
        (["Coro/B-LOC Bay/I-LOC froze/VBD", "Coro/NNP Bay/NNP Race/NNP"], ["B-LOC", "O"]),
    ],
)
def test_a_name_has_its_most_frequent_type_and_is_marked_where_it_was_missed(texts, expected):
    assert [names[0] for names in settle_names([tag(text) for text in texts])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen./B-PER Ida/I-PER Lund/I-PER left/VBD", "O B-PER I-PER O"),
        ("Prime/B-PER Minister/I-PER Lund/I-PER left/VBD", "O O B-PER O"),
        ("the/DT Queen/B-PER left/VBD", "O B-PER O"),
        ("Velo/B-ORG -/: Race/B-ORG met/VBD", "B-ORG I-ORG I-ORG O"),
        ("Velo/B-ORG -/: Ida/B-PER met/VBD", "B-ORG O B-PER O"),
        ("Coro/B-LOC -/: Velo/B-LOC line/NN", "B-LOC O B-LOC O"),
    ],
)
def test_titles_stay_outside_and_hyphens_join(text, expected):
    assert " ".join(settle_names([tag(text)])[0]) == expected


@given(
    st.lists(st.lists(st.sampled_from(["Ida/B-PER", "Lund/I-PER", "Lund/B-ORG", "Lund/NNP", "fell/VBD"]), min_size=1))
)
def test_names_stay_well_formed_and_settle_once(texts):
    runs = [tag(" ".join(words)) for words in texts]
    runs = [run._replace(names=_mend(run.names)) for run in runs]
    settled = settle_names(runs)
    for run, names in zip(runs, settled, strict=True):
        assert len(names) == len(run.forms)
        assert all(
            right[:2] != "I-" or left[2:] == right[2:] for left, right in zip(["O", *names], names, strict=False)
        )
        assert len(list(find_spans(names))) == sum(name.startswith("B-") for name in names)


def _mend(names):
    """Turn an I- that continues nothing into a B-."""
    mended = []
    for name in names:
        follows = mended and mended[-1][2:] == name[2:]
        mended.append(name if not name.startswith("I-") or follows else f"B-{name[2:]}")
    return mended
