from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import NameValue, Reading
from crosscheck.values import places

READING = Reading()


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.value.key) for one in places.find(text, 0, len(text), READING)]


def place(words: str) -> NameValue:
    return NameValue(kind="place", text=words, key=words.lower(), type="place")


FIND = {
    "The ferry left Lisbon for Cape Verde on Monday.": [("Lisbon", "Lisbon"), ("Cape Verde", "Cape Verde")],
    "In New York, the Danish envoy met Danes from Aarhus.": [("New York", "New York"), ("Aarhus", "Aarhus")],
    "Peru’s coast and Bolivia's plateau": [("Peru", "Peru"), ("Bolivia", "Bolivia")],
    "Ann Hamilton spoke in Hamilton after Michael Jordan left Jordan.": [
        ("Hamilton", "Hamilton"),
        ("Jordan", "Jordan"),
    ],
    "Kennedy said that Victoria was late.": [],
    "a storm near Victoria sank two boats": [("Victoria", "Victoria")],
    "They drove from Lima to Ocros and slept.": [("Lima", "Lima"), ("Ocros", "ocros")],
    "in the village of Ullbergen, near Bergen": [("Ullbergen", "ullbergen"), ("Bergen", "Bergen")],
    "Two died in Kolmar district, officials said.": [("Kolmar district", "kolmar district")],
    "Flights from Heilberg International Airport resumed.": [
        ("Heilberg International Airport", "heilberg international airport")
    ],
    "The Kenya Airways jet stood in Accra.": [("Accra", "Accra")],
    "The Bank of Japan kept its rate.": [],
    "the U.S.-led talks between Oslo and Helsinki": [
        ("U.S.", "United States"),
        ("Oslo", "Oslo"),
        ("Helsinki", "Helsinki"),
    ],
    "the Lima-Cusco train": [("Lima", "Lima"), ("Cusco", "Cusco")],
    "It cost US$40 million.": [],
    "OSLO, Norway (Agency) - Snow fell.": [("OSLO", "Oslo"), ("Norway", "Norway")],
    "the Republic of the Congo and the Democratic Republic of the Congo": [
        ("Republic of the Congo", "Republic of the Congo"),
        ("Democratic Republic of the Congo", "Democratic Republic of the Congo"),
    ],
    "The Peru-Chile border": [("Peru", "Peru"), ("Chile", "Chile")],
    "She left South Korea, not North Korea.": [("South Korea", "South Korea"), ("North Korea", "North Korea")],
}


@pytest.mark.parametrize("text", FIND)
def test_find(text: str) -> None:
    assert found(text) == FIND[text]


def test_only_the_asked_part_is_searched() -> None:
    text = "Lima is far from Oslo and Paris."
    assert [text[one.start : one.end] for one in places.find(text, 10, 22, READING)] == ["Oslo"]


def test_countries_are_typed() -> None:
    assert [one.value.type for one in places.find("from Peru to Oslo", 0, 17, READING)] == ["country", "place"]


def test_actors_name_countries_by_any_of_their_words() -> None:
    text = "Norway and the Swedes urged Paris to act; Lyon was quiet."
    found_actors = [(text[one.start : one.end], one.country, one.by) for one in places.actors(text, 0, len(text))]
    assert found_actors == [
        ("Norway", "Norway", "name"),
        ("Swedes", "Sweden", "demonym"),
        ("Paris", "France", "capital"),
    ]


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Danes", "Denmark"),
        ("the Danish capital", "Denmark"),
        ("Copenhagen", "Denmark"),
        ("Frenchwomen", "France"),
        ("South Korean diplomats", "South Korea"),
        ("Peru's", "Peru"),
        ("USSR", "Soviet Union"),
        ("Thais", "Thailand"),
        ("Moscow", "Russia"),
        ("the Swiss", "Switzerland"),
    ],
)
def test_country_of(words: str, country: str) -> None:
    assert places.country_of(words) == country


@pytest.mark.parametrize("words", ["Marseille", "the minister", "Xyzzyville", "", "California", "Africa"])
def test_no_country(words: str) -> None:
    assert places.country_of(words) is None


@pytest.mark.parametrize(
    ("words", "place_name"),
    [
        ("the Peruvian capital", "Lima"),
        ("the capital of Peru", "Lima"),
        ("Peru's capital city", "Lima"),
        ("Bombay", "Mumbai"),
        ("the city of Bombay", "Mumbai"),
        ("Burma", "Myanmar"),
        ("the moon", None),
    ],
)
def test_resolve(words: str, place_name: str | None) -> None:
    assert places.resolve(words) == place_name


def test_capital_of() -> None:
    assert places.capital_of("Burma") == "Naypyidaw"
    assert places.capital_of("Holland") == "Amsterdam"
    assert places.capital_of("Lyon") is None


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("Bombay", "India", True),
        ("Bavaria", "Germany", True),
        ("Peru", "South America", True),
        ("Lima region", "Peru", True),
        ("Kenya", "Horn of Africa", False),
        ("Peru", "Chile", False),
        ("Peru", "Peru", False),
        ("Xyzzyville", "Peru", False),
    ],
)
def test_inside(inner: str, outer: str, expected: bool) -> None:
    assert places.inside(inner, outer) is expected


COMPARE = {
    ("Medellín", "Medellin"): "same",
    ("Bombay", "Mumbai"): "same",
    ("Ust-Kamen", "Ust–Kamen"): "same",
    ("Qarabulaq", "Karabulak"): "same",
    ("Kolmar", "Kolmar district"): "same",
    ("the Danish capital", "Copenhagen"): "same",
    ("Lima", "Peru"): "compatible",
    ("Lima region", "Peru"): "compatible",
    ("Atlanta", "Georgia"): "compatible",
    ("Los Angeles", "California"): "compatible",
    ("Ullberg village", "Nordland province"): "compatible",
    ("Ullberg", "Nordland"): "compatible",
    ("Niger", "Nigeria"): "different",
    ("Uzbekistan", "Turkmenistan"): "different",
    ("Lima", "Cusco"): "different",
    ("Ullberg village", "Soltau village"): "different",
    ("Lyon", "Spain"): "different",
}


@pytest.mark.parametrize("pair", COMPARE)
def test_compare(pair: tuple[str, str]) -> None:
    left, right = map(place, pair)
    there, back = places.compare(left, right), places.compare(right, left)
    assert there.relation == back.relation == COMPARE[pair]
    assert there.reason


@given(st.lists(st.sampled_from(["Lima", "Peru", "near", "Oslo–", "“", "Mr.", "the", "\n", "A", "U.S.", "é", "12"])))
def test_spans_hold_their_words(tokens: list[str]) -> None:
    text = " ".join(tokens)
    mentions = places.find(text, 0, len(text), READING)
    assert all(text[one.start : one.end] == one.value.text for one in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


def test_every_capital_is_inside_its_country() -> None:
    pairs = product(["Peru", "Kenya", "Norway"], repeat=2)
    for one, two in pairs:
        assert places.inside(places.capital_of(one) or "", two) is (one == two)


@pytest.mark.parametrize(
    "text",
    ["The jet landed at Ocros safely.", "the Lima-Ocros line was cut", "Ferries bound for Ocros, full, left."],
)
def test_a_way_ends_at_a_place(text: str) -> None:
    assert ("Ocros", "ocros") in found(text)
