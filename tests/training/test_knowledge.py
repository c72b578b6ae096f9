import gzip
import json

import numpy as np
import pytest

from crosscheck.grammar.forms import pack_halves
from training.knowledge import MORE, VECTORS, read_knowledge


@pytest.fixture
def packaged(tmp_path):
    reader = tmp_path / "model" / "reader"
    reader.mkdir(parents=True)
    (reader / "tables.json.gz").write_bytes(gzip.compress(json.dumps({"known": "the lagos"}).encode()))
    known, more = np.array([[127, 0], [127, -64]], np.int8), np.array([[7, -3], [2, 7]], np.int8)
    scales = {name: np.array([0.5, 0.25], np.float16) for name in ("known_scales", "more_scales")}
    np.savez(reader / "names.npz", known=known, more=pack_halves(more), **scales)
    return tmp_path / "model"


def test_the_first_words_without_digits_are_known_by_their_spelling(tmp_path):
    text = "the 1 2\n2012 3 4\nlagos 5 6\nkano 7 8\n"
    (tmp_path / VECTORS).write_bytes(gzip.compress(text.encode()))
    (tmp_path / MORE).write_bytes(gzip.compress(text.encode()))
    knowledge = read_knowledge(tmp_path, 2, 1)
    assert knowledge.words == ["the", "lagos"]
    assert knowledge.vectors[knowledge.find("LAGOS")].tolist() == [5, 6]
    assert knowledge.vectors[knowledge.find("Kano")].tolist() == [0, 0]


def test_longer_vectors_add_only_what_the_short_ones_do_not_tell(tmp_path):
    draw = np.random.default_rng(3)
    short = draw.normal(size=(40, 2))
    fresh = draw.normal(size=40)
    words = [f"{a}{b}" for a in "abcdefgh" for b in "klmno"]
    for name, vectors in ((VECTORS, short), (MORE, np.c_[short, fresh])):
        lines = (" ".join([word, *map(str, row)]) for word, row in zip(words, vectors, strict=True))
        kept = list(lines)[: 40 if name == VECTORS else 39]
        (tmp_path / name).write_bytes(gzip.compress("\n".join(kept).encode()))
    more = read_knowledge(tmp_path, 40, 1).more
    assert abs(np.corrcoef(more[:39, 0], fresh[:39])[0, 1]) > 0.9
    assert not more[39:].any()


def test_what_the_packaged_model_stores_stands_in_for_absent_files(tmp_path, packaged, capsys):
    knowledge = read_knowledge(tmp_path, 2, 1, packaged)
    assert knowledge.words == ["the", "lagos"]
    assert knowledge.vectors.tolist() == [[63.5, 0], [31.75, -16], [0, 0]]
    assert knowledge.more.tolist() == [[3.5], [0.5], [0]]
    assert [line.partition(" is absent: ")[0] for line in capsys.readouterr().out.splitlines()] == [VECTORS, MORE]


def test_words_that_the_packaged_model_does_not_know_add_nothing_more(tmp_path, packaged):
    (tmp_path / VECTORS).write_bytes(gzip.compress(b"kano 5 6\nlagos 1 2\n"))
    knowledge = read_knowledge(tmp_path, 2, 2, packaged)
    assert knowledge.vectors[0].tolist() == [5, 6]
    assert knowledge.more.tolist() == [[0, 0], [0.5, 1.75], [0, 0]]
