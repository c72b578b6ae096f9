"""Ratios: the new value over the old (tripled, 15 times more, fell by a third), and shares of a whole (two-thirds of).

Unit "x" is new over old; unit "" is a share of a whole. A share is no change: "half of the staff" is 0.5 of it.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.models import Comparison, Mention, QuantityValue, Reading
from crosscheck.values.numbers import free, read, scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import changes, intervals
from crosscheck.values.quantities.context import touches_word, word_after
from crosscheck.values.quantities.finding import Change, Found, mentions
from crosscheck.values.quantities.identifiers import is_day
from crosscheck.values.quantities.nouns import CLASSES, counted
from crosscheck.values.quantities.numerals import ONE, ZERO, Numeral
from crosscheck.values.quantities.tables import rows
from crosscheck.values.tokens import tokens

_WORDS = {word: (Decimal(factor), place) for word, factor, place in rows("ratios.tsv") if place != "never"}
_FORMS = frozenset(form for word in _WORDS for form in (word, word.capitalize(), word.upper()))
_COMPARED = lazy(
    r"[ ](?:the|that|what|its|their|his|her|our|this|last|as|from|in[ ](?:size|value|price|number|length|weight)|to)\b"
)
_DOUBLING = lazy(
    r"\b(?:nearly|almost|than|about|roughly|to|will|would|could|may|might|over|around|is|was|least)[ ]$", re.I
)
_TIMES = lazy(
    r"(?:[ -]times?[ -](?P<more>as[ ](?:many|much)|as(?=[ ][a-z]+[ ]as\b)|more|greater|higher|larger|bigger|longer|"
    r"faster|heavier|stronger|worse|better|costlier|likelier|that|the|what|its|their|last|of[ ]the)|"
    r"[ ]?(?P<x>[xX×](?![A-Za-z0-9]))|-?[ ]?fold\b)"
)
_TIMES_LESS = lazy(r"[ -]times?[ -](?:less|fewer|lower|smaller|shorter|lighter|slower|cheaper)\b")
_OUT_OF = lazy(r"[ ](?:in[ ]every|in|out[ ]of(?:[ ]every)?)[ ](?=[0-9a-z])")
_ONE_WHO = lazy(r"[ ]([a-z]{3,})[ ](?:in[ ]every|in|out[ ]of(?:[ ]every)?)[ ](?=[0-9a-z])")
_UNITS_OF_TIME = lazy(r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|per|%|km|am|pm)\b")
LARGEST_BASE = 1000
SHARED_BASES = (2, 3, 4, 5, 10, 100, 1000)
ROUND_BASES = (10, 100)  # "three in 10", but not "three in five" ("three in five months")


def find(text: str, start: int, end: int, reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find ratios and shares in `text[start:end]`; `change` says up or down where the wording does."""
    cut = tokens(text)
    chosen = cut.chosen(_FORMS.__contains__, start, end)
    found = [_of_word(text, first, last) for first, last in chosen if cut.apart(first - 1) and cut.apart(last)]
    found += [_of_numeral(text, numeral, end) for numeral in free(scan(text, start, end), taken)]
    ordered = sorted((one for one in found if one), key=lambda one: (one.start, -one.end))
    return mentions(text, "ratio", _apart(ordered))


def compare(left: QuantityValue, right: QuantityValue) -> Comparison:
    """Compare ratios and percentages: 15 times more with 30 percent more, two-thirds with 67 percent."""
    if is_change(left) != is_change(right):
        return Comparison("compatible", f"{show(left)} and {show(right)}: a change and a share do not compare")
    return intervals.compare(left, right, _common, show)


def as_ratio(value: QuantityValue) -> tuple[Decimal | None, Decimal | None]:
    """Return a change as bounds of new over old, None where open: "30 percent more" is 1.295 to 1.305.

    A share of a whole says nothing of new and old: both bounds are None.
    """
    if not is_change(value):
        return None, None
    if value.kind == "ratio":
        return value.low, value.high
    low, high = (None if end is None else end / 100 for end in (value.low, value.high))
    if value.change == "down":
        return None if high is None else ONE - high, None if low is None else ONE - low
    return None if low is None else ONE + low, None if high is None else ONE + high


def is_change(value: QuantityValue) -> bool:
    """Tell a ratio of new to old from a share of a whole."""
    return value.unit == "x" if value.kind == "ratio" else bool(value.change)


def show(value: QuantityValue) -> str:
    """Word a ratio for readers: "15 times", "0.67 of the whole", "up 30 percent"."""
    number = intervals.hedged_words(value, intervals.number_in_words(value.said))
    if value.kind == "percent":
        return " ".join(part for part in (value.change, number, "percent") if part)
    return f"{number} times" if value.unit == "x" else f"{number} of the whole"


def _common(value: QuantityValue) -> intervals.Bounds:
    if is_change(value):
        return intervals.Bounds(*as_ratio(value))
    part = Decimal("0.01") if value.kind == "percent" else ONE
    return intervals.Bounds(*(None if end is None else end * part for end in (value.low, value.high)))


def _apart(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return kept


def _of_word(text: str, start: int, end: int) -> Found | None:
    """Read doubled, tripling, "twice as many", "double the"."""
    factor, place = _WORDS[text[start:end].lower()]
    if place == "adjective" and not _is_compared(text, start, end):
        return None
    numeral = Numeral(start, end, factor, factor, ONE if factor > 1 else ZERO, "words")
    return Found(start, end, numeral, "x", change="up" if factor > 1 else "down")


def _is_compared(text: str, start: int, end: int) -> bool:
    if _COMPARED.match(text, end):
        return True
    hedged = _DOUBLING.search(text, max(0, start - 10), start)
    return hedged is not None and word_after(text, end) == "" and text[start:end].lower() not in ("twice", "thrice")


def _of_numeral(text: str, numeral: Numeral, end: int) -> Found | None:
    if numeral.form == "nth" or touches_word(text, numeral.start):
        return None
    return _multiple(text, numeral) or _share(text, numeral, end) or _one_in(text, numeral, end)


def _multiple(text: str, numeral: Numeral) -> Found | None:
    """Read 15 times more, three times the size, five times fewer, 10x, 10-fold."""
    less = _TIMES_LESS.match(text, numeral.end)
    if less and numeral.low > 0:
        inverse = numeral._replace(low=1 / numeral.high, high=1 / numeral.low, step=ZERO)
        return Found(numeral.start, less.end(), inverse, "x", change="down")
    times = _TIMES.match(text, numeral.end)
    if times is None or numeral.low <= 0 or (times.group("x") and numeral.step):
        return None
    fixed = times.end() if (times.group("more") or "").endswith(_SPANNED) else _without_article(times)
    step = numeral.step or ONE
    return Found(numeral.start, fixed, numeral._replace(step=step), "x", change="up" if numeral.low > 1 else "down")


_SPANNED = ("more", "many", "much", "er", "worse", "as")


def _without_article(times: re.Match[str]) -> int:
    return times.start("more") - 1 if times.group("more") else times.end()


def _share(text: str, numeral: Numeral, end: int) -> Found | None:
    """Read "fell by a third" as a change, "two-thirds of voters" as a share, "cut in half" as a halving."""
    if numeral.form != "part" or is_day(text, numeral):
        return None
    found = Found(numeral.start, numeral.end, numeral)
    change = "down" if _halved(text, numeral) else changes.of_amount(text, numeral.start, numeral.end)
    if change:
        return _changed(found, change)
    noun = counted(text, numeral.end, end)
    return found._replace(of=noun.words if noun else "")


def _halved(text: str, numeral: Numeral) -> bool:
    in_half = numeral.low == Decimal("0.5") and text[max(0, numeral.start - 3) : numeral.start].lower() == "in "
    return in_half and word_after(text, numeral.end) not in ("of", "the", "a", "an", "its", "their")


def _changed(found: Found, change: Change) -> Found:
    sign = ONE if change == "up" else -ONE
    low, high = sorted((ONE + sign * found.numeral.low, ONE + sign * found.numeral.high))
    return found._replace(numeral=found.numeral._replace(low=low, high=high, step=ZERO), unit="x", change=change)


def _is_shared(base: Numeral) -> bool:
    """Tell a number that things are said out of, as two out of three, from the size of a group."""
    return base.low in SHARED_BASES or (base.form == "words" and base.low % 100 == 0)


def _shares_out(text: str, base: Numeral, end: int) -> bool:
    """Tell "three in 10" and "three in four adults" from "three in five months"."""
    noun = None if base.low in ROUND_BASES else counted(text, base.end, end)
    return base.low in ROUND_BASES or noun is None or noun.words.split()[-1].lower() in CLASSES["sharer"]


def _one_in(text: str, numeral: Numeral, end: int) -> Found | None:
    """Read "one in five", "four out of five" and "one person in 10" as shares."""
    link = _OUT_OF.match(text, numeral.end, end)
    who = None if link or numeral.low != 1 else _ONE_WHO.match(text, numeral.end, end)
    link = link or who
    if link is None or numeral.low != numeral.high:
        return None
    base = read(text, link.end(), end)
    if base is None or not (numeral.low == 1 or "out" in link.group() or _shares_out(text, base, end)):
        return None
    if not numeral.low < base.low <= LARGEST_BASE or _UNITS_OF_TIME.match(text, base.end):
        return None
    if numeral.low != 1 and "out" in link.group() and not _is_shared(base):
        return None  # "16 out of 18 sailors" are a part and a whole
    share = numeral.low / base.low
    numeral = numeral._replace(end=base.end, low=share, high=share, form="part", step=ZERO)
    noun = counted(text, base.end, end)
    if who is None:
        return Found(numeral.start, numeral.end, numeral, of=noun.words if noun else "")
    schools = noun is not None and noun.plural  # "one child in three schools"
    return Found(numeral.start, numeral.end, numeral, of=who.group(1)) if _is_shared(base) and not schools else None
