import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.values import spelling

ALIKE = [
    ("Petrenko", "Petrinko"),
    ("Dzhalilov", "Jalilov"),
    ("Jumabaev", "Zhumabayev"),
    ("Khalid", "Halid"),
    ("Müller", "Muller"),
    ("Łukasz", "Lukasz"),
    ("Hussein", "Husein"),
    ("Mohamed", "Mohammed"),
    ("Sergei", "Sergey"),
    ("Qosimov", "Kosimov"),
    ("O’Neill", "O'Neill"),
]
UNLIKE = [
    ("Marina", "Marino"),
    ("Orlov", "Orlova"),
    ("Iran", "Iraq"),
    ("Slovakia", "Slovenia"),
    ("Kim", "Kin"),
    ("Hansen", "Jansen"),
    ("A320", "A321"),
    ("Austria", "Australia"),
]


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_spellings_of_one_name_are_alike(left: str, right: str) -> None:
    assert spelling.alike(left, right)
    assert spelling.alike(right, left)


@pytest.mark.parametrize(("left", "right"), UNLIKE)
def test_two_names_are_not_alike(left: str, right: str) -> None:
    assert not spelling.alike(left, right)
    assert not spelling.alike(right, left)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("São  Tomé’s", "sao tome"),
        ("U.N.", "un"),
        ("Berg–Tal", "berg-tal"),
        ("James'", "james"),
        ("“Nordlys”", "nordlys"),
        ("İzmir", "izmir"),
    ],
)
def test_key_is_plain_and_lower(words: str, key: str) -> None:
    assert spelling.key(words) == key


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert spelling.plain(spelling.plain(word)) == spelling.plain(word)
    assert spelling.alike(word, word)
