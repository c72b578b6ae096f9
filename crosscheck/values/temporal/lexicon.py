"""The words of calendar talk and their classes: one character a class, so that patterns run over classes."""

from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

OTHER = "x"

PUNCTUATION = {
    "comma": ",",
    "dot": ".",
    "dash": "-–—‑−",
    "slash": "/",
    "colon": ":",
    "lp": "(",
    "rp": ")",
    "apos": "'’",
    "plus": "+",
}
DIGITS = ("digits12", "digits31", "digits99", "digits999", "year")


class Lexicon(NamedTuple):
    """`codes`: every known token's class character; `values`: what a word stands for; `marks`: class to character."""

    codes: dict[str, str]
    values: dict[str, str]
    marks: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Read the table of words once. Raises ValueError where a word stands in two classes."""
    rows = [tuple(line.split("\t")) for line in table("words.tsv")]
    names = list(dict.fromkeys(chain(PUNCTUATION, DIGITS, (row[0] for row in rows))))
    marks = {name: chr(0xE000 + place) for place, name in enumerate(names)}
    codes = {sign: marks[name] for name, signs in PUNCTUATION.items() for sign in signs}
    codes.update({digits: marks[digit_class(digits)] for digits in digit_tokens()})
    values: dict[str, str] = {}
    for name, value, words in rows:
        for word in words.split():
            if word in values:
                raise ValueError(f"words.tsv: {word!r} stands in two classes")
            values[word] = value
            codes.update(dict.fromkeys((word, word.capitalize(), word.upper()), marks[name]))
    return Lexicon(codes, values, marks)


@cache
def words_of(name: str) -> frozenset[str]:
    """Give one of the small sets of words in leads.tsv. Raises KeyError for a set that is not there."""
    sets = dict(line.split("\t") for line in table("leads.tsv"))
    return frozenset(sets[name].split())


def table(name: str) -> list[str]:
    """Give the lines of a data file beside this module, without comments and empty lines."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def digit_tokens() -> list[str]:
    """Give every run of digits that a date, a time or a short count can hold."""
    short = [str(number) for number in range(2200)] + ["2500", "3000", "5000"]
    clock = [f"{hour:02d}{minute:02d}" for hour in (*range(10), 22, 23) for minute in range(60)]
    return short + [f"{number:02d}" for number in range(10)] + ["000"] + clock


def digit_class(digits: str) -> str:
    """Say what a run of digits could be: a month, a day, a two-digit or longer number, a year."""
    number = int(digits)
    if len(digits) <= 2 and 1 <= number <= 31:
        return "digits12" if number <= 12 else "digits31"
    if len(digits) <= 2:
        return "digits99"
    return "digits999" if len(digits) == 3 else "year"
