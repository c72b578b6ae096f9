"""Train the network: `python -m training.train DATA OUT` writes its weights and tables to OUT after every pass.

OUT/trees holds the network of tags and trees, OUT/names that of names, which is trained second, over the first.
"""

import argparse
import json
import random
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import jax
import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary, count_rows
from training.batches import Batcher, Labels
from training.chunks import Chunk, make_chunks
from training.corpora import collect_labels, collect_vocabulary, read_training
from training.gazetteers import collect_marks
from training.knowledge import Knowledge, read_knowledge
from training.learning import Config, Learner, Pace
from training.name_corpora import read_styles
from training.name_networks import NameCounts, NameSizes, Trees, make_name_weights, measure_name_loss
from training.names import draw_chunks
from training.networks import Counts, Rates, Sizes, make_weights, measure_loss
from training.starts import Start, read_packaged
from training.tables import Table
from training.treebanks import Sentence

CONFIG = Path(__file__).with_name("config.toml")
SHOWN = 20  # steps between looks at the loss
Weights = dict[str, npt.NDArray[np.float32]]
Draw = Callable[[random.Random], list[Chunk]]


def run(learner: Learner, batcher: Batcher | Trees, draw: Draw, config: Config) -> Iterator[dict[str, float]]:
    """Make the passes of the config, over chunks drawn anew for each; yield the mean parts of each pass's loss."""
    chance = random.Random(config["seed"])
    total = 0
    for _ in range(config["epochs"]):
        batches = list(batcher.make(draw(chance), chance))
        total = total or len(batches) * config["epochs"]
        sums: dict[str, float] = {}
        for batch in batches:
            parts = learner.learn(batch, total)
            if learner.count % SHOWN == 0:
                sums = {name: sums.get(name, 0.0) + float(part) for name, part in parts.items()}
        yield {name: value * SHOWN / len(batches) for name, value in sums.items()}


def train_trees(data: Path, out: Path, config: Config, knowledge: Knowledge) -> None:
    """Train the network of tags and trees: the average of the config's runs, which all have one start."""
    sentences = read_training(data)
    start = read_packaged(config["start"]) if config["start"] else make_start(sentences, config["frequency"])
    ends = [run_trees(sentences, start, config | one, knowledge) for one in config["runs"]]
    mean = {name: np.mean([end[name] for end in ends], axis=0, dtype=np.float32) for name in ends[0]}
    save(out, mean, start.vocabulary, start.labels)


def make_start(sentences: list[Sentence], frequency: int) -> Start:
    """Make the words and labels to start anew from, without weights."""
    marks = collect_marks(sentences)
    return Start(collect_vocabulary(sentences, marks, frequency), collect_labels(sentences), {})


def run_trees(sentences: list[Sentence], start: Start, config: Config, knowledge: Knowledge) -> Weights:
    """Train the network of tags and trees once."""
    vocabulary, labels, earlier = start
    sizes, seed = Sizes(**config["sizes"]), config["seed"]
    pace = Pace(peak=config["peak"], **config["steps"])
    counts = Counts(*(len(kind) for kind in labels[:3]), knowledge.vectors.shape[1])
    weights = make_weights(jax.random.PRNGKey(seed), sizes, counts)
    table = Table(count_rows(vocabulary), sizes.width, seed, pace.averaged)
    if earlier:
        # What is known of words counts for nothing at first, so that training starts from what the earlier one does.
        weights = {name: earlier.get(name, np.zeros(value.shape)) for name, value in weights.items()}
        table.values, table.mean = earlier["table"].copy(), earlier["table"].copy()
    measure = partial(measure_loss, rates=Rates(**config["rates"]), counts=counts)
    learner = Learner(measure, weights, table, pace, seed)
    batcher = Batcher(vocabulary, labels, knowledge, config)
    for parts in run(learner, batcher, lambda chance: list(make_chunks(sentences, chance)), config):
        report(f"trees, seed {seed}", parts)
    return learner.give_weights()


def train_names(data: Path, trees: Path, out: Path, config: Config, knowledge: Knowledge) -> None:
    """Train the network of names over the network of tags and trees in the folder ``trees``, which stays as it is."""
    vocabulary, labels, weights = load(trees)
    styles = read_styles(data)
    sizes, seed, pace = NameSizes(**config["sizes"]), config["seed"], Pace(**config["steps"])
    table = Table(count_rows(vocabulary), sizes.width, seed, pace.averaged)
    known = {"known": knowledge.vectors[:-1], "more": knowledge.more[:-1]}
    given = sum(table.shape[1] for table in known.values())
    counts = NameCounts(given, 2 * weights["lstm0f_u"].shape[0], len(labels.names))
    drawn = make_name_weights(jax.random.PRNGKey(seed), sizes, counts)
    measure = partial(measure_name_loss, rates=Rates(**config["rates"]), smoothing=config["smoothing"])
    learner = Learner(measure, drawn, table, pace, seed)
    batcher = Trees(Batcher(vocabulary, labels, knowledge, config), weights)
    for parts in run(learner, batcher, partial(draw_chunks, styles, config["shares"]), config):
        report("names", parts)
        save(out, learner.give_weights() | known, vocabulary, labels)


def report(part: str, losses: dict[str, float]) -> None:
    """Print the losses of a pass."""
    print(f"{time.strftime('%H:%M:%S')} {part}: " + " ".join(f"{k} {v:.3f}" for k, v in losses.items()), flush=True)


def save(folder: Path, weights: Weights, vocabulary: Vocabulary, labels: Labels) -> None:
    """Write the weights and all tables that the network needs to run."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "weights.npz", **weights)  # type: ignore[arg-type]
    tables = {"vocabulary": vocabulary._asdict(), "labels": labels._asdict()}
    (folder / "tables.json").write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")


def load(folder: Path) -> tuple[Vocabulary, Labels, Weights]:
    """Read what ``save`` wrote."""
    tables = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
    with np.load(folder / "weights.npz") as stored:
        weights = {name: stored[name] for name in stored.files}
    labels = Labels(*(tuple(tables["labels"][kind]) for kind in Labels._fields))
    return Vocabulary(**tables["vocabulary"]), labels, weights


def train(data: Path, out: Path, config: Config, trees: Start | None = None) -> None:
    """Train both networks on the corpora in ``data``, or names alone over given trees, and write them to ``out``."""
    knowledge = read_knowledge(data, config["known"], config["more"])
    out.mkdir(parents=True, exist_ok=True)
    (out / "known.txt").write_text("\n".join(knowledge.words), encoding="utf-8")
    if trees:
        save(out / "trees", trees.weights, trees.vocabulary, trees.labels)
    else:
        train_trees(data, out / "trees", config["trees"], knowledge)
    train_names(data, out / "trees", out / "names", config["names"], knowledge)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="Train the grammar network.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("out", type=Path, help="the folder to write the networks to")
    parser.add_argument("--config", type=Path, default=CONFIG)
    options = parser.parse_args()
    train(options.data, options.out, tomllib.loads(options.config.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
