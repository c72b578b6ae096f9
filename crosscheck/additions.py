"""Articles join a workspace: what is new is parsed and stored, and the change they make is told."""

import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from crosscheck import sources, store
from crosscheck.claims import VERSION
from crosscheck.errors import SourceError
from crosscheck.models import Article, Problem, Report
from crosscheck.pipeline import Track, check_workspace, claims_of, compare_stored, require_some
from crosscheck.store import Workspace

Change = Literal["added", "new version", "unchanged"]


class Added(NamedTuple):
    """What an `add` did: the reports before and after it, and per article given its name and what it changed."""

    before: Report
    after: Report
    changes: tuple[tuple[str, Change], ...]


def add(workspace: Workspace, given: Sequence[str], track: Track = iter) -> Added:
    """Let the articles of files, folders or standard input ("-") join a workspace.

    The same article again changes nothing; an edited one replaces its former version. Raises NothingReadable,
    WorkspaceError.
    """
    incoming, problems = receive(given)
    before = check_before(workspace, {Path(article.source).resolve() for article, _ in incoming}, track)
    paths = [store.place(workspace, raw, article, sources.parse) for article, raw in incoming]
    after = check_workspace(workspace, track)
    told = after.model_copy(update={"problems": (*problems, *after.problems)})
    return Added(before, told, tuple(change(path, before, after) for path in paths))


def receive(given: Sequence[str]) -> tuple[list[tuple[Article, bytes]], list[Problem]]:
    """Read articles together with their bytes, as they are to be stored. Raises NothingReadable."""
    files = [one for one in given if one != "-"]
    articles, unread = sources.read_all(files)
    received = [(article, Path(article.source).read_bytes()) for article in articles]
    problems = list(unread)
    if "-" in given:
        raw = sys.stdin.buffer.read()
        try:
            received.append((sources.parse(raw, "-"), raw))
        except SourceError as error:
            problems.append(Problem(source=error.source, message=error.reason))
    require_some(received, problems)
    return received, problems


def check_before(workspace: Workspace, given: Collection[Path], track: Track) -> Report:
    """Cross-check the workspace as it was before those files of `given` that lie in seeds/ were put there or edited."""
    articles, _ = sources.read_all([str(workspace.seeds)]) if workspace.seeds.is_dir() else ((), ())
    touched = [one for one in articles if Path(one.source).resolve() in given and not known(workspace, one)]
    former = [version for one in touched if (version := store.parsed.former(workspace, one, VERSION))]
    kept = [article for article in articles if article not in touched]
    claims, troubles = claims_of(workspace, kept, track)
    claims += [claim for version in former for claim in version.claims]
    return compare_stored(workspace, [*kept, *(version.article for version in former)], claims, troubles)


def known(workspace: Workspace, article: Article) -> bool:
    """Tell whether the workspace holds claims of exactly this article."""
    mark = store.parsed.marked(workspace, article)
    return mark is not None and mark.id == article.id


def change(path: Path, before: Report, after: Report) -> tuple[str, Change]:
    """Tell what became of the article in a file of seeds/, by the reports before and after."""
    article = next(one for one in after.articles if one.source == str(path))
    if article.id in {one.id for one in before.articles}:
        return article.name, "unchanged"
    return article.name, "new version" if article.name in {one.name for one in before.articles} else "added"
