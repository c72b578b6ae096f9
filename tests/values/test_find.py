"""All finders together: work in proportion to the text, and nothing read in addresses and codes without end."""

import sys
from datetime import date
from types import FrameType
from typing import Any

import pytest

from crosscheck.models import Reading
from crosscheck.values import find
from crosscheck.values.tokens import LONGEST, tokens

# Signs that repeat without white space.
UNBROKEN = ["1", "1,", "1.", "1.1.1.", "1-", "1/", "1:", "5%", "$", "€", "([{", ".", ",", "-", "–", "'", '"', "“”", "½"]
UNBROKEN += ["٣", "1e5+", "a", "a1", "=&", "12/5/24;"]
BROKEN = [
    "million million ",
    "twenty ",
    "a hundred and ",
    "and and ",
    "of of ",
    "Berg ",
    "Berg Oslo ",
    "word\n",
    "12\n",
]
BROKEN += [
    "\n1. ",
    "1.1.1. ",
    "٣ ",
    "123 ",
    "111,111 ",
    "2021 ",
    "Jan 1 ",
    "May May ",
    "at 5 ",
    "1 to 2 to ",
    "aged 1, ",
]
BROKEN += [
    "the last of ",
    "doubled ",
    "half a ",
    "one in ",
    "- ",
    '" ',
    ", ",
    ". ",
    "( ",
    "$ ",
    "5 % ",
    "\n",
    " ",
    "\t",
]
BROKEN += ["between 1 and ", "2021 , ", "the minister of the year "]
# Values that are read, one after another.
BROKEN += [
    "Monday ",
    "two years ago ",
    "$5 million ",
    "12 men ",
    "5 pm ",
    "in the year ",
    "Mary Roe, 45, ",
    "May 2021 ",
]
BROKEN += ["from June to ", "5 and 8 percent ", "more than 3 km ", "on the 5th. ", "will meet on Friday, "]
READING = Reading(date(2025, 7, 10))


def steps(text: str) -> int:
    """Count the lines of Python that all finders run on a text."""
    ran = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal ran
        ran += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find(text, 0, len(text), READING)
    finally:
        sys.settrace(before)
    return ran


def repeated(seed: str, length: int) -> str:
    return (seed * (length // len(seed) + 1))[:length]


@pytest.mark.parametrize("seed", BROKEN)
def test_work_grows_no_faster_than_the_text(seed: str) -> None:
    for text in (repeated(seed, 301), repeated(seed, 1200) + "\n"):  # tables and patterns that are worked out once
        find(text, 0, len(text), READING)
    short, long = steps(repeated(seed, 300)), steps(repeated(seed, 1200))
    assert long <= 4 * short * 1.25 + 400


@pytest.mark.parametrize("seed", UNBROKEN)
def test_signs_without_white_space_cost_next_to_nothing(seed: str) -> None:
    text = repeated(seed, 4000)
    assert find(text, 0, len(text), Reading()) == []
    assert steps(f"{text} ") < len(text) / 2


def test_values_beside_a_long_address_are_read_and_those_in_it_are_not() -> None:
    address = "https://a.example/" + "2021-05-03/17/" * 20
    text = f"On 3 May 2021 he sent 14 letters to {address} and 15 to others."
    found = [text[mention.start : mention.end] for mention in find(text, 0, len(text), Reading())]
    assert found == ["3 May 2021", "14", "15"]


@pytest.mark.parametrize("length", [LONGEST, LONGEST + 1])
def test_a_run_is_one_token_from_its_limit_on(length: int) -> None:
    text = f"he has {repeated('1-', length)} left"
    assert (len(tokens(text).words) == len(["he", "has", "X", "left"])) is (length > LONGEST)
    assert tokens(text).start(2) == text.index("1")


@pytest.mark.parametrize("text", ["It is published Daily ", "Weekly\n", "on Monday \t", "aged 5 ", "5 ", "in May "])
def test_white_space_at_the_end_is_no_word(text: str) -> None:
    assert find(text, 0, len(text), Reading()) == find(text.rstrip(), 0, len(text.rstrip()), Reading())
