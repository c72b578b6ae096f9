"""The vocabulary: which words name which class of event or thing, in which word class, and what includes what."""

from itertools import combinations

import pytest

from crosscheck.claims import lexicon
from crosscheck.grammar import parse

EVENTS = {
    "The tunnel was closed in May.": {"close"},
    "The tunnel was shut in May.": {"close"},
    "The mayor lives close to the port.": set[str](),
    "Fourteen people lost their lives.": {"kill"},
    "The attack cost 12 people their lives.": {"attack", "kill"},
    "Troops opened fire on the crowd.": {"attack"},
    "Veltro laid 300 workers off.": {"layoff"},
    "Talks broke off.": {"negotiate"},
    "The two sides reached an agreement.": {"agree"},
    "The ferry capsized.": {"crash"},
    "He was sworn in on Monday.": {"appoint"},
    "The plane took off at noon.": {"depart"},
    "The probe blasted off at noon.": {"launch"},
    "The group claimed responsibility.": {"claim"},
    "Holm stepped down.": {"resign"},
    "They were taken into custody.": {"arrest"},
    "The line was reinstated.": {"resume"},
    "The house is old.": set[str](),
}
THINGS = {
    "Three border crossings reopened.": "crossing",
    "The memorandum was signed.": "agreement",
    "Net income rose.": "profit",
    "The flight attendants survived.": "crew",
    "The market valuation fell.": "value",
    "The accord was signed.": "agreement",
    "The asylum seekers left.": "refugee",
}
WIDER = [
    ("injured", "person"),
    ("crew", "person"),
    ("crossing", "border"),
    ("flight", "airlink"),
    ("teacher", "teacher"),
]
NOT_WIDER = [("person", "injured"), ("teacher", "student"), ("exports", "trade"), ("dead", "injured"), ("", "person")]


@pytest.mark.parametrize("text", EVENTS)
def test_event_words(text: str) -> None:
    (sentence,) = parse(text, [(0, len(text))])
    assert {hit.kind for hit in lexicon.event_hits(sentence)} == EVENTS[text]


@pytest.mark.parametrize("text", THINGS)
def test_words_for_things(text: str) -> None:
    (sentence,) = parse(text, [(0, len(text))])
    assert THINGS[text] in {hit.kind for hit in lexicon.thing_hits(sentence)}


@pytest.mark.parametrize(("narrow", "wide"), WIDER)
def test_one_concept_includes_another(narrow: str, wide: str) -> None:
    assert lexicon.broader(narrow, wide)


@pytest.mark.parametrize(("one", "other"), NOT_WIDER)
def test_one_concept_does_not_include_another(one: str, other: str) -> None:
    assert not lexicon.broader(one, other)


def test_hits_never_overlap() -> None:
    text = "The death toll rose after the plane crash that cost 12 people their lives was brought under control."
    (sentence,) = parse(text, [(0, len(text))])
    hits = lexicon.event_hits(sentence)
    assert len(hits) > 1
    assert all(left.last < right.first or right.last < left.first for left, right in combinations(hits, 2))


def test_a_word_of_no_table_is_a_concept_of_its_own() -> None:
    assert lexicon.concept("quince") == lexicon.Concept("quince", "", "")


def test_every_broader_concept_and_every_state_stands_in_a_table() -> None:
    known = lexicon.concepts()
    assert {one.broader for one in known.values()} - {""} <= set(known)
    assert lexicon.states()["close"] == "closed"
    assert "say" in lexicon.speech_verbs()
