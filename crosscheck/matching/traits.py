"""Members of closed classes: articles that know one bearer by the same key, and say the same or another member of it.

They match by their keys alone: wording says nothing, since "a Danish guide" and "a Swiss guide" are told alike anyway.
An article that gives a key two members tells of two bearers, and is left out.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, product

from crosscheck import values
from crosscheck.claims import lexicon
from crosscheck.claims.traits import BESIDE, LIKE
from crosscheck.matching.clusters import Clusters, join
from crosscheck.matching.settings import Setting
from crosscheck.models import Claim, Group, Link, StatusValue, Weighed

WEEKS = timedelta(days=45)  # a man at large so long after his arrest may have broken out
YEAR = timedelta(days=365)
PASSING = frozenset({"way of leaving"})  # besides the classes that have a course
RARE = 3.0  # the weight of one word that one sentence of twenty holds
FIRM = "asserted"
MOVING = "seat"  # of a firm, which may be planned to be elsewhere than it is
PLANNED = (MOVING, "town of the ")  # the office that will close counts like the one that closes
NAMING = ("name ", BESIDE)


def is_trait(claim: Claim) -> bool:
    """Does a claim state a member of a closed class?"""
    return claim.kind == "status" and claim.aspect.startswith("which ")


def told(claims: Iterable[Claim], known: Setting, apart: Collection[tuple[str, ...]] = ()) -> tuple[Group, ...]:
    """Group the members that two articles or more state of one bearer; `apart` holds pairs that a reviewer parted."""
    found = [link for key, rows in _known(claims, known).items() for link in _links(key, rows, known)]
    links = {(link.left.id, link.right.id): link for link in found if not _moved_on(link, known)}
    links = {ids: link for ids, link in links.items() if tuple(sorted(ids)) not in apart}
    agreeing = [link for link in links.values() if link.relation.relation != "different"]
    clashing = [link for link in links.values() if link.relation.relation == "different"]
    return join(Clusters(set()), agreeing, clashing, ())


def _known(claims: Iterable[Claim], known: Setting) -> Mapping[tuple[str, str], list[list[Claim]]]:
    """Give, for each class and key, the claims of each article that has one member of it."""
    found: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if is_trait(claim) and _firm(claim) and not _long_past(claim, known):
            for key in keys(claim):
                found[claim.aspect, key][claim.article].append(claim)
    return {
        key: [rows for rows in articles.values() if len({_member(row) for row in rows}) == 1]
        for key, articles in found.items()
        if not key[1].startswith(BESIDE)
    }


def _firm(claim: Claim) -> bool:
    return claim.modality == FIRM or (claim.modality == "planned" and claim.subject.startswith(PLANNED))


def _long_past(claim: Claim, known: Setting) -> bool:
    """Is a state told of a time long before its article? A man may retire from one post, and years later be fired."""
    published = known.published.get(claim.article)
    about = claim.about.end if claim.about else None
    passing = claim.subject in PASSING or claim.subject in lexicon.table("courses.txt")
    return passing and published is not None and about is not None and published - about > YEAR


def _member(claim: Claim) -> str:
    return claim.value.state if isinstance(claim.value, StatusValue) else ""


def _links(key: tuple[str, str], articles: Sequence[Sequence[Claim]], known: Setting) -> Iterator[Link]:
    """Give one pair of each two articles, the first that nothing parts."""
    for one, two in combinations(articles, 2):
        pair = next(((left, right) for left, right in product(one, two) if _meet(left, right, key[1], known)), None)
        if pair:
            reason = Weighed("bearer", f"both of {key[1]}", 1.0, 1.0)
            yield Link(*pair, 1.0, (reason,), values.compare(pair[0].value, pair[1].value))


def _meet(left: Claim, right: Claim, key: str, known: Setting) -> bool:
    """May two claims with one key be of one bearer?"""
    alike = (left.modality == right.modality or left.subject != MOVING) and not _named_apart(left, right)
    return alike and (not key.startswith(LIKE) or _retold(left, right, known))


def _moved_on(link: Link, known: Setting) -> bool:
    """Do two members of a class that changes with time differ because one article is the later one?"""
    sort, one = _member(link.left).split(": ")
    two = _member(link.right).split(": ")[1]
    course = lexicon.table("courses.txt").get(sort)
    days = [known.published.get(claim.article) for claim in (link.left, link.right)]
    if link.relation.relation != "different" or course is None:
        return False
    if days[0] is None or days[1] is None or not {one, two} <= set(course):
        return days[0] != days[1] or days[0] is None
    lag = (days[0] - days[1]) * (1 if course.index(one) < course.index(two) else -1)
    return not timedelta() <= lag <= WEEKS


def _retold(left: Claim, right: Claim, known: Setting) -> bool:
    """Do the sentences of two claims share words that are rare in the story, besides the value's own?"""
    own = {word.lower() for claim in (left, right) for word in claim.evidence.quote.split()}
    shared = {word for word in set(left.words) & set(right.words) - own if word.isalpha()}
    unheard = math.log(len(known.sentences) + 1)  # of words that stand in no sentence with another claim
    return sum(known.rarity.get(word, unheard) for word in shared) >= RARE


def _named_apart(left: Claim, right: Claim) -> bool:
    """Do both give a name, or a place, of what they tell of, and not the same one?"""
    for word in NAMING:
        one, two = ({key for key in keys(claim) if key.startswith(word)} for claim in (left, right))
        if one and two and not one & two:
            return True
    return False


def keys(claim: Claim) -> tuple[str, ...]:
    """Give the keys by which the bearer is known."""
    return claim.thing.qualifiers if claim.thing else ()
