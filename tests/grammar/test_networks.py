import json

import numpy as np
import pytest

from crosscheck.grammar.features import Vocabulary, count_rows
from crosscheck.grammar.networks import Network

WIDTH, HIDDEN, ARC = 6, 5, 4
LABELS = {"upos": ["NOUN", "VERB"], "xpos": ["NN", "VB", "IN"], "relations": ["dep", "root"], "names": ["O", "B-PER"]}
CHUNKS = [["rain", "fell"], ["roads", "closed", "on", "Monday"], ["why"]]
BREAKS = [[2, 0], [2, 0, 1, 0], [2]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("network")
    words, marks = ["rain", "roads"], {"monday": 16}
    draw = np.random.default_rng(5)
    rows = count_rows(Vocabulary(dict.fromkeys(words, 1), marks))
    shapes = {"breaks": (3, WIDTH), "scale": (WIDTH,), "shift": (WIDTH,)}
    shapes |= {"tags_w": (2 * HIDDEN, 6), "tags_b": (6,), "arc_w": (2 * HIDDEN, 2 * ARC), "arc_b": (2 * ARC,)}
    shapes |= {"arc_u": (ARC, ARC), "arc_root": (ARC,), "arc_bias": (ARC,), "relation_w": (2 * HIDDEN, 2 * ARC)}
    shapes |= {"relation_b": (ARC,), "relation_v": (ARC, 2), "relation_c": (2,), "name_w": (2 * HIDDEN, ARC)}
    shapes |= {"name_b": (ARC,), "name_v": (ARC, 2), "name_c": (2,)}
    for layer, width in ((0, WIDTH), (1, 2 * HIDDEN)):
        for way in "fb":
            name = f"lstm{layer}{way}"
            shapes |= {f"{name}_w": (width, 4 * HIDDEN), f"{name}_u": (HIDDEN, 4 * HIDDEN), f"{name}_b": (4 * HIDDEN,)}
    weights = {name: draw.normal(size=shape).astype(np.float16) for name, shape in shapes.items()}
    table = draw.integers(-127, 128, (rows, WIDTH)).astype(np.int8)
    np.savez(folder / "weights.npz", **weights, table=table, table_scales=np.full(rows, 0.01, np.float32))
    (folder / "tables.json").write_text(json.dumps({"words": words, "marks": marks, "labels": LABELS}))
    return folder


def sigmoid(value):
    return 1 / (1 + np.exp(-value))


def run_plainly(weights, name, value):
    output, cell = np.zeros(HIDDEN), np.zeros(HIDDEN)
    outputs = []
    for row in value:
        gates = row @ weights[f"{name}_w"] + output @ weights[f"{name}_u"] + weights[f"{name}_b"]
        enter, forget, leave, update = np.split(gates.astype(np.float64), 4)
        cell = sigmoid(forget) * cell + sigmoid(enter) * np.tanh(update)
        output = sigmoid(leave) * np.tanh(cell)
        outputs.append(output)
    return np.array(outputs)


def test_the_packed_network_gives_what_the_plain_formulas_give(folder):
    network = Network(folder)
    with np.load(folder / "weights.npz") as stored:
        weights = {name: stored[name].astype(np.float64) for name in stored.files}
    for chunk, breaks, scores in zip(CHUNKS, BREAKS, network.read(CHUNKS, BREAKS), strict=True):
        value = network.find_vectors(chunk) + weights["breaks"][breaks]
        value = value - value.mean(axis=1, keepdims=True)
        value = value / np.sqrt((value**2).mean(axis=1, keepdims=True) + 1e-5) * weights["scale"] + weights["shift"]
        for layer in (0, 1):
            forward = run_plainly(weights, f"lstm{layer}f", value)
            backward = run_plainly(weights, f"lstm{layer}b", value[::-1])[::-1]
            value = np.concatenate([forward, backward], axis=1)
        assert scores.starts == pytest.approx((value @ weights["tags_w"] + weights["tags_b"])[:, -1], abs=1e-3)


def test_arcs_are_scored_within_a_sentence_with_roots_on_the_diagonal(folder):
    network = Network(folder)
    scores = network.read(CHUNKS, BREAKS)[1]
    arcs = network.score_arcs(scores, 1, 4)
    assert arcs.shape == (3, 3)
    assert arcs.diagonal() == pytest.approx(scores.roots[1:4])
    assert arcs[0, 2] == pytest.approx(scores.lower[1] @ scores.upper[3], abs=1e-4)


def test_only_a_word_that_is_its_own_head_is_labelled_as_root(folder):
    network = Network(folder)
    scores = network.read(CHUNKS, BREAKS)[1]
    assert network.label_arcs(scores, [1, 1, 1, 1], 1).tolist() == [0, 1, 0, 0]


def test_unknown_words_have_vectors_of_their_own(folder):
    vectors = Network(folder).find_vectors(["squalls", "hail", "squalls"])
    assert not np.allclose(vectors[0], vectors[1])
    assert np.array_equal(vectors[0], vectors[2])
