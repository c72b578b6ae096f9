"""Ranks and offices by a name, and which of them one person can hold at once."""

import pytest

from crosscheck.models import NameValue
from crosscheck.values import names

NAME = "Ada Holm"

FOUND = {
    "It was Colonel Ada Holm who called.": [("Colonel", "rank", "colonel")],
    "It was Lt. Col. Ada Holm who called.": [("Lt. Col", "rank", "lieutenant colonel")],
    "The army negotiator Major-General Ada Holm called.": [("Major-General", "rank", "major general")],
    "She met Ada Holm, a retired general, at noon.": [("retired general", "rank", "general")],
    "Ada Holm, 61, the former mayor of Velden, sang.": [("former mayor", "office", "former mayor")],
    "The mayor of Velden, Ada Holm, sang.": [("mayor", "office", "mayor")],
    "Deputy governor Ada Holm sang.": [("Deputy governor", "office", "deputy governor")],
    "Energy and Mines Minister Ada Holm sang.": [("Energy and Mines Minister", "office", "minister: energy mines")],
    "Ada Holm, Peru's minister of transport, sang.": [("minister of transport", "office", "minister: transport")],
    "Ada Holm, a nurse and ex-minister of health, fell.": [
        ("ex-minister of health", "office", "former minister: health")
    ],
    "Attorney General Ada Holm sang.": [],
    "The then mayor Ada Holm sang.": [],
    "He met the mayor and Ada Holm.": [],
    "They called a mayor, Ada Holm and a judge.": [],
    "Ada Holm, health minister Paul Okoro and others sang.": [],
    "The governor of the National Bank, Ada Holm, sang.": [],
    "Ada Holm, the superintendent of Velden Hospital, sang.": [],
    "He played the major Ada Holm.": [],
    "The captain, Ada Holm, scored twice.": [],
}  # fmt: skip

RELATIONS = {
    ("colonel", "colonel"): "same",
    ("colonel", "brigadier general"): "different",
    ("colonel", "lieutenant colonel"): "different",
    ("general", "major general"): "compatible",
    ("inspector", "chief inspector"): "compatible",
    ("colonel", "mayor"): "compatible",
    ("mayor", "deputy governor"): "different",
    ("mayor", "deputy mayor"): "compatible",
    ("former mayor", "governor"): "compatible",
    ("minister: health", "minister: education"): "different",
    ("minister: energy mines", "minister: oil"): "compatible",
    ("minister: health", "deputy minister: health"): "compatible",
    ("prime minister", "minister: defence"): "compatible",
    ("former prime minister", "former minister: defence"): "different",
}


@pytest.mark.parametrize("text", FOUND)
def test_what_stands_by_a_name(text: str) -> None:
    start = text.index(NAME)
    posts = names.posts(text, start, start + len(NAME))
    assert [(text[post.start : post.end], post.sort, post.key) for post in posts] == FOUND[text]


def test_a_title_that_may_be_short_for_another_says_nothing_before_a_surname() -> None:
    text = "Colonel Holm and Captain Okoro called."
    assert not list(names.posts(text, text.index("Holm"), text.index("Holm") + 4))
    assert list(names.posts(text, text.index("Okoro"), text.index("Okoro") + 5))


@pytest.mark.parametrize("pair", RELATIONS)
def test_what_one_person_can_hold(pair: tuple[str, str]) -> None:
    left, right = (NameValue(kind="role", text=key, key=key, type="role") for key in pair)
    assert names.compare(left, right).relation == names.compare(right, left).relation == RELATIONS[pair]
