"""Whether two counts are of two places."""

from collections.abc import Callable

import pytest

from crosscheck.matching import wheres
from crosscheck.models import Claim

PAIRS = [
    (["Lima"], 9, ["Aarhus"], 4, True),
    (["Lima", "Peru"], 9, ["Aarhus"], 4, True),
    (["Lima"], 9, ["Peru"], 4, False),
    (["Lima"], 9, ["Karsova"], 4, False),
    (["Indian Ocean"], 9, ["Peru"], 4, False),
    ([], 9, ["Peru"], 4, False),
    (["Velden province"], 34, ["Peru"], 120, True),
    (["Velden province"], 34, [], 120, True),
    (["Velden province"], 34, ["Peru"], 38, False),
    (["Velden province"], 34, ["velden province"], 120, False),
]


@pytest.mark.parametrize(("ours", "less", "theirs", "more", "apart"), PAIRS)
def test_counts_of_two_places_are_kept_apart(
    claim: Callable[..., Claim], ours: list[str], less: int, theirs: list[str], more: int, apart: bool
) -> None:
    left, right = claim(said=less, places=tuple(ours)), claim(said=more, places=tuple(theirs))
    assert wheres.parted(left, right) is apart
    assert wheres.parted(right, left) is apart
