"""Which article shows an earlier state of the story: both its dead and its injured are clearly fewer."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import match
from crosscheck.matching.snapshots import tolls

# texts of two articles, and whether the first is seen to be the earlier one
CASES = {
    ("The storm left 5 dead and 20 injured.", "The storm left 12 dead and 61 injured."): True,
    ("The storm left 5 dead and 20 injured.", "The storm killed 12 people, and 61 people were injured."): True,
    ("The storm killed 5 people.", "The storm left 12 dead and 61 injured."): False,
    ("The storm left 5 dead and 61 injured.", "The storm left 12 dead and 20 injured."): False,
    ("The storm left 11 dead and 60 injured.", "The storm left 12 dead and 61 injured."): False,
    ("The storm left 5 dead and 20 injured.", "The storm left 5 dead and 20 injured."): False,
    ("The storm left 5 Danes dead and 2 Danes injured.", "The storm left 12 dead and 61 injured."): False,
    ("A storm in 1998 left 5 dead and 20 injured.", "The storm left 12 dead and 61 injured."): False,
}


@pytest.mark.parametrize("texts", CASES)
def test_an_earlier_state(texts: tuple[str, str], read: Callable[..., Any]) -> None:
    articles, claims = read(*texts)
    one, two = (article.id for article in articles)
    assert match(claims, articles).earlier == ({(one, two)} if CASES[texts] else set())


def test_none_is_no_toll_of_a_story(claim: Callable[..., Any], known: Callable[..., Any]) -> None:
    none, some = claim(said=0), claim(said=14, article="inland")
    assert tolls([none, some], known(none, some)) == {some.id}
