import csv
import io

import pytest

from crosscheck.report import render
from crosscheck.report.rows import COLUMNS, harmless


def read(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_for_each_claim_of_each_finding(report):
    rows = read(render(report, "csv"))
    assert len(rows) == sum(len(finding.claims) for finding in report.findings)
    assert tuple(rows[0]) == COLUMNS
    assert rows[1] == {
        "finding": report.findings[0].id,
        "verdict": "discrepancy",
        "severity": "80",
        "topic": "how many passengers were aboard the ferry",
        "kind": "count",
        "article": "coastwire.md",
        "publisher": "Coast Wire",
        "published": "2024-03-03",
        "value": "198",
        "normalised": "198 passengers",
        "sentence": "A ferry carrying 198 passengers has run onto a sandbank near Port Averil, injuring 14.",
        "attribution": "",
        "modality": "asserted",
        "reason": "212 and 198 cannot both be the number of passengers aboard.",
    }


def test_a_row_has_the_kind_of_its_finding_and_the_date_if_there_is_one(report):
    letter = next(row for row in read(render(report, "csv")) if row["article"] == "letter.txt")
    assert (letter["kind"], letter["published"], letter["publisher"]) == ("date", "", "")


def test_lines_end_as_the_standard_asks(report):
    text = render(report, "csv")
    assert text.count("\r\n") == text.count("\n") == len(read(text)) + 1


def test_claims_that_stand_alone_if_asked_for(report):
    rows = read(render(report, "csv", only=["single"]))
    assert [(row["verdict"], row["finding"], row["value"]) for row in rows] == [
        ("single", "", "7:40 am"),
        ("single", "", "8:15 am"),
        ("single", "", "Averil Lines"),
        ("single", "", "12 crowns"),
    ]


FORMULAS = ["=1+1", "+1", "-1 °C", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_run_as_a_formula(text, report):
    assert harmless(text) == f"'{text}"
    finding = report.findings[0].model_copy(update={"topic": text, "reason": text})
    row = read(render(report.model_copy(update={"findings": (finding,)}), "csv"))[0]
    assert row["topic"] == row["reason"] == f"'{text}"


@pytest.mark.parametrize("text", ["", "212", "a = b", "(-1)", "'quoted'"])
def test_other_cells_stay_as_they_are(text):
    assert harmless(text) == text


def test_quotes_commas_and_line_ends_survive(report):
    finding = report.findings[0].model_copy(update={"reason": 'he said "14",\nshe 19'})
    row = read(render(report.model_copy(update={"findings": (finding,)}), "csv"))[0]
    assert row["reason"] == 'he said "14",\nshe 19'
