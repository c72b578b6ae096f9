import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import QuantityValue, Span
from crosscheck.report.excerpts import Excerpt, Piece, by_sentence, excerpt, shorten


def text_of(sentence):
    return sentence.before + "".join(piece.text for piece in sentence.middle) + sentence.after


def test_a_sentence_is_cut_at_its_value(claims):
    assert excerpt([claims["hurt courier"]]) == Excerpt(
        "The harbour office said ", (Piece("14", value=True),), " people were hurt."
    )


def test_values_of_one_sentence_are_cut_together(claims):
    names = ("ships drop", "ships before", "ships after", "ships after")
    sentence = excerpt([claims[name] for name in names])
    assert [piece.text for piece in sentence.middle if piece.value] == ["40 ships", "22", "30 percent"]
    assert [piece.text for piece in sentence.middle if not piece.value] == [" a day to ", ", a drop of "]
    assert text_of(sentence) == claims["ships drop"].context.quote


def test_overlapping_values_are_marked_once(claims):
    claim = claims["ships before"]
    start = claim.evidence.start
    inner = claim.model_copy(update={"evidence": Span(start=start, end=start + 2, quote="40")})
    sentence = excerpt([claim, inner])
    assert text_of(sentence) == claim.context.quote
    assert sum(piece.value for piece in sentence.middle) == 1


def test_a_value_outside_its_sentence_stands_alone(claims):
    apart = claims["hurt courier"].model_copy(update={"context": claims["built courier"].context})
    assert excerpt([apart]) == Excerpt("", (Piece("14", value=True),), "")
    assert excerpt([apart]).bare


def test_claims_are_gathered_by_sentence(claims):
    names = ("hurt courier", "left courier", "ships before", "ships after")
    assert [len(group) for group in by_sentence([claims[name] for name in names])] == [1, 1, 2]


@given(st.text(max_size=80), st.text(min_size=1, max_size=20), st.text(max_size=80), st.integers(0, 120))
def test_shortening_keeps_the_value_and_leaves_out_only_ends(before, value, after, room):
    whole = Excerpt(before, (Piece(value, value=True),), after)
    short = shorten(whole, room)
    assert short.middle == whole.middle
    assert before.endswith(short.before.removeprefix("… "))
    assert after.startswith(short.after.removesuffix(" …"))
    cut = short != whole
    assert cut <= (len(before) + len(value) + len(after) > room)
    assert not cut or len(short.before) + len(short.after) <= max(room - len(value), 0) + 4


SHORTENED = {
    "… long way before 7 ships": ("It was a very long way before ", "7 ships", "", 26),
    "7 ships came into …": ("", "7 ships", " came into port that day", 21),
    "… way before 7 ships came into …": ("It was a very long way before ", "7 ships", " came into port that day", 34),
}


@pytest.mark.parametrize(("shown", "given"), SHORTENED.items(), ids=SHORTENED)
def test_words_stay_whole(shown, given):
    before, value, after, room = given
    assert text_of(shorten(Excerpt(before, (Piece(value, value=True),), after), room)) == shown


def test_a_quantity_needs_no_sentence_beside_it(make_claim):
    value = QuantityValue(kind="count", said=14, low=14, high=14)
    claim = make_claim("courier.txt", "14", value)
    alone = claim.model_copy(update={"context": claim.evidence})
    assert excerpt([alone]).bare
