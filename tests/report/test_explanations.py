import pytest

from crosscheck.report import render_explanation
from crosscheck.report.explanations import letter


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "A2"), (53, "B3")])
def test_claims_are_lettered(number, name):
    assert letter(number) == name


def test_features_are_shown_with_weight_and_score(report):
    text = render_explanation(report.findings[0], report)
    assert "A and B: score 0.83" in text
    assert "counted thing  +0.50 of 0.50  passenger and passenger" in text


def test_every_pair_is_compared(report):
    text = render_explanation(report.findings[0], report)
    for line in ("A and B: different; 212 and 198", "A and C: same; both say 212", "B and C: different"):
        assert line in text


def test_each_sentence_has_its_value_marked(report):
    text = render_explanation(report.findings[0], report, width=200)
    for claim in report.findings[0].claims:
        before, value, after = claim.context.quote.partition(claim.evidence.quote)
        assert f"{before}«{value}»{after}" in text


def test_arithmetic_and_severity_are_shown(report):
    text = render_explanation(report.findings[1], report)
    assert "Computed   (40 - 22) / 40 = 45%" in text
    assert "Severity   45 of 100, notable" in text
    assert "one article against itself" in text


def test_what_was_kept_apart_from_these_claims_is_told(report):
    assert "14 and B (198): hurt people, passengers" in render_explanation(report.findings[0], report)
    assert "kept apart" not in render_explanation(report.findings[1], report)


def test_a_long_ledger_is_cut(report):
    parting = report.ledger[1]
    longer = report.model_copy(update={"ledger": (parting,) * 8})
    text = render_explanation(report.findings[0], longer)
    assert text.count("hurt people, passengers") == 5
    assert "and 3 pairs more" in text
