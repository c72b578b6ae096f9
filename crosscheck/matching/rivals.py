"""How a pair stands among its rivals: the second look at two claims that are each other's likeliest partner.

The first look (`points`) sees the two claims alone. Here count the other partners that each might have in the other's
article, and whether a third article bears one of them out. `benchmarks/points.py` learns these trees too.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from crosscheck.matching import gates
from crosscheck.matching.clusters import pair_of
from crosscheck.matching.points import Points
from crosscheck.matching.vectors import Rows
from crosscheck.models import Claim, Link

STANDING = (
    "chance",
    "nearest rival",
    "farther rival",
    "lead",
    "borne out",
    "both borne out",
    "claims of the kind",
    "rules",
)
ASKED = (
    "articles apart", "later is more", "hedged", "ratio", "less", "days", "one article", "headlines", "one rank",
    "scopes apart", "kind count", "kind date", "kind time", "kind duration", "kind percent", "kind measure",
    "kind money", "running", "told by both", "fewer tellers", "more tellers", "closer most", "letters around",
    "kind ratio", "name near", "names apart",
)  # fmt: skip
NAMES = STANDING + ASKED  # the numbers of a second look: how a pair stands, and some of those of the first look
LEAST = 0.02  # a pair with less of a chance than this is not looked at again
Side = tuple[str, str]  # a claim and another article, by their ids


def sides(pair: Link) -> tuple[Side, Side]:
    """Give each claim of a pair with the other's article."""
    return (pair.left.id, pair.right.article), (pair.right.id, pair.left.article)


def likeliest(links: Iterable[Link]) -> frozenset[tuple[str, str]]:
    """Give the pairs (by id) of which neither side has a likelier partner in the other's article."""
    most: dict[Side, float] = defaultdict(float)
    pairs = list(links)
    for pair in pairs:
        for side in sides(pair):
            most[side] = max(most[side], pair.chance)
    return frozenset(
        pair_of(pair.left, pair.right) for pair in pairs if all(0 < pair.chance >= most[side] for side in sides(pair))
    )


def disputed(links: Iterable[Link], likely: frozenset[tuple[str, str]]) -> list[Link]:
    """Give the likeliest pairs whose values differ: those that are looked at again."""
    return [
        pair
        for pair in links
        if pair.relation.relation == "different"
        and pair.chance >= LEAST
        and pair.left.kind in gates.LEARNED
        and pair_of(pair.left, pair.right) in likely
    ]


def standing(pairs: Sequence[Link], links: Sequence[Link], points: Points) -> Rows:
    """Give a row of numbers, in the order of `NAMES`, for each of some pairs among all links of the run."""
    partners: dict[Side, list[Link]] = defaultdict(list)
    seconded: dict[str, float] = defaultdict(float)
    claims: dict[str, Claim] = {}
    for link in links:
        for side, claim in zip(sides(link), (link.left, link.right), strict=True):
            partners[side].append(link)
            claims[claim.id] = claim
            if link.relation.relation == "same":
                seconded[claim.id] = max(seconded[claim.id], link.chance)
    counts = Counter((claim.article, claim.kind) for claim in claims.values())
    rows = []
    for pair in pairs:
        rivals = [
            _rival(pair, claim, partners[side])
            for side, claim in zip(sides(pair), (pair.left, pair.right), strict=True)
        ]
        borne = sorted(seconded[claim.id] for claim in (pair.left, pair.right))
        fewest = min(counts[claim.article, claim.kind] for claim in (pair.left, pair.right))
        told = float(gates.clash(pair._replace(chance=1.0)))
        lead = pair.chance - max(rivals)
        numbers = points.numbers(pair)
        asked = (numbers[name] for name in ASKED)
        rows.append((pair.chance, max(rivals), min(rivals), lead, borne[1], borne[0], fewest, told, *asked))
    return np.array(rows, dtype=np.float32).round(3).reshape(len(rows), len(NAMES))


def _rival(pair: Link, claim: Claim, partners: Iterable[Link]) -> float:
    """Give the best chance of a claim with another place of the other article."""
    taken = _other(pair, claim).evidence.start
    return max((link.chance for link in partners if _other(link, claim).evidence.start != taken), default=0.0)


def _other(link: Link, claim: Claim) -> Claim:
    return link.right if link.left.id == claim.id else link.left
