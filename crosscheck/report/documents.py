"""The report as Markdown, to paste into a wiki or a mail."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.models import Article, Claim, Report
from crosscheck.report import ledgers, wording
from crosscheck.report.blocks import agreed, title
from crosscheck.report.excerpts import Excerpt, Piece, by_sentence, excerpt
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import IN_FULL, Entry, Outline, Section
from crosscheck.report.terminal import Screen, single_spaced

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
    return _between(text).strip()


def _opening(outline: Outline) -> list[str]:
    return [f"# Crosscheck of {wording.read(outline.report)}", "", f"{wording.sentence(outline.found())}."]


def _section(section: Section, outline: Outline) -> list[str]:
    lines = [f"## {wording.HEADINGS[section.verdict]}", ""]
    if section.verdict in IN_FULL:
        return lines + "\n\n".join(_block(entry) for entry in section.entries).split("\n")
    return lines + [_compact(entry, outline) for entry in section.entries]


def _block(entry: Entry) -> str:
    finding = entry.finding
    standing = "; ".join(escape(part) for part in wording.standing(finding))
    paragraphs = [
        f"### {entry.number}. {escape(title(finding))}",
        _table(("Article", "Value as written", "In its sentence"), _rows(entry)),
        f"**Why:** {escape(wording.sentence(finding.reason))}",
        f"**Computed:** {escape(finding.derived)}" if finding.derived else "",
        f"*{standing}*",
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _rows(entry: Entry) -> Iterator[tuple[str, ...]]:
    """A row a sentence, the article's label on its first."""
    for side in entry.sides:
        for number, claims in enumerate(by_sentence(side.claims)):
            values = "; ".join(_value(claim) for claim in claims)
            yield escape(side.label) if number == 0 else "", values, _sentence(excerpt(claims))


def _value(claim: Claim) -> str:
    notes = wording.notes(claim)
    return f"**{escape(claim.evidence.quote)}**" + (f" ({escape(notes)})" if notes else "")


def _sentence(words: Excerpt) -> str:
    """A sentence with its values in bold."""
    pieces = (Piece(words.before, value=False), *words.middle, Piece(words.after, value=False))
    return "".join(f"**{escape(piece.text)}**" if piece.value else _between(piece.text) for piece in pieces).strip()


def _between(text: str) -> str:
    return SPECIAL.sub(lambda found: f"\\{found[0]}", single_spaced(text))


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruled = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in ruled)


def _compact(entry: Entry, outline: Outline) -> str:
    finding = entry.finding
    text = f"{title(finding)}: {agreed(finding, outline, Screen())}; {wording.voices(finding)}"
    return f"- {escape(text)}"


def _alone(outline: Outline, layout: Layout) -> list[str]:
    if outline.singles:
        return [f"## {wording.HEADINGS['single']}", "", *(_single(claim, outline) for claim in outline.singles)]
    said = wording.alone(len(outline.alone))
    return [said] if said and not layout.only else []


def _single(claim: Claim, outline: Outline) -> str:
    return f"- {escape(outline.short[claim.article])}: {_value(claim)}, {escape(claim.subject)}"


def _ledger(outline: Outline) -> list[str]:
    rows = [
        (account.code, account.words, f"{account.number:,}", "<br>".join(escape(text) for text in account.examples))
        for account in ledgers.accounts(outline)
    ]
    lines = ["## Looked at and left out", "", ledgers.opening(outline)]
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
