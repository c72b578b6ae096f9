"""The tables of the matcher: weights and thresholds, groups of event classes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@cache
def weights() -> Mapping[str, float]:
    """Read the weight of each feature and the thresholds."""
    rows = (line.split(":") for line in _rows("weights.txt"))
    return {name.strip(): float(weight) for name, weight in rows}


@cache
def related() -> tuple[frozenset[str], ...]:
    """Read the groups of event classes that may tell of one happening."""
    return tuple(frozenset(line.split()) for line in _rows("related.txt"))


@cache
def lines(name: str) -> frozenset[str]:
    """Read a plain list of words."""
    return frozenset(word for line in _rows(name) for word in line.split())


def _rows(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
