"""One person's rank or office, as articles give it: where they differ, and what time or family explains."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from crosscheck.matching import match

APART = {
    ("Colonel Ada Holm called.", "Brigadier-General Ada Holm called."): {"Colonel", "Brigadier-General"},
    ("Colonel Ada Holm called.", "Lt. Col. Ada Holm called."): {"Colonel", "Lt. Col"},
    ("Ada Holm, a retired general, called.", "The retired colonel Ada Holm called."): {
        "retired general",
        "retired colonel",
    },
    ("Mayor Ada Holm called.", "Police chief Ada Holm called."): {"Mayor", "Police chief"},
    ("Energy Minister Ada Holm Brun called.", "Ada Holm, Peru's minister of transport, called."): {
        "Energy Minister",
        "minister of transport",
    },
    (
        "Former health minister Ada Holm called.",
        "Ada Holm, a former minister of health, called.",
        "Ada Holm, a former education minister, called.",
    ): {"Former health minister", "former minister of health", "former education minister"},
}
TOGETHER = [
    ("General Ada Holm called.", "Major General Ada Holm called."),
    ("Lieutenant Colonel Ada Holm called. Holm left.", "Colonel Holm called. Ada Holm left."),
    ("Colonel Ada Holm called.", "General Paul Holm called."),
    ("Colonel Ada Holm called.", "Ada Holm, promoted last week, called. General Ada Holm was promoted."),
    ("Mayor Ada Holm called.", "Former governor Ada Holm called."),
    ("Mayor Ada Holm called.", "Judge Holm called."),
    ("Mayor Ada Holm called.", "The mayor called, and Ada Holm, a judge, too. Mayor Ada Holm left."),
    ("Finance minister Ada Holm called.", "Economy minister Ada Holm called."),
    ("Former health minister Ada Holm called.", "Ada Holm, a former education minister, called."),
]


def found(read: Callable[..., Any], texts: tuple[str, ...], later: int = 0) -> list[set[str]]:
    articles, claims = read(*texts)
    days = [
        one.model_copy(update={"published": one.published + timedelta(later * n)}) for n, one in enumerate(articles)
    ]
    groups = match(claims, days).groups
    held = [g for g in groups if any("not held by one person" in link.relation.reason for link in g.links)]
    return [{one.evidence.quote for one in group.claims} for group in held]


@pytest.mark.parametrize("texts", APART)
def test_posts_that_one_person_does_not_hold_at_once(texts: tuple[str, ...], read: Callable[..., Any]) -> None:
    assert found(read, texts) == [APART[texts]]


@pytest.mark.parametrize("texts", TOGETHER)
def test_posts_that_time_family_or_short_titles_explain(texts: tuple[str, ...], read: Callable[..., Any]) -> None:
    assert found(read, texts) == []


def test_people_are_promoted_between_two_articles(read: Callable[..., Any]) -> None:
    assert found(read, ("Major Ada Holm called.", "Colonel Ada Holm called."), later=40)
    assert found(read, ("Major Ada Holm called.", "Colonel Ada Holm called."), later=50) == []


def test_one_post_in_two_articles_is_one_finding(read: Callable[..., Any]) -> None:
    articles, claims = read("Mayor Ada Holm called.", "Ada Holm, the mayor, called.")
    assert [link.relation.relation for g in match(claims, articles).groups for link in g.links][-1] == "same"
