"""When two claims that are each other's likeliest partner agree or clash, and what structure says against it."""

from collections.abc import Mapping

from crosscheck.claims import lexicon
from crosscheck.matching import gates, whens, wheres
from crosscheck.matching.tables import weights
from crosscheck.models import Claim, Link

OTHERWISE = frozenset({*gates.AIMED, "per", "average"})  # a figure limited so is never one that is not
CLOSE_BY = 0.4  # the nearness of a name that says whose a figure is
EVENTS, GROUPS, PARTIES = -0.5, -0.75, -0.4  # weighted scores from which events, limits and parties raise doubts
COUNTRIES = -0.6  # a weighted score that only other countries bring about: they part two claims
UNFIRM = frozenset({"possible", "denied", "planned"})


def agree(pair: Link) -> bool:
    """Do two claims of different articles that are each other's likeliest partner say values that meet?"""
    apart = pair.left.article != pair.right.article and pair.relation.relation != "different"
    if pair.parts == "group" and gates.signals(pair)["group"] < 0:
        return False
    return (
        apart and pair.left.kind in gates.LEARNED and gates.may_meet(pair) and pair.chance >= weights()["likely agree"]
    )


def clash(pair: Link, contested: bool = True) -> bool:
    """Do two claims that are each other's likeliest partner say values that cannot both hold?

    `contested`: each article has several claims of the kind, so that to be the likeliest partner says something.
    """
    left, right = pair.left, pair.right
    kinds = {left.kind, right.kind}
    if pair.relation.relation != "different" or not kinds <= gates.LEARNED or gates.vague(left) or gates.vague(right):
        return False
    found = gates.signals(pair)
    doubted = not contested and (left.kind == "date" or _doubted(pair, found))
    return pair.chance >= weights()["likely despite" if doubted else "likely"] and not _set_apart(pair, found)


def _doubted(pair: Link, found: Mapping[str, float]) -> bool:
    """Does structure hint at two events, groups, parties, places or questions? It may of one point told in two ways."""
    events = found["event"] < (0 if pair.left.kind in {"date", "time"} else EVENTS) and not _toll(pair)
    parted = bool(pair.parts) or found["group"] <= GROUPS or found["participants"] <= PARTIES
    return parted or events or found["aspect"] < 0 or found["place"] < 0


def _toll(pair: Link) -> bool:
    """Is one side a running count? Such are told without the event as well: "20 dead"."""
    return any(claim.event is not None and lexicon.course(claim.event.kind) for claim in (pair.left, pair.right))


def _set_apart(pair: Link, found: Mapping[str, float]) -> bool:
    """Does structure say outright that two claims are of two times, groups or events, or one is told less firmly?"""
    left, right = pair.left, pair.right
    if pair.parts in {"time", "group"} or found["time"] < 0 or (pair.parts and left.kind in {"date", "time"}):
        return True
    if left.modality != right.modality and UNFIRM & {left.modality, right.modality}:
        return True
    if OTHERWISE & (set(left.scope) ^ set(right.scope)) or whens.two_terms(left, right, found):
        return True
    if gates.converted(left) or gates.converted(right) or _unlike(left, right) or _named_apart(left, right):
        return True
    if found["participants"] <= COUNTRIES:
        return True
    return gates.far(left, right) or wheres.parted(left, right)


def _unlike(left: Claim, right: Claim) -> bool:
    """Did something else befall whom the figures tell of, is one what something may hold, or an age of another time?"""
    one, two = (claim.event.kind if claim.event else "" for claim in (left, right))
    falling = [lexicon.course(kind) == "falls" for kind in (one, two)]
    aged = left.aspect == "age"
    if aged and ("part" in left.scope) != ("part" in right.scope):
        return True
    befell = (left.kind == "count" or aged) and {one, two} <= lexicon.OUTCOMES and one != two
    return ("capacity" in {one, two} and one != two) or befell or (bool(one and two) and falling[0] != falling[1])


def _named_apart(left: Claim, right: Claim) -> bool:
    """Does a name stand close to each figure, and none of them close to both: "Lissa has", "Karsova has"?"""
    one, two = ({w for w, weight in c.near if w[:1].isupper() and weight >= CLOSE_BY} for c in (left, right))
    return bool(one and two) and not one & {w for w, _ in right.near} and not two & {w for w, _ in left.near}
