"""Times of day: minutes after midnight, with the zone if it is said."""

from crosscheck.models import Comparison, Mention, Reading, TimeValue
from crosscheck.values.temporal import read

DAY = 1440
PARTS = {
    "TEA": "the early hours",
    "TDA": "dawn",
    "TMO": "the morning",
    "TMI": "midday",
    "TAF": "the afternoon",
    "TDU": "dusk",
    "TEV": "the evening",
    "TNI": "the night",
    "TLA": "late in the day",
    "TER": "early in the day",
}


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find the times of day in `text[start:end]`; a day said with the time belongs to it."""
    return [
        found for found in read(text, reading) if found.kind == "time" and start <= found.start and found.end <= end
    ]


def compare(left: TimeValue, right: TimeValue) -> Comparison:
    """Compare two times of day: by the clock of UTC where both zones are known, else only where the zones agree."""
    if left.day and right.day and abs((left.day - right.day).days) > 1:
        return Comparison("different", f"{spoken(left)} and {spoken(right)} are not on the same day")
    parted = not {left.timex, right.timex} & set(PARTS)
    if parted and zones_unlike(left, right):
        return Comparison("compatible", f"{spoken(left)} and {spoken(right)} are in zones that cannot be compared")
    gap = apart(left, right)
    if gap == 0 and (left.low, left.high) == (right.low, right.high) and left.offset == right.offset:
        return Comparison("same", f"both say {spoken(left)}")
    if gap == 0:
        return Comparison("compatible", f"{spoken(left)} and {spoken(right)} can be the same moment")
    if {left.timex, right.timex} & set(PARTS):
        return Comparison("different", f"{spoken(left)} and {spoken(right)} cannot be the same time of day")
    return Comparison("different", f"{spoken(left)} and {spoken(right)} are {gap} minutes apart")


def zones_unlike(left: TimeValue, right: TimeValue) -> bool:
    """Say whether the zones forbid comparing: one is known and the other is not, or two are named and unknown."""
    if left.offset is not None and right.offset is not None:
        return False
    return left.offset != right.offset or left.zone.lower() != right.zone.lower()


def apart(left: TimeValue, right: TimeValue) -> int:
    """Give the minutes between two times, 0 where they meet; round midnight where a day is not said."""
    shift = (left.offset or 0) - (right.offset or 0)
    gaps = []
    turns = ((right.day - left.day).days * DAY,) if left.day and right.day else (-DAY, 0, DAY)
    for turn in turns:
        low, high = right.low + shift + turn, right.high + shift + turn
        gaps.append(max(0, low - left.high, left.low - high))
    return min(gaps)


def spoken(value: TimeValue) -> str:
    """Write a time for a reader: "about 11:30 local time", "the afternoon"."""
    if value.timex in PARTS:
        return PARTS[value.timex]
    middle = (value.low + value.high) // 2 if value.hedge == "about" else value.low
    lead = "about " if value.hedge == "about" else ""
    return f"{lead}{middle // 60:02d}:{middle % 60:02d} {value.zone}".strip()
