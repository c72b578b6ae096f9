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
    counted = piece.places("unit")
    if counted and not (counted[0] < joint and piece.meaning(counted[0]) == "TM"):
        return False
    if piece.places("clock", "pod", "noon"):
        past = piece.name(joint) == "past" and not piece.places("noon")
        return past or bool(counted or piece.places("half", "quarter")) or minutes in ROUND
    if not closed(piece) or (piece.name(joint) in ("after", "before") and not counted):
        return False
    if piece.places("half", "quarter"):
        return piece.name(joint) in ("past", "to")
    if piece.name(joint) == "to" and piece.word(piece.last - 1) in ("one", "1") and not counted:
        return False
    written = piece.word(joint - 1).isdigit()
    hinted = (led(piece) and not ranged(piece)) or was(piece)
    if piece.name(joint) == "past":
        return bool(counted) or hinted or (minutes in ROUND and not written)
    return hinted and (bool(counted) or (minutes in ROUND and not written))


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
