"""The rank or office of one person: what the articles call him, and where one person cannot be both."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from crosscheck.matching.namesakes import People, people
from crosscheck.matching.pairs import score
from crosscheck.matching.settings import Setting
from crosscheck.models import Claim, Group, Link, NameValue

TERM = timedelta(days=45)  # how far apart two articles may appear and still speak of one post: people are promoted
BORNE = 2  # articles that must call somebody by a post of the past before another one is odd
RISEN = re.compile(r"\b(?:promot|appoint|elevat|demot|reshuffl)\w*", re.IGNORECASE)

Stated = Mapping[str, Sequence[Claim]]  # the claims of one person's posts by article


def is_post(claim: Claim) -> bool:
    """Does a claim say which rank or office somebody holds?"""
    return claim.kind == "role" and claim.aspect == "which post"


def posts(claims: Sequence[Claim], known: Setting) -> Iterator[Group]:
    """Give the ranks and the offices of each person whom two articles call by one."""
    run = people(claims)
    found: dict[tuple[tuple[str, ...], str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if is_post(claim) and claim.thing:
            mine = found[whole(tuple(claim.thing.head.split()), run), claim.thing.concept][claim.article]
            mine += [claim] if _key(claim) not in {_key(one) for one in mine} else []
    for _, stated in sorted(found.items()):
        links = tuple(_links(stated, known))
        if links:
            held = {claim.id for link in links for claim in (link.left, link.right)}
            yield Group(tuple(claim for mine in stated.values() for claim in mine if claim.id in held), links)


def whole(words: tuple[str, ...], run: People) -> tuple[str, ...]:
    """Give the fullest name that a name may be short for, if it can be only one."""
    fuller = [full for full in run.held if set(words) <= set(full) and (len(words) > 1 or words[-1] == full[-1])]
    longest = max(fuller, key=len, default=words)
    return longest if all(set(full) <= set(longest) for full in fuller) else words


def _links(stated: Stated, known: Setting) -> Iterator[Link]:
    """Link the posts that two articles give one person; those that differ only if all of them do."""
    for left, right in combinations(stated, 2):
        links = [score(one, two, known) for one in stated[left] for two in stated[right]]
        alike = [link for link in links if link.relation.relation != "different"]
        yield from alike or (link for link in links if _odd(link, stated, known))


def _odd(link: Link, stated: Stated, known: Setting) -> bool:
    """Is it one person at one time, and a post of the past no second one that he held as well?"""
    left, right = link.left, link.right
    early, late = known.published.get(left.article), known.published.get(right.article)
    if early is None or late is None or abs(early - late) > TERM:
        return False
    if any(RISEN.search(claim.context.quote) or not _named_in_full(claim) for claim in (left, right)):
        return False
    if not _key(left).startswith("former "):
        return True
    told = [sum(any(_key(one) == _key(side) for one in mine) for mine in stated.values()) for side in (left, right)]
    return max(told) >= BORNE and told[0] != told[1]


def _named_in_full(claim: Claim) -> bool:
    """Is it said of a full name? A surname alone may be another's of the family."""
    return claim.thing is not None and " " in claim.thing.head


def _key(claim: Claim) -> str:
    return claim.value.key if isinstance(claim.value, NameValue) else ""
