"""One person or thing under two names that look like slips of each other, each known to one of two articles only."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.matching.settings import Setting
from crosscheck.models import Claim, Link, NameValue

LIKE = 65  # likeness in percent from which the parts in which two names differ are slips of one
SINGLE, LONG = 70, 7  # the same for names of one word, and how many letters such a word must have
NEAR = 0.25  # the nearness of a word that the tellings of two names of one word share


def confusable(left: Claim, right: Claim) -> bool:
    """Could two names be slips of one: persons who share a part of their names, or long words?"""
    one, two = (_words(claim) for claim in (left, right))
    ours, theirs = _apart(one, two), _apart(two, one)
    if left.article == right.article or not ours or not theirs:
        return False
    likeness = fuzz.ratio(" ".join(ours), " ".join(theirs))
    if len(one) == len(two) == 1:
        return min(len(one[0]), len(two[0])) >= LONG and likeness >= SINGLE and _told_alike(left, right)
    persons = all(isinstance(c.value, NameValue) and c.value.type == "person" for c in (left, right))
    return persons and len(ours) < len(one) and len(theirs) < len(two) and likeness >= LIKE


def confused(pair: Link, known: Setting) -> bool:
    """Do two articles give one person or thing two names? An article that holds both tells of two."""
    left, right = pair.left, pair.right
    if left.kind != "name" or pair.parts or pair.relation.relation != "different" or not confusable(left, right):
        return False
    ours, theirs = _apart(_words(left), _words(right)), _apart(_words(right), _words(left))
    return not (_known(ours, right.article, known) or _known(theirs, left.article, known))


def _words(claim: Claim) -> list[str]:
    return claim.value.key.split() if isinstance(claim.value, NameValue) else []


def _apart(one: Sequence[str], two: Sequence[str]) -> list[str]:
    """Give the words of one name that the other lacks."""
    return [word for word in one if word not in two]


def _known(words: Sequence[str], article: str, known: Setting) -> bool:
    """Does an article name anybody by one of these words?"""
    named = {word for key in known.named.get(article, ()) for word in key.split()}
    return any(word in named for word in words)


def _told_alike(left: Claim, right: Claim) -> bool:
    ours, theirs = ({word for word, weight in claim.near if weight >= NEAR} for claim in (left, right))
    return bool(ours & theirs)
