"""One result, many renderings: pure functions of their arguments, the same bytes every time."""

from collections.abc import Callable, Mapping
from typing import Unpack

from crosscheck.models import Report
from crosscheck.report import documents, objects, rows, tables
from crosscheck.report.changes import render as render_added
from crosscheck.report.explanations import render as render_explanation
from crosscheck.report.layouts import Layout, Options
from crosscheck.report.listings import render as render_claims
from crosscheck.report.objects import to_json
from crosscheck.report.outlines import Outline, outline
from crosscheck.report.reviews import Reviewed
from crosscheck.report.reviews import render as render_review

__all__ = [
    "FORMATS", "Reviewed", "render", "render_added", "render_claims", "render_explanation", "render_review", "to_json",
]  # fmt: skip


def _page(outline: Outline, layout: Layout) -> str:
    # jinja2 takes as long to import as the rest of the report takes to run: only the page needs it.
    from crosscheck.report import pages

    return pages.render(outline, layout)


FORMATS: Mapping[str, Callable[[Outline, Layout], str]] = {
    "table": tables.render,
    "json": objects.render,
    "markdown": documents.render,
    "csv": rows.render,
    "html": _page,
}


def render(report: Report, format: str, **options: Unpack[Options]) -> str:
    """Render a report as table, json, markdown, csv or html; `layouts.Layout` says what the options mean.

    Raises ValueError for another format and for a name in `only` that is no verdict.
    """
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    layout = Layout(**options)
    return FORMATS[format](outline(report, layout.only), layout)
