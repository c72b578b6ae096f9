"""A workspace: the folder seeds/ with its articles, the folder claims/ with what was parsed and decided."""

import re
from pathlib import Path
from typing import NamedTuple

from crosscheck.errors import WorkspaceError
from crosscheck.models import Article


class Workspace(NamedTuple):
    """Where the two folders lie. They need not exist before something is written."""

    root: Path

    @property
    def seeds(self) -> Path:
        """The folder of the articles, one file each."""
        return self.root / "seeds"

    @property
    def claims(self) -> Path:
        """The folder of the parsed claims, one JSON file an article."""
        return self.root / "claims"

    @property
    def decisions(self) -> Path:
        """The file of a reviewer's decisions, one JSON line each."""
        return self.claims / "decisions.jsonl"


def require_seeds(workspace: Workspace) -> str:
    """Name the folder of the articles as a source to read. Raises WorkspaceError where there is none."""
    if not workspace.seeds.is_dir():
        raise WorkspaceError(str(workspace.seeds), "no such folder; `crosscheck add FILE` makes it")
    return str(workspace.seeds)


def claims_file(workspace: Workspace, article: Article) -> Path:
    """Where the claims of an article of this workspace are kept: its file's name, .json for .txt."""
    return workspace.claims / f"{Path(article.source).name.removesuffix('.txt')}.json"


def seed_file(workspace: Workspace, name: str, suffix: str) -> Path:
    """Where an article of this name goes; the name is made safe for any file system."""
    safe = re.sub(r"[^\w.-]+", "-", name).strip("-.") or "article"
    return workspace.seeds / f"{safe[:120]}{suffix}"
