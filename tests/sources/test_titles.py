import pytest

from crosscheck.sources import headline_spans, parse
from crosscheck.sources.lines import is_headline
from crosscheck.sources.titles import shortened


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("title: Given\n---\nShips leave\nShips left, the port said.", "Given"),
        ("Ships leave the harbour\n\nShips left, the port said.", "Ships leave the harbour"),
        ("Ships left, the port said. They were full.", "Ships left, the port said."),
        (" date 2024-03-05 + ↺ − 16 px\n\nShips leave\nShips left, the port said.", "Ships leave"),
    ],
)
def test_finds_the_title(text: str, title: str) -> None:
    assert parse(text, "a.txt").title == title


def test_cuts_a_long_sentence_at_a_word() -> None:
    cut = shortened("The port said on Monday that all of its fourteen ships had left for the open sea before noon.")
    assert cut == "The port said on Monday that all of its fourteen ships had left for the open…"
    assert shortened("x" * 100) == "x" * 79 + "…"


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("Ships leave the harbour", True),
        ("What did the harbour cost?", True),
        ("Harbour: What we know", True),
        ("Ships left the harbour.", False),
        ("The mayor said:", False),
        ("Norway – 42 citizens;", False),
        ("- one item of a list", False),
        ("and so it went on", False),
        ("It was late. Ships left the harbour", False),
        ("2024", False),
    ],
)
def test_knows_a_headline(words: str, headline: bool) -> None:
    assert is_headline(words) is headline


def test_gives_the_spans_of_title_and_headings() -> None:
    article = parse("Ships leave\n\nShips left, the port said.\n\nLong wait\n\nThey had waited for six days.", "a.txt")
    assert [article.text[start:end] for start, end in headline_spans(article)] == ["Ships leave", "Long wait"]
