import pytest

from crosscheck import values
from crosscheck.models import Decision
from crosscheck.store import apart, assign, decided_claims, decisions, standing, state


@pytest.fixture
def left(make_article):
    return make_article("left")


@pytest.fixture
def right(make_article):
    return make_article("right", "June 2022")


@pytest.fixture
def third(make_article):
    return make_article("third", "May 2021")


@pytest.fixture
def clash(left, right, make_claim, make_finding):
    return make_finding(make_claim(left, "May 2021", "2021-05"), make_claim(right, "June 2022", "2022-06"))


def decide(finding, articles, judgement="left wrong", at="2025-01-01T00:00:00+00:00"):
    claims = decided_claims(finding, articles)
    return Decision(
        finding=finding.id, judgement=judgement, note="", by="Dana", at=at, topic=finding.topic, claims=claims
    )


def test_decisions_are_appended_and_read_in_order(workspace, clash, left, right):
    made = [decide(clash, [left, right], judgement) for judgement in ("unsure", "left wrong", None)]
    for one in made:
        decisions.record(workspace, one)
    assert decisions.read(workspace) == (tuple(made), ())
    assert len(workspace.decisions.read_text().splitlines()) == 3


def test_a_line_that_is_no_decision_is_a_problem_and_the_others_stand(workspace, clash, left, right):
    decisions.record(workspace, decide(clash, [left, right]))
    with workspace.decisions.open("a") as file:
        file.write('{"finding": "f1", "judge')
    decisions.record(workspace, decide(clash, [left, right], "unsure"))
    read, problems = decisions.read(workspace)
    assert [one.judgement for one in read] == ["left wrong", "unsure"]
    assert [problem.source for problem in problems] == [f"{workspace.decisions}:2"]


def test_the_last_word_on_a_finding_stands_and_can_be_taken_back(clash, left, right):
    first, second, undone = (decide(clash, [left, right], j) for j in ("unsure", "left wrong", None))
    assert standing([first, second]) == (second,)
    assert standing([first, second, undone]) == ()
    assert standing([first, undone, second]) == (second,)


def test_a_finding_is_open_then_decided(clash, left, right):
    made = decide(clash, [left, right])
    assert state(clash, None) == "open"
    assert assign([clash], [made]) == {clash.id: made}
    assert state(clash, made) == "decided"


def test_an_agreeing_claim_that_joins_does_not_reopen(clash, left, right, third, make_claim, make_finding):
    made = decide(clash, [left, right])
    grown = make_finding(*clash.claims, make_claim(third, "May 2021", "2021-05"), identity="f2")
    assert assign([grown], [made]) == {"f2": made}
    assert state(grown, made) == "decided"


@pytest.mark.skipif(not hasattr(values, "compare"), reason="values are not compared yet")
def test_a_less_precise_claim_that_joins_does_not_reopen(clash, left, right, third, make_claim, make_finding):
    made = decide(clash, [left, right])
    grown = make_finding(*clash.claims, make_claim(third, "2021", "2021"), identity="f2")
    assert state(grown, made) == "decided"


def test_a_new_different_value_makes_it_stale(clash, left, right, make_article, make_claim, make_finding):
    made = decide(clash, [left, right])
    other = make_article("fourth", "May 2019")
    grown = make_finding(*clash.claims, make_claim(other, "May 2019", "2019-05"), identity="f2")
    assert assign([grown], [made]) == {"f2": made}
    assert state(grown, made) == "stale"


def test_a_changed_value_makes_it_stale(clash, left, right, make_article, make_claim, make_finding):
    made = decide(clash, [left, right])
    edited = make_article("right", "July 2022")
    changed = make_finding(clash.claims[0], make_claim(edited, "July 2022", "2022-07"), identity="f3")
    assert assign([changed], [made]) == {"f3": made}
    assert state(changed, made) == "stale"


def test_other_words_for_the_same_count_are_no_change(left, right, third, make_counted, make_finding):
    pair = (make_counted(left, "2021", 24, "people"), make_counted(right, "2022", 30, "people"))
    made = decide(make_finding(*pair), [left, right])
    grown = make_finding(*pair, make_counted(third, "2021", 24, "local citizens"), identity="f2")
    assert state(grown, made) == "decided"


def test_a_decision_belongs_to_one_finding_only(clash, left, right, third, make_claim, make_finding):
    made = decide(clash, [left, right])
    other = make_finding(clash.claims[0], make_claim(third, "2021", "2021"), identity="f9", topic="another point")
    assert assign([other, clash], [made]) == {clash.id: made}
    assert assign([other], [made]) == {"f9": made}


def test_the_same_words_on_another_topic_are_not_the_same_finding(clash, left, right, third, make_claim, make_finding):
    made = decide(clash, [left, right])
    other = make_finding(make_claim(third, "May 2021", "2021-05"), identity="f9", topic="when the school opened")
    assert assign([other], [made]) == {}


def test_not_the_same_claim_keeps_the_values_apart(clash, left, right, third, make_claim, make_finding):
    agreeing = make_claim(third, "May 2021", "2021-05")
    found = make_finding(*clash.claims, agreeing)
    articles = [left, right, third]
    made = decide(found, articles, "not the same claim")
    first, second = (claim.id for claim in clash.claims)
    expected = {tuple(sorted((first, second))), tuple(sorted((agreeing.id, second)))}
    assert apart([made], found.claims, articles) == expected
    assert apart([decide(found, articles)], found.claims, articles) == frozenset()


def test_claims_kept_apart_are_known_again_after_an_edit(clash, left, right, make_claim):
    made = decide(clash, [left, right], "not the same claim")
    edited = left.model_copy(update={"id": "0" * 12})
    renamed = clash.claims[0].model_copy(update={"id": "new", "article": edited.id})
    pairs = apart([made], [renamed, clash.claims[1]], [edited, right])
    assert pairs == {tuple(sorted(("new", clash.claims[1].id)))}


def test_one_value_held_apart_all_the_same(left, third, make_claim, make_finding):
    claims = [make_claim(left, "May 2021", "2021-05"), make_claim(third, "May 2021", "2021-05")]
    made = decide(make_finding(*claims), [left, third], "not the same claim")
    assert apart([made], claims, [left, third]) == {tuple(sorted(claim.id for claim in claims))}
