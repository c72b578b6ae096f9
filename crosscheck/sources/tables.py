"""The package's tables: one row a line, columns parted by tabs, `#` opens a comment line."""

import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Read the rows of a table of this package, without its comments and blank lines."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Read a table of single words, several a line."""
    return frozenset(word for row in rows(name) for word in row[0].split())


@cache
def patterns(kind: str) -> re.Pattern[str]:
    """Join the patterns of one kind in the furniture table; case matters only where the table says so."""
    return re.compile("|".join(f"(?:{row[1]})" for row in rows("furniture.tsv") if row[0] == kind))
