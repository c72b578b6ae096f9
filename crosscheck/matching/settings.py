"""What the features need to know of a whole run: how rare words are, when articles appeared, what they have one of."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from crosscheck.models import Article, Claim, DateValue, DurationValue, QuantityValue

LAG = timedelta(days=75)  # how far before publication a story without a date of its own may lie
# sorts of measure of which a text has one for each of many things
SEVERAL = frozenset({"distance", "age", "how large"})


class Setting(NamedTuple):
    """What the features need to know of the whole run.

    How rare each word is, the words of each sentence with their weight in all, when each article appeared, the
    countries that most articles name, the keys of the names in each article, the ids of the measures that are the
    only ones of their sort in an article, and the sums that an article tells in two currencies.
    """

    rarity: Mapping[str, float]
    sentences: Mapping[tuple[str, int], tuple[frozenset[str], float]]
    published: Mapping[str, date | None]
    common: frozenset[str]
    named: Mapping[str, frozenset[str]]
    lone: frozenset[str]
    both: frozenset[tuple[str, Decimal]]


def setting(claims: Sequence[Claim], articles: Sequence[Article]) -> Setting:
    """Measure how rare each word is over the sentences of the run."""
    sentences = {(claim.article, claim.context.start): frozenset(claim.words) for claim in claims}
    counts = Counter(word for words in sentences.values() for word in words)
    total = len(sentences)
    rarity = {word: math.log((total + 1) / count) for word, count in counts.items()}
    weighed = {key: (words, sum(rarity[word] for word in words)) for key, words in sentences.items()}
    return Setting(
        rarity,
        weighed,
        publications(articles),
        _common(claims, len(articles)),
        _named(claims),
        _lone(claims),
        _in_both(claims),
    )


def _in_both(claims: Iterable[Claim]) -> frozenset[tuple[str, Decimal]]:
    """Give the figures of money that an article tells in two currencies, with the article."""
    units: dict[tuple[str, Decimal], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "money" and isinstance(claim.value, QuantityValue):
            units[claim.article, claim.value.said].add(claim.value.unit)
    return frozenset(sum for sum, told in units.items() if len(told) > 1)


def _lone(claims: Iterable[Claim]) -> frozenset[str]:
    """Give the measures that are the only speed, mass or the like of their article, whatever noun they are said of."""
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "measure" and claim.aspect not in SEVERAL:
            found[claim.article, claim.aspect].append(claim)
    single = (rows for rows in found.values() if len({figure(row) for row in rows}) == 1)
    return frozenset(row.id for rows in single for row in rows)


def _named(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """Give the keys of the names that each article holds."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.article].update(p.key for p in claim.participants if p.role != "country")
    return {article: frozenset(keys) for article, keys in found.items()}


def publications(articles: Sequence[Article]) -> dict[str, date | None]:
    """Give each article's date; one that tells none is taken to be of the story's middle day."""
    known = sorted(article.published for article in articles if article.published)
    middle = known[len(known) // 2] if known else None
    return {article.id: article.published or middle for article in articles}


def _common(claims: Iterable[Claim], articles: int) -> frozenset[str]:
    """Give the countries that the story is of: those that four articles of five name."""
    named = {(c.article, p.key) for c in claims for p in c.participants if p.role == "country"}
    return frozenset(key for key, count in Counter(key for _, key in named).items() if count >= 0.8 * articles)


def figure(claim: Claim) -> str:
    """Give the figure of a number or a length of time as one word, empty for other kinds of value."""
    value = claim.value
    if isinstance(value, QuantityValue):
        return str(value.said)
    return value.timex if isinstance(value, DurationValue) and value.low else ""


def said(claim: Claim) -> float:
    """Give the central figure as said, 0 where there is none."""
    return float(claim.value.said) if isinstance(claim.value, QuantityValue) else 0.0


def telling(word: str) -> int:
    """Count the digits of a figure that are not there for its size alone: three in 12,800 and in PT4M20S."""
    return len("".join(letter for letter in word if letter.isdigit()).strip("0"))


def days(claim: Claim, known: Setting) -> tuple[date, date] | None:
    """The days a claim speaks of; without a date of its own, the weeks before its article appeared."""
    value = claim.about
    if isinstance(value, DateValue) and (value.start or value.end):
        start, end = value.start or date.min, value.end or date.max
        if value.anchor in {"since", "after"}:
            end = date.max
        return start, end
    published = known.published.get(claim.article)
    return (published - LAG, published + LAG) if published else None


def overlap(one: tuple[date, date], two: tuple[date, date]) -> bool:
    """Do two periods share a day?"""
    return one[0] <= two[1] and two[0] <= one[1]
