"""The commands for a person's judgement: review and explain."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.programs import in_workspace, leave
from crosscheck.cli.screens import tell, track, view

if TYPE_CHECKING:
    from crosscheck.report import Reviewed
    from crosscheck.reviews import Review

JUDGEMENTS = (
    "left wrong", "right wrong", "both wrong", "both right", "not the same claim", "extraction error", "unsure",
)  # fmt: skip


@click.command()
@click.argument("finding", required=False)
@click.option("--as", "judgement", type=click.Choice(JUDGEMENTS), help="What is the matter with the finding.")
@click.option("--note", default="", help="Why, in your words.")
@click.option("--by", envvar="CROSSCHECK_BY", show_envvar=True, help="Who decides.")
@click.option("--undo", is_flag=True, help="Take the decision on this finding back.")
@click.option("--all", "everything", is_flag=True, help="List the decided ones too.")
@in_workspace
def review(root: Path, /, finding: str | None, **wanted: Any) -> None:
    """List the open conflicts, or decide one.

    FINDING is a number, as this list and the report give it, or the beginning of an id. A decision is kept in
    claims/decisions.jsonl; it stands until a value of the finding changes, then the finding comes back as stale.

    \b
    Examples
      crosscheck review
      crosscheck review 2 --as "left wrong" --note "called the ministry" --by Dana
      crosscheck review 5f3a --as "not the same claim" --by Dana
      crosscheck review 5f3a --undo --by Dana
    """
    from crosscheck import reviews
    from crosscheck.store import Workspace

    require_complete(finding, wanted)
    session = reviews.open_review(Workspace(root), track)
    if finding is None:
        listing(session, session.reviewed if wanted["everything"] else reviews.waiting(session))
    elif wanted["judgement"] or wanted["undo"]:
        settle(session, finding, wanted)
    else:
        listing(session, [reviews.listed(session, finding)])
    tell(session.report.problems)
    leave(session.report.problems)


def require_complete(finding: str | None, wanted: dict[str, Any]) -> None:
    """Refuse a decision without a finding or a name, or one that is made and taken back at once."""
    deciding = wanted["judgement"] or wanted["undo"]
    if wanted["judgement"] and wanted["undo"]:
        raise click.UsageError("--as and --undo exclude each other")
    if deciding and finding is None:
        raise click.UsageError("which FINDING? give its number or id, as `crosscheck review` lists them")
    if deciding and not wanted["by"]:
        raise click.UsageError("who decides? give --by NAME or set CROSSCHECK_BY")


def listing(session: "Review", reviewed: "Sequence[Reviewed]") -> None:
    """Print findings with what was decided on them."""
    from crosscheck.report import render_review

    click.echo(render_review(reviewed, session.report.articles, **view()), nl=False)


def settle(session: "Review", finding: str, wanted: dict[str, Any]) -> None:
    """Record a decision or take one back, and say so."""
    from crosscheck import reviews

    said = reviews.say(wanted["by"], wanted["note"])
    if wanted["undo"]:
        decision = reviews.undo(session, finding, said)
        click.echo(f"{decision.finding}: taken back; {decision.topic}")
    else:
        decision = reviews.decide(session, finding, wanted["judgement"], said)
        click.echo(f"{decision.finding}: {decision.judgement}; {decision.topic}")
        click.echo(f"undo with: crosscheck review {decision.finding} --undo --by {shlex.quote(decision.by)}")


@click.command()
@click.argument("finding")
@in_workspace
def explain(root: Path, finding: str) -> None:
    """Explain why the claims of a finding were matched and judged so, with each sentence.

    FINDING is a number of the report or the beginning of an id.

    \b
    Examples
      crosscheck explain 1
      crosscheck explain 5f3a
    """
    from crosscheck import reviews
    from crosscheck.report import render_explanation
    from crosscheck.store import Workspace

    session = reviews.open_review(Workspace(root), track)
    found = reviews.find(session, finding)
    click.echo(render_explanation(found, session.report, **view()), nl=False)
    tell(session.report.problems)
    leave(session.report.problems)
