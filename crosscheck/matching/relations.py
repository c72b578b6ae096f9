"""How the values of two claims relate where they alone do not say it: least figures, causes, ages, sums, bounds."""

from datetime import timedelta
from decimal import Decimal

from crosscheck import values
from crosscheck.claims import causes
from crosscheck.matching.settings import Setting, figure, telling
from crosscheck.models import Claim, Comparison, DateValue, QuantityValue, StatusValue, Value
from crosscheck.values import counts, money
from crosscheck.values.dates import around, spoken

SETTLED = timedelta(days=75)  # the time after which the toll of an event stands
DAYS = 365  # of a year, by which ages go up
OPEN = frozenset({"at least", "over"})
FIRM = frozenset({"exact", "about"})
TELLING = 2  # digits besides zeros: "5 million" is said of many things
APART = Decimal("1.2")  # a least figure that leaves out more than a sixth tells another toll


def relate(left: Claim, right: Claim, known: Setting) -> Comparison:
    """Compare two claims' values; "at least 9" and "25" cannot both be an article's toll, nor one long settled.

    Across articles on a running story a least figure leaves room for a later one, so it only differs where both speak
    of a time long past.
    """
    plain = values.compare(left.value, right.value)
    if left.aspect == right.aspect and left.aspect in {"why", "age"}:
        return (_causes(left, right) if left.aspect == "why" else _ages(left, right, known)) or plain
    if left.kind == right.kind == "money":
        return _sums(left, right, known) or plain
    if plain.relation != "compatible" or left.kind not in {"count", "date"}:
        return plain
    if left.kind == "date":
        return _bounds(left.value, right.value) or plain
    return _least(left, right, known) or plain


def _least(left: Claim, right: Claim, known: Setting) -> Comparison | None:
    """Compare two counts that meet in theory, of which the lower is a least figure."""
    if left.article != right.article and not (settled(left, known) and settled(right, known)):
        return None
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return None
    low, high = (one, two) if one.said <= two.said else (two, one)
    if low.hedge in OPEN and high.hedge in {*OPEN, "exact", "about"} and high.said >= APART * low.said:
        return Comparison("different", f"{counts.show(low)} and {counts.show(high)} tell two tolls")
    return None


def _bounds(one: Value, two: Value) -> Comparison | None:
    """Compare two dates since which, or until which, something is told: it began or ended on one of them."""
    if not isinstance(one, DateValue) or not isinstance(two, DateValue) or one.anchor != two.anchor:
        return None
    if one.anchor not in {"since", "until"} or one.approximate or two.approximate:
        return None
    days = [around(value) for value in (one, two)]
    if days[0][0] <= days[1][1] and days[1][0] <= days[0][1]:
        return None
    return Comparison("different", f"{spoken(one)} and {spoken(two)} are two bounds of one time")


def _causes(left: Claim, right: Claim) -> Comparison | None:
    """Compare two causes by their classes; nothing where one has none."""
    one, two = left.value, right.value
    if not isinstance(one, StatusValue) or not isinstance(two, StatusValue) or one.state == two.state:
        return None
    if not (causes.known(one.state) and causes.known(two.state)):
        return None
    return Comparison("different", f"{left.evidence.quote} and {right.evidence.quote} are two causes")


def _sums(left: Claim, right: Claim, known: Setting) -> Comparison | None:
    """Compare the same figure in two currencies: one of them is a slip, unless an article tells it in both."""
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue) or left.article == right.article:
        return None
    if one.said != two.said or money.namesakes(one.unit, two.unit) or not {one.hedge, two.hedge} <= FIRM:
        return None
    if not (telling(figure(left)) >= TELLING or _of_one(left, right)) or known.both & {
        (left.article, one.said),
        (right.article, one.said),
    }:
        return None
    return Comparison("different", f"{money.show(one)} and {money.show(two)} are the same figure in two currencies")


def _of_one(left: Claim, right: Claim) -> bool:
    """Are both sums said of one thing? Then a round figure tells too."""
    things = [claim.thing.concept if claim.thing else "" for claim in (left, right)]
    return bool(things[0]) and things[0] == things[1] != "amount"


def _ages(left: Claim, right: Claim, known: Setting) -> Comparison | None:
    """Compare two ages in years that are told at two times: who is older by the years between is no other person."""
    days = [known.published.get(claim.article) for claim in (left, right)]
    one, two = left.value, right.value
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue) or {one.unit, two.unit} != {"year"}:
        return None
    if days[0] is None or days[1] is None or abs(days[1] - days[0]) < SETTLED:
        return None
    early, late = (one, two) if days[0] < days[1] else (two, one)
    passed = abs(days[1] - days[0]).days // DAYS + 1
    if 0 < late.said - early.said <= passed:
        return Comparison("compatible", f"aged {early.said} and, up to {passed} years later, {late.said}")
    return None


def settled(claim: Claim, known: Setting) -> bool:
    """Does a count speak of an event long past when its article appeared? Such a toll grows no more."""
    published = known.published.get(claim.article)
    about = claim.about
    until = about.end if isinstance(about, DateValue) else None
    return published is not None and until is not None and published - until > SETTLED
