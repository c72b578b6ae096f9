import os
import subprocess
import sys
from pathlib import Path

import pytest

import crosscheck
from crosscheck.errors import WorkspaceError
from crosscheck.store import files

PACKAGE = Path(crosscheck.__file__).parent.parent

APPEND = """
import sys
from pathlib import Path
from crosscheck.store import files
folder, who = Path(sys.argv[1]), sys.argv[2]
for turn in range(40):
    with files.locked(folder):
        files.append(folder / "log", f"{who} {turn} " + "x" * 5000)
"""

REPLACE = """
import sys
from pathlib import Path
from crosscheck.store import files
for turn in range(40):
    files.write(Path(sys.argv[1]) / "page", sys.argv[2].encode() * 100_000)
"""


def run(script: str, folder: Path, names: str) -> list[subprocess.Popen[bytes]]:
    env = os.environ | {"PYTHONPATH": str(PACKAGE)}
    return [subprocess.Popen([sys.executable, "-c", script, str(folder), name], env=env) for name in names]


def test_write_replaces_and_leaves_no_part_behind(tmp_path):
    files.write(tmp_path / "page", b"old")
    files.write(tmp_path / "page", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("page", b"new")]


def test_a_write_that_fails_keeps_the_old_file(tmp_path, monkeypatch):
    files.write(tmp_path / "page", b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError, match=r"page: No space left on device"):
        files.write(tmp_path / "page", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("page", b"old")]


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(WorkspaceError, match="No such file"):
        files.write(tmp_path / "nowhere" / "page", b"x")


def test_append_goes_on_after_an_unfinished_line(tmp_path):
    (tmp_path / "log").write_bytes(b"one\ntw")
    files.append(tmp_path / "log", "three")
    files.append(tmp_path / "log", "four")
    assert (tmp_path / "log").read_text() == "one\ntw\nthree\nfour\n"


def test_processes_that_append_at_once_lose_no_line(tmp_path):
    for process in run(APPEND, tmp_path, "abc"):
        assert process.wait(timeout=60) == 0
    lines = (tmp_path / "log").read_text().splitlines()
    assert sorted(line.rsplit(" ", 1)[0] for line in lines) == sorted(
        f"{who} {turn}" for who in "abc" for turn in range(40)
    )
    assert {len(line.rsplit(" ", 1)[1]) for line in lines} == {5000}


def test_a_reader_sees_one_whole_version_while_processes_write(tmp_path):
    processes = run(REPLACE, tmp_path, "ab")
    seen = set()
    while any(process.poll() is None for process in processes):
        if (tmp_path / "page").exists():
            content = (tmp_path / "page").read_bytes()
            seen.add((len(content), content[:1], len(set(content))))
    assert [process.returncode for process in processes] == [0, 0]
    assert seen <= {(100_000, b"a", 1), (100_000, b"b", 1)}
    assert seen
