"""What is told of a pair for its chance to be of one point, and how it stands among its rivals."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import forests, partners, rivals, score
from crosscheck.matching.groups import likely_ones, weighed
from crosscheck.matching.points import Points, comparable, size
from crosscheck.models import Claim, Link

Make = Callable[..., Claim]
Known = Callable[..., Any]
CREW = (("crew", 1.0), ("Marlin", 0.6), ("ferry", 0.5))
MEN = (("sailor", 1.0), ("Marlin", 0.5), ("ship", 0.4))
VOTES = (("vote", 1.0), ("Velden", 0.6))


def linked(left: Claim, right: Claim, known: Known) -> tuple[Link, Points]:
    claims = [left, right]
    setting = known(*claims)
    return score(left, right, setting), Points(claims, setting)


def test_all_that_the_trees_ask_is_told(claim: Make, known: Known) -> None:
    pair, points = linked(claim(), claim(said=19, article="inland"), known)
    assert set(forests.points().names) <= points.numbers(pair).keys()


def test_words_near_the_values_bring_claims_together(claim: Make, known: Known) -> None:
    pair, points = linked(claim(near=CREW), claim(said=19, article="inland", near=MEN), known)
    other, apart = linked(claim(near=CREW), claim(said=19, article="inland", near=VOTES), known)
    near, far = points.numbers(pair), apart.numbers(other)
    assert near["name near"] > 0 == far["name near"]
    assert (near["names apart"], far["names apart"]) == (0, 1)
    assert near["direction"] > far["direction"]
    assert weighed([pair], points)[0].chance > weighed([other], apart)[0].chance


def test_letters_right_by_the_values_are_compared(claim: Make, known: Known) -> None:
    rows = [claim(), claim(said=19, article="inland")]
    for words, expected in (("14 sailors of the Marlin drowned", 1.0), ("14 of 22 seats fell to others", 0.6)):
        quotes = ("14 sailors of the Marlin drowned", words)
        pair = [
            row.model_copy(
                update={
                    "context": row.context.model_copy(update={"quote": quote, "start": 0, "end": len(quote)}),
                    "evidence": row.evidence.model_copy(update={"start": 0, "end": 2}),
                }
            )
            for row, quote in zip(rows, quotes, strict=True)
        ]
        link, points = linked(*pair, known)
        told = points.numbers(link)
        assert (told["letters after"] == 1.0) is (expected == 1.0)
        assert told["letters around"] <= expected
        assert told["letters before"] == 0.0


def test_who_else_tells_a_figure_counts(claim: Make, known: Known) -> None:
    one, two = claim(), claim(said=19, article="inland")
    others = [claim(article="coast", start=40), claim(said=19, article="harbour", start=80)]
    setting = known(one, two, *others)
    told = Points([one, two, *others], setting).numbers(score(one, two, setting))
    assert (told["told by both"], told["fewer tellers"], told["more tellers"]) == (1, 0, 1)


def test_an_age_and_a_length_are_not_compared(claim: Make) -> None:
    age, length = claim("measure", 24), claim("measure", 24, article="inland")
    age = age.model_copy(update={"aspect": "age", "value": age.value.model_copy(update={"unit": "year"})})
    assert not comparable(age, length)
    assert comparable(length, length.model_copy(update={"article": "coast"}))


@pytest.mark.parametrize(
    ("kind", "said", "expected"), [("count", 14, 14), ("duration", 3, 3), ("measure", 2, 2000), ("name", "Ada", 0)]
)
def test_sizes_are_in_base_units(claim: Make, kind: str, said: Any, expected: float) -> None:
    assert size(claim(kind, said)) == expected


def test_the_likeliest_partner_is_each_others(claim: Make, known: Known) -> None:
    one, two, three = claim(), claim(said=19, article="inland"), claim(said=21, article="inland", start=90)
    near, far = (
        score(one, other, known(one, two, three))._replace(chance=c) for other, c in ((two, 0.6), (three, 0.3))
    )
    assert rivals.likeliest([near, far]) == {tuple(sorted((one.id, two.id)))}
    (row,) = rivals.standing([near], [near, far], Points([one, two, three], known(one, two, three)))
    told = dict(zip(rivals.NAMES, row.tolist(), strict=True))
    assert (told["chance"], told["nearest rival"], told["lead"]) == pytest.approx((0.6, 0.3, 0.3))


def test_an_unlikely_clash_stands_only_with_a_likely_one(claim: Make, known: Known) -> None:
    one, two, three = claim(), claim(said=19, article="inland"), claim(said=21, article="coast")
    weak, strong = (
        score(one, other, known(one, two, three))._replace(chance=c) for other, c in ((two, 0.01), (three, 0.9))
    )
    assert likely_ones([weak]) == []
    assert likely_ones([weak, strong]) == [weak, strong]


@pytest.mark.parametrize(
    ("left", "right", "clashes"),
    [
        ({"near": CREW}, {"near": MEN}, True),
        ({"near": CREW}, {"near": VOTES}, False),
        ({"persons": ("Adler",)}, {"persons": ("Bruhn",)}, True),
        ({"scope": ("per",)}, {}, False),
        ({"modality": "planned"}, {}, False),
        ({"event": "missing"}, {"event": "rescue"}, False),
        ({"narrowed": ("country:Peru",)}, {"narrowed": ("country:Chile",)}, False),
    ],
)
def test_structure_parts_likely_partners(
    claim: Make, known: Known, left: dict[str, Any], right: dict[str, Any], clashes: bool
) -> None:
    one, two = claim(**left), claim(said=19, article="inland", **right)
    pair = score(one, two, known(one, two))._replace(chance=0.9)
    assert partners.clash(pair) is clashes
    assert not partners.clash(pair._replace(chance=0.1))
