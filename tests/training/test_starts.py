import gzip
import json

import numpy as np

from training.starts import read_trees


def test_packaged_trees_are_read_in_single_precision(tmp_path):
    reader = tmp_path / "reader"
    reader.mkdir()
    labels = {"upos": ["NOUN"], "xpos": ["NN"], "relations": ["root"], "names": ["O"]}
    tables = {"words": ["rain", "road"], "marks": {"kano": 1}, "labels": labels}
    (reader / "tables.json.gz").write_bytes(gzip.compress(json.dumps(tables).encode()))
    rows, scales = np.array([[100, -127], [3, 127]], np.int8), np.array([0.5, 0.25], np.float16)
    np.savez(reader / "trees.npz", table=rows, table_scales=scales, arc_b=np.ones(2, np.float16))
    trees = read_trees(tmp_path)
    assert trees.vocabulary.rows == {"rain": 1, "road": 2}
    assert trees.labels.xpos == ("NN",)
    assert trees.weights["table"].tolist() == [[50, -63.5], [0.75, 31.75]]
    assert {value.dtype for value in trees.weights.values()} == {np.dtype(np.float32)}
