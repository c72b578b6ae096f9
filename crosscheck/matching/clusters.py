"""Clusters of claims: agreeing ones first, then the clashes between what is left, then what an article says again."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set

from crosscheck import values
from crosscheck.models import Claim, Group, Link

LIKELY = 4.0  # how much a sure chance to be of one point weighs beside the features of a pair


def rank(pair: Link) -> float:
    """Rank the partners of a claim: the likelier first, the same value before one that merely meets it."""
    return pair.score + LIKELY * pair.chance + (1.0 if pair.relation.relation == "same" else 0.0)


def join(
    clusters: "Clusters", agreeing: Sequence[Link], clashing: Sequence[Link], repeated: Sequence[Link]
) -> tuple[Group, ...]:
    """Join agreeing claims, strongest pair first, then the clusters that clash, then what an article says again."""
    for pair in sorted(agreeing, key=lambda p: (-rank(p), p.left.id, p.right.id)):
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


def pair_of(left: Claim, right: Claim) -> tuple[str, str]:
    """Give the ids of two claims in a fixed order."""
    return (left.id, right.id) if left.id < right.id else (right.id, left.id)


class Clusters:
    """Claims joined step by step; no join may make an article contradict itself, unless the pair is just that.

    `tolls` holds the ids of claims that tell the toll of the story itself: an article that brings it up to date names
    two of them, and both belong to the one series.
    """

    def __init__(self, parted: Collection[tuple[str, str]], tolls: Set[str] = frozenset()) -> None:
        self.parted = parted
        self.tolls = tolls
        self.owner: dict[str, int] = {}
        self.members: dict[int, list[Claim]] = {}

    def join(self, pair: Link) -> bool:
        """Join the clusters of a pair, if no article has other values of the point on the two sides; say if so."""
        one, two = self._cluster(pair.left), self._cluster(pair.right)
        if one == two:
            return True
        if self._parted(one, two):
            return False
        if {pair.left.id, pair.right.id} <= self.tolls:
            return self._merge(one, two)
        if pair.relation.relation != "different" and self._mixed(one, two):
            return False
        if pair.left.article != pair.right.article and self._torn(one, two):
            return False
        return self._merge(one, two)

    def _merge(self, one: int, two: int) -> bool:
        for claim in self.members.pop(two):
            self.owner[claim.id] = one
            self.members[one].append(claim)
        return True

    def _parted(self, one: int, two: int) -> bool:
        """Are two look-alikes, kept apart for good, about to meet by way of others?"""
        return any(pair_of(left, right) in self.parted for left in self.members[one] for right in self.members[two])

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
