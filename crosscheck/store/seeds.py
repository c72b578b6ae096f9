"""The articles of a workspace: a new one, a new version of one, or one that is there already."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.models import Article
from crosscheck.store.files import locked, telling, write
from crosscheck.store.workspaces import Workspace, seed_file

Parse = Callable[[bytes, str], Article]

# Two texts under one name are versions of one article if they share this part of their words; otherwise two papers
# happened to use one file name ("article.txt").
ALIKE = 0.3


def place(workspace: Workspace, raw: bytes, article: Article, parse: Parse) -> Path:
    """Store the bytes of `article` (as read from elsewhere) in seeds/, under the folder's lock; return its file there.

    `parse` reads bytes as the article of a path: what counts as the same is what the stored file would be read as.
    The same content, whatever its name, is left as it is; a new text under a known URL or name replaces its file.
    Raises WorkspaceError.
    """
    with locked(workspace.claims), telling(workspace.seeds):
        workspace.seeds.mkdir(parents=True, exist_ok=True)
        known = read_known(workspace, parse)
        same = (Path(stored.source) for stored in known if parse(raw, stored.source).id == stored.id)
        path = next(same, None)
        if path is None:
            path = former_file(article, known) or free_file(workspace, article)
            write(path, raw)
        return path


def read_known(workspace: Workspace, parse: Parse) -> list[Article]:
    """Read the articles that are in seeds/ already; what cannot be read is no article."""
    known = []
    for path in sorted(workspace.seeds.glob("[!.]*")):
        try:
            known.append(parse(path.read_bytes(), str(path)))
        except (SourceError, OSError):
            continue
    return known


def former_file(article: Article, known: Sequence[Article]) -> Path | None:
    """Find the file that holds an earlier version of the article: the same URL, or the same name and a like text."""
    for stored in known:
        if article.url is not None and article.url == stored.url:
            return Path(stored.source)
    for stored in known:
        if article.name == stored.name and alike(article.text, stored.text):
            return Path(stored.source)
    return None


def alike(left: str, right: str) -> bool:
    """Tell whether two texts share enough of their words to be versions of one article."""
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (left, right))
    return len(first & second) >= ALIKE * len(first | second)


def free_file(workspace: Workspace, article: Article) -> Path:
    """Name a file for a new article: its own name, numbered where another article has that."""
    suffix = ".md" if article.source.endswith(".md") else ".txt"
    path, number = seed_file(workspace, article.name, suffix), 1
    while path.exists():
        number += 1
        path = seed_file(workspace, f"{article.name}-{number}", suffix)
    return path
