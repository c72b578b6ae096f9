"""Which claims are compared at all, and what each comparison gives."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from crosscheck.claims import lexicon
from crosscheck.matching.features import weigh
from crosscheck.matching.relations import relate
from crosscheck.matching.settings import Setting, figure, telling
from crosscheck.models import Claim, DateValue, Link, NameValue, QuantityValue
from crosscheck.values import measures

DIGITS = 3
NEAREST = 6  # words near a value under which it meets others


def candidates(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give each pair of claims that share a block key, once, in a fixed order."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        for key in (*block_keys(claim), *_figures(claim), *_nearby(claim)):
            blocks[key].append(place)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    for left, right in sorted(pairs):
        yield claims[left], claims[right]


def block_keys(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """Give the keys under which a claim may meet others: its kind with the event, the thing, or the name."""
    event = claim.event.kind if claim.event else ""
    concept = claim.thing.concept if claim.thing else ""
    if claim.kind in {"name", "role"}:
        return _name_keys(claim)
    if claim.kind in {"percent", "ratio"}:
        return (("change" if claim.aspect == "how much change" else "share",),)
    if claim.kind in {"measure", "money", "time", "duration"}:
        return ((claim.kind, _measured(claim)),)
    if claim.kind == "count":
        return tuple((claim.kind, *key) for key in (("event", event), ("thing", root(concept))) if key[1])
    day = _day(claim)
    told = ((claim.kind, claim.aspect.split()[0], event),)
    return (*told, (claim.kind, "day", day)) if day else told


def _figures(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """Give a figure of three digits or more as a key of its own: it is telling whatever it is said of."""
    word = figure(claim)
    return (("figure", claim.kind, word),) if telling(word) >= DIGITS else ()


def _nearby(claim: Claim) -> tuple[tuple[str, ...], ...]:
    """Give the words nearest to a value as keys: what two tellings of one point most often share."""
    if claim.kind == "name":
        return ()
    kind = "change" if claim.kind in {"percent", "ratio"} else claim.kind
    return tuple(("near", kind, word.lower()) for word, _ in claim.near[:NEAREST])


def _measured(claim: Claim) -> str:
    """Name what a measure is of: lengths meet lengths."""
    value = claim.value
    return measures.dimension(value) if isinstance(value, QuantityValue) and value.kind == "measure" else ""


def _day(claim: Claim) -> str:
    """Give the days of a date: tellings of one event meet there whatever word they use."""
    value = claim.value
    return value.timex.partition("T")[0] if isinstance(value, DateValue) and value.start and value.end else ""


def _name_keys(claim: Claim) -> tuple[tuple[str, ...], ...]:
    if claim.kind == "role" and claim.thing:
        return (("role", claim.thing.head.split()[-1]),)
    value = claim.value
    words = value.key.split() if isinstance(value, NameValue) else []
    return tuple(("name", word[:1]) for word in words if word[:1].isalnum())


def root(concept: str) -> str:
    """Give the broadest concept above a concept."""
    while lexicon.concept(concept).broader:
        concept = lexicon.concept(concept).broader
    return concept


def score(
    left: Claim, right: Claim, known: Setting, apart: Collection[tuple[str, ...]] = (), whole: bool = True
) -> Link:
    """Compare two claims: features, score, how the values relate.

    `apart` holds sorted pairs of ids that a reviewer separated. Without `whole` the features end with the first one
    that parts the claims.
    """
    decided = bool(apart) and tuple(sorted((left.id, right.id))) in apart
    features, parts = weigh(left, right, known, whole)
    total = round(sum(feature.score for feature in features), 3)
    return Link(left, right, total, features, relate(left, right, known), "decision" if decided else parts)
