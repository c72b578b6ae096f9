import io
import itertools
import os
import sys
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.sources import read, read_all

TEXT = "The road is closed, the ministry said on day {}."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, name in enumerate(["b.txt", "a.md", "C.TXT", "README.md", ".hidden.txt", "data.json"]):
        (tmp_path / name).write_text(TEXT.format(number), encoding="utf-8")
    (tmp_path / "deeper.txt").mkdir()
    (tmp_path / "empty.txt").touch()
    return tmp_path


def test_reads_a_folders_articles_and_goes_on_past_the_bad_ones(folder: Path) -> None:
    articles, problems = read_all([str(folder)])
    assert [article.name for article in articles] == ["C", "a", "b"]
    assert [(problem.source, problem.message) for problem in problems] == [
        (str(folder / "empty.txt"), "the file is empty")
    ]


def test_the_order_of_the_sources_does_not_show(folder: Path) -> None:
    names = [str(folder / name) for name in ("b.txt", "a.md", "empty.txt", "none.txt")]
    results = {read_all(order) for order in itertools.permutations(names)}
    assert len(results) == 1


def test_a_path_given_twice_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    articles, problems = read_all(["b.txt", "./b.txt", str(folder), str(folder / "b.txt"), "b.txt"])
    assert [article.name for article in articles] == ["C", "a", "b"]
    assert len(problems) == 1


def test_a_copy_is_the_same_article(folder: Path) -> None:
    head = "title: A road\npublisher: Roads\n---\n"
    for name in ("x.txt", "y.txt"):
        (folder / name).write_text(head + TEXT, encoding="utf-8")
    articles, _ = read_all([str(folder / "y.txt"), str(folder / "x.txt")])
    assert [article.name for article in articles] == ["x"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("none.txt", "no such file"),
        ("bad\0name.txt", "null"),
        ("page.html", "HTML cannot be read yet"),
        ("https://example.org/a", "web addresses cannot be read yet"),
        ("data", "a folder without articles"),
        ("empty.txt", "empty"),
    ],
)
def test_a_problem_names_source_and_reason(
    folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, reason: str
) -> None:
    monkeypatch.chdir(folder)
    (folder / "data").mkdir()
    articles, problems = read_all([source])
    assert articles == ()
    assert [problem.source for problem in problems] == [source]
    assert reason in problems[0].message


def test_reading_a_folder_as_one_article_fails_with_the_reason(folder: Path) -> None:
    with pytest.raises(SourceError, match="is a directory"):
        read(str(folder))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the owner of every file may read it")
def test_a_file_without_permission(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    with pytest.raises(SourceError, match="permission denied"):
        read(str(folder / "b.txt"))


def test_reads_standard_input_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    articles, problems = read_all(["-", "-"])
    assert [(article.source, article.name) for article in articles] == [
        ("-", "the-road-is-closed-the-ministry-said-on-day")
    ]
    assert problems == ()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs an endless file")
def test_an_endless_file_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.sources.files.LARGEST", 1024 * 1024)
    with pytest.raises(SourceError, match="larger than 1 MB"):
        read("/dev/zero")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9")
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (folder / f"{name}-2.txt").touch()
    articles, problems = read_all([str(folder / f"{name}.txt"), str(folder / f"{name}-2.txt"), f"{name}-3.txt"])
    assert [article.name for article in articles] == ["caf\\udce9"]
    assert len(problems) == 2
