"""Write a trained network as the spaCy model that ships: `python -m training.package DATA NETWORK MODEL`."""

import argparse
import gzip
import json
import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy

import crosscheck.grammar.components  # noqa: F401  registers the reader
from crosscheck.grammar.forms import pack_halves
from training.corpora import read_training
from training.lexicons import build_lexicon, read_irregular, write_lexicon
from training.train import load

# The largest numbers that the rows of tables are stored with; up to 7 they are packed two a byte.
TREES = {"table": 127}
NAMES = {"table": 7, "known": 127, "more": 7}
META = {
    "name": "crosscheck",
    "version": "1.0.0",
    "description": "Tags, lemmas, dependencies, sentences and names of English news",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.4,<3.9.0",
}


def shrink(weights: dict[str, npt.NDArray[np.float32]], largest: dict[str, int]) -> dict[str, npt.NDArray[np.generic]]:
    """Store weights in half precision, and tables of vectors as bytes or halves of bytes with a scale for each row."""
    small: dict[str, npt.NDArray[np.generic]] = {
        name: value.astype(np.float16) for name, value in weights.items() if name not in largest
    }
    for name, number in largest.items():
        scales = np.maximum(np.abs(weights[name]).max(axis=1), 1e-6) / number
        rows = np.round(weights[name] / scales[:, None]).astype(np.int8)
        small[name] = pack_halves(rows) if number <= 7 else rows
        small[f"{name}_scales"] = scales.astype(np.float16)
    return dict(sorted(small.items()))


def write_model(data: Path, network: Path, model: Path) -> None:
    """Write the model's folder anew: spaCy's config and tokenizer, the weights, the words and the lemmas."""
    config = {"nlp": {"tokenizer": {"@tokenizers": "crosscheck_words"}}}
    nlp = spacy.blank("en", meta=dict(META), config=config)
    nlp.add_pipe("crosscheck_analyser", name="reader")
    kept = [model / name for name in ("README.md", "LICENSE")]
    texts = {path.name: path.read_text(encoding="utf-8") for path in kept if path.exists()}
    shutil.rmtree(model, ignore_errors=True)
    nlp.to_disk(model)
    for name, text in texts.items():
        (model / name).write_text(text, encoding="utf-8")
    reader = model / "reader"
    reader.mkdir(exist_ok=True)
    vocabulary, labels, trees = load(network / "trees")
    lean = {
        "words": list(vocabulary.rows),
        "marks": dict(vocabulary.marks),
        "labels": labels._asdict(),
        "known": " ".join((network / "known.txt").read_text(encoding="utf-8").split("\n")),
    }
    tables = json.dumps(lean, ensure_ascii=False, separators=(",", ":")).encode()
    (reader / "tables.json.gz").write_bytes(gzip.compress(tables, mtime=0))
    names = load(network / "names")[2]
    # The packaged network answers in the first of the styles.
    names |= {name: names[name][0] for name in ("name_b", "name_c")}
    for name, weights, largest in (("trees", trees, TREES), ("names", names, NAMES)):
        # Compressed: that costs 65 ms of each start and makes room for more known vectors.
        np.savez_compressed(reader / f"{name}.npz", **shrink(weights, largest))  # type: ignore[arg-type]
    irregular = read_irregular(Path(__file__).with_name("irregular.tsv"))
    write_lexicon(build_lexicon(read_training(data), irregular), reader / "lemmas.tsv")


def main() -> None:
    """Read the command line and write the model."""
    parser = argparse.ArgumentParser(description="Package the grammar model.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("network", type=Path, help="the folder that training wrote")
    parser.add_argument("model", type=Path, help="the model's folder, replaced")
    options = parser.parse_args()
    write_model(options.data, options.network, options.model)


if __name__ == "__main__":
    main()
