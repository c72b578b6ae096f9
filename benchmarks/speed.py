"""Words per second of all value finders together, and their time on hostile text of growing length.

`python -m benchmarks.speed [FILE...]`: on the given texts, else on the stories beside this script.
"""

import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from crosscheck.models import Reading
from crosscheck.values import FINDERS, Finder, find

STORIES = Path(__file__).parent / "stories"
REPEATS = 20
LENGTHS = (50_000, 100_000, 200_000)

HOSTILE: Mapping[str, str] = {
    "digits": "1",
    "grouped digits": "1,",
    "groups of three": "111,111 ",
    "spaced groups": "123 ",
    "decimal points": "1.",
    "dashes": "1-",
    "number words": "million million ",
    "a hundred and": "a hundred and ",
    "twenty": "twenty ",
    "brackets": "([{",
    "currency signs": "$",
    "percent signs": "5%",
    "ranges": "1 to 2 to ",
    "months": "May May ",
    "letters": "a",
    "ages": "aged 1, ",
    "blanks": " ",
    "lines": "\n1. ",
    "short lines": "word\n",
    "lines of numbers": "12\n",
    "list numbers": "1.1.1.",
    "list numbers apart": "1.1.1. ",
    "dots": ".",
    "commas": ",",
    "hyphens": "-",
    "slashes": "1/",
    "quotes": '"',
    "other digits": "٣",
    "other digits apart": "٣ ",
    "and": "and and ",
    "of": "of of ",
    "capitals": "Berg ",
    "years": "2021 ",
    "days": "Jan 1 ",
}


def words_per_second(texts: Iterable[str], finder: Callable[[str], object]) -> float:
    """Run `finder` on every text and return blank-separated words per second of CPU time."""
    texts = list(texts)
    began = time.process_time()
    for text in texts:
        finder(text)
    return sum(len(text.split()) for text in texts) / (time.process_time() - began)


def whole(finder: Finder, text: str) -> object:
    """Run one finder over all of a text."""
    return finder(text, 0, len(text), Reading())


def growth(seed: str, lengths: Iterable[int] = LENGTHS) -> list[float]:
    """Return the seconds of CPU time that all finders take on `seed` repeated to each length in characters."""
    taken: list[float] = []
    for length in lengths:
        text = (seed * (length // len(seed) + 1))[:length]
        began = time.process_time()
        find(text, 0, len(text), Reading())
        taken.append(time.process_time() - began)
    return taken


def main(paths: list[str]) -> None:
    """Print the table of speeds, each finder alone and all together, then the growth on hostile text."""
    files = [Path(path) for path in paths] or sorted(STORIES.glob("*/*.txt"))
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in files)
    texts = [f"{text}\n{turn}" for turn in range(REPEATS)]
    find(text, 0, len(text), Reading())
    for finder in FINDERS:
        alone = words_per_second(texts, partial(whole, finder))
        print(f"{finder.__module__.rpartition('.')[2]:20}{alone:12,.0f} words/s")
    together = words_per_second(texts, partial(whole, find))
    print(f"{'all together':20}{together:12,.0f} words/s")
    for name, seed in HOSTILE.items():
        taken = growth(seed)
        columns = "".join(f"{seconds:10.3f} s" for seconds in taken)
        print(f"{name:20}{columns}{taken[-1] * 1e6 / LENGTHS[-1]:10.2f} s a million")


if __name__ == "__main__":
    main(sys.argv[1:])
