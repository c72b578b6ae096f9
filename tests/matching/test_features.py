"""What speaks for and against one point, feature by feature: +, - or 0, and the code of what parts two claims."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching import features, settings
from crosscheck.matching.settings import Setting
from crosscheck.matching.tables import weights
from crosscheck.models import Claim

Make = Callable[..., Claim]
Known = Callable[..., Setting]
YEAR, MAY, JUNE = 2030, date(2030, 5, 4), date(2030, 6, 4)
GROUPED = {"thing": "citizen", "narrowed": ("country:Denmark",)}

# the feature, what is particular to the left and to the right claim, the sign of its score, the parting code
SIGNS: list[tuple[str, dict[str, Any], dict[str, Any], str, str]] = [
    ("thing", {}, {}, "+", ""),
    ("thing", {}, {"thing": "injured"}, "+", ""),
    ("thing", {"thing": "student"}, {"thing": "teacher"}, "-", "group"),
    ("thing", {"thing": "exports"}, {"thing": "trade"}, "-", "group"),
    ("thing", {"thing": "quince"}, {"thing": "cherry"}, "-", ""),
    ("thing", {"thing": ""}, {}, "0", ""),
    ("event", {}, {}, "+", ""),
    ("event", {}, {"event": "arrest"}, "-", "other event"),
    ("event", {"event": "crash"}, {"event": "divert"}, "-", ""),
    ("event", {"event": ""}, {"event": ""}, "0", ""),
    ("group", GROUPED, GROUPED, "+", ""),
    ("group", GROUPED, GROUPED | {"narrowed": ("country:Peru",)}, "-", "group"),
    ("group", GROUPED, {"thing": "citizen"}, "-", ""),
    ("group", {"narrowed": ("young",)}, {"narrowed": ("young",)}, "+", ""),
    ("group", {"narrowed": ("young",)}, {"narrowed": ("old",)}, "-", ""),
    ("participants", {"countries": ("Denmark", "Peru")}, {"countries": ("Peru", "Denmark")}, "+", ""),
    ("participants", {"countries": ("Denmark", "Peru")}, {"countries": ("Denmark", "Chile")}, "-", ""),
    ("participants", {"persons": ("ingrid holm",)}, {"persons": ("paul okoro",)}, "-", ""),
    ("participants", {}, {"persons": ("paul okoro",)}, "0", ""),
    ("time", {"about": MAY}, {"about": MAY}, "+", ""),
    ("time", {"about": MAY}, {"about": JUNE}, "-", "time"),
    ("time", {"about": MAY}, {"about": YEAR}, "+", ""),
    ("time", {"about": YEAR}, {}, "-", ""),
    ("scope", {}, {}, "0", ""),
    ("scope", {"scope": ("part",)}, {"scope": ("part",)}, "+", ""),
    ("scope", {"scope": ("part",)}, {}, "-", ""),
    ("scope", {"scope": ("per",)}, {}, "-", ""),
    ("scope", {"scope": ("average",)}, {"scope": ("part",)}, "-", ""),
    ("place", {"places": ("lima",)}, {"places": ("lima", "lissa")}, "+", ""),
    ("place", {"places": ("lima",)}, {"places": ("lissa",)}, "-", ""),
    ("place", {}, {"places": ("lissa",)}, "0", ""),
    ("modality", {}, {}, "+", ""),
    ("modality", {"modality": "planned"}, {}, "-", ""),
    ("aspect", {}, {}, "+", ""),
    ("attribution", {"attribution": "The mayor of Velden"}, {"attribution": "the mayor"}, "+", ""),
    ("attribution", {"attribution": "The mayor"}, {"attribution": "the hospital"}, "0", ""),
    ("attribution", {"attribution": "The mayor"}, {}, "0", ""),
    ("aspect", {"aspect": "which rank"}, {}, "-", ""),
    ("wording", {"words": ("mill",)}, {"words": ("harbour",)}, "0", ""),
    ("wording", {}, {}, "+", ""),
    ("rarity", {"said": 34567}, {"said": 34567}, "+", ""),
    ("rarity", {"said": 14}, {"said": 15}, "0", ""),
    ("closeness", {"said": 14}, {"said": 15}, "+", ""),
    ("closeness", {"said": 14}, {"said": 900}, "-", ""),
    ("closeness", {"kind": "date", "said": MAY}, {"kind": "date", "said": date(2030, 5, 6)}, "+", ""),
    ("closeness", {"kind": "date", "said": MAY}, {"kind": "date", "said": date(2024, 5, 6)}, "-", ""),
]


@pytest.mark.parametrize(("name", "one", "two", "sign", "parts"), SIGNS)
def test_a_feature(
    name: str, one: dict[str, Any], two: dict[str, Any], sign: str, parts: str, claim: Make, known: Known
) -> None:
    left, right = claim(article="harbour", **one), claim(article="inland", **two)
    signal = features.FEATURES[name](left, right, known(left, right, claim(start=900, words=("tree",))))
    assert (signal.score > 0, signal.score < 0) == (sign == "+", sign == "-"), signal
    assert signal.parts == parts
    assert signal.detail
    assert -1.5 <= signal.score <= 1


@pytest.mark.parametrize(("name", "one", "two", "sign", "parts"), SIGNS)
def test_a_feature_is_the_same_from_both_sides(
    name: str, one: dict[str, Any], two: dict[str, Any], sign: str, parts: str, claim: Make, known: Known
) -> None:
    left, right = claim(article="harbour", **one), claim(article="inland", **two)
    setting = known(left, right)
    there, back = features.FEATURES[name](left, right, setting), features.FEATURES[name](right, left, setting)
    assert there.score == pytest.approx(back.score)
    assert there.parts == back.parts


def test_a_year_is_not_its_first_months(claim: Make, known: Known) -> None:
    months = claim("money", 9, thing="trade", about=YEAR).about
    assert months is not None
    months = months.model_copy(update={"end": date(2030, 5, 31)})
    left, right = claim("money", 20, thing="trade", about=YEAR), claim("money", 9, "inland", thing="trade")
    signal = features.time(left, right.model_copy(update={"about": months}), known(left, right))
    assert (signal.score, signal.parts) == (-1.0, "time")


def test_rare_words_count_more(claim: Make, known: Known) -> None:
    often = [claim(article=f"paper{n}", start=n * 60, words=("fire", f"word{n}")) for n in range(9)]
    setting = known(*often, claim(words=("quince", "tree")))
    assert setting.rarity["quince"] > setting.rarity["fire"]


def test_an_article_without_a_date_is_of_the_middle_of_the_story(articles: Callable[..., list[Any]]) -> None:
    one, two, three = articles("a", "b", "c", later=True)
    undated = two.model_copy(update={"id": "d", "published": None})
    assert settings.publications([one, two, three, undated])["d"] == two.published
    assert settings.publications([undated]) == {"d": None}


def test_countries_of_the_whole_story(claim: Make, known: Known) -> None:
    told = [claim(article=f"paper{n}", countries=("Denmark",)) for n in range(4)]
    assert known(*told, claim(article="last", countries=("Peru",))).common == {"Denmark"}


def test_every_feature_has_a_weight_and_a_reason(claim: Make, known: Known) -> None:
    left, right = claim(article="harbour"), claim(article="inland")
    found, parts = features.weigh(left, right, known(left, right))
    assert [one.name for one in found] == list(features.FEATURES)
    assert all(one.weight == weights()[one.name] > 0 and one.detail for one in found)
    assert parts == ""
