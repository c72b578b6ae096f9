"""A number as written, and the scale words, letters and halves that multiply it: 1.3 million, 10k, 3 and a half."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.tables import rows

Form = Literal["digits", "words", "part", "vague", "nth"]
NUMBER, ZERO, ONE = Decimal, Decimal(0), Decimal(1)
LONGEST_RUN = 40


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


CARDINALS = {
    w: (k, NUMBER(v)) for w, k, v in rows("numbers.tsv") if k in ("unit", "teen", "ten", "hundred", "scale", "dozen")
}
PARTS = {w: NUMBER(v) for w, k, v in rows("numbers.tsv") if k == "part"}
PAIRS = {w: NUMBER(v) for w, k, v in rows("numbers.tsv") if k == "pair"}
NTHS = {w: NUMBER(v) for w, k, v in rows("numbers.tsv") if k == "nth"}
_LETTER_SCALES = {"k": NUMBER(1000), "m": NUMBER(10**6), "b": NUMBER(10**9), "t": NUMBER(10**12)}
_LETTER_SCALES |= {"mm": NUMBER(10**6)}
WORD = lazy(r"[A-Za-z]++")
NEXT = lazy(r"(?:[ \t\u00a0\u202f]{1,3}(?:\r?\n[ \t]{0,3})?|\r?\n[ \t]{0,3}|[ ]?[-\u2010\u2011][ ]?)([A-Za-z]++)")
_SCALE = lazy(r"(?:[ \u00a0\u202f]{0,3}|\r?\n[ ]{0,3}|[ ]?-[ ]?)([A-Za-z]{2,11})(?![A-Za-z])")
# The names of currencies that are no other word: what an "m" before them counts is millions, not metres.
_CURRENCIES = frozenset(
    form for form, _, _, side, flag in rows("currencies.tsv") if side == "after" and not flag and len(form) > 2
)
_NAMED = lazy(r"[ -]([A-Za-z][a-záéíóúöʻ']+(?:[ ][A-Za-z][a-záéíóúöʻ']+){0,2})")
_COINED = f"-(?:{'|'.join(sorted(form for form in _CURRENCIES if form.isalpha()))})"  # "a 90m-euro plan"
_LETTER = lazy(rf"[ ]?(mm|MM|[kKmMbBtT])(?![A-Za-z0-9/²³]|(?!{_COINED})-[A-Za-z])")
_HALF = lazy(
    r"[ -]and[ -](a|one|two|three|four|five|seven)[ -]"
    r"(half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b"
)
_SORTED = "hurdles|sprints|races|runs|steps|screens|displays|monitors|cameras|videos|televisions"  # "4K screens"
_COUNTED = lazy(rf"[ ](?!{_SORTED})(?:[a-z]{{3,14}}s|people|euro|pound|dollar|yen|yuan)\b|{_COINED}")
_MONEY_SIGN = lazy(r"[$€£¥₹₽₩₺₴₦₱₫₪฿₸%][ ]?$")


def last_digit(number: Decimal) -> Decimal:
    """Return what the last decimal of a number stands for, 0 for a whole number."""
    exponent = number.as_tuple().exponent
    return NUMBER(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else ZERO


def scaled(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in the scale words and letters after a number: 1.3 million, 2bn, 10k, 3 and a half million."""
    for _ in range(3):
        numeral = with_half(text, numeral, end)
        word = _SCALE.match(text, numeral.end, end)
        times = scale_word(word.group(1)) if word else None
        if word is None or times is None:
            break
        numeral = multiplied(numeral, times, word.end())
    return numeral if numeral.times > 1 else _with_letter(text, numeral, end)


def scale_word(word: str) -> Decimal | None:
    """Return what a scale word multiplies by (hundred, million, dozen, lakh), None for any other word."""
    word = word.lower()
    kind, times = CARDINALS.get(word) or CARDINALS.get(word.rstrip("s"), ("", ZERO))
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
    """Decide whether a letter is a scale: always after a currency sign; else 10k, 10M, 1.2B, "15K jobs"."""
    if _MONEY_SIGN.search(text, max(0, numeral.start - 3), numeral.start):
        return True
    attached = letter.start(1) == numeral.end
    if letter.group(1) in ("k", "M", "B"):
        return attached
    if not attached or letter.group(1) not in ("m", "b", "K"):
        return False
    return _COUNTED.match(text, letter.end()) is not None or _before_currency(text, letter.end())


def _before_currency(text: str, position: int) -> bool:
    """Tell whether the name of a currency follows: "5m koruna", "45m Danish kroner"."""
    named = _NAMED.match(text, position)
    words = named.group(1).lower().split() if named else []
    return any(" ".join(words[:count]) in _CURRENCIES for count in range(1, len(words) + 1))


def with_half(text: str, numeral: Numeral, end: int) -> Numeral:
    """Take in "and a half": of the number itself, or of its scale ("a million and a half")."""
    half = _HALF.match(text, numeral.end, end) if text.startswith("and", numeral.end + 1) else None
    if half is None or numeral.form not in ("digits", "words"):
        return numeral
    over = ONE if half.group(1) == "a" else CARDINALS[half.group(1)][1]
    share = over / PARTS[half.group(2)] * numeral.times
    return revalued(numeral, half.end(), numeral.low + share, share)


def twice(number: Decimal) -> tuple[Decimal, Decimal]:
    """Return a number as both ends of its interval."""
    return number, number


def revalued(numeral: Numeral, stop: int, number: Decimal, step: Decimal) -> Numeral:
    """Give a numeral another end, number and last digit."""
    return numeral._replace(end=stop, low=number, high=number, step=step)
