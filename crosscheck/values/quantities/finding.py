"""From a numeral with its unit to a mention: sign, range, hedge, interval."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from crosscheck.models import Mention, QuantityKind, QuantityValue
from crosscheck.values.numbers import LONGEST_LINK, linked
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import hedges, intervals
from crosscheck.values.quantities.context import touches_word
from crosscheck.values.quantities.numerals import ONE, ZERO, Numeral, multiplied

Change = Literal["", "up", "down"]


class Found(NamedTuple):
    """A numeral with its unit at `text[start:end]`, before ranges are joined and hedges read."""

    start: int
    end: int
    numeral: Numeral
    unit: str = ""
    of: str = ""
    change: Change = ""
    repaired: bool = False

    @property
    def ordinal(self) -> bool:
        """Whether the number says a place in an order."""
        return self.numeral.form == "nth"


def mentions(text: str, kind: QuantityKind, found: Iterable[Found]) -> list[Mention]:
    """Turn what one finder found into mentions, in text order."""
    made = [mention(text, kind, one) for one in joined(text, found)]
    return bounded(text, made) if len(made) > 1 else made


BOTH = lazy(r",? (?:and|but) ")
LOWER, UPPER = frozenset(("over", "at least")), frozenset(("under", "at most"))


def bounded(text: str, made: list[Mention]) -> list[Mention]:
    """Make one range of two bounds: "more than 10 but fewer than 40", "at most 100 and at least 20"."""
    done: list[Mention] = []
    for one in made:
        both = between(text, done[-1], one) if done else None
        if both:
            done[-1] = both
        else:
            done.append(one)
    return done


def between(text: str, left: Mention, right: Mention) -> Mention | None:
    """Give the range that two bounds make, None where they are none or leave nothing between them."""
    low, high = left.value, right.value
    if not isinstance(low, QuantityValue) or not isinstance(high, QuantityValue):
        return None
    if high.hedge in LOWER:
        low, high = high, low
    if low.hedge not in LOWER or high.hedge not in UPPER or low.said >= high.said or low.unit != high.unit:
        return None
    if right.start - left.end > LONGEST_LINK or not BOTH.fullmatch(text, left.end, right.start):
        return None
    value = low.model_copy(update={"high": high.said, "hedge": "exact", "of": low.of or high.of})
    return Mention(left.kind, left.start, right.end, value)


def mention(text: str, kind: QuantityKind, found: Found) -> Mention:
    """Read the hedge around a found quantity and make its value."""
    numeral = found.numeral
    said = hedges.around(text, found.start, found.end)
    vague = numeral.form == "vague"
    bounds = intervals.spread(numeral, said.reach, said.hedge, _step(kind, found))
    value = QuantityValue(
        kind=kind,
        said=intervals.tidy(numeral.said),
        low=bounds.low,
        high=bounds.high,
        unit=found.unit,
        of=found.of,
        hedge="vague" if vague and said.hedge == "exact" else said.hedge,
        change=found.change,
        ordinal=found.ordinal,
        repaired=found.repaired,
    )
    return Mention(kind, said.start, said.end, value)


def _step(kind: QuantityKind, found: Found) -> Decimal:
    """Return what the last written digit stands for: measures round even in whole numbers, ages and ranks do not."""
    if found.numeral.form in ("nth", "vague"):
        return ZERO
    rounded = kind in ("measure", "percent") and found.of not in ("age", "rank")
    return found.numeral.step or (Decimal(1) if rounded else ZERO)


LEAD = 16
LONGEST_SHARE = 24


def joined(text: str, found: Iterable[Found]) -> list[Found]:
    """Make one range of neighbours of the same unit: "$10 to $15 million", "10% to 15%"."""
    done: list[Found] = []
    for one in found:
        if done and (both := _range(text, done[-1], one)):
            done[-1] = both
        else:
            done.append(one)
    return done


def _range(text: str, low: Found, high: Found) -> Found | None:
    gap = text[low.end : high.start] if high.start - low.end <= LONGEST_LINK else "."
    lead = text[max(0, low.start - LEAD) : low.start].lower().split()
    if low.unit != high.unit or not linked(gap, lead[-1] if lead else ""):
        return None
    if "to" in gap.split() and _is_level(low, high, lead):
        return None
    numeral = spanned(low.numeral, high.numeral)
    start = low.start - 8 if lead[-1:] == ["between"] else low.start
    return high._replace(start=start, numeral=numeral) if numeral else None


_WHOLE = lazy(
    r" of (?:(?:the|a|an|its|their|some) )?(?:(?:planned|total|permitted|allowed|required|promised|original) )?"
)


def sharing(text: str, left: Numeral, right: Found) -> Found | None:
    """Give the number before a quantity its unit and scale: "from 5 to 8 km", "0.9 of 1.95 million", else None."""
    if left.form not in ("digits", "words") or left.form != right.numeral.form or touches_word(text, left.start):
        return None
    gap = text[left.end : right.start] if right.start - left.end <= LONGEST_SHARE else ""
    if gap == " to ":
        shared = text[max(0, left.start - len("from ")) : left.start].lower() == "from "
    else:
        shared = _WHOLE.fullmatch(gap) is not None and "-" not in text[right.numeral.end : right.end]
    if not shared:
        return None
    times = right.numeral.times if left.times == 1 and left.low < right.numeral.low / right.numeral.times * 2 else ONE
    numeral = multiplied(left, times, left.end) if times > 1 else left
    return right._replace(start=left.start, end=left.end, numeral=numeral, change="")


# Verbs whose amount may be no change of itself: "lost 21 cents to $105.79", "slid by Rs 320 to Rs 26,440".
MOVES = frozenset(
    ("add", "added", "adding", "gain", "gained", "gaining", "lose", "losing", "lost", "put", "shed", "shedding", "slid")
)
FARTHEST = 5  # no range reaches to more than so many times its lower end behind a verb of change


def _is_level(low: Found, high: Found, lead: list[str]) -> bool:
    """Tell a change and the level it leads to from a range: "fell 4 cents to $3.56"."""
    if lead[-1:] != ["by"]:
        return bool(low.change) or (lead[-1:] != [] and lead[-1] in MOVES)
    money = low.unit.isupper() and len(low.unit) == len("USD")  # "cut by $150 to $349"
    far = money or high.numeral.low > FARTHEST * low.numeral.low
    return far and bool(low.change or (len(lead) > 1 and lead[-2] in MOVES))


def spanned(low: Numeral, high: Numeral) -> Numeral | None:
    """Return the range of two numerals, the lower one taking the scale of the higher where it has none of its own."""
    if low.low != low.high or high.low != high.high:
        return None
    times = high.times if low.times == 1 and low.low < high.low / high.times else Decimal(1)
    if low.low * times >= high.low:
        return None
    return high._replace(start=low.start, low=low.low * times, high=high.low, step=ZERO)


def scaled(numeral: Numeral, factor: Decimal) -> Numeral:
    """Multiply a numeral: cents into dollars, a sign, a share."""
    if factor == 1:
        return numeral
    ends = sorted((numeral.low * factor, numeral.high * factor))
    return numeral._replace(low=ends[0], high=ends[1], step=numeral.step * abs(factor))


def signed(text: str, start: int) -> tuple[int, Decimal]:
    """Return where a number with its sign begins, and 1 or -1; a dash counts only where nothing touches it before."""
    before = text[max(0, start - 9) : start]
    if before[-1:] in ("-", "−", "\u2011") and (len(before) == 1 or before[-2] in " (\n\t\u00a0"):
        return start - 1, Decimal(-1)
    if before.lower().endswith("or minus "):  # "plus or minus 3 points" is a width
        return start, Decimal(1)
    for word in ("minus ", "negative "):
        if before.lower().endswith(word):
            return start - len(word), Decimal(-1)
    return start, Decimal(1)
