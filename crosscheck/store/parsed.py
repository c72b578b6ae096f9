"""The parsed claims of each article, one readable JSON file an article in claims/.

A file is current while the version of the parser and the article's id are those it was written for.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from crosscheck.errors import EvidenceMismatch, WorkspaceError
from crosscheck.models import Article, Claim, Problem, Record
from crosscheck.store.files import telling, write
from crosscheck.store.workspaces import Workspace, claims_file


class Mark(Record):
    """Which article, in which version, the claims were parsed from; `text` is the start of its text's SHA-256."""

    id: str
    name: str
    text: str


class Parsed(Record):
    """One file of claims/: the parser's version, the article, its claims in the order they were read."""

    version: str
    article: Mark
    claims: tuple[Claim, ...]


class Former(NamedTuple):
    """An earlier version of an article: its claims, and the record of today under the id of then (its text is gone)."""

    article: Article
    claims: tuple[Claim, ...]


class Verification(NamedTuple):
    """What a check of all stored evidence gave: how much was checked, and every place where it does not stand."""

    articles: int
    spans: int
    problems: tuple[Problem, ...]


def save(workspace: Workspace, article: Article, claims: Sequence[Claim], version: str) -> None:
    """Write the claims of an article in their order; the same claims give the same bytes. Raises WorkspaceError."""
    parsed = Parsed(version=version, article=mark(article), claims=tuple(claims))
    path = claims_file(workspace, article)
    with telling(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    write(path, f"{parsed.model_dump_json(indent=1)}\n".encode())


def mark(article: Article) -> Mark:
    """Name the version of an article that claims are parsed from."""
    return Mark(id=article.id, name=article.name, text=hashlib.sha256(article.text.encode()).hexdigest()[:16])


def current(workspace: Workspace, article: Article, version: str) -> tuple[Claim, ...] | None:
    """Load the stored claims of exactly this article, None where it must be parsed (again).

    Raises WorkspaceError for a file that is not readable as claims, EvidenceMismatch where a claim does not stand in
    the text.
    """
    parsed = load(claims_file(workspace, article))
    if parsed is None or parsed.version != version or parsed.article.id != article.id:
        return None
    for mismatch in mismatches(parsed.claims, article):
        raise mismatch
    return parsed.claims


def former(workspace: Workspace, article: Article, version: str) -> Former | None:
    """Load the claims stored for an earlier version of this article, None where there are none."""
    parsed = load(claims_file(workspace, article))
    if parsed is None or parsed.version != version:
        return None
    return Former(article.model_copy(update={"id": parsed.article.id}), parsed.claims)


def marked(workspace: Workspace, article: Article) -> Mark | None:
    """Tell which version of this article the stored claims are of, None where there are none or they are broken."""
    try:
        parsed = load(claims_file(workspace, article))
    except WorkspaceError:
        return None
    return parsed.article if parsed else None


def load(path: Path) -> Parsed | None:
    """Read one file of claims/, None where there is none. Raises WorkspaceError for one that is broken."""
    if not path.exists():
        return None
    with telling(path):
        raw = path.read_bytes()
    try:
        return Parsed.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WorkspaceError(str(path), f"not a file of claims ({place or 'file'}: {first['msg']})") from error


def mismatches(claims: Iterable[Claim], article: Article) -> list[EvidenceMismatch]:
    """List every evidence and context whose quote is not what the article's text holds there."""
    spans = chain.from_iterable(((claim, claim.evidence), (claim, claim.context)) for claim in claims)
    return [
        EvidenceMismatch(article.source, claim.id, span.quote, article.text[span.start : span.end])
        for claim, span in spans
        if article.text[span.start : span.end] != span.quote
    ]


def problem(error: WorkspaceError | EvidenceMismatch) -> Problem:
    """Turn an error that should not stop the run into a problem of its report."""
    source, _, message = str(error).partition(": ")
    return Problem(source=source, message=message)


def verify(workspace: Workspace, articles: Sequence[Article]) -> Verification:
    """Check every evidence and context of claims/ against the texts of seeds/; change nothing."""
    homes = {claims_file(workspace, article): article for article in articles}
    paths = sorted(workspace.claims.glob("[!.]*.json"))
    checked = [check(path, homes.get(path)) for path in paths]
    problems = chain.from_iterable(found for _, found in checked)
    return Verification(len(paths), sum(spans for spans, _ in checked), tuple(problems))


def check(path: Path, article: Article | None) -> tuple[int, list[Problem]]:
    """Check one file of claims/: how many spans it holds, and what does not stand."""
    try:
        parsed = load(path)
    except WorkspaceError as error:
        return 0, [problem(error)]
    claims = parsed.claims if parsed else ()
    if article is None:
        return 2 * len(claims), [Problem(source=str(path), message="its article is not in seeds/ (or cannot be read)")]
    return 2 * len(claims), [problem(error) for error in mismatches(claims, article)]
