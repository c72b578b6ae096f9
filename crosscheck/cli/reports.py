"""The commands that read articles: report, add, claims."""

from pathlib import Path
from typing import Any, Literal

import click

from crosscheck.cli.programs import in_workspace, leave
from crosscheck.cli.screens import deliver, tell, track, view

FORMATS = ("table", "json", "markdown", "csv", "html")
VERDICTS = ("discrepancy", "update", "compatible", "agreement", "single")


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "--format", "-f", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print the report."
)
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead.")
@click.option("--only", type=click.Choice(VERDICTS), multiple=True, help="Show this verdict only; may be repeated.")
@click.option(
    "--fail-on", type=click.Choice(VERDICTS[:-1]), multiple=True, help="Exit 1 if the report holds such a finding."
)
@click.option("--wide", is_flag=True, help="A matrix: a row a finding, a column an article.")
@click.option("--ledger", is_flag=True, help="Count what was considered and not called a discrepancy, by reason.")
@in_workspace
def report(root: Path, /, sources: tuple[str, ...], format: str, output: Path | None, **wanted: Any) -> None:
    """Report where articles agree and where they differ.

    SOURCE is a file, a folder or - for standard input; without any, the articles of the workspace's seeds/, whose
    claims are parsed once and kept in claims/.

    \b
    Examples
      crosscheck report
      crosscheck report news/*.txt --wide
      crosscheck report --only discrepancy --fail-on discrepancy
      crosscheck report --format html -o report.html
    """
    from crosscheck import pipeline
    from crosscheck.report import render
    from crosscheck.store import Workspace

    failing = wanted.pop("fail_on")
    result = pipeline.check(sources, track) if sources else pipeline.check_workspace(Workspace(root), track)
    deliver(render(result, format, **view(output), **wanted), output)
    tell(result.problems if output or format != "table" else ())
    leave(result.problems, any(finding.verdict in failing for finding in result.findings))


@click.command()
@click.argument("sources", nargs=-1, required=True)
@in_workspace
def add(root: Path, sources: tuple[str, ...]) -> None:
    """Let articles join the workspace and tell what that changes.

    SOURCE is a file, a folder or - for standard input. Each is copied to seeds/; it alone is parsed. The same article
    again changes nothing; an edited one (same name or URL) replaces its former version.

    \b
    Examples
      crosscheck add late-report.txt
      crosscheck --workspace stories/flood add downloads/
      pbpaste | crosscheck add -
    """
    from crosscheck.additions import add as join
    from crosscheck.report import render_added
    from crosscheck.store import Workspace

    result = join(Workspace(root), sources, track)
    names = [name for name, change in result.changes if change != "unchanged"]
    for name, change in result.changes:
        click.echo(f"{name}: {change}")
    if names:
        click.echo("\n" + render_added(result.before, result.after, names, **view()), nl=False)
    tell(() if names else result.after.problems)
    leave(result.after.problems)


@click.command()
@click.argument("articles", nargs=-1)
@click.option("--format", "-f", type=click.Choice(("table", "jsonl")), default="table", show_default=True)
@in_workspace
def claims(root: Path, articles: tuple[str, ...], format: Literal["table", "jsonl"]) -> None:
    """List the typed claims of articles.

    ARTICLE is the name of an article in the workspace, a file, a folder or - for standard input; without any, all of
    the workspace.

    \b
    Examples
      crosscheck claims
      crosscheck claims council
      crosscheck claims draft.txt --format jsonl
    """
    from crosscheck.pipeline import list_claims
    from crosscheck.report import render_claims
    from crosscheck.store import Workspace

    result = list_claims(Workspace(root), articles, track)
    click.echo(render_claims(result.claims, result.articles, format, view()["width"]), nl=False)
    tell(result.problems)
    leave(result.problems)
