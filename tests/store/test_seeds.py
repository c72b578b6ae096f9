from pathlib import Path

import pytest

from crosscheck import sources
from crosscheck.store import place

BODY = (
    "The old bridge over the river reopened on Monday after two years of repairs. The council paid 3 million euros.\n"
)


def put(workspace, text, name, folder="elsewhere"):
    source = f"{folder}/{name}"
    return place(workspace, text.encode(), sources.parse(text, source), sources.parse).name


def seeds(workspace):
    return sorted(path.name for path in workspace.seeds.iterdir())


def test_a_new_article_is_copied_byte_for_byte(workspace):
    raw = b"\xef\xbb\xbftitle: A bridge\r\n---\r\n" + BODY.encode()
    path = place(workspace, raw, sources.parse(raw, "x/bridge.md"), sources.parse)
    assert path == workspace.seeds / "bridge.md"
    assert path.read_bytes() == raw


def test_the_same_article_again_changes_nothing(workspace):
    assert put(workspace, BODY, "bridge.txt") == "bridge.txt"
    before = (workspace.seeds / "bridge.txt").stat().st_mtime_ns
    assert put(workspace, BODY, "bridge.txt", "another") == "bridge.txt"
    assert (workspace.seeds / "bridge.txt").stat().st_mtime_ns == before


def test_a_copy_under_another_name_is_the_same_article(workspace):
    put(workspace, BODY, "bridge.txt")
    assert put(workspace, BODY, "copy-of-bridge.txt") == "bridge.txt"
    assert seeds(workspace) == ["bridge.txt"]


def test_an_edited_article_replaces_its_former_version(workspace):
    put(workspace, BODY, "bridge.txt")
    edited = BODY.replace("3 million", "4 million")
    assert put(workspace, edited, "bridge.txt") == "bridge.txt"
    assert seeds(workspace) == ["bridge.txt"]
    assert (workspace.seeds / "bridge.txt").read_text() == edited


def test_an_edited_article_is_known_by_its_address_too(workspace):
    head = "title: A bridge\nurl: https://news.example/bridge\n---\n"
    put(workspace, head + BODY, "bridge.txt")
    assert put(workspace, head + "All of it is written anew. It took 2 years.\n", "download.txt") == "bridge.txt"
    assert seeds(workspace) == ["bridge.txt"]


def test_another_article_of_the_same_name_keeps_both(workspace):
    put(workspace, BODY, "article.txt")
    other = (
        "Heavy snow closed twelve schools in the north, officials said, while buses ran late until Friday evening.\n"
    )
    assert put(workspace, other, "article.txt") == "article-2.txt"
    assert seeds(workspace) == ["article-2.txt", "article.txt"]
    assert put(workspace, other, "article.txt") == "article-2.txt"


@pytest.mark.parametrize("name", ["../../etc/passwd", "a b/c", "…", "x" * 300])
def test_a_name_never_leads_out_of_the_folder(workspace, name):
    article = sources.parse(BODY, "-").model_copy(update={"name": name})
    path = place(workspace, BODY.encode(), article, sources.parse)
    assert path.parent == workspace.seeds
    assert path.read_text() == BODY


def test_standard_input_gets_a_name_from_its_title(workspace):
    raw = f"title: A Bridge Reopens\n---\n{BODY}".encode()
    path = place(workspace, raw, sources.parse(raw, "-"), sources.parse)
    assert path.suffix == ".txt"
    assert "bridge" in path.name.lower()
    assert place(workspace, raw, sources.parse(raw, "-"), sources.parse) == path


def test_a_file_that_is_no_article_does_not_disturb(workspace):
    workspace.seeds.mkdir()
    Path(workspace.seeds / "photo.txt").write_bytes(b"\x00\x01\x02")
    assert put(workspace, BODY, "bridge.txt") == "bridge.txt"
