"""Sentences with their trees, written down so that the tests of structure do not hang on what the model says."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from crosscheck.grammar import Sentence, Token


class Case(NamedTuple):
    """A sentence with its tree, and what is to be read from it, a line each."""

    text: str
    sentence: Sentence
    wanted: list[str]


def read_cases(name: str) -> list[Case]:
    """Read a CoNLL-U file of this folder's data; comments of the form "# kind = ..." are what is wanted."""
    blocks = Path(__file__).with_name("data").joinpath(name).read_text(encoding="utf-8").split("\n\n")
    return [_case(block.splitlines()) for block in blocks if "# text = " in block]


def _case(lines: list[str]) -> Case:
    text = next(line for line in lines if line.startswith("# text = ")).removeprefix("# text = ")
    wanted = [line.split(" = ", 1)[1] for line in lines if " = " in line and not line.startswith("# text")]
    tokens: list[Token] = []
    end = 0
    for row in (line.split("\t") for line in lines if line and not line.startswith("#")):
        place, head = int(row[0]) - 1, int(row[6]) - 1
        start = text.index(row[1], end)
        end = start + len(row[1])
        head = place if head < 0 else head
        tokens.append(Token(place, start, end, row[1], row[2], row[3], row[4], row[7], head, ""))
    children = [tuple(t.place for t in tokens if t.head == token.place != t.place) for token in tokens]
    return Case(text, Sentence(0, len(text), tuple(tokens), tuple(children)), wanted)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for `clause`, `phrase` or `report` each case of that file."""
    for kind in {"clause", "phrase", "report"} & {*metafunc.fixturenames}:
        cases = read_cases(f"{kind}s.conllu")
        metafunc.parametrize(kind, cases, ids=[case.text for case in cases])


@pytest.fixture
def all_cases() -> Callable[[str], list[Case]]:
    """Give the reader of a whole file of cases."""
    return read_cases
