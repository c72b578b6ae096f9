import pytest

from crosscheck.sources.frontmatter import FrontMatter, read

BLOCK = "title: A road\npublisher: Roads\npublished: 2024-03-05\nurl: https://example.org/a\n---\n"


@pytest.mark.parametrize(
    ("text", "title", "publisher", "rest"),
    [
        (BLOCK + "It is closed.", "A road", "Roads", "It is closed."),
        ("---\n" + BLOCK + "It is closed.", "A road", "Roads", "It is closed."),
        ("Title: 'A: road'\n---\nIt is.", "A: road", "", "It is."),
        ('title: "A road"\npublisher:\n---\nIt is.', "A road", "", "It is."),
        ("---\ntitle: A road\ntags:\n  - one\n# note\nlayout: post\n---\n\nIt is.", "A road", "", "\nIt is."),
        ("title: A road\n---", "A road", "", ""),
        ("It is closed.\n---\nIt is.", "", "", "It is closed.\n---\nIt is."),
        ("note: of no use\n---\nIt is.", "", "", "note: of no use\n---\nIt is."),
        ("title: A road\nIt is closed.\n---\nIt is.", "", "", "title: A road\nIt is closed.\n---\nIt is."),
        ("title: A road\nno end", "", "", "title: A road\nno end"),
        ("---\nIt is.", "", "", "---\nIt is."),
        ("", "", "", ""),
    ],
)
def test_reads_the_block_and_where_the_text_begins(text: str, title: str, publisher: str, rest: str) -> None:
    front = read(text)
    assert (front.title, front.publisher, text[front.end :]) == (title, publisher, rest)


def test_reads_date_and_address() -> None:
    assert read(BLOCK) == FrontMatter("A road", "Roads", "2024-03-05", "https://example.org/a", len(BLOCK))


def test_a_rule_far_down_closes_no_block() -> None:
    assert read("title: x\n" + "a: b\n" * 60 + "---\n").end == 0
