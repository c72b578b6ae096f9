"""Sentences as newswire writes them: every expression of time and every quantity, with its span and value."""

import re
from datetime import date
from pathlib import Path

import pytest

from crosscheck.models import DateValue, DurationValue, Mention, QuantityValue, Reading, TimeValue, plain
from crosscheck.values import find

DATA = Path(__file__).parent / "data"
PUBLISHED = date(2025, 7, 10)  # a Thursday
MARKED = re.compile(r"\[(.*?)\]")


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def found(marked: str, reading: Reading) -> tuple[str, list[Mention]]:
    text = re.sub(r"[\[\]]", "", marked)
    return text, find(text, 0, len(text), reading)


def check_times(marked: str, values: str, reading: Reading) -> None:
    text, mentions = found(marked, reading)
    timed = [one for one in mentions if isinstance(one.value, DateValue | TimeValue | DurationValue)]
    assert [text[one.start : one.end] for one in timed] == MARKED.findall(marked)
    read = [one.value.timex for one in timed if isinstance(one.value, DateValue | TimeValue | DurationValue)]
    assert read == [value for value in values.split(" | ") if value]


def check_quantities(marked: str, values: str, reading: Reading) -> None:
    text, mentions = found(marked, reading)
    amounts = [one for one in mentions if isinstance(one.value, QuantityValue)]
    assert [text[one.start : one.end] for one in amounts] == MARKED.findall(marked)
    read = [
        f"{plain(one.value.said)} {one.value.unit}".strip() for one in amounts if isinstance(one.value, QuantityValue)
    ]
    assert read == [value for value in values.split(" | ") if value]


@pytest.mark.parametrize(("marked", "values"), rows("newswire_times.tsv"))
def test_times(marked: str, values: str) -> None:
    check_times(marked, values, Reading(PUBLISHED))


@pytest.mark.parametrize(("marked", "values"), rows("newswire_quantities.tsv"))
def test_quantities(marked: str, values: str) -> None:
    check_quantities(marked, values, Reading(PUBLISHED))


@pytest.mark.parametrize(("published", "marked", "values"), rows("newswire_texts_times.tsv"))
def test_times_of_texts(published: str, marked: str, values: str) -> None:
    check_times(marked, values, Reading(date.fromisoformat(published)))


@pytest.mark.parametrize(("published", "country", "marked", "values"), rows("newswire_texts_quantities.tsv"))
def test_quantities_of_texts(published: str, country: str, marked: str, values: str) -> None:
    check_quantities(marked, values, Reading(date.fromisoformat(published), country))


@pytest.mark.xfail(strict=True, reason="still misread")
@pytest.mark.parametrize(("published", "marked", "values"), rows("newswire_misread.tsv"))
def test_misread(published: str, marked: str, values: str) -> None:
    check = check_times if values[:4].isdigit() else check_quantities
    check(marked, values, Reading(date.fromisoformat(published)))
