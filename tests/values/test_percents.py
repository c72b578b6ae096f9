import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import percents

FOUND = [
    ("15 percent of the staff", "15 percent", "15", "%", ""),
    ("30 percent more than before", "30 percent", "30", "%", "up"),
    ("shares fell 7%", "7%", "7", "%", "down"),
    ("has dropped sharply, by about 20 per cent", "about 20 per cent", "20", "%", ""),
    ("a reduction of more than 15%", "more than 15%", "15", "%", "down"),
    ("a 15% increase", "15%", "15", "%", "up"),
    ("cut its staff by 15%", "15%", "15", "%", "down"),
    ("cuts 15% of its staff", "15%", "15", "%", ""),
    ("rates rose 0.25 percentage points", "0.25 percentage points", "0.25", "pp", "up"),
    ("rose 25 basis points", "25 basis points", "25", "bp", "up"),
    ("it rose to 7%", "7%", "7", "%", ""),
    ("up 1,500%", "1,500%", "1500", "%", "up"),
    ("between 10 and 15 percent", "between 10 and 15 percent", "10", "%", ""),
    ("10% to 15%", "10% to 15%", "10", "%", ""),
    ("twenty-two percent", "twenty-two percent", "22", "%", ""),
    ("half a percentage point", "half a percentage point", "0.5", "pp", ""),
    ("plus or minus 3 percentage points", "3 percentage points", "3", "pp", ""),
    ("30%+ of the price", "30%+", "30", "%", ""),
    ("the 15% head count cut", "15%", "15", "%", "down"),
    ("a 20% share price slide", "20%", "20", "%", "down"),
    ("the 7 per cent it had already dropped", "7 per cent", "7", "%", "down"),
    ("the 15% it had sold", "15%", "15", "%", ""),
    ("a 10% tariff increase", "10%", "10", "%", ""),
    ("a 5% fee after the rise", "5%", "5", "%", ""),
    ("a loss of 5%", "5%", "5", "%", "down"),
]


def value_of(text: str) -> tuple[str, QuantityValue]:
    (mention,) = percents.find(text, 0, len(text), Reading())
    assert isinstance(mention.value, QuantityValue)
    return text[mention.start : mention.end], mention.value


@pytest.mark.parametrize(("text", "words", "said", "unit", "change"), FOUND, ids=[row[0] for row in FOUND])
def test_percentages_are_found(text: str, words: str, said: str, unit: str, change: str) -> None:
    quote, value = value_of(text)
    assert (quote, str(value.said), value.unit, value.change) == (words, said, unit, change)


@pytest.mark.parametrize("text", ["http://a.example/?q=20%2030%", "a percentage of it", "the % sign"])
def test_codes_and_bare_words_are_not_found(text: str) -> None:
    assert [text[one.start : one.end] for one in percents.find(text, 0, len(text), Reading())] in ([], ["2030%"][:0])


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("15%", "15 percent", "same"),
        ("15%", "about 16%", "compatible"),
        ("15%", "12%", "different"),
        ("rose 5%", "fell 5%", "different"),
        ("25 basis points", "0.25 percentage points", "compatible"),
        ("5%", "5 percentage points", "compatible"),
        ("nearly 80 percent", "78%", "compatible"),
    ],
)
def test_percentages_compare(left: str, right: str, relation: str) -> None:
    forth = percents.compare(value_of(left)[1], value_of(right)[1])
    assert forth.relation == percents.compare(value_of(right)[1], value_of(left)[1]).relation == relation
