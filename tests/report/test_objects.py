import json

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import Report
from crosscheck.report import render, render_claims, to_json


def test_the_object_reads_back_as_the_same_report(report):
    assert Report.model_validate_json(to_json(report)) == report


def test_the_contract(report):
    written = json.loads(to_json(report))
    assert list(written) == ["version", "articles", "claims", "findings", "problems", "ledger"]
    assert written["version"] == 1
    assert {"id", "source", "title", "publisher", "published"} <= set(written["articles"][0])
    assert [article["published"] for article in written["articles"]][2:] == ["2024-03-04", None]
    assert {"id", "verdict", "kind", "topic", "reason", "claims"} <= set(written["findings"][0])
    assert written["problems"] == [{"source": "seeds/scan.pdf", "message": "holds no text"}]
    claim = written["findings"][0]["claims"][0]
    assert {"id", "article", "kind", "subject", "value", "evidence", "context", "attribution"} <= set(claim)
    assert claim["evidence"] == {"start": 67, "end": 70, "quote": "212"}


def test_evidence_stands_in_the_text(report):
    written = json.loads(to_json(report))
    texts = {article["id"]: article["text"] for article in written["articles"]}
    for claim in written["claims"]:
        for span in (claim["evidence"], claim["context"]):
            assert texts[claim["article"]][span["start"] : span["end"]] == span["quote"]


def test_numbers_are_plain_strings(report):
    values = [claim["value"] for claim in json.loads(to_json(report))["claims"]]
    assert {"said": "6350000", "low": "6345000", "high": "6355000"}.items() <= values[8].items()
    assert values[9]["high"] is None


def test_only_limits_the_findings_and_keeps_every_claim(report):
    written = json.loads(render(report, "json", only=["update"]))
    assert [finding["verdict"] for finding in written["findings"]] == ["update"]
    assert len(written["claims"]) == len(report.claims)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_topic_survives(topic):
    report = Report(articles=(), claims=(), findings=(), problems=({"source": topic, "message": ""},))
    assert json.loads(to_json(report))["problems"][0]["source"] == topic


def test_claims_as_json_lines(report):
    lines = render_claims(report.claims, report.articles, "jsonl").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [claim.id for claim in report.claims]
