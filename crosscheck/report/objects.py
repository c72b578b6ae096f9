"""The report as one JSON object, the form that other programs read."""

from collections.abc import Sequence

from crosscheck.models import Claim, Report
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import Outline


def render(outline: Outline, layout: Layout) -> str:
    """Write the report of an outline as JSON, with the findings of the wanted verdicts only."""
    report = outline.report
    kept = tuple(finding for finding in report.findings if not layout.only or finding.verdict in layout.only)
    return to_json(report.model_copy(update={"findings": kept}))


def to_json(report: Report) -> str:
    """Write a report as JSON, byte-identical for equal reports: fields in the records' order, UTF-8, no escapes."""
    return report.model_dump_json(indent=2) + "\n"


def lines(claims: Sequence[Claim]) -> str:
    """Write claims as JSON Lines, one object a line."""
    return "".join(claim.model_dump_json() + "\n" for claim in claims)
