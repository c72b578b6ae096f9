from configparser import ConfigParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar import parse
from crosscheck.grammar.reading import FULL, LONGEST, MODEL

spacy = pytest.importorskip("spacy")
PARTS = pytest.importorskip("crosscheck.grammar.components")
VOCAB = spacy.blank("en").vocab
TEXT = (
    "Officials signed two treaties in Geneva.\n\nThe talks, which began in May, lasted three days. Nobody left early."
)


@pytest.fixture(scope="module")
def nlp():
    return spacy.load(MODEL)


def test_words_carry_all_that_the_package_reads(nlp):
    signed = next(token for token in nlp(TEXT) if token.text == "signed")
    assert (signed.pos_, signed.tag_, signed.lemma_, signed.dep_) == ("VERB", "VBD", "sign", "ROOT")
    assert {child.text: child.dep_ for child in signed.children if not child.is_punct} == {
        "Officials": "nsubj",
        "treaties": "obj",
        "Geneva": "obl",
    }


def test_sentences_start_where_they_should(nlp):
    starts = [sentence[0].text for sentence in nlp(TEXT).sents]
    assert starts == ["Officials", "The", "Nobody"]


def test_names_have_types(nlp):
    assert [(entity.text, entity.label_) for entity in nlp("Peter Okafor flew to Geneva.").ents] == [
        ("Peter Okafor", "PER"),
        ("Geneva", "LOC"),
    ]


def test_sentence_starts_that_are_set_stand(nlp):
    doc = nlp(spacy.tokens.Doc(nlp.vocab, ["He", "left", ".", "She", "stayed", "."], sent_starts=[True] + [False] * 5))
    assert len(list(doc.sents)) == 1


def test_documents_read_together_are_read_as_if_alone(nlp):
    texts = [TEXT, "", "One.", TEXT[:40]]
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        assert [(t.text, t.dep_, t.head.i) for t in doc] == [(t.text, t.dep_, t.head.i) for t in nlp(text)]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab. \n\t,A'"), max_size=40))
def test_any_text_comes_back_whole(text):
    doc = PARTS.WordFinder(VOCAB)(text)
    assert doc.text == text


@pytest.mark.parametrize("text", ["\n\nA. B", "  ", "word", "a\n\n\nb", "It rained.\n" * 90])
def test_every_sentence_has_one_root(nlp, text):
    doc = nlp(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(token.head == token for token in sentence) == 1


LONG = ["She left and sang " * LONGEST, "nobody asked (why?) , nobody told " * FULL, TEXT[:41]]


@pytest.mark.parametrize("text", LONG)
def test_spacy_gives_what_the_package_reads_by_itself(nlp, text):
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    (sentence,) = parse(text, [(0, len(text))])
    words = [token for token in nlp(doc) if not token.is_space]
    assert [(t.idx, t.text, t.tag_, t.head.i, t.ent_type_) for t in words] == [
        (t.start, t.text, t.tag, t.head, t.entity) for t in sentence.tokens
    ]


def test_spacy_is_told_where_the_parts_are():
    config = ConfigParser()
    config.read(Path(__file__).parents[2] / "setup.cfg", encoding="utf-8")
    entries = config["options.entry_points"]
    factory, place = entries["spacy_factories"].split(" = ")
    assert spacy.language.Language.has_factory(factory.strip())
    assert place == f"{PARTS.__name__}:{PARTS.make_analyser.__name__}"
    tokenizer, place = entries["spacy_tokenizers"].split(" = ")
    assert spacy.registry.tokenizers.get(tokenizer.strip()) is PARTS.make_word_finder
    assert place == f"{PARTS.__name__}:{PARTS.make_word_finder.__name__}"
