import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import measures

FOUND = [
    ("three kilometers off", "three kilometers", "3", "km"),
    ("350km away", "350km", "350", "km"),
    ("about 100Km away", "about 100Km", "100", "km"),
    ("a 26-kg rover", "26-kg", "26", "kg"),
    ("1,475 kilograms", "1,475 kilograms", "1475", "kg"),
    ("2.1 meters wide", "2.1 meters", "2.1", "m"),
    ("10 1/2 miles of wire", "10 1/2 miles", "10.5", "mi"),
    ("660 square metres", "660 square metres", "660", "m2"),
    ("0.9 trillion cubic feet", "0.9 trillion cubic feet", "900000000000", "ft3"),
    ("8,000 feet per second", "8,000 feet per second", "8000", "ft/s"),
    ("500,000 barrels a day", "500,000 barrels a day", "500000", "bbl/d"),
    ("-5 °C", "-5 °C", "-5", "degC"),
    ("it hit 30C", "30C", "30", "degC"),
    ("it cooled to 2.7K", "2.7K", "2.7", "K"),
    ("98.6 degrees Fahrenheit", "98.6 degrees Fahrenheit", "98.6", "degF"),
    ("a magnitude 6.2 quake", "magnitude 6.2", "6.2", "magnitude"),
    ("a 7.1-magnitude quake", "7.1-magnitude", "7.1", "magnitude"),
    ("6.5 on the Richter scale", "6.5 on the Richter scale", "6.5", "magnitude"),
    ("at 45 knots", "45 knots", "45", "kn"),
    ("200 MW of power", "200 MW", "200", "MW"),
    ("eight to 10 feet", "eight to 10 feet", "8", "ft"),
    ("6-foot-3 tall", "6-foot-3", "6.25", "ft"),
]
NO_MEASURE = ["67 MPs voted", "a 5G phone", "an E190 jet", "two degrees from a college", "Chapter 18A", "12 bars"]
NO_MEASURE += ["15K jobs went", "a 4K screen", "a 10K run"]


def value_of(text: str) -> tuple[str, QuantityValue]:
    (mention,) = measures.find(text, 0, len(text), Reading())
    assert isinstance(mention.value, QuantityValue)
    return text[mention.start : mention.end], mention.value


@pytest.mark.parametrize(("text", "words", "said", "unit"), FOUND, ids=[row[0] for row in FOUND])
def test_measures_are_found(text: str, words: str, said: str, unit: str) -> None:
    quote, value = value_of(text)
    assert (quote, format(value.said, "f"), value.unit) == (words, said, unit)


@pytest.mark.parametrize("text", NO_MEASURE)
def test_what_only_looks_like_a_unit_is_not_found(text: str) -> None:
    assert measures.find(text, 0, len(text), Reading()) == []


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("3 km", "3 kilometres", "same"),
        ("three kilometers", "1.8 miles", "compatible"),
        ("3 km", "10 miles", "different"),
        ("90 miles", "145 km", "compatible"),
        ("350km", "200 miles", "different"),
        ("30 °C", "86 °F", "compatible"),
        ("30 °C", "70 °F", "different"),
        ("3 km", "3 kg", "different"),
        ("100 acres", "40 hectares", "compatible"),
        ("200,000 tons", "200,000 tonnes", "compatible"),
        ("200,000 tons", "150,000 tonnes", "different"),
    ],
)
def test_measures_compare_in_a_common_unit(left: str, right: str, relation: str) -> None:
    forth = measures.compare(value_of(left)[1], value_of(right)[1])
    assert forth.relation == measures.compare(value_of(right)[1], value_of(left)[1]).relation == relation


@pytest.mark.parametrize(("said", "expected"), [("41", "41 years"), ("1", "1 year")])
def test_ages_are_told_in_years(said: str, expected: str) -> None:
    age = QuantityValue.model_validate({"kind": "measure", "said": said, "low": said, "high": said, "unit": "year"})
    assert measures.show(age) == expected
