"""The report for a spreadsheet: one row for each claim of each finding, as RFC 4180 has it."""

import csv
import io
from collections.abc import Iterator

from crosscheck.models import Article, Claim, Finding
from crosscheck.report import values
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import Outline

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
    writer = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    articles = {article.id: article for article in outline.report.articles}
    for finding, claim in _claims(outline):
        row = _found(finding, claim) | _said(articles[claim.article], claim)
        writer.writerow({column: harmless(text) for column, text in row.items()})
    return written.getvalue()


def _claims(outline: Outline) -> Iterator[tuple[Finding | None, Claim]]:
    """Every claim to write with its finding, those that stand alone without one."""
    for section in outline.sections:
        for entry in section.entries:
            for claim in entry.finding.claims:
                yield entry.finding, claim
    for claim in outline.singles:
        yield None, claim


def _found(finding: Finding | None, claim: Claim) -> dict[str, str]:
    if finding is None:
        return {"verdict": "single", "topic": claim.subject, "kind": claim.kind}
    return {
        "finding": finding.id,
        "verdict": finding.verdict,
        "severity": str(finding.severity),
        "topic": finding.topic,
        "kind": finding.kind,
        "reason": finding.reason,
    }


def _said(article: Article, claim: Claim) -> dict[str, str]:
    return {
        "article": article.name,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else "",
        "value": claim.evidence.quote,
        "normalised": values.words(claim.value),
        "sentence": claim.context.quote,
        "attribution": claim.attribution or "",
        "modality": claim.modality,
    }


def harmless(text: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
