"""What lies between the commands and the screen: width and colour, progress, notes, output files."""

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

if TYPE_CHECKING:
    from crosscheck.models import Article, Problem

PATIENCE = 1.0  # seconds of parsing before a progress bar shows
PAGE = 80  # cells of a table that goes to a file


class View(TypedDict):
    """How a rendering fits where it is shown."""

    width: int
    colour: bool


def view(output: Path | None = None) -> View:
    """Fit the terminal: its width (or COLUMNS), colour only if it is one and NO_COLOR is not set; a file gets none."""
    if output is not None:
        return View(width=PAGE, colour=False)
    terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return View(width=shutil.get_terminal_size().columns, colour=terminal and not os.environ.get("NO_COLOR"))


def deliver(text: str, output: Path | None = None) -> None:
    """Print a rendering, or put it in a file in one step. Raises WorkspaceError."""
    if output is None:
        click.echo(text, nl=False)
        return
    from crosscheck.store import write

    write(output, text.encode())


def tell(problems: "Sequence[Problem]") -> None:
    """Say on standard error what could not be read, where the output itself does not."""
    for problem in problems:
        click.echo(f"crosscheck: {problem.source}: {problem.message}", err=True)


def track(articles: "Sequence[Article]") -> "Iterator[Article]":
    """Hand out the articles to parse, with a bar on standard error if it is a terminal and the work takes long."""
    if not sys.stderr.isatty():
        yield from articles
        return
    bar = click.progressbar(length=len(articles), label="reading", file=sys.stderr)
    started, shown = time.monotonic(), False
    for done, article in enumerate(articles):
        if time.monotonic() - started > PATIENCE:
            shown = True
            bar.update(done - bar.pos)
        yield article
    if shown:
        bar.update(len(articles) - bar.pos)
        bar.render_finish()
