"""The report as Markdown, to paste into a wiki or a mail."""

import re
from collections.abc import Iterable, Sequence

from crosscheck.models import Article, Claim, Report
from crosscheck.report import ledgers, wording
from crosscheck.report.blocks import agreed, title
from crosscheck.report.excerpts import excerpt
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import IN_FULL, Entry, Outline, Section
from crosscheck.report.terminal import Screen, printable

SPECIAL = re.compile(r"[\\`*_\[\]<>#|~]|&(?=#?\w+;)")


def render(outline: Outline, layout: Layout) -> str:
    """Write a report as one Markdown document; tables in GitHub's form, every text of an article escaped."""
    parts = [
        _opening(outline),
        *(_section(section, outline) for section in outline.sections),
        _alone(outline, layout),
        _ledger(outline) if layout.ledger else [],
        _articles(outline),
        _problems(outline.report),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def escape(text: str) -> str:
    """One line of text in which Markdown finds nothing to mark up."""
    return SPECIAL.sub(lambda found: f"\\{found[0]}", printable(text))


def _opening(outline: Outline) -> list[str]:
    return [f"# Crosscheck of {wording.read(outline.report)}", "", f"{wording.sentence(outline.found())}."]


def _section(section: Section, outline: Outline) -> list[str]:
    lines = [f"## {wording.HEADINGS[section.verdict]}", ""]
    if section.verdict in IN_FULL:
        return lines + "\n\n".join(_block(entry) for entry in section.entries).split("\n")
    return lines + [_compact(entry, outline) for entry in section.entries]


def _block(entry: Entry) -> str:
    finding = entry.finding
    rows = [_row(side.label if first else "", claim) for side in entry.sides for first, claim in _numbered(side.claims)]
    standing = "; ".join(escape(part) for part in wording.standing(finding))
    paragraphs = [
        f"### {entry.number}. {escape(title(finding))}",
        _table(("Article", "Value as written", "In its sentence"), rows),
        f"**Why:** {escape(wording.sentence(finding.reason))}",
        f"**Computed:** {escape(finding.derived)}" if finding.derived else "",
        f"*{standing}*",
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _numbered(claims: Sequence[Claim]) -> Iterable[tuple[bool, Claim]]:
    """Each claim, and whether it is the first."""
    return ((number == 0, claim) for number, claim in enumerate(claims))


def _row(label: str, claim: Claim) -> tuple[str, ...]:
    notes = wording.notes(claim)
    value = f"**{escape(claim.evidence.quote)}**" + (f" ({escape(notes)})" if notes else "")
    return escape(label), value, sentence(claim)


def sentence(claim: Claim) -> str:
    """The sentence of a claim with its value in bold."""
    before, value, after = excerpt(claim)
    opening = " " if before[-1:].isspace() else ""
    closing = " " if after[:1].isspace() else ""
    return f"{escape(before)}{opening}**{escape(value)}**{closing}{escape(after)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruled = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _compact(entry: Entry, outline: Outline) -> str:
    finding = entry.finding
    text = f"{title(finding)}: {agreed(finding, outline, Screen())}; {wording.voices(finding)}"
    return f"- {escape(text)}"


def _alone(outline: Outline, layout: Layout) -> list[str]:
    said = wording.alone(len(outline.alone))
    return [said] if said and not layout.only else []


def _ledger(outline: Outline) -> list[str]:
    rows = [
        (account.code, account.words, f"{account.number:,}", "<br>".join(escape(text) for text in account.examples))
        for account in ledgers.accounts(outline)
    ]
    title = f"{ledgers.opening(outline)}"
    lines = ["## Looked at and left out", "", title]
    return [*lines, "", _table(("Reason", "In words", "Pairs", "Examples"), rows)] if rows else lines


def _articles(outline: Outline) -> list[str]:
    if not outline.report.articles:
        return []
    rows = (_article(article, outline) for article in outline.report.articles)
    return ["## Articles", "", _table(("Article", "Title", "Published", "Source"), rows)]


def _article(article: Article, outline: Outline) -> tuple[str, ...]:
    source = article.url or article.source
    return escape(outline.labels[article.id]), escape(article.title), wording.dated(article), escape(source)


def _problems(report: Report) -> list[str]:
    if not report.problems:
        return []
    lines = (f"- {escape(f'{problem.source}: {problem.message}')}" for problem in report.problems)
    return ["## Could not be read", "", *lines]
