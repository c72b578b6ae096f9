import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import ages

FOUND = [
    ("a 20-year-old sailor", [("20-year-old", "20", "year")]),
    ("children aged 11 and 16", [("11", "11", "year"), ("16", "16", "year")]),
    ("women aged about 32 and about 40", [("about 32", "32", "year"), ("about 40", "40", "year")]),
    ("Mary Roe, 45, said so", [("45", "45", "year")]),
    ("she was five years old", [("five years old", "5", "year")]),
    ("two sons, 11 and 8, and a daughter, 4.", [("11", "11", "year"), ("8", "8", "year"), ("4", "4", "year")]),
    ("he died at 87 on a Saturday", [("87", "87", "year")]),
    ("at 18 months of age", [("18 months of age", "18", "month")]),
    ("a three-week-old calf", [("three-week-old", "3", "week")]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0] for row in FOUND])
def test_ages_are_found(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = []
    for mention in ages.find(text, 0, len(text), Reading()):
        assert isinstance(mention.value, QuantityValue)
        found.append((text[mention.start : mention.end], str(mention.value.said), mention.value.unit))
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "12 days later",
        "On May 4, 45 boats sank",
        "aged 3 percent",
        "in Rome, 2021, it",
        "the children, 40 percent of all",
        "boys, 12 of them",
        "he died at 22 Long Street",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert ages.find(text, 0, len(text), Reading()) == []
