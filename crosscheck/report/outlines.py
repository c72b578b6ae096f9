"""A report in reading order, made once and rendered many ways: sections of findings, and what each article says."""

from collections.abc import Collection, Sequence
from typing import NamedTuple, get_args

from crosscheck.models import Article, Claim, Finding, Report, Verdict
from crosscheck.report import wording

FIRST: Sequence[Verdict] = ("discrepancy", "update")
IN_FULL = frozenset({"discrepancy", "update"})
VERDICTS: frozenset[str] = frozenset(get_args(Verdict))


class Side(NamedTuple):
    """What one article says in a finding: its label and its claims, in order."""

    article: Article
    label: str
    claims: tuple[Claim, ...]


class Entry(NamedTuple):
    """A finding with its number (its place in the report, from 1) and its sides."""

    number: int
    finding: Finding
    sides: tuple[Side, ...]


class Section(NamedTuple):
    """The findings of one verdict, in the report's order."""

    verdict: Verdict
    entries: tuple[Entry, ...]


class Outline(NamedTuple):
    """A report in reading order: its sections, those without findings left out, and the claims that stand alone.

    `wanted` are the verdicts that the reader asked for, `singles` the claims that stand alone if they are among them.
    """

    report: Report
    labels: dict[str, str]
    short: dict[str, str]
    sections: tuple[Section, ...]
    alone: tuple[Claim, ...]
    singles: tuple[Claim, ...]
    wanted: tuple[str, ...]

    def counts(self) -> list[tuple[str, str]]:
        """Each verdict with how many findings it has, in words; none only where the reader looks for them."""
        numbers = {section.verdict: len(section.entries) for section in self.sections}
        none = [verdict for verdict in self.wanted or ("discrepancy",) if verdict not in {*numbers, "single"}]
        counts = [(verdict, wording.counted(number, verdict)) for verdict, number in numbers.items()]
        alone = [("single", f"{len(self.singles):,} said by one article alone")] if "single" in self.wanted else []
        return [*((verdict, f"no {wording.plural(verdict)}") for verdict in none), *counts, *alone]

    def found(self) -> str:
        """How many findings there are of each verdict, in words."""
        return ", ".join(text for _, text in self.counts())


def outline(report: Report, only: Collection[str] = ()) -> Outline:
    """Put a report in reading order; `only` names the verdicts to keep, all if empty.

    Raises ValueError for a name that is no verdict.
    """
    unknown = sorted(set(only) - VERDICTS)
    if unknown:
        raise ValueError(f"no verdict {', '.join(unknown)}; the verdicts are {', '.join(get_args(Verdict))}")
    labels = wording.labels(report.articles)
    kept = (verdict for verdict in _order(report) if not only or verdict in only)
    sections = tuple(Section(verdict, _entries(report, verdict, labels)) for verdict in kept)
    alone = standing_alone(report)
    singles = alone if "single" in only else ()
    wanted = tuple(verdict for verdict in get_args(Verdict) if verdict in only)
    return Outline(report, labels, wording.short_labels(report.articles), sections, alone, singles, wanted)


def _order(report: Report) -> Sequence[Verdict]:
    """The verdicts that the report's findings have: first those that need a reader, then as the report orders them."""
    given = dict.fromkeys(finding.verdict for finding in report.findings if finding.verdict != "single")
    return [verdict for verdict in FIRST if verdict in given] + [verdict for verdict in given if verdict not in FIRST]


def _entries(report: Report, verdict: Verdict, labels: dict[str, str]) -> tuple[Entry, ...]:
    numbered = enumerate(report.findings, start=1)
    return tuple(
        Entry(number, finding, sides(finding, report.articles, labels))
        for number, finding in numbered
        if finding.verdict == verdict
    )


def sides(finding: Finding, articles: Sequence[Article], labels: dict[str, str]) -> tuple[Side, ...]:
    """Gather the claims of a finding under their articles, in the order in which the finding first names them."""
    by_id = {article.id: article for article in articles}
    gathered: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        gathered.setdefault(claim.article, []).append(claim)
    return tuple(Side(by_id[name], labels[name], tuple(claims)) for name, claims in gathered.items())


def standing_alone(report: Report) -> tuple[Claim, ...]:
    """The claims that no finding joins to another claim."""
    joined = {claim.id for finding in report.findings if finding.verdict != "single" for claim in finding.claims}
    return tuple(claim for claim in report.claims if claim.id not in joined)
