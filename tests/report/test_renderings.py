"""Every rendering of the invented story against the file that a person read and found good: data/<name>.

Set CROSSCHECK_RENEW=1 to write the files anew after a change that is meant, then read them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.models import Decision
from crosscheck.report import (
    Reviewed,
    render,
    render_added,
    render_claims,
    render_explanation,
    render_review,
    to_json,
)

DATA = Path(__file__).parent / "data"


def reviewed(report):
    first, second, *_ = report.findings
    decision = Decision(
        finding=first.id,
        judgement="right wrong",
        note="The wire corrected itself.",
        by="Ana",
        at="2024-03-05T10:00:00Z",
        topic=first.topic,
        claims=(),
    )
    return [
        Reviewed(1, first, "stale", decision),
        Reviewed(2, second, "open", None),
        Reviewed(3, second, "decided", decision.model_copy(update={"judgement": "unsure", "note": ""})),
    ]


def joined(report):
    """What the third paper changed: two discrepancies are new, an agreement grew, another became an update."""
    hurt, built, repair = report.findings[2:]
    before = (
        hurt.model_copy(update={"verdict": "agreement", "claims": hurt.claims[:2]}),
        built.model_copy(update={"claims": built.claims[:2], "id": "other"}),
        repair,
        repair.model_copy(update={"id": "gone", "topic": "the price of a ticket", "claims": report.claims[-1:]}),
    )
    return render_added(report.model_copy(update={"findings": before}), report, ["gazette.txt"], 80)


RENDERINGS = {
    "table-80.txt": lambda report: render(report, "table", width=80),
    "table-120.txt": lambda report: render(report, "table", width=120),
    "table-50.txt": lambda report: render(report, "table", width=50, ledger=True),
    "table-colour.txt": lambda report: render(report, "table", width=80, colour=True, only=["discrepancy"]),
    "single.txt": lambda report: render(report, "table", width=80, only=["single"]),
    "wide-80.txt": lambda report: render(report, "table", width=80, wide=True),
    "wide-140.txt": lambda report: render(report, "table", width=140, wide=True),
    "report.md": lambda report: render(report, "markdown", ledger=True),
    "single.md": lambda report: render(report, "markdown", only=["single", "agreement"]),
    "report.csv": lambda report: render(report, "csv"),
    "report.html": lambda report: render(report, "html", ledger=True),
    "report.json": lambda report: render(report, "json", only=["update"]),
    "claims.txt": lambda report: render_claims(report.claims, report.articles, "table", 80),
    "claims.jsonl": lambda report: render_claims(report.claims[:2], report.articles, "jsonl", 80),
    "review.txt": lambda report: render_review(reviewed(report), report.articles, 80),
    "explanation.txt": lambda report: render_explanation(report.findings[0], report, 80),
    "explanation-derived.txt": lambda report: render_explanation(report.findings[1], report, 60),
    "added.txt": joined,
    "added-nothing.txt": lambda report: render_added(report, report, [], 80),
}


@pytest.mark.parametrize("name", RENDERINGS)
def test_rendering_reads_as_approved(name, report):
    shown = RENDERINGS[name](report).encode()
    if os.environ.get("CROSSCHECK_RENEW"):
        DATA.mkdir(exist_ok=True)
        (DATA / name).write_bytes(shown)
    assert (DATA / name).read_bytes().decode() == shown.decode()


def test_there_is_no_file_without_its_rendering():
    assert {path.name for path in DATA.iterdir()} == set(RENDERINGS)


@pytest.mark.parametrize("format", ["table", "json", "markdown", "csv", "html"])
def test_the_same_report_gives_the_same_bytes(format, report):
    again = type(report).model_validate_json(to_json(report))
    assert render(again, format, ledger=True) == render(report, format, ledger=True)


@pytest.mark.parametrize("format", ["table", "markdown", "csv", "html", "json"])
def test_only_keeps_the_named_verdicts(format, report):
    shown = render(report, format, only=["update"])
    topics = {finding.topic[1:]: finding.verdict for finding in report.findings}
    assert {topics[topic] for topic in topics if topic in shown} == {"update"}


def test_an_unknown_format_or_verdict_is_refused(report):
    with pytest.raises(ValueError, match="no format 'pdf'; the formats are table, json, markdown, csv, html"):
        render(report, "pdf")
    with pytest.raises(ValueError, match="no verdict wrong"):
        render(report, "table", only=["wrong"])


@pytest.mark.parametrize("format", ["table", "markdown", "csv", "html", "json"])
def test_nothing_read_is_no_error(format, report):
    empty = report.model_copy(update={"articles": (), "claims": (), "findings": (), "ledger": ()})
    for wide in (False, True):
        assert render(empty, format, wide=wide, ledger=True)
    assert "scan.pdf" in render(empty, format) or format == "csv"


def test_what_only_some_forms_need_is_loaded_only_by_them():
    seldom = "{'jinja2', 'tabulate', 'spacy', 'rapidfuzz'}"
    code = f"import sys, crosscheck.report; print(sorted({seldom} & set(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"
