"""Train the grammar model from the treebanks and write it where the package has it: `python -m training DATA`.

With ``--names`` the trees of the packaged model stay as they are, and names are trained anew over them.
"""

import argparse
import tempfile
import tomllib
from pathlib import Path

from crosscheck.grammar.reading import MODEL
from training.package import write_model
from training.starts import read_trees
from training.train import CONFIG, train


def main() -> None:
    """Read the command line, train and write the model."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the grammar model.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("model", type=Path, nargs="?", default=MODEL, help="the model's folder, replaced")
    parser.add_argument("--names", action="store_true", help="train names alone, over the trees that the model has")
    parser.add_argument("--config", type=Path, default=CONFIG)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        config = tomllib.loads(options.config.read_text(encoding="utf-8"))
        train(options.data, Path(folder), config, read_trees(options.model) if options.names else None)
        write_model(options.data, Path(folder), options.model)


if __name__ == "__main__":
    main()
