"""Read the tables beside the package: tab-separated rows, `#` begins a comment line."""

from functools import cache
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of `crosscheck/values/data/NAME` in file order, each split at tabs."""
    text = (DATA / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list: blank-separated, any number a line."""
    return frozenset(word for row in rows(name) for cell in row for word in cell.split())
