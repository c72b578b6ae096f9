"""Read packaged networks of trees: that of an earlier commit, to go on from, and that of now, to train names over."""

import gzip
import io
import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary
from training.batches import Labels

_FOLDER = "crosscheck/grammar/model/reader"


class Start(NamedTuple):
    """A network with its words and labels."""

    vocabulary: Vocabulary
    labels: Labels
    weights: dict[str, npt.NDArray[np.float32]]


def read_packaged(commit: str) -> Start:
    """Read the network of trees in the model of a commit of this repository, from before names had their own."""
    tables = json.loads(_read_file(commit, "tables.json"))
    return _make_start(tables, io.BytesIO(_read_file(commit, "weights.npz")))


def read_trees(model: Path) -> Start:
    """Read the network of trees in a packaged model."""
    reader = model / "reader"
    tables = json.loads(gzip.decompress((reader / "tables.json.gz").read_bytes()))
    return _make_start(tables, io.BytesIO((reader / "trees.npz").read_bytes()))


def _make_start(tables: dict[str, Any], file: io.BytesIO) -> Start:
    """Give a stored network in single precision."""
    with np.load(file) as stored:
        weights = {name: stored[name].astype(np.float32) for name in stored.files}
    weights["table"] *= weights.pop("table_scales")[:, None]
    rows = {word: row for row, word in enumerate(tables["words"], 1)}
    labels = Labels(*(tuple(tables["labels"][kind]) for kind in Labels._fields))
    return Start(Vocabulary(rows, tables["marks"]), labels, weights)


def _read_file(commit: str, name: str) -> bytes:
    """Read a file of the packaged model as a commit has it."""
    command = ["git", "show", f"{commit}:{_FOLDER}/{name}"]
    return subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, check=True).stdout
