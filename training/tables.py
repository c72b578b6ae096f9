"""The table of vectors in numpy: sparse sums of rows, and Adam for the rows that a batch touched."""

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from training.batches import Batch

Matrix = npt.NDArray[np.float32]


class Table:
    """A table of (rows, width) with its optimiser's memory and its running average."""

    def __init__(self, rows: int, width: int, seed: int, averaged: float) -> None:
        self.values = np.random.default_rng(seed).normal(0, 0.1, (rows, width)).astype(np.float32)
        self.first = np.zeros_like(self.values)
        self.second = np.zeros_like(self.values)
        self.mean = self.values.copy()
        self.averaged = averaged

    def read(self, batch: Batch) -> tuple[Matrix, csr_array, npt.NDArray[np.int32]]:
        """Give a batch's vectors, the sparse matrix that made them, and the rows it stands on."""
        return sum_rows(batch, self.values)

    def learn(self, spread: csr_array, rows: npt.NDArray[np.int32], slopes: Matrix, rate: float, count: int) -> None:
        """Move the touched rows by Adam, given the slopes of the batch's vectors; average all rows now and then."""
        slope = spread.T @ slopes.reshape(-1, slopes.shape[-1])
        first = 0.9 * self.first[rows] + 0.1 * slope
        second = 0.98 * self.second[rows] + 0.02 * slope**2
        self.first[rows], self.second[rows] = first, second
        fixed = first / (1 - 0.9**count)
        self.values[rows] -= (rate * fixed / (np.sqrt(second / (1 - 0.98**count)) + 1e-8)).astype(np.float32)
        if count % 10 == 0:
            share = np.float32(min(self.averaged, count / (10.0 + count)) ** 10)
            self.mean *= share
            self.mean += (1 - share) * self.values


def sum_rows(batch: Batch, values: Matrix) -> tuple[Matrix, csr_array, npt.NDArray[np.int32]]:
    """Give a batch's vectors, (time, batch, width), the sparse matrix that made them, and the rows it stands on."""
    rows, places = np.unique(batch["rows"], return_inverse=True)
    ones = np.ones(len(places), np.float32)
    forms = csr_array((ones, (batch["owners"], places)))
    tokens = batch["tokens"].ravel()
    mask = batch["mask"].ravel()
    spread = csr_array((mask, (np.arange(len(tokens)), tokens)), shape=(len(tokens), forms.shape[0])) @ forms
    vectors = spread @ values[rows]
    return vectors.reshape(*batch["tokens"].shape, -1), spread, rows
