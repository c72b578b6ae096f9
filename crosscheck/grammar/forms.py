"""The vectors of word forms, each worked out once: sums of rows that the spelling chooses, and vectors known before."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary, list_rows, spell

Array = npt.NDArray[np.float32]
_REMEMBERED = 60_000


class Table(NamedTuple):
    """Rows of vectors as bytes, (rows, width), with a scale for each row."""

    values: npt.NDArray[np.int8]
    scales: Array

    def add_up(self, rows: Sequence[int]) -> Array:
        """Give the sum of some rows."""
        total: Array = self.scales[rows] @ self.values[rows].astype(np.float32)
        return total


def pack_halves(values: npt.NDArray[np.int8]) -> npt.NDArray[np.uint8]:
    """Pack whole numbers from -7 to 7 two a byte, (rows, width) to (rows, width / 2)."""
    halves = (values + 8).astype(np.uint8)
    packed: npt.NDArray[np.uint8] = (halves[:, 0::2] << np.uint8(4)) | halves[:, 1::2]
    return packed


def unpack_halves(packed: npt.NDArray[np.uint8]) -> npt.NDArray[np.int8]:
    """Undo ``pack_halves``."""
    halves = np.stack([packed >> np.uint8(4), packed & np.uint8(15)], axis=-1).reshape(len(packed), -1)
    return halves.astype(np.int8) - np.int8(8)


class Known(NamedTuple):
    """What is known of words before: the row of each spelling, and the rows of two tables.

    Trees and names see ``table``, trees through the matrix ``joint``; names alone see ``more``.
    """

    places: Mapping[str, int]
    table: Table
    joint: Array
    more: Table


class Forms:
    """Word forms with their vectors, those for trees and those for names side by side.

    Each is the sum of a table's rows for the form. What is known of the form before is added for trees and set beside
    the sum for names; it is zero for unknown forms.
    """

    def __init__(self, vocabulary: Vocabulary, tables: tuple[Table, Table], known: Known) -> None:
        self.vocabulary = vocabulary
        self.trees, self.names = tables
        self.known = known
        self.width = self.trees.values.shape[1]
        self.numbers: dict[str, int] = {}
        widths = (self.width, self.names.values.shape[1], known.table.values.shape[1], known.more.values.shape[1])
        self.vectors = np.zeros((1024, sum(widths)), np.float32)

    def find(self, forms: Sequence[str]) -> tuple[Array, Array]:
        """Give the vectors of word forms, before their place in the text is known: for trees, and for names."""
        if len(self.numbers) > _REMEMBERED:
            self.numbers.clear()
        numbers = self.numbers
        for form in forms:
            if form not in numbers:
                self._remember(form)
        found = self.vectors[[numbers[form] for form in forms]]
        return found[:, : self.width], found[:, self.width :]

    def _remember(self, form: str) -> None:
        """Work out the vector of a new form and keep it."""
        at = self.numbers[form] = len(self.numbers)
        if at == len(self.vectors):
            self.vectors = np.concatenate([self.vectors, np.zeros_like(self.vectors)])
        rows = list_rows(form, self.vocabulary)
        place = self.known.places.get(spell(form))
        places = [] if place is None else [place]
        known = self.known.table.add_up(places)
        trees = self.trees.add_up(rows) + known @ self.known.joint
        self.vectors[at] = np.concatenate([trees, self.names.add_up(rows), known, self.known.more.add_up(places)])
