"""From scored pairs to groups: agreeing claims first, then the conflicts between what is left."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from crosscheck import values
from crosscheck.matching.derivations import derive
from crosscheck.matching.designations import conflicts
from crosscheck.matching.features import AMOUNTS, setting, weights
from crosscheck.matching.pairs import candidates, score
from crosscheck.matching.snapshots import snapshots
from crosscheck.models import Article, Claim, Group, Link, Matching, NameValue, Parting, QuantityValue, Value

REPEATED = frozenset(
    {
        "sign",
        "meet",
        "visit",
        "announce",
        "confirm",
        "speak",
        "publish",
        "attack",
        "clash",
        "arrest",
        "begin",
        "end",
        "find",
        "kill",
        "injure",
        "explode",
        "layoff",
        "agree",
        "negotiate",
        "claim",
        "investigate",
        "depart",
        "fly",
        "play",
        "trade",
        "approve",
        "reject",
        "appoint",
        "charge",
        "convict",
        "rescue",
        "continue",
        "produce",
        "sell",
        "invest",
        "protest",
    }
)  # what happens more than once: two dates far apart are two events
NEAR = Decimal("1.5")
FAR = {True: 5.0, False: 10.0}  # a count more than five times another, an amount more than ten times, is another one
CLASHING = frozenset({"date", "time", "duration", "count", "money", "percent", "ratio", "measure"})


def match(claims: Sequence[Claim], articles: Sequence[Article], apart: Collection[tuple[str, str]] = ()) -> Matching:
    """Group the claims of a run that speak of the same point.

    `apart` holds pairs of claim ids that a reviewer said are not the same claim. The order of the input changes nothing.
    """
    order = {article.id: place for place, article in enumerate(sorted(articles, key=lambda a: (a.name, a.id)))}
    known = setting(claims, articles)
    ordered = sorted(leading(claims), key=lambda claim: (order[claim.article], claim.evidence.start, claim.id))
    scored = [score(left, right, known, apart) for left, right in candidates(ordered)]
    agreeing = _best(pair for pair in scored if agrees(pair))
    clashing = clashes(scored, agreeing)
    parted = {frozenset((pair.left.id, pair.right.id)) for pair in scored if pair.parts}
    groups = _groups(Clusters(parted), agreeing, clashing, [pair for pair in scored if repeats(pair)])
    groups = (*groups, *conflicts(ordered, known))
    return Matching(
        (*groups, *derive(ordered, groups, known)), _partings(scored), known.published, snapshots(ordered, known)
    )


def leading(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out what an article only repeats: a name counts once, as it is written first."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for claim in claims:
        if "definite" in claim.scope and _said(claim) < 10 and claim.aspect == "how many":
            continue
        if isinstance(claim.value, NameValue) and claim.kind == "name":
            key = (claim.article, claim.value.key)
            if key in seen:
                continue
            seen.add(key)
        kept.append(claim)
    return kept


def agrees(pair: Link) -> bool:
    """Do two claims of different articles say values that meet, and match well enough?"""
    if pair.left.article == pair.right.article or pair.relation.relation == "different" or pair.parts:
        return False
    if pair.left.kind == "name":
        return pair.relation.relation == "same" or _shares_a_word(pair.left, pair.right)
    if not _near(pair.left.value, pair.right.value):
        return False
    signals = {feature.name: feature.score for feature in pair.features}
    if pair.left.kind == "status" and signals["thing"] < 1 and (signals["thing"] < 0 or signals["wording"] < 0.4):
        return False
    return pair.score >= weights().get(f"agree {pair.left.kind}", weights()["agree"])


def _near(left: Value, right: Value) -> bool:
    """Two open figures ("over 10 million", "over 130,000") meet in theory; they agree only if they lie near."""
    if not isinstance(left, QuantityValue) or not isinstance(right, QuantityValue):
        return True
    if "vague" in {left.hedge, right.hedge} or left.kind != right.kind or min(left.said, right.said) <= 0:
        return True
    if left.unit != right.unit:
        return left.kind != "money"
    return max(left.said, right.said) <= NEAR * min(left.said, right.said)


def _shares_a_word(left: Claim, right: Claim) -> bool:
    """Do two names share a word long enough to be one?"""
    words = [
        {word for word in claim.value.key.split() if len(word) > 3} if isinstance(claim.value, NameValue) else set()
        for claim in (left, right)
    ]
    return bool(words[0] & words[1])


def clashes(scored: Sequence[Link], agreeing: Sequence[Link]) -> tuple[Link, ...]:
    """Choose the pairs whose values clash on one point.

    A claim that has an agreeing partner in the other article does not clash with a third claim there: articles name
    many figures of one kind, and the one that fits is the one that is meant.
    """
    partners: dict[tuple[str, str], float] = defaultdict(float)
    for pair in agreeing:
        if _vague(pair.left) or _vague(pair.right):
            continue
        for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
            key = (claim.id, other.article)
            partners[key] = max(partners[key], pair.score)
    found = [pair for pair in scored if _clash(pair) and not _excused(pair, partners)]
    return _best(found)


def _vague(claim: Claim) -> bool:
    return isinstance(claim.value, QuantityValue) and claim.value.hedge == "vague"


def _clash(pair: Link) -> bool:
    """Do two values that differ speak of one point for sure? Structure must say so, wording alone never does."""
    left, right = pair.left, pair.right
    if pair.relation.relation != "different" or pair.parts or not (left.kind in CLASHING or "kind of" in left.aspect):
        return False
    within = left.article == right.article
    if within and (left.context == right.context or left.kind not in {"count", "date"} or left.scope != right.scope):
        return False
    signals = {feature.name: feature.score for feature in pair.features}
    if (
        signals["thing"] < 0
        or (signals["event"] < 0 and left.kind not in AMOUNTS)
        or signals["group"] < -0.5
        or signals["aspect"] < 0
    ):
        return False
    if left.kind == "count" and not _countable(left, right):
        return False
    if _far(left, right) or (left.kind == "money" and signals["group"] < 0 and signals["wording"] < 0.6):
        return False
    if left.kind in AMOUNTS and signals["thing"] < 1.0 and signals["participants"] < 0.7:
        return False
    if signals["time"] < 0 or (left.kind == "date" and signals["thing"] <= 0):
        return False
    if left.kind == "time" and signals["closeness"] <= 0:
        return False
    if left.kind == "date" and left.event and left.event.kind in REPEATED and signals["closeness"] <= 0.3:
        return False
    return pair.score >= weights().get(f"differ {left.kind}", weights()["differ"]) + (1.5 if within else 0.0)


def _far(left: Claim, right: Claim) -> bool:
    """Are two amounts so far apart that they can hardly be tellings of one?"""
    if {left.kind, right.kind} & {"percent", "ratio"} or not (_said(left) > 0 and _said(right) > 0):
        return False
    return max(_said(left), _said(right)) / min(_said(left), _said(right)) > FAR[left.kind == "count"]


def _countable(left: Claim, right: Claim) -> bool:
    """May two counts clash: one thing in one event, and neither a mere "the two"."""
    small = any("definite" in claim.scope and _said(claim) < 10 for claim in (left, right))
    lone = any(_said(claim) == 1 and "only" not in claim.scope for claim in (left, right))
    if small or lone or left.event is None or right.event is None or left.thing is None or right.thing is None:
        return False
    generic = {"person", "dead", "injured", "survivor", "worker"}
    return left.thing.concept == right.thing.concept or {left.thing.concept, right.thing.concept} <= generic


def _said(claim: Claim) -> float:
    return float(claim.value.said) if isinstance(claim.value, QuantityValue) else 0.0


def _excused(pair: Link, partners: Mapping[tuple[str, str], float]) -> bool:
    keys = ((pair.left.id, pair.right.article), (pair.right.id, pair.left.article))
    return any(partners.get(key, 0.0) > 0 for key in keys)


def _best(pairs: Iterable[Link]) -> tuple[Link, ...]:
    """Keep, for each claim and each other article, the pair that matches best; ties all stay."""
    kept = list(pairs)
    best: dict[tuple[str, str], float] = defaultdict(lambda: -99.0)
    for pair in kept:
        for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
            key = (claim.id, other.article)
            best[key] = max(best[key], _rank(pair))
    return tuple(
        pair
        for pair in kept
        if _rank(pair) >= best[(pair.left.id, pair.right.article)]
        and _rank(pair) >= best[(pair.right.id, pair.left.article)]
    )


def _rank(pair: Link) -> float:
    """Rank the partners of a claim: the same value before one that merely meets it."""
    return pair.score + (1.0 if pair.relation.relation == "same" else 0.0)


def _groups(
    clusters: "Clusters", agreeing: Sequence[Link], clashing: Sequence[Link], repeated: Sequence[Link]
) -> tuple[Group, ...]:
    """Join agreeing claims, strongest pair first, then the clusters that clash, then what an article says again."""
    for pair in sorted(agreeing, key=lambda p: (-_rank(p), p.left.id, p.right.id)):
        clusters.join(pair)
    torn = [
        pair for pair in sorted(clashing, key=lambda p: (-p.score, p.left.id, p.right.id)) if not clusters.join(pair)
    ]
    _join_repeats(repeated, clusters.owner, clusters.members)
    links: dict[int, list[Link]] = defaultdict(list)
    for pair in [*agreeing, *clashing]:
        if clusters.owner[pair.left.id] == clusters.owner[pair.right.id]:
            links[clusters.owner[pair.left.id]].append(pair)
    whole = [Group(tuple(clusters.members[key]), tuple(links[key])) for key in sorted(clusters.members) if links[key]]
    return (*whole, *_apart(torn, clusters.owner))


def _apart(torn: Sequence[Link], owner: Mapping[str, int]) -> Iterator[Group]:
    """Clashes that may not join their clusters stand for themselves, those between the same two clusters together."""
    bundles: list[list[Link]] = []
    for pair in torn:
        home = next((bundle for bundle in bundles if _belongs(pair, bundle, owner)), None)
        if home is None:
            bundles.append([pair])
        else:
            home.append(pair)
    for bundle in bundles:
        claims = {claim.id: claim for pair in bundle for claim in (pair.left, pair.right)}
        yield Group(tuple(claims.values()), tuple(bundle))


def _belongs(pair: Link, bundle: Sequence[Link], owner: Mapping[str, int]) -> bool:
    """Is a clash one more telling of a bundle's: between the same clusters, or one claim against values that agree?"""
    for other in bundle:
        if {owner[pair.left.id], owner[pair.right.id]} == {owner[other.left.id], owner[other.right.id]}:
            return True
        for mine, shared in ((pair.right, pair.left), (pair.left, pair.right)):
            for theirs, same in ((other.right, other.left), (other.left, other.right)):
                if shared.id == same.id and values.compare(mine.value, theirs.value).relation != "different":
                    return True
    return False


class Clusters:
    """Claims joined step by step; no join may make an article contradict itself, unless the pair is just that."""

    def __init__(self, parted: Collection[frozenset[str]]) -> None:
        self.parted = parted
        self.owner: dict[str, int] = {}
        self.members: dict[int, list[Claim]] = {}

    def join(self, pair: Link) -> bool:
        """Join the clusters of a pair, if no article has other values of the point on the two sides; say if so."""
        one, two = self._cluster(pair.left), self._cluster(pair.right)
        if one == two:
            return True
        if self._parted(one, two) or (pair.relation.relation != "different" and self._mixed(one, two)):
            return False
        if pair.left.article != pair.right.article and self._torn(one, two):
            return False
        for claim in self.members.pop(two):
            self.owner[claim.id] = one
            self.members[one].append(claim)
        return True

    def _parted(self, one: int, two: int) -> bool:
        """Are two look-alikes, kept apart for good, about to meet by way of others?"""
        return any(
            frozenset((left.id, right.id)) in self.parted for left in self.members[one] for right in self.members[two]
        )

    def _mixed(self, one: int, two: int) -> bool:
        """Would values that cannot both hold agree by way of a vaguer one: March and July by way of the year?"""
        return any(
            values.compare(left.value, right.value).relation == "different"
            for left in self.members[one]
            for right in self.members[two]
        )

    def _torn(self, one: int, two: int) -> bool:
        return any(
            left.article == right.article and values.compare(left.value, right.value).relation == "different"
            for left in self.members[one]
            for right in self.members[two]
        )

    def _cluster(self, claim: Claim) -> int:
        if claim.id not in self.owner:
            self.owner[claim.id] = len(self.owner)
            self.members[self.owner[claim.id]] = [claim]
        return self.owner[claim.id]


def _join_repeats(repeated: Sequence[Link], owner: dict[str, int], members: dict[int, list[Claim]]) -> None:
    """Add to each group what its articles say once more in other words; a repeat alone makes no group."""
    for pair in repeated:
        for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if claim.id in owner and other.id not in owner:
                owner[other.id] = owner[claim.id]
                members[owner[claim.id]].append(other)


def repeats(pair: Link) -> bool:
    """Does one article say the same value of the same thing twice?"""
    if pair.left.article != pair.right.article or pair.relation.relation != "same" or pair.parts:
        return False
    signals = {feature.name: feature.score for feature in pair.features}
    return signals["thing"] >= 1 and signals["event"] >= 0 and signals["group"] >= 0 and signals["aspect"] > 0


def _partings(scored: Iterable[Link]) -> tuple[Parting, ...]:
    """Note each pair that words alone would have called a clash and that a feature kept apart."""
    found = []
    for pair in scored:
        if pair.relation.relation == "different" and pair.parts and pair.score >= weights()["agree"]:
            reason = next((f.detail for f in pair.features if f.score < 0), pair.parts)
            found.append(Parting(left=pair.left.id, right=pair.right.id, code=pair.parts, reason=reason))  # type: ignore[arg-type]
    return tuple(found)
