"""Pounds of money or pounds of weight: one word, told apart by country, by size and by the words around."""

import re

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.numerals import Numeral

LARGE = 100_000  # nobody writes a weight in hundreds of thousands of pounds with a scale word

_PRICED = lazy(
    r"\b(?:sold|sell|paid|pays?|cost|costs|worth|prices?|priced|earn[a-z]*|fined?|spen[dt]|charged?|bill)\b[^.;]*$",
    re.I,
)
_PRICE_AFTER = lazy(r"[ ]\((?:about[ ]|around[ ])?(?:US)?[$€£]")
# Countries whose own money is a pound.
_COUNTRIES = frozenset(("GB", "EG", "LB", "SY", "SD", "SS", "FK", "GI", "SH"))


def is_money(text: str, numeral: Numeral, stop: int, country: str | None) -> bool:
    """Tell whether the pounds that end at `stop` are money; `country` is the publisher's (ISO 3166 alpha-2)."""
    if text.startswith(" of ", stop) and numeral.times < LARGE:
        return False
    priced = _PRICED.search(text, max(0, numeral.start - 40), numeral.start) or _PRICE_AFTER.match(text, stop)
    return priced is not None or max(numeral.times, numeral.low / 10) >= LARGE or country in _COUNTRIES
