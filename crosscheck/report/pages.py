"""The report as one self-contained page: styles inline, no scripts, for light and dark screens and for print."""

from importlib import resources

from jinja2 import Environment, StrictUndefined, Template

from crosscheck.report import ledgers, values, wording
from crosscheck.report.blocks import agreed, label_lines, title
from crosscheck.report.excerpts import by_sentence, excerpt
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import IN_FULL, Outline
from crosscheck.report.terminal import Screen


def render(outline: Outline, layout: Layout) -> str:
    """Write a report as an HTML page that needs nothing beside itself."""
    return template().render(
        outline=outline,
        report=outline.report,
        alone="" if layout.only else wording.alone(len(outline.alone)),
        agreed=lambda finding: agreed(finding, outline, Screen()),
        accounts=ledgers.accounts(outline) if layout.ledger else (),
        ledger=ledgers.opening(outline) if layout.ledger else "",
    )


def template() -> Template:
    """The page's template, with the words and cuts that it needs; all text is escaped."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(
        wording=wording,
        normal=values.words,
        title=title,
        label_lines=label_lines,
        by_sentence=by_sentence,
        excerpt=excerpt,
        in_full=IN_FULL,
        link=link,
    )
    return environment.from_string(resources.files(__package__).joinpath("page.html").read_text("utf-8"))


def link(url: str | None) -> str:
    """The address if a browser may safely follow it, else nothing."""
    return url if url and url.startswith(("http://", "https://")) else ""
