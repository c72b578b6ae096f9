"""Percentages: shares of a whole ("15 percent of the staff") and changes ("30 percent more", "fell 7%")."""

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.models import Comparison, Mention, QuantityValue, Reading
from crosscheck.values.numbers import free, scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import changes, intervals
from crosscheck.values.quantities.context import touches_word
from crosscheck.values.quantities.finding import Found, mentions, scaled, signed
from crosscheck.values.quantities.numerals import Numeral

_SIGN = lazy(
    r"[ \u00a0\u202f]?%(?![0-9A-Za-z])(?:[- ]?points?\b)?|(?-i:pc|pct)(?![A-Za-z])|(?:[ \u00a0-]|\r?\n[ ]{0,3})(?:"
    r"per[- ]?cent(?:age[- ]points?|ages?|s)?(?:[ ]points?)?|pct|p\.c\.|pc|pps?|ppts?|"
    r"basis[- ]points?|bps?)(?![A-Za-z])",
    re.I,
)
# a quarter-point, a half percentage point; and what any number may have
_POINT = lazy(rf"[- ](?:percentage[- ])?point\b|{_SIGN.pattern}", re.I)
# half a percent, a quarter of a percentage point
_OF_A = lazy(r"(?:[ ]of)?[ ]an?(?=[ ])")

# The lead of one share over another.
_POINTS = lazy(r"[ -]points?\b")
_AHEAD = lazy(r"[ ](?:ahead|behind|clear|apart)\b")
_GAP = lazy(r"\b(?:gap|lead|margin|advantage|majority)[ ]of[ ](?:(?:just|only|about|some|nearly)[ ])?$")
_SHARE = lazy(r"\d[ ]?(?:%|per[ ]?cent\b|pc\b|pct\b)")
NEAR = 160


def find(text: str, start: int, end: int, reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find percentages, percentage points ("pp") and basis points ("bp") in `text[start:end]`."""
    found: list[Found] = []
    last: Numeral | None = None
    for numeral in free(scan(text, start, end), taken):
        one = _percent(text, numeral, end)
        if one and last and _shares_unit(text, last, numeral):
            found.append(one._replace(start=last.start, end=last.end, numeral=last, change=""))
        if one:
            found.append(one)
        last = None if one else numeral
    return mentions(text, "percent", found)


def compare(left: QuantityValue, right: QuantityValue) -> Comparison:
    """Compare two percentages; a rise and a fall, or a share and a change, are told apart in the reason."""
    if left.change != right.change and left.change and right.change:
        return Comparison("different", f"{show(left)} is a change the other way than {show(right)}")
    if "%" in (left.unit, right.unit) and left.unit != right.unit:
        return Comparison("compatible", f"{show(left)} and {show(right)}: percent and percentage points do not compare")
    return intervals.compare(left, right, points, show)


def points(value: QuantityValue) -> intervals.Bounds:
    """Return the bounds in percent or percentage points; 100 basis points are one of these."""
    hundredth = Decimal("0.01") if value.unit == "bp" else Decimal(1)
    low, high = (None if end is None else end * hundredth for end in (value.low, value.high))
    return intervals.Bounds(low, high)


def show(value: QuantityValue) -> str:
    """Word a percentage for readers: "up about 30 percent"."""
    unit = {"%": "percent", "pp": "percentage points", "bp": "basis points"}.get(value.unit, value.unit)
    number = intervals.hedged_words(value, intervals.number_in_words(value.said))
    return " ".join(part for part in (value.change, number, unit) if part)


def _percent(text: str, numeral: Numeral, end: int) -> Found | None:
    of_a = _OF_A.match(text, numeral.end, end) if numeral.form == "part" else None
    sign = (_POINT if numeral.form == "part" and not of_a else _SIGN).match(
        text, of_a.end() if of_a else numeral.end, end
    )
    sign = sign or _lead(text, numeral, end)
    if sign is None or numeral.form == "nth" or touches_word(text, numeral.start):
        return None
    start, factor = signed(text, numeral.start)
    found = Found(start, sign.end(), scaled(numeral, factor), unit=_unit(sign.group()))
    return found._replace(change=changes.of_amount(text, found.start, found.end))


def _lead(text: str, numeral: Numeral, end: int) -> re.Match[str] | None:
    """Read "nine points ahead" and "a gap of 6.3 points" where percentages stand near; a game's points have none."""
    points = _POINTS.match(text, numeral.end, end)
    if points is None or _SHARE.search(text, max(0, numeral.start - NEAR), numeral.end + NEAR) is None:
        return None
    gap = _GAP.search(text, max(0, numeral.start - len("advantage of about ")), numeral.start)
    return points if gap or _AHEAD.match(text, points.end(), end) else None


def _shares_unit(text: str, low: Numeral, high: Numeral) -> bool:
    """Tell whether the sign after the second number is the first one's too: "from 5 to 7", "by 5 and 8 percent"."""
    gap = text[low.end : high.start] if high.start - low.end <= len(" and ") else ""
    if low.form != "digits" or text[max(0, low.start - 1) : low.start] not in ("", " ", "("):
        return False
    return (gap == " to " and text.endswith("from ", 0, low.start)) or gap in (" and ", " or ")


def _unit(sign: str) -> str:
    words = sign.lower().strip(" -")
    if ("point" in words and "basis" not in words) or words in ("pp", "pps", "ppt", "ppts"):
        return "pp"
    return "bp" if words.startswith(("basis", "bp")) else "%"
