"""How a network learns: Adam with clipped slopes and a cosine rate, and running averages, which are the model."""

import math
import os
from collections.abc import Callable
from typing import Any, NamedTuple

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt

from training.batches import Batch
from training.networks import Weights
from training.tables import Table

jax.config.update("jax_default_prng_impl", "unsafe_rbg")

Config = dict[str, Any]
Parts = dict[str, jax.Array]
State = tuple[Weights, Weights, Weights, Weights]
Measure = Callable[[Weights, dict[str, jax.Array], jax.Array], tuple[jax.Array, Parts]]
Step = Callable[..., tuple[State, Parts, jax.Array]]


class Pace(NamedTuple):
    """The rate of learning over a run, and how much of an average each step keeps."""

    peak: float
    warmup: int
    floor: float
    averaged: float

    def give_rate(self, step: int, steps: int) -> float:
        """Give the rate of a step: a rise, then half a cosine down to a floor."""
        if step < self.warmup:
            return self.peak * (step + 1) / self.warmup
        done = min(1.0, (step - self.warmup) / max(1, steps - self.warmup))
        return self.peak * (self.floor + (1 - self.floor) * 0.5 * (1 + math.cos(math.pi * done)))


def make_step(measure: Measure, averaged: float) -> Step:
    """Build the compiled step of training.

    The state is the weights, Adam's two memories, and the average. The step gives the new state, the parts of the loss,
    and the slopes of the word vectors, which the table of vectors learns from.
    """

    def lose(inputs: Weights, batch: dict[str, jax.Array], key: jax.Array) -> tuple[jax.Array, Parts]:
        return measure(inputs, {**batch, "vectors": inputs["vectors"]}, key)

    def step(
        state: State, batch: dict[str, jax.Array], key: jax.Array, rate: float, count: int
    ) -> tuple[State, Parts, jax.Array]:
        weights, first, second, mean = state
        slopes, parts = jax.grad(lose, has_aux=True)({**weights, "vectors": batch["vectors"]}, batch, key)
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


class Learner:
    """Weights and a table of vectors that learn batch by batch."""

    def __init__(self, measure: Measure, weights: Weights, table: Table, pace: Pace, seed: int) -> None:
        own, first, second, mean = (
            {name: jnp.array(np.array(value) * part) for name, value in weights.items()} for part in (1, 0, 0, 1)
        )
        self.state: State = (own, first, second, mean)
        self.table = table
        self.pace = pace
        self.key = jax.random.PRNGKey(seed)
        self.step = make_step(measure, pace.averaged)
        self.count = 0

    def learn(self, batch: Batch, steps: int) -> Parts:
        """Take one step of ``steps``."""
        rate = self.pace.give_rate(self.count, steps)
        self.count += 1
        vectors, spread, rows = self.table.read(batch)
        given = {name: value for name, value in batch.items() if name not in {"rows", "owners", "tokens"}}
        key = jax.random.fold_in(self.key, self.count)
        self.state, parts, slopes = self.step(self.state, given | {"vectors": vectors}, key, rate, self.count)
        self.table.learn(spread, rows, np.asarray(slopes), rate, self.count)
        return parts

    def give_weights(self) -> dict[str, npt.NDArray[np.float32]]:
        """Give the averaged weights, and the averaged table as ``table``."""
        weights = {**self.state[3], "table": self.table.mean}
        return {name: np.asarray(value, np.float32) for name, value in weights.items()}
