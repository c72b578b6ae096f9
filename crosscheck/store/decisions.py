"""What a reviewer decided, in claims/decisions.jsonl: appended, never overwritten, and found again in later runs.

A decision holds while the finding's set of distinct values stands: further claims that agree with a decided value do
not reopen it, a value that is gone or one that differs from all decided values makes it stale.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations
from typing import Literal

from pydantic import ValidationError

from crosscheck import values
from crosscheck.models import Article, Claim, DecidedClaim, Decision, Finding, Problem
from crosscheck.store.files import append, locked, telling
from crosscheck.store.workspaces import Workspace

State = Literal["open", "stale", "decided"]

# Fields of a value that hold its wording: "24 citizens" and "24 people" are one value.
WORDING = frozenset({"of", "text", "said", "repaired"})


def read(workspace: Workspace) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """Read all decisions in the order they were made, and each line that is none as a problem."""
    if not workspace.decisions.exists():
        return (), ()
    with telling(workspace.decisions):
        lines = workspace.decisions.read_text(encoding="utf-8", errors="replace").splitlines()
    decisions: list[Decision] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        try:
            decisions.append(Decision.model_validate_json(line))
        except ValidationError:
            problems.append(Problem(source=f"{workspace.decisions}:{number}", message="this line is not a decision"))
    return tuple(decisions), tuple(problems)


def record(workspace: Workspace, decision: Decision) -> None:
    """Append a decision; two processes that decide at once both keep theirs. Raises WorkspaceError."""
    with locked(workspace.claims):
        append(workspace.decisions, decision.model_dump_json())


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Keep the last decision on each finding, and of these the ones that were not taken back."""
    last = {decision.finding: decision for decision in decisions}
    return tuple(decision for decision in last.values() if decision.judgement is not None)


def value_key(claim: Claim) -> str:
    """Write a claim's value without its wording: claims that say the same thing have the same key."""
    return claim.value.model_dump_json(exclude=set(WORDING))


def decided_claims(finding: Finding, articles: Iterable[Article]) -> tuple[DecidedClaim, ...]:
    """Keep of a finding's claims what is needed to know them again; articles by name, which outlives versions."""
    names = {article.id: article.name for article in articles}
    return tuple(
        DecidedClaim(id=claim.id, article=names[claim.article], quote=claim.evidence.quote, value=value_key(claim))
        for claim in finding.claims
    )


def assign(findings: Sequence[Finding], decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Give each finding (by id) the standing decision that was made on it or on its former self, if any.

    The finding's own id comes first; then, among decisions left over, the one that shares most of its claims.
    """
    by_id = {decision.finding: decision for decision in decisions}
    assigned = {finding.id: by_id[finding.id] for finding in findings if finding.id in by_id}
    left_over = [decision for decision in decisions if decision.finding not in assigned]
    for finding in findings:
        if finding.id in assigned:
            continue
        nearest = max(left_over, key=lambda decision: overlap(finding, decision), default=None)
        if nearest and overlap(finding, nearest):
            assigned[finding.id] = nearest
            left_over.remove(nearest)
    return assigned


def overlap(finding: Finding, decision: Decision) -> int:
    """Count the decided claims that the finding holds: by id, or by words and value where the topic is the same."""
    ids = {claim.id for claim in finding.claims}
    words = {(claim.evidence.quote, value_key(claim)) for claim in finding.claims}
    same_topic = finding.topic == decision.topic
    return sum(one.id in ids or (same_topic and (one.quote, one.value) in words) for one in decision.claims)


def state(finding: Finding, decision: Decision | None) -> State:
    """Tell whether a finding waits for a decision, has one, or has changed since."""
    if decision is None:
        return "open"
    decided = {one.value for one in decision.claims}
    keys = {claim.id: value_key(claim) for claim in finding.claims}
    seen = [claim for claim in finding.claims if keys[claim.id] in decided]
    fresh = [claim for claim in finding.claims if keys[claim.id] not in decided]
    stands = decided <= set(keys.values()) and all(joins(claim, seen) for claim in fresh)
    return "decided" if stands else "stale"


def joins(claim: Claim, seen: Iterable[Claim]) -> bool:
    """Tell whether a claim takes the side of one that the reviewer saw."""
    return any(values.compare(claim.value, one.value).relation != "different" for one in seen)


def apart(
    decisions: Iterable[Decision], claims: Sequence[Claim], articles: Iterable[Article]
) -> frozenset[tuple[str, str]]:
    """List the pairs of today's claims (ids, sorted) that a reviewer said are not the same claim.

    A decided claim is known again by its id, or by its article's name, words and value.
    """
    names = {article.id: article.name for article in articles}
    today: dict[tuple[str, ...], str] = {(claim.id,): claim.id for claim in claims}
    today |= {(names[claim.article], claim.evidence.quote, value_key(claim)): claim.id for claim in claims}
    pairs = chain.from_iterable(separated(one) for one in decisions if one.judgement == "not the same claim")
    found = ([today.get((one.id,)) or today.get((one.article, one.quote, one.value)) for one in pair] for pair in pairs)
    return frozenset((min(left, right), max(left, right)) for left, right in found if left and right)


def separated(decision: Decision) -> Iterator[tuple[DecidedClaim, DecidedClaim]]:
    """Yield the decided claims that are to stay apart: those of different values, or all where there is one value."""
    one_value = len({claim.value for claim in decision.claims}) == 1
    for left, right in combinations(decision.claims, 2):
        if one_value or left.value != right.value:
            yield left, right
