"""Train the network: `python -m training.train DATA OUT` writes its weights and tables to OUT after every pass."""

import argparse
import json
import math
import os
import random
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import jax
import jax.numpy as jnp
import numpy as np

from crosscheck.grammar.features import Vocabulary, count_rows
from training.batches import Batch, Batcher, Labels
from training.chunks import make_chunks
from training.corpora import collect_labels, collect_vocabulary, read_training
from training.gazetteers import collect_marks
from training.networks import Counts, Rates, Sizes, Weights, make_weights, measure_loss
from training.tables import Table
from training.treebanks import Sentence

jax.config.update("jax_default_prng_impl", "unsafe_rbg")

CONFIG = Path(__file__).with_name("config.toml")
SHOWN = 20  # steps between looks at the loss
Config = dict[str, Any]
Parts = dict[str, jax.Array]
State = tuple[Weights, Weights, Weights, Weights]
Step = Callable[..., tuple[State, Parts, jax.Array]]


def make_step(rates: Rates, counts: Counts, averaged: float) -> Step:
    """Build the compiled step of training: Adam with clipped slopes, and a running average of the weights.

    The state is the weights, Adam's two memories, and the average. The step gives the new state, the parts of the loss,
    and the slopes of the word vectors, which the table of vectors learns from.
    """

    def measure(inputs: Weights, batch: Batch, key: jax.Array) -> tuple[jax.Array, Parts]:
        return measure_loss(inputs, {**batch, "vectors": inputs["vectors"]}, key, rates, counts)

    def step(state: State, batch: Batch, key: jax.Array, rate: float, count: int) -> tuple[State, Parts, jax.Array]:
        weights, first, second, mean = state
        slopes, parts = jax.grad(measure, has_aux=True)({**weights, "vectors": batch["vectors"]}, batch, key)
        outer = slopes.pop("vectors")
        shrink = jnp.minimum(1.0, 5.0 / jnp.sqrt(sum((slope**2).sum() for slope in slopes.values())))
        slopes = {name: slope * shrink for name, slope in slopes.items()}
        first = {name: 0.9 * first[name] + 0.1 * slope for name, slope in slopes.items()}
        second = {name: 0.98 * second[name] + 0.02 * slope**2 for name, slope in slopes.items()}
        fix_first, fix_second = 1 - 0.9**count, 1 - 0.98**count
        moves = {name: first[name] / fix_first / (jnp.sqrt(second[name] / fix_second) + 1e-8) for name in slopes}
        weights = {name: weights[name] - rate * moves[name] for name in weights}
        share = jnp.minimum(averaged, count / (10.0 + count))
        mean = {name: share * mean[name] + (1 - share) * weights[name] for name in weights}
        return (weights, first, second, mean), parts, outer * shrink

    return jax.jit(step, donate_argnums=0)


def schedule(step: int, steps: int, peak: float, warmup: int, floor: float) -> float:
    """Give the learning rate of a step: a rise, then half a cosine down to a floor."""
    if step < warmup:
        return peak * (step + 1) / warmup
    done = min(1.0, (step - warmup) / max(1, steps - warmup))
    return peak * (floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * done)))


class Trainer:
    """A network in training."""

    def __init__(self, sentences: list[Sentence], config: Config) -> None:
        self.sentences = sentences
        self.config = config
        self.labels: Labels = collect_labels(sentences)
        self.vocabulary: Vocabulary = collect_vocabulary(sentences, collect_marks(sentences), config["frequency"])
        counts = Counts(count_rows(self.vocabulary), *(len(kind) for kind in self.labels))
        steps, seed = config["steps"], config["seed"]
        self.key = jax.random.PRNGKey(seed)
        drawn = make_weights(self.key, Sizes(**config["sizes"]), counts)
        weights, first, second, mean = (
            {name: jnp.array(np.array(value) * part) for name, value in drawn.items()} for part in (1, 0, 0, 1)
        )
        self.state: State = (weights, first, second, mean)
        self.table = Table(counts.rows, config["sizes"]["width"], seed, steps["averaged"])
        self.step = make_step(Rates(**config["rates"]), counts, steps["averaged"])
        self.count = 0

    def resume(self, folder: Path) -> None:
        """Start from weights that an earlier run wrote, with the same words and labels."""
        with np.load(folder / "weights.npz") as stored:
            weights = {name: stored[name] for name in stored.files}
        self.table.values = weights.pop("table")
        self.table.mean = self.table.values.copy()
        own, mean = ({name: jnp.array(value) for name, value in weights.items()} for _ in range(2))
        self.state = (own, *self.state[1:3], mean)

    def run(self) -> Iterator[dict[str, float]]:
        """Pass over the sentences as often as the config says; yield the mean parts of each pass's loss."""
        chance = random.Random(self.config["seed"])
        batcher = Batcher(self.vocabulary, self.labels, self.config["words"], self.config["dropped"])
        total = 0
        for _ in range(self.config["epochs"]):
            batches = list(batcher.make(list(make_chunks(self.sentences, chance)), chance))
            total = total or len(batches) * self.config["epochs"]
            sums: dict[str, float] = {}
            for batch in batches:
                parts = self._learn(batch, total)
                if self.count % SHOWN == 0:
                    sums = {name: sums.get(name, 0.0) + float(part) for name, part in parts.items()}
            yield {name: value * SHOWN / len(batches) for name, value in sums.items()}

    def _learn(self, batch: Batch, total: int) -> Parts:
        """Take one step."""
        steps = self.config["steps"]
        rate = schedule(self.count, total, steps["peak"], steps["warmup"], steps["floor"])
        self.count += 1
        vectors, spread, rows = self.table.read(batch)
        given = {name: value for name, value in batch.items() if name not in {"rows", "owners", "tokens"}}
        key = jax.random.fold_in(self.key, self.count)
        self.state, parts, slopes = self.step(self.state, given | {"vectors": vectors}, key, rate, self.count)
        self.table.learn(spread, rows, np.asarray(slopes), rate, self.count)
        return parts

    def save(self, folder: Path) -> None:
        """Write the averaged weights and all tables that the network needs to run."""
        folder.mkdir(parents=True, exist_ok=True)
        weights = {**self.state[3], "table": self.table.mean}
        stored = {name: np.asarray(value, np.float32) for name, value in weights.items()}
        np.savez(folder / "weights.npz", **stored)  # type: ignore[arg-type]
        tables = {"vocabulary": self.vocabulary._asdict(), "labels": self.labels._asdict(), "config": self.config}
        (folder / "tables.json").write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")


def train(data: Path, out: Path, config: Config, earlier: Path | None = None) -> None:
    """Train on the corpora in ``data`` and write the network to ``out`` after every pass."""
    started = time.time()
    trainer = Trainer(read_training(data), config)
    if earlier:
        trainer.resume(earlier)
    for number, parts in enumerate(trainer.run(), 1):
        shown = " ".join(f"{name} {value:.3f}" for name, value in parts.items())
        print(f"pass {number} after {time.time() - started:.0f} s: {shown}", flush=True)
        trainer.save(out)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="Train the grammar network.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("out", type=Path, help="the folder to write the network to")
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--resume", type=Path, help="a folder that an earlier run wrote, to start from")
    options = parser.parse_args()
    train(options.data, options.out, tomllib.loads(options.config.read_text(encoding="utf-8")), options.resume)


if __name__ == "__main__":
    main()
