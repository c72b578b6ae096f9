"""Names that end in a number: one name with two numbers so near that one of them may be a slip."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import match
from crosscheck.matching.designations import designations
from crosscheck.models import Span

SLIPS = {
    ("Flight 8815 crashed at noon.", "Flight 8851 crashed at noon."): ("8815", "8851"),
    ("Flight 8815 crashed at noon.", "Flight 8814 crashed at noon."): ("8815", "8814"),
    ("The Boeing 737 turned back.", "The Boeing 747 turned back."): ("737", "747"),
}
OTHERS = [
    ("Flight 8815 crashed at noon.", "Flight 8815 took off at ten."),
    ("Flight 8815 crashed at noon.", "Flight 203 crashed at noon."),
    ("Flight 8815 crashed at noon.", "Flights 8815 and 8851 were late. Flight 8815 crashed. Flight 8851 landed."),
    ("Flight 8815 crashed at noon.", "The Boeing 8851 crashed at noon."),
    ("The law of 2019 was repealed.", "The law of 2018 was repealed."),
]


def found(read: Callable[..., Any], texts: tuple[str, ...]) -> list[set[str]]:
    articles, claims = read(*texts)
    groups = match(claims, articles).groups
    clashing = [g for g in groups if any("designations" in link.relation.reason for link in g.links)]
    return [{one.evidence.quote.split()[-1] for one in group.claims} for group in clashing]


@pytest.mark.parametrize("texts", SLIPS)
def test_one_name_with_two_near_numbers(texts: tuple[str, str], read: Callable[..., Any]) -> None:
    assert found(read, texts) == [set(SLIPS[texts])]


@pytest.mark.parametrize("texts", OTHERS)
def test_two_things_of_one_sort(texts: tuple[str, str], read: Callable[..., Any]) -> None:
    assert found(read, texts) == []


def test_a_name_goes_by_the_noun_before_it_too(claim: Callable[..., Any]) -> None:
    context = Span(start=0, end=41, quote="The rover Pepita-20 rolled out on Monday.")
    (one,) = designations([claim("name", "Pepita-20", start=10).model_copy(update={"context": context})])
    assert (one.number, one.bases) == ("20", frozenset({"pepita", "rover"}))
