"""Times of day as they are spoken: half past seven, twenty to six, four minutes past noon."""

from crosscheck.values.temporal.amounts import amount
from crosscheck.values.temporal.clocks import half_of_day, led, minutes_of_day, timed
from crosscheck.values.temporal.contexts import Context
from crosscheck.values.temporal.findings import Found
from crosscheck.values.temporal.lexicon import words_of
from crosscheck.values.temporal.scanning import Piece

SHARES = {"half": 30, "quarter": 15}
ROUND = (5, 10, 20, 25)  # what is said of an hour without "minutes"
HOUR, DAY = 60, 1440
DAYS = ("wday", "sunsat", "today", "tonight", "this", "last", "next", "local", "zone", "dot", "comma", "rp", "dash")


def time_past(piece: Piece, context: Context) -> Found | None:
    """Half past seven, ten past nine in the evening, a quarter to six, twenty to six, two minutes before noon."""
    joint = piece.places("past", "to", "after", "before")[0]
    shared = piece.places("half", "quarter")
    minutes = SHARES[piece.name(shared[0])] if shared else int(amount(piece, piece.first, joint) or 0)
    hours = hour_of(piece, joint)
    if hours is None or not 0 < minutes < HOUR or not is_meant(piece, joint, minutes):
        return None
    whole = minutes_of_day(hours, 0, half_of_day(piece))
    if whole is None:
        return None
    ahead = minutes if piece.name(joint) in ("past", "after") else -minutes
    return timed((whole + ahead) % DAY, piece, context)


def hour_of(piece: Piece, joint: int) -> int | None:
    """Give the hour that the minutes are counted from: 1 to 12, or 0 for midnight."""
    noon = piece.value("noon")
    if noon:
        return int(noon[:2]) % (2 * 12)
    hours = int(amount(piece, joint + 1, piece.last) or 0)
    return hours if 1 <= hours <= 12 else None


def is_meant(piece: Piece, joint: int, minutes: int) -> bool:
    """Tell a time from other numbers: "ten past four defenders", "won by twenty to six", "odds of ten to one"."""
    counted, shared = piece.places("unit"), piece.places("half", "quarter")
    if counted and not (counted[0] < joint and piece.meaning(counted[0]) == "TM"):
        return False
    fixed = bool(counted or shared) or minutes in ROUND
    if piece.places("clock", "pod", "noon"):
        return fixed or (piece.name(joint) == "past" and not piece.places("noon"))
    if piece.name(joint) == "past" and shared:
        return True
    return closed(piece) and is_bare_time(piece, joint, minutes)


def is_bare_time(piece: Piece, joint: int, minutes: int) -> bool:
    """Tell a time where nothing behind the hour says so."""
    counted = bool(piece.places("unit"))
    spoken = counted or (minutes in ROUND and not piece.word(joint - 1).isdigit())
    hinted = (led(piece) and not ranged(piece)) or was(piece)
    if piece.name(joint) == "past":
        return spoken or hinted
    if piece.name(joint) != "to":
        return counted and hinted
    if piece.places("quarter"):
        return True
    odds = piece.word(piece.last - 1) in ("one", "1") and not counted
    return spoken and hinted and not odds


def closed(piece: Piece) -> bool:
    """Say whether no noun follows that the last number could count."""
    after = piece.word(piece.last)
    return not after[:1].isalnum() or piece.name(piece.last) in DAYS or after in words_of("function")


def ranged(piece: Piece) -> bool:
    """Tell "from ten to four" and "won by twenty to six"."""
    return piece.word(piece.first - 1) in ("from", "by", "and")


def was(piece: Piece) -> bool:
    """Tell "it was twenty to six"."""
    first = piece.first - 1 - (piece.word(piece.first - 1) in ("just", "only", "nearly", "almost", "about"))
    return piece.word(first) in ("was", "is") and piece.word(first - 1) == "it"
