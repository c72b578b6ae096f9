"""What holds of all quantities: spans, intervals, symmetry, linear work."""

import sys
from collections.abc import Callable
from decimal import Decimal
from types import FrameType, ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.models import Mention, QuantityValue, Reading
from crosscheck.values import ages, counts, measures, money, percents, ratios
from crosscheck.values.quantities import intervals

FINDERS: tuple[ModuleType, ...] = (ages, money, percents, ratios, measures, counts)
COMPARERS: dict[str, Callable[[QuantityValue, QuantityValue], Any]] = {
    "count": counts.compare,
    "money": money.compare,
    "percent": percents.compare,
    "ratio": ratios.compare,
    "measure": measures.compare,
}
PIECES = st.sampled_from(
    (
        "12", "3.5", "1,500", "$", "US$", " ", "-", "million", " million ",
        "%", "percent", "km", "half", "a", "third", " of ", "between ", " and ",
        "to", "nearly ", "more than ", "aged ", "\n", "Boeing ", "times more", "dozens", "é",
        "twenty", "one", "years old", "€", "½", "(", ".", ",", "°C",
        "cents", "magnitude ", "or more", "+", "people", "dead",
    )
)  # fmt: skip
HOSTILE = ["1", "1,", "1.", "111,111 ", "123 ", "1-", "million million ", "twenty ", "a hundred and ", "([{", "$", "5%"]
HOSTILE += ["1 to 2 to ", "a", " ", "\n1. ", "$1 ", "half a ", "aged 1, ", "one in ", "1/2", "US$ ", "-5°C "]
HOSTILE += ["+1 212 ", "0 20 ", "(1 ", "tea 2.20, ", "one and one from A ", "the 5% a b cut ", "iPhone 1 "]


def every(text: str) -> list[Mention]:
    return [mention for module in FINDERS for mention in module.find(text, 0, len(text), Reading())]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_spans_and_intervals_hold_on_any_text(text: str) -> None:
    for mention in every(text):
        value = mention.value
        assert isinstance(value, QuantityValue)
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        assert value.low is None or value.low <= value.said
        assert value.high is None or value.said <= value.high
        assert QuantityValue.model_validate_json(value.model_dump_json()) == value


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=10).map("".join), st.lists(PIECES, max_size=10).map("".join))
def test_comparison_is_symmetric_and_every_value_is_the_same_as_itself(left: str, right: str) -> None:
    for ours in every(left):
        compare = COMPARERS[ours.kind]
        assert isinstance(ours.value, QuantityValue)
        assert compare(ours.value, ours.value).relation == "same"
        for theirs in every(right):
            if theirs.kind == ours.kind and isinstance(theirs.value, QuantityValue):
                forth, back = compare(ours.value, theirs.value), compare(theirs.value, ours.value)
                assert forth.relation == back.relation


@given(st.decimals(-(10**12), 10**12, places=3), st.decimals(0, 10**6, places=3), st.decimals(0, 10**6, places=3))
def test_an_interval_meets_what_it_contains(low: Decimal, inside: Decimal, rest: Decimal) -> None:
    whole = intervals.Bounds(low, low + inside + rest)
    assert intervals.meet(whole, intervals.Bounds(low + inside, low + inside))
    assert not intervals.meet(whole, intervals.Bounds(low + inside + rest + 1, None))


def steps(seed: str, length: int) -> int:
    """Count the lines of Python that the finders run on `seed` repeated to `length` characters."""
    ran = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal ran
        ran += event == "line"
        return trace

    text = (seed * (length // len(seed) + 1))[:length]
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        every(text)
    finally:
        sys.settrace(before)
    return ran


@pytest.mark.parametrize("seed", HOSTILE)
def test_work_grows_no_faster_than_the_text(seed: str) -> None:
    every("warm 1 up")
    short, long = steps(seed, 400), steps(seed, 1600)
    assert long <= 4 * short * 1.25 + 400
