"""How likely it is that two claims speak of one point: numbers about the pair, weighed by trees learned from stories.

The numbers are what `features` says of the pair, how alike the words near the two values and in their sentences are,
and how the two values lie to each other. `benchmarks/points.py` learns the trees.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import log, log1p, log10
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz

from crosscheck.claims import lexicon
from crosscheck.matching import vectors
from crosscheck.matching.sentences import Sentences
from crosscheck.matching.settings import Setting
from crosscheck.matching.vectors import Rows, Weighted
from crosscheck.models import Claim, DateValue, DurationValue, Link, QuantityValue
from crosscheck.values import measures

KINDS = ("date", "time", "duration", "count", "money", "percent", "ratio", "measure", "place", "role", "status")
SCOPES = ("part", "per", "additional", "total", "definite", "only", "previous", "interim")
PARTS = ("group", "other event", "time")
REACH, CLOSE = 60, 30  # how many letters around a value are compared, and right before or after it
CLEAR = 0.2  # the nearness from which a name near a value says what the value is of


class Around(NamedTuple):
    """The words near a value with how much each tells, its names, and where the words point to together."""

    words: Mapping[str, float]
    names: frozenset[str]
    mean: Rows


class Points:
    """The numbers of pairs of claims in one run; what is needed of a claim or a sentence is computed once."""

    def __init__(self, claims: Sequence[Claim], known: Setting) -> None:
        self.known = known
        self.claims = {claim.id: claim for claim in claims}
        self._around: dict[str, Around] = {}
        self.sentences = Sentences(claims, self.telling)

    @cached_property
    def lengths(self) -> Mapping[str, int]:
        """How far each article's claims reach, in characters."""
        found: dict[str, int] = {}
        for claim in self.claims.values():
            found[claim.article] = max(found.get(claim.article, 1), claim.context.end)
        return found

    def telling(self, word: str) -> float:
        """Say how much a word tells, from 0 to 1: half by how rare it is in general, half by how rare in this run."""
        total = log(len(self.known.sentences) + 1) or 1.0
        here = min(1.0, self.known.rarity.get(word, self.known.rarity.get(word.lower(), total)) / total)
        return 0.5 * here + 0.5 * vectors.rarity(word)

    def around(self, claim: Claim) -> Around:
        """Give what stands near a claim's value."""
        if claim.id not in self._around:
            words = {word.lower(): weight * self.telling(word) for word, weight in claim.near}
            names = frozenset(w.lower() for w, weight in claim.near if w[:1].isupper() and weight > CLEAR)
            rows = Weighted(vectors.vectors(list(words)), np.array(list(words.values()), dtype=np.float32))
            self._around[claim.id] = Around(words, names, vectors.mean(rows))
        return self._around[claim.id]

    def numbers(self, pair: Link) -> dict[str, float]:
        """Give all numbers of a compared pair by name."""
        left, right = pair.left, pair.right
        found = {f.name: f.score / f.weight if f.weight else 0.0 for f in pair.features}
        found |= {f"parted by {code}": float(pair.parts == code) for code in PARTS}
        found |= _kinds(left, right)
        found |= self.sentences.compare(left, right)
        found |= _written(left, right)
        found |= self._nearby(left, right)
        found |= self._elsewhere(left, right)
        found |= _subjects(left, right)
        found |= _values(left, right)
        places = [c.evidence.start / self.lengths[c.article] for c in (left, right)]
        found["places apart"] = abs(places[0] - places[1])
        return found | self._times(left, right)

    @cached_property
    def tellers(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Which articles say each figure, by kind of value."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for claim in self.claims.values():
            found[claim.kind, said_as(claim)].add(claim.article)
        return {key: frozenset(articles) for key, articles in found.items()}

    def _elsewhere(self, left: Claim, right: Claim) -> dict[str, float]:
        """Say whether the other's article says a claim's figure too, and how many further articles say each."""
        ours, theirs = (self.tellers[c.kind, said_as(c)] for c in (left, right))
        pair = {left.article, right.article}
        more = sorted((len(ours - pair), len(theirs - pair)))
        crossed = float(right.article in ours) + float(left.article in theirs)
        return {"told by both": crossed, "fewer tellers": float(more[0]), "more tellers": float(more[1])}

    def _times(self, left: Claim, right: Claim) -> dict[str, float]:
        """Say how far apart the two articles appeared, and whether the later one has the greater figure."""
        early, late = (self.known.published.get(claim.article) for claim in (left, right))
        if early is None or late is None or early == late:
            return {"articles apart": 0.0, "later is more": 0.0}
        one, two = (size(left), size(right)) if early < late else (size(right), size(left))
        grown = float(two > one) - float(two < one)
        return {"articles apart": round(log1p(abs((late - early).days)), 3), "later is more": grown}

    def _nearby(self, left: Claim, right: Claim) -> dict[str, float]:
        one, two = self.around(left), self.around(right)
        shared = {word: min(one.words[word], two.words[word]) for word in one.words.keys() & two.words.keys()}
        best = sorted(shared.values(), reverse=True)
        named = one.names & two.names
        return {
            "best word near": best[0] if best else 0.0,
            "second word near": best[1] if len(best) > 1 else 0.0,
            "words near": float(len(shared)),
            "name near": max((shared.get(name, 0.0) for name in named), default=0.0),
            "names apart": float(bool(one.names and two.names) and not named),
            "direction": float(one.mean @ two.mean),
        }


def _kinds(left: Claim, right: Claim) -> dict[str, float]:
    found = {f"kind {kind}": float(left.kind == kind) for kind in KINDS}
    found["one article"] = float(left.article == right.article)
    found["headlines"] = float(left.headline) + float(right.headline)
    return found


def _written(left: Claim, right: Claim) -> dict[str, float]:
    """Compare the letters before and after the two values, whatever the words mean."""
    before, after = zip(*map(_letters, (left, right)), strict=True)
    return {
        "letters before": _fuzzy(*(text[-CLOSE:] for text in before)),
        "letters after": _fuzzy(*(text[:CLOSE] for text in after)),
        "letters around": _fuzzy(*("".join(sides) for sides in zip(before, after, strict=True))),
    }


def _letters(claim: Claim) -> tuple[str, str]:
    """Give what stands before and after a claim's value in its sentence."""
    text, start = claim.context.quote, claim.context.start
    ends = claim.evidence.start - start, claim.evidence.end - start
    return text[max(0, ends[0] - REACH) : ends[0]], text[ends[1] : ends[1] + REACH]


def _fuzzy(left: str, right: str) -> float:
    return round(fuzz.token_set_ratio(left, right) / 100, 3)


def _subjects(left: Claim, right: Claim) -> dict[str, float]:
    """Compare things, events, limits and parties by their words."""
    ours, theirs = (frozenset(c.thing.qualifiers if c.thing else ()) for c in (left, right))
    one, two = ({party.key for party in c.participants} for c in (left, right))
    return {
        "heads alike": _heads(left, right),
        "things known": float(left.thing is not None and right.thing is not None),
        "events alike": vectors.likeness(left.event.predicate, right.event.predicate)
        if left.event and right.event
        else -1.0,
        "limits shared": float(len(ours & theirs)),
        "limits apart": float(len(ours ^ theirs)),
        "parties shared": float(len(one & two)),
        "parties apart": float(bool(one and two) and not one & two),
    }


def _heads(left: Claim, right: Claim) -> float:
    if left.thing is None or right.thing is None:
        return -1.0
    if left.thing.concept and left.thing.concept == right.thing.concept:
        return 1.0
    return vectors.likeness((left.thing.head.split() or [""])[-1], (right.thing.head.split() or [""])[-1])


def _values(left: Claim, right: Claim) -> dict[str, float]:
    """Say how the two values lie to each other, and whether they are limited and hedged alike."""
    one, two = size(left), size(right)
    scopes = set(left.scope) ^ set(right.scope)
    found = {f"only one {code}": float(code in scopes) for code in SCOPES}
    found["scopes apart"] = float(len(scopes))
    found["as firm"] = float(left.modality == right.modality)
    found["one question"] = float(left.aspect == right.aspect)
    hedges = [getattr(claim.value, "hedge", "exact") != "exact" for claim in (left, right)]
    found["hedged"] = float(sum(hedges))
    ranks = [isinstance(claim.value, QuantityValue) and claim.value.ordinal for claim in (left, right)]
    found["one rank"] = float(ranks[0] != ranks[1])
    found["one unit"] = float(getattr(left.value, "unit", "") == getattr(right.value, "unit", ""))
    found["ratio"] = round(abs(log(one / two)), 3) if one and two else 0.0
    found["less"], found["more"] = (round(log10(end + 1), 3) for end in sorted((one, two)))
    found["days"] = _days(left, right)
    found["running"] = float(sum(c.event is not None and bool(lexicon.course(c.event.kind)) for c in (left, right)))
    return found


def size(claim: Claim) -> float:
    """Give the size of a number, a measure in its base unit or a length of time in days; 0 where there is none."""
    value = claim.value
    if isinstance(value, DurationValue):
        return float(value.low or value.high or 0)
    if not isinstance(value, QuantityValue):
        return 0.0
    if value.kind == "measure":
        return max(0.0, float(next((end for end in measures.base(value) if end is not None), 0)))
    return max(0.0, float(value.said))


def said_as(claim: Claim) -> str:
    """Give a value as one word, by which it is known again in another article."""
    value = claim.value
    if isinstance(value, QuantityValue):
        return f"{value.said} {value.unit}"
    return getattr(value, "timex", "") or getattr(value, "key", "") or getattr(value, "state", "")


def _days(left: Claim, right: Claim) -> float:
    one, two = left.value, right.value
    if isinstance(one, DateValue) and isinstance(two, DateValue) and one.start and two.start:
        return round(log1p(abs((one.start - two.start).days)), 3)
    return -1.0


def comparable(left: Claim, right: Claim) -> bool:
    """May two claims be of one point by what they measure: no age and a length, no two sentences that are one?"""
    if left.article == right.article and left.context == right.context:
        return False
    if left.kind != "measure" or right.kind != "measure":
        return left.kind == right.kind or {left.kind, right.kind} == {"percent", "ratio"}
    if (left.aspect == "age") != (right.aspect == "age"):
        return False
    one, two = left.value, right.value
    return isinstance(one, QuantityValue) and isinstance(two, QuantityValue) and measures.one_dimension(one, two)


def matrix(points: Points, pairs: Iterable[Link], names: Sequence[str]) -> Rows:
    """Give a row of numbers for each pair, in the order of `names`."""
    rows = [[found[name] for name in names] for found in map(points.numbers, pairs)]
    return np.array(rows, dtype=np.float32).round(3).reshape(len(rows), len(names))
