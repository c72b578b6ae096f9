"""Points that no article states but arithmetic gives: a base, a growth, a sum, a length.

Each derivation joins claims whose values were read, and shows the computation in words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from crosscheck.matching.pairs import score
from crosscheck.matching.settings import Setting
from crosscheck.matching.tables import weights
from crosscheck.models import Claim, Comparison, DateValue, DurationValue, Group, Link, QuantityValue, plain
from crosscheck.values import ratios

SLACK = Decimal("0.1")  # a growth "15 times" told of figures that give 15.7 is told loosely, not wrongly
YEAR = Decimal("365.25")
THAN = ("than", "from", "against", "compared", "over")


def derive(claims: Sequence[Claim], groups: Sequence[Group], known: Setting) -> tuple[Group, ...]:
    """Give the groups that arithmetic adds: implied bases, growth checks, sums, lengths since a year."""
    sentences = by_sentence(claims)
    found = [*_bases(groups, sentences), *_growths(sentences), *_sums(claims), *_lengths(claims, known)]
    return tuple(found)


def by_sentence(claims: Iterable[Claim]) -> dict[tuple[str, int], list[Claim]]:
    """Gather the claims of each sentence."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        found[(claim.article, claim.context.start)].append(claim)
    return found


def level_and_base(growth: Claim, sentence: Iterable[Claim]) -> tuple[Claim | None, Claim | None]:
    """Find the level that a growth speaks of, and the base after "than", among the amounts of its sentence."""
    amounts = [c for c in sentence if c.kind in {"money", "count"} and not _ordinal(c)]
    before = [c for c in amounts if c.evidence.end <= growth.evidence.start]
    after = [c for c in amounts if c.evidence.start >= growth.evidence.end and _compared(growth, c)]
    return (before[-1] if before else None), (after[0] if after else None)


def _ordinal(claim: Claim) -> bool:
    return isinstance(claim.value, QuantityValue) and claim.value.ordinal


def _compared(growth: Claim, base: Claim) -> bool:
    offset = growth.context.start
    between = growth.context.quote[growth.evidence.end - offset : base.evidence.start - offset].lower().split()
    return len(between) <= 16 and any(word in THAN for word in between)


def _bases(groups: Sequence[Group], sentences: dict[tuple[str, int], list[Claim]]) -> Iterator[Group]:
    """One growth told differently: the base that one article implies against the base that the other states."""
    for group in groups:
        for link in group.links:
            if link.left.kind not in {"percent", "ratio"}:
                continue
            for growth, other in ((link.left, link.right), (link.right, link.left)):
                yield from _base(growth, other, link, sentences)


def _base(growth: Claim, other: Claim, link: Link, sentences: dict[tuple[str, int], list[Claim]]) -> Iterator[Group]:
    level, own = level_and_base(growth, sentences[(growth.article, growth.context.start)])
    _, stated = level_and_base(other, sentences[(other.article, other.context.start)])
    rate = _rate(growth)
    if own or level is None or stated is None or rate is None or not _same_unit(level, stated):
        return
    implied = [bound / rate for bound in _bounds(level)]
    told = _bounds(stated)
    apart = implied[1] < told[0] or told[1] < implied[0]
    words = f"{level.evidence.quote} after {growth.evidence.quote} means a base of {_round(implied)}"
    words += f", {stated.evidence.quote} is stated"
    relation = Comparison("different" if apart else "compatible", words)
    yield Group((growth, stated), (Link(growth, stated, link.score, link.features, relation, derived=words),))


def _growths(sentences: dict[tuple[str, int], list[Claim]]) -> Iterator[Group]:
    """A growth against the two figures that it joins, in one sentence."""
    for claims in sentences.values():
        for growth in claims:
            rate = _rate(growth) if growth.kind in {"percent", "ratio"} else None
            level, base = level_and_base(growth, claims) if rate else (None, None)
            if rate is None or level is None or base is None or not _same_unit(level, base) or min(_bounds(base)) <= 0:
                continue
            found = _said(level) / _said(base)
            fits = abs(found - rate) <= SLACK * rate or abs(found - rate - 1) <= SLACK * rate
            words = f"{level.evidence.quote} over {base.evidence.quote} is {_figure(found)}"
            words += f", told as {growth.evidence.quote}"
            relation = Comparison("compatible" if fits else "different", words)
            if fits or growth.kind == "ratio":
                yield _chain((level, growth, base), relation)


def _sums(claims: Sequence[Claim]) -> Iterator[Group]:
    """Amounts that follow a total in the same or the next sentence and add up to it."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in {"money", "count"} and not _ordinal(claim):
            by_article[claim.article].append(claim)
    for rows in by_article.values():
        for place, total in enumerate(rows):
            yield from _parts(total, rows[place + 1 : place + 6])


def _parts(total: Claim, following: Sequence[Claim]) -> Iterator[Group]:
    near = [
        c
        for c in following
        if c.context.start - total.context.end < 3 and _same_unit(total, c) and 0 < _said(c) < _said(total)
    ]
    for size in (2, 3, 4, 5):
        for parts in combinations(near, size):
            if parts[-1].evidence.end - total.evidence.start > 500 or _said(total) < 5:
                continue
            low, high = _bounds(total)
            whole = sum((_said(part) for part in parts), Decimal(0))
            if low * Decimal("0.995") <= whole <= high and abs(whole - _said(total)) <= _said(total) * Decimal("0.02"):
                words = (
                    " + ".join(part.evidence.quote for part in parts)
                    + f" = {_figure(whole)}, told as {total.evidence.quote}"
                )
                yield _chain((total, *parts), Comparison("same", words))
                return


def _lengths(claims: Sequence[Claim], known: Setting) -> Iterator[Group]:
    """A length against another article's period: "since 2002" and "nearly 23 years", 8 to 9 July and two days."""
    lengths = [c for c in claims if isinstance(c.value, DurationValue) and c.event]
    periods = [c for c in claims if isinstance(c.value, DateValue) and c.event and _period(c)]
    for length in lengths:
        for period in periods:
            if length.article == period.article or length.event.kind != period.event.kind:  # type: ignore[union-attr]
                continue
            link = score(length, period, known)
            days = _days(period, known.published.get(length.article) or known.published.get(period.article))
            if days is None or link.parts or link.score < weights()["agree length"]:
                continue
            if _meets(length, days):
                words = f"{period.evidence.quote} makes about {_span(days)}, told as {length.evidence.quote}"
                relation = Comparison("compatible", words)
                yield Group((length, period), (link._replace(relation=relation, derived=words),))


def _period(claim: Claim) -> bool:
    value = claim.value
    several = isinstance(value, DateValue) and value.start and value.end and 0 < (value.end - value.start).days < 27
    return isinstance(value, DateValue) and (value.anchor == "since" or bool(several))


def _days(claim: Claim, until: date | None) -> tuple[Decimal, Decimal] | None:
    value = claim.value
    if not isinstance(value, DateValue) or value.start is None or value.end is None:
        return None
    if value.anchor != "since":
        return Decimal((value.end - value.start).days + 1), Decimal((value.end - value.start).days + 1)
    if until is None:
        return None
    return Decimal((until - value.end).days), Decimal((until - value.start).days)


def _meets(length: Claim, days: tuple[Decimal, Decimal]) -> bool:
    value = length.value
    if not isinstance(value, DurationValue):
        return False
    low = value.low if value.low is not None else Decimal(0)
    high = value.high if value.high is not None else low * 2
    return low <= days[1] and days[0] <= high


def _span(days: tuple[Decimal, Decimal]) -> str:
    return f"{plain(days[1])} days" if days[1] < 60 else f"{_figure(days[0] / YEAR)} to {_figure(days[1] / YEAR)} years"


def _rate(growth: Claim) -> Decimal | None:
    """Give new over old as one number; None where the claim is no change."""
    if not isinstance(growth.value, QuantityValue) or (growth.kind == "percent" and not growth.value.change):
        return None
    low, high = ratios.as_ratio(growth.value)
    bounds = [bound for bound in (low, high) if bound is not None and bound > 0]
    return sum(bounds, Decimal(0)) / len(bounds) if bounds else None


def _bounds(claim: Claim) -> tuple[Decimal, Decimal]:
    value = claim.value
    if not isinstance(value, QuantityValue):
        return Decimal(0), Decimal(0)
    low = value.low if value.low is not None else value.said
    high = value.high if value.high is not None else value.said * (1 + 2 * SLACK)
    return low, high


def _said(claim: Claim) -> Decimal:
    return claim.value.said if isinstance(claim.value, QuantityValue) else Decimal(0)


def _same_unit(left: Claim, right: Claim) -> bool:
    one, two = left.value, right.value
    return (
        isinstance(one, QuantityValue)
        and isinstance(two, QuantityValue)
        and (one.kind, one.unit) == (two.kind, two.unit)
    )


def _chain(claims: tuple[Claim, ...], relation: Comparison) -> Group:
    first, *rest = claims
    return Group(claims, tuple(Link(first, other, 0.0, (), relation, derived=relation.reason) for other in rest))


def _figure(number: Decimal) -> str:
    return plain(number.quantize(Decimal("0.1"))) if abs(number) < 1000 else f"{number:,.0f}"


def _round(bounds: Sequence[Decimal]) -> str:
    return f"{_figure(bounds[0])} to {_figure(bounds[1])}"
