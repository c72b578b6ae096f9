from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values import numbers
from crosscheck.values.quantities.tables import rows

READ = [
    ("the firm sold 1,250 lamps", "1,250", "1250", "1250"),
    ("12,34,567 votes", "12,34,567", "1234567", "1234567"),
    ("1 234 567 litres", "1 234 567", "1234567", "1234567"),
    ("paid 210\u202f000 in all", "210\u202f000", "210000", "210000"),
    ("a mean of .308 this season", ".308", "0.308", "0.308"),
    ("3.1 metres", "3.1", "3.1", "3.1"),
    ("forty-two boats", "forty-two", "42", "42"),
    ("two hundred and fifty thousand", "two hundred and fifty thousand", "250000", "250000"),
    ("a hundred and fifty goats", "a hundred and fifty", "150", "150"),
    ("almost 20 thousand", "20 thousand", "20000", "20000"),
    ("1.3 million", "1.3 million", "1300000", "1300000"),
    ("$2bn", "2bn", "2000000000", "2000000000"),
    ("$75M", "75M", "75000000", "75000000"),
    ("615 crore", "615 crore", "6150000000", "6150000000"),
    ("13 lakh", "13 lakh", "1300000", "1300000"),
    ("half a million", "half a million", "500000", "500000"),
    ("a quarter of a million", "a quarter of a million", "250000", "250000"),
    ("two and a half million", "two and a half million", "2500000", "2500000"),
    ("a million and a half", "a million and a half", "1500000", "1500000"),
    ("3 1/2 tons", "3 1/2", "3.5", "3.5"),
    ("3½ tons", "3½", "3.5", "3.5"),
    ("two dozen eggs", "two dozen", "24", "24"),
    ("a dozen eggs", "a dozen", "12", "12"),
    ("five point five", "five point five", "5.5", "5.5"),
    ("dozens of goats", "dozens", "24", "99"),
    ("tens of thousands of goats", "tens of thousands", "20000", "99999"),
    ("several hundred goats", "several hundred", "300", "900"),
    ("10-15 goats", "10-15", "10", "15"),
    ("1.5 to 2 million", "1.5 to 2 million", "1500000", "2000000"),
    ("between 10 and 15 goats", "between 10 and 15", "10", "15"),
    ("two or three goats", "two or three", "2", "3"),
    ("the twenty-first goat", "twenty-first", "21", "21"),
    ("the 15th goat", "15th", "15", "15"),
]
SHARES = [("two-thirds of goats", "two-thirds"), ("a third of goats", "a third"), ("half of the goats", "half")]


@pytest.mark.parametrize(("text", "words", "low", "high"), READ)
def test_numerals_are_read_with_their_span(text: str, words: str, low: str, high: str) -> None:
    (numeral,) = numbers.scan(text, 0, len(text))
    assert text[numeral.start : numeral.end] == words
    assert (numeral.low, numeral.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(("text", "words"), SHARES)
def test_shares_are_parts_of_a_whole(text: str, words: str) -> None:
    (numeral,) = numbers.scan(text, 0, len(text))
    assert text[numeral.start : numeral.end] == words
    assert numeral.form == "part"
    assert 0 < numeral.low < 1


def test_a_change_from_one_level_to_another_stays_two_numbers() -> None:
    text = "rose from 5 to 7"
    assert [numeral.low for numeral in numbers.scan(text, 0, len(text))] == [5, 7]


@pytest.mark.parametrize("text", ["the hundred days", "12,3456", "10.0.0.1.2", "the scores were level"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert numbers.scan(text, 0, len(text)) == ()


def test_every_word_that_starts_a_number_passes_the_trigger() -> None:
    classes = ("unit", "teen", "ten", "hundred", "dozen", "part", "nth", "vague", "glyph")
    words = [row[0].split()[0] for row in rows("numbers.tsv") if row[1] in classes]
    missed = [word for word in words if numbers.starters(word, 0, len(word)) != [0]]
    assert missed == []


@given(st.text(alphabet="0123456789,. -/ab millionthudred½\n", max_size=60))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    position = 0
    for numeral in numbers.scan(text, 0, len(text)):
        assert position <= numeral.start < numeral.end <= len(text)
        assert numeral.low <= numeral.high
        position = numeral.end


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_are_the_number_they_write(number: int) -> None:
    text = f"about {number:,} of them"
    (numeral,) = numbers.scan(text, 0, len(text))
    assert numeral.low == number
