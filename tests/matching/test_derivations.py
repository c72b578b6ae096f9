"""What arithmetic gives: sums, growths, bases, lengths since a year, each with the computation in words."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import match
from crosscheck.models import Link

Read = Callable[..., Any]
DERIVED = {
    # a growth against the two figures that it joins
    ("Trade reached $6.35 million, 15 times more than the $405,100 of 2029.",): ("compatible", "15.7"),
    ("Trade reached $6.35 million, 25 times more than the $405,100 of 2029.",): ("different", "15.7"),
    # parts against their total
    ("The crash killed 38 people: 30 passengers and 8 villagers.",): ("same", "= 38"),
    ("The aid is worth $10 million. Denmark gives $7 million and Peru $3 million.",): ("same", "= 10,000,000"),
    # a length against a period
    ("The border has been negotiated since 2008.", "The border was negotiated for nearly 23 years."): (
        "compatible",
        "2008 makes about",
    ),
    # the base that one growth implies against the base that is stated
    (
        "Trade between Denmark and Peru reached $6 million, 30 percent more than before.",
        "Trade between Denmark and Peru reached $6.35 million, 15 times more than the $405,100 of 2029.",
    ): ("different", "means a base of"),
}
NOTHING = [
    ("The crash killed 38 people: 30 passengers and 5 villagers.",),
    ("Trade reached $6.35 million. The bridge cost $405,100.",),
    ("The border has been negotiated since 2008.", "The border was negotiated for three weeks."),
    ("He was born in 1971. Sixty people met. In 2031 he died.",),
]


def links(read: Read, texts: tuple[str, ...]) -> list[Link]:
    articles, claims = read(*texts)
    return [link for group in match(claims, articles).groups for link in group.links if link.derived]


@pytest.mark.parametrize("texts", DERIVED)
def test_what_follows_by_arithmetic(texts: tuple[str, ...], read: Read) -> None:
    relation, words = DERIVED[texts]
    found = [link for link in links(read, texts) if link.relation.relation == relation and words in link.derived]
    assert found
    assert all(link.derived == link.relation.reason for link in found)


@pytest.mark.xfail(reason='a base after "as much as" is not seen, only one after "than", "from", "against"')
def test_a_growth_against_what_follows_as_much_as(read: Read) -> None:
    assert links(read, ("Exports reached $12 million, twice as much as the $6 million of 2029.",))


@pytest.mark.parametrize("texts", NOTHING)
def test_what_follows_not(texts: tuple[str, ...], read: Read) -> None:
    assert links(read, texts) == []


@pytest.mark.parametrize("texts", DERIVED)
def test_the_computation_names_the_words_of_the_articles(texts: tuple[str, ...], read: Read) -> None:
    for link in links(read, texts):
        assert link.right.evidence.quote in link.derived or link.left.evidence.quote in link.derived
