"""Plain words for what the renderings share: verdicts, counts, articles, and the notes that qualify a claim."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from crosscheck.models import Article, Claim, Finding, Report
from crosscheck.report.values import month

LONGEST_NAME = 40

PLURALS: Mapping[str, str] = {"discrepancy": "discrepancies", "compatible": "compatible", "single": "single"}

HEADINGS: Mapping[str, str] = {
    "discrepancy": "Discrepancies",
    "update": "Updates",
    "agreement": "Agreements",
    "compatible": "Compatible",
    "single": "Said by one article alone",
}

VERDICTS: Mapping[str, str] = {
    "discrepancy": "Discrepancy: these cannot all be true",
    "update": "Update: they differ because time passed",
    "agreement": "Agreement: the same value",
    "compatible": "Compatible: said differently, can all be true",
    "single": "Said by one article alone",
}

MODALITIES: Mapping[str, str] = {
    "planned": "planned",
    "possible": "said to be possible",
    "denied": "denied",
    "superseded": "given as an earlier or mistaken figure",
}

PARTINGS: Mapping[str, str] = {
    "time": "another time",
    "scope": "a part, or another scope",
    "group": "another group",
    "other event": "another event",
    "hedge": "a hedged figure",
    "rounding": "a rounded figure",
    "superseded": "a figure the article itself calls outdated",
    "origin": "the same origin",
    "decision": "a reviewer's decision",
}


def counted(number: int, noun: str) -> str:
    """Say how many: "1 article", "3 discrepancies", "1,204 claims"."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """The plural of a noun of this module's: discrepancies, articles."""
    return PLURALS.get(noun, f"{noun}s")


def sentence(text: str) -> str:
    """Begin a topic or reason with a capital and leave the rest as it stands."""
    return text[:1].upper() + text[1:]


def severity(score: int) -> str:
    """Name a severity of 0 to 100."""
    if score >= 70:
        return "serious"
    return "notable" if score >= 40 else "minor"


def voices(finding: Finding) -> str:
    """Say how many articles stand behind a finding, and how many of them reported it first."""
    articles = len({claim.article for claim in finding.claims})
    if articles == 1:
        return counted(1, "article")
    return f"{counted(articles, 'article')}, {counted(finding.origins, 'origin')}"


def standing(finding: Finding) -> tuple[str, ...]:
    """How much a finding matters and why, what stands behind it, and its id."""
    rank = severity(finding.severity) if finding.severity else ""
    if rank and finding.severity_reason:
        rank += f" ({finding.severity_reason})"
    return tuple(part for part in (rank, voices(finding), f"id {finding.id}") if part)


def read(report: Report) -> str:
    """How many articles and claims a report rests on."""
    return f"{counted(len(report.articles), 'article')}, {counted(len(report.claims), 'claim')}"


def alone(number: int) -> str:
    """Say how many claims have no like in another place; empty if there are none."""
    if not number:
        return ""
    return f"{counted(number, 'claim')} {'stands' if number == 1 else 'stand'} alone: no other passage says the like."


def notes(claim: Claim) -> str:
    """What a reader must know beside the value: who says so, that it is only planned, that a headline says it."""
    said = (
        f"according to {claim.attribution}" if claim.attribution else "",
        MODALITIES.get(claim.modality, ""),
        "in the headline" if claim.headline else "",
    )
    return ", ".join(note for note in said if note)


def values_as_written(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The different ways in which these claims write their values, in order, each once."""
    return tuple(dict.fromkeys(" ".join(claim.evidence.quote.split()) for claim in claims))


# --- articles ---------------------------------------------------------------------------------------------------------


def day(when: date) -> str:
    """A day as labels give it: 13 Mar 2025."""
    return f"{when.day} {month(when)[:3]} {when.year}"


def source(article: Article) -> str:
    """Who an article is from: its publisher, else its title, else its name; long ones are cut at a word."""
    name = " ".join((article.publisher.strip() or article.title.strip() or article.name).split())
    if len(name) <= LONGEST_NAME:
        return name
    return name[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"


def dated(article: Article) -> str:
    """The publication date of an article, marked if it was inferred; "undated" if there is none."""
    if article.published is None:
        return "undated"
    return day(article.published) + (" (inferred)" if article.published_from == "inferred" else "")


def dated_source(article: Article) -> str:
    """Who an article is from and when it came out: News.Az, 13 Mar 2025."""
    return f"{source(article)}, {dated(article)}" if article.published else source(article)


def labels(articles: Sequence[Article]) -> dict[str, str]:
    """Label every article by source and date, unique among them; by the article's id."""
    return _first_unique(articles, (dated_source, lambda article: f"{dated_source(article)} ({article.name})"))


def short_labels(articles: Sequence[Article]) -> dict[str, str]:
    """Label every article by its source alone where that is unique, else with date and name; by the article's id."""
    wordings = (source, dated_source, lambda article: f"{dated_source(article)} ({article.name})")
    return _first_unique(articles, wordings)


def _first_unique(articles: Sequence[Article], wordings: Sequence[Callable[[Article], str]]) -> dict[str, str]:
    """Give each article the first wording that no other article shares; its id where every wording is shared."""
    chosen: dict[str, str] = {}
    for wording in wordings:
        frequency = Counter(wording(article) for article in articles)
        unique = {article.id: wording(article) for article in articles if frequency[wording(article)] == 1}
        chosen = unique | chosen
    repeated = {label for label, number in Counter(chosen.values()).items() if number > 1}
    return {
        article.id: chosen[article.id]
        if chosen.get(article.id, "") not in repeated | {""}
        else f"{dated_source(article)} ({article.id})"
        for article in articles
    }
