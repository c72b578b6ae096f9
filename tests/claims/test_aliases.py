"""What a name stands for: an article that calls Pepita a rover lets its weight meet another's rover."""

from collections.abc import Callable

import pytest

from crosscheck.models import Claim

CASES = {
    "The rover, Pepita, rolled out. Pepita has a mass of 26 kg.": "rover",
    "The rover (Pepita) rolled out. Pepita has a mass of 26 kg.": "rover",
    "The ferry Morwenna sank. The Morwenna is 120 metres long.": "ship",
    "The ferry Morwenna sank. The 6,800-ton Morwenna was new.": "ship",
}


@pytest.mark.parametrize("text", CASES)
def test_a_name_is_measured_as_what_it_is(text: str, claims: Callable[..., tuple[Claim, ...]]) -> None:
    measured = [claim.thing for claim in claims(text) if claim.kind == "measure"]
    assert [thing.concept for thing in measured if thing] == [CASES[text]]


@pytest.mark.xfail(reason="a name at the start of a sentence with its description behind it is no name of a thing")
def test_a_name_described_at_the_start_of_a_text(claims: Callable[..., tuple[Claim, ...]]) -> None:
    told = claims("Pepita, a small rover, rolled out. Pepita has a mass of 26 kg.")
    assert [c.thing.concept for c in told if c.thing and c.kind == "measure"] == ["rover"]


def test_a_name_that_is_called_nothing_is_itself(claims: Callable[..., tuple[Claim, ...]]) -> None:
    (claim,) = [claim for claim in claims("Pepita has a mass of 26 kg.") if claim.kind == "measure"]
    assert claim.thing is None or "rover" not in claim.thing.concept
