"""Figures that belong to a longer one: telephone numbers, the prices of a list."""

import re

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.nouns import STOPS
from crosscheck.values.quantities.numerals import Numeral

LONGEST_PHONE = 20
FEWEST_GROUPS, FEWEST_DIGITS = 3, 8
LONGEST_DISH = 30

_PHONE_BEFORE = lazy(r"(?:^|[^\d+])(\+|(?=0\d))[\d ()-]*$")
_PHONE_AFTER = lazy(r"[\d ()-]*")
_CENTS = lazy(r"\d{1,3}\.\d\d")
_DISH = r"[,;/|]? ((?:[a-z]+ ){0,2}[a-z]+) "
_PRICE_AFTER = lazy(_DISH + r"\d{1,3}\.\d\d(?![\d.%])", re.I)
_PRICE_BEFORE = lazy(r"(?:^|[ ])\d{1,3}\.\d\d" + _DISH + "$", re.I)


def is_phone(text: str, numeral: Numeral) -> bool:
    """Tell a group of a telephone number: +1 212 555 0199, 020 7946 0958."""
    if not text[numeral.start].isdigit():
        return False
    floor = max(0, numeral.start - LONGEST_PHONE)
    before = _PHONE_BEFORE.search(text, floor, numeral.start + 1)
    if before is None:
        return False
    after = _PHONE_AFTER.match(text, numeral.start, numeral.start + LONGEST_PHONE)
    whole = text[before.start(1) : after.end() if after else numeral.end]
    groups = re.findall(r"\d+", whole)
    return len(groups) >= FEWEST_GROUPS and sum(map(len, groups)) >= FEWEST_DIGITS


def is_listed_price(text: str, numeral: Numeral) -> bool:
    """Tell a price without its currency in a list of them: "Coffee 3.50, tea 2.20"."""
    if not _CENTS.fullmatch(text, numeral.start, numeral.end):
        return False
    floor = max(0, numeral.start - LONGEST_DISH)
    beside = _PRICE_AFTER.match(text, numeral.end), _PRICE_BEFORE.search(text, floor, numeral.start)
    return any(found and not STOPS.intersection(found.group(1).lower().split()) for found in beside)
