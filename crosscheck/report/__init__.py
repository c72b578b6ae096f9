"""One result, many renderings: pure functions of their arguments, the same bytes every time."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Unpack

from crosscheck.models import Report
from crosscheck.report.layouts import Layout, Options
from crosscheck.report.outlines import Outline, outline

if TYPE_CHECKING:
    from crosscheck.report.changes import render as render_added
    from crosscheck.report.explanations import render as render_explanation
    from crosscheck.report.listings import render as render_claims
    from crosscheck.report.objects import to_json
    from crosscheck.report.reviews import Reviewed
    from crosscheck.report.reviews import render as render_review

__all__ = [
    "FORMATS", "Reviewed", "render", "render_added", "render_claims", "render_explanation", "render_review", "to_json",
]  # fmt: skip

# A run prints one thing: each rendering is imported when it is asked for.
FORMATS: Mapping[str, str] = {
    "table": "tables",
    "json": "objects",
    "markdown": "documents",
    "csv": "rows",
    "html": "pages",
}
HOMES: Mapping[str, tuple[str, str]] = {
    "Reviewed": ("reviews", "Reviewed"),
    "render_added": ("changes", "render"),
    "render_claims": ("listings", "render"),
    "render_explanation": ("explanations", "render"),
    "render_review": ("reviews", "render"),
    "to_json": ("objects", "to_json"),
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, own = HOMES[name]
    return getattr(import_module(f"{__name__}.{module}"), own)


def render(report: Report, format: str, **options: Unpack[Options]) -> str:
    """Render a report as table, json, markdown, csv or html; `layouts.Layout` says what the options mean.

    Raises ValueError for another format and for a name in `only` that is no verdict.
    """
    if format not in FORMATS:
        raise ValueError(f"no format {format!r}; the formats are {', '.join(FORMATS)}")
    layout = Layout(**options)
    rendering: Callable[[Outline, Layout], str] = import_module(f"{__name__}.{FORMATS[format]}").render
    return rendering(outline(report, layout.only), layout)
