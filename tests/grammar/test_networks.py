import gzip
import json

import numpy as np
import pytest

from crosscheck.grammar.features import Vocabulary, count_rows
from crosscheck.grammar.forms import pack_halves
from crosscheck.grammar.networks import Network

WIDTH, HIDDEN, ARC, KNOWN, MORE, OWN = 6, 5, 4, 3, 4, 2
LABELS = {"upos": ["NOUN", "VERB"], "xpos": ["NN", "VB", "IN"], "relations": ["dep", "root"], "names": ["O", "B-PER"]}
CHUNKS = [["rain", "fell"], ["roads", "closed", "on", "Monday"], ["why"]]
BREAKS = [[2, 0], [2, 0, 1, 0], [2]]


def shape_lstms(layers, width):
    shapes = {}
    for layer in range(layers):
        for way in "fb":
            name = f"lstm{layer}{way}"
            wide = 2 * HIDDEN if layer else width
            shapes |= {f"{name}_w": (wide, 4 * HIDDEN), f"{name}_u": (HIDDEN, 4 * HIDDEN), f"{name}_b": (4 * HIDDEN,)}
    return shapes


def draw_weights(draw, shapes):
    return {name: draw.normal(size=shape).astype(np.float16) for name, shape in shapes.items()}


def draw_table(draw, name, rows, width):
    values = draw.integers(-127, 128, (rows, width)).astype(np.int8)
    return {name: values, f"{name}_scales": np.full(rows, 0.01, np.float16)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("network")
    words, marks, known = ["rain", "roads"], {"monday": 16}, "fell rain squalls"
    draw = np.random.default_rng(5)
    rows = count_rows(Vocabulary(dict.fromkeys(words, 1), marks))
    trees = {"breaks": (3, WIDTH), "scale": (WIDTH,), "shift": (WIDTH,), "known_w": (KNOWN, WIDTH)}
    trees |= {"tags_w": (2 * HIDDEN, 6), "tags_b": (6,), "arc_w": (2 * HIDDEN, 2 * ARC), "arc_b": (2 * ARC,)}
    trees |= {"arc_u": (ARC, ARC), "arc_root": (ARC,), "arc_bias": (ARC,), "relation_w": (2 * HIDDEN, 2 * ARC)}
    trees |= {"relation_b": (ARC,), "relation_v": (ARC, 2), "relation_c": (2,), **shape_lstms(2, WIDTH)}
    wide = OWN + KNOWN + MORE
    names = {"breaks": (3, wide), "scale": (wide,), "shift": (wide,)}
    names |= {"name_w": (2 * HIDDEN, ARC), "context_w": (2 * HIDDEN, ARC), "name_b": (ARC,)}
    names |= {"name_v": (ARC, 2), "name_c": (2,), **shape_lstms(1, wide)}
    known_rows = draw_table(draw, "known", 3, KNOWN)
    more = pack_halves(draw.integers(-7, 8, (3, MORE)))
    known_rows |= {"more": more, "more_scales": np.full(3, 0.1, np.float16)}
    np.savez(folder / "trees.npz", **draw_weights(draw, trees), **draw_table(draw, "table", rows, WIDTH))
    np.savez(folder / "names.npz", **draw_weights(draw, names), **draw_table(draw, "table", rows, OWN), **known_rows)
    tables = {"words": words, "marks": marks, "labels": LABELS, "known": known}
    (folder / "tables.json.gz").write_bytes(gzip.compress(json.dumps(tables).encode()))
    return folder


def read_weights(path):
    with np.load(path) as stored:
        return {name: stored[name].astype(np.float64) for name in stored.files}


def even_out(value, weights):
    value = value - value.mean(axis=1, keepdims=True)
    return value / np.sqrt((value**2).mean(axis=1, keepdims=True) + 1e-5) * weights["scale"] + weights["shift"]


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


def encode_plainly(weights, value, layers):
    for layer in range(layers):
        forward = run_plainly(weights, f"lstm{layer}f", value)
        backward = run_plainly(weights, f"lstm{layer}b", value[::-1])[::-1]
        value = np.concatenate([forward, backward], axis=1)
    return value


def test_the_packed_network_gives_what_the_plain_formulas_give(folder):
    network = Network(folder)
    weights, own = (read_weights(folder / name) for name in ("trees.npz", "names.npz"))
    for chunk, breaks, scores in zip(CHUNKS, BREAKS, network.read(CHUNKS, BREAKS), strict=True):
        trees, names = network.forms.find(chunk)
        value = encode_plainly(weights, even_out(trees + weights["breaks"][breaks], weights), 2)
        assert scores.starts == pytest.approx((value @ weights["tags_w"] + weights["tags_b"])[:, -1], abs=1e-3)
        read = encode_plainly(own, even_out(names + own["breaks"][breaks], own), 1)
        hidden = read @ own["name_w"] + value @ own["context_w"] + own["name_b"]
        expected = np.maximum(hidden, 0.1 * hidden) @ own["name_v"] + own["name_c"]
        assert scores.names == pytest.approx(expected, abs=1e-3)


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


def test_words_without_a_row_have_vectors_of_their_own(folder):
    forms = Network(folder).forms
    for vectors in forms.find(["squalls", "hail", "squalls"]):
        assert not np.allclose(vectors[0], vectors[1])
        assert np.array_equal(vectors[0], vectors[2])


def test_what_is_known_of_a_word_stands_whatever_its_case_and_nothing_is_known_of_others(folder):
    _, names = Network(folder).forms.find(["Squalls", "squalls", "hail"])
    assert np.array_equal(names[0, OWN:], names[1, OWN:])
    assert names[0, OWN:].any()
    assert not names[2, OWN:].any()
