"""The commands as a person or another program meets them: output, exit codes, files."""

import io
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crosscheck
from crosscheck.cli import COMMANDS, program, screens
from crosscheck.models import Report

ROOT = Path(__file__).parent.parent
LEFT = """title: Old Bridge Closed
publisher: The Left Bank
published: 2024-06-03
---
The old bridge was closed in May 2021. Repairs cost 3 million euros, the mayor said.
"""
RIGHT = """title: Bridge Reopens
publisher: Right Bank News
published: 2024-06-04
---
The old bridge was closed in September 2022. The repairs cost 3 million euros.
"""
THIRD = """title: What the Repairs Took
publisher: Third Voice
published: 2024-06-05
---
The old bridge was closed in May 2021. Repairs cost 5 million euros.
"""


@pytest.fixture
def cross(monkeypatch, tmp_path):
    """Run crosscheck in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("CROSSCHECK_WORKSPACE", "CROSSCHECK_BY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, code: int = 0, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(program, arguments, input=stdin, catch_exceptions=False)
        assert result.exit_code == code, result.output
        return result

    return run


@pytest.fixture(scope="session")
def parsed(tmp_path_factory) -> Path:
    """A workspace whose two articles differ on one date, with the claims that a report stored there."""
    folder = tmp_path_factory.mktemp("parsed")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "left.txt").write_text(LEFT)
    (folder / "seeds" / "right.txt").write_text(RIGHT)
    result = CliRunner().invoke(program, ["--workspace", str(folder), "report"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def bridge(tmp_path, parsed) -> Path:
    """The workspace of two articles, for a test to change."""
    shutil.copytree(parsed, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def unparsed(bridge) -> Path:
    """The same before its articles are parsed."""
    shutil.rmtree(bridge / "claims")
    return bridge


@pytest.fixture
def seeds(tmp_path) -> Path:
    """The project's own workspace, with its stored claims."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    return tmp_path


def report_of(result: Result) -> Report:
    return Report.model_validate_json(result.stdout)


def conflicts(report: Report) -> list[set[str]]:
    return [{claim.evidence.quote for claim in one.claims} for one in report.findings if one.verdict == "discrepancy"]


# --- every command ----------------------------------------------------------------------------------------------------


def test_help_lists_the_commands_and_the_exit_codes(cross):
    output = cross("--help").output
    assert [name for name in re.findall(r"^  (\w+)  +[A-Z]", output, re.M) if name in program.commands] == [
        command.name for command in COMMANDS
    ]
    assert re.findall(r"^    ([0-3])  \w", output, re.M) == ["0", "1", "2", "3"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_each_command_has_help_with_an_example(cross, command):
    output = cross(command.name, "--help").output
    assert re.search(rf"^  Examples?\n.*crosscheck .*{command.name}", output, re.M | re.S)


def test_version(cross):
    assert crosscheck.__version__ in cross("--version").output


@pytest.mark.parametrize("arguments", [
    ("nonsense",), ("report", "--format", "docx"), ("report", "--only", "lies"), ("add",), ("explain",),
    ("review", "--as", "left wrong"), ("review", "1", "--undo"),
    ("review", "1", "--as", "unsure", "--undo", "--by", "D"),
    ("mentions", "--published", "soon"), ("mentions", "no-such-file.txt"),
])  # fmt: skip
def test_wrong_usage_exits_2(cross, arguments):
    assert "Error" in cross(*arguments, code=2).output


# --- report -----------------------------------------------------------------------------------------------------------


def test_report_shows_the_discrepancy_and_stores_the_claims(cross, unparsed):
    output = cross("report").output
    assert "May 2021" in output
    assert "September 2022" in output
    assert sorted(path.name for path in (unparsed / "claims").glob("*.json")) == ["left.json", "right.json"]


def test_report_of_files_stores_nothing(cross, unparsed):
    cross("report", "seeds/left.txt", "seeds/right.txt")
    assert not (unparsed / "claims").exists()


def test_reports_from_files_from_parsing_and_from_stored_claims_are_equal(cross, unparsed):
    outputs = [cross("report", *given, "--format", "json").output for given in ((), (), ("seeds",))]
    assert outputs[0] == outputs[1] == outputs[2]


def test_the_order_of_the_files_does_not_show(cross, bridge):
    orders = (("seeds/left.txt", "seeds/right.txt"), ("seeds/right.txt", "seeds/left.txt"))
    first, second = (cross("report", *order, "--format", "json").output for order in orders)
    assert first == second


def test_json_is_the_report(cross, bridge):
    report = report_of(cross("report", "--format", "json"))
    assert report.version == 1
    assert {"May 2021", "September 2022"} in conflicts(report)
    texts = {article.id: article.text for article in report.articles}
    for claim in report.claims:
        for span in (claim.evidence, claim.context):
            assert texts[claim.article][span.start : span.end] == span.quote


@pytest.mark.parametrize(("format", "opening"), [
    ("markdown", "#"), ("csv", "finding"), ("html", "<!"), ("json", "{"), ("table", ""),
])  # fmt: skip
def test_formats_go_to_a_file_as_to_the_screen(cross, bridge, format, opening):
    printed = cross("report", "--format", format).stdout_bytes
    assert printed.decode().lower().startswith(opening)
    assert cross("report", "--format", format, "-o", "out").output == ""
    assert (bridge / "out").read_bytes() == printed


def test_an_output_file_that_cannot_be_written_is_told(cross, bridge):
    assert "nowhere/out" in cross("report", "-o", "nowhere/out", code=2).output


def test_only_shows_the_wanted_verdicts(cross, bridge):
    assert "May 2021" in cross("report", "--only", "discrepancy").output
    report = report_of(cross("report", "--format", "json", "--only", "agreement", "--only", "compatible"))
    assert {finding.verdict for finding in report.findings} <= {"agreement", "compatible"}


def test_fail_on_exits_1_where_the_verdict_is_there(cross, bridge):
    cross("report", "--fail-on", "discrepancy", code=1)
    cross("report", "seeds/left.txt", "--fail-on", "discrepancy", code=0)


def test_table_keeps_to_the_width(cross, bridge, monkeypatch):
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert max(map(len, cross("report").output.splitlines())) <= columns


@pytest.mark.parametrize(("terminal", "environment", "coloured"), [
    (True, {}, True), (False, {}, False), (True, {"NO_COLOR": "1"}, False), (True, {"NO_COLOR": ""}, True),
    (True, {"TERM": "dumb"}, False),
])  # fmt: skip
def test_colour_is_for_terminals_that_want_it(monkeypatch, terminal, environment, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    assert screens.view()["colour"] is coloured
    assert screens.view(Path("out"))["colour"] is False


class Screen(io.StringIO):
    """A standard error that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(("terminal", "seconds", "shown"), [(True, 0.7, True), (True, 0.1, False), (False, 5.0, False)])
def test_progress_shows_on_a_terminal_once_it_takes_long(monkeypatch, terminal, seconds, shown):
    screen = Screen(terminal)
    clock = itertools.count(0, seconds)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(screens.time, "monotonic", lambda: next(clock))
    assert list(screens.track([1, 2, 3, 4])) == [1, 2, 3, 4]
    assert ("reading" in screen.getvalue()) is shown
    assert ("100%" in screen.getvalue()) is shown


# --- what cannot be read ----------------------------------------------------------------------------------------------


def test_unreadable_input_is_named_and_the_rest_goes_on(cross, bridge):
    (bridge / "empty.txt").write_text("")
    (bridge / "photo.txt").write_bytes(b"\x89PNG\x00\x01\x02\x03" * 50)
    given = ("seeds", "empty.txt", "photo.txt", "gone.txt")
    report = report_of(cross("report", *given, "--format", "json", code=3))
    assert [problem.source for problem in report.problems] == ["empty.txt", "gone.txt", "photo.txt"]
    assert len(report.articles) == 2
    assert "gone.txt" in cross("report", *given, code=3).output
    told = cross("report", *given, "--format", "csv", code=3)
    assert "photo.txt" in told.stderr
    cross("report", *given, "--fail-on", "discrepancy", code=1)


def test_nothing_readable_exits_2(cross, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    result = cross("report", "empty.txt", "gone.txt", code=2)
    assert "empty.txt" in result.stderr
    assert "gone.txt" in result.stderr
    assert result.stdout == ""


def test_a_folder_that_is_no_workspace_exits_2_and_says_what_to_do(cross):
    assert "crosscheck add" in cross("report", code=2).stderr


def test_another_workspace_by_option_or_environment(cross, bridge, monkeypatch):
    expected = cross("report", "--format", "json").output
    (bridge / "elsewhere").mkdir()
    monkeypatch.chdir(bridge / "elsewhere")
    by_option = report_of(cross("--workspace", "..", "report", "--format", "json"))
    after_the_command = report_of(cross("--workspace", "nowhere", "report", "--workspace", "..", "--format", "json"))
    assert after_the_command == by_option
    monkeypatch.setenv("CROSSCHECK_WORKSPACE", "..")
    by_environment = report_of(cross("report", "--format", "json"))
    assert by_option == by_environment
    assert by_option.findings == Report.model_validate_json(expected).findings


def test_broken_stored_claims_are_told_and_left_as_they_are(cross, bridge):
    (bridge / "claims" / "left.json").write_text("{")
    result = cross("report", code=3)
    assert "left.json" in result.output
    assert "May 2021" in result.output
    assert (bridge / "claims" / "left.json").read_text() == "{"


# --- add --------------------------------------------------------------------------------------------------------------


def test_add_makes_a_workspace(cross, tmp_path):
    (tmp_path / "left.txt").write_text(LEFT)
    assert "left: added" in cross("add", "left.txt").output
    assert (tmp_path / "seeds" / "left.txt").read_text() == LEFT
    assert (tmp_path / "claims" / "left.json").exists()


def test_add_tells_what_an_article_changes_and_parses_it_alone(cross, bridge):
    stamps = {path: path.stat().st_mtime_ns for path in (bridge / "claims").glob("*.json")}
    (bridge / "third.txt").write_text(THIRD)
    output = cross("add", "third.txt").output
    assert "third: added" in output
    assert "5 million" in output
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


def test_the_same_article_twice_changes_nothing(cross, bridge):
    (bridge / "copy.txt").write_text(LEFT)
    before = cross("report", "--format", "json").output
    assert cross("add", "copy.txt", "seeds").output == "left: unchanged\nright: unchanged\n"
    assert cross("report", "--format", "json").output == before


@pytest.mark.parametrize("place", ["elsewhere", "seeds"])
def test_an_edited_article_is_a_new_version(cross, bridge, place):
    (bridge / place).mkdir(exist_ok=True)
    (bridge / place / "right.txt").write_text(RIGHT.replace("September 2022", "May 2021"))
    output = cross("add", f"{place}/right.txt").output
    assert output.startswith("right: new version\n")
    report = report_of(cross("report", "--format", "json"))
    assert [article.name for article in report.articles] == ["left", "right"]
    assert {"May 2021", "September 2022"} not in conflicts(report)


def test_add_takes_standard_input(cross, bridge):
    result = cross("add", "-", stdin=THIRD)
    assert ": added\n" in result.output
    assert len(list((bridge / "seeds").iterdir())) == 3
    assert ": unchanged\n" in cross("add", "-", stdin=THIRD).output


def test_add_goes_on_after_what_cannot_be_read(cross, bridge):
    (bridge / "third.txt").write_text(THIRD)
    result = cross("add", "gone.txt", "third.txt", code=3)
    assert "gone.txt" in result.output
    cross("add", "gone.txt", code=2)
    cross("add", "-", stdin=b"\x00\x01", code=2)


def test_two_processes_that_add_at_once_both_keep_theirs(cross, bridge):
    env = os.environ | {"PYTHONPATH": str(Path(crosscheck.__file__).parent.parent)}
    texts = {f"new-{number}.txt": THIRD.replace("5 million", f"{number + 7} million") for number in range(2)}
    for name, text in texts.items():
        (bridge / name).write_text(text)
    commands = [[sys.executable, "-m", "crosscheck", "add", name] for name in texts]
    running = [subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL) for command in commands]
    assert [process.wait(timeout=120) for process in running] == [0, 0]
    assert {path.name: path.read_text() for path in (bridge / "seeds").glob("new-*")} == texts
    assert cross("verify").output.endswith("all stand\n")


# --- claims -----------------------------------------------------------------------------------------------------------


def test_claims_lists_the_workspace_an_article_or_a_file(cross, bridge):
    report = report_of(cross("report", "--format", "json"))
    lines = [json.loads(line) for line in cross("claims", "--format", "jsonl").output.splitlines()]
    assert lines == [claim.model_dump(mode="json") for claim in report.claims]
    left = [json.loads(line) for line in cross("claims", "left", "--format", "jsonl").output.splitlines()]
    assert left == [line for line in lines if line["article"] == report.articles[0].id]
    (bridge / "third.txt").write_text(THIRD)
    assert "May 2021" in cross("claims", "third.txt").output
    assert not (bridge / "claims" / "third.json").exists()


def test_claims_of_an_unknown_article(cross, bridge):
    assert "nobody" in cross("claims", "left", "nobody", code=3).stderr
    assert "nobody" in cross("claims", "nobody", code=2).stderr


# --- review, explain --------------------------------------------------------------------------------------------------


def number_of(output: str, words: str) -> str:
    """The number of the reviewed finding that holds these words."""
    blocks = re.split(r"^(?= {0,1}\d+  )", output, flags=re.M)
    return next(block for block in blocks if words in block).split()[0]


def test_a_decided_finding_leaves_the_list_and_can_come_back(cross, bridge):
    number = number_of(cross("review").output, "September 2022")
    decided = cross("review", number, "--as", "left wrong", "--note", "asked the mayor", "--by", "Dana").output
    identity = decided.split(":")[0]
    assert "September 2022" not in cross("review").output
    everything = cross("review", "--all").output
    assert "asked the mayor" in everything
    assert "Dana" in everything
    cross("review", identity[:6], "--undo", "--by", "Dana")
    assert "September 2022" in cross("review").output
    assert len((bridge / "claims" / "decisions.jsonl").read_text().splitlines()) == 2


def test_a_decision_survives_an_agreeing_article_and_is_stale_after_a_change(cross, bridge):
    number = number_of(cross("review").output, "September 2022")
    cross("review", number, "--as", "right wrong", "--by", "Dana")
    (bridge / "third.txt").write_text(THIRD)
    cross("add", "third.txt")
    assert "September 2022" not in cross("review").output
    (bridge / "right.txt").write_text(RIGHT.replace("September 2022", "October 2022"))
    cross("add", "right.txt")
    output = cross("review").output
    assert "October 2022" in output
    assert "1 stale" in output


def test_claims_said_to_be_different_stay_apart(cross, bridge):
    listed = cross("review").output
    identity = cross(
        "review", number_of(listed, "September 2022"), "--as", "not the same claim", "--by", "Dana"
    ).output.split(":")[0]
    assert {"May 2021", "September 2022"} not in conflicts(report_of(cross("report", "--format", "json")))
    cross("review", identity, "--undo", "--by", "Dana")
    assert cross("review").output == listed


def test_one_finding_can_be_looked_at(cross, bridge):
    number = number_of(cross("review").output, "September 2022")
    assert "September 2022" in cross("review", number).output
    output = cross("explain", number).output
    assert "The old bridge was closed in" in " ".join(output.split())


def test_any_finding_can_be_explained_by_its_number_in_the_report_or_its_id(cross, bridge):
    report = report_of(cross("report", "--format", "json"))
    found = [(place, one) for place, one in enumerate(report.findings, 1) if one.verdict in ("agreement", "compatible")]
    place, agreement = found[0]
    output = cross("explain", agreement.id[:8]).output
    assert agreement.claims[0].evidence.quote in output
    assert cross("explain", str(place)).output == output


@pytest.mark.parametrize("arguments", [
    ("explain", "zzz"), ("explain", ""), ("review", "99"), ("review", "99", "--as", "unsure", "--by", "D"),
    ("review", "1", "--undo", "--by", "D"),
])  # fmt: skip
def test_an_unknown_finding_exits_2(cross, bridge, arguments):
    assert "no finding" in cross(*arguments, code=2).stderr


def test_a_decision_needs_a_name(cross, bridge, monkeypatch):
    assert "--by" in cross("review", "1", "--as", "unsure", code=2).stderr
    monkeypatch.setenv("CROSSCHECK_BY", "Dana")
    cross("review", "1", "--as", "unsure")
    assert '"by":"Dana"' in (bridge / "claims" / "decisions.jsonl").read_text()


# --- verify, mentions, schema -----------------------------------------------------------------------------------------


def test_verify_finds_a_quote_that_was_changed(cross, bridge):
    assert cross("verify").output.endswith("all stand\n")
    path = bridge / "claims" / "left.json"
    path.write_text(path.read_text().replace('"quote": "May 2021"', '"quote": "May 2020"'))
    tampered = path.read_text()
    result = cross("verify", code=1)
    assert "May 2020" in result.output
    assert "May 2021" in result.output
    assert path.read_text() == tampered


def test_verify_finds_a_text_that_was_changed(cross, bridge):
    (bridge / "seeds" / "left.txt").write_text(LEFT.replace("May 2021", "June 2021"))
    assert "left.txt" in cross("verify", code=1).output


def test_mentions_point_into_the_text_as_it_is(cross, tmp_path):
    text = "“Ünder repair”, said the mayor.\r\n\r\nIt closed on Monday, June 3, and cost about $3.5 million.\n"
    (tmp_path / "text.txt").write_bytes(text.encode())
    output = cross("mentions", "text.txt", "--published", "2024-06-04").output
    lines = [json.loads(line) for line in output.splitlines()]
    assert all(text[line["start"] : line["end"]] == line["text"] for line in lines)
    by_kind = {line["kind"]: line["value"] for line in lines}
    assert by_kind["date"]["timex"] == "2024-06-03"
    assert (by_kind["money"]["unit"], by_kind["money"]["said"]) == ("USD", "3500000")
    assert {"low", "high", "unit", "of"} <= set(by_kind["money"])
    piped = cross("mentions", "-", "--published", "2024-06-04", stdin=text.encode()).output
    assert piped == output


def test_schema_documents_every_field(cross):
    schema = json.loads(cross("schema").output)
    records = {"Report": schema, **schema["$defs"]}
    silent = [
        f"{record}.{field}"
        for record, definition in records.items()
        for field, about in definition.get("properties", {}).items()
        if "description" not in about
    ]
    assert silent == []


# --- the project's own workspace --------------------------------------------------------------------------------------


def test_stored_claims_of_the_seeds_are_current(cross, seeds):
    stored = {path.name: path.read_bytes() for path in (ROOT / "claims").glob("*.json")}
    shutil.rmtree(seeds / "claims")
    cross("report")
    assert {path.name: path.read_bytes() for path in (seeds / "claims").glob("*.json")} == stored


def test_a_report_from_stored_claims_loads_no_grammar(seeds):
    code = (
        "import sys; from crosscheck.cli import program; program(['report'], standalone_mode=False);"
        "print([name for name in ('spacy', 'crosscheck.grammar.reading', 'jinja2') if name in sys.modules])"
    )
    env = os.environ | {"PYTHONPATH": str(Path(crosscheck.__file__).parent.parent)}
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=seeds, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
