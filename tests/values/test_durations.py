"""Lengths of time: which words, which TIMEX3 value, how many days; and how two lengths compare."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import DurationValue, Mention, Reading
from crosscheck.values import durations


def found(text: str) -> list[Mention]:
    return durations.find(text, 0, len(text), Reading(date(2025, 7, 10)))


def only(text: str) -> DurationValue:
    (mention,) = found(text)
    assert isinstance(mention.value, DurationValue)
    return mention.value


CASES = {
    "He is on a [two-day] visit.": "P2D",
    "Talks took [nearly 23 years].": "P23Y",
    "The dispute lasted [more than three decades].": "P3DE",
    "They stayed [a fortnight].": "P2W",
    "It took [17 hours].": "PT17H",
    "It took [two and a half years].": "P2.5Y",
    "It took [a year and a half].": "P1.5Y",
    "It took [half a year].": "P0.5Y",
    "It took [half an hour].": "PT30M",
    "It took [3.5 years].": "P3.5Y",
    "It took [two years and three months].": "P2Y3M",
    "It took [1 hour 20 minutes].": "PT1H20M",
    "It took [a couple of days].": "P2D",
    "It took [twenty-three days].": "P23D",
    "It took [a dozen years].": "P12Y",
    "It took [one hundred and twenty days].": "P120D",
    "It took [several weeks].": "PXW",
    "It took [a few months].": "PXM",
    "It lasted [another seven months].": "P7M",
    "After a [year-long] trial he left.": "P1Y",
    "It grew over [the past decade].": "P1DE",
    "It grew in [the past three months].": "P3M",
    "It fell over [the last week].": "P1W",
    "It will grow over [the next few months].": "PXM",
    "It meets [every year].": "P1Y",
    "It meets [every six weeks].": "P6W",
    "It meets [every other month].": "P2M",
    "It meets [annually].": "P1Y",
    "It earns ten coins [per month].": "P1M",
    "[Some eight years] passed.": "P8Y",
    "It followed [a quarter] of falling sales.": "P1Q",
    "It followed [a quarter] of dismal results.": "P1Q",
    "It took [between two and three hours].": "PT3H",
    "She won in [2:03:45].": "PT2H3M45S",
    "She won with a time of [12:35.36].": "PT12M35.36S",
    "It took [1430 hours] of work.": "PT1430H",
    "It works for [14 Earth days].": "P14D",
    "One moon day ([about 14 Earth days]) passed.": "P14D",
    "Read time: [1 minute & 44 seconds].": "PT1M44S",
}


@pytest.mark.parametrize(("sentence", "timex"), CASES.items())
def test_words_and_value(sentence: str, timex: str) -> None:
    words = re.search(r"\[(.+?)\]", sentence)
    assert words
    text = sentence.replace("[", "").replace("]", "")
    assert [(text[one.start : one.end], one.value.timex) for one in found(text)] == [(words[1], timex)]


@pytest.mark.parametrize(
    "text",
    [
        "A 30-year-old man and a 5-month-old child.",
        "A man aged 30 years was 25 years of age.",
        "A second man had a second chance and a quarter of the cake.",
        "The rocket rose by 8,000 feet per second.",
        "Days of rage followed.",
        "A quarter of sales come from abroad.",
        "A $5-a-day fee.",
        "It was the third cut in as many months.",
        "It held 14 Earth Day rallies and 30 school days.",
        "It struck at 2:03:45 and at 0039 hours.",
        "A quarter of the results were wrong.",
    ],
)
def test_not_durations(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("two days", "2", "2", "exact"),
        ("about 10 days", "9", "11", "about"),
        ("nearly 10 days", "9", "10", "under"),
        ("more than 10 days", "10", "12.5", "over"),
        ("at least 10 days", "10", None, "at least"),
        ("up to 10 days", None, "10", "at most"),
        ("several days", None, None, "vague"),
    ],
)
def test_interval(text: str, low: str | None, high: str | None, hedge: str) -> None:
    value = only(text)
    bounds = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    assert ((value.low, value.high), value.hedge) == (bounds, hedge)


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        ("two days", "2 days", "same", "both say 2 days"),
        ("14 days", "two weeks", "same", "the same length"),
        ("nearly 23 years", "22 years", "compatible", "nearly 23 years and 22 years can be the same length"),
        ("more than three decades", "33 years", "compatible", "more than 30 years and 33 years"),
        ("17 hours", "16 hours", "different", "17 hours and 16 hours cannot be the same length"),
        ("nearly 23 years", "10 years", "different", "cannot be the same length"),
        ("several days", "10 days", "compatible", "not stated as a number"),
        ("at least 10 days", "3 weeks", "compatible", "at least 10 days"),
        ("nearly 15 hours", "about 13 hours", "different", "cannot be the same length"),
        ("some 14 hours", "some sixteen hours", "different", "cannot be the same length"),
        ("about 40 minutes", "43 minutes", "compatible", "can be the same length"),
        ("almost two years", "more than two years", "different", "cannot be the same length"),
        ("almost two years", "two years", "compatible", "can be the same length"),
    ],
)
def test_compare(left: str, right: str, relation: str, reason: str) -> None:
    compared = durations.compare(only(left), only(right))
    assert (compared.relation, reason in compared.reason) == (relation, True), compared
    assert durations.compare(only(right), only(left)).relation == relation


@given(st.integers(2, 999), st.sampled_from([("days", "D"), ("weeks", "W"), ("months", "M"), ("years", "Y")]))
def test_figures_are_read_back(count: int, unit: tuple[str, str]) -> None:
    assert only(f"It took {count} {unit[0]}.").timex == f"P{count}{unit[1]}"
