"""Train the grammar model from the treebanks and write it where the package has it: `python -m training DATA`."""

import argparse
import tempfile
import tomllib
from pathlib import Path

from crosscheck.grammar.reading import MODEL
from training.package import write_model
from training.train import CONFIG, train


def main() -> None:
    """Read the command line, train and write the model."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the grammar model.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("model", type=Path, nargs="?", default=MODEL, help="the model's folder, replaced")
    parser.add_argument("--config", type=Path, default=CONFIG)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        train(options.data, Path(folder), tomllib.loads(options.config.read_text(encoding="utf-8")))
        write_model(options.data, Path(folder), options.model)


if __name__ == "__main__":
    main()
