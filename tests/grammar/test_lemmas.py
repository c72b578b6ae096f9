import pytest

from crosscheck.grammar.lemmas import Lexicon, lemmatise, read_lexicon

LEXICON = Lexicon({("met", "VBD"): "meet", ("children", "NNS"): "child"}, frozenset({"hope", "hop", "sign", "fuse"}))
CASES = {
    ("met", "VBD"): "meet",
    ("children", "NNS"): "child",
    ("met", "VBP"): "meet",
    ("hoped", "VBD"): "hope",
    ("hopping", "VBG"): "hop",
    ("Signed", "VBN"): "sign",
    ("fuses", "VBZ"): "fuse",
    ("agencies", "NNS"): "agency",
    ("boxes", "NNS"): "box",
    ("glasses", "NNS"): "glass",
    ("crossings", "NNS"): "crossing",
    ("status", "NNS"): "status",
    ("carried", "VBD"): "carry",
    ("stopped", "VBD"): "stop",
    ("telling", "VBG"): "tell",
    ("delimiting", "VBG"): "delimit",
    ("evacuated", "VBN"): "evacuate",
    ("reaches", "VBZ"): "reach",
    ("bigger", "JJR"): "big",
    ("happiest", "JJS"): "happy",
    ("Nairobi", "NNP"): "Nairobi",
    ("The", "DT"): "the",
    ("élus", "NNS"): "élus",
}


@pytest.mark.parametrize(("word", "lemma"), CASES.items())
def test_lemmas_follow_tables_then_rules(word, lemma):
    assert lemmatise(*word, LEXICON) == lemma


def test_tables_are_read_from_a_file(tmp_path):
    path = tmp_path / "lemmas.tsv"
    path.write_text("met\tVBD\tmeet\n\t\tsign\n", encoding="utf-8")
    assert read_lexicon(path) == Lexicon({("met", "VBD"): "meet"}, frozenset({"sign"}))
