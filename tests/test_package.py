"""What the package promises as a whole: it is light to import, complete when installed, and its README is true."""

import ast
import re
import subprocess
import sys
from configparser import ConfigParser
from importlib import resources
from pathlib import Path

import pytest

import crosscheck

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "crosscheck"
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache"}
HEAVY = ("spacy", "numpy", "pydantic", "rapidfuzz", "tabulate", "jinja2", "charset_normalizer", "babel", "pycountry")


def loaded_by(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint('|'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.splitlines()[-1].split("|"))


def test_import_is_light():
    assert not loaded_by("import crosscheck") & {*HEAVY, "click", "crosscheck.models"}


def test_help_is_light():
    code = "from crosscheck.cli import program\nprogram(['report', '--help'], standalone_mode=False)"
    assert not loaded_by(code) & {*HEAVY, "crosscheck.models"}


@pytest.mark.parametrize("name", crosscheck.__all__)
def test_every_public_name_is_there(name):
    assert getattr(crosscheck, name) is not None


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        crosscheck.nonsense  # noqa: B018


def test_version_is_the_changelogs_newest():
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert versions[0] == crosscheck.__version__


def test_readme_has_two_commands_of_one_line_each():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    assert [block.count("\n") for block in blocks] == [1, 1]
    assert blocks[0].rstrip().endswith("crosscheck report")
    assert "[test]" in blocks[1]
    assert len(text.split("```")[0].strip().splitlines()) == 4  # the title, an empty line, what it is in two lines


def test_readme_names_every_command():
    from crosscheck.cli import COMMANDS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [command.name for command in COMMANDS if f"| `crosscheck {command.name}" not in text] == []


def test_every_data_file_is_packaged():
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    patterns = config["options.package_data"]["crosscheck"].split()
    packaged = {path for pattern in patterns for path in SOURCE.glob(pattern) if path.is_file()}
    packaged |= {path for path in SOURCE.glob("grammar/model/**/*") if path.is_file()}
    files = {path for path in SOURCE.rglob("*") if path.is_file() and not CACHES & {*path.parts}}
    data = {path for path in files if path.suffix not in {".py", ".pyc"}}
    assert sorted(data - packaged) == []


def test_every_library_that_is_imported_is_declared():
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = [*config["options"]["install_requires"].split("\n"), *config["options.extras_require"]["spacy"].split("\n")]
    declared = {re.split(r"[ <>=\[]", line)[0] for line in lines if line}
    modules = [path for path in SOURCE.rglob("*.py") if (path.parent / "__init__.py").exists()]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in modules]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {(node.module or "").split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}
    needed = imported - sys.stdlib_module_names - {"crosscheck"}
    assert {name.replace("_", "-") for name in needed} == declared


def test_the_model_lies_in_the_installed_package():
    assert resources.files("crosscheck").joinpath("grammar", "model", "config.cfg").is_file()
    assert resources.files("crosscheck").joinpath("py.typed").is_file()
