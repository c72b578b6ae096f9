import pytest

from crosscheck.report.matrices import blocks
from crosscheck.report.outlines import outline
from crosscheck.report.terminal import Screen


def rows(block):
    """The cells of a block, line by line."""
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in block if line.startswith("│")]


def test_an_article_a_column_a_finding_a_row(report):
    (block,) = blocks(outline(report), Screen(140))
    table = rows(block)
    assert table[0] == ["", "", "Averil Courier", "Coast Wire", "Northern Gazette", "A reader's letter"]
    assert [row[0] for row in table if row[0]] == ["1", "2", "3", "4", "5"]
    assert next(row for row in table if row[0] == "1")[2:] == ["212", "198", "212", ""]


@pytest.mark.parametrize(("width", "columns"), [(140, [4]), (80, [2, 2]), (60, [1, 1, 1, 1])])
def test_articles_that_find_no_room_stand_in_another_block(width, columns, report):
    assert [len(rows(block)[0]) - 2 for block in blocks(outline(report), Screen(width))] == columns


def test_a_block_leaves_out_findings_on_which_its_articles_are_silent(report):
    last = blocks(outline(report), Screen(80))[-1]
    assert [row[0] for row in rows(last) if row[0]] == ["1", "2", "3", "4"]


def test_articles_without_findings_have_no_column(report):
    (block,) = blocks(outline(report, ["compatible"]), Screen(140))
    assert rows(block)[0][2:] == ["Averil Courier", "Coast Wire"]


def test_no_finding_no_matrix(report):
    assert blocks(outline(report.model_copy(update={"findings": ()})), Screen(80)) == []
