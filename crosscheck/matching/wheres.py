"""Whether two counts are of two places: another country, or a province and the country around it."""

from crosscheck.matching.settings import said
from crosscheck.matching.tables import lines
from crosscheck.models import Claim
from crosscheck.values import places

PART = 1.5  # a toll told of a province is one of its own if that of the country is so many times it


def parted(left: Claim, right: Claim) -> bool:
    """Do the places of two counts keep them apart? In doubt, and where a place is in no table, they do not."""
    return _abroad(left, right) or _provincial(left, right) or _provincial(right, left)


def _abroad(left: Claim, right: Claim) -> bool:
    """Are all places of the one, as far as the tables go, in other countries than all of the other?"""
    one, two = _countries(left), _countries(right)
    return bool(one and two) and not one & two


def _countries(claim: Claim) -> frozenset[str]:
    """Give the countries that hold a claim's places; none where the tables lack one of them, or it is a sea."""
    known = [place.countries if place else () for place in map(places.lookup, claim.places)]
    return frozenset(country for holding in known for country in holding) if all(known) else frozenset()


def _provincial(inner: Claim, outer: Claim) -> bool:
    """Is a much lower figure told of a province that the other does not name?"""
    named = {place.lower() for place in inner.places if place.lower().split()[-1] in lines("provinces.txt")}
    elsewhere = bool(named) and not named & {place.lower() for place in outer.places}
    return elsewhere and 0 < said(inner) * PART < said(outer)
