"""Names that end in a number (a flight, a probe, a model): two articles that use one name with two numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from crosscheck.matching.pairs import score
from crosscheck.matching.settings import Setting
from crosscheck.models import Claim, Comparison, Group, NameValue

PARTS = re.compile(r"^(?P<base>.*?)[\s-]*(?P<number>\d{2,5})$")
BEFORE = re.compile(r"(\w+)\s+$")
TYPING = 2  # edits between two numbers that may be slips of one: a digit off, two changed about


class Designation(NamedTuple):
    """A name with a number: the words it may go by, and the number."""

    bases: frozenset[str]
    number: str
    claim: Claim


def designations(claims: Sequence[Claim]) -> Iterator[Designation]:
    """Give the names that end in a number, with the noun before them as one more word that they go by."""
    for claim in claims:
        found = (
            PARTS.match(claim.evidence.quote) if isinstance(claim.value, NameValue) and claim.kind == "name" else None
        )
        if found:
            before = BEFORE.search(claim.context.quote[: claim.evidence.start - claim.context.start])
            bases = {found["base"].lower().strip(" -"), before.group(1).lower() if before else ""}
            yield Designation(frozenset(bases - {"", "the", "a", "an", "of"}), found["number"], claim)


def conflicts(claims: Sequence[Claim], known: Setting) -> tuple[Group, ...]:
    """Give the pairs of articles that each use a name with one number only, and not the same one."""
    used: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    first: dict[tuple[str, str], Claim] = {}
    for one in designations(claims):
        for base in one.bases:
            used[base][one.claim.article].add(one.number)
            first.setdefault((base, one.claim.article), one.claim)
    groups = []
    for base, articles in sorted(used.items()):
        for left, right in combinations(articles, 2):
            pair = _slip(articles[left], articles[right])
            if pair:
                link = score(first[base, left], first[base, right], known)
                words = f"{base} {pair[0]} and {base} {pair[1]} are two designations"
                groups.append(Group((link.left, link.right), (link._replace(relation=Comparison("different", words)),)))
    return tuple(groups)


def _slip(one: set[str], two: set[str]) -> tuple[str, str] | None:
    """Two numbers, each the only one of its article, so near that both may mean one thing."""
    if len(one) != 1 or len(two) != 1 or one == two:
        return None
    left, right = min(one), min(two)
    near = len(left) == len(right) and DamerauLevenshtein.distance(left, right) <= TYPING
    return (left, right) if near else None
