"""Write a trained network as the spaCy model that ships: `python -m training.package DATA NETWORK MODEL`."""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy

import crosscheck.grammar.components  # noqa: F401  registers the reader
from training.corpora import read_training
from training.lexicons import build_lexicon, read_irregular, write_lexicon

META = {
    "name": "crosscheck",
    "version": "1.0.0",
    "description": "Tags, lemmas, dependencies, sentences and names of English news",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.4,<3.9.0",
}


def shrink(weights: dict[str, npt.NDArray[np.float32]]) -> dict[str, npt.NDArray[np.generic]]:
    """Store weights in half precision, and the table of vectors as bytes with a scale for each row."""
    small: dict[str, npt.NDArray[np.generic]] = {
        name: value.astype(np.float16) for name, value in weights.items() if name != "table"
    }
    scales = np.maximum(np.abs(weights["table"]).max(axis=1), 1e-8) / 127
    small["table"] = np.round(weights["table"] / scales[:, None]).astype(np.int8)
    small["table_scales"] = scales.astype(np.float32)
    return small


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
    tables = json.loads((network / "tables.json").read_text(encoding="utf-8"))
    lean = {
        "words": list(tables["vocabulary"]["rows"]),
        "marks": tables["vocabulary"]["marks"],
        "labels": tables["labels"],
    }
    (reader / "tables.json").write_text(json.dumps(lean, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    with np.load(network / "weights.npz") as weights:
        small = shrink({name: weights[name] for name in weights.files})
    # Not compressed: that saves half a megabyte and costs 65 ms of each start.
    np.savez(reader / "weights.npz", **small)  # type: ignore[arg-type]
    irregular = read_irregular(Path(__file__).with_name("irregular.tsv"))
    write_lexicon(
        build_lexicon((item for item in read_training(data) if item.parsed), irregular), reader / "lemmas.tsv"
    )


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
