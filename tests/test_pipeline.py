"""The whole program on the project's own story: the conflicts that an editor finds there, the same bytes every time."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import crosscheck
from crosscheck import pipeline
from crosscheck.errors import NothingReadable, WorkspaceError
from crosscheck.models import Report
from crosscheck.report import to_json
from crosscheck.store import Workspace

ROOT = Path(__file__).parent.parent
FILES = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))

# Two articles of the story and the words of each that cannot both be right.
CONFLICTS = (
    (("newsaz-flights", "May 2021"), ("council", "2022")),
    (("orda-treaty", "2021"), ("council", "2022")),
    (("council", "April 2021"), ("council", "2022")),
    (("japarov-dushanbe", "15 times"), ("council", "30 percent")),
    (("japarov-dushanbe", "$405,100"), ("council", "30 percent")),
    (("newsaz-flights", "official visit"), ("japarov-dushanbe", "state visit")),
)
AGREEMENTS = (
    (("japarov-dushanbe", "July 8-9"), ("council", "July 8–9")),
    (("japarov-dushanbe", "14"), ("council", "14")),
    (("orda-treaty", "Kamchybek Tashiev"), ("council", "Kamchybek Tashiyev")),
    (("japarov-dushanbe", "$6.35 million"), ("council", "6 million")),
    (("orda-treaty", "March 13"), ("council", "March 13")),
)


@pytest.fixture(scope="module")
def report() -> Report:
    return pipeline.check(FILES)


def joined(report: Report, verdicts: set[str], sides: tuple[tuple[str, str], ...]) -> list[str]:
    """The findings of these verdicts that hold all sides: an article's name and words that the evidence holds."""
    names = {article.id: article.name for article in report.articles}
    found = []
    for finding in report.findings:
        said = [(names[claim.article], claim.evidence.quote) for claim in finding.claims]
        if finding.verdict in verdicts and all(
            any(name == one and words in quote for one, quote in said) for name, words in sides
        ):
            found.append(finding.id)
    return found


@pytest.mark.parametrize("sides", CONFLICTS, ids=str)
def test_the_conflicts_of_the_story_are_shown(report, sides):
    assert joined(report, {"discrepancy"}, sides)


@pytest.mark.parametrize("sides", AGREEMENTS, ids=str)
def test_the_agreements_of_the_story_are_shown(report, sides):
    assert joined(report, {"agreement", "compatible"}, sides)


@pytest.mark.parametrize("sides", AGREEMENTS, ids=str)
def test_agreements_are_no_conflicts(report, sides):
    assert joined(report, {"discrepancy"}, sides) == []


def test_every_quote_stands_where_it_is_said_to_stand(report):
    texts = {article.id: article.text for article in report.articles}
    spans = [(claim, span) for claim in report.claims for span in (claim.evidence, claim.context)]
    assert spans
    assert [claim.id for claim, span in spans if texts[claim.article][span.start : span.end] != span.quote] == []


def test_ids_are_distinct(report):
    for records in (report.articles, report.claims, report.findings):
        assert len({record.id for record in records}) == len(records)


def test_findings_hold_claims_of_the_report(report):
    claims = set(report.claims)
    assert all(set(finding.claims) <= claims for finding in report.findings)
    assert all(finding.reason and finding.topic for finding in report.findings)


def test_any_order_of_the_files_gives_the_same_bytes(report):
    order = random.Random(5).sample(FILES, len(FILES))
    assert order != FILES
    assert to_json(pipeline.check(order)) == to_json(report)


def test_another_process_gives_the_same_bytes(report):
    for seed in ("1", "2"):
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(crosscheck.__file__).parent.parent)}
        command = [sys.executable, "-m", "crosscheck", "report", *FILES, "--format", "json"]
        done = subprocess.run(command, env=env, capture_output=True, check=True)
        assert done.stdout.decode() == to_json(report)


def test_stored_claims_give_the_same_report(report, tmp_path):
    workspace = Workspace(tmp_path)
    workspace.seeds.mkdir()
    for path in FILES:
        (workspace.seeds / Path(path).name).write_bytes(Path(path).read_bytes())
    parsed: list[str] = []

    def track(articles):
        for article in articles:
            parsed.append(article.name)
            yield article

    first, second = (pipeline.check_workspace(workspace, track) for _ in range(2))
    assert parsed == [Path(path).stem for path in FILES]
    assert to_json(first) == to_json(second)
    assert (first.findings, first.claims) == (report.findings, report.claims)


def test_one_article_alone_has_no_conflict_with_others():
    report = pipeline.check([path for path in FILES if "orda" in path])
    assert all(finding.internal for finding in report.findings if finding.verdict == "discrepancy")


def test_nothing_to_read(tmp_path):
    with pytest.raises(NothingReadable, match=r"gone\.txt"):
        pipeline.check([str(tmp_path / "gone.txt")])
    with pytest.raises(WorkspaceError, match="no such folder"):
        pipeline.check_workspace(Workspace(tmp_path))
