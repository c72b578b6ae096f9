"""The network of names in JAX, as it is trained; `crosscheck.grammar.namers` runs the same network in numpy."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import numpy.typing as npt

from training.batches import Batch, Batcher
from training.chunks import Chunk
from training.name_corpora import STYLES
from training.networks import Rates, Weights, apply, draw_lstms, drop, embed, encode, pick
from training.tables import sum_rows


class NameSizes(NamedTuple):
    """The dimensions of the network, read from a config file."""

    width: int
    hidden: int
    layers: int
    name: int


class NameCounts(NamedTuple):
    """The widths of what is given: known vectors, what the network of trees read; the number of tags."""

    known: int
    context: int
    tags: int


def make_name_weights(key: jax.Array, sizes: NameSizes, counts: NameCounts) -> Weights:
    """Draw the initial weights."""
    keys = jax.random.split(key, 4)
    width, wide = sizes.width + counts.known, 2 * sizes.hidden
    shapes = {
        "name_w": (wide, sizes.name),
        "context_w": (counts.context, sizes.name),
        "name_v": (sizes.name, counts.tags),
    }
    drawn = zip(keys, shapes.items(), strict=False)
    weights = {name: jax.random.normal(own, shape) / shape[0] ** 0.5 for own, (name, shape) in drawn}
    zeros = {"breaks": (3, width), "shift": (width,), "name_b": (len(STYLES), sizes.name)}
    zeros |= {"name_c": (len(STYLES), counts.tags)}
    weights |= {name: jnp.zeros(shape) for name, shape in zeros.items()}
    return weights | {"scale": jnp.ones(width)} | draw_lstms(keys[3], width, sizes.hidden, sizes.layers)


def measure_name_loss(
    weights: Weights, batch: dict[str, jax.Array], key: jax.Array, *, rates: Rates, smoothing: float
) -> tuple[jax.Array, dict[str, jax.Array]]:
    """Give the loss of a batch; ``context`` is what the network of trees made of its words."""
    keys = jax.random.split(key, 4)
    vectors = jnp.concatenate([batch["vectors"], batch["known"], batch["more"]], -1)
    value = encode(weights, embed(weights, {**batch, "vectors": vectors}), batch["mask"], keys[0], rates)
    context = drop(keys[1], batch["context"], rates.context, batch["context"].shape)
    context = context * jax.random.bernoulli(keys[2], 0.75, (1, context.shape[1], 1))
    styles = jax.nn.one_hot(batch["styles"], len(STYLES))
    hidden = apply(value, weights["name_w"]) + apply(context, weights["context_w"]) + (styles @ weights["name_b"])[None]
    hidden = drop(keys[3], jax.nn.leaky_relu(hidden, 0.1), rates.head, hidden.shape)
    logits = apply(hidden, weights["name_v"]) + (styles @ weights["name_c"])[None]
    mask = batch["mask"] * (batch["names"] >= 0)
    loss = pick(logits, batch["names"], mask)
    even = ((jax.nn.logsumexp(logits, -1) - logits.mean(-1)) * mask).sum() / jnp.maximum(mask.sum(), 1)
    return (1 - smoothing) * loss + smoothing * even, {"name": loss}


class Trees:
    """A maker of batches that adds to each what the network of trees, which stays as it is, makes of its words."""

    def __init__(self, batcher: Batcher, weights: Mapping[str, npt.NDArray[np.float32]]) -> None:
        self.batcher = batcher
        self.table = weights["table"]
        own = {name: jnp.array(value) for name, value in weights.items() if name != "table"}
        rates = Rates(0.0, 0.0, 0.0, 0.0)
        key = jax.random.PRNGKey(0)

        def read(batch: dict[str, jax.Array]) -> jax.Array:
            known = apply(batch["known"], own["known_w"])
            value = embed(own, {**batch, "vectors": batch["vectors"] + known})
            return encode(own, value, batch["mask"], key, rates)

        self.read = jax.jit(read)

    def make(self, chunks: Sequence[Chunk], chance: random.Random) -> Iterator[Batch]:
        """Yield the batches of one pass in random order."""
        for batch in self.batcher.make(chunks, chance):
            vectors, _, _ = sum_rows(batch, self.table)
            given = {name: batch[name] for name in ("known", "breaks", "mask")}
            yield {**batch, "context": np.asarray(self.read({**given, "vectors": vectors}))}
