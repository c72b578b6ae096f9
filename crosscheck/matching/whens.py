"""When dates, times of day and lengths of time may clash: what an event of their kind can have only one of."""

from collections.abc import Mapping
from datetime import timedelta

from crosscheck.matching.tables import lines
from crosscheck.models import Claim, DateValue, TimeValue

SEASON = 550  # days
MONTHS = 62  # days between two dates of an event where a side leaves out what it happened to
SENTENCE = "sentence"  # what somebody is sentenced to: every convict has one
TOLD = 0.2  # how much wording makes up for a thing that one side leaves out
WEEK = 0.3  # the closeness of two dates that lie within a week
Found = Mapping[str, float]


def dated(left: Claim, right: Claim, found: Found) -> bool:
    """May two dates clash: one event of one thing in one season, near if the event may happen again?"""
    kinds = _kinds(left, right)
    if _set_apart(left, right) or any(kind.startswith("of ") for kind in kinds):
        return False
    if kinds & lines("serial.txt") or not 0 <= _days_apart(left, right) <= SEASON or _weeks_meet(left, right):
        return False
    if kinds & lines("repeated.txt"):
        return found["thing"] > 0 and found["closeness"] > WEEK and not _elsewhere(left, right)
    near = 1 < _days_apart(left, right) <= MONTHS  # one day may be a matter of zones
    alike = once(left) or (_told_alike(found) and near)
    return found["thing"] > 0 or (len(kinds) == 1 and found["thing"] == 0 and alike)


def _weeks_meet(left: Claim, right: Claim) -> bool:
    """Is one a week that lies beside the other date? "Last week", said on a Sunday, may be the week that ends then."""
    one, two = left.value, right.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue) or "-W" not in one.timex + two.timex:
        return False
    if not (one.start and one.end and two.start and two.end):
        return True
    return max(one.start, two.start) - min(one.end, two.end) <= timedelta(days=7)


def once(claim: Claim) -> bool:
    """Is it the date of an event that a story has one of?"""
    return claim.kind == "date" and bool(_kinds(claim) & lines("once.txt"))


def timed(left: Claim, right: Claim, found: Found) -> bool:
    """May two times of day clash: of one event, on one day, near each other or of one thing?"""
    days = {claim.value.day for claim in (left, right) if isinstance(claim.value, TimeValue)} - {None}
    if _kinds(left, right) & lines("serial.txt") or len(days) > 1 or _set_apart(left, right):
        return False
    return found["closeness"] > 0 or found["thing"] > 0


def lasting(left: Claim, right: Claim, found: Found) -> bool:
    """May two lengths clash: of one thing or event, near each other; a sentence of one person, who must be named?"""
    if two_terms(left, right, found):
        return False
    loose = any(kind.startswith("do ") for kind in _kinds(left, right)) or _kinds(left, right) & lines("serial.txt")
    if loose and max(found["thing"], found["participants"]) <= 0:
        return False
    return found["closeness"] > 0 and max(found["thing"], found["event"]) > 0 and left.aspect == "how long"


def two_terms(left: Claim, right: Claim, found: Found) -> bool:
    """Are two sentences to prison not said of one person who is named?"""
    served = any(claim.thing is not None and claim.thing.concept == SENTENCE for claim in (left, right))
    return left.kind == "duration" and served and found["group"] < 1.0


def _set_apart(left: Claim, right: Claim) -> bool:
    """Is just one of the two said of "another" event?"""
    return ("another" in left.scope) != ("another" in right.scope)


def _elsewhere(left: Claim, right: Claim) -> bool:
    """Does each side name another place where it happened?"""
    one, two = ({party.key for party in claim.participants if party.role == "at"} for claim in (left, right))
    return bool(one and two) and not one & two


def _kinds(*claims: Claim) -> set[str]:
    return {claim.event.kind for claim in claims if claim.event is not None}


def _told_alike(found: Found) -> bool:
    """Do the other words make one event likely where a side leaves out what it happened to?"""
    return found["participants"] > 0 or found["wording"] >= TOLD


def _days_apart(left: Claim, right: Claim) -> int:
    """Count the days between the beginnings of two dates, -1 where one is not known."""
    one, two = left.value, right.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue) or not (one.start and two.start):
        return -1
    return abs((one.start - two.start).days)
