import gzip

import numpy as np

from training.knowledge import MORE, VECTORS, read_knowledge


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
