from pathlib import Path

import pytest

from crosscheck.sources import parse

TEXT = "title: A road\npublisher: Roads\npublished: 2024-03-05\n---\nThe road is closed, the ministry said."
STORIES = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def test_an_article_holds_what_the_file_says() -> None:
    article = parse(TEXT, "folder/a-road.md")
    assert (article.name, article.source, article.title) == ("a-road", "folder/a-road.md", "A road")
    assert article.text == "The road is closed, the ministry said."
    assert article.body == ((0, len(article.text)),)
    assert len(article.id) == 12


def test_the_id_is_the_content_and_not_the_path() -> None:
    assert parse(TEXT, "a.txt").id == parse(TEXT.encode("utf-16"), "b.md").id
    assert parse(TEXT, "a.txt").id == "c299b0e70124"


@pytest.mark.parametrize(("old", "new"), [("A road", "B road"), ("Roads", "Ways"), ("03-05", "03-06"), ("is", "was")])
def test_another_content_is_another_id(old: str, new: str) -> None:
    assert parse(TEXT, "a.txt").id != parse(TEXT.replace(old, new), "a.txt").id


@pytest.mark.parametrize(
    ("source", "name"),
    [("-", "a-road"), ("x/a.b.txt", "a.b"), ("a", "a"), (".hidden", ".hidden")],
)
def test_names_an_article_by_its_source(source: str, name: str) -> None:
    assert parse(TEXT, source).name == name


def test_a_title_without_letters_still_has_a_name() -> None:
    assert parse("title: …!\n---\nThe road is closed, the ministry said.", "-").name == "standard-input"


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_text_is_the_files_own(path: Path) -> None:
    raw = path.read_text(encoding="utf-8").replace("\u00a0", " ")
    article = parse(path.read_bytes(), str(path))
    assert raw.endswith(article.text)
    assert raw[: -len(article.text)].endswith("---\n")


@pytest.mark.parametrize(
    "words", ["A", "a ", '."', "By ", "( ", "# ", "> ", "\nLatest news", "Ab Cd | ", " -", "\n", "x: y\n"]
)
@pytest.mark.parametrize("behind", [True, False])
def test_a_long_text_of_one_thing_is_read_in_a_moment(words: str, *, behind: bool) -> None:
    sentence = "The road is closed, the ministry said. "
    article = parse(sentence + words * 2_000 if behind else words * 2_000 + sentence, "a.txt")
    assert article.text.count(sentence.strip()) == 1
    assert article.body
