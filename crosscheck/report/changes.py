"""What adding articles changed: new findings, findings that changed, findings that are gone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from crosscheck.models import Finding, Report
from crosscheck.report import wording
from crosscheck.report.blocks import block, compact
from crosscheck.report.outlines import IN_FULL, Entry, Outline, outline
from crosscheck.report.tables import heading, problems
from crosscheck.report.terminal import Screen, hang, printable

# The verdicts whose new findings are listed together, in order.
NEW: Sequence[tuple[str, frozenset[str]]] = (
    ("New discrepancies", frozenset({"discrepancy"})),
    ("New updates", frozenset({"update"})),
    ("New agreements", frozenset({"agreement", "compatible"})),
)


class Change(NamedTuple):
    """A finding of the later report, and the one that it grew from, if any."""

    entry: Entry
    before: Finding | None


def render(before: Report, after: Report, added_names: Collection[str], width: int = 80, colour: bool = False) -> str:
    """Say what changed from one report to the next when the articles of these names were added."""
    screen = Screen(width, colour)
    later = outline(after)
    changed = changes(before, later)
    told = [*_new(changed, later, screen), _altered(changed, later, screen), _gone(before, after, screen)]
    quiet = [] if any(told) else ["Nothing changed in the findings."]
    parts = [_added(later, added_names, screen), *told, quiet, problems(later, screen)]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def changes(before: Report, after: Outline) -> list[Change]:
    """The findings of the later report that the earlier one does not hold as they are, with what they grew from."""
    earlier = _holders(before.findings)
    entries = (entry for section in after.sections for entry in section.entries)
    grown = (Change(entry, _ancestor(entry.finding, earlier)) for entry in entries)
    return [
        change for change in grown if change.before is None or _state(change.before) != _state(change.entry.finding)
    ]


def _holders(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings that join claims, by their own id and by the id of each of their claims."""
    holders: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.verdict != "single":
            for name in {finding.id, *_ids(finding)}:
                holders.setdefault(name, []).append(finding)
    return holders


def _ancestor(finding: Finding, earlier: Mapping[str, Sequence[Finding]]) -> Finding | None:
    """The earlier finding of the same id, else the one that shares the most claims; None if none shares any."""
    if finding.id in earlier:
        return earlier[finding.id][0]
    near = (candidate for claim in finding.claims for candidate in earlier.get(claim.id, ()))
    return max(near, key=lambda candidate: len(_ids(candidate) & _ids(finding)), default=None)


def _state(finding: Finding) -> tuple[str, frozenset[str]]:
    return finding.verdict, _ids(finding)


def _ids(finding: Finding) -> frozenset[str]:
    return frozenset(claim.id for claim in finding.claims)


# --- in words ---------------------------------------------------------------------------------------------------------


def _added(after: Outline, names: Collection[str], screen: Screen) -> list[str]:
    """The articles that joined, and how many claims each makes."""
    joined = [article for article in after.report.articles if article.name in names]
    return [line for article in joined for line in hang(_joined(article.id, after), screen.room, "Read ", "  ")]


def _joined(article: str, after: Outline) -> str:
    number = sum(claim.article == article for claim in after.report.claims)
    return f"{printable(after.labels[article])}: {wording.counted(number, 'claim')}"


def _is_new(change: Change, verdicts: Collection[str]) -> bool:
    """Whether a finding came to be one of these verdicts and was none of them before."""
    now = change.entry.finding.verdict in verdicts
    return now and (change.before is None or change.before.verdict not in verdicts)


def _new(changed: Sequence[Change], after: Outline, screen: Screen) -> list[list[str]]:
    return [
        _listed(title, [change for change in changed if _is_new(change, verdicts)], after, screen)
        for title, verdicts in NEW
    ]


def _listed(title: str, found: Sequence[Change], after: Outline, screen: Screen) -> list[str]:
    """New findings of a kind under their heading, in full if they are for a person to settle."""
    if not found:
        return []
    lines = [heading(title, found[0].entry.finding.verdict, screen), ""]
    for number, change in enumerate(found):
        if change.entry.finding.verdict in IN_FULL:
            lines += [*([""] if number else []), *block(change.entry, screen)]
        else:
            lines += compact(change.entry, after, screen)
        lines += hang(f"before: {change.before.verdict}", screen.room, "    ") if change.before else []
    return lines


def _altered(changed: Sequence[Change], after: Outline, screen: Screen) -> list[str]:
    """Findings that were there before, of a like verdict, and gained or lost claims."""
    found = [change for change in changed if not any(_is_new(change, verdicts) for _, verdicts in NEW)]
    if not found:
        return []
    lines = [heading("Findings that changed", "single", screen), ""]
    for change in found:
        text = f"{wording.sentence(printable(change.entry.finding.topic))}: {_difference(change, after)}"
        lines += hang(text, screen.room, f"{change.entry.number:>2}  ")
    return lines


def _difference(change: Change, after: Outline) -> str:
    """What became of a finding: its verdict if that is another, the claims that joined, those that left."""
    if change.before is None:
        return "new"
    finding, earlier = change.entry.finding, change.before
    joined = [claim for claim in finding.claims if claim.id not in _ids(earlier)]
    left = [claim for claim in earlier.claims if claim.id not in _ids(finding)]
    said = [f"{claim.evidence.quote} ({after.short[claim.article]})" for claim in joined]
    parts = (
        f"{earlier.verdict} before, {finding.verdict} now" if earlier.verdict != finding.verdict else finding.verdict,
        f"joined by {', '.join(said)}" if said else "",
        f"without {', '.join(claim.evidence.quote for claim in left)}" if left else "",
    )
    return printable("; ".join(part for part in parts if part))


def _gone(before: Report, after: Report, screen: Screen) -> list[str]:
    """Findings of the earlier report of which no claim is left in a finding of the later one."""
    kept = _holders(after.findings)
    joint = (finding for finding in before.findings if finding.verdict != "single")
    lost = [finding for finding in joint if not {finding.id, *_ids(finding)} & kept.keys()]
    if not lost:
        return []
    lines = [heading("No longer found", "single", screen), ""]
    for finding in lost:
        lines += hang(printable(f"{wording.sentence(finding.topic)} ({finding.verdict})"), screen.room, "    ")
    return lines
