from crosscheck.report import render_added
from crosscheck.report.changes import changes
from crosscheck.report.outlines import outline


def after(report, *findings):
    return report.model_copy(update={"findings": findings})


def test_the_same_report_holds_no_change(report):
    assert changes(report, outline(report)) == []
    assert render_added(report, report, []).startswith("Nothing changed")


def test_a_finding_is_known_again_by_a_claim_they_share(report):
    built = report.findings[3]
    earlier = built.model_copy(update={"id": "other", "claims": built.claims[:2]})
    (change,) = changes(after(report, earlier), outline(after(report, built)))
    assert change.before == earlier


def test_a_finding_of_the_same_id_is_known_again(report):
    built = report.findings[3]
    earlier = built.model_copy(update={"claims": built.claims[:1]})
    nearer = built.model_copy(update={"id": "other", "claims": built.claims})
    (change,) = changes(after(report, nearer, earlier), outline(after(report, built)))
    assert change.before == earlier


def test_an_agreement_that_breaks_is_a_new_discrepancy(report):
    first = report.findings[0]
    earlier = first.model_copy(update={"verdict": "agreement", "claims": first.claims[::2]})
    text = render_added(after(report, earlier), after(report, first), ["coastwire.md"])
    assert "NEW DISCREPANCIES" in text
    assert "before: agreement" in text
    assert "FINDINGS THAT CHANGED" not in text


def test_a_discrepancy_that_is_resolved_is_a_new_agreement(report):
    built = report.findings[3]
    earlier = built.model_copy(update={"verdict": "discrepancy"})
    text = render_added(after(report, earlier), after(report, built), [])
    assert "NEW AGREEMENTS" in text
    assert "before: discrepancy" in text


def test_claims_that_join_or_leave_are_told(report):
    built = report.findings[3]
    fewer = built.model_copy(update={"claims": built.claims[:2]})
    assert "agreement; joined by 1987 (A reader's letter)" in render_added(
        after(report, fewer), after(report, built), []
    )
    assert "agreement; without 1987" in render_added(after(report, built), after(report, fewer), [])


def test_a_compatible_finding_that_becomes_exact_has_changed(report):
    built = report.findings[3]
    looser = built.model_copy(update={"verdict": "compatible"})
    text = render_added(after(report, looser), after(report, built), [])
    assert "compatible before, agreement now" in text


def test_a_single_claim_that_finds_its_like_is_new(report):
    built = report.findings[3]
    single = built.model_copy(update={"verdict": "single", "claims": built.claims[:1]})
    assert "NEW AGREEMENTS" in render_added(after(report, single), after(report, built), [])


def test_findings_that_are_gone_are_told(report):
    text = render_added(after(report, report.findings[3]), after(report), [])
    assert "NO LONGER FOUND" in text
    assert "When the ferry was built (agreement)" in text


def test_added_articles_are_named_with_their_claims(report):
    text = render_added(report, report, ["letter.txt", "coastwire.md"])
    assert "Read Coast Wire, 3 Mar 2024: 6 claims\nRead A reader's letter: 2 claims\n" in text
