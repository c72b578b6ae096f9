import pytest

from crosscheck.report.outlines import outline


def test_sections_follow_the_report_with_what_needs_a_reader_first(report):
    turned = report.model_copy(update={"findings": report.findings[::-1]})
    assert [section.verdict for section in outline(report).sections] == [
        "discrepancy",
        "update",
        "agreement",
        "compatible",
    ]
    assert [section.verdict for section in outline(turned).sections] == [
        "discrepancy",
        "update",
        "compatible",
        "agreement",
    ]


def test_findings_keep_their_place_in_the_report_as_number(report):
    numbers = [
        entry.number for section in outline(report, ["update", "compatible"]).sections for entry in section.entries
    ]
    assert numbers == [3, 5]


def test_claims_of_one_article_stand_under_one_name(report):
    hurt = outline(report).sections[0].entries[1]
    assert [(side.label, len(side.claims)) for side in hurt.sides] == [("Northern Gazette, 4 Mar 2024", 3)]


def test_claims_that_no_finding_joins_stand_alone(report, claims):
    names = ["left courier", "left wire", "owner", "fare"]
    assert outline(report).alone == tuple(claims[name] for name in names)
    assert outline(report).singles == ()
    assert outline(report, ["single"]).singles == outline(report).alone


def test_a_finding_of_one_claim_does_not_join_it(report, claims):
    single = report.findings[0].model_copy(update={"verdict": "single", "claims": (claims["fare"],)})
    more = report.model_copy(update={"findings": (*report.findings, single)})
    assert claims["fare"] in outline(more).alone
    assert [section.verdict for section in outline(more).sections][-1] == "compatible"


COUNTS = {
    "2 discrepancies, 1 update, 1 agreement, 1 compatible": (),
    "1 agreement": ("agreement",),
    "4 said by one article alone": ("single",),
    "1 update, 4 said by one article alone": ("single", "update"),
}


@pytest.mark.parametrize(("said", "only"), COUNTS.items(), ids=COUNTS)
def test_counts(said, only, report):
    assert outline(report, only).found() == said


def test_no_discrepancy_is_said(report):
    calm = report.model_copy(update={"findings": report.findings[3:4]})
    assert outline(calm).found() == "no discrepancies, 1 agreement"
    assert outline(calm, ["discrepancy", "update"]).found() == "no discrepancies, no updates"
    assert outline(calm, ["agreement"]).found() == "1 agreement"
