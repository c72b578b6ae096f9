import gzip

import pytest

from training.name_corpora import drop_peoples, read_crossner, read_fewnerd, read_gmb, read_styles

GMB = """Sentence #,Word,POS,Tag
Sentence: 1,President,NNP,B-per
,Amina,NNP,I-per
,Bello,NNP,I-per
,left,VBD,O
,Nigeria,NNP,B-gpe
,on,IN,O
,Sunday,NNP,B-tim
,.,.,O
Sentence: 2,Nigerian,JJ,B-gpe
,troops,NNS,O
,stayed,VBD,O
"""
ROWS = "The O|River B-politicalparty|Party I-politicalparty|won O|the O|Lagos B-election|vote I-election|"
CROSSNER = ROWS.replace(" ", "\t").replace("|", "\n")

ROWS = "The O|River B-organization_politicalparty|Party I-organization_politicalparty|sang O|Arise B-art_music|"
ROWS += "for O|Amina O|of O|Lagos B-location_GPE|on O|Sunday O||"
FEWNERD = ROWS.replace(" ", "\t").replace("|", "\n") * 2 + "the\tO\n"

TREE = "# sent_id = 1\n# text = Lagos\n1\tLagos\tLagos\tPROPN\tNNP\t_\t0\troot\t_\t_\n"
NAMES = "# sent_id = 1\n# text = Lagos\n1\tLagos\tB-LOC\t-\t-\n"


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "corpus.gz"
        path.write_bytes(gzip.compress(text.encode()))
        return path

    return write


def test_titles_are_no_part_of_a_name_and_times_are_no_names(write):
    first, _ = read_gmb(write(GMB))
    assert first.names == ["O", "B-PER", "I-PER", "O", "B-LOC", "O", "O", "O"]
    assert first.text == "President Amina Bello left Nigeria on Sunday."
    assert not first.parsed


def test_peoples_are_no_names(write):
    _, second = read_gmb(write(GMB))
    assert second.names == ["B-LOC", "O", "O"]
    assert drop_peoples(second).names == ["O", "O", "O"]


def test_types_of_other_schemes_become_ours_or_none(write):
    (sentence,) = read_crossner(write(CROSSNER))
    assert sentence.names == ["O", "B-ORG", "I-ORG", "O", "O", "O", "O"]


def test_words_that_may_be_names_of_a_type_not_shown_are_unknown(write):
    sentence, _ = read_fewnerd(write(FEWNERD))
    assert sentence.names == ["O", "B-ORG", "I-ORG", "O", "O", "?", "?", "?", "B-LOC", "O", "O"]


def test_names_are_learned_without_a_corpus_that_is_absent(tmp_path, capsys):
    (tmp_path / "ner").mkdir()
    for name, text in (("ewt-train.conllu", TREE), ("gum-free-train.conllu", TREE), ("ner/uner-ewt-train.iob2", NAMES)):
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    (tmp_path / "ner/gmb.csv.gz").write_bytes(gzip.compress(GMB.encode()))
    styles = read_styles(tmp_path)
    assert {style for style, sentences in styles.items() if sentences} == {"ewt", "gum", "gmb"}
    absent = ("wikigold.conll.gz", "crossner.conll.gz", "few-nerd-inter.txt.gz")
    assert capsys.readouterr().out.splitlines() == [
        f"ner/{name} is absent: names are learned without it" for name in absent
    ]
