"""Small invented stories in `stories/*.txt`: two or three articles each, and what must come of them.

    == one toll, told twice
    -- Harbour Times, 2031-06-10
    The fire killed 14 people.
    -- Inland Post, 2031-06-10
    Fourteen people died in the fire.
    => agreement: 14 | Fourteen

The words after `=>` are the evidence, an article's after each bar, "-" for an article that is not part of it; `&` joins
several of one article. A verdict of five says that one finding of that verdict holds all of them. `apart` says that
all of them are claimed and no discrepancy holds two of them; `quiet` that the story has no discrepancy at all;
`ledger CODE` that their pair is in the ledger under that code. `!! why` at the end marks a known failure.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from crosscheck import sources
from crosscheck.claims import extract
from crosscheck.matching import match
from crosscheck.models import Article, Claim
from crosscheck.verdicts import Judged, judge

STORIES = Path(__file__).with_name("stories")
WANTED = re.compile(r"=> (?P<what>[\w ]+?)(?:: (?P<sides>.*?))?(?: !! (?P<why>.*))?$")
Sides = tuple[tuple[str, ...], ...]


class Told(NamedTuple):
    """A story as it was read: its articles in order, their claims, and what was judged of them."""

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    judged: Judged


class Case(NamedTuple):
    """One thing that must come of a story, a side for each article."""

    story: str
    articles: tuple[tuple[str, str], ...]
    what: str
    sides: Sides


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that takes `case` every case of the module's files."""
    if "case" in metafunc.fixturenames:
        paths = [STORIES / name for name in metafunc.module.STORIES]
        metafunc.parametrize("case", [case for path in paths for case in cases(path)])


def cases(path: Path) -> Iterator[object]:
    for block in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, *lines = block.splitlines()
        articles = tuple(written(name, lines))
        for line in lines:
            found = WANTED.match(line)
            assert found or not line.startswith("=>"), f"not a result: {line}"
            if found:
                sides = tuple(tuple(part.split(" & ")) for part in (found["sides"] or "").split(" | "))
                marks = [pytest.mark.xfail(strict=True, reason=found["why"])] if found["why"] else []
                yield pytest.param(
                    Case(name, articles, found["what"], sides), id=f"{name} {line.split(' !! ')[0]}", marks=marks
                )


def written(name: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give each article's file name and text with its front matter."""
    starts = [at for at, line in enumerate(lines) if line.startswith("-- ")]
    for start, end in pairwise([*starts, len(lines)]):
        publisher, published = lines[start].removeprefix("-- ").split(", ")
        text = "\n".join(line for line in lines[start + 1 : end] if not line.startswith(("=>", "#")))
        head = f"---\npublisher: {publisher}\npublished: {published}\n---\n\n" if published != "undated" else ""
        yield f"{len(lines)}-{start}-{publisher.lower().replace(' ', '-')}.txt", head + text.strip() + "\n"


@cache
def told(articles: tuple[tuple[str, str], ...]) -> Told:
    read = tuple(sources.parse(text, name) for name, text in articles)
    claims = tuple(claim for article in read for claim in extract(article))
    return Told(read, claims, judge(match(claims, read), read))


@pytest.fixture(scope="session")
def tell() -> Callable[[tuple[tuple[str, str], ...]], Told]:
    """Cross-check a story; each is parsed once."""
    return told


@pytest.fixture(scope="session")
def stories() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Give the articles of every story of the folder."""
    found = []
    for path in sorted(STORIES.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n== ")[1:]:
            name, *lines = block.splitlines()
            found.append(tuple(written(name, lines)))
    return tuple(found)
