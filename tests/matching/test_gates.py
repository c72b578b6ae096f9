"""When two compared claims may agree, clash or repeat each other."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching import gates, score
from crosscheck.matching.settings import said
from crosscheck.models import Claim

Make = Callable[..., Claim]
Known = Callable[..., Any]
TRADE: dict[str, Any] = {"kind": "money", "event": "trade", "thing": "trade", "countries": ("Denmark", "Peru")}
CLOSED: dict[str, Any] = {"kind": "date", "event": "close", "thing": "tunnel"}
LIVING: dict[str, Any] = {"event": "", "thing": "population"}
MARCH, MAY = date(2031, 3, 13), date(2031, 5, 13)

# what is particular to the left and to the right claim, and whether they agree and clash
GATES: list[tuple[dict[str, Any], dict[str, Any], bool, bool]] = [
    ({}, {}, True, False),
    ({}, {"said": 19}, False, True),
    ({}, {"said": 900}, False, False),
    ({}, {"said": 19, "event": "arrest"}, False, False),
    ({}, {"event": "arrest"}, False, False),
    ({"thing": "student"}, {"said": 19, "thing": "teacher"}, False, False),
    ({"thing": "dead"}, {"said": 19, "thing": "person"}, False, True),
    ({}, {"said": 9, "scope": ("part",)}, False, False),
    ({}, {"said": 19, "modality": "denied"}, False, False),
    ({}, {"said": 2, "scope": ("definite",)}, False, False),
    ({"said": 40}, {"said": "~50"}, True, False),
    ({"said": 0}, {"said": 0}, True, False),
    ({"said": 0}, {"said": 1}, False, True),
    ({"said": 0}, {"said": 14, "thing": "child"}, False, True),
    ({"said": 0, "thing": "teacher"}, {"said": 14, "thing": "child"}, False, False),
    ({"said": 0}, {"said": 1, "event": "arrest"}, False, False),
    ({"said": 1}, {"said": 2}, False, False),
    (
        LIVING | {"said": 9400, "narrowed": ("of:lissa",)},
        LIVING | {"said": 9700, "narrowed": ("of:lissa",)},
        False,
        True,
    ),
    (
        LIVING | {"said": 9400, "narrowed": ("of:lissa",)},
        LIVING | {"said": 9700, "narrowed": ("of:karsova",)},
        False,
        False,
    ),
    (LIVING | {"said": 9400}, LIVING | {"said": 9700}, False, False),
    ({}, {"article": "harbour", "start": 200}, False, False),
    (TRADE | {"said": 6}, TRADE | {"said": 8}, False, True),
    (TRADE | {"said": 6, "about": 2030}, TRADE | {"said": 8, "about": 2029}, False, False),
    (TRADE | {"said": 6}, TRADE | {"said": 80}, False, False),
    (TRADE | {"said": 6}, TRADE | {"said": 8, "thing": "exports"}, False, False),
    (CLOSED | {"said": MARCH}, CLOSED | {"said": MARCH}, True, False),
    (CLOSED | {"said": MARCH}, CLOSED | {"said": MAY}, False, True),
    (CLOSED | {"said": MARCH}, CLOSED | {"said": date(2021, 3, 13)}, False, False),
    (CLOSED | {"said": MARCH}, CLOSED | {"said": 2031}, True, False),
    (CLOSED | {"said": MARCH, "event": "sign"}, CLOSED | {"said": MAY, "event": "sign"}, False, False),
    ({"kind": "name", "said": "Kanat Tashbaev"}, {"kind": "name", "said": "Kanat Tashbayev"}, True, False),
    ({"kind": "name", "said": "Kanat Tashbaev"}, {"kind": "name", "said": "Ingrid Holm"}, False, False),
]


@pytest.mark.parametrize(("one", "two", "agree", "clash"), GATES)
def test_gates(one: dict[str, Any], two: dict[str, Any], agree: bool, clash: bool, claim: Make, known: Known) -> None:
    left, right = claim(**{"article": "harbour"} | one), claim(**{"article": "inland"} | two)
    pair = score(left, right, known(left, right))
    assert (gates.agrees(pair), gates.clash(pair)) == (agree, clash), pair


@pytest.mark.parametrize(("said", "wanted"), [(14, True), (19, False)])
def test_an_article_repeats_itself_only_with_the_same_value(said: int, wanted: bool, claim: Make, known: Known) -> None:
    left, right = claim(), claim(said=said, start=200)
    assert gates.repeats(score(left, right, known(left, right))) is wanted


def test_what_two_articles_say_is_no_repeat(claim: Make, known: Known) -> None:
    left, right = claim(), claim(article="inland")
    assert not gates.repeats(score(left, right, known(left, right)))


def test_only_values_of_which_one_can_hold_may_clash(claim: Make) -> None:
    assert gates.may_clash(claim())
    assert not gates.may_clash(claim("name", "Ingrid Holm"))


def test_figures_as_said(claim: Make) -> None:
    assert (said(claim(said=14)), said(claim("name", "Holm"))) == (14.0, 0.0)
    assert gates.vague(claim(said="~50"))
    assert not gates.vague(claim(said=50))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("It cost 6 billion reais (", True),
        ("A price tag of $100 million (about ", True),
        ("The fine of Rs 978 crore (", True),
        ("The firm paid its workers (", False),
        ("The film (", False),
        ("It cost 6 billion reais, or ", False),
    ],
)
def test_an_amount_in_brackets_after_another_converts_it(claim: Make, before: str, expected: bool) -> None:
    told = claim("money", 5)
    evidence = told.evidence.model_copy(update={"start": len(before), "end": len(before) + 1})
    context = told.context.model_copy(update={"start": 0, "quote": f"{before}5"})
    assert gates.converted(told.model_copy(update={"evidence": evidence, "context": context})) is expected
