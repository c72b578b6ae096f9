"""Make crosscheck/matching/data/vectors.npz, the table by which words are found alike.

python scripts/word_vectors.py GLOVE       GLOVE: text file, a word and its 100 numbers a line, most frequent first

The vectors are GloVe's, learned on Wikipedia and Gigaword newswire (Pennington, Socher and Manning 2014; Public Domain
Dedication and License 1.0). The 40,000 most frequent words of letters are kept; their mean is taken off, then the two
strongest directions, which hold how frequent a word is and not what it means (Mu and Viswanath 2018); of the rest the
64 strongest directions are kept, one byte each.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import numpy as np

TABLE = Path(__file__).parent.parent / "crosscheck" / "matching" / "data" / "vectors.npz"
WORD = re.compile(r"[a-z][a-z'-]{1,24}")
WORDS, COMMON, KEPT = 40_000, 2, 64


def read(path: Path) -> Iterator[tuple[str, list[float]]]:
    """Give the words of letters with their vectors, in the order of the file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.split()
            if WORD.fullmatch(word):
                yield word, [float(number) for number in numbers]


def reduced(vectors: np.ndarray) -> np.ndarray:
    """Take off the mean and the strongest directions, keep the next ones, and write each row in bytes."""
    centred = vectors - vectors.mean(0)
    directions = np.linalg.svd(centred, full_matrices=False)[2][COMMON : COMMON + KEPT]
    rows = centred @ directions.T
    return np.round(rows * 127 / np.abs(rows).max(1, keepdims=True)).astype(np.int8)


@click.command(help=__doc__)
@click.argument("glove", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(glove: Path) -> None:
    """Write the table."""
    rows = [row for row, _ in zip(read(glove), range(WORDS), strict=False)]
    words = "\n".join(word for word, _ in rows).encode()
    vectors = reduced(np.array([numbers for _, numbers in rows], dtype=np.float32))
    np.savez_compressed(TABLE, words=np.frombuffer(words, dtype=np.uint8), rows=vectors)


if __name__ == "__main__":
    main()
