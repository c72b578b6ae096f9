"""Numbers as intervals of what could be true, and how two of them relate.

A figure written with decimals or a scale word stands for all that rounds to it, but never for more than a tenth to
each side. "about" reaches a tenth to both sides, but no farther than the last digit that was not rounded away ("some
262" is 261 to 263, "about 46,600" 46,500 to 46,700); "nearly" and "just over" reach as far to one side ("nearly 15
hours" is 14 to 15), "more than", "at least", "less than" and "up to" are open on their side. The number as written
always lies inside its interval.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from crosscheck.models import Comparison, QuantityValue, plain
from crosscheck.values.quantities.numerals import Numeral

TENTH = Decimal("0.1")
TWENTIETH = Decimal("0.05")
PLACES, ONE = Decimal("0.000001"), Decimal(1)
LARGEST, MOST_DIGITS = Decimal("1e20"), 27
HALF, FIVES = Decimal("0.5"), Decimal("2.5")
FEWEST_ZEROS = 2
KEPT_NUMBERS = 1 << 14
EXCLUSIVE = ({"over", "under"}, {"under", "at least"}, {"over", "at most"})  # at 40 "nearly 40" and "at least 40" touch

Convert = Callable[[QuantityValue], "Bounds"]


class Bounds(NamedTuple):
    """An interval, None where it is open."""

    low: Decimal | None
    high: Decimal | None


def spread(numeral: Numeral, reach: str, hedge: str, step: Decimal) -> Bounds:
    """Return the interval of a number; `step` is what its last written digit stands for, 0 if it is exact."""
    low, high = numeral.low, numeral.high
    if hedge == "exact" and not step:
        tidied = tidy(low)
        return Bounds(tidied, tidied if low == high else tidy(high))
    slack = min(step / 2, TENTH * abs(numeral.said))
    if hedge == "exact":
        return Bounds(tidy(low - slack), tidy(high + slack)) if low == high else Bounds(tidy(low), tidy(high))
    unit = max(step, Decimal(10) ** trailing_zeros(numeral.said))
    near = max(min(TENTH * abs(numeral.said), unit * _grain(numeral.said)), slack)
    if hedge == "about":
        return Bounds(tidy(low - near), tidy(high + near))
    if hedge in ("over", "at least"):
        return Bounds(tidy(low), tidy(high + near) if reach == "tight" else None)
    return Bounds(tidy(low - near) if reach == "tight" else None, tidy(high))


def reach(number: Decimal) -> Decimal:
    """Give how far "about" reaches from a number at most: half of its last digit that was not rounded away."""
    return _grain(number) * Decimal(10) ** trailing_zeros(number)


def _grain(number: Decimal) -> Decimal:
    """Give how far a hedge reaches in units of a number's last digit: half of one, or half of five after a five."""
    digits = plain(number).replace(".", "").rstrip("0")
    return FIVES if digits.endswith("5") else HALF


@lru_cache(maxsize=KEPT_NUMBERS)
def tidy(number: Decimal) -> Decimal:
    """Round to six places after the point, as a plain number without an exponent."""
    rounded = (number.quantize(PLACES) if abs(number) < LARGEST else number).normalize()
    return (
        rounded.quantize(ONE)
        if rounded.adjusted() < MOST_DIGITS and rounded == rounded.to_integral_value()
        else rounded
    )


def compare(
    left: QuantityValue, right: QuantityValue, convert: Convert, show: Callable[[QuantityValue], str]
) -> Comparison:
    """Relate two values by their intervals in a common unit; `show` words a value for the reason."""
    ours, theirs = convert(left), convert(right)
    if _same(left, right) and ours == theirs:
        return Comparison("same", f"both say {show(left)}")
    words = f"{show(left)} and {show(right)}"
    if meet(ours, theirs, {left.hedge, right.hedge} in EXCLUSIVE):
        return Comparison("compatible", f"{words}: {_cause(left, right)}")
    widened, cause = widest(left, ours, right), "one is the other rounded"
    if meet(widened, widest(right, theirs, left), strictly=True):
        return Comparison("compatible", f"{words}: {cause}")
    return Comparison("different", f"{words} cannot both hold")


def meet(left: Bounds, right: Bounds, strictly: bool = False) -> bool:
    """Tell whether two intervals have a number in common; strictly: more than an end at which they touch."""
    for one, two in ((left, right), (right, left)):
        if one.high is not None and two.low is not None and (one.high < two.low or (strictly and one.high == two.low)):
            return False
    return True


def widest(value: QuantityValue, bounds: Bounds, other: QuantityValue) -> Bounds:
    """Widen a round figure (15,000) to what rounds to it where the other figure is the more precise one (15,130)."""
    zeros, fewest = trailing_zeros(value.said), FEWEST_ZEROS if value.kind == "count" else 1
    if value.hedge != "exact" or value.ordinal or zeros < fewest or zeros <= trailing_zeros(other.said):
        return bounds
    if bounds.low is None or bounds.high is None or not value.said:
        return bounds
    slack = min(Decimal(10) ** zeros / 2, TWENTIETH * abs(value.said))
    middle = (bounds.low + bounds.high) / 2
    reach = max(slack * middle / value.said, (bounds.high - bounds.low) / 2)
    return Bounds(middle - abs(reach), middle + abs(reach))


def trailing_zeros(number: Decimal) -> int:
    """Count the zeros that a whole number ends in; 0 for a number with decimals and for nought."""
    digits = plain(number)
    return 0 if "." in digits else len(digits) - len(digits.rstrip("0")) if number else 0


def number_in_words(number: Decimal) -> str:
    """Write a number for readers: 15,000; 6.35 million; 0.67."""
    for scale, name in ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million")):
        if abs(number) >= scale:
            return f"{plain(round(number / scale, 3))} {name}"
    whole, _, decimals = plain(round(number, 3)).partition(".")
    grouped = f"{int(whole):,}" if whole not in ("-0", "") else whole
    return f"{grouped}.{decimals}" if decimals else grouped


def hedged_words(value: QuantityValue, number: str) -> str:
    """Put the value's hedge before its number in words: "about 40"; a range or vague word as its two ends."""
    if value.hedge == "vague" and value.low is not None and value.high is not None:
        return f"{number_in_words(value.low)} to {number_in_words(value.high)}"
    return number if value.hedge == "exact" else f"{_WORDS[value.hedge]} {number}"


_WORDS = {"about": "about", "over": "more than", "at least": "at least", "under": "under", "at most": "at most"}


def _same(left: QuantityValue, right: QuantityValue) -> bool:
    one_way = left.change == right.change or not (left.change and right.change)
    return one_way and (left.hedge, left.ordinal, left.unit) == (right.hedge, right.ordinal, right.unit)


def _cause(left: QuantityValue, right: QuantityValue) -> str:
    if left.unit != right.unit:
        return "the same once converted, within rounding"
    if "vague" in (left.hedge, right.hedge):
        return "one names the order of size only"
    return "within rounding" if left.hedge == right.hedge == "exact" else "the wording leaves room for both"
