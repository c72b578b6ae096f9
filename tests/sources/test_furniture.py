"""Single lines that are the page's or the article's; whole pages are in test_bodies."""

from pathlib import Path

import pytest

from crosscheck.sources import parse

CASES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "page_lines.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("fate", "line"), CASES)
def test_a_line_between_title_and_text(fate: str, line: str) -> None:
    text = f"Ships leave harbour after storm\n{line}\nThe port said on Friday that all of the boats had left.\n"
    article = parse(text, "a.txt")
    words = [article.text[start:end] for start, end in article.body]
    assert words[0] == "Ships leave harbour after storm"
    assert words[-1].startswith("The port said")
    assert words[1:-1] == ([] if fate == "cut" else [line])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Ships left, the port said.\nRead more: Why ships leave\nThey were full.",
            "Ships left, the port said.|They were full.",
        ),
        ("Ships left, the port said.\nShips left, the port said.", "Ships left, the port said."),
        ("Ships left, the port said.\n\nNewsline", "Ships left, the port said."),
        ("Latest news\nShips leave\nShips left, the port said.", "Ships leave|Ships left, the port said."),
    ],
)
def test_what_stands_around_decides(text: str, kept: str) -> None:
    article = parse("title: x\npublisher: The Newsline\n---\n" + text, "a.txt")
    assert [article.text[start:end] for start, end in article.body] == kept.split("|")
