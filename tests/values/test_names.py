import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import NameValue, Reading
from crosscheck.values import names

READING = Reading()
P, B, T = "person", "organisation", "thing"


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.value.type) for one in names.find(text, 0, len(text), READING)]


FIND = {
    "Danish Prime Minister Ingrid Holm met Gen. Paul Okoro.": [("Ingrid Holm", P), ("Paul Okoro", P)],
    "Flights resumed on Monday. Officials were glad.": [],
    "On Tuesday the minister, Ingrid Holm, spoke. Holm left.": [("Ingrid Holm", P), ("Holm", P)],
    "Foreign Minister of Peru Ana Quispe resigned.": [("Ana Quispe", P)],
    "Minister of Foreign Affairs Ana Quispe resigned.": [("Ana Quispe", P)],
    "He joined the Ministry of Trade and Industry of Peru.": [("Ministry of Trade and Industry of Peru", B)],
    "The World Dairy Federation (WDF) met; the WDF voted.": [
        ("World Dairy Federation", B),
        ("WDF", B),
        ("WDF", B),
    ],
    "A Fokker 100 and an Il-96 landed; Flight 8815 did not.": [("Fokker 100", T), ("Il-96", T), ("Flight 8815", T)],
    "the exercise “Northern Shield” began": [("Northern Shield", T)],
    "the ferry “Nordlys–Vesta” sank": [("Nordlys–Vesta", T)],
    "Ludwig van der Berg and Omar al-Hakim met Ali bin Said.": [
        ("Ludwig van der Berg", P),
        ("Omar al-Hakim", P),
        ("Ali bin Said", P),
    ],
    "It cost 300 people their jobs at Acme Corp, and Acme shares fell.": [("Acme Corp", B), ("Acme", B)],
    "Stephen King met King Harald in King Street.": [("Stephen King", P), ("Harald", P)],
    "The General Assembly elected Secretary General Ana Quispe.": [("General Assembly", B), ("Ana Quispe", P)],
    "The Danish-led team included J. K. Holm.": [("J. K. Holm", P)],
    "The CEO said the GDP grew.": [],
    "Orbiter launches rose. The Orbiter-4 probe flew.": [("Orbiter-4", T)],
}


@pytest.mark.parametrize("text", FIND)
def test_find(text: str) -> None:
    assert found(text) == FIND[text]


def test_a_headline_in_title_case_holds_only_names_that_the_text_knows() -> None:
    text = "Holm Wants Full Return of Ferries With Peru\nIngrid Holm, the Danish minister, said so.\n"
    assert found(text)[:2] == [("Holm", P), ("Ingrid Holm", P)]


def test_a_word_in_lower_case_elsewhere_opens_no_name() -> None:
    text = "Investigators Ingrid Holm and Paul Okoro agreed. The investigators left."
    assert found(text) == [("Ingrid Holm", P), ("Paul Okoro", P)]


ROLES = {
    "Danish Prime Minister Ingrid Holm spoke.": ("prime minister", "ingrid holm", "Denmark"),
    "Ingrid Holm, the prime minister of Denmark, spoke.": ("prime minister", "ingrid holm", "Denmark"),
    "the Danish leader, Ingrid Holm, spoke": ("leader", "ingrid holm", "Denmark"),
    "the prime minister of Denmark, Ingrid Holm, spoke": ("prime minister", "ingrid holm", "Denmark"),
    "Denmark's finance minister Ingrid Holm spoke.": ("finance minister", "ingrid holm", "Denmark"),
    "Former Danish President Ingrid Holm spoke.": ("former president", "ingrid holm", "Denmark"),
    "Acme chief executive Ingrid Holm spoke.": ("ceo", "ingrid holm", "acme"),
    "Ingrid Holm, 61, CEO of Acme, spoke.": ("ceo", "ingrid holm", "acme"),
    "Minister of Foreign Affairs Ingrid Holm spoke.": ("foreign minister", "ingrid holm", ""),
    "Ingrid Holm, Denmark's minister of defence, spoke.": ("defense minister", "ingrid holm", "Denmark"),
    "security chief Ingrid Holm spoke": ("security chief", "ingrid holm", ""),
    "Ingrid Holm, a deputy chairwoman of the Arctic Council, spoke.": (
        "deputy chairman",
        "ingrid holm",
        "arctic council",
    ),
}


@pytest.mark.parametrize("text", ROLES)
def test_roles(text: str) -> None:
    held = [(one.role, one.person, one.of) for one in names.roles(text, 0, len(text))]
    assert held == [ROLES[text]]


def test_a_role_keeps_its_words() -> None:
    text = "They met Danish Prime Minister Ingrid Holm."
    (role,) = names.roles(text, 0, len(text))
    assert text[role.start : role.end] == "Prime Minister"
    assert text[role.person_start : role.person_end] == "Ingrid Holm"


ARTICLE = (
    "Danish Prime Minister Ingrid Holm received Peru's president, Jorge Quispe, in Aarhus. Holm praised Quispe. "
    "The Peruvian leader thanked the prime minister. The World Dairy Federation (WDF) sent Ana Holm-Berg; the WDF "
    "is new. Quispe Jorge is his father. The Federation said no more. A former minister was there."
)
MEANT = [
    ("Holm", "Ingrid Holm"),
    ("Quispe", "Jorge Quispe"),
    ("The Peruvian leader", "Jorge Quispe"),
    ("the prime minister", "Ingrid Holm"),
    ("WDF", "World Dairy Federation"),
    ("Federation", "World Dairy Federation"),
    ("Quispe Jorge", "Quispe Jorge"),
]


@pytest.mark.parametrize(("words", "full"), MEANT)
def test_coreference(words: str, full: str) -> None:
    meant = names.coreference(ARTICLE, 0, len(ARTICLE))
    assert full in {value.text for (start, end), value in meant.items() if ARTICLE[start:end] == words}


def test_two_persons_of_one_surname_leave_it_alone() -> None:
    text = "Ingrid Holm met Paul Holm. Holm spoke."
    meant = names.coreference(text, 0, len(text))
    assert meant[27, 31].text == "Holm"


def test_two_presidents_leave_the_president_open() -> None:
    text = "Danish President Ingrid Holm met Peruvian President Ana Quispe. The president spoke."
    assert not [span for span in names.coreference(text, 0, len(text)) if text[slice(*span)] == "The president"]


def name(words: str, kind: str) -> NameValue:
    return NameValue.model_validate({"kind": "name", "text": words, "key": words.lower(), "type": kind})


COMPARE = {
    (P, "Zhanar Akhmetova", "Janar Ahmetova"): "same",
    (P, "Omar al-Hakim", "Omar Al Hakim"): "same",
    (P, "President Jorge Quispe", "Jorge Quispe"): "same",
    (P, "Quispe", "Jorge Quispe"): "compatible",
    (P, "J. Quispe", "Jorge Quispe"): "compatible",
    (P, "Jorge Luis Quispe", "Jorge Quispe"): "compatible",
    (P, "Li Wei", "Wei Li"): "compatible",
    (P, "David Quispe", "Dave Quispe"): "compatible",
    (P, "Bob Quispe", "Jim Quispe"): "different",
    (P, "Amara Sesay", "Amara Sesay Kargbo"): "compatible",
    (P, "Jorge Quispe", "Ana Quispe"): "different",
    (P, "Omar Diallo", "Diallo Keita"): "different",
    (P, "Ivan Orlov", "Ivana Orlova"): "different",
    (B, "World Dairy Federation", "WDF"): "same",
    (B, "World Health Organisation", "WHO"): "same",
    (B, "Ministry of Defence", "Ministry of Defense"): "same",
    (B, "Acme Corp", "Acme"): "same",
    (B, "XQZ", "World Dairy Federation"): "compatible",
    (B, "Council", "Arctic Council"): "compatible",
    (B, "Arctic Council", "World Dairy Federation"): "different",
    (T, "Fokker 100", "Fokker F100"): "compatible",
    (T, "Comet-25", "Comet 26"): "different",
    (T, "Vega Mark III", "Vega Mark 3"): "same",
    (T, "Vega Mark III", "Vega Mark 4"): "different",
    (T, "Comet-25", "Comet"): "compatible",
    (T, "Flight 8815", "Flight 8851"): "different",
    (T, "Comet 25", "Comet-25"): "same",
}


@pytest.mark.parametrize("case", COMPARE)
def test_compare(case: tuple[str, str, str]) -> None:
    kind, left, right = case
    there, back = (
        names.compare(name(left, kind), name(right, kind)),
        names.compare(name(right, kind), name(left, kind)),
    )
    assert there.relation == back.relation == COMPARE[case]
    assert there.reason


def test_a_person_is_no_organisation() -> None:
    assert names.compare(name("Holm", P), name("Acme", B)).relation == "different"


def test_a_thing_of_unknown_kind_may_be_either() -> None:
    assert names.compare(name("Holm", T), name("Ingrid Holm", P)).relation == "compatible"


@given(
    st.lists(st.sampled_from(["Ann", "Berg", "of", "the", "Bank", "President", ",", "(", ")", "“", "\n", "XY", "7"]))
)
def test_every_part_holds_its_words_and_none_overlaps(tokens: list[str]) -> None:
    text = " ".join(tokens)
    mentions = names.find(text, 0, len(text), READING)
    assert all(text[one.start : one.end] == one.value.text for one in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))
    assert names.roles(text, 0, len(text)) == names.roles(text, 0, len(text))
    assert all(0 <= start < end <= len(text) for start, end in names.coreference(text, 0, len(text)))


def test_a_role_in_the_plural_is_held_by_all() -> None:
    text = "Ministers Ingrid Holm, Jorge Quispe and Ana Berg met."
    held = [(one.role, one.person) for one in names.roles(text, 0, len(text))]
    assert held == [("minister", "ingrid holm"), ("minister", "jorge quispe"), ("minister", "ana berg")]


def test_spellings_of_a_surname_in_one_article_are_one_person() -> None:
    text = "Zhanar Akhmetova spoke first. Then Akhmetova and Ahmetova spoke; Zhanar left."
    meant = names.coreference(text, 0, len(text))
    assert {value.text for value in meant.values()} == {"Zhanar Akhmetova"}


HOSTILE = {
    "capitals": "Berg ",
    "demonyms": "Danish ",
    "titles": "President ",
    "dashes": "Oslo-",
    "quotes": "“ ",
    "the": "the ",
    "persons": "Ann Berg, ",
    "descriptions": "the minister ",
    "of": "Bank of ",
    "initials": "A. ",
    "digits": "1234567890",
    "brackets": "Bank (",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_takes_steps_in_proportion_to_its_length(kind: str) -> None:
    few, many = (calls(HOSTILE[kind] * count) for count in (300, 1200))
    assert many <= 5 * few + 2000


def calls(text: str) -> int:
    """Count the Python calls that reading a text takes; a fresh text each time, since readings are kept."""
    names.find("Ann Berg of Oslo", 0, 16, READING)
    count = 0

    def counting(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        names.find(text, 0, len(text), READING)
        names.coreference(text, 0, len(text))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President of the Arctic Council Ingrid Holm left.", [("Arctic Council", B), ("Ingrid Holm", P)]),
        ("Nordavia Airlines Flight 815 crashed.", [("Nordavia Airlines", B), ("Flight 815", T)]),
        ("Mr Holm and Mrs. Berg won; Hurricane Ingrid passed.", [("Holm", P), ("Berg", P), ("Hurricane Ingrid", T)]),
        ("Vale United beat Port Rovers 3-1 on Sunday.", [("Vale United", B), ("Port Rovers", B)]),
        (
            "the Institute of Soil and Infectious Diseases and Ingrid Holm agreed.",
            [("Institute of Soil and Infectious Diseases", B), ("Ingrid Holm", P)],
        ),
        ("She studied Physics; he taught Chemistry.", []),
        ("In May Theresa May met April Holm.", [("Theresa May", P), ("Holm", T)]),
    ],
)
def test_names_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "of"),
    [("Queen Ingrid of Denmark spoke.", "Denmark"), ("Arctic Council President Ingrid Holm spoke.", "arctic council")],
)
def test_what_a_role_is_of(text: str, of: str) -> None:
    assert [one.of for one in names.roles(text, 0, len(text))] == [of]
