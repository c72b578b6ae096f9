import json

import pytest

from crosscheck.errors import EvidenceMismatch, WorkspaceError
from crosscheck.store import parsed, verify


@pytest.fixture
def one(make_article):
    return make_article("council")


@pytest.fixture
def claims(one, make_claim):
    return (make_claim(one, "May 2021", "2021-05"), make_claim(one, "2021", "2021"))


def test_what_is_saved_is_loaded(workspace, one, claims):
    parsed.save(workspace, one, claims, "1")
    assert parsed.current(workspace, one, "1") == claims


def test_the_file_is_readable_in_order_and_the_same_each_time(workspace, one, claims):
    parsed.save(workspace, one, claims, "1")
    first = (workspace.claims / "council.json").read_bytes()
    parsed.save(workspace, one, claims, "1")
    assert (workspace.claims / "council.json").read_bytes() == first
    content = json.loads(first)
    assert content["version"] == "1"
    assert content["article"]["name"] == "council"
    assert [claim["evidence"]["quote"] for claim in content["claims"]] == ["May 2021", "2021"]
    assert first.count(b"\n") > 20


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_files_of_one_stem_do_not_share_their_claims(workspace, one, claims, suffix):
    other = one.model_copy(update={"source": f"seeds/council{'.md' if suffix == '.txt' else '.txt'}"})
    here = one.model_copy(update={"source": f"seeds/council{suffix}"})
    parsed.save(workspace, here, claims, "1")
    assert parsed.current(workspace, other, "1") is None


def test_another_version_of_parser_or_article_is_not_current(workspace, one, claims, make_article):
    parsed.save(workspace, one, claims, "1")
    assert parsed.current(workspace, one, "2") is None
    assert parsed.current(workspace, make_article("council", "June 2021"), "1") is None


def test_the_former_version_keeps_its_id_and_claims(workspace, one, claims, make_article):
    edited = make_article("council", "June 2021")
    assert parsed.former(workspace, edited, "1") is None
    parsed.save(workspace, one, claims, "1")
    former = parsed.former(workspace, edited, "1")
    assert former.article.id == one.id
    assert set(former.claims) == set(claims)
    assert parsed.former(workspace, edited, "2") is None


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"version": "1"}', '{"version": "1", "article": {}, "claims": [3]}']
)
def test_a_broken_file_is_told(workspace, one, content):
    workspace.claims.mkdir()
    (workspace.claims / "council.json").write_text(content)
    with pytest.raises(WorkspaceError, match=r"council\.json: not a file of claims"):
        parsed.current(workspace, one, "1")
    assert parsed.marked(workspace, one) is None
    assert [problem.source for problem in verify(workspace, [one]).problems] == [str(workspace.claims / "council.json")]


def test_evidence_that_does_not_stand_is_told(workspace, one, claims, make_claim):
    moved = claims[0].model_copy(update={"evidence": claims[0].evidence.model_copy(update={"start": 20})})
    parsed.save(workspace, one, [moved, claims[1]], "1")
    with pytest.raises(EvidenceMismatch, match="May 2021"):
        parsed.current(workspace, one, "1")
    checked = verify(workspace, [one])
    assert (checked.articles, checked.spans) == (1, 4)
    assert [moved.id in problem.message for problem in checked.problems] == [True]


def test_verify_finds_nothing_where_all_stands(workspace, one, claims):
    parsed.save(workspace, one, claims, "1")
    assert verify(workspace, [one]) == (1, 4, ())


def test_verify_tells_each_quote_that_an_edited_text_lost(workspace, one, claims, make_article):
    parsed.save(workspace, one, claims, "1")
    checked = verify(workspace, [make_article("council", "spring of 2021")])
    assert len(checked.problems) == 4
    assert all(problem.source == "seeds/council.txt" for problem in checked.problems)


def test_verify_tells_claims_without_an_article(workspace, one, claims):
    parsed.save(workspace, one, claims, "1")
    assert [problem.message for problem in verify(workspace, []).problems] == [
        "its article is not in seeds/ (or cannot be read)"
    ]


def test_a_folder_that_refuses_is_told(workspace, one, claims):
    workspace.claims.write_text("a file where the folder should be")
    with pytest.raises(WorkspaceError):
        parsed.save(workspace, one, claims, "1")
