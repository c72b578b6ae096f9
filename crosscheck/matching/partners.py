"""When two claims that are each other's likeliest partner agree or clash, and what structure says against it."""

from collections.abc import Mapping

from crosscheck.claims import lexicon
from crosscheck.matching import gates, whens, wheres
from crosscheck.matching.tables import weights
from crosscheck.models import Claim, Link

OTHERWISE = frozenset({*gates.AIMED, "per", "average"})  # a figure limited so is never one that is not
CLOSE_BY = 0.4  # the nearness of a name that says whose a figure is
UNFIRM = frozenset({"possible", "denied", "planned"})


def agree(pair: Link) -> bool:
    """Do two claims of different articles that are each other's likeliest partner say values that meet?"""
    apart = pair.left.article != pair.right.article and pair.relation.relation != "different"
    if pair.parts == "group" and gates.signals(pair)["group"] < 0:
        return False
    return (
        apart and pair.left.kind in gates.LEARNED and gates.may_meet(pair) and pair.chance >= weights()["likely agree"]
    )


def clash(pair: Link) -> bool:
    """Do two claims that are each other's likeliest partner say values that cannot both hold?"""
    left, right = pair.left, pair.right
    kinds = {left.kind, right.kind}
    if pair.relation.relation != "different" or not kinds <= gates.LEARNED or gates.vague(left) or gates.vague(right):
        return False
    return pair.chance >= gates.threshold("likely", left.kind) and not _set_apart(pair, gates.signals(pair))


def _set_apart(pair: Link, found: Mapping[str, float]) -> bool:
    """Does structure say outright that two claims are of two times or groups, or that one is told less firmly?"""
    left, right = pair.left, pair.right
    if pair.parts in {"time", "group"} or found["time"] < 0:
        return True
    if left.modality != right.modality and UNFIRM & {left.modality, right.modality}:
        return True
    if OTHERWISE & (set(left.scope) ^ set(right.scope)) or whens.two_terms(left, right, found):
        return True
    rated = gates.converted(left) or gates.converted(right)
    if rated or _unlike(left, right) or _named_apart(left, right):
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
