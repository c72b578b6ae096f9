"""Names that are slips of each other, and those that are not."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import score
from crosscheck.matching.namesakes import confused
from crosscheck.models import Claim

Make = Callable[..., Claim]
Known = Callable[..., Any]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Paul Okarimo", "Paul Okarishi", True),
        ("Ada Fernandez Holm", "Ada Hernandez Holm", True),
        ("Paul Okoro", "Ingrid Okoro", False),
        ("Paul Okoro", "Paul Quispe", False),
        ("Paul Okoro", "Paul Okoro", False),
        ("Okoro", "Paul Okoro", False),
    ],
)
def test_persons(claim: Make, known: Known, left: str, right: str, expected: bool) -> None:
    one, two = claim("name", left), claim("name", right, article="inland")
    assert confused(score(one, two, known(one, two)), known(one, two)) is expected


def test_an_article_that_holds_both_names_tells_of_two(claim: Make, known: Known) -> None:
    one = claim("name", "Paul Okarimo")
    two = claim("name", "Paul Okarishi", article="inland", persons=("paul okarimo",))
    assert not confused(score(one, two, known(one, two)), known(one, two))
