"""Whole pages: what is cut, what stays, what is a heading. Each page says so with its own marks."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.models import Article
from crosscheck.sources import headline_spans, parse

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
HEADING = re.compile(r"^((?:[#>]+ )?)=(.*)$", re.MULTILINE)
CUT = re.compile(r"⟦[^⟧]*⟧")


def plain(marked: str) -> str:
    """Take the marks out of a page."""
    return HEADING.sub(r"\1\2", marked).replace("⟦", "").replace("⟧", "")


def kept(marked: str) -> str:
    """Give the words of the article in a marked page, without the signs of Markdown."""
    return " ".join(re.sub(r"(?m)^(?:[#>]+ )?=?", "", CUT.sub("\n", marked)).split())


def read(page: Path) -> tuple[str, Article]:
    marked = page.read_text(encoding="utf-8")
    return marked, parse(plain(marked), page.name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_keeps_the_article_and_leaves_out_the_furniture(page: Path) -> None:
    marked, article = read(page)
    found = " ".join(" ".join(article.text[start:end].split()) for start, end in article.body)
    assert found == kept(marked)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_tells_headings_from_paragraphs(page: Path) -> None:
    marked, article = read(page)
    headings = [found[2] for found in HEADING.finditer(marked)]
    assert [article.text[start:end] for start, end in headline_spans(article)] == headings


def test_wrapped_lines_make_one_paragraph() -> None:
    _, article = read(Path(__file__).parent / "pages" / "wrapped.txt")
    assert len(article.body) == 4
    assert article.text[slice(*article.body[2])].count("\n") == 2


def test_a_title_that_the_text_runs_on_from_stands_alone() -> None:
    article = parse(
        "title: Bridge opens over the Aare\n---\nBridge opens over the Aare The bridge took six years.", "a.txt"
    )
    assert [article.text[start:end] for start, end in article.body] == [
        "Bridge opens over the Aare",
        "The bridge took six years.",
    ]


LINES = st.sampled_from(
    [
        "The mayor spoke on Monday, and 14 people listened.",
        " date 2024-03-05 + ↺ − 16 px",
        "Latest news",
        "- One more title",
        "By Jane Doe",
        "Photo: AFP",
        "GENEVA, March 3 (Agency) — Talks began.",
        "",
        "> quoted",
        "Published Thu, Aug 1 20244:04 PM EDTUpdated 5 Min Ago",
        "# Title",
        "x" * 450 + " A. Body | AFP | Getty Images and so on.",
    ]
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=20).map("\n".join)))
def test_spans_are_ordered_inside_the_text_and_apart(text: str) -> None:
    try:
        article = parse(text, "any.txt")
    except SourceError:
        return
    position = 0
    for start, end in article.body:
        assert position <= start < end <= len(article.text)
        assert article.text[start:end] == article.text[start:end].strip()
        position = end
    assert set(headline_spans(article)) <= set(article.body)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_reading_a_text_again_changes_nothing(text: str) -> None:
    try:
        article = parse(text, "any.txt")
    except SourceError:
        return
    again = parse("title: any title\n---\n" + article.text, "any.txt")
    assert again.text == article.text
