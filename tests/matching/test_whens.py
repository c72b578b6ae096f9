"""When two dates, times of day or lengths of time may clash."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching import gates, score, whens
from crosscheck.models import Claim

Make = Callable[..., Claim]
Known = Callable[..., Any]
SUNK: dict[str, Any] = {"kind": "date", "event": "crash", "thing": "ship"}
BURIED: dict[str, Any] = {"kind": "date", "event": "bury", "thing": "dead"}
SIEGE: dict[str, Any] = {"kind": "duration", "event": "attack", "thing": None, "aspect": "how long"}
TERM: dict[str, Any] = {"kind": "duration", "event": "convict", "thing": "sentence", "aspect": "how long"}
MOURNED: dict[str, Any] = {"kind": "duration", "event": "mourn", "thing": None, "aspect": "how long"}
JUNE, JULY, YEARS = date(2031, 6, 1), date(2031, 7, 2), date(2021, 6, 1)

# what is particular to the left and to the right claim, and whether they clash
PAIRS: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    (SUNK | {"said": JUNE}, SUNK | {"said": JULY}, True),
    (SUNK | {"said": JUNE}, SUNK | {"said": YEARS}, False),
    (SUNK | {"said": JUNE}, SUNK | {"said": JULY, "scope": ("another",)}, False),
    (SUNK | {"said": JUNE}, SUNK | {"said": JULY, "thing": None}, True),
    (SUNK | {"said": JUNE}, SUNK | {"said": date(2031, 12, 1), "thing": None}, False),
    (SUNK | {"said": JUNE}, SUNK | {"said": date(2031, 6, 2), "thing": None}, False),
    (SUNK | {"said": JUNE}, SUNK | {"said": JULY, "thing": "train"}, False),
    (BURIED | {"said": JUNE}, BURIED | {"said": date(2031, 6, 3)}, False),
    (SUNK | {"said": 2030, "event": "of protocol"}, SUNK | {"said": 2031, "event": "of protocol"}, False),
    (SIEGE | {"said": 2}, SIEGE | {"said": 3}, True),
    (SIEGE | {"said": 2}, SIEGE | {"said": 30}, False),
    (SIEGE | {"said": 2}, SIEGE | {"said": 3, "aspect": "how often"}, False),
    (MOURNED | {"said": 3}, MOURNED | {"said": 4}, True),
    (TERM | {"said": 20}, TERM | {"said": 24}, False),
    (TERM | {"said": 20, "narrowed": ("by:holm",)}, TERM | {"said": 24, "narrowed": ("by:holm",)}, True),
    (TERM | {"said": 20, "narrowed": ("by:holm",)}, TERM | {"said": 24, "narrowed": ("by:lund",)}, False),
]


@pytest.mark.parametrize(("one", "two", "clash"), PAIRS)
def test_a_clash_of_when(one: dict[str, Any], two: dict[str, Any], clash: bool, claim: Make, known: Known) -> None:
    left, right = claim(**{"article": "harbour"} | one), claim(**{"article": "inland"} | two)
    assert gates.clash(score(left, right, known(left, right))) is clash


def test_one_state_of_emergency(claim: Make) -> None:
    assert whens.once(claim(**SUNK | {"said": JUNE, "event": "emergency"}))
    assert not whens.once(claim(**SUNK | {"said": JUNE}))
