from decimal import Decimal

import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import percents, ratios

FOUND = [
    ("15 times more than last year", "15 times more", "15", "x", "up"),
    ("sales tripled", "tripled", "3", "x", "up"),
    ("more than doubled", "more than doubled", "2", "x", "up"),
    ("almost double what was paid", "almost double", "2", "x", "up"),
    ("it fell by a third", "a third", "0.666667", "x", "down"),
    ("it rose by half", "half", "1.5", "x", "up"),
    ("it was cut in half", "half", "0.5", "x", "down"),
    ("three times as many boats", "three times as many", "3", "x", "up"),
    ("five times the size", "five times", "5", "x", "up"),
    ("a tenfold rise", "tenfold", "10", "x", "up"),
    ("five times lower", "five times lower", "0.2", "x", "down"),
    ("two-thirds of voters", "two-thirds", "0.666667", "", ""),
    ("one in five adults", "one in five", "0.2", "", ""),
    ("one person in 10, or so", "one person in 10", "0.1", "", ""),
    ("three in 10 drivers", "three in 10", "0.3", "", ""),
    ("four out of five dentists", "four out of five", "0.8", "", ""),
]
NO_RATIO = ["double standards", "he called three times", "a third crossing", "the first half", "mixed doubles"]
NO_RATIO += ["one child in three schools", "one man in 2019", "one goal in 10 days"]


def value_of(text: str) -> tuple[str, QuantityValue]:
    (mention,) = ratios.find(text, 0, len(text), Reading())
    assert isinstance(mention.value, QuantityValue)
    return text[mention.start : mention.end], mention.value


def any_value(text: str) -> QuantityValue:
    found = percents.find(text, 0, len(text), Reading()) or ratios.find(text, 0, len(text), Reading())
    assert isinstance(found[0].value, QuantityValue)
    return found[0].value


@pytest.mark.parametrize(("text", "words", "said", "unit", "change"), FOUND, ids=[row[0] for row in FOUND])
def test_ratios_and_shares_are_found(text: str, words: str, said: str, unit: str, change: str) -> None:
    quote, value = value_of(text)
    assert (quote, str(value.said), value.unit, value.change) == (words, said, unit, change)


@pytest.mark.parametrize("text", NO_RATIO)
def test_what_compares_nothing_is_not_found(text: str) -> None:
    assert ratios.find(text, 0, len(text), Reading()) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30 percent more", "1.295", "1.305"),
        ("fell 20%", "0.795", "0.805"),
        ("rose more than 15%", "1.15", None),
        ("fell by more than 15%", None, "0.85"),
        ("15 times more", "14.5", "15.5"),
        ("15% of staff", None, None),
    ],
)
def test_changes_become_new_over_old(text: str, low: str | None, high: str | None) -> None:
    wanted = tuple(None if end is None else Decimal(end) for end in (low, high))
    assert ratios.as_ratio(any_value(text)) == wanted


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("15 times more", "30 percent more", "different"),
        ("doubled", "rose 100%", "compatible"),
        ("doubled", "doubled", "same"),
        ("up 1,500%", "16 times more", "compatible"),
        ("two-thirds of staff", "67 percent of staff", "compatible"),
        ("two-thirds of staff", "30 percent of staff", "different"),
        ("doubled", "half of the staff", "compatible"),
    ],
)
def test_ratios_and_percentages_compare(left: str, right: str, relation: str) -> None:
    forth = ratios.compare(any_value(left), any_value(right))
    assert forth.relation == ratios.compare(any_value(right), any_value(left)).relation == relation
    assert forth.reason
