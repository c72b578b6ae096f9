"""A person reviews the conflicts of a workspace: what is open, what was decided, what has to be looked at again."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple, TypeVar

from crosscheck import store
from crosscheck.errors import UnknownFinding
from crosscheck.models import Decision, Finding, Judgement, Report
from crosscheck.pipeline import Track, check_workspace
from crosscheck.report import Reviewed
from crosscheck.store import Workspace

T = TypeVar("T")


class Review(NamedTuple):
    """A workspace's report and its discrepancies, numbered as in the report; the decided ones come last."""

    workspace: Workspace
    report: Report
    reviewed: tuple[Reviewed, ...]


class Said(NamedTuple):
    """Who said something, when (ISO 8601, UTC), and why."""

    by: str
    note: str
    at: str


def open_review(workspace: Workspace, track: Track = iter) -> Review:
    """Cross-check a workspace and see what was decided on its discrepancies. Raises as `check_workspace` does."""
    report = check_workspace(workspace, track)
    decisions, _ = store.decisions.read(workspace)
    return Review(workspace, report, states(report.findings, decisions))


def states(findings: Sequence[Finding], decisions: Sequence[Decision]) -> tuple[Reviewed, ...]:
    """Tell of each discrepancy, by its place among the findings, whether it waits for a decision."""
    conflicts = {place: finding for place, finding in enumerate(findings, 1) if finding.verdict == "discrepancy"}
    made = store.assign(list(conflicts.values()), store.standing(decisions))
    reviewed = [
        Reviewed(place, finding, store.state(finding, made.get(finding.id)), made.get(finding.id))
        for place, finding in conflicts.items()
    ]
    return tuple(sorted(reviewed, key=lambda one: one.state == "decided"))


def waiting(review: Review) -> list[Reviewed]:
    """List the findings that are open, or stale: decided before, changed since."""
    return [one for one in review.reviewed if one.state != "decided"]


def listed(review: Review, wanted: str) -> Reviewed:
    """Find a discrepancy by its number or the beginning of its id. Raises UnknownFinding."""
    by_number = [one for one in review.reviewed if str(one.number) == wanted]
    return only(by_number or [one for one in review.reviewed if begins(one.finding.id, wanted)], wanted)


def find(review: Review, wanted: str) -> Finding:
    """Find any finding of the report by its number or the beginning of its id. Raises UnknownFinding."""
    by_number = [one for place, one in enumerate(review.report.findings, 1) if str(place) == wanted]
    return only(by_number or [one for one in review.report.findings if begins(one.id, wanted)], wanted)


def begins(identity: str, wanted: str) -> bool:
    """Tell whether an id was meant by its beginning."""
    return wanted != "" and identity.startswith(wanted)


def only(found: Sequence[T], wanted: str) -> T:
    """Take the one thing found. Raises UnknownFinding where there is none, or several."""
    if len(found) != 1:
        raise UnknownFinding(wanted)
    return found[0]


def say(by: str, note: str = "") -> Said:
    """Note what a person says now."""
    return Said(by, note, datetime.now(UTC).isoformat(timespec="seconds"))


def decide(review: Review, wanted: str, judgement: Judgement, said: Said) -> Decision:
    """Record what a person said about a finding. Raises UnknownFinding, WorkspaceError."""
    finding = find(review, wanted)
    claims = store.decided_claims(finding, review.report.articles)
    decision = Decision(finding=finding.id, judgement=judgement, topic=finding.topic, claims=claims, **said._asdict())
    store.decisions.record(review.workspace, decision)
    return decision


def undo(review: Review, wanted: str, said: Said) -> Decision:
    """Take back the decision on a finding, also on one that the decision itself made disappear.

    Raises UnknownFinding where no decision stands, WorkspaceError.
    """
    standing = store.standing(store.decisions.read(review.workspace)[0])
    by_number = [one.decision for one in review.reviewed if str(one.number) == wanted and one.decision]
    by_finding = [one.decision for one in review.reviewed if begins(one.finding.id, wanted) and one.decision]
    made = by_number or by_finding or [one for one in standing if begins(one.finding, wanted)]
    taken_back = only(made, wanted).model_copy(update={"judgement": None, **said._asdict()})
    store.decisions.record(review.workspace, taken_back)
    return taken_back
