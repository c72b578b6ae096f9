"""The conditions under which two compared claims may agree, clash, or repeat each other."""

import re
from collections.abc import Callable, Mapping, Set
from decimal import Decimal

from rapidfuzz import fuzz

from crosscheck.claims import causes, lexicon
from crosscheck.matching import whens, wheres
from crosscheck.matching.features import AMOUNTS, NARROWING
from crosscheck.matching.settings import said
from crosscheck.matching.tables import lines, weights
from crosscheck.models import Claim, DateValue, Link, NameValue, QuantityValue, StatusValue, Thing, TimeValue, Value

NEAR = Decimal("1.5")
FAR_COUNT, FAR_AMOUNT = 5.0, 10.0  # a count more than five times another, an amount more than ten times, is another one
ALIKE, UNLIKE = 80, 70  # likeness of two name parts in percent: spellings of one, and two of their own
WITHIN = {"count": 1.5, "percent": 1.5, "date": 0.0}  # how much better a clash inside one article must match
CLASHING = frozenset({"date", "time", "duration", "count", "money", "percent", "ratio", "measure"})
LEARNED = CLASHING  # of these kinds the stories hold enough pairs to learn from
OTHERS = -0.6  # other countries or things take part; persons are spelt in too many ways to say so
CLOSE = 0.5
TOLD = 0.2
HOLDER = 0.6  # wording by which two holders of an office are of one office where that is not said
RELATED = -0.1  # the weighted score of two classes of events that may tell of one happening
FIXED = frozenset({"depth", "magnitude"})  # an event has one, whatever noun it is said of
HOURS = 120  # minutes: a time said more loosely is a part of the day
BARE = 0.5  # how much wording two counts without an event must share
AIMED = frozenset({"target", "excluding"})  # a sum that is asked for or leaves something out is not the whole
AMOUNT_BEFORE = re.compile(
    r"\d ?(?:(?:thousand|million|billion|trillion|crore|lakh|bn|m) ?)?(?:[A-Za-z]+ )?\((?:about |around |nearly |or )?$"
)
UNSURE = frozenset({"possible", "denied"})
EVERYDAY = frozenset(
    {"person", "citizen", "country", "city", "company", "man", "woman", "child", "unit", "year", "day"}
)
ROUND = 0.002  # two measures of one unit this near are one, cut or rounded ("833" and "833.9")
COLLECTIVE = frozenset({"country", "city", "company"})  # everyday ones, but for nouns of their own: outposts, dealers
ABOARD = frozenset({"passenger"})  # of those missing or saved: as good as people
RETOLD = 0.8  # how much wording two counts of people share where nothing else says that they are of one thing
GENERIC = frozenset({"person", "dead", "injured", "survivor", "worker"})


def agrees(pair: Link) -> bool:
    """Do two claims of different articles say values that meet, and match well enough?"""
    if pair.left.article == pair.right.article or pair.relation.relation == "different" or pair.parts:
        return False
    if pair.left.kind == "name":
        return pair.relation.relation == "same" or _shares_a_word(pair.left, pair.right)
    if not may_meet(pair):
        return False
    found = signals(pair)
    if pair.left.kind == "status" and not _one_state(pair, found):
        return False
    if pair.relation.relation == "same" and pair.left.kind not in {"status", "place", "role"}:
        return pair.score >= threshold("same", pair.left.kind)
    return pair.score >= threshold("agree", pair.left.kind)


def may_meet(pair: Link) -> bool:
    """Do the values meet in more than theory: near figures, days in common, both told as firmly or alike?"""
    left, right = pair.left, pair.right
    firm = pair.relation.relation == "same" or _guessed(left) == _guessed(right)
    return firm and _near(left.value, right.value) and _one_time(left.value, right.value)


def _one_time(left: Value, right: Value) -> bool:
    """Do two dates share days of their own? "Since 1991" meets all later dates, and agrees with none of them."""
    if not isinstance(left, DateValue) or not isinstance(right, DateValue):
        return True
    if not (left.start and left.end and right.start and right.end):
        return True
    return left.start <= right.end and right.start <= left.end


def _one_state(pair: Link, found: Mapping[str, float]) -> bool:
    """Is one state told of one thing, or one cause of one kind of event?"""
    if pair.left.aspect == "why":
        return found["event"] > 0 and found["aspect"] > 0
    return found["thing"] >= 1 and (_telling(pair.left) or found["wording"] >= BARE)


def _telling(claim: Claim) -> bool:
    """Is a state said of a thing that the tables know, or of a kind of event?"""
    known = claim.thing is not None and claim.thing.concept in lexicon.concepts()
    return "kind of" in claim.aspect or (known and claim.thing is not None and claim.thing.concept not in EVERYDAY)


def _near(left: Value, right: Value) -> bool:
    """Two open figures ("over 10 million", "over 130,000") meet in theory; they agree only if they lie near."""
    if not isinstance(left, QuantityValue) or not isinstance(right, QuantityValue):
        return True
    if "vague" in {left.hedge, right.hedge} or left.kind != right.kind or min(left.said, right.said) <= 0:
        return True
    if left.unit != right.unit:
        return left.kind != "money"
    return max(left.said, right.said) <= NEAR * min(left.said, right.said)


def _shares_a_word(left: Claim, right: Claim) -> bool:
    """Do two names share a word long enough to be one?"""
    words = [
        {word for word in claim.value.key.split() if len(word) > 3} if isinstance(claim.value, NameValue) else set()
        for claim in (left, right)
    ]
    return bool(words[0] & words[1])


def _guessed(claim: Claim) -> bool:
    """Is a count feared, hoped or denied rather than told? It bears out no toll but the very same figure."""
    return claim.kind == "count" and claim.modality in UNSURE


def vague(claim: Claim) -> bool:
    """Is the figure only an order of size ("dozens"), or the time only a part of a day?"""
    if isinstance(claim.value, TimeValue):
        return claim.value.high - claim.value.low > HOURS
    return isinstance(claim.value, QuantityValue) and claim.value.hedge == "vague"


def clash(pair: Link) -> bool:
    """Do two values that differ speak of one point for sure? Structure must say so, wording alone never does."""
    left, right = pair.left, pair.right
    if pair.relation.relation != "different" or pair.parts or not (may_clash(left) and may_clash(right)):
        return False
    within = left.article == right.article
    if within and (left.context == right.context or left.kind not in WITHIN or not _as_wide(left, right)):
        return False
    if left.kind == "role" and not _of_one(left) and not _misnamed(left, right):
        return False
    if not (_one_point(pair, signals(pair)) and _fits_kind(pair, signals(pair))):
        return False
    return pair.score >= threshold("differ", _sort(left)) + (_within(left, right) if within else 0.0)


def converted(claim: Claim) -> bool:
    """Is it an amount in brackets right after another, which it converts at some rate of some day?"""
    before = claim.context.quote[: max(0, claim.evidence.start - claim.context.start)]
    return claim.kind == "money" and AMOUNT_BEFORE.search(before) is not None


def _sort(claim: Claim) -> str:
    """Name the row of the thresholds that a claim falls under: its aspect or what sets it apart, else its kind."""
    if claim.aspect in {*FIXED, "why"}:
        return claim.aspect
    if claim.kind == "count" and claim.event is None:
        return "bare count"
    return "once" if whens.once(claim) else claim.kind


def _as_wide(left: Claim, right: Claim) -> bool:
    """Are two figures of one article limited alike? Of shares only what narrows them counts."""
    one, two = set(left.scope), set(right.scope)
    return one == two if left.kind != "percent" else not NARROWING & (one ^ two)


def limited(pair: Link) -> bool:
    """Do two figures of one thing differ, and only one is of a part, per year or the like?"""
    found = signals(pair)
    alike = found["thing"] >= 1 and found["event"] >= 0 and found["group"] >= 0 and found["aspect"] > 0
    apart = pair.left.article != pair.right.article and pair.relation.relation == "different"
    return apart and alike and found["scope"] < 0


def may_clash(claim: Claim) -> bool:
    """Can a claim of this kind be wrong against another? Of names, places and states more than one can hold."""
    why = claim.aspect == "why" and isinstance(claim.value, StatusValue) and causes.known(claim.value.state)
    return claim.kind in {*CLASHING, "role"} or "kind of" in claim.aspect or why


def _within(left: Claim, right: Claim) -> float:
    """Say how much better a clash inside one article must match; a headline and its text tell of one thing anyway."""
    return 0.0 if left.headline != right.headline else WITHIN[left.kind]


def _misnamed(left: Claim, right: Claim) -> bool:
    """Do two names of one role share a part and differ in the other: Adam Berg and Anton Berg, the engineer?"""
    names = [claim.value.key.split() if isinstance(claim.value, NameValue) else [] for claim in (left, right)]
    if [len(words) for words in names] != [2, 2]:
        return False
    alike = sorted(fuzz.ratio(one, two) for one, two in zip(*names, strict=True))
    return alike[0] < UNLIKE and alike[1] >= ALIKE


def _of_one(claim: Claim) -> bool:
    """Is it a claim of who holds an office that only one person holds?"""
    words = claim.thing.head.split() if claim.kind == "role" and claim.thing else []
    several = {"vice", "deputy", "assistant", "former", "acting", "interim"} & set(words)
    return bool(words) and not several and ("minister" in words or words[-1] in lines("offices.txt"))


def signals(pair: Link) -> Mapping[str, float]:
    """Give the weighted score of each feature by name."""
    return {feature.name: feature.score for feature in pair.features}


def threshold(name: str, kind: str) -> float:
    """Give the least score for a kind of value."""
    return weights().get(f"{name} {kind}", weights()[name])


def _one_point(pair: Link, found: Mapping[str, float]) -> bool:
    """Does nothing that every kind of value has speak against one point?"""
    amounts = pair.left.kind in AMOUNTS
    thing = found["thing"] >= 0 or pair.left.kind == "time" or pair.left.aspect in FIXED
    event = found["event"] >= (RELATED if pair.left.aspect == "why" else 0) or amounts
    if found["participants"] <= OTHERS:
        return False
    return thing and event and found["group"] >= -0.5 and found["aspect"] >= 0 and found["time"] >= 0


def _fits_kind(pair: Link, found: Mapping[str, float]) -> bool:
    """Does what this kind of value needs to clash speak for it?"""
    left, right = pair.left, pair.right
    if far(left, right):
        return False
    if left.kind in FITTING:
        return FITTING[left.kind](left, right, found)
    return left.kind not in AMOUNTS or _amounts(left, right, found)


def _holders(left: Claim, right: Claim, found: Mapping[str, float]) -> bool:
    """May two names of a role's holder clash: one office, or one person under two names?"""
    told = found["wording"] >= HOLDER and found["participants"] <= 0
    return found["group"] >= 1.0 or (found["group"] >= -0.5 and (told or _misnamed(left, right)))


def _amounts(left: Claim, right: Claim, found: Mapping[str, float]) -> bool:
    """May two amounts clash: of one thing, of one owner, and told alike?"""
    if left.kind == "measure" and left.aspect == "age":
        return found["group"] >= 1.0 and found["scope"] >= 0
    if _other_amount(left, right, found):
        return False
    if left.kind == "measure" and left.aspect == "distance":
        told = found["participants"] >= 0.7 and found["wording"] >= TOLD and found["closeness"] >= CLOSE
        return found["group"] >= 1.0 or (found["group"] >= 0 and told)
    if left.kind == "measure" and left.aspect in FIXED and found["wording"] >= TOLD:
        return True
    if left.kind == "money" and not _one_sum(found):
        return False
    return found["thing"] >= 1.0 or found["participants"] >= 0.7 or found["group"] >= 1.0


def _other_amount(left: Claim, right: Claim, found: Mapping[str, float]) -> bool:
    """Is one an aim or less than the whole, are both one figure as rounded, or two changes that lie far apart?"""
    aimed = bool(AIMED & (set(left.scope) ^ set(right.scope)))
    moved = left.aspect == "how much change" and found["closeness"] < 0 and found["wording"] < BARE
    rated = converted(left) or converted(right)
    return aimed or moved or rated or (left.kind == "measure" and _rounded(left, right))


def _rounded(left: Claim, right: Claim) -> bool:
    units = {claim.value.unit for claim in (left, right) if isinstance(claim.value, QuantityValue)}
    return len(units) == 1 and abs(said(left) - said(right)) <= ROUND * max(said(left), said(right))


def _one_sum(found: Mapping[str, float]) -> bool:
    """Does wording make up for an owner on one side only, or for sums that lie apart?"""
    if found["group"] < 0 and found["wording"] < 0.6:
        return False
    return found["closeness"] >= CLOSE or found["wording"] >= 0.35 or found["group"] >= 1.0


def far(left: Claim, right: Claim) -> bool:
    """Are two amounts so far apart that they can hardly be tellings of one?"""
    if {left.kind, right.kind} & {"percent", "ratio"} or not (said(left) > 0 and said(right) > 0):
        return False
    return max(said(left), said(right)) / min(said(left), said(right)) > (
        FAR_COUNT if left.kind == "count" else FAR_AMOUNT
    )


def _countable(left: Claim, right: Claim, found: Mapping[str, float]) -> bool:
    """May two counts clash: one thing in one event, and neither a mere "the two"."""
    small = any("definite" in claim.scope and said(claim) < 10 for claim in (left, right))
    none = 0 in {said(left), said(right)}
    lone = not none and any(said(claim) == 1 and "only" not in claim.scope for claim in (left, right))
    # in one article "two other members survived" does not count those told of before
    beside = left.article == right.article and ("beside" in left.scope) != ("beside" in right.scope)
    if small or lone or beside or left.thing is None or right.thing is None or not left.thing.concept:
        return False
    if left.event and (_rough(left, right, left.event.kind) or wheres.parted(left, right)):
        return False
    if _narrowing(left, right, found) & (set(left.scope) ^ set(right.scope)):
        return False
    if left.modality != right.modality and UNSURE & {left.modality, right.modality}:
        return False
    if left.event is None or right.event is None:
        return left.event is right.event and _specific(left.thing, right.thing, found)
    concepts = {left.thing.concept, right.thing.concept}
    plain = GENERIC | ABOARD if lexicon.course(left.event.kind) else GENERIC
    met = len(concepts) == 1 or concepts <= plain or _taking_part(concepts, left.event.kind)
    return met or (none and _everyone(*sorted((left, right), key=said)))


def _rough(left: Claim, right: Claim, kind: str) -> bool:
    """Is the lower of two figures of a running count only an order of size? It may be of an earlier hour."""
    return bool(lexicon.course(kind)) and vague(min(left, right, key=said))


def _narrowing(left: Claim, right: Claim, found: Mapping[str, float]) -> Set[str]:
    """Give what may not limit one of two counts alone; retold, "nine of the victims were women" counts them all."""
    exhaustive = any("only" in claim.scope for claim in (left, right))  # "of the crew only one survived"
    retold = left.event is None and found["wording"] >= RETOLD
    return NARROWING - {"part"} if retold or exhaustive else NARROWING


def _specific(one: Thing, two: Thing, found: Mapping[str, float]) -> bool:
    """Do two counts without an event count one thing: no everyday one, and told alike or limited alike?"""
    if one.concept != two.concept:
        return False
    if one.concept == "population":
        return found["group"] >= 1.0
    own = one.head == two.head and one.concept in COLLECTIVE and one.head not in EVERYDAY
    if one.concept in EVERYDAY and not own:
        return found["wording"] >= RETOLD and found["group"] >= 0
    limited = found["group"] >= 1.0 or (one.head == two.head and found["closeness"] >= CLOSE)
    return found["wording"] >= BARE or (limited and found["wording"] >= TOLD)


def _everyone(none: Claim, some: Claim) -> bool:
    """Was it nobody at all whom something befell? Then it was none of the workers either."""
    whole = none.thing is not None and none.thing.concept == "person" and not none.thing.qualifiers
    return whole and some.thing is not None and lexicon.broader(some.thing.concept, "person")


def _taking_part(concepts: Set[str], kind: str) -> bool:
    """Are they persons, and those who by their name take part in the event: the people, the protesters who gathered?"""
    named = concepts - GENERIC
    return len(concepts - named) == 1 and all(lexicon.concept(name).event == kind for name in named)


def repeats(pair: Link) -> bool:
    """Does one article say the same value of the same thing twice?"""
    if pair.left.article != pair.right.article or pair.relation.relation != "same" or pair.parts:
        return False
    found = signals(pair)
    return found["thing"] >= 1 and found["event"] >= 0 and found["group"] >= 0 and found["aspect"] > 0


FITTING: Mapping[str, Callable[[Claim, Claim, Mapping[str, float]], bool]] = {
    "count": _countable,
    "date": whens.dated,
    "role": _holders,
    "duration": whens.lasting,
    "time": whens.timed,
}
