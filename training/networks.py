"""The network of tags and trees in JAX, as it is trained; `crosscheck.grammar.networks` runs the same in numpy."""

from typing import NamedTuple

import jax
import jax.numpy as jnp
from jax import lax

Weights = dict[str, jax.Array]


class Sizes(NamedTuple):
    """The dimensions of the network, read from a config file."""

    width: int
    hidden: int
    layers: int
    arc: int
    relation: int


class Counts(NamedTuple):
    """How many labels of each kind there are, and the width of known vectors."""

    upos: int
    xpos: int
    relations: int
    known: int


class Rates(NamedTuple):
    """What dropout leaves out: of word vectors, between layers, in the recurrence, before the heads, of context."""

    embed: float
    layer: float
    recurrent: float
    head: float
    context: float = 0.0


def make_weights(key: jax.Array, sizes: Sizes, counts: Counts) -> Weights:
    """Draw the initial weights."""
    wide = 2 * sizes.hidden
    shapes = {"tags_w": (wide, counts.upos + counts.xpos + 1), "arc_w": (wide, 2 * sizes.arc)}
    shapes |= {"arc_u": (sizes.arc, sizes.arc), "relation_w": (wide, 2 * sizes.relation)}
    shapes |= {"relation_v": (sizes.relation, counts.relations), "known_w": (counts.known, sizes.width)}
    keys = iter(jax.random.split(key, len(shapes) + 1))
    weights = {name: jax.random.normal(next(keys), shape) / shape[0] ** 0.5 for name, shape in shapes.items()}
    zeros = {"breaks": (3, sizes.width), "shift": (sizes.width,), "arc_b": (2 * sizes.arc,), "arc_root": (sizes.arc,)}
    zeros |= {"arc_bias": (sizes.arc,), "relation_b": (sizes.relation,), "relation_c": (counts.relations,)}
    zeros |= {"tags_b": (counts.upos + counts.xpos + 1,)}
    weights |= {name: jnp.zeros(shape) for name, shape in zeros.items()}
    lstms = draw_lstms(next(keys), sizes.width, sizes.hidden, sizes.layers)
    return weights | {"scale": jnp.ones(sizes.width)} | lstms


def draw_lstms(key: jax.Array, width: int, hidden: int, layers: int) -> Weights:
    """Draw the weights of two-way LSTMs; the gates that keep what was are open at first."""
    weights: Weights = {}
    gates = jnp.zeros(4 * hidden).at[hidden : 2 * hidden].set(1.0)
    keys = iter(jax.random.split(key, 4 * layers))
    for layer in range(layers):
        for way in "fb":
            shapes = {"w": (2 * hidden if layer else width, 4 * hidden), "u": (hidden, 4 * hidden)}
            for part, shape in shapes.items():
                drawn = jax.random.normal(next(keys), shape) / shape[0] ** 0.5
                weights[f"lstm{layer}{way}_{part}"] = drawn
            weights[f"lstm{layer}{way}_b"] = gates
    return weights


@jax.custom_vjp
def multiply(left: jax.Array, right: jax.Array) -> jax.Array:
    """Multiply matrices (n, k) and (k, m) in half precision, summed in single precision."""
    return jnp.dot(left.astype(jnp.bfloat16), right.astype(jnp.bfloat16), preferred_element_type=jnp.float32)


def _multiply_forward(left: jax.Array, right: jax.Array) -> tuple[jax.Array, tuple[jax.Array, jax.Array]]:
    return multiply(left, right), (left, right)


def _multiply_backward(saved: tuple[jax.Array, jax.Array], slope: jax.Array) -> tuple[jax.Array, jax.Array]:
    return multiply(slope, saved[1].T), multiply(saved[0].T, slope)


multiply.defvjp(_multiply_forward, _multiply_backward)


def apply(value: jax.Array, matrix: jax.Array) -> jax.Array:
    """Multiply the last axis of a value of any rank with a matrix."""
    return multiply(value.reshape(-1, value.shape[-1]), matrix).reshape(*value.shape[:-1], matrix.shape[1])


def drop(key: jax.Array, value: jax.Array, rate: float, shape: tuple[int, ...]) -> jax.Array:
    """Leave out a share of values, the same ones along the axes where ``shape`` is 1."""
    return value * jax.random.bernoulli(key, 1 - rate, shape) / (1 - rate)


def embed(weights: Weights, batch: dict[str, jax.Array]) -> jax.Array:
    """Give the vectors of a batch, (time, batch, width): each form's sum of rows plus what its line break adds."""
    value = batch["vectors"] + apply(jax.nn.one_hot(batch["breaks"], 3), weights["breaks"])
    value = value - value.mean(-1, keepdims=True)
    value = value * lax.rsqrt((value**2).mean(-1, keepdims=True) + 1e-5)
    return value * weights["scale"] + weights["shift"]


@jax.custom_vjp
def recur(gates: jax.Array, matrix: jax.Array, mask: jax.Array, kept: jax.Array) -> jax.Array:
    """Run the recurrence of an LSTM over its inputs' gates, (time, batch, 4 * hidden)."""
    return _recur_forward(gates, matrix, mask, kept)[0]


def _recur_forward(
    gates: jax.Array, matrix: jax.Array, mask: jax.Array, kept: jax.Array
) -> tuple[jax.Array, tuple[jax.Array, ...]]:
    half = matrix.astype(jnp.bfloat16)

    def step(
        state: tuple[jax.Array, jax.Array], item: tuple[jax.Array, jax.Array]
    ) -> tuple[tuple[jax.Array, ...], tuple[jax.Array, ...]]:
        output, cell = state
        given, valid = item
        opened = given + multiply(output * kept, half)
        enter, forget, leave = jnp.split(jax.nn.sigmoid(opened[:, : 3 * output.shape[1]]), 3, -1)
        update = jnp.tanh(opened[:, 3 * output.shape[1] :])
        following = (forget * cell + enter * update) * valid
        result = leave * jnp.tanh(following) * valid
        return (result, following), (result, following, jnp.concatenate([enter, forget, leave, update], -1))

    empty = jnp.zeros((gates.shape[1], matrix.shape[0]))
    outputs, cells, opened = lax.scan(step, (empty, empty), (gates, mask[..., None]))[1]
    return outputs, (matrix, mask, kept, outputs, cells, opened)


def _recur_backward(saved: tuple[jax.Array, ...], slopes: jax.Array) -> tuple[jax.Array, ...]:
    matrix, mask, kept, outputs, cells, opened = saved
    half = matrix.T.astype(jnp.bfloat16)
    before = jnp.concatenate([jnp.zeros_like(cells[:1]), cells[:-1]])

    def step(
        state: tuple[jax.Array, jax.Array], item: tuple[jax.Array, ...]
    ) -> tuple[tuple[jax.Array, jax.Array], jax.Array]:
        slope, held = state
        given, valid, cell, previous, gates = item
        enter, forget, leave, update = jnp.split(gates, 4, -1)
        slope = (slope + given) * valid
        bent = jnp.tanh(cell)
        held = (held + slope * leave * (1 - bent * bent)) * valid
        parts = (held * update * enter * (1 - enter), held * previous * forget * (1 - forget))
        parts += (slope * bent * leave * (1 - leave), held * enter * (1 - update * update))
        moved = jnp.concatenate(parts, -1)
        return (multiply(moved, half) * kept, held * forget), moved

    empty = jnp.zeros_like(cells[0])
    items = (slopes, mask[..., None], cells, before, opened)
    moved = lax.scan(step, (empty, empty), items, reverse=True)[1]
    earlier = jnp.concatenate([jnp.zeros_like(outputs[:1]), outputs[:-1]]) * kept
    flat = multiply(earlier.reshape(-1, earlier.shape[-1]).T, moved.reshape(-1, moved.shape[-1]))
    return moved, flat, jnp.zeros_like(mask), jnp.zeros_like(kept)


recur.defvjp(_recur_forward, _recur_backward)


def run_lstm(weights: Weights, name: str, value: jax.Array, mask: jax.Array, kept: jax.Array) -> jax.Array:
    """Run one LSTM over (time, batch, width); ``kept`` is the dropout mask of the recurrence."""
    gates = apply(value, weights[f"{name}_w"]) + weights[f"{name}_b"]
    return recur(gates, weights[f"{name}_u"], mask, kept)


def encode(weights: Weights, value: jax.Array, mask: jax.Array, key: jax.Array, rates: Rates) -> jax.Array:
    """Give the context vectors of words, (time, batch, 2 * hidden), from their vectors."""
    keys = iter(jax.random.split(key, 32))
    value = drop(next(keys), value, rates.embed, value.shape)
    layer = 0
    while f"lstm{layer}f_w" in weights:
        shape = (value.shape[1], weights[f"lstm{layer}f_u"].shape[0])
        kept = [drop(next(keys), jnp.ones(shape), rates.recurrent, shape) for _ in "fb"]
        forward = run_lstm(weights, f"lstm{layer}f", value, mask, kept[0])
        backward = run_lstm(weights, f"lstm{layer}b", value[::-1], mask[::-1], kept[1])[::-1]
        value = jnp.concatenate([forward, backward], -1)
        value = drop(next(keys), value, rates.layer, (1, *value.shape[1:]))
        layer += 1
    return value


def pick(logits: jax.Array, gold: jax.Array, mask: jax.Array) -> jax.Array:
    """Give the mean cross-entropy where the mask holds."""
    lost = jax.nn.logsumexp(logits, -1) - jnp.take_along_axis(logits, gold[..., None], -1)[..., 0]
    return (lost * mask).sum() / jnp.maximum(mask.sum(), 1)


def measure_loss(
    weights: Weights, batch: dict[str, jax.Array], key: jax.Array, *, rates: Rates, counts: Counts
) -> tuple[jax.Array, dict[str, jax.Array]]:
    """Give the loss of a batch and its parts: tags, sentence starts, heads, relations."""
    keys = jax.random.split(key, 3)
    vectors = batch["vectors"] + apply(batch["known"], weights["known_w"])
    value = encode(weights, embed(weights, {**batch, "vectors": vectors}), batch["mask"], keys[0], rates)
    parsed = batch["mask"] * batch["parsed"][None]
    tags = apply(drop(keys[1], value, rates.head, (1, *value.shape[1:])), weights["tags_w"]) + weights["tags_b"]
    upos, xpos, start = jnp.split(tags, (counts.upos, counts.upos + counts.xpos), -1)
    odds = jnp.where(batch["starts"] > 0, start[..., 0], -start[..., 0])
    inner = parsed * (jnp.arange(value.shape[0]) > 0)[:, None]
    parts = {
        "upos": pick(upos, batch["upos"], parsed),
        "xpos": pick(xpos, batch["xpos"], parsed),
        "start": (jax.nn.softplus(-odds) * inner).sum() / jnp.maximum(inner.sum(), 1),
        **_measure_tree(weights, batch, value, keys[2], rates),
    }
    weight = {"upos": 0.5, "xpos": 0.5}
    return sum(part * weight.get(name, 1.0) for name, part in parts.items()), parts


def _measure_tree(
    weights: Weights, batch: dict[str, jax.Array], value: jax.Array, key: jax.Array, rates: Rates
) -> dict[str, jax.Array]:
    """Give the loss of heads and of relations; a root's head is numbered like its own place."""
    keys = jax.random.split(key, 2)
    arcs = jax.nn.leaky_relu(apply(value, weights["arc_w"]) + weights["arc_b"], 0.1)
    arcs = drop(keys[0], arcs, rates.head, (1, *arcs.shape[1:]))
    lower, upper = jnp.split(arcs.swapaxes(0, 1), 2, -1)
    moved = apply(lower, weights["arc_u"]) + weights["arc_bias"]
    scores = jnp.einsum("bik,bjk->bij", moved, upper)
    eye = jnp.eye(value.shape[0], dtype=bool)[None]
    scores = jnp.where(eye, (lower @ weights["arc_root"])[:, :, None], scores)
    sentence = batch["sentences"].T
    scores = jnp.where(sentence[:, :, None] == sentence[:, None, :], scores, -1e9)
    parsed = (batch["mask"] * batch["parsed"][None]).T
    heads = batch["heads"].T
    rooted = heads == jnp.arange(value.shape[0])[None]
    lower, upper = jnp.split(apply(value, weights["relation_w"]).swapaxes(0, 1), 2, -1)
    upper = jnp.take_along_axis(upper, heads[..., None], 1)
    both = jax.nn.leaky_relu(lower + upper + weights["relation_b"], 0.1)
    labels = apply(drop(keys[1], both, rates.head, both.shape), weights["relation_v"]) + weights["relation_c"]
    return {"head": pick(scores, heads, parsed), "relation": pick(labels, batch["relations"].T, parsed * ~rooted)}
