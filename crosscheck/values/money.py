"""Amounts of money: a number with a currency sign, code or name, in the currency's main unit (ISO 4217)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from crosscheck.models import Comparison, Mention, QuantityValue, Reading
from crosscheck.values.numbers import free, scan
from crosscheck.values.patterns import lazy
from crosscheck.values.quantities import changes, intervals, pounds, units
from crosscheck.values.quantities.finding import Found, mentions, scaled, sharing, signed
from crosscheck.values.quantities.identifiers import is_price_year
from crosscheck.values.quantities.numerals import ONE, Numeral, multiplied, scale_word
from crosscheck.values.quantities.tables import rows, words
from crosscheck.values.quantities.unnamed import unnamed

WINDOW = 9
MOST_COINS = 99  # "1080p" is no money
# From this amount on, or with a scale word, a form that is a word of other senses too ("won", "R", "COP") is money.
PLAINLY_MONEY = 100
PRICED = 70  # how far before an amount "in 2015 prices" may stand


class Currency(NamedTuple):
    """A way to write a currency: its code, the factor to the main unit, and how the form may be used."""

    code: str
    factor: Decimal
    flag: str


# A slip of the shift key: "US%6 million".
_SLIP = lazy(r"(?<![A-Za-z])US[%4][ ]?$")
_PERIOD = lazy(
    r"[ -]((?:an?|per|each)[ -](?:hour|day|week|month|year|night|quarter|share|person|head|barrel|tonne|ton|ounce|"
    r"pound|kilo|kilogram|gallon|liter|litre|unit|ticket|piece|mile|square (?:foot|meter|metre)|vehicle|household|"
    r"family|student|employee)|annually|apiece|per capita)\b(?![ ](?:earlier|ago|later|before|after))"
)
_SIGNS_NEXT = lazy(r"[ ]?\d")
_SCALE_AFTER = lazy(r"[ ](million|billion|trillion|bn|mn)\b")
# "$3 billion US", but not "a $3 billion US loan"
_WHOSE = lazy(
    r"[ ](US|U\.S\.|Cdn|CDN|Canadian|Australian)(?![A-Za-z])(?![ ][a-z]*(?:[ ][a-z]+)?s?\b(?<!\bin)(?<!\bto))"
)
_PRICES = (
    r"(?:(?:constant|real|inflation-adjusted)[ ])?((?:19|20)\d\d(?:[-–/]\d\d)?|today['’]s)[ ]"
    r"(?:prices|dollars|euros|pounds|money|terms|rubles|yen)\b"
)
_PRICED_AFTER = lazy(rf",?[ ]\(?(?:in|at)[ ]{_PRICES}")
_PRICED_BEFORE = lazy(rf"\b(?:in|at)[ ]{_PRICES},[^.;]*$", re.I)
_COINS = lazy(r"[ ](?:and[ ])?$")


@cache
def _currencies(side: str) -> dict[str, Currency]:
    """Read the forms that stand before or after a number."""
    return {
        form: Currency(code, Decimal(factor), flag)
        for form, code, factor, where, flag in rows("currencies.tsv")
        if where == side
    }


@cache
def _names() -> units.Names[Currency]:
    return units.Names(_currencies("after"))


@cache
def _local_codes() -> dict[tuple[str, str], str]:
    return {(family, country): code for family, country, code in rows("local_currencies.tsv")}


@cache
def _families() -> tuple[frozenset[str], ...]:
    """Give the codes of the currencies that bear one name, as sets that share none."""
    families: list[frozenset[str]] = []
    for (family, _), code in _local_codes().items():
        met = [known for known in families if known & {family, code}]
        families = [known for known in families if known not in met] + [frozenset({family, code}).union(*met)]
    return tuple(families)


@cache
def _prefix() -> re.Pattern[str]:
    forms = sorted(_currencies("before"), key=len, reverse=True)
    return re.compile(f"(?<![A-Za-z$€£&])({'|'.join(map(re.escape, forms))})[ \u00a0\u202f]?$")


@cache
def _last_characters() -> frozenset[str]:
    return frozenset(form[-1] for form in _currencies("before"))


@cache
def _last_signs() -> frozenset[str]:
    return frozenset(form[-1] for form in _currencies("before") if not form[-1].isalpha())


def find(text: str, start: int, end: int, reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Find amounts of money in `text[start:end]`; `reading.country` decides whose dollars or rupees they are."""
    found: list[Found] = []
    bare: list[Numeral] = []
    last: Numeral | None = None
    for numeral in free(scan(text, start, end), taken):
        amount = None if numeral.form == "nth" else _amount(text, numeral, end, reading)
        if amount is not None:
            before = sharing(text, last, amount) if last else None
            found += [before] if before else []
            _append(text, found, amount)
        else:
            bare.append(numeral)
        last = None if amount else numeral
    shared = [one for one in unnamed(text, bare, found) if not _overlaps(one, found)] if found else []
    return mentions(text, "money", sorted([*found, *shared]) if shared else found)


def _overlaps(one: Found, found: Sequence[Found]) -> bool:
    """Tell an amount that has its currency from a number behind it already."""
    return any(other.start < one.end and one.start < other.end for other in found)


def compare(left: QuantityValue, right: QuantityValue) -> Comparison:
    """Compare two amounts; of two currencies they are compatible, since no rate of exchange is known offline."""
    if left.unit != right.unit:
        return Comparison(
            "compatible", f"{show(left)} and {show(right)} are in different currencies, which do not compare"
        )
    return intervals.compare(left, right, _bounds, show)


def namesakes(one: str, two: str) -> bool:
    """Are two codes one currency, or may one name mean either: dollars, crowns, pounds?"""
    return one == two or any({one, two} <= family for family in _families())


def show(value: QuantityValue) -> str:
    """Word an amount for readers: "more than 6 million USD"."""
    return f"{intervals.hedged_words(value, intervals.number_in_words(value.said))} {value.unit}"


def _bounds(value: QuantityValue) -> intervals.Bounds:
    return intervals.Bounds(value.low, value.high)


def _append(text: str, found: list[Found], amount: Found) -> None:
    """Add an amount; coins after their main unit belong to it: 3 dollars 50 cents."""
    last = found[-1] if found else None
    if last and _are_coins(text, last, amount):
        number = last.numeral.low + amount.numeral.low
        found[-1] = last._replace(end=amount.end, numeral=last.numeral._replace(low=number, high=number))
    else:
        found.append(amount)


def _are_coins(text: str, main: Found, coins: Found) -> bool:
    small = main.unit == coins.unit and coins.numeral.low < 1 <= main.numeral.low
    return small and coins.start - main.end <= 5 and _COINS.fullmatch(text, main.end, coins.start) is not None


def _amount(text: str, numeral: Numeral, end: int, reading: Reading) -> Found | None:
    return _after_sign(text, numeral, end, reading) or _before_name(text, numeral, end, reading)


def _after_sign(text: str, numeral: Numeral, end: int, reading: Reading) -> Found | None:
    """Read $5, US$ 40 million, Rs 615 crore, USD 200, and the slip US%6 million."""
    floor = max(0, numeral.start - WINDOW)
    begin = numeral.start - 1 if text[numeral.start - 1 : numeral.start] in ("-", "−") else numeral.start
    sign = _sign(text, floor, begin)
    slip = _SLIP.search(text, floor, begin) if sign is None and text[begin - 1 : begin] in ("%", "4") else None
    if sign is None and slip is None:
        return None
    currency = _currencies("before")[sign.group(1) if sign else "US$"]
    if currency.flag == "ambiguous" and not _plainly_money(numeral):
        return None
    written = sign.group(1) if sign else "US$"
    start, factor = signed(text, sign.start() if sign else slip.start())  # type: ignore[union-attr]
    numeral = scaled(numeral, factor * currency.factor * (-1 if begin < numeral.start else 1))
    code = _local(currency.code, written, reading)
    stop = _redundant_name(text, numeral.end, end, code)
    whose = _WHOSE.match(text, stop, end) if written == "$" else None
    if whose:
        code, stop = _currencies("after sign")[whose.group(1)].code, whose.end()
    return _complete(text, Found(start, stop, numeral, code, repaired=slip is not None))


def _sign(text: str, floor: int, begin: int) -> re.Match[str] | None:
    """Return the currency sign or code that ends before `begin`; most words there are refused by one look-up."""
    bare = text[floor:begin].rstrip(" \u00a0\u202f")
    if bare[-1:] not in _last_characters():
        return None
    if bare[-1:].isalpha() or bare[-1:] == ".":
        is_form = bare.split()[-1].lstrip("(-\"“'‘") in _currencies("before")
        return _prefix().search(text, floor, begin) if is_form else None
    return _prefix().search(text, floor, begin) if bare[-1:] in _last_signs() else None


def _redundant_name(text: str, stop: int, end: int, code: str) -> int:
    """Return the end of an amount whose currency is said twice: $16.9 million dollars."""
    name = units.name_at(text, stop, end, _names())
    same = name is not None and not name.attached and name.entry.code == code and name.entry.factor == 1
    return name.end if name is not None and same and name.entry.flag == "" and name.written.isalpha() else stop


def _before_name(text: str, numeral: Numeral, end: int, reading: Reading) -> Found | None:
    """Read 5 dollars, 6.15 billion rupees, 10 €, 115USD, 38 cents."""
    if numeral.start and (text[numeral.start - 1].isalnum() or text[numeral.start - 1] == "#"):
        return None
    of = len(" of") if numeral.form == "vague" and text.startswith(" of ", numeral.end) else 0
    name = units.name_at(text, numeral.end + of, end, _names())
    if name is None or not _usable(text, numeral, name) or is_price_year(text, numeral):
        return None
    if name.written.lower() in ("pound", "pounds") and not pounds.is_money(text, numeral, name.end, reading.country):
        return None
    start, factor = signed(text, numeral.start)
    code = _local(name.entry.code, name.written, reading)
    scale = _SCALE_AFTER.match(text, name.end) if numeral.times == 1 else None  # "75 USD million"
    numeral = scaled(numeral, factor * name.entry.factor)
    if scale:
        numeral = multiplied(numeral, scale_word(scale.group(1)) or ONE, numeral.end)
    found = Found(start, scale.end() if scale else name.end, numeral, code)
    return _complete(text, found)


def _prices(text: str, found: Found) -> str:
    """Give the year of the prices that an amount is said in, as "2015 prices", or ""."""
    floor = max(0, found.start - PRICED)
    after = _PRICED_AFTER.match(text, found.end)
    said = after or (
        _PRICED_BEFORE.search(text, floor, found.start) if text.find("0", floor, found.start) >= 0 else None
    )
    return f"{said.group(1)} prices" if said else ""


def _usable(text: str, numeral: Numeral, name: units.Name[Currency]) -> bool:
    """Decide whether a form after a number is meant as money."""
    if text[name.end : name.end + 1].isdigit() or (name.written == "$" and _SIGNS_NEXT.match(text, name.end)):
        return False
    if name.entry.flag == "upper":
        return name.written.isupper()
    if name.entry.flag == "attached":
        return name.attached and name.written in ("c", "p") and numeral.low <= MOST_COINS
    if name.entry.flag == "ambiguous":
        return _plainly_money(numeral)
    return text[name.end : name.end + 1] != "-" or name.written.lower().endswith(
        ("dollar", "euro", "pound", "rupee", "cent", "peso")
    )


def _plainly_money(numeral: Numeral) -> bool:
    return numeral.times > 1 or abs(numeral.low) >= PLAINLY_MONEY


def _local(code: str, written: str, reading: Reading) -> str:
    """Return the code of a currency by its written form and the publisher's country.

    Only forms of a shared name are anyone's; any longer form ("Australian dollars", "US$") names its currency itself.
    """
    if reading.country is None or written.lower() not in words("shared_currencies.txt"):
        return code
    return _local_codes().get((code, reading.country), code)


def _complete(text: str, found: Found) -> Found:
    """Add what the amount is for (a share, per hour) and whether it is a change."""
    period = _PERIOD.match(text, found.end)
    change = changes.of_amount(text, found.start, found.end, spent=True)
    parts = (" ".join(period.group(1).split("-")) if period else "", _prices(text, found))
    return found._replace(of=", ".join(part for part in parts if part), change=change)
