import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import money

FOUND = [
    ("a deal of $6.35 million", "$6.35 million", "6345000", "6355000", "USD"),
    ("nearly US$40 million", "nearly US$40 million", "36000000", "40000000", "USD"),
    ("a loss of $US1.6 billion", "$US1.6 billion", "1550000000", "1650000000", "USD"),
    ("Rs 615 crore", "Rs 615 crore", "6145000000", "6155000000", "INR"),
    ("6.15 billion rupees", "6.15 billion rupees", "6145000000", "6155000000", "INR"),
    ("€66.8 million", "€66.8 million", "66750000", "66850000", "EUR"),
    ("a fee of £15m", "£15m", "14500000", "15500000", "GBP"),
    ("$210 000 reward", "$210 000", "210000", "210000", "USD"),
    ("over $4 trillion", "over $4 trillion", "4000000000000", None, "USD"),
    ("just over $2,000", "just over $2,000", "2000", "2200", "USD"),
    ("38 cents a share", "38 cents", "0.38", "0.38", "USD"),
    ("3 dollars 50 cents", "3 dollars 50 cents", "3.5", "3.5", "USD"),
    ("$16.9 million dollars", "$16.9 million dollars", "16850000", "16950000", "USD"),
    ("$10-15 million", "$10-15 million", "10000000", "15000000", "USD"),
    ("between $2.5 bn and $3.5 bn", "between $2.5 bn and $3.5 bn", "2500000000", "3500000000", "USD"),
    ("115USD", "115USD", "115", "115", "USD"),
    ("75 USD million", "75 USD million", "74500000", "75500000", "USD"),
    ("half a million euros", "half a million euros", "450000", "550000", "EUR"),
    ("405 Kyrgyz soms", "405 Kyrgyz soms", "405", "405", "KGS"),
    ("a $2-million prize", "$2-million", "1800000", "2200000", "USD"),
    ("a 5-dollar note", "5-dollar", "5", "5", "USD"),
]  # fmt: skip
COUNTRIES = [
    ("$5", "AU", "AUD"),
    ("$5", "CA", "CAD"),
    ("$5", None, "USD"),
    ("US$5", "AU", "USD"),
    ("Rs 500", "PK", "PKR"),
    ("500 rupees", "LK", "LKR"),
    ("300 shillings", "UG", "UGX"),
    ("25 pounds", "GB", "GBP"),
]
NO_MONEY = ["COP 28 opened.", "He won 5 games.", "Lost 25 pounds of fat.", "The top 10 marks.", "5 sole owners"]


def value_of(text: str, country: str | None = None) -> tuple[str, QuantityValue]:
    (mention,) = money.find(text, 0, len(text), Reading(country=country))
    assert isinstance(mention.value, QuantityValue)
    return text[mention.start : mention.end], mention.value


@pytest.mark.parametrize(("text", "words", "low", "high", "unit"), FOUND, ids=[row[0] for row in FOUND])
def test_amounts_are_found(text: str, words: str, low: str, high: str | None, unit: str) -> None:
    quote, value = value_of(text)
    written = value.model_dump(mode="json")
    assert (quote, written["low"], written["high"], value.unit) == (words, low, high, unit)


@pytest.mark.parametrize(("text", "country", "code"), COUNTRIES)
def test_the_publishers_country_decides_shared_names(text: str, country: str | None, code: str) -> None:
    assert value_of(text, country)[1].unit == code


@pytest.mark.parametrize("text", NO_MONEY)
def test_what_is_no_money_is_not_found(text: str) -> None:
    assert money.find(text, 0, len(text), Reading()) == []


def test_a_slip_of_the_shift_key_is_mended_and_marked() -> None:
    quote, value = value_of("valued at little more than US%6 million")
    assert (quote, value.unit, value.repaired, value.hedge) == ("little more than US%6 million", "USD", True, "over")


def test_a_change_and_the_level_it_leads_to_are_two_amounts() -> None:
    text = "it fell 4 cents to $3.56"
    found = [text[one.start : one.end] for one in money.find(text, 0, len(text), Reading())]
    assert found == ["4 cents", "$3.56"]


MOVED = {
    "it raised $20m": "",
    "it rose by $20m": "up",
    "$5 less": "down",
    "a loss of $2 billion": "",
    "a gain of $3m": "",
    "a drop in sales of $5 million": "down",
}


@pytest.mark.parametrize(("text", "change"), MOVED.items())
def test_what_a_verb_moves_is_no_change(text: str, change: str) -> None:
    assert value_of(text)[1].change == change


def test_what_an_amount_is_for_is_kept() -> None:
    assert value_of("$15 an hour")[1].of == "an hour"


@pytest.mark.parametrize(
    ("left", "right", "relation", "word"),
    [
        ("$6.35 million", "$6.35 million", "same", "both"),
        ("$6.35 million", "little more than $6 million", "compatible", "wording"),
        ("$6 million", "$6.35 million", "compatible", "rounding"),
        ("$405,100", "$4.6 million", "different", "cannot"),
        ("$75 million", "€75 million", "compatible", "currencies"),
        ("$10 billion", "$10.4 billion", "compatible", "rounding"),
    ],
)
def test_amounts_compare(left: str, right: str, relation: str, word: str) -> None:
    forth = money.compare(value_of(left)[1], value_of(right)[1])
    assert forth.relation == money.compare(value_of(right)[1], value_of(left)[1]).relation == relation
    assert word in forth.reason


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [("USD", "CAD", True), ("NOK", "SEK", True), ("EUR", "EUR", True), ("EUR", "SEK", False), ("USD", "GBP", False)],
)
def test_currencies_that_one_name_may_mean(one: str, two: str, wanted: bool) -> None:
    assert money.namesakes(one, two) is wanted
