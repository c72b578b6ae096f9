import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.words import find_words

CASES = {
    "They don't know.": "They|do|n't|know|.",
    "It isn’t the minister’s bill": "It|is|n’t|the|minister|’s|bill",
    "The parties' land-swap plan": "The|parties|'|land|-|swap|plan",
    "a pre-war e-mail": "a|pre-war|e-mail",
    "It cost $6.35 million (US$40).": "It|cost|$|6.35|million|(|US$|40|)|.",
    "up 15.5%, he said": "up|15.5|%|,|he|said",
    "Gen. Amin met J. Okoro in the U.S. on Dec. 3.": "Gen.|Amin|met|J.|Okoro|in|the|U.S.|on|Dec.|3|.",
    "Who?! Nobody...": "Who|?!|Nobody|...",
    "“We cannot wait,” she said": "“|We|can|not|wait|,|”|she|said",
    "the pact—signed in 2021–2022—holds": "the|pact|—|signed|in|2021|–|2022|—|holds",
    "See https://example.org/a-b?c=1, or press@example.org.": "See|https://example.org/a-b?c=1|,|or|press@example.org|.",
    "at 10:30 on 3/4/2021": "at|10:30|on|3/4/2021",
    "130,000 people": "130,000|people",
    "We're sure they'd've": "We|'re|sure|they|'d|'ve",
}


@pytest.mark.parametrize(("text", "words"), CASES.items())
def test_words_are_cut_like_the_treebanks(text, words):
    assert [text[start:end] for start, end in find_words(text)] == words.split("|")


def test_only_the_wanted_part_is_cut_and_spans_count_from_the_text():
    assert find_words("one two three", 4, 7) == [(4, 7)]


@given(st.text(alphabet=st.sampled_from("aAb.,'’-–$%()19 \n\"“!/:@"), max_size=60) | st.text(max_size=60))
def test_every_character_but_white_space_is_in_exactly_one_word(text):
    spans = find_words(text)
    covered = [at for start, end in spans for at in range(start, end)]
    assert covered == [at for at, character in enumerate(text) if not character.isspace()]
