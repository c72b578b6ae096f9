import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from crosscheck.report import render
from crosscheck.report.documents import escape

MARKUP = ["a | b", "*bold*", "_soft_", "[link](http://x)", "<script>", "`code`", "# head", "~~gone~~", "a\\b", "&lt;"]


def shown(markdown):
    """The text that a reader of the rendered Markdown sees."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parseInline(markdown)
    assert all(child.type == "text" for child in tokens[0].children)
    return "".join(child.content for child in tokens[0].children)


@pytest.mark.parametrize("text", MARKUP)
def test_text_of_an_article_is_not_marked_up(text):
    assert shown(f"x {escape(text)} y") == f"x {text} y"


@given(st.text("ab *_`[]()<>#|~\\&;!", max_size=30))
def test_any_text_is_shown_as_it_is(text):
    assert shown(f"x{escape(text)}y") == f"x{' '.join(text.split())}y"


def test_every_row_of_a_table_has_its_columns(report):
    tables = re.findall(r"(?:^\|.*\n)+", render(report, "markdown", ledger=True), re.MULTILINE)
    assert len(tables) == 5
    for table in tables:
        bars = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(bars) == 1


def test_titles_with_pipes_are_escaped(report):
    assert r"Lindholm Star stuck \| harbour closed" in render(report, "markdown")


def test_the_value_is_bold_in_its_sentence(report):
    text = render(report, "markdown")
    assert "A ferry carrying **198** passengers has run onto a sandbank near Port Averil, injuring 14." in text
    assert "from **40 ships** a day to **22**, a drop of **30 percent**, the port says." in text
