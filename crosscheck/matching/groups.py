"""From claims to groups: compare the candidates, choose the partners, join them."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from crosscheck import values
from crosscheck.matching import clusters, forests, gates, partners, rivals, traits
from crosscheck.matching.clusters import rank
from crosscheck.matching.derivations import derive
from crosscheck.matching.designations import conflicts
from crosscheck.matching.gates import vague
from crosscheck.matching.namesakes import confusable, confused, people, renamed
from crosscheck.matching.pairs import candidates, score
from crosscheck.matching.points import Points, comparable, matrix
from crosscheck.matching.posts import is_post, posts
from crosscheck.matching.relations import settled
from crosscheck.matching.rivals import sides
from crosscheck.matching.settings import Setting, said, setting
from crosscheck.matching.snapshots import snapshots, tolls
from crosscheck.models import Article, Claim, Link, Matching, NameValue, Parting

SEVERAL = 3  # claims of a kind among which a likeliest partner is chosen
SURE = frozenset({"name", "role", "status"})  # kinds whose clashes rest on the rules alone


class Compared(NamedTuple):
    """What the comparison of all candidates gave: pairs that agree, clash, repeat, and those that are kept apart."""

    agreeing: list[Link]
    clashing: list[Link]
    repeated: list[Link]
    parted: set[tuple[str, str]]
    partings: list[Parting]


def match(claims: Sequence[Claim], articles: Sequence[Article], apart: Collection[tuple[str, str]] = ()) -> Matching:
    """Group the claims of a run that speak of the same point.

    `apart` holds pairs of claim ids that a reviewer said are not the same claim. The input's order is of no matter.
    """
    order = {article.id: place for place, article in enumerate(sorted(articles, key=lambda a: (a.name, a.id)))}
    known = setting([claim for claim in claims if not traits.is_trait(claim)], articles)
    everything = _sorted(leading(claims), order)
    ordered = paired(everything)
    parted = {tuple(sorted(pair)) for pair in apart}
    found = compare(ordered, known, parted)
    agreeing = best(found.agreeing)
    clashing = unexcused(likely_ones(found.clashing), agreeing)
    groups = clusters.join(clusters.Clusters(found.parted, tolls(ordered, known)), agreeing, clashing, found.repeated)
    groups = (*groups, *conflicts(ordered, known), *posts(everything, known))
    groups = (*groups, *traits.told(everything, known, parted))
    groups = (*groups, *derive(ordered, groups, known))
    past = frozenset(claim.id for claim in ordered if settled(claim, known))
    return Matching(groups, tuple(found.partings), known.published, snapshots(ordered, known), past)


def _sorted(claims: Iterable[Claim], order: Mapping[str, int]) -> list[Claim]:
    """Put claims in the order of their articles and of the text."""
    return sorted(claims, key=lambda claim: (order[claim.article], claim.evidence.start, claim.id))


def paired(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out the claims that match by their bearers' keys alone: members of closed classes, and posts."""
    return [claim for claim in claims if not traits.is_trait(claim) and not is_post(claim)]


def compare(ordered: Sequence[Claim], known: Setting, apart: Collection[tuple[str, ...]]) -> Compared:
    """Compare every pair of candidates once, and keep what may matter."""
    found = Compared([], [], [], set(), [])
    run = people(ordered)
    links = [score(left, right, known, apart) for left, right in candidates(ordered) if _matters(left, right)]
    links = [renamed(pair, known, run) for pair in links]
    points = Points(ordered, known)
    links = weighed(links, points)
    likely = rivals.likeliest(links)
    links = reviewed(links, likely, points)
    told: Mapping[tuple[str, str], int] = Counter((claim.article, claim.kind) for claim in ordered)
    for pair in links:
        sure = clusters.pair_of(pair.left, pair.right) in likely and pair.parts != "decision"
        if gates.agrees(pair) or (sure and partners.agree(pair)):
            found.agreeing.append(pair)
        elif _clash(pair, sure, told) or confused(pair, known, run):
            found.clashing.append(pair)
        elif pair.parts:
            found.parted.add(clusters.pair_of(pair.left, pair.right))
            _note(pair, found.partings, known)
        elif gates.repeats(pair):
            found.repeated.append(pair)
        elif gates.limited(pair):
            detail = next(feature.detail for feature in pair.features if feature.name == "scope")
            found.partings.append(Parting(left=pair.left.id, right=pair.right.id, code="scope", reason=detail))
    return found


def _clash(pair: Link, sure: bool, told: Mapping[tuple[str, str], int]) -> bool:
    """Do the rules or, of two likeliest partners, what was learned say that two claims clash?

    A pair that has hardly a chance is none, whatever the rules say.
    """
    ruled = gates.clash(pair) and (_sure(pair) or pair.chance >= gates.threshold("hardly", pair.left.kind))
    return ruled or (sure and partners.clash(pair, _contested(pair, told)))


def _contested(pair: Link, told: Mapping[tuple[str, str], int]) -> bool:
    """Has each article several claims of a kind, so that there was a choice of partners?"""
    return all(told[claim.article, claim.kind] >= SEVERAL for claim in (pair.left, pair.right))


def _matters(left: Claim, right: Claim) -> bool:
    """Can the pair agree, or may it clash by its kind?"""
    if left.kind == "name" and confusable(left, right):
        return True
    return gates.may_clash(left) or values.compare(left.value, right.value).relation != "different"


def weighed(links: Iterable[Link], points: Points) -> list[Link]:
    """Give each pair its chance to be of one point; names and what cannot be compared have none."""
    pairs = list(links)
    open_ones = [at for at, pair in enumerate(pairs) if pair.left.kind != "name" and comparable(pair.left, pair.right)]
    forest = forests.points()
    chances = forest.chances(matrix(points, (pairs[at] for at in open_ones), forest.names))
    for at, chance in zip(open_ones, chances, strict=True):
        pairs[at] = pairs[at]._replace(chance=float(chance))
    return pairs


def reviewed(links: Sequence[Link], likely: frozenset[tuple[str, str]], points: Points) -> list[Link]:
    """Give each pair that differs, and of which no side has a likelier partner, its chance to be a discrepancy."""
    pairs = rivals.disputed(links, likely)
    chances = forests.rivals().chances(rivals.standing(pairs, links, points))
    found = {
        clusters.pair_of(pair.left, pair.right): float(chance) for pair, chance in zip(pairs, chances, strict=True)
    }
    return [link._replace(chance=found.get(clusters.pair_of(link.left, link.right), link.chance)) for link in links]


def _note(pair: Link, partings: list[Parting], known: Setting) -> None:
    """Enter in the ledger a pair that differs in value and matches but for what parts it."""
    if pair.left.aspect != pair.right.aspect or pair.relation.relation != "different":
        return
    *alike, parting = score(pair.left, pair.right, known, whole=False).features
    if any(feature.score > 0 for feature in alike):
        partings.append(Parting(left=pair.left.id, right=pair.right.id, code=pair.parts, reason=parting.detail))


def leading(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out what an article only repeats: a name counts once, as it is written first."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for claim in claims:
        if "definite" in claim.scope and said(claim) < 10 and claim.aspect == "how many":
            continue
        if isinstance(claim.value, NameValue) and claim.kind == "name":
            key = (claim.article, claim.value.key)
            if key in seen:
                continue
            seen.add(key)
        kept.append(claim)
    return kept


def likely_ones(clashing: Sequence[Link]) -> list[Link]:
    """Leave out the clashes that hang together, by the claims they share, if none of them is likely."""
    owner: dict[str, str] = {}

    def root(claim: str) -> str:
        while owner.setdefault(claim, claim) != claim:
            claim = owner[claim]
        return claim

    for pair in clashing:
        owner[root(pair.left.id)] = root(pair.right.id)
    most: dict[str, float] = defaultdict(float)
    for pair in clashing:
        most[root(pair.left.id)] = max(most[root(pair.left.id)], pair.chance)
    return [
        pair
        for pair in clashing
        if _sure(pair) or most[root(pair.left.id)] >= gates.threshold("unlikely", pair.left.kind)
    ]


def _sure(pair: Link) -> bool:
    """Does a clash rest on the rules alone: by its kind, or of a headline or a date with the article's own text?"""
    left, right = pair.left, pair.right
    within = left.article == right.article and (left.kind == "date" or left.headline != right.headline)
    return left.kind in SURE or within


def unexcused(clashing: Iterable[Link], agreeing: Iterable[Link]) -> tuple[Link, ...]:
    """Choose the pairs whose values clash on one point.

    A claim that has an agreeing partner in the other article does not clash with a third claim there: articles name
    many figures of one kind, and the one that fits is the one that is meant. A partner that merely leaves room, or is
    one more "one", must match better than the clash.
    """
    agreed: dict[tuple[str, str], float] = defaultdict(float)
    for pair in agreeing:
        if vague(pair.left) or vague(pair.right):
            continue
        sure = pair.relation.relation == "same" and said(pair.left) != 1
        for key in sides(pair):
            agreed[key] = max(agreed[key], math.inf if sure else pair.score)
    return best(pair for pair in clashing if not _excused(pair, agreed))


def _excused(pair: Link, agreed: Mapping[tuple[str, str], float]) -> bool:
    return any(agreed.get(key, 0.0) > pair.score for key in sides(pair))


def best(pairs: Iterable[Link]) -> tuple[Link, ...]:
    """Keep, for each claim and each other article, the pair that matches best; ties all stay."""
    kept = list(pairs)
    best: dict[tuple[str, str], float] = defaultdict(lambda: -99.0)
    for pair in kept:
        for key in sides(pair):
            best[key] = max(best[key], rank(pair))
    return tuple(pair for pair in kept if all(rank(pair) >= best[key] for key in sides(pair)))
