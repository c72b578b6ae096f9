import gzip

from training.knowledge import VECTORS, read_knowledge


def test_the_first_words_without_digits_are_known_by_their_spelling(tmp_path):
    text = "the 1 2\n2012 3 4\nlagos 5 6\nkano 7 8\n"
    (tmp_path / VECTORS).write_bytes(gzip.compress(text.encode()))
    knowledge = read_knowledge(tmp_path, 2)
    assert knowledge.words == ["the", "lagos"]
    assert knowledge.vectors[knowledge.find("LAGOS")].tolist() == [5, 6]
    assert knowledge.vectors[knowledge.find("Kano")].tolist() == [0, 0]
