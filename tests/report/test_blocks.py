import pytest

from crosscheck.report.blocks import agreed, compact, label_lines
from crosscheck.report.outlines import outline
from crosscheck.report.terminal import Screen

LABELS = {
    "News.Az, 13 Mar 2025": ["News.Az", "13 Mar 2025"],
    "News.Az, Baku, 3 Mar 2025 (inferred)": ["News.Az, Baku", "3 Mar 2025 (inferred)"],
    "News.Az, 13 Mar 2025 (a, 2 May 2020.txt)": ["News.Az", "13 Mar 2025 (a, 2 May 2020.txt)"],
    "The Times, retold": ["The Times, retold"],
    "one.txt": ["one.txt"],
}


@pytest.mark.parametrize(("label", "lines"), LABELS.items(), ids=LABELS)
def test_a_label_breaks_before_its_date(label, lines):
    assert label_lines(label) == lines
    assert label_lines(label, whole=True) == [label]


def test_each_value_is_said_once_with_all_who_say_it(report, claims):
    said = agreed(report.findings[0], outline(report), Screen())
    assert said == "212 (Averil Courier, Northern Gazette), 198 (Coast Wire)"


def test_names_with_commas_are_parted_by_semicolons(report):
    first = report.articles[0].model_copy(update={"publisher": "Courier, Averil"})
    named = report.model_copy(update={"articles": (first, *report.articles[1:])})
    assert "212 (Courier, Averil; Northern Gazette)" in agreed(report.findings[0], outline(named), Screen())


def test_an_agreement_written_alike_is_quoted(report):
    built = report.findings[3].model_copy(update={"claims": report.findings[3].claims[::2]})
    assert agreed(built, outline(report), Screen()) == "1987 (Averil Courier, A reader's letter)"


def test_a_compact_finding_hangs_under_its_number(report):
    entry = outline(report).sections[2].entries[0]
    lines = compact(entry, outline(report), Screen(40))
    assert lines[0].startswith(" 4  When")
    assert {line[:4] for line in lines[1:]} == {"    "}
