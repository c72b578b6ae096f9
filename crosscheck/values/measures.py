"""Measured quantities with a physical unit: lengths, weights, areas, volumes, speeds, temperatures, magnitudes."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from crosscheck.models import Comparison, Mention, QuantityValue, Reading
from crosscheck.values.numbers import scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import intervals, pounds, units
from crosscheck.values.quantities.context import run_before, touches_word, word_after, word_before
from crosscheck.values.quantities.finding import Found, mentions, scaled, sharing, signed
from crosscheck.values.quantities.identifiers import is_year
from crosscheck.values.quantities.nouns import CLASSES, STOPS
from crosscheck.values.quantities.numerals import ONE, ZERO, Numeral
from crosscheck.values.quantities.scales import rank
from crosscheck.values.quantities.scales import units as scale_units
from crosscheck.values.quantities.tables import rows
from crosscheck.values.tokens import tokens

TONS = frozenset({"t", "ton"})  # metric and short ones, by their symbols


class Unit(NamedTuple):
    """A unit: its symbol, what it measures, and how to convert: (number + offset) * factor is in the base unit."""

    symbol: str
    dimension: str
    factor: Decimal
    offset: Decimal
    flag: str


_MAGNITUDE_BEFORE = lazy(
    r"\bmagnitudes?[ -](?:of[ ]|(was|is|at|as)[ ])?(?:(?:about|around|nearly|over|at least)[ ])?$", re.I
)
# The last words of _MAGNITUDE_BEFORE: a quick refusal of the others.
_MAGNITUDE_LEADS = (
    *("magnitude", "magnitudes", "magnitude-", "magnitudes-", "of", "was", "is", "at", "as"),
    *("about", "around", "nearly", "over", "least"),
)
_MAGNITUDE_AFTER = lazy(r"[ -]magnitude\b|[ ](?:on|of)[ ]the[ ](?:open-ended[ ])?richter(?:[ ]scale)?", re.I)
_HEIGHT = lazy(
    r"(\d{1,2})(?:[ ]?(?:ft|feet|foot|')(?:[ ,-]{0,2}|[ ]and[ ])|-foot-|[′’'])"
    r"(\d{1,2})(?:[ ]?(?:inches|inch|ins?\b|[\"″”])|(?![\d']))"
)
# half a mile, a quarter of an inch
_OF_A = lazy(r"(?:[ ]of)?[ ]an?(?=[ ])")
_QUAKE = lazy(r"[ -](?:earth)?quake\b|[ -]t(?:remor|emblor)\b")
TENTH = Decimal("0.1")
LEAST_BARE_DEGREES = 4
HOTTEST = 130
LONGEST_HEDGE = 24
IRREGULAR = ("foot", "inch")
_HEDGED_ONE = lazy(
    r"\b(?:about|around|roughly|nearly|almost|(?:more|less|longer|shorter|larger|smaller)[ ]than|at[ ]least|up[ ]to|"
    r"just[ ](?:over|under))[ ](an?)[ ]$",
    re.I,
)
AGES = {"year": "365.25", "month": "30.4375", "week": "7", "day": "1"}  # units of ages, in days
YEAR_LEADS = frozenset(("in", "since", "until", "during"))


@cache
def _forms() -> dict[str, Unit]:
    return {
        form: Unit(symbol, dimension, Decimal(factor), Decimal(offset), flag)
        for form, symbol, dimension, factor, offset, flag in rows("units.tsv")
    }


@cache
def _singulars() -> frozenset[str]:
    """Give the names of units, in the singular, that news says "more than a" of."""
    forms = {form for form, unit in _forms().items() if form.isalpha() and not unit.flag}
    plain = {form for form in forms if unit_of_size(form) and (f"{form}s" in forms or form in IRREGULAR)}
    return frozenset(form for form in plain if len(form) >= len("mile") or form == "ton")


def unit_of_size(form: str) -> bool:
    """Say whether a unit is of length, area, volume or weight."""
    return _forms()[form].dimension in ("meter", "meter**2", "meter**3", "kilogram") and form != "barrel"


@cache
def _names() -> units.Names[Unit]:
    return units.Names(_forms())


@cache
def _symbols() -> dict[str, Unit]:
    """Give the units by symbol, with those that no form of the table writes: magnitudes, ages."""
    symbols = {unit.symbol: unit for unit in _forms().values()}
    symbols["magnitude"] = Unit("magnitude", "magnitude", Decimal(1), Decimal(0), "")
    return symbols | {name: Unit(name, "age", Decimal(days), Decimal(0), "") for name, days in AGES.items()}


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find measures in `text[start:end]`; the unit is the table's symbol for it (km, t, degC, magnitude)."""
    cut = tokens(text)
    single = cut.chosen(_singulars().__contains__, start, end)
    made = [_of_one(text, first, last, reading.country) for first, last in single]
    last: Numeral | None = None
    for numeral in scan(text, start, end):
        one = _measure(text, numeral, end, reading.country) if numeral.form != "nth" else None
        made += [sharing(text, last, one) if one and last and one.unit != "magnitude" else None, one]
        last = None if one else numeral
    found: list[Found] = []
    for one in sorted((one for one in made if one), key=lambda one: one.start):
        if not found or found[-1].end <= one.start:
            found.append(one)
    return mentions(text, "measure", found)


def compare(left: QuantityValue, right: QuantityValue) -> Comparison:
    """Compare two measures in the base unit of what they measure, or say that they measure different things."""
    if not one_dimension(left, right):
        return Comparison("different", f"{show(left)} and {show(right)} measure different things")
    if {left.unit, right.unit} <= TONS and left.said == right.said:
        return Comparison("compatible", f"{show(left)} and {show(right)}: tons are told apart by few writers")
    return intervals.compare(left, right, base, show)


def one_dimension(left: QuantityValue, right: QuantityValue) -> bool:
    """Say whether two measures measure the same sort of thing, a length and a length."""
    return dimension(left) == dimension(right)


def base(value: QuantityValue) -> intervals.Bounds:
    """Return the bounds in the base unit of the value's dimension, for comparison only."""
    unit = _symbols().get(value.unit, Unit(value.unit, value.unit, Decimal(1), Decimal(0), ""))
    low, high = (
        None if end is None else intervals.tidy((end + unit.offset) * unit.factor) for end in (value.low, value.high)
    )
    return intervals.Bounds(low, high)


def show(value: QuantityValue) -> str:
    """Word a measure for readers: "about 100 km"."""
    number = intervals.hedged_words(value, intervals.number_in_words(value.said))
    unit = f"{value.unit}s" if value.unit in AGES and value.said != 1 else value.unit
    return f"{unit} {number}" if unit in {"magnitude", *scale_units()} else f"{number} {unit}"


def dimension(value: QuantityValue) -> str:
    """Name what a measure is of by the base unit of its unit; ages are of their own."""
    unit = _symbols().get(value.unit)
    found = unit.dimension if unit else value.unit
    return "temperature" if found == "degree" else found


def _measure(text: str, numeral: Numeral, end: int, country: str | None) -> Found | None:
    if touches_word(text, numeral.start):
        return None
    return (
        rank(text, numeral)
        or _magnitude(text, numeral)
        or _height(text, numeral, end)
        or _with_unit(text, numeral, end, country)
    )


def _magnitude(text: str, numeral: Numeral) -> Found | None:
    """Read magnitude 6.2, a 6.2-magnitude quake, 7.1 on the Richter scale."""
    if not 0 < numeral.low < 12:
        return None
    may_lead = run_before(text, numeral.start).endswith(_MAGNITUDE_LEADS)
    before = _MAGNITUDE_BEFORE.search(text, max(0, numeral.start - 32), numeral.start) if may_lead else None
    if before:
        start = numeral.start if before.group(1) else before.start()  # "the magnitude was 6.1"
        return Found(start, numeral.end, numeral, "magnitude")
    if numeral.step == TENTH and _QUAKE.match(text, numeral.end):
        return Found(numeral.start, numeral.end, numeral, "magnitude")  # "the 7.8 quake"
    after = _MAGNITUDE_AFTER.match(text, numeral.end)
    return Found(numeral.start, after.end(), numeral, "magnitude") if after else None


def _height(text: str, numeral: Numeral, end: int) -> Found | None:
    """Read 6-foot-3, 5'10\", 5ft 10in as feet."""
    parts = _HEIGHT.match(text, numeral.start, end) if numeral.end - numeral.start <= 2 else None
    if parts is None or int(parts.group(2)) > 11:
        return None
    feet = intervals.tidy(Decimal(parts.group(1)) + Decimal(parts.group(2)) / 12)
    return Found(numeral.start, parts.end(), numeral._replace(low=feet, high=feet, step=Decimal(1) / 12), "ft")


def _with_unit(text: str, numeral: Numeral, end: int, country: str | None) -> Found | None:
    of_a = _OF_A.match(text, numeral.end, end) if numeral.form == "part" else None
    name = units.name_at(text, of_a.end() if of_a else numeral.end, end, _names())
    if name is None or (name.entry.flag == "attached" and not name.attached and not _in_brackets(text, numeral, name)):
        return None
    if not _fits(text, numeral, name) or _year_before(text, numeral):
        return None
    if name.written.lower() in ("pound", "pounds") and pounds.is_money(text, numeral, name.end, country):
        return None
    start, factor = signed(text, numeral.start)
    return Found(start, name.end, scaled(numeral, factor), name.entry.symbol)


def _of_one(text: str, start: int, stop: int, country: str | None) -> Found | None:
    """Read "more than a mile", "less than a pound": one of a unit after a hedge, with no noun behind."""
    lead = _HEDGED_ONE.search(text, max(0, start - LONGEST_HEDGE), start)
    after = word_after(text, stop)
    if lead is None or not (after == "" or after in STOPS or after in CLASSES["size"]) or text[stop : stop + 1] == "-":
        return None
    numeral = Numeral(lead.start(1), lead.end(1), ONE, ONE, ZERO, "words")
    if text.startswith((" per ", " an ", " a "), stop):
        return None
    if text[start:stop].lower() == "pound" and pounds.is_money(text, numeral, stop, country):
        return None
    return Found(numeral.start, stop, numeral, _forms()[text[start:stop].lower()].symbol)


def _year_before(text: str, numeral: Numeral) -> bool:
    """Tell "In 2021 pounds fell": a bare year that only happens to stand before a unit."""
    return is_year(text, numeral, counted_follows=True) and word_before(text, numeral.start).lower() in YEAR_LEADS


def _in_brackets(text: str, numeral: Numeral, name: units.Name[Unit]) -> bool:
    """Tell a conversion of degrees in brackets: "(23 F)"."""
    before = text[max(0, numeral.start - 2) : numeral.start].rstrip("-−")[-1:]
    return name.entry.dimension == "temperature" and before == "(" and text.startswith(")", name.end)


def _fits(text: str, numeral: Numeral, name: units.Name[Unit]) -> bool:
    """Refuse forms that only look like a unit: two degrees, 5 m (money), E190s, 777F."""
    if name.entry.symbol == "deg":
        return numeral.form == "digits" or numeral.low >= LEAST_BARE_DEGREES
    if name.attached and len(name.written) == 1 and name.written.isupper():
        if name.written == "K" and word_after(text, name.end) not in ("", *STOPS):
            return False  # "15K jobs", "a 4K screen"
        return abs(numeral.low) <= HOTTEST and not word_before(text, numeral.start)[:1].isupper()
    return not text[name.end : name.end + 1].isalnum()
