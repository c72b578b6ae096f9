"""The report for a spreadsheet: one row for each claim of each finding, as RFC 4180 has it."""

import csv
import io
from collections.abc import Iterator, Mapping

from crosscheck.models import Claim
from crosscheck.report import values
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import Entry, Outline, Side

# What makes a spreadsheet read a cell as a formula; the last four are the wide forms that some programs fold.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

COLUMNS = (
    "finding", "verdict", "severity", "topic", "kind", "article", "publisher", "published",
    "value", "normalised", "sentence", "attribution", "modality", "reason",
)  # fmt: skip


def render(outline: Outline, layout: Layout) -> str:
    """Write the claims of every finding as rows under a header; lines end in CR LF. No layout changes it."""
    del layout
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for section in outline.sections:
        for entry in section.entries:
            writer.writerows(_rows(entry))
    return written.getvalue()


def _rows(entry: Entry) -> Iterator[Mapping[str, str]]:
    finding = entry.finding
    shared = {
        "finding": finding.id,
        "verdict": finding.verdict,
        "severity": str(finding.severity),
        "topic": finding.topic,
        "kind": finding.kind,
        "reason": finding.reason,
    }
    for side in entry.sides:
        for claim in side.claims:
            row = shared | _said(side, claim)
            yield {column: harmless(text) for column, text in row.items()}


def _said(side: Side, claim: Claim) -> dict[str, str]:
    published = side.article.published
    return {
        "article": side.article.name,
        "publisher": side.article.publisher,
        "published": published.isoformat() if published else "",
        "value": claim.evidence.quote,
        "normalised": values.words(claim.value),
        "sentence": claim.context.quote,
        "attribution": claim.attribution or "",
        "modality": claim.modality,
    }


def harmless(text: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
