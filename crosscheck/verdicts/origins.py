"""How many first reporters stand behind a finding: articles that print one text, or name one agency, are one origin."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from crosscheck.models import Article, Claim

AGENCIES = Path(__file__).with_name("data") / "agencies.txt"
ALIKE = 92.0  # sentences this alike (token_sort_ratio) were hardly written twice
OPENING, CLOSING = 240, 120  # characters of an article in which it credits an agency for the whole of it
Credits = Mapping[str, frozenset[str]]


def credits(articles: Iterable[Article]) -> Credits:
    """Give, for each article by id, the agencies that its publisher line, its dateline or its last line credits."""
    return {article.id: _credited(article) for article in articles}


def origins(claims: Sequence[Claim], credited: Credits) -> int:
    """Count the origins of a finding's claims: their articles, less those whose sentence or agency is another's."""
    groups: list[list[Claim]] = []
    for claim in claims:
        near = [group for group in groups if any(_one_origin(claim, other, credited) for other in group)]
        merged = [claim, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [merged]
    return len(groups)


def _one_origin(left: Claim, right: Claim, credited: Credits) -> bool:
    if left.article == right.article or _sources(left, credited) & _sources(right, credited):
        return True
    return fuzz.token_sort_ratio(left.context.quote, right.context.quote) >= ALIKE


def _sources(claim: Claim, credited: Credits) -> frozenset[str]:
    """Give the agencies that a claim goes back to: the one it is attributed to, else those of its whole article."""
    named = _named(claim.attribution or "")
    return named or credited.get(claim.article, frozenset())


def _credited(article: Article) -> frozenset[str]:
    """ "LIMA, May 4 (AP) -", "Reuters" in the publisher's name, "- AFP" at the very end."""
    body = "\n".join(article.text[start:end] for start, end in article.body)
    datelines = re.findall(r"\(([^()\n]{2,40})\)\s*[-–—]", body[:OPENING])
    closing = body.rstrip()[-CLOSING:].rsplit("\n", 1)[-1]
    signed = closing if len(closing) <= CLOSING // 3 else ""
    return _named(" | ".join([article.publisher, *datelines, signed]))


def _named(words: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _patterns().items() if pattern.search(words))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Read the agencies: the first name of each line, and a pattern of all its names as whole words."""
    lines = AGENCIES.read_text(encoding="utf-8").splitlines()
    rows = [[name.strip() for name in line.split("|")] for line in lines if line and not line.startswith("#")]
    return {row[0]: re.compile(rf"\b(?:{'|'.join(map(re.escape, row))})\b") for row in rows}
