"""The commands that show how crosscheck reads and what it stored: verify, mentions, schema."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosscheck.cli.programs import in_workspace, leave
from crosscheck.cli.screens import tell

if TYPE_CHECKING:
    from crosscheck.models import Mention


@click.command()
@in_workspace
def verify(root: Path) -> None:
    """Check every stored evidence against the stored text; exit 1 if one does not stand.

    Nothing is mended: delete a file of claims/ to have its article parsed again.

    \b
    Examples
      crosscheck verify
      crosscheck --workspace stories/flood verify
    """
    from crosscheck.pipeline import verify as check
    from crosscheck.store import Workspace

    verification, unread = check(Workspace(root))
    for problem in verification.problems:
        click.echo(f"{problem.source}: {problem.message}")
    outcome = f"{len(verification.problems)} do not stand" if verification.problems else "all stand"
    click.echo(f"{verification.spans} spans of {verification.articles} articles checked: {outcome}")
    tell(unread)
    leave(unread, bool(verification.problems))


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True), default="-")
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), help="The day the text was published (2025-07-08).")
@click.option("--country", help="Where it was published, as two letters: decides what 3/4/2025 or $ mean.")
def mentions(file: str, published: datetime | None, country: str | None) -> None:
    """Print every value found in a text, one JSON object a line.

    \b
    Each holds kind, start, end, text and value; start and end count characters of the text as it is.
    FILE is - or left out for standard input.

    \b
    Examples
      crosscheck mentions article.txt --published 2025-07-08
      echo "Nearly 40 people were hurt on Monday." | crosscheck mentions --published 2025-07-08
    """
    from crosscheck import values
    from crosscheck.models import Reading
    from crosscheck.sources.texts import decode

    with click.open_file(file, "rb") as stream:
        text = decode(stream.read(), file)
    reading = Reading(published.date() if published else None, country.upper() if country else None)
    for mention in values.find(text, 0, len(text), reading):
        click.echo(line(text, mention))


def line(text: str, mention: "Mention") -> str:
    """Write a value and its words as one line of JSON."""
    words = {
        "kind": mention.kind,
        "start": mention.start,
        "end": mention.end,
        "text": text[mention.start : mention.end],
    }
    return json.dumps(words | {"value": mention.value.model_dump(mode="json")}, ensure_ascii=False)


@click.command()
def schema() -> None:
    """Print the JSON Schema of `crosscheck report --format json`.

    \b
    Example
      crosscheck schema > report.schema.json
    """
    from crosscheck.cli.schemas import report_schema

    click.echo(json.dumps(report_schema(), indent=2, ensure_ascii=False))
