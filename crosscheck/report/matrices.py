"""The wide form of the table: a row a finding, a column an article, in as many blocks as the width asks for."""

from collections.abc import Sequence

from tabulate import tabulate

from crosscheck.models import Article
from crosscheck.report.blocks import label_lines, stated, title
from crosscheck.report.outlines import Entry, Outline
from crosscheck.report.terminal import Screen, fold

# tabulate's grid: a border before every column, one after the last, a space on both sides of every cell.
BORDER = 3
NUMBER = 3
TOPIC = 20
COLUMN = 15


def blocks(outline: Outline, screen: Screen) -> list[list[str]]:
    """Set the findings against the articles; where the width does not hold all articles, block under block.

    A block holds the findings on which one of its articles says something.
    """
    entries = [entry for section in outline.sections for entry in section.entries]
    if not entries:
        return []
    topic = max(TOPIC, screen.room // 4)
    room = screen.room - NUMBER - topic - 2 * BORDER - 1
    number = max(room // (COLUMN + BORDER), 1)
    heard = {side.article.id for entry in entries for side in entry.sides}
    articles = [article for article in outline.report.articles if article.id in heard]
    parts = [articles[first : first + number] for first in range(0, len(articles), number)]
    width = max(room // min(number, len(articles)) - BORDER, 1)
    return [_block(entries, part, (topic, width), (outline, screen)) for part in parts]


def _block(
    entries: Sequence[Entry], articles: Sequence[Article], widths: tuple[int, int], frame: tuple[Outline, Screen]
) -> list[str]:
    outline, screen = frame
    topic, column = widths
    head = ["", "", *(_label(outline.labels[article.id], column, screen) for article in articles)]
    named = {article.id for article in articles}
    rows = [
        [str(entry.number), _topic(entry, topic, screen)]
        + [_cell(entry, article, column, screen) for article in articles]
        for entry in entries
        if any(side.article.id in named for side in entry.sides)
    ]
    # The labels go in as a row: tabulate widens a column by two cells for a header.
    text = tabulate([head, *rows], tablefmt="rounded_grid", disable_numparse=True, colalign=("right",))
    return text.splitlines()


def _label(label: str, width: int, screen: Screen) -> str:
    names = (screen.paint(line, "label") for line in label_lines(label))
    return "\n".join(line for name in names for line in fold(name, width))


def _topic(entry: Entry, width: int, screen: Screen) -> str:
    verdict = screen.paint(entry.finding.verdict, entry.finding.verdict)
    return "\n".join([*fold(title(entry.finding), width), verdict])


def _cell(entry: Entry, article: Article, width: int, screen: Screen) -> str:
    """What an article says on a finding, a value a line; empty where it says nothing."""
    claims = [claim for side in entry.sides if side.article.id == article.id for claim in side.claims]
    said = dict.fromkeys(stated(claim, screen) for claim in claims)
    return "\n".join(line for value in said for line in fold(value, width))
