"""Files, folders and standard input -> articles; what cannot be read becomes a problem, and the others go on."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.models import Article, Problem
from crosscheck.sources.articles import STANDARD_INPUT, parse

SUFFIXES = frozenset({".txt", ".md"})
HTML = frozenset({".html", ".htm", ".xhtml", ".mhtml"})
LARGEST = 64 * 1024 * 1024  # bytes; a larger file is no article, and an endless one must not fill the memory


def read(source: str) -> Article:
    """Read one article from a path, or from standard input for '-'; raises SourceError with the reason."""
    shown = _shown(source)
    if "://" in source:
        raise SourceError(shown, "web addresses cannot be read yet: save the page's text to a file")
    if Path(source).suffix.lower() in HTML:
        raise SourceError(shown, "an HTML page; HTML cannot be read yet: save its text to a file")
    return parse(_bytes(source), shown)


def read_all(sources: Sequence[str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read files and folders; give the articles by name and id, and the problems by source.

    The order of `sources` does not show in the result. A path given twice, or a copy of an article under the same name
    or another, is read once.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    paths, errors = _expanded(sources)
    problems.extend(Problem(source=error.source, message=error.reason) for error in errors)
    for path in paths:
        try:
            articles.append(read(path))
        except SourceError as error:
            problems.append(Problem(source=error.source, message=error.reason))
    return _distinct(articles), tuple(sorted(problems, key=lambda problem: (problem.source, problem.message)))


def _distinct(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Keep one article of each id, the first by name and source, in that order."""
    kept: dict[str, Article] = {}
    for article in sorted(articles, key=lambda article: (article.name, article.id, article.source)):
        kept.setdefault(article.id, article)
    return tuple(kept.values())


def _expanded(sources: Iterable[str]) -> tuple[list[str], list[SourceError]]:
    """List the files of all sources, each once, and the folders that hold none."""
    found: dict[str, str] = {}
    errors: list[SourceError] = []
    for source in sorted(set(sources)):
        try:
            for path in _files(source):
                found.setdefault(_key(path), path)
        except SourceError as error:
            errors.append(error)
    return list(found.values()), errors


def _files(source: str) -> list[str]:
    if source == STANDARD_INPUT or "://" in source:
        return [source]
    try:
        if not Path(source).is_dir():
            return [source]
        names = sorted(path.name for path in Path(source).iterdir() if _is_article(path))
    except (OSError, ValueError) as error:
        raise SourceError(_shown(source), _reason(error)) from error
    if not names:
        raise SourceError(_shown(source), "a folder without articles (*.txt, *.md)")
    return [str(Path(source) / name) for name in names]


def _is_article(path: Path) -> bool:
    hidden = path.name.startswith(".") or path.stem.lower() == "readme"
    return path.suffix.lower() in SUFFIXES and not hidden and path.is_file()


def _key(path: str) -> str:
    """Say which file a path leads to, however it is spelled."""
    if path == STANDARD_INPUT or "://" in path:
        return path
    try:
        return str(Path(path).resolve())
    except (OSError, ValueError, RuntimeError):
        return path


def _bytes(source: str) -> bytes:
    if source == STANDARD_INPUT:
        raw = sys.stdin.buffer.read(LARGEST + 1)
    else:
        try:
            with Path(source).open("rb") as file:
                raw = file.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            raise SourceError(_shown(source), _reason(error)) from error
    if len(raw) > LARGEST:
        raise SourceError(_shown(source), f"larger than {LARGEST // 1024 // 1024} MB")
    return raw


def _shown(source: str) -> str:
    """Write a path so that every output can hold it: a file name need not be valid text."""
    return source.encode("utf-8", "backslashreplace").decode("utf-8")


def _reason(error: OSError | ValueError) -> str:
    """Word a failure to open a file, without the path that the error repeats."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words[:1].lower() + words[1:]
