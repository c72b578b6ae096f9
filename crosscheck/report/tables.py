"""The report for a reader at a terminal: discrepancies first, then updates, agreements, the rest in a line each."""

from collections.abc import Iterable

from crosscheck.models import Claim
from crosscheck.report import ledgers, wording
from crosscheck.report.blocks import block, compact, stated
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import IN_FULL, Outline, Section
from crosscheck.report.terminal import Screen, cells, fold, hang, printable


def render(outline: Outline, layout: Layout) -> str:
    """Print a report as text of at most `layout.width` cells a line; with `layout.wide` the findings as a matrix."""
    screen = Screen(layout.width, layout.colour)
    parts = [
        summary(outline, screen),
        *(_matrix(outline, screen) if layout.wide else sections(outline, screen)),
        alone(outline, screen, layout),
        problems(outline, screen),
        ledgers.lines(outline, screen) if layout.ledger else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _matrix(outline: Outline, screen: Screen) -> list[list[str]]:
    # tabulate takes longer to import than the other forms take to print.
    from crosscheck.report import matrices

    return matrices.blocks(outline, screen)


def summary(outline: Outline, screen: Screen) -> list[str]:
    """How many articles and claims were read, and how many findings of each verdict there are."""
    found = ", ".join(screen.paint(text, verdict) for verdict, text in outline.counts())
    return fold(f"{wording.read(outline.report)}: {found}", screen.room)


def sections(outline: Outline, screen: Screen) -> list[list[str]]:
    """Each section under its heading; discrepancies and updates in full, the others compact."""
    return [_section(section, outline, screen) for section in outline.sections]


def _section(section: Section, outline: Outline, screen: Screen) -> list[str]:
    lines = [heading(wording.HEADINGS[section.verdict], section.verdict, screen)]
    if section.verdict in IN_FULL:
        for entry in section.entries:
            lines += ["", *block(entry, screen)]
        return lines
    return [*lines, "", *(line for entry in section.entries for line in compact(entry, outline, screen))]


def heading(text: str, style: str, screen: Screen) -> str:
    """A heading with a rule to the end of the line."""
    rule = "─" * (screen.room - cells(text) - 1)
    return f"{screen.paint(text.upper(), style)} {screen.paint(rule, 'faint')}"


def alone(outline: Outline, screen: Screen, layout: Layout) -> list[str]:
    """How many claims have no like, unless the reader asked for other verdicts; each of them if for these."""
    if outline.singles:
        lines = (_single(claim, outline, screen) for claim in outline.singles)
        return [heading(wording.HEADINGS["single"], "single", screen), "", *_flat(lines)]
    said = "" if layout.only else wording.alone(len(outline.alone))
    return fold(said, screen.room) if said else []


def _single(claim: Claim, outline: Outline, screen: Screen) -> list[str]:
    label = screen.paint(printable(outline.short[claim.article]), "label")
    return hang(f"{label}: {stated(claim, screen)}, {printable(claim.subject)}", screen.room, "  ", "    ")


def problems(outline: Outline, screen: Screen) -> list[str]:
    """The inputs that could not be read, each with its reason."""
    found = outline.report.problems
    if not found:
        return []
    lines = (hang(printable(f"{item.source}: {item.message}"), screen.room, "  ", "    ") for item in found)
    return [heading("Could not be read", "problem", screen), "", *_flat(lines)]


def _flat(groups: Iterable[list[str]]) -> list[str]:
    return [line for group in groups for line in group]
