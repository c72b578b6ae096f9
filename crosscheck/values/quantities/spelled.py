"""Numbers written in words: cardinals, fractions, ordinals, "a hundred", "half a million", "dozens"."""

import re
from decimal import Decimal
from typing import NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.numerals import (
    CARDINALS,
    NEXT,
    NTHS,
    NUMBER,
    ONE,
    PAIRS,
    PARTS,
    WORD,
    ZERO,
    Numeral,
    last_digit,
    multiplied,
    scale_word,
    scaled,
    twice,
    with_half,
)
from crosscheck.values.quantities.tables import rows, words

MOST_WORDS = 16
SCORE = "score"
PEOPLE = frozenset(("people", "men", "women", "children", "others", "dead", "wounded", "villagers", "policemen"))


class _Sum(NamedTuple):
    """A number in words so far: the finished groups, the open group, the last scale word and the last class."""

    total: Decimal
    group: Decimal
    scale: Decimal
    kind: str

    @property
    def value(self) -> Decimal:
        return self.total + self.group


VAGUE = {w: tuple(NUMBER(n) for n in v.split("..")) for w, k, v in rows("numbers.tsv") if k == "vague"}
# What can follow a number word and belong to the number: after most there is nothing of it.
_GOING_ON = frozenset(
    [*CARDINALS, *(f"{word}s" for word in CARDINALS), *PARTS, *NTHS, "and", "point", "k", "m", "b", "t", "mm"]
)
_POINT = lazy(r"(?:[ ]point[ ]|-point-)([A-Za-z]+|\d{1,4}(?![\d,]))")
_ONE_OF_MONEY = lazy(r"-(?:dollar|euro|pound|rupee|peso|yen|yuan|ruble|rouble)\b")
_VAGUE_PHRASE = lazy(
    r"(?:tens|dozens|hundreds|thousands)[ -]of[ -](?:thousands|millions|billions|trillions)\b|[a-z]+s\b", re.I
)
_SHARE_OF_SCALE = lazy(r"(half|quarter)(?:[ -](?:of[ ])?an?)?[ -]+([a-z]+)\b", re.I)
_OF_SCALE = lazy(r"(?:[ -]of[ ]an?)?[ -]([a-z]{4,11})\b")
_SHARE_LEAD = lazy(
    r"\b(?:by|in|than|over|almost|nearly|about|around|roughly|some|only|under|just|the other|least)[ ]$",
    re.I,
)
_SHARE_TAIL = lazy(r"[ -](?:of|(?:percentage[ -])?point|more|less|fewer|higher|lower|larger|smaller|bigger|as|off)\b")
_HALF_THE = lazy(
    r"[ ](?:the|its|their|his|her|our|all|that|this|those|these)\b(?![ ](?:time|half))|"
    r"[ ]an?[ ](?:percent|per cent|point|mile|kilo|met|inch|pound|ton|gallon|acre|degree|barrel)"
)
_ARTICLE = lazy(r"\b[Aa][ -]$")
_POINT_AFTER = lazy(r"[ -](?:percentage[ -])?point\b")
_BEFORE_SCALE = lazy(r"\b(?:(several|an? few|(?:an? )?couple(?: of)?|many|few)|an?|one)[ -]{1,2}$", re.I)
_SHARES = {"half": NUMBER("0.5"), "quarter": NUMBER("0.25"), "third": ONE / 3, "three quarters": NUMBER("0.75")}
_FEW = {"several": (3, 9), "few": (2, 5), "couple": (2, 3), "many": (3, 9)}


def in_words(text: str, start: int, end: int) -> Numeral | None:
    """Read the number whose first word begins at `start`, None if the word starts none."""
    token = WORD.match(text, start, end)
    word = token.group().lower() if token else ""
    if word in PARTS or word in NTHS:
        return _share_of_scale(text, start, end) or _share(text, start, end) or _nth(text, start, end)
    if word in VAGUE or word in PAIRS or word == "tens":
        return _pair(text, start, end) if word in PAIRS else _vague(text, start, end)
    if word not in CARDINALS:
        return None
    if CARDINALS[word][0] in ("hundred", "scale", "dozen"):
        return _article_and_scale(text, start, end)
    return _cardinal(text, start, end)


def _pair(text: str, start: int, end: int) -> Numeral | None:
    """Read "a couple of" and "a pair of" as two, "a score of men" as 20; "the couple" and "a pair" are no numbers."""
    token, begin = WORD.match(text, start, end), _with_article(text, start)
    if token is None or begin == start or not text.startswith(" of ", token.end()):
        return None
    if token.group().lower() == SCORE and not _of_people(text, token.end() + len(" of "), end):
        return None
    return Numeral(begin, token.end(), *twice(PAIRS[token.group().lower()]), ZERO, "words")


def _of_people(text: str, start: int, end: int) -> bool:
    """Tell a score of people from one of songs or of points."""
    token = WORD.match(text, start, end)
    word = token.group().lower() if token else ""
    return word in PEOPLE or (word.endswith("s") and word[:-1] in words("person_words.txt"))


def _cardinal(text: str, start: int, end: int) -> Numeral | None:
    """Read "twenty-one", "two hundred and fifty thousand", "five point five", "two-thirds", "twenty-first"."""
    first = WORD.match(text, start, end)
    if first is None:
        return None
    following = NEXT.match(text, first.end(), end)
    kind, value = CARDINALS.get(first.group().lower(), ("", ZERO))
    if kind in ("unit", "teen", "ten") and (following is None or following.group(1).lower() not in _GOING_ON):
        return Numeral(start, first.end(), value, value, ZERO, "words")
    state, stop = _summed(text, first, end)
    if state is None:
        return None
    nth = _part_or_nth(text, start, stop, state, end)
    if nth is not None:
        return nth
    tenths, stop = decimals(text, stop, end)
    number = state.value + tenths
    numeral = Numeral(start, stop, *twice(number), last_digit(tenths), "words")
    if state.kind == "scale" and state.group == 0:
        numeral = numeral._replace(step=state.scale, times=state.scale)
    return with_half(text, numeral, end) if numeral.times > 1 else scaled(text, numeral, end)


def _summed(text: str, first: re.Match[str], end: int) -> tuple[_Sum | None, int]:
    """Add up number words from `first` on; return the sum (None if the first word is none) and where they end."""
    state = _extended(_Sum(ZERO, ZERO, NUMBER("1e30"), ""), first.group().lower())
    stop = first.end()
    for _ in range(MOST_WORDS):
        token = NEXT.match(text, stop, end)
        if state is None or token is None:
            break
        if token.group(1).lower() == "and" and state.kind in ("hundred", "scale"):
            token = _after_and(text, token.end(), end)
        following = _extended(state, token.group(1).lower()) if token else None
        if token is None or following is None:
            break
        state, stop = following, token.end()
    return state, stop


def _after_and(text: str, position: int, end: int) -> re.Match[str] | None:
    token = NEXT.match(text, position, end)
    kind = CARDINALS.get(token.group(1).lower(), ("", ZERO))[0] if token else ""
    part = NEXT.match(text, token.end(), end) if token and kind == "unit" else None
    if part and part.group(1).lower() in PARTS and part.group(1).lower() != "second":
        return None
    return token if kind in ("unit", "teen", "ten") else None


def _extended(state: _Sum, word: str) -> _Sum | None:
    """Add one number word to the sum; None where it cannot follow ("two three", "hundred million" twice)."""
    kind, value = CARDINALS.get(word) or CARDINALS.get(word.rstrip("s"), ("", ZERO))
    if kind in ("unit", "teen", "ten"):
        if not _may_follow(state, kind):
            return None
        return state._replace(group=state.group + value, kind=kind)
    if kind == "hundred" and 0 < state.group < 100 and state.kind in ("unit", "teen", "ten"):
        return state._replace(group=state.group * value, kind=kind)
    if kind == "dozen" and state.value > 0 and state.kind != "dozen":
        return _Sum(ZERO, state.value * value, state.scale, kind)
    return _rescaled(state, value) if kind == "scale" and state.value > 0 else None


def _may_follow(state: _Sum, kind: str) -> bool:
    after_round = state.kind in ("", "hundred", "scale")
    return after_round or (kind == "unit" and state.kind == "ten")


def _rescaled(state: _Sum, scale: Decimal) -> _Sum | None:
    if scale < state.scale and state.group:
        return _Sum(state.total + state.group * scale, ZERO, scale, "scale")
    total = (state.total + state.group) * scale
    return _Sum(total, ZERO, scale, "scale") if scale > state.scale and total < NUMBER("1e18") else None


def decimals(text: str, stop: int, end: int) -> tuple[Decimal, int]:
    """Read "point five", "point zero three", "-point-three" after a number; give the decimals and where they end."""
    point = _POINT.match(text, stop, end)
    if point is None:
        return ZERO, stop
    if point.group(1).isdigit():
        return NUMBER(f"0.{point.group(1)}"), point.end()
    digits, position = "", point.end() - len(point.group(1))
    while len(digits) < 6 and (token := WORD.match(text, position, end)):
        kind, value = CARDINALS.get(token.group().lower(), ("", ZERO))
        if kind not in ("unit", "teen", "ten", "nil"):
            break
        digits = (
            str(int(digits) + int(value)) if kind == "unit" and digits[-1:] == "0" != digits else digits + str(value)
        )
        stop = token.end()
        following = NEXT.match(text, stop, end)
        position = following.start(1) if following else end
    return (NUMBER(f"0.{digits}"), stop) if digits else (ZERO, stop)


def _part_or_nth(text: str, start: int, stop: int, state: _Sum, end: int) -> Numeral | None:
    """Read the denominator or the ordinal that ends a number in words: two-thirds, twenty-first."""
    token = NEXT.match(text, stop, end)
    word = token.group(1).lower() if token else ""
    if token is None or (word not in PARTS and word not in NTHS):
        return None
    joined = text[stop : stop + 1] == "-" and state.kind == "unit"  # "a two-third majority"
    if word in PARTS and (joined or word.endswith("s") == (state.value > 1)):
        share = state.value / PARTS[word]
        numeral = Numeral(start, token.end(), *twice(share), ZERO, "part")
        return None if share >= 100 or word == "halves" else _part_of_scale(text, numeral, end)
    if word in NTHS and (state.kind in ("ten", "hundred", "scale") or NTHS[word] >= 100):
        nth = NTHS[word]
        number = state.value * nth if nth >= 100 else state.value + nth
        return Numeral(start, token.end(), *twice(number), ZERO, "nth")
    return None


def _part_of_scale(text: str, numeral: Numeral, end: int) -> Numeral:
    """Read "three quarters of a million" as 750,000."""
    scale = _OF_SCALE.match(text, numeral.end, end)
    times = scale_word(scale.group(1)) if scale else None
    if scale is None or times is None:
        return numeral
    return Numeral(numeral.start, scale.end(), numeral.low * times, numeral.low * times, ZERO, "words", times)


def _article_and_scale(text: str, start: int, end: int) -> Numeral | None:
    """Read a scale word by the words before it: a hundred, a dozen, several hundred, a few thousand."""
    window = text[max(0, start - 24) : start]
    lead = _BEFORE_SCALE.search(window)
    token = WORD.match(text, start, end)
    if token is None:
        return None
    times = scale_word(token.group()) or ONE
    if lead is None:
        return _hundred_thousand(text, token, end) or _scale_alone(text, token, times)
    begin = start - len(window) + lead.start()
    few = (lead.group(1) or "").lower()
    low, high = _FEW[few.split()[-1] if "couple" not in few else "couple"] if few else (1, 1)
    numeral = Numeral(begin, token.end(), NUMBER(low), NUMBER(high), ZERO, "vague" if few else "words")
    numeral = multiplied(numeral, times, token.end())
    return scaled(text, numeral, end) if few else _continued(text, numeral, token, end)


def _continued(text: str, numeral: Numeral, token: re.Match[str], end: int) -> Numeral:
    """Go on after "a hundred": a hundred and fifty, a hundred thousand."""
    kind = CARDINALS[token.group().lower()][0]
    state: _Sum | None
    if kind == "hundred":
        state, stop = _tail(text, _Sum(ZERO, numeral.low, NUMBER("1e30"), kind), token.end(), end)
    elif kind == "scale":
        state, stop = _tail(text, _Sum(numeral.low, ZERO, numeral.low, kind), token.end(), end)
    else:
        return with_half(text, numeral, end)
    if state.value == numeral.low:
        return with_half(text, numeral, end)
    step = state.scale if state.kind == "scale" else ZERO
    return Numeral(numeral.start, stop, *twice(state.value), step, "words", step or ONE)


def _tail(text: str, state: _Sum, stop: int, end: int) -> tuple[_Sum, int]:
    for _ in range(MOST_WORDS):
        token = NEXT.match(text, stop, end)
        if token and token.group(1).lower() == "and" and state.kind in ("hundred", "scale"):
            token = _after_and(text, token.end(), end)
        following = _extended(state, token.group(1).lower()) if token else None
        if token is None or following is None:
            break
        state, stop = following, token.end()
    return state, stop


def _hundred_thousand(text: str, token: re.Match[str], end: int) -> Numeral | None:
    """Read "hundred thousand" without an article; a lone "hundred" or "million" is no numeral."""
    following = NEXT.match(text, token.end(), end)
    if token.group().lower() != "hundred" or following is None or not (times := scale_word(following.group(1))):
        return None
    return Numeral(token.start(), following.end(), *twice(100 * times), times, "words", times)


def _scale_alone(text: str, token: re.Match[str], times: Decimal) -> Numeral | None:
    """Read "the billion-dollar deal": a scale word without a number, as one of it."""
    if times < 1000 or not _ONE_OF_MONEY.match(text, token.end()):
        return None
    return Numeral(token.start(), token.end(), *twice(times), times, "words", times)


def _vague(text: str, start: int, end: int) -> Numeral | None:
    """Read "dozens", "hundreds", "tens of thousands" as the interval in the table."""
    phrase = _VAGUE_PHRASE.match(text, start, end)
    words = " ".join(phrase.group().lower().split()) if phrase else ""
    if phrase is None or words not in VAGUE or (words == "scores" and not text.startswith(" of ", phrase.end())):
        return None
    low, high = VAGUE[words]
    return Numeral(start, phrase.end(), low, high, ZERO, "vague")


def _share_of_scale(text: str, start: int, end: int) -> Numeral | None:
    """Read "half a million", "a half million", "half a dozen", "a quarter of a million"."""
    phrase = _SHARE_OF_SCALE.match(text, start, end)
    times = scale_word(phrase.group(2)) if phrase else None
    if phrase is None or times is None:
        return None
    number = _SHARES[phrase.group(1).lower()] * times
    step = ZERO if times < 1000 else number / 5
    return Numeral(_with_article(text, start), phrase.end(), *twice(number), step, "words", times)


def _share(text: str, start: int, end: int) -> Numeral | None:
    """Read half, a third, a quarter where they are shares: before "of" or a comparative, after "by", "over", "in"."""
    token = WORD.match(text, start, end)
    begin = _with_article(text, start)
    if token is None or token.group().lower() not in PARTS:
        return None
    article = begin < start
    before = _SHARE_LEAD.search(text, max(0, begin - 12), begin) is not None
    after = _SHARE_TAIL.match(text, token.end(), end) is not None
    whole = token.group().lower() == "half" and _HALF_THE.match(text, token.end(), end) is not None
    is_half = token.group().lower() == "half"
    if (
        whole
        or _POINT_AFTER.match(text, token.end(), end)
        or (article and (before or after))
        or (is_half and (before or after))
    ):
        return Numeral(begin, token.end(), *twice(1 / PARTS[token.group().lower()]), ZERO, "part")
    return None


def _with_article(text: str, start: int) -> int:
    """Return where "a", "an" or "one" before the word at `start` begins, or `start`."""
    article = _ARTICLE.search(text, max(0, start - 3), start)
    return article.start() if article else start


def _nth(text: str, start: int, end: int) -> Numeral | None:
    token = WORD.match(text, start, end)
    number = NTHS.get(token.group().lower()) if token else None
    if token is None or number is None:
        return None
    return Numeral(start, token.end(), *twice(number), ZERO, "nth")
