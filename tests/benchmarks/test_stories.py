"""The benchmark over whole stories: floors that only rise, what it shows of a miss, and stories that are well made."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from benchmarks import stories
from benchmarks.scoring import ALIKE, Score, read_gold, score

LESSONS = stories.STORIES.with_name("lessons")
FOLDERS = [folder for part in (stories.STORIES, stories.UNSEEN, LESSONS) for folder in stories.folders(part)]


def test_floors() -> None:
    assert stories.below({"a": 0.5, "traps sprung": 0.1}, {"a": 0.5, "traps sprung": 0.1}) == []
    assert len(stories.below({"a": 0.4, "traps sprung": 0.2}, {"a": 0.5, "traps sprung": 0.1})) == 2


def test_floors_only_rise() -> None:
    found = {"a": 0.4, "b": 0.6, "traps sprung": 0.2}
    assert stories.lifted(found, {"a": 0.5, "traps sprung": 0.1}) == {"a": 0.5, "b": 0.6, "traps sprung": 0.1}


@pytest.mark.parametrize("part", [stories.STORIES, stories.UNSEEN], ids=lambda part: part.name)
def test_the_floors_name_figures_that_are_measured(part: Path) -> None:
    floors = json.loads((stories.FLOORS / f"{part.name}.json").read_text(encoding="utf-8"))
    assert set(floors) == set(Score().figures())
    assert all(0 <= floor <= 1 for floor in floors.values())


@pytest.fixture(scope="module")
def run() -> tuple[Any, Any]:
    folders = stories.folders(stories.STORIES)
    return stories.run(min(folders, key=lambda folder: sum(path.stat().st_size for path in folder.iterdir())))


def test_no_story_is_in_two_parts() -> None:
    names = [folder.name for folder in FOLDERS]
    assert len(set(names)) == len(names) > 80


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_quote_of_a_gold_file_stands_in_its_article(folder: Path) -> None:
    gold = read_gold(folder / "gold.json")
    texts = {path.stem: plain(path.read_text(encoding="utf-8")) for path in folder.glob("*.txt")}
    sides = [value for fact in gold["facts"] for value in fact["values"]]
    sides += [side for trap in gold.get("traps", []) for side in trap["sides"]]
    missing = [side["quote"] for side in sides if plain(side["quote"]) not in texts[side["article"]]]
    assert missing == []


def plain(text: str) -> str:
    return " ".join(text.translate(ALIKE).split())


def test_every_miss_is_shown_with_its_words(run: tuple[Any, Any]) -> None:
    gold, report = run
    bare = report.model_copy(update={"findings": ()})
    told = stories.show(gold, bare, score(gold, bare))
    wanted = [fact for fact in gold["facts"] if fact["verdict"] in {"discrepancy", "agree", "compatible"}]
    assert told.count("MISSED") == len(wanted)
    assert gold["facts"][0]["values"][0]["quote"] in told


def test_a_false_discrepancy_is_shown_with_its_features(run: tuple[Any, Any]) -> None:
    gold, report = run
    agreed = [finding for finding in report.findings if finding.verdict == "agreement" and finding.matches]
    wrong = [finding.model_copy(update={"verdict": "discrepancy"}) for finding in agreed]
    told = report.model_copy(update={"findings": tuple(wrong[:1])})
    words = stories.show(gold, told, score(gold, told))
    assert "FALSE" in words
    assert "score" in words


def test_recall_by_kind_counts_every_fact_once(run: tuple[Any, Any]) -> None:
    gold, report = run
    rows = stories.kinds({"one": score(gold, report)})
    wanted = sum(fact["verdict"] == "discrepancy" for fact in gold["facts"])
    assert sum(int(str(row[1]).split("/")[1]) for row in rows) == wanted


def test_the_command_fails_below_a_floor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: tuple[Any, Any]) -> None:
    floors = tmp_path / f"{stories.STORIES.name}.json"
    floors.write_text('{"discrepancy recall": 1.1}', encoding="utf-8")
    monkeypatch.setattr(stories, "FLOORS", tmp_path)
    monkeypatch.setattr(stories, "folders", lambda part: [part / "one"])
    monkeypatch.setattr(stories, "run", lambda folder: run)
    failed = CliRunner().invoke(stories.main, [])
    assert failed.exit_code == 1
    assert "discrepancy recall" in failed.output
    assert CliRunner().invoke(stories.main, ["--raise"]).exit_code == 0
    assert json.loads(floors.read_text(encoding="utf-8"))["discrepancy recall"] == 1.1
    assert json.loads((tmp_path / "unseen.json").read_text(encoding="utf-8"))["values found"] > 0
