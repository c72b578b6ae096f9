"""One person or thing under two names that look like slips of each other, each known to one of two articles only.

What relatives have in common is a surname too: where a word of kin stands by, an age or an office speaks for two
persons, or any article names both, nothing is said.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from crosscheck.matching.settings import Setting
from crosscheck.matching.tables import lines
from crosscheck.models import Claim, Comparison, Link, NameValue
from crosscheck.values import names, spelling

LIKE = 65  # likeness in percent from which the parts in which two names differ are slips of one
AKIN = 50  # the same for given names that open with one letter, where an office or a rare surname bears it out
SINGLE, LONG = 70, 7  # the same for names of one word, and how many letters such a word must have
NEAR = 0.25  # the nearness of a word that the tellings of two names of one word share
SHORT = 4  # letters that a word must have to be a slip of another: Wei and Wen, Kim and Kin are names of their own
REACH = 40  # letters around a name in which a word of kin speaks of its bearer
OLDER = 1  # years by which two ages of one person may differ
AGE = re.compile(r"^,? (?:aged )?(\d{1,3})\b")
WORD = re.compile(r"[a-z]+")
BLURRED = str.maketrans("czv", "ksw", "aeiouhjy")  # letters that alphabets and languages write for each other


class People(NamedTuple):
    """The persons of a run: the words of each name with the articles that hold it, and what they are said to be."""

    held: Mapping[tuple[str, ...], frozenset[str]]
    roles: Mapping[tuple[str, ...], frozenset[str]]


def people(claims: Iterable[Claim]) -> People:
    """Give the persons whom the claims of a run name in two words or more."""
    held: dict[tuple[str, ...], set[str]] = defaultdict(set)
    roles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for claim in claims:
        words = bearer(claim)
        if len(words) > 1:
            held[words].add(claim.article)
            roles[words] |= {claim.thing.head.split()[-1]} if claim.kind == "role" and claim.thing else set()
    return People(
        {words: frozenset(articles) for words, articles in held.items()},
        {words: frozenset(nouns) for words, nouns in roles.items()},
    )


def bearer(claim: Claim) -> tuple[str, ...]:
    """Give the words of a person's name without titles; nothing for other claims."""
    value = claim.value
    if claim.kind not in {"name", "role"} or not isinstance(value, NameValue) or value.type != "person":
        return ()
    return tuple(names.untitled(value))


def confusable(left: Claim, right: Claim) -> bool:
    """Could two names be slips of one: persons who share a part of their names, or long words?"""
    if left.article == right.article:
        return False
    one, two = (_words(claim) for claim in (left, right))
    if len(one) == len(two) == 1:
        like = one != two and fuzz.ratio(one[0], two[0]) >= SINGLE
        return like and min(len(one[0]), len(two[0])) >= LONG and _told_alike(left, right)
    return slipped(one, two) >= AKIN and _persons(left, right)


def slipped(one: Sequence[str], two: Sequence[str]) -> float:
    """Say how like the parts are in which two names differ, in percent; 0 if they can be no slips of each other."""
    ours, theirs = _apart(one, two), _apart(two, one)
    if not (ours and theirs and len(ours) < len(one) and len(theirs) < len(two)):
        return 0.0
    if min(map(len, (*ours, *theirs))) < SHORT:
        return 0.0
    likeness = fuzz.ratio(" ".join(ours), " ".join(theirs))
    if likeness >= LIKE:
        return likeness
    given = len(ours) == len(theirs) == 1 and one[-1] == two[-1] and ours[0][0] == theirs[0][0]
    return likeness if given else 0.0


def confused(pair: Link, known: Setting, run: People) -> bool:
    """Do two articles give one person or thing two names? An article that holds both tells of two."""
    left, right = pair.left, pair.right
    if left.kind != "name" or pair.parts or not confusable(left, right):
        return False
    one, two = _words(left), _words(right)
    ours, theirs = _apart(one, two), _apart(two, one)
    if _known(ours, right.article, known) or _known(theirs, left.article, known) or _akin(left, right):
        return False
    called = one[0].split("-")[0] == two[0].split("-")[0] and slipped(one, two) >= LIKE
    sure = pair.relation.relation == "different" and (len(one) == 1 or called)
    return sure or _one_person(tuple(one), tuple(two), run)


def renamed(pair: Link, known: Setting, run: People) -> Link:
    """Say of a pair of names that they differ, where they are more than two spellings."""
    if pair.relation.relation == "different" or not confused(pair, known, run):
        return pair
    left, right = pair.left.evidence.quote, pair.right.evidence.quote
    return pair._replace(relation=Comparison("different", f"{left} and {right} are two names"))


def _one_person(one: tuple[str, ...], two: tuple[str, ...], run: People) -> bool:
    """Do the offices and the surname say that two like names, no mere spellings, are of one person?"""
    ours, theirs = run.roles.get(one, frozenset()), run.roles.get(two, frozenset())
    if run.held.get(one, frozenset()) & run.held.get(two, frozenset()) or not ours | theirs:
        return False
    if all(spelt_alike(left, right) for left, right in zip(one, two, strict=False)):
        return False
    family = [words for words in run.held if words[-1] == one[-1] == two[-1] and words not in (one, two)]
    one_office = any(a.endswith(b) or b.endswith(a) for a in ours for b in theirs)
    return one_office or not (family or (ours and theirs))


def spelt_alike(left: str, right: str) -> bool:
    """May two words be one name in two alphabets, languages or pens: Yusuf and Yousef, Dmitri and Dimitry?"""
    return left == right or names.cognate(left, right) or _blurred(left) == _blurred(right)


def _blurred(word: str) -> str:
    return spelling.folded(word).translate(BLURRED)


def _akin(left: Claim, right: Claim) -> bool:
    """Do words of kin by the names, or ages that lie apart, speak for two persons of one family?"""
    kin = lines("kin.txt")
    if any(word in kin for claim in (left, right) for word in WORD.findall(_around(claim))):
        return True
    one, two = _age(left), _age(right)
    return one is not None and two is not None and abs(one - two) > OLDER


def _around(claim: Claim) -> str:
    start, end = claim.evidence.start - claim.context.start, claim.evidence.end - claim.context.start
    return claim.context.quote[max(0, start - REACH) : end + REACH].lower()


def _age(claim: Claim) -> int | None:
    found = AGE.match(claim.context.quote[claim.evidence.end - claim.context.start :])
    return int(found[1]) if found else None


def _persons(left: Claim, right: Claim) -> bool:
    return all(isinstance(c.value, NameValue) and c.value.type == "person" for c in (left, right))


def _words(claim: Claim) -> list[str]:
    """Give the words of a name, of a person without the titles."""
    if not isinstance(claim.value, NameValue):
        return []
    return names.untitled(claim.value) if claim.value.type == "person" else claim.value.key.split()


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
