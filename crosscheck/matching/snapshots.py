"""Which article shows an earlier state of a running story: all its tolls are lower than another's."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations

from crosscheck.claims import lexicon
from crosscheck.matching.settings import Setting, days, overlap, said
from crosscheck.models import Claim, QuantityValue

PARTIAL = frozenset({"part", "per", "average"})
TOLLS = ("kill", "injure")
GENERIC = frozenset({"person", "dead", "injured", "victim"})
APART = 1.2  # tolls of two states of a story differ by more than a fifth


def snapshots(claims: Iterable[Claim], known: Setting) -> frozenset[tuple[str, str]]:
    """Give pairs of articles (by id) of which the first has both fewer dead and fewer hurt than the second."""
    highest: dict[str, dict[str, float]] = defaultdict(dict)
    for claim in claims:
        if (
            claim.event
            and claim.event.kind in TOLLS
            and _whole(claim, known)
            and isinstance(claim.value, QuantityValue)
        ):
            most = highest[claim.article]
            most[claim.event.kind] = max(most.get(claim.event.kind, 0.0), float(claim.value.said))
    return frozenset(
        (one, two)
        for one, two in permutations(sorted(highest), 2)
        if all(0 < highest[one].get(kind, 0) * APART < highest[two].get(kind, 0) for kind in TOLLS)
    )


def tolls(claims: Iterable[Claim], known: Setting) -> frozenset[str]:
    """Give the ids of the claims that tell a running count of the story as a whole, of what stands for certain."""
    return frozenset(
        claim.id
        for claim in claims
        if claim.event and lexicon.course(claim.event.kind) and claim.modality == "asserted" and _whole(claim, known)
        if said(claim) > 0
    )


def _whole(claim: Claim, known: Setting) -> bool:
    """Is a count the toll of the story itself: of all people, of no one country, not of a past event?"""
    if claim.kind != "count" or claim.thing is None or claim.thing.concept not in GENERIC or claim.thing.qualifiers:
        return False
    published = known.published.get(claim.article)
    told = days(claim, known)
    current = published is None or told is None or overlap(told, (published, published))
    return current and not PARTIAL & set(claim.scope)
