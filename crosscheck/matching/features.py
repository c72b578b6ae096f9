"""What speaks for or against two claims being about one point; each feature is -1 to 1 with its reason in words.

A feature may also part two claims for good: it then names the code under which the ledger counts the pair.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rapidfuzz import fuzz

from crosscheck.claims import lexicon
from crosscheck.matching.settings import LAG, Setting, days, figure, overlap, telling
from crosscheck.matching.tables import related, weights
from crosscheck.models import Claim, DateValue, DurationValue, NameValue, QuantityValue, TimeValue, Weighed

LIMITS = ("country:", "of:", "by:", "from:", "for:", "at:")
AMOUNTS = frozenset({"money", "percent", "ratio", "measure"})
TOLLS = frozenset({"dead", "injured"})
SPEAKER = 90  # likeness in percent of the words for one speaker
RARE = 0.9  # the rarity of a figure of three digits: two tellings that share it are seldom of two things
WEEKS = timedelta(days=45)  # how far apart the days may lie of which one running count is told
WHENS = frozenset({"date", "time"})
PARTIES = frozenset({"agent", "patient", "at", "of"})
LOOSE = frozenset({"at", "of"})  # what a noun is "of" may do or suffer it; what is struck may be where it strikes
EVERYDAY = frozenset({"person", "man", "woman", "child", "country", "city", "day", "year", "number", "percent"})
FLOWS = frozenset({"money", "count", "percent", "ratio"})
ONCE = frozenset({"takeover", "agreement", "ransom", "bribe", "fine", "reward"})
NARROWING = frozenset({"part", "per", "average", "additional", "target", "excluding"})


class Signal(NamedTuple):
    """One feature of a pair: -1 to 1, the reason, and a parting code where it keeps the two apart for good."""

    score: float
    detail: str
    parts: str = ""


def thing(left: Claim, right: Claim, known: Setting) -> Signal:
    """Is the same thing counted, measured or acted on?"""
    if left.thing is None or right.thing is None:
        return _party(left, right) or Signal(0.0, "nothing named on one side")
    one, two = left.thing.concept, right.thing.concept
    if "amount" in {one, two} and one != two:
        return Signal(0.0, "one side does not say what the amount is")
    if one == two or left.thing.head == right.thing.head or _spelled(left.thing.head, right.thing.head):
        return Signal(1.0, f"both of {one}")
    if rarity(left, right, known).score >= RARE:
        return Signal(-0.1, f"{one} and {two}, of the very same figure")
    if {left.id, right.id} <= known.lone and left.aspect == right.aspect:
        return Signal(0.5, f"the only {left.aspect} that either article gives")
    return _two_things(left, right, one, two)


def _two_things(left: Claim, right: Claim, one: str, two: str) -> Signal:
    """Compare two concepts: made one by their event, one within the other, or apart."""
    implied = {lexicon.concept(one).event, lexicon.concept(two).event} - {""}
    shared = left.event is not None and right.event is not None and left.event.kind == right.event.kind
    if shared and left.event and implied == {left.event.kind} and {one, two} & {"person", "dead"}:
        return Signal(0.9, f"{one} and {two} of the event '{left.event.kind}'")
    if lexicon.broader(one, two) or lexicon.broader(two, one):
        return Signal(0.2, f"{one} and {two}: one includes the other")
    listed = one in lexicon.concepts() and two in lexicon.concepts() and left.kind not in WHENS
    apart = Signal(-1.0 if listed else -0.5, f"{one} is not {two}", "group" if listed else "")
    return _party(left, right) or apart


def _party(left: Claim, right: Claim) -> Signal | None:
    """Does one thing take part in both events? Who did it and whom it befell are both said of one event."""
    shared = _parties(left, right) if left.kind in WHENS else set[str]()
    return Signal(0.5, f"{_listed(shared)} in both") if shared else None


def event(left: Claim, right: Claim, known: Setting) -> Signal:
    """Do both belong to the same kind of event? Amounts are told apart by what they measure, not by their verb."""
    one, two = left.event, right.event
    if one is None or two is None:
        alone = -0.05 if left.kind in AMOUNTS else -0.3
        return Signal(0.0 if one is two else alone, "an event on one side only" if one is not two else "no event named")
    if one.kind == two.kind:
        return Signal(1.0, f"both of the event '{one.kind}'")
    if left.kind in AMOUNTS:
        return Signal(-0.1, f"'{one.predicate}' and '{two.predicate}'")
    if any(one.kind in kinds and two.kind in kinds for kinds in related()):
        return Signal(-0.05, f"'{one.predicate}' and '{two.predicate}' may tell of one happening")
    if left.kind in {"date", "time"} or rarity(left, right, known).score >= RARE:
        return Signal(-0.4, f"'{one.predicate}' is not '{two.predicate}'")
    return Signal(-1.0, f"'{one.predicate}' is not '{two.predicate}'", "other event")


def group(left: Claim, right: Claim, known: Setting) -> Signal:
    """Are the counted groups narrowed alike (nationality, role)? Countries part groups, other words only hint."""
    one, two = _qualifiers(left), _qualifiers(right)
    for limit in LIMITS:
        ours, theirs = ({q for q in side if q.startswith(limit)} for side in (one, two))
        if ours and theirs and not ours & theirs and not _alike(ours, theirs):
            if limit == "of:" and _overlapping(ours, theirs):
                if _told_apart(left, right, known):
                    return Signal(-0.8, f"{_listed(ours)} may not be {_listed(theirs)}")
                continue
            return Signal(-1.0, f"{_listed(ours)} is not {_listed(theirs)}", "group")
    sites = [{q for q in side if q.startswith("at:")} for side in (one, two)]
    if bool(sites[0]) != bool(sites[1]):
        return Signal(-0.8, f"only one side is limited to {_listed(sites[0] or sites[1])}")
    lands = [{q for q in side if q.startswith(LIMITS)} for side in (one, two)]
    if bool(lands[0]) != bool(lands[1]):
        alone = lands[0] or lands[1]
        specific = all(c.thing is not None and c.thing.concept not in {"citizen", "person"} for c in (left, right))
        if specific and all(limit.removeprefix("country:") in known.common for limit in alone):
            return Signal(-0.1, f"the story is of {_listed(alone)}")
        owned = all(limit.startswith("of:") and not limit.startswith("of:other ") for limit in alone)
        return Signal(-0.2 if owned else -0.8, f"only one side is limited to {_listed(alone)}")
    return _limited_alike(left.kind, lands, (one, two))


def _overlapping(one: Collection[str], two: Collection[str]) -> bool:
    """May a name of one side be a longer or shorter form of one of the other's?"""
    return any(_words(left) <= _words(right) or _words(right) <= _words(left) for left in one for right in two)


def _words(limit: str) -> set[str]:
    return set(limit.partition(":")[2].split()) - {"the"}


def _told_apart(left: Claim, right: Claim, known: Setting) -> bool:
    """Does one of the two articles hold both names, so that the shorter is no short form of the longer?"""
    ours, theirs = (
        {q.removeprefix("of:") for q in _qualifiers(claim) if q.startswith("of:")} for claim in (left, right)
    )
    return bool(
        theirs & known.named.get(left.article, frozenset()) or ours & known.named.get(right.article, frozenset())
    )


def _limited_alike(kind: str, lands: Sequence[set[str]], words: tuple[set[str], set[str]]) -> Signal:
    """Compare groups that no country or owner parts."""
    (ours, theirs), (one, two) = lands, words
    if ours:
        return Signal(1.0, f"both limited to {_listed(ours & theirs or ours)}")
    if one == two:
        return Signal(0.5 if one else 0.2, f"limited alike: {_listed(one)}" if one else "neither side is narrowed")
    if kind not in AMOUNTS and one and two and not one & two:
        return Signal(-0.4, f"{_listed(one)} is not {_listed(two)}")
    return Signal(0.3 if one & two else -0.1, f"limits: {_listed(one) or 'none'}; {_listed(two) or 'none'}")


def participants(left: Claim, right: Claim, _: Setting) -> Signal:
    """Do the same countries, persons and organisations take part?"""
    for role in ("thing", "country", "person"):
        one, two = _keys(left, role), _keys(right, role)
        if one and two:
            shared = one & two
            if not shared:
                return Signal(-0.9 if role == "country" else -0.6, f"{_listed(one)} against {_listed(two)}")
            if role == "country" and len(one) == len(two) == 2 and len(shared) == 1:
                return Signal(-0.8, f"another pair of countries: {_listed(one)}, {_listed(two)}")
            return Signal(len(shared) / min(len(one), len(two)), f"both name {_listed(shared)}")
    return Signal(0.0, "no shared kind of participant named")


def time(left: Claim, right: Claim, known: Setting) -> Signal:
    """Do both speak of the same time? A claim without a date of its own speaks of the time of its article."""
    one, two = days(left, known), days(right, known)
    if one is None or two is None or left.aspect == right.aspect == "age":
        return Signal(0.0, "a time is not known" if left.aspect != "age" else "an age is told as of its article's day")
    if overlap(one, two):
        closed = all(c.about is not None and c.about.anchor not in {"since", "after"} for c in (left, right))
        if closed and left.kind in FLOWS and _partly(one, two):
            return Signal(-1.0, f"{_period(one)} is only a part of {_period(two)} or the reverse", "time")
        both = left.about is not None and right.about is not None
        return Signal(1.0 if both else 0.2, "their times overlap")
    dated = left.about is not None and right.about is not None
    if not dated and _timeless(left) and _timeless(right):
        return Signal(0.0, "a price that does not change with time")
    if _told_of_both(left, right, _reach(one, two)):
        return Signal(0.2, f"told of {_period(one)} and of {_period(two)}, which lie near")
    past = _running(left) and _running(right) and not rarity(left, right, known).score
    return Signal(-1.0, f"{_period(one)} is not {_period(two)}", "time" if dated or past else "")


def _timeless(claim: Claim) -> bool:
    """Is it the sum of one deal or thing, which stays whenever it is told?"""
    return claim.kind == "money" and claim.thing is not None and claim.thing.concept in ONCE


def _told_of_both(left: Claim, right: Claim, apart: timedelta) -> bool:
    """Is it a running count, or a length of time, that is told of two days near each other?"""
    counts = left.about is not None and right.about is not None and _toll(left) and _toll(right)
    return (counts and apart <= WEEKS) or (left.kind == "duration" and apart <= LAG)


def scope(left: Claim, right: Claim, _: Setting) -> Signal:
    """Is the figure limited alike (a part, per year, on average)?"""
    one, two = set(left.scope) & NARROWING, set(right.scope) & NARROWING
    if one == two:
        return Signal(0.2 if one else 0.0, "limited alike")
    return Signal(-0.7 * len(one ^ two), f"only one side is {_listed(one ^ two)}")


def place(left: Claim, right: Claim, _: Setting) -> Signal:
    """Are the same places named?"""
    one, two = set(left.places), set(right.places)
    if not one or not two:
        return Signal(0.0, "no place on one side")
    return Signal(1.0 if one & two else -0.5, _listed(one & two) or "other places")


def modality(left: Claim, right: Claim, _: Setting) -> Signal:
    """Are both said as firmly?"""
    if left.modality == right.modality:
        return Signal(0.2, f"both {left.modality}")
    return Signal(-0.5, f"{left.modality} against {right.modality}")


def attribution(left: Claim, right: Claim, _: Setting) -> Signal:
    """Does the same speaker say both? That others speak says nothing: two may tell of one point."""
    if not left.attribution or not right.attribution:
        return Signal(0.0, "no speaker on one side")
    one, two = left.attribution, right.attribution
    same = fuzz.token_set_ratio(one.casefold(), two.casefold()) >= SPEAKER
    return Signal(1.0 if same else 0.0, f"both say so after {one}" if same else f"{one}; {two}")


def aspect(left: Claim, right: Claim, known: Setting) -> Signal:
    """Do both answer the same question?"""
    same = left.aspect == right.aspect
    if not same and rarity(left, right, known).score >= RARE:
        return Signal(0.0, f"'{left.aspect}' and '{right.aspect}', of the very same figure")
    return Signal(1.0 if same else -1.0, f"'{left.aspect}'" if same else f"'{left.aspect}' is not '{right.aspect}'")


def wording(left: Claim, right: Claim, known: Setting) -> Signal:
    """How much of the rare wording of the two sentences is shared?"""
    (one, first), (two, second) = (known.sentences[c.article, c.context.start] for c in (left, right))
    shared = sorted(one & two)
    weight = sum(known.rarity[word] for word in shared)
    least = min(first, second) or 1.0
    most = first + second - weight or 1.0
    return Signal((weight / least + weight / most) / 2, f"shared words: {', '.join(shared[:8]) or 'none'}")


def rarity(left: Claim, right: Claim, _: Setting) -> Signal:
    """Is the very same figure said, and is it one that seldom comes up by chance?"""
    one, two = left.value, right.value
    if isinstance(one, NameValue) and isinstance(two, NameValue) and one.key == two.key:
        return Signal(1.0, f"both name {one.text}")
    ours, theirs = figure(left), figure(right)
    if not ours or ours != theirs:
        return Signal(0.0, "no figure shared")
    return Signal(min(1.0, 0.3 * telling(ours)), f"both say {ours}")


def closeness(left: Claim, right: Claim, _: Setting) -> Signal:
    """Are two differing values near misses? Two tellings of one figure or day seldom lie far apart."""
    one, two = left.value, right.value
    if isinstance(one, QuantityValue) and isinstance(two, QuantityValue) and one.said > 0 and two.said > 0:
        if "ratio" in {one.kind, two.kind} or one.unit != two.unit:
            return Signal(0.0, "not on one scale")
        times = float(max(one.said, two.said) / min(one.said, two.said))
        return Signal(
            1.0 if times <= 1.3 else 0.3 if times <= 2 else -0.3 if times <= 5 else -1.0, f"{times:.1f} times"
        )
    if isinstance(one, DateValue) and isinstance(two, DateValue) and one.start and two.start:
        days = abs((one.start - two.start).days)
        return Signal(1.0 if days <= 7 else 0.3 if days <= 62 else -0.3, f"{days} days apart")
    if isinstance(one, DurationValue) and isinstance(two, DurationValue):
        return _lengths(one, two)
    if isinstance(one, TimeValue) and isinstance(two, TimeValue):
        minutes = abs(one.low + one.high - two.low - two.high) // 2
        return Signal(1.0 if minutes <= 60 else -0.5, f"{minutes} minutes apart")
    return Signal(0.0, "not on one scale")


def _parties(left: Claim, right: Claim) -> set[str]:
    """Name the parties that two tellings of an event share in one role; what a noun is "of" may play any.

    One doer is not enough where each side names another thing that it was done to.
    """
    shared = {
        (one.role, one.key)
        for one in left.participants
        for two in right.participants
        if one.role in PARTIES and two.role in PARTIES and (one.role == two.role or {one.role, two.role} & LOOSE)
        if one.key not in EVERYDAY and (one.key == two.key or _part_of(one.key, two.key))
    }
    befallen = all(_keys(claim, "patient") or _keys(claim, "of") for claim in (left, right))
    return {key for role, key in shared if role != "agent" or not befallen}


def _part_of(one: str, two: str) -> bool:
    """Is one name a shorter form of the other ("Lind", "Lind Foods Group")?"""
    ours, theirs = set(one.split()), set(two.split())
    return len(one) > 3 and len(two) > 3 and (ours <= theirs or theirs <= ours)


def _lengths(one: DurationValue, two: DurationValue) -> Signal:
    """Two tellings of one length seldom lie more than half of it apart."""
    sizes = sorted(float(value.low or value.high or 0) for value in (one, two))
    if sizes[0] <= 0:
        return Signal(0.0, "not on one scale")
    times = sizes[1] / sizes[0]
    return Signal(1.0 if times <= 1.5 else 0.3 if times <= 2.2 else -1.0, f"{times:.1f} times")


FEATURES: Mapping[str, Callable[[Claim, Claim, Setting], Signal]] = {
    "thing": thing,
    "event": event,
    "group": group,
    "time": time,
    "participants": participants,
    "scope": scope,
    "place": place,
    "modality": modality,
    "attribution": attribution,
    "aspect": aspect,
    "wording": wording,
    "rarity": rarity,
    "closeness": closeness,
}


def weigh(left: Claim, right: Claim, known: Setting, whole: bool = True) -> tuple[tuple[Weighed, ...], str]:
    """Compute the features of a pair; the second item is the code that parts them, empty if nothing does.

    Those that may part two claims come first; without `whole` the others are left out once one does.
    """
    features = []
    parts = ""
    for name, compute in FEATURES.items():
        signal = compute(left, right, known)
        weight = weights()[name]
        features.append(Weighed(name, signal.detail, weight, round(weight * signal.score, 3)))
        parts = parts or signal.parts
        if parts and not whole:
            break
    return tuple(features), parts


def _alike(one: Collection[str], two: Collection[str]) -> bool:
    """Is a limit of one side a spelling of one of the other's? Names that end in other figures are other things."""
    return any(_spelled(left, right) for left in one for right in two)


def _spelled(left: str, right: str) -> bool:
    return fuzz.ratio(left, right) >= 88 and _figures(left) == _figures(right)


def _figures(words: str) -> str:
    return "".join(c for c in words if c.isdigit())


def _partly(one: tuple[date, date], two: tuple[date, date]) -> bool:
    """Is one period much shorter than the other? A year's figure is not that of its first months."""
    lengths = sorted((one[1] - one[0], two[1] - two[0]))
    return lengths[1] > timedelta(days=45) and lengths[1] > 1.7 * lengths[0] and lengths[0] > timedelta(days=6)


def _qualifiers(claim: Claim) -> set[str]:
    return set(claim.thing.qualifiers) if claim.thing else set()


def _keys(claim: Claim, role: str) -> set[str]:
    return {participant.key for participant in claim.participants if participant.role == role}


def _listed(words: Collection[str]) -> str:
    return ", ".join(sorted(word.split(":")[-1] for word in words))


def _running(claim: Claim) -> bool:
    """Is it a count that goes on while the story runs?"""
    return claim.kind == "count" and claim.event is not None and bool(lexicon.course(claim.event.kind))


def _toll(claim: Claim) -> bool:
    """Is it the state of a toll (the dead, the missing), told as of a day? Who died on a day is not."""
    state = claim.thing is not None and claim.thing.concept in TOLLS
    return _running(claim) and (state or (claim.event is not None and lexicon.course(claim.event.kind) == "falls"))


def _reach(one: tuple[date, date], two: tuple[date, date]) -> timedelta:
    """The time from the first day of two periods to their last."""
    return max(one[1], two[1]) - min(one[0], two[0])


def _period(days: tuple[date, date]) -> str:
    return str(days[0]) if days[0] == days[1] else f"{days[0]} to {days[1]}"
