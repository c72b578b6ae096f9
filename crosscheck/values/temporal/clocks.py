"""Times of day: 11:30 AM local time, 0600 GMT, 5 o'clock, noon."""

import re
from datetime import date
from functools import cache, lru_cache

from crosscheck.models import Hedge, TimeValue
from crosscheck.values.patterns import lazy
from crosscheck.values.temporal.amounts import amount
from crosscheck.values.temporal.contexts import BREAK, Context
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lengths import hedge_of, raced
from crosscheck.values.temporal.lexicon import table, words_of
from crosscheck.values.temporal.scanning import Piece
from crosscheck.values.temporal.years import FIGURES

ABOUT = 15
SENTENCE = 160
WORLD_ZONES = ("GMT", "UTC")
FIRST_OF_NIGHT, NOON = 6, 12
# A time with a dot that can be nothing else: it shows how the text writes times.
_DOTTED = lazy(
    r"(?<![\d.,:$€£#-])(?:[01]?\d|2[0-3])\.[0-5]\d[ ]?"
    r"(?:[ap]\.?m\b|(?:in[ ]the[ ](?:morning|afternoon|evening)|at[ ]night|GMT|UTC|hrs|hours[ ]GMT)\b)"
    r"|(?:^|[.!?][”\"’']?[ ]|\n)At[ ](?:[01]?\d|2[0-3])\.[0-5]\d[ ]"
    r"(?-i:(?:on|the|a|an|he|she|they|we|it|his|her|its|[A-Z][a-z]+)\b)",
    re.I,
)
_LED = lazy(r"\b(?:at|until|till|before|after|since)[ ]$", re.I)
_NO_TIME = lazy(
    r"[ ]?%|[ ]?(?:per[ ]?cent|pc|pct|points?|[mb]n|[mb]illion|trillion|[a-z]+s[ ](?:a|an|per)|degrees|times|on[ ]the"
    r"|in[ ]the|cents|euros|dollars|pounds|seconds|minutes|hours|met(?:er|re)s|kilomet(?:er|re)s|miles|km|m|kg"
    r"|tonnes|tons)\b"
)


@cache
def zone_offsets() -> dict[str, int]:
    """Give each zone's minutes from UTC."""
    rows = [line.split("\t") for line in table("zones.tsv")]
    return {name: int(minutes) for name, minutes in rows}


def time_clock(piece: Piece, context: Context) -> Found | None:
    """11:30 AM, 16:26, 5 pm, 0600 GMT, five o'clock."""
    minutes = clock_minutes(piece)
    told = piece.places("ampm", "mletter", "zone", "local", "eastern", "zletter", "pod")
    if len(piece.places("colon")) == 2 and not told and raced(piece):
        return None
    if minutes is None or not clock_meant(piece) or piece.word(piece.last) in ("hours", "minutes", "seconds"):
        return None
    if piece.places("at") and not (night_hour(piece) and (len(piece.places(*FIGURES)) > 1 or led(piece))):
        return None
    return timed(minutes, piece, context)


def time_noon(piece: Piece, context: Context) -> Found | None:
    """Noon, midday, midnight."""
    return timed(720 if piece.value("noon") == "12:00" else 0, piece, context)


def timed(minutes: int, piece: Piece, context: Context) -> Found:
    """Make the finding of a time of day; "around" allows a quarter of an hour either way."""
    hedge = hedge_of(piece)
    hedge = nearly(piece) if hedge == "exact" else hedge
    low, high = around(minutes, hedge)
    zone, offset = zone_of(piece)
    if not zone and not piece.places("ampm", "mletter", "pod"):
        zone, offset = zone_shared(piece, context)
    timex = time_timex(minutes, day_of(context)) + seconds_of(piece)
    if piece.word(piece.last - 1) == "midnight" or piece.value("noon") == "24:00":
        timex = timex.replace("T00:00", "T24:00")
    return Found(TimeValue(timex=timex, low=low, high=high, offset=offset, zone=zone, hedge=hedge), piece)


def nearly(piece: Piece) -> Hedge:
    """Read "shortly after 18:40", "just before ten past two" as bounds."""
    near = piece.word(piece.first - 2) in ("shortly", "just", "soon", "right", "moments")
    bounds: dict[str, Hedge] = {"before": "under", "after": "over"}
    return bounds.get(piece.word(piece.first - 1), "exact") if near else "exact"


def day_of(context: Context) -> date | None:
    """Give the day a time falls on where none is said with it: the one named last, else the article's own."""
    return context.said() or (None if context.told else context.published)


def seconds_of(piece: Piece) -> str:
    """Give ":30" where the seconds are said."""
    words = [piece.word(place) for place in piece.places(*FIGURES)]
    return f":{words[2]}" if len(piece.places("colon")) == 2 and len(words) > 2 and len(words[2]) == 2 else ""


def time_timex(minutes: int, day: date | None) -> str:
    """Write a time of day as TIMEX3 does."""
    return f"{day.isoformat() if day else 'XXXX-XX-XX'}T{minutes // 60:02d}:{minutes % 60:02d}"


def around(minutes: int, hedge: Hedge) -> tuple[int, int]:
    """Give the earliest and latest minute that a hedge allows."""
    if hedge == "about":
        return max(0, minutes - ABOUT), min(1439, minutes + ABOUT)
    if hedge == "under":
        return max(0, minutes - ABOUT), minutes
    if hedge == "over":
        return minutes, min(1439, minutes + ABOUT)
    return minutes, minutes


def clock_minutes(piece: Piece) -> int | None:
    """Give the minutes after midnight, or None where the figures are no time of day."""
    words = [piece.word(place) for place in piece.places(*FIGURES)]
    if len(words) >= 2 and not piece.places("plus"):
        hours, minutes = int(words[0]), int(words[1])
        if len(words[1]) != 2:
            return None
    elif words and len(words[0]) >= 3:
        hours, minutes = int(words[0]) // 100, int(words[0]) % 100
    else:
        hours, minutes = int(amount(piece, piece.first, piece.last) or -1), 0
    return minutes_of_day(hours, minutes, half_of_day(piece))


def minutes_of_day(hours: int, minutes: int, half: str | None) -> int | None:
    """Give the minutes after midnight; `half` is "am", "pm" or None."""
    if half and not 1 <= hours <= 12:
        half = None if hours <= 23 else "no"
    if half == "no" or not 0 <= hours <= 24 or not 0 <= minutes <= 59:
        return None
    hours = hours % 12 + (12 if half == "pm" else 0) if half else hours
    return hours * 60 + minutes if hours < 24 else None


def half_of_day(piece: Piece) -> str | None:
    """Give "am" or "pm" where the piece says it."""
    found = piece.places("ampm")
    if found:
        return piece.word(found[0])
    letters = [place for place in piece.places("mletter") if piece.name(place - 1) in ("a", "aletter", "dot")]
    if letters:
        before = letters[0] - (2 if piece.name(letters[0] - 1) == "dot" else 1)
        return "pm" if piece.word(before) == "p" else "am"
    pod = "EV" if piece.places("tonight") else piece.value("pod")
    if pod == "NI":
        return half_of_night(piece)
    return {"AF": "pm", "EV": "pm", "MO": "am"}.get(pod or "")


def half_of_night(piece: Piece) -> str:
    """Give the half of the day of an hour at night: from six it is evening, from twelve it is morning."""
    hours = [piece.meaning(place) for place in piece.places("one", "num", *FIGURES)]
    spoken = piece.places("past", "to", "after", "before")
    hour = hours[-1] if spoken and hours else hours[0] if hours else "12"
    return "pm" if hour.isdigit() and FIRST_OF_NIGHT <= int(hour) < NOON else "am"


def night_hour(piece: Piece) -> bool:
    """Tell "ten at night" from "killed three at dawn"."""
    return piece.value("pod") == "NI" and piece.word(piece.last - 1) == "night"


def led(piece: Piece) -> bool:
    """Say whether a word that leads to a time stands before the piece, or a hedge opens it."""
    return piece.word(piece.first - 1) in words_of("before a time") or hedge_of(piece) != "exact"


def clock_meant(piece: Piece) -> bool:
    """Tell a time from a score, a ratio and a decimal: a dot needs am or pm, a colon two figures for the minutes."""
    places = piece.places(*FIGURES)
    if len(places) < 2 or piece.places("ampm", "mletter", "zone", "local", "unit", "pod", "tonight"):
        return True
    return piece.name(places[0] + 1) == "colon" or dotted(piece)


def dotted(piece: Piece) -> bool:
    """Tell "at 7.42" in a text that writes times so; of rates, prices and sizes a unit or a text without such times."""
    text, places = piece.scan.text, piece.places(*FIGURES)
    hours, minutes = (piece.word(place) for place in places[:2])
    if len(places) != 2 or len(minutes) != 2 or int(hours) >= 24 or not piece.scan.text[piece.start].isdigit():
        return False
    if _LED.search(text, max(0, piece.start - 8), piece.start) is None or _NO_TIME.match(text, piece.end):
        return False
    return writes_dots(text)


@lru_cache(maxsize=8)
def writes_dots(text: str) -> bool:
    """Say whether a text writes a time of day with a dot where it can be nothing else: "5.40 a.m."."""
    return _DOTTED.search(text) is not None


def zone_shared(piece: Piece, context: Context) -> tuple[str, int | None]:
    """Give the zone said with the time just after, "06:00 to 09:00 GMT", or with one before it if that is GMT.

    GMT and UTC are said of all times of a log; a zone of a region is not that of the place where a flight lands.
    """
    joint = piece.last
    behind = [piece.name(at) in FIGURES for at in (joint + 1, joint + 3)]
    if piece.name(joint) in ("to", "dash", "and", "until") and all(behind) and piece.name(joint + 4) == "zone":
        return zone_of(piece.part(joint + 4, joint + 5))
    if context.clock is None or context.clock.zone.upper() not in WORLD_ZONES:
        return "", None
    between = piece.scan.text[context.clock_end : piece.start]
    said = len(between) <= SENTENCE and not BREAK.search(between)
    return (context.clock.zone, context.clock.offset) if said else ("", None)


def zone_of(piece: Piece) -> tuple[str, int | None]:
    """Give the zone as written, and its minutes from UTC if known."""
    places = piece.places("zone", "local", "eastern", "zletter")
    if not places:
        return "", None
    last = piece.last - (1 if piece.name(piece.last - 1) == "rp" else 0)
    text = piece.part(places[0], last).text
    offset = zone_offsets().get(piece.word(places[0]))
    if piece.places("plus") and offset is not None:
        offset += 60 * int(piece.word(piece.places("plus")[0] + 1))
    return text, offset
