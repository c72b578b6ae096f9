"""From articles to verdicts: invented stories for each verdict, and look-alikes that are no discrepancy."""

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.matching import match
from crosscheck.models import Claim
from crosscheck.verdicts import judge

STORIES = ("agreement.txt", "compatible.txt", "discrepancy.txt", "update.txt", "lookalikes.txt")
Tell = Callable[[tuple[tuple[str, str], ...]], Any]
Books = tuple[tuple[tuple[str, str], ...], ...]


def sided(case: Any, told: Any) -> list[tuple[str, str]]:
    """Give the article and words of each side."""
    rows = zip(told.articles, case.sides, strict=False)
    return [(article.id, quote) for article, side in rows for quote in side if quote != "-"]


def said(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    return {(claim.article, claim.evidence.quote) for claim in claims}


def test_a_story(case: Any, tell: Tell) -> None:
    told = tell(case.articles)
    CHECKS.get(case.what.split()[0], has_verdict)(case, told)


def has_verdict(case: Any, told: Any) -> None:
    sides = set(sided(case, told))
    assert len(sides) > 1
    held = [finding.verdict for finding in told.judged.findings if sides <= said(finding.claims)]
    assert case.what in held, summary(told)


def are_apart(case: Any, told: Any) -> None:
    sides = sided(case, told)
    assert len(sides) > 1
    assert set(sides) <= said(told.claims), summary(told)
    clashing = [said(f.claims) for f in told.judged.findings if f.verdict == "discrepancy"]
    assert not [pair for pair in combinations(sides, 2) if any(set(pair) <= held for held in clashing)], summary(told)


def is_quiet(case: Any, told: Any) -> None:
    assert told.claims
    assert "discrepancy" not in {finding.verdict for finding in told.judged.findings}, summary(told)


def is_in_ledger(case: Any, told: Any) -> None:
    words = {claim.id: (claim.article, claim.evidence.quote) for claim in told.claims}
    kept = {(parting.code, frozenset((words[parting.left], words[parting.right]))) for parting in told.judged.ledger}
    assert (case.what.removeprefix("ledger "), frozenset(sided(case, told))) in kept, told.judged.ledger


CHECKS: dict[str, Callable[[Any, Any], None]] = {"apart": are_apart, "quiet": is_quiet, "ledger": is_in_ledger}


def summary(told: Any) -> str:
    lines = [
        f"{f.verdict} {f.kind} {f.topic}: {f.reason} {[c.evidence.quote for c in f.claims]}"
        for f in told.judged.findings
    ]
    return "\n".join(["", *lines])


def test_every_quote_of_every_story_stands_in_its_text(stories: Books, tell: Tell) -> None:
    for story in stories:
        told = tell(story)
        texts = {article.id: article.text for article in told.articles}
        for claim in told.claims:
            for span in (claim.evidence, claim.context):
                assert texts[claim.article][span.start : span.end] == span.quote


def test_ids_are_unique_in_every_story(stories: Books, tell: Tell) -> None:
    for story in stories:
        told = tell(story)
        for ids in ([claim.id for claim in told.claims], [finding.id for finding in told.judged.findings]):
            assert len(set(ids)) == len(ids), story[0][1]


def test_findings_say_why_and_stand_in_order(stories: Books, tell: Tell) -> None:
    order = ["discrepancy", "update", "compatible", "agreement", "single"]
    for story in stories:
        findings = tell(story).judged.findings
        assert all(finding.reason and finding.topic and len(finding.claims) > 1 for finding in findings)
        assert [f.verdict for f in findings] == sorted((f.verdict for f in findings), key=order.index)
        weights = [f.severity for f in findings if f.verdict == "discrepancy"]
        assert weights == sorted(weights, reverse=True)
        assert all((f.severity > 0) == (f.verdict == "discrepancy") == bool(f.severity_reason) for f in findings)


def test_pairs_and_verdict_of_a_finding_agree(stories: Books, tell: Tell) -> None:
    for story in stories:
        for finding in tell(story).judged.findings:
            ids = {claim.id for claim in finding.claims}
            relations = {pair.relation for pair in finding.pairs}
            assert all({pair.left, pair.right} <= ids and pair.reason for pair in finding.pairs)
            assert ("different" in relations) == (finding.verdict == "discrepancy")
            assert finding.verdict != "agreement" or relations == {"same"}


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_order_of_articles_and_claims_changes_nothing(data: st.DataObject, stories: Books, tell: Tell) -> None:
    told = tell(data.draw(st.sampled_from(stories)))
    articles = data.draw(st.permutations(told.articles))
    claims = data.draw(st.permutations(told.claims))
    again = judge(match(claims, articles), articles)
    assert again.findings == told.judged.findings
    assert set(again.ledger) == set(told.judged.ledger)


def test_no_article_alone_disagrees_with_others(stories: Books, tell: Tell) -> None:
    for story in stories:
        findings = tell(story[:1]).judged.findings
        assert all(finding.internal for finding in findings)


def test_a_reviewer_can_keep_two_claims_apart(stories: Books, tell: Tell) -> None:
    told = tell(stories[0])
    finding = told.judged.findings[0]
    left, right = finding.claims[0], finding.claims[-1]
    kept = judge(match(told.claims, told.articles, [(right.id, left.id)]), told.articles).findings
    assert not [f for f in kept if {left.id, right.id} <= {claim.id for claim in f.claims}]


def test_nothing_gives_nothing() -> None:
    assert judge(match((), ()), ()) == ((), ())
