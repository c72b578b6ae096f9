import pytest

from crosscheck.models import Decision
from crosscheck.report import Reviewed, render_review
from crosscheck.report.reviews import left_and_right


def decision(finding, judgement, **fields):
    return Decision(
        **{
            "finding": finding.id,
            "judgement": judgement,
            "note": "",
            "by": "Ana",
            "at": "2024-03-05T10:00:00Z",
            "topic": finding.topic,
            "claims": (),
        }
        | fields
    )


def test_left_and_right_are_the_first_pair_that_differs(report, claims):
    places = left_and_right(report.findings[1])
    assert places == {claims["ships after"].id: "left", claims["ships drop"].id: "right"}


def test_a_claim_of_the_same_value_is_on_that_side(report, claims):
    names = {"left": {"aboard courier", "aboard gazette"}, "right": {"aboard wire"}}
    expected = {claims[name].id: place for place, found in names.items() for name in found}
    assert left_and_right(report.findings[0]) == expected


def test_without_compared_pairs_the_first_two_claims_are_the_sides(report):
    bare = report.findings[0].model_copy(update={"pairs": ()})
    assert list(left_and_right(bare).values()) == ["left", "right"]


JUDGEMENTS = {
    "left wrong": "the left one is wrong",
    "both right": "both are right",
    "extraction error": "misread by crosscheck",
    "not the same claim": "not the same claim",
}


@pytest.mark.parametrize(("judgement", "said"), JUDGEMENTS.items(), ids=JUDGEMENTS)
def test_a_decision_is_told(judgement, said, report):
    finding = report.findings[0]
    made = decision(finding, judgement, note="seen at the port")
    text = render_review([Reviewed(1, finding, "decided", made)], report.articles)
    assert f"Decided. Ana, 2024-03-05: {said} (seen at the port)" in text


def test_a_decision_taken_back_is_not_told(report):
    finding = report.findings[0]
    text = render_review([Reviewed(1, finding, "open", decision(finding, None))], report.articles)
    assert "Ana" not in text


def test_nothing_to_review(report):
    assert render_review([], report.articles) == "No finding waits for a decision.\n"


def test_numbers_are_those_given(report):
    text = render_review([Reviewed(12, report.findings[0], "open", None)], report.articles)
    assert "\n12  How many passengers were aboard the ferry\n" in text
