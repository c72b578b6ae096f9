"""What a parsed sentence holds, and what parsing costs."""

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar import parse
from crosscheck.grammar.reading import LONGEST


def test_parsing_imports_no_spacy():
    code = "import sys; from crosscheck.grammar import parse; print(len(parse('It rained.', [(0, 10)])[0].tokens))"
    code += "; print('spacy' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", "False", "True"]


def test_a_sentence_too_long_for_one_run_is_read_whole():
    text = "hail and " * LONGEST + "snow"
    (sentence,) = parse(text, [(0, len(text))])
    assert "".join(token.text for token in sentence.tokens) == text.replace(" ", "")
    roots = [token.place for token in sentence.tokens if token.head == token.place]
    assert len(roots) == 3
    assert [root // LONGEST for root in roots] == [0, 1, 2]


def test_a_line_that_begins_small_goes_on_from_the_span_before():
    text = "The road to the coast\nis closed.\nNobody was hurt."
    spans = [(0, 21), (22, 32), (33, 49)]
    assert [text[s.start : s.end] for s in parse(text, spans)] == [text[:32], text[33:]]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB.\u201c \n\t,\u2019s1\u2003\x85"), max_size=60))
def test_every_token_is_its_words_in_the_text(text):
    for sentence in parse(text, [(0, len(text))]):
        for place, token in enumerate(sentence.tokens):
            assert token.place == place
            assert len(token.text) == token.end - token.start
            assert token.head == place or place in sentence.children[token.head]
            assert sentence.start <= token.start < token.end <= sentence.end
