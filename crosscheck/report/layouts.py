"""How a caller wants a report laid out."""

from collections.abc import Collection
from typing import NamedTuple, TypedDict


class Options(TypedDict, total=False):
    """What a caller may ask of a rendering; `Layout` says what each means and what holds where it is left out."""

    width: int
    colour: bool
    wide: bool
    ledger: bool
    only: Collection[str]


class Layout(NamedTuple):
    """Width in cells and ANSI colour of a terminal; `wide` for the matrix; `ledger` for the pairs left out;
    `only` for the verdicts to show, all if empty.
    """

    width: int = 80
    colour: bool = False
    wide: bool = False
    ledger: bool = False
    only: Collection[str] = ()
