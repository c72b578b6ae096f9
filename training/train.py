"""Train the grammar model: `python -m training.train DATA LISTS OUT`; see training/README.md."""

import argparse
import json
import math
import os
import random
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_compilation_cache_dir", os.environ.get("JAX_CACHE", "/tmp/jax"))
jax.config.update("jax_default_prng_impl", "unsafe_rbg")

from crosscheck.grammar.features import count_rows
from training.batches import Batch, Batcher
from training.chunks import make_chunks
from training.corpora import collect_labels, collect_vocabulary, read_training
from training.gazetteers import collect_marks
from training.networks import Counts, Rates, Sizes, Weights, make_weights, measure_loss
from training.tables import Table

State = tuple[Weights, Weights, Weights, Weights]


def make_step(rates: Rates, counts: Counts, averaged: float) -> Callable[..., tuple[State, dict[str, jax.Array]]]:
    """Build the compiled step of training: Adam with clipped slopes, and a running average of the weights."""

    def measure_both(inputs: Weights, batch: Batch, key: jax.Array) -> tuple[jax.Array, dict[str, jax.Array]]:
        return measure_loss(inputs, {**batch, "vectors": inputs["vectors"]}, key, rates, counts)

    def step(state: State, batch: Batch, key: jax.Array, rate: float, count: int) -> tuple[State, dict[str, jax.Array]]:
        weights, first, second, mean = state
        slopes, parts = jax.grad(measure_both, has_aux=True)({**weights, "vectors": batch["vectors"]}, batch, key)
        outer = slopes.pop("vectors")
        norm = jnp.sqrt(sum((slope**2).sum() for slope in slopes.values()))
        shrink = jnp.minimum(1.0, 5.0 / norm)
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


def save(folder: Path, weights: Weights, vocabulary: object, labels: object, config: dict[str, object]) -> None:
    """Write the averaged weights and all tables that the network needs to run."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "weights.npz", **{name: np.asarray(value, np.float32) for name, value in weights.items()})
    tables = {"vocabulary": vocabulary._asdict(), "labels": labels._asdict(), "config": config}
    (folder / "tables.json").write_text(json.dumps(tables, ensure_ascii=False), encoding="utf-8")


def train(data: Path, lists: Path, out: Path, config: dict) -> None:
    """Train on the corpora in ``data`` and write the network to ``out`` after every pass."""
    chance = random.Random(config["seed"])
    sentences = read_training(data)
    labels = collect_labels(sentences)
    vocabulary = collect_vocabulary(sentences, collect_marks(lists, sentences), config["frequency"])
    batcher = Batcher(vocabulary, labels, config["words"], config["dropped"])
    counts = Counts(count_rows(vocabulary), *(len(kind) for kind in labels))
    key = jax.random.PRNGKey(config["seed"])
    weights = make_weights(key, Sizes(**config["sizes"]), counts)
    state = tuple({name: jnp.array(np.array(value) * part) for name, value in weights.items()} for part in (1, 0, 0, 1))
    steps = config["steps"]
    table = Table(counts.rows, config["sizes"]["width"], config["seed"], steps["averaged"])
    step = make_step(Rates(**config["rates"]), counts, steps["averaged"])
    total, count = 0, 0
    started = time.time()
    for epoch in range(config["epochs"]):
        batches = list(batcher.make(list(make_chunks(sentences, chance)), chance))
        total = total or len(batches) * config["epochs"]
        sums: dict[str, float] = {}
        for batch in batches:
            rate = schedule(count, total, steps["peak"], steps["warmup"], steps["floor"])
            count += 1
            vectors, spread, rows = table.read(batch)
            given = {name: value for name, value in batch.items() if name not in {"rows", "owners", "tokens"}}
            state, parts, slopes = step(
                state, given | {"vectors": vectors}, jax.random.fold_in(key, count), rate, count
            )
            table.learn(spread, rows, np.asarray(slopes), rate, count)
            if count % 20 == 0:
                sums = {name: sums.get(name, 0.0) + float(part) for name, part in parts.items()}
        shown = " ".join(f"{name} {value * 20 / len(batches):.3f}" for name, value in sums.items())
        print(f"pass {epoch + 1} after {time.time() - started:.0f} s: {shown}", flush=True)
        save(out, {**state[3], "table": table.mean}, vocabulary, labels, config)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="Train the grammar model.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("lists", type=Path, help="the folder of word lists")
    parser.add_argument("out", type=Path, help="the folder to write the network to")
    parser.add_argument("--config", type=Path, default=Path(__file__).with_name("config.toml"))
    options = parser.parse_args()
    train(options.data, options.lists, options.out, tomllib.loads(options.config.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
