import gzip

import pytest

from training.treebanks import add_names, read_names, read_treebank, read_wikigold

TREE = """# newdoc id = d1
# sent_id = d1-1
# text = Amina Bello can't stay in Lagos.
1\tAmina\tAmina\tPROPN\tNNP\t_\t5\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl
2\tBello\tBello\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
3\tca\tcan\tAUX\tMD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tstay\tstay\tVERB\tVB\t_\t0\troot\t_\t_
6\tin\tin\tADP\tIN\t_\t7\tcase\t_\t_
7\tLagos\tLagos\tPROPN\tNNP\t_\t5\tobl\t_\tEntity=(2-place-new-cf2-1-sgl)|SpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

"""
NAMES = "# sent_id = d1-1\n# text = Amina Bello can't stay in Lagos.\n" + "".join(
    f"{index}\tx\t{tag}\t-\t-\n" for index, tag in enumerate(["B-PER", "I-PER", "O", "O", "O", "O", "B-OTH", "O"], 1)
)


@pytest.fixture
def store(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_bytes(gzip.compress(text.encode()))
        return path

    return write


def test_a_sentence_keeps_its_spacing_heads_and_paragraph(store):
    (sentence,) = read_treebank(store("t.conllu.gz", TREE))
    assert "".join(word.form + " " * word.space_after for word in sentence.words).strip() == sentence.text
    assert [word.head for word in sentence.words] == [4, 0, 4, 4, 4, 6, 4, 4]
    assert (sentence.document, sentence.paragraph, sentence.names) == ("d1", True, None)


def test_entities_of_gum_become_names(store):
    (sentence,) = read_treebank(store("t.conllu.gz", TREE), gum_names=True)
    assert sentence.names == ["B-PER", "I-PER", "O", "O", "O", "O", "B-LOC", "O"]


def test_names_are_paired_by_sentence_and_other_types_left_out(store):
    sentences = read_treebank(store("t.conllu.gz", TREE))
    names = read_names(store("n.iob2.gz", NAMES))
    assert add_names(sentences, names)[0].names == ["B-PER", "I-PER", "O", "O", "O", "O", "O", "O"]
    assert add_names(sentences, {})[0].names is None


def test_neighbouring_names_of_wikigold_are_told_apart(store):
    (sentence,) = read_wikigold(store("w.gz", "Oslo I-LOC\nBergen B-LOC\n, O\nHydro I-ORG\nASA I-ORG\n. O\n\n"))
    assert sentence.names == ["B-LOC", "B-LOC", "O", "B-ORG", "I-ORG", "O"]
    assert (sentence.text, sentence.parsed) == ("Oslo Bergen, Hydro ASA.", False)


def test_titles_are_no_part_of_a_name(store):
    tree = TREE.replace("1\tAmina\tAmina", "1\tMrs.\tMrs.").replace("Amina Bello", "Mrs. Bello")
    (sentence,) = read_treebank(store("t.conllu.gz", tree), gum_names=True)
    assert sentence.names[:3] == ["O", "B-PER", "O"]
