import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import counts, find

FOUND = [
    ("A storm left 24 Dutch sailors dead.", "24", "24", "24", "Dutch sailors dead"),
    ("It hurt nine and 31 injured were flown out.", "31", "31", "31", "injured"),
    ("The ferry carried 62 passengers and a dog.", "62", "62", "62", "passengers"),
    ("They lost 15,000+ of its members.", "15,000+", "15000", None, "members"),
    ("More than 130,000 people fled.", "More than 130,000", "130000", None, "people"),
    ("At least 30 goats drowned.", "At least 30", "30", None, "goats"),
    ("Nearly 40 boats sank.", "Nearly 40", "36", "40", "boats"),
    ("Some 200 boats sank.", "Some 200", "180", "220", "boats"),
    ("Fewer than 100 boats sank.", "Fewer than 100", None, "100", "boats"),
    ("Up to 700 workers go.", "Up to 700", None, "700", "workers"),
    ("Dozens of boats sank.", "Dozens", "24", "99", "boats"),
    ("About 500 or more boats sank.", "About 500 or more", "500", None, "boats"),
    ("There were one killed in the mine.", "one", "1", "1", "killed"),
    ("The toll climbed to 147.", "147", "147", "147", ""),
    ("He led a 12-team league.", "12", "12", "12", "team league"),
    ("It sold 2.1m cars.", "2.1m", "2050000", "2150000", "cars"),
    ("It needs eight more wins.", "eight", "8", "8", "wins"),
    ("Of the crew nine survived.", "nine", "9", "9", ""),
    ("A raid in which 2000 sheep died.", "2000", "2000", "2000", "sheep"),
    ("On the square 3,000 marched.", "3,000", "3000", "3000", ""),
    ("The toll rose to 42 overnight.", "42", "42", "42", ""),
    ("The court freed 10 accused.", "10", "10", "10", "accused"),
    ("It cut 15K jobs.", "15K", "14500", "15500", "jobs"),
    ("It sold 3000000 of them.", "3000000", "3000000", "3000000", ""),
    ("The pair McDonald 5 shops bought.", "5", "5", "5", "shops"),
    ("It fell to 3.50, then up to 2.20.", "3.50", "3.495", "3.505", ""),
    ("The injured number 29, a statement says.", "29", "29", "29", ""),
    ("The two republics put it off.", "two", "2", "2", "republics"),
    ("It matters to one nation alone.", "one", "1", "1", "nation"),
    ("Of three, two came from Omsk and one from Perm.", "one", "1", "1", ""),
    ("It lost its members (12,500).", "12,500", "12500", "12500", ""),
    ("Crowds topped 3,000 walkers.", "3,000", "3000", None, "walkers"),
]
NO_COUNT = [
    "It happened in 2021.",
    "The 2022 storms were worse.",
    "It grew in the 1990s.",
    "A Boeing 737 landed.",
    "Their Airbus 320 passenger jet landed.",
    "Luna-25 and J2-8243 and an AK-47 were shown.",
    "Flight 8432 was late.",
    "He won 3-1 and lost 5-7.",
    "They met at 6:04 pm and at 5am.",
    "It opened on March 14 and closed on 2 April.",
    "A 21-gun salute was fired.",
    "That one is one of the best.",
    "Call 555-1234 or 0800-555-123.",
    "He lives at 12 Long Meadow Street.",
    "See [3] and (4).",
    "\n2. Wash your hands",
    "A 24/7 shop.",
    "See article 5 and chapter 11.",
    "The Q&A 500 index fell.",
    "A Lumia 15 Pro phone and a Fokker 100 Max jet.",
    "A site named 24.example told it.",
    "An Ariane -5 mission.",
    "An icon of 16 px.",
    "Call +1 212 555 0199 or 020 7946 0958 or +44 20 7946 0958.",
    "A GeForce 4090 costs less than an iPhone 15 costs.",
    "Coffee 3.50, tea 2.20, apple pie 6.75.",
    "The P5+1 met.",
    "See p. 45 and pp. 45-47.",
    "A 4K screen and a 10K run.",
    "The account 3000123 was shut.",
    "A member (59551 ) wrote it.",
    "The missing number 9 shirt.",
    "At one time it was rich.",
    "At one point it fell.",
    "They had one issue after another.",
    "He knew this one and one from Berlin.",
]
ORDINALS = [
    ("A third crossing opened.", "third", 3, "crossing"),
    ("The 15th summit met.", "15th", 15, "summit"),
    ("Its twenty-first season began.", "twenty-first", 21, "season"),
    ("A first-ever summit was held.", "first", 1, "summit"),
    ("The agency's ambitious third moon mission flew.", "third", 3, "moon mission"),
]
NO_ORDINAL = ["At first it rained.", "He first rained blows on it.", "First aid was given.", "A second-hand car."]
NO_ORDINAL += ["The 13th Gen chips.", "The team first met.", "It put the rival third behind him."]


def value_of(text: str) -> tuple[str, QuantityValue]:
    (mention,) = counts.find(text, 0, len(text), Reading())
    assert isinstance(mention.value, QuantityValue)
    return text[mention.start : mention.end], mention.value


def in_json(value: QuantityValue) -> tuple[object, object]:
    written = value.model_dump(mode="json")
    return written["low"], written["high"]


def count(text: str) -> QuantityValue:
    return value_of(text)[1]


@pytest.mark.parametrize(("text", "words", "low", "high", "of"), FOUND, ids=[row[0] for row in FOUND])
def test_counts_are_found(text: str, words: str, low: str | None, high: str | None, of: str) -> None:
    found = {text[one.start : one.end]: one.value for one in counts.find(text, 0, len(text), Reading())}
    value = found[words]
    assert isinstance(value, QuantityValue)
    assert in_json(value) == (low, high)
    assert value.of == of


@pytest.mark.parametrize("text", NO_COUNT)
def test_what_counts_nothing_is_not_found(text: str) -> None:
    assert [text[one.start : one.end] for one in counts.find(text, 0, len(text), Reading())] == []


@pytest.mark.parametrize(("text", "words", "number", "of"), ORDINALS)
def test_ordinals_are_apart(text: str, words: str, number: int, of: str) -> None:
    quote, value = value_of(text)
    assert (quote, int(value.said), value.of, value.ordinal) == (words, number, of, True)


@pytest.mark.parametrize("text", NO_ORDINAL)
def test_ordinals_that_order_nothing_are_not_found(text: str) -> None:
    assert counts.find(text, 0, len(text), Reading()) == []


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("14 boats", "14 boats", "same"),
        ("14 boats", "16 boats", "different"),
        ("nearly 40 boats", "38 boats", "compatible"),
        ("nearly 40 boats", "41 boats", "different"),
        ("15,000 jobs", "15,130 jobs", "compatible"),
        ("15,000 jobs", "17,500 jobs", "different"),
        ("147 dead", "148 dead", "different"),
        ("dozens of boats", "38 boats", "compatible"),
        ("over 30 boats", "38 boats", "compatible"),
        ("at least 40 boats", "38 boats", "different"),
        ("1.3 million people", "1,310,000 people", "compatible"),
        ("a third boat", "3 boats", "different"),
    ],
)
def test_counts_compare(left: str, right: str, relation: str) -> None:
    forth, back = counts.compare(count(left), count(right)), counts.compare(count(right), count(left))
    assert forth.relation == back.relation == relation
    assert forth.reason


def test_dates_and_money_come_before_counts() -> None:
    text = "On 5 May 2021 they paid $40 million for 12 boats."
    kinds = [mention.kind for mention in find(text, 0, len(text), Reading())]
    assert kinds == ["date", "money", "count"]
