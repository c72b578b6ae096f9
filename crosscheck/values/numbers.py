"""Numerals of English news read at a position: digits with separators, words, both mixed, fractions, vague plurals.

`scan` finds every numeral of a stretch of text with a cheap token trigger and an anchored reading; each numeral is
read once whatever finder asks for it. Nothing here knows what a number counts, nor whether it is a quantity at all.
Every reading looks at a bounded number of tokens, so the work is linear in the text.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from crosscheck.values.quantities.tables import rows

Form = Literal["digits", "words", "part", "vague", "nth"]
NUMBER, ZERO, ONE = Decimal, Decimal(0), Decimal(1)
LONGEST_RUN = 40
MOST_WORDS = 16


class Numeral(NamedTuple):
    """A number as written at `text[start:end]`: from `low` to `high`, which are equal but for ranges and vague words.

    `step` is what the last written digit stands for where the form rounds (0.01 million: 10,000), else 0.
    `form`: digits, words, part (a fraction of a whole), vague ("dozens"), nth (an ordinal).
    `times` is the scale that its scale words and letters multiply by.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    form: Form
    times: Decimal = Decimal(1)

    @property
    def said(self) -> Decimal:
        """The central number: itself, or the lower end of a range or vague word."""
        return self.low


class _Sum(NamedTuple):
    """A number in words so far: the finished groups, the open group, the last scale word and the last class."""

    total: Decimal
    group: Decimal
    scale: Decimal
    kind: str

    @property
    def value(self) -> Decimal:
        return self.total + self.group


_CARDINALS = {
    w: (k, NUMBER(v)) for w, k, v in rows("numbers.tsv") if k in ("unit", "teen", "ten", "hundred", "scale", "dozen")
}
_PARTS = {w: NUMBER(v) for w, k, v in rows("numbers.tsv") if k == "part"}
_NTHS = {w: NUMBER(v) for w, k, v in rows("numbers.tsv") if k == "nth"}
_VAGUE = {w: tuple(NUMBER(n) for n in v.split("..")) for w, k, v in rows("numbers.tsv") if k == "vague"}
_STARTERS = frozenset(_CARDINALS) | frozenset(_PARTS) | frozenset(_NTHS) | {w.split()[0] for w in _VAGUE}
_LETTER_SCALES = {"k": NUMBER(1000), "m": NUMBER(10**6), "b": NUMBER(10**9), "t": NUMBER(10**12)}
_LETTER_SCALES |= {"mm": NUMBER(10**6)}
_GLYPHS = {
    glyph: (int(over), int(under))
    for glyph, kind, value in rows("numbers.tsv")
    if kind == "glyph"
    for over, under in [value.split("/")]
}

# The first letters of every starter keep the look-ups few; a test holds them against the table.
_TRIGGER = re.compile(
    r"\d++|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b(?:[zZ][eE]|[oO][nN]|[tT](?:[wW]|[hH][rRiIoO]|[eErR])|[fF][oOiI]|[sS][iIeEcC]|[eE][iIlL]|"
    r"[nN][iIoOaA]|[hH][uUaA]|[mM][iI]|[bB][iI]|[qQ][uU]|[dD][oO]|[lL][aA]|[cC][rR])[A-Za-z]++"
)
_WORD = re.compile(r"[A-Za-z]++")
_NEXT = re.compile(
    r"(?:[ \t\u00a0\u202f]{1,3}(?:\r?\n[ \t]{0,3})?|\r?\n[ \t]{0,3}|[ ]?[-\u2010\u2011][ ]?)([A-Za-z]++)"
)
_RUN = re.compile(r"\d++(?:[.,]\d++)*+")
_SPACED = re.compile(r"(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))++(?:\.\d{1,2}(?!\d))?(?![.,/:-]?\d)")
_FRACTION = re.compile(r"[ \u00a0]?(\d{1,2})[/\u2044](\d{1,3})(?![\d/\u2044.,]*\d)|[ \u00a0]?([½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])")
# A decimal without its nought: .308
_BARE_POINT = re.compile(r"(?:^|[\s(])\.$")
_SLASH = re.compile(r"[/\u2044](\d{1,3})(?![\d/])")
_SCALE = re.compile(r"(?:[ \u00a0\u202f]{0,3}|\r?\n[ ]{0,3}|[ ]?-[ ]?)([A-Za-z]{2,11})(?![A-Za-z])")
_LETTER = re.compile(r"[ ]?(mm|MM|[kKmMbBtT])(?![A-Za-z0-9/²³]|-[A-Za-z])")
_HALF = re.compile(
    r"[ -]and[ -](a|one|two|three|four|five|seven)[ -]"
    r"(half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
)
_NTH = re.compile(r"(?:st|nd|rd|th)\b")
_POINT = re.compile(r"[ ]point[ ]([A-Za-z]+)")
_COUNTED = re.compile(r"[ ](?!hurdles|sprints|races|steps)(?:[a-z]{3,14}s|people|euro|pound|dollar|yen|yuan)\b")
_VAGUE_PHRASE = re.compile(
    r"(?:tens|dozens|hundreds|thousands)[ -]of[ -](?:thousands|millions|billions|trillions)\b|[a-z]+s\b", re.I
)
_SHARE_OF_SCALE = re.compile(r"(half|quarter)(?:[ -](?:of[ ])?an?)?[ -]+([a-z]+)\b", re.I)
_OF_SCALE = re.compile(r"(?:[ -]of[ ]an?)?[ -]([a-z]{4,11})\b")
_SHARE_LEAD = re.compile(
    r"\b(?:by|in|than|over|almost|nearly|about|around|roughly|some|only|under|just|the other|least)[ ]$", re.I
)
_SHARE_TAIL = re.compile(r"[ -](?:of|more|less|fewer|higher|lower|larger|smaller|bigger|as|off)\b")
_HALF_THE = re.compile(
    r"[ ](?:the|its|their|his|her|our|all|that|this|those|these)\b(?![ ](?:time|half))|"
    r"[ ]an?[ ](?:percent|per cent|point|mile|kilo|met|inch|pound|ton|gallon|acre|degree|barrel)"
)
_ARTICLE = re.compile(r"\b[Aa][ -]$")
_LEAD = re.compile(r"\b(between|from)[ ]$", re.I)
_RANGED = frozenset(("digits", "words", "part"))
_RUNS = tuple(
    (re.compile(pattern), point)
    for pattern, point in (
        (r"\d+(?:\.\d+)?", "."),
        (r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", "."),
        (r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?", "."),
        (r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", ","),
        (r"\d{1,3}(?:\.\d{3})+,\d{1,2}", ","),
        (r"\d+,\d{1,2}", ","),
    )
)
LONGEST_LINK = 9
WIDEST_CHOICE = 3  # "two or three" is a range, "10 or 100" are two numbers
_BEFORE_SCALE = re.compile(r"\b(?:(several|an? few|(?:an? )?couple(?: of)?|many|few)|an?|one)[ -]{1,2}$", re.I)
_MONEY_SIGN = re.compile(r"[$€£¥₹₽₩₺₴₦₱₫₪฿₸%][ ]?$")
_SHARES = {"half": NUMBER("0.5"), "quarter": NUMBER("0.25"), "third": ONE / 3, "three quarters": NUMBER("0.75")}
_FEW = {"several": (3, 9), "few": (2, 5), "couple": (2, 3), "many": (3, 9)}


@lru_cache(maxsize=16)
def scan(text: str, start: int, end: int) -> tuple[Numeral, ...]:
    """Read every numeral of `text[start:end]`, in order, none overlapping another, ranges as one."""
    found: list[Numeral] = []
    position = start
    while token := _TRIGGER.search(text, position, end):
        position = token.end()
        word = token.group()
        if word[0].isalpha() and word.lower() not in _STARTERS:
            continue
        numeral = read(text, token.start(), end)
        if numeral is not None and (not found or found[-1].end <= numeral.start):
            found.append(numeral)
            position = max(position, numeral.end)
        elif run := _RUN.match(text, token.start(), end):
            position = run.end()
    return tuple(join(text, found))


def read(text: str, start: int, end: int) -> Numeral | None:
    """Read the numeral whose first word or digit is at `start`; its span may reach back over "a", "half a"."""
    first = text[start]
    if first in _GLYPHS:
        over, under = _GLYPHS[first]
        return Numeral(start, start + 1, *_twice(NUMBER(over) / under), ZERO, "part")
    return _in_digits(text, start, end) if first.isdigit() else _in_words(text, start, end)


def join(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """Make one range of two neighbours that a dash, "to", "or", or "between ... and" links: 10-15, 1.5 to 2 million."""
    joined: list[Numeral] = []
    for numeral in numerals:
        last = joined[-1] if joined else None
        both = range_of(text, last, numeral) if last and numeral.start - last.end <= LONGEST_LINK else None
        if both:
            joined[-1] = both
        else:
            joined.append(numeral)
    return joined


def range_of(text: str, low: Numeral, high: Numeral) -> Numeral | None:
    """Return the range from `low` to `high` if the words between and before them make one of them, else None."""
    if low.form not in _RANGED or high.form not in _RANGED or low.low != low.high or high.low != high.high:
        return None
    before = _LEAD.search(text, max(0, low.start - 9), low.start)
    lead = before.group(1).lower() if before else ""
    gap = text[low.end : high.start]
    if not linked(gap, lead):
        return None
    times = high.times if low.times == ONE and low.low < high.low / high.times else ONE
    if low.low * times >= high.low or ("or" in gap and high.low > WIDEST_CHOICE * low.low * times):
        return None
    start = before.start() if before and lead == "between" else low.start
    return Numeral(start, high.end, low.low * times, high.low, ZERO, high.form, high.times)


def linked(gap: str, lead: str) -> bool:
    """Tell whether the words between two numbers, and the word before the first, make a range of the two."""
    link = " ".join(gap.split()).lower()
    if link in ("-", "–", "—", "~", "‑", "or", "through"):
        return True
    return (link == "to" and lead != "from") or (link == "and" and lead == "between")


# --- digits -----------------------------------------------------------------------------------------------------------


def _in_digits(text: str, start: int, end: int) -> Numeral | None:
    run = _RUN.match(text, start, end)
    if run is None or len(run.group()) > LONGEST_RUN:
        return None
    if run.group().isdigit() and (nth := _NTH.match(text, run.end(), end)):
        return Numeral(start, nth.end(), *_twice(NUMBER(run.group())), ZERO, "nth")
    written, stop = _spaced(text, run, end)
    number = _of_run(written)
    if number is None:
        return None
    if _BARE_POINT.search(text, max(0, start - 2), start) and "." not in written:
        start, number = start - 1, number.scaleb(-len(written))
    numeral = Numeral(start, stop, *_twice(number), _last_digit(number), "digits")
    return _scaled(text, _fraction(text, numeral, end), end)


def _spaced(text: str, run: re.Match[str], end: int) -> tuple[str, int]:
    """Take in the groups of three after a blank: 210 000, 1 234 567.89."""
    written = run.group()
    if len(written) <= 3 and written.isdigit() and written[0] != "0" and not _grouped_before(text, run.start()):
        groups = _SPACED.match(text, run.end(), end)
        if groups and groups.end() - run.start() <= LONGEST_RUN:
            return re.sub(r"\s", "", text[run.start() : groups.end()]), groups.end()
    return written, run.end()


def _grouped_before(text: str, start: int) -> bool:
    return start >= 2 and text[start - 1] in " \u00a0\u202f\u2009" and text[start - 2].isdigit()


def _of_run(written: str) -> Decimal | None:
    """Read 1,234,567.8 12,34,567 1.234.567,8 3.1 66,8; None for what is no number (1.2.3, 12,3456)."""
    for pattern, point in _RUNS:
        if pattern.fullmatch(written):
            thousands = "." if point == "," else ","
            return NUMBER(written.replace(thousands, "").replace(point, "."))
    return None


def _last_digit(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    return NUMBER(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else ZERO


def _fraction(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in 3/4, 3 1/2, 3½ and "3 and a half"."""
    slash = _SLASH.match(text, numeral.end, end)
    if slash and 0 < numeral.low < NUMBER(slash.group(1)) <= 100:
        return _revalued(numeral, slash.end(), numeral.low / NUMBER(slash.group(1)), ZERO)._replace(form="part")
    mixed = _FRACTION.match(text, numeral.end, end)
    if mixed is None or numeral.step:
        return numeral
    over, under = _GLYPHS[mixed.group(3)] if mixed.group(3) else (int(mixed.group(1)), int(mixed.group(2)))
    if not 0 < over < under <= 16:
        return numeral
    return _revalued(numeral, mixed.end(), numeral.low + NUMBER(over) / under, ONE / under)


def _scaled(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in the scale words and letters after a number: 1.3 million, 2bn, 10k, 3 and a half million."""
    for _ in range(3):
        numeral = _with_half(text, numeral, end)
        word = _SCALE.match(text, numeral.end, end)
        times = scale_word(word.group(1)) if word else None
        if word is None or times is None:
            break
        numeral = multiplied(numeral, times, word.end())
    return numeral if numeral.times > 1 else _with_letter(text, numeral, end)


def scale_word(word: str) -> Decimal | None:
    """Return what a scale word multiplies by (hundred, million, dozen, lakh), None for any other word."""
    word = word.lower()
    kind, times = _CARDINALS.get(word) or _CARDINALS.get(word.rstrip("s"), ("", ZERO))
    return times if kind in ("hundred", "scale", "dozen") else None


def multiplied(numeral: Numeral, times: Decimal, stop: int) -> Numeral:
    """Multiply a numeral by the scale word that ends at `stop`; its last digit then stands for that much."""
    step = (numeral.step or ONE) * times if times >= 1000 else numeral.step * times
    low, high = numeral.low * times, numeral.high * times
    form: Form = "digits" if numeral.form == "part" else numeral.form
    return Numeral(numeral.start, stop, low, high, step, form, numeral.times * times)


def _with_letter(text: str, numeral: Numeral, end: int) -> Numeral:
    letter = _LETTER.match(text, numeral.end, end)
    if letter is None or not _scales(text, numeral, letter):
        return numeral
    return multiplied(numeral, _LETTER_SCALES[letter.group(1).lower()], letter.end())


def _scales(text: str, numeral: Numeral, letter: re.Match[str]) -> bool:
    """Decide whether a letter is a scale: always after a currency sign; else 10k, 10M, 1.2B, and "5m people"."""
    if _MONEY_SIGN.search(text, max(0, numeral.start - 3), numeral.start):
        return True
    attached = letter.start(1) == numeral.end
    if letter.group(1) in ("k", "M", "B"):
        return attached
    return attached and letter.group(1) in ("m", "b") and _COUNTED.match(text, letter.end()) is not None


def _with_half(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in "and a half": of the number itself, or of its scale ("a million and a half")."""
    half = _HALF.match(text, numeral.end, end)
    if half is None or numeral.form not in ("digits", "words"):
        return numeral
    over = ONE if half.group(1) == "a" else _CARDINALS[half.group(1)][1]
    share = over / _PARTS[half.group(2)] * numeral.times
    return _revalued(numeral, half.end(), numeral.low + share, share)


def _twice(number: Decimal) -> tuple[Decimal, Decimal]:
    return number, number


def _revalued(numeral: Numeral, stop: int, number: Decimal, step: Decimal) -> Numeral:
    return numeral._replace(end=stop, low=number, high=number, step=step)


# --- words ------------------------------------------------------------------------------------------------------------


def _in_words(text: str, start: int, end: int) -> Numeral | None:
    token = _WORD.match(text, start, end)
    word = token.group().lower() if token else ""
    if word in ("half", "quarter"):
        return _share_of_scale(text, start, end) or _share(text, start, end)
    if word in _PARTS or word in _NTHS:
        return _share(text, start, end) or _nth(text, start, end)
    if word in _VAGUE or word == "tens":
        return _vague(text, start, end)
    if word not in _CARDINALS:
        return None
    if _CARDINALS[word][0] in ("hundred", "scale", "dozen"):
        return _article_and_scale(text, start, end)
    return _cardinal(text, start, end)


def _cardinal(text: str, start: int, end: int) -> Numeral | None:
    """Read "twenty-one", "two hundred and fifty thousand", "five point five", "two-thirds", "twenty-first"."""
    first = _WORD.match(text, start, end)
    if first is None:
        return None
    state, stop = _summed(text, first, end)
    if state is None:
        return None
    nth = _part_or_nth(text, start, stop, state, end)
    if nth is not None:
        return nth
    decimals, stop = _decimals(text, stop, end)
    number = state.value + decimals
    numeral = Numeral(start, stop, *_twice(number), _last_digit(decimals), "words")
    if state.kind == "scale" and state.group == 0:
        numeral = numeral._replace(step=state.scale, times=state.scale)
    return _with_half(text, numeral, end) if numeral.times > 1 else _scaled(text, numeral, end)


def _summed(text: str, first: re.Match[str], end: int) -> tuple[_Sum | None, int]:
    """Add up number words from `first` on; return the sum (None if the first word is none) and where they end."""
    state = _extended(_Sum(ZERO, ZERO, NUMBER("1e30"), ""), first.group().lower())
    stop = first.end()
    for _ in range(MOST_WORDS):
        token = _NEXT.match(text, stop, end)
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
    token = _NEXT.match(text, position, end)
    kind = _CARDINALS.get(token.group(1).lower(), ("", ZERO))[0] if token else ""
    part = _NEXT.match(text, token.end(), end) if token and kind == "unit" else None
    if part and part.group(1).lower() in _PARTS and part.group(1).lower() != "second":
        return None
    return token if kind in ("unit", "teen", "ten") else None


def _extended(state: _Sum, word: str) -> _Sum | None:
    """Add one number word to the sum; None where it cannot follow ("two three", "hundred million" twice)."""
    kind, value = _CARDINALS.get(word) or _CARDINALS.get(word.rstrip("s"), ("", ZERO))
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


def _decimals(text: str, stop: int, end: int) -> tuple[Decimal, int]:
    """Read "point five", "point zero three", "point seventy-one" after a number in words."""
    point = _POINT.match(text, stop, end)
    if point is None:
        return ZERO, stop
    digits, position = "", point.end() - len(point.group(1))
    while len(digits) < 6 and (token := _WORD.match(text, position, end)):
        kind, value = _CARDINALS.get(token.group().lower(), ("", ZERO))
        if kind not in ("unit", "teen", "ten", "nil"):
            break
        digits = (
            str(int(digits) + int(value)) if kind == "unit" and digits[-1:] == "0" != digits else digits + str(value)
        )
        stop = token.end()
        following = _NEXT.match(text, stop, end)
        position = following.start(1) if following else end
    return (NUMBER(f"0.{digits}"), stop) if digits else (ZERO, stop)


def _part_or_nth(text: str, start: int, stop: int, state: _Sum, end: int) -> Numeral | None:
    """Read the denominator or the ordinal that ends a number in words: two-thirds, twenty-first."""
    token = _NEXT.match(text, stop, end)
    word = token.group(1).lower() if token else ""
    if token is None or (word not in _PARTS and word not in _NTHS):
        return None
    if word in _PARTS and (word.endswith("s") if state.value > 1 else not word.endswith("s")):
        share = state.value / _PARTS[word]
        numeral = Numeral(start, token.end(), *_twice(share), ZERO, "part")
        return None if share >= 100 or word == "halves" else _part_of_scale(text, numeral, end)
    if word in _NTHS and (state.kind in ("ten", "hundred", "scale") or _NTHS[word] >= 100):
        nth = _NTHS[word]
        number = state.value * nth if nth >= 100 else state.value + nth
        return Numeral(start, token.end(), *_twice(number), ZERO, "nth")
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
    token = _WORD.match(text, start, end)
    if token is None:
        return None
    times = scale_word(token.group()) or ONE
    if lead is None:
        return _hundred_thousand(text, token, end)
    begin = start - len(window) + lead.start()
    few = lead.group(1)
    low, high = _FEW[few.split()[-1] if "couple" not in few else "couple"] if few else (1, 1)
    numeral = Numeral(begin, token.end(), NUMBER(low), NUMBER(high), ZERO, "vague" if few else "words")
    numeral = multiplied(numeral, times, token.end())
    return _scaled(text, numeral, end) if few else _continued(text, numeral, token, end)


def _continued(text: str, numeral: Numeral, token: re.Match[str], end: int) -> Numeral:
    """Go on after "a hundred": a hundred and fifty, a hundred thousand."""
    kind = _CARDINALS[token.group().lower()][0]
    state: _Sum | None
    if kind == "hundred":
        state, stop = _tail(text, _Sum(ZERO, numeral.low, NUMBER("1e30"), kind), token.end(), end)
    elif kind == "scale":
        state, stop = _tail(text, _Sum(numeral.low, ZERO, numeral.low, kind), token.end(), end)
    else:
        return _with_half(text, numeral, end)
    if state.value == numeral.low:
        return _with_half(text, numeral, end)
    step = state.scale if state.kind == "scale" else ZERO
    return Numeral(numeral.start, stop, *_twice(state.value), step, "words", step or ONE)


def _tail(text: str, state: _Sum, stop: int, end: int) -> tuple[_Sum, int]:
    for _ in range(MOST_WORDS):
        token = _NEXT.match(text, stop, end)
        if token and token.group(1).lower() == "and" and state.kind in ("hundred", "scale"):
            token = _after_and(text, token.end(), end)
        following = _extended(state, token.group(1).lower()) if token else None
        if token is None or following is None:
            break
        state, stop = following, token.end()
    return state, stop


def _hundred_thousand(text: str, token: re.Match[str], end: int) -> Numeral | None:
    """Read "hundred thousand" without an article; a lone "hundred" or "million" is no numeral."""
    following = _NEXT.match(text, token.end(), end)
    if token.group().lower() != "hundred" or following is None or not (times := scale_word(following.group(1))):
        return None
    return Numeral(token.start(), following.end(), *_twice(100 * times), times, "words", times)


def _vague(text: str, start: int, end: int) -> Numeral | None:
    """Read "dozens", "hundreds", "tens of thousands" as the interval in the table."""
    phrase = _VAGUE_PHRASE.match(text, start, end)
    words = " ".join(phrase.group().lower().split()) if phrase else ""
    if phrase is None or words not in _VAGUE or (words == "scores" and not text.startswith(" of ", phrase.end())):
        return None
    low, high = _VAGUE[words]
    return Numeral(start, phrase.end(), low, high, ZERO, "vague")


def _share_of_scale(text: str, start: int, end: int) -> Numeral | None:
    """Read "half a million", "a half million", "half a dozen", "a quarter of a million"."""
    phrase = _SHARE_OF_SCALE.match(text, start, end)
    times = scale_word(phrase.group(2)) if phrase else None
    if phrase is None or times is None:
        return None
    number = _SHARES[phrase.group(1).lower()] * times
    step = ZERO if times < 1000 else number / 5
    return Numeral(_with_article(text, start), phrase.end(), *_twice(number), step, "words", times)


def _share(text: str, start: int, end: int) -> Numeral | None:
    """Read half, a third, a quarter where they are shares: before "of" or a comparative, after "by", "over", "in"."""
    token = _WORD.match(text, start, end)
    begin = _with_article(text, start)
    if token is None or token.group().lower() not in _PARTS:
        return None
    article = begin < start
    before = _SHARE_LEAD.search(text, max(0, begin - 12), begin) is not None
    after = _SHARE_TAIL.match(text, token.end(), end) is not None
    whole = token.group().lower() == "half" and _HALF_THE.match(text, token.end(), end) is not None
    is_half = token.group().lower() == "half"
    if whole or (article and (before or after)) or (is_half and (before or after)):
        return Numeral(begin, token.end(), *_twice(1 / _PARTS[token.group().lower()]), ZERO, "part")
    return None


def _with_article(text: str, start: int) -> int:
    """Return where "a", "an" or "one" before the word at `start` begins, or `start`."""
    article = _ARTICLE.search(text, max(0, start - 3), start)
    return article.start() if article else start


def _nth(text: str, start: int, end: int) -> Numeral | None:
    token = _WORD.match(text, start, end)
    number = _NTHS.get(token.group().lower()) if token else None
    if token is None or number is None:
        return None
    return Numeral(start, token.end(), *_twice(number), ZERO, "nth")
