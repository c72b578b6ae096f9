"""Names that are slips of each other, and those that are not."""

from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.matching import score
from crosscheck.matching.namesakes import confused, people
from crosscheck.models import Claim, NameValue, Span, Thing

Make = Callable[..., Claim]
Known = Callable[..., Any]


def bearing(claim: Make, name: str, role: str, article: str) -> Claim:
    """Make a claim that a person has a role."""
    value = NameValue(kind="role", text=name, key=name.lower(), type="person")
    made = claim("name", name, article=article, start=len(name))
    return made.model_copy(update={"kind": "role", "value": value, "thing": Thing(head=role, concept=role)})


def placed(claim: Claim, sentence: str, name: str) -> Claim:
    """Put a name into a sentence."""
    start = sentence.index(name)
    context = Span(start=0, end=len(sentence), quote=sentence)
    return claim.model_copy(
        update={"context": context, "evidence": Span(start=start, end=start + len(name), quote=name)}
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Paul Okarimo", "Paul Okarishi", True),
        ("Ada Fernandez Holm", "Ada Hernandez Holm", True),
        ("Colonel Paul Okarimo", "Paul Okarishi", True),
        ("Anne-Marie Okoro", "Anne-Maud Okoro", True),
        ("Marina Okoro", "Martina Okoro", False),  # sisters, for all that is said of them
        ("Paul Okoro", "Ingrid Okoro", False),
        ("Paul Okoro", "Pavel Okoro", False),
        ("Paul Okoro", "Paul Quispe", False),
        ("Sho Akari", "Shu Akari", False),
        ("Akari Sho", "Akari Shu", False),
        ("Paul Okoro", "Paul Okoro", False),
        ("Okoro", "Paul Okoro", False),
    ],
)
def test_persons(claim: Make, known: Known, left: str, right: str, expected: bool) -> None:
    one, two = claim("name", left), claim("name", right, article="inland")
    assert confused(score(one, two, known(one, two)), known(one, two), people([one, two])) is expected


def test_an_article_that_holds_both_names_tells_of_two(claim: Make, known: Known) -> None:
    one = claim("name", "Paul Okarimo")
    two = claim("name", "Paul Okarishi", article="inland", persons=("paul okarimo",))
    assert not confused(score(one, two, known(one, two)), known(one, two), people([one, two]))


OFFICES = [
    ("Hanne Okoro", "captain", "Helene Okoro", "", True),
    ("Hanne Okoro", "captain", "Helene Okoro", "captain", True),
    ("Hanne Okoro", "", "Helene Okoro", "", False),  # nothing says who they are: two of a family
    ("Hanne Okoro", "captain", "Helene Okoro", "teacher", False),
    ("Hanne Okoro", "captain", "Ada Okoro", "captain", False),
    ("Ada Tolvanik", "coach", "Ada Tovlanik", "", True),  # more than a spelling: a consonant is out of its place
    ("Yusuf Tolvan", "coach", "Yousef Tolvan", "", False),
    ("Sergei Tolvan", "coach", "Serhiy Tolvan", "", False),
    ("Ada Tolvanik", "coach", "Ada Tolwanyk", "", False),
    ("Ada Tolvanik", "nightwatchman", "Ada Tolvarik", "watchman", True),
]


@pytest.mark.parametrize(("left", "office", "right", "other", "expected"), OFFICES)
def test_offices_say_that_two_names_are_one_persons(
    claim: Make, known: Known, left: str, office: str, right: str, other: str, expected: bool
) -> None:
    one, two = claim("name", left), claim("name", right, article="inland")
    held = [(left, office, "harbour"), (right, other, "inland")]
    run = people([one, two, *(bearing(claim, name, role, place) for name, role, place in held if role)])
    assert confused(score(one, two, known(one, two)), known(one, two), run) is expected


def test_a_third_of_the_family_makes_two_of_the_others(claim: Make, known: Known) -> None:
    one, two = claim("name", "Hanne Okoro"), claim("name", "Helene Okoro", article="inland")
    captain, third = bearing(claim, "Hanne Okoro", "captain", "harbour"), claim("name", "Ada Okoro", article="delta")
    assert not confused(score(one, two, known(one, two)), known(one, two), people([one, two, captain, third]))


APART = {
    "his brother Paul Okarishi fled": False,
    "Paul Okarishi, 31, fled": False,
    "Paul Okarishi, 58, fled": True,
    "a man, Paul Okarishi, fled": True,
}


@pytest.mark.parametrize("sentence", APART)
def test_kin_and_ages_tell_of_two(claim: Make, known: Known, sentence: str) -> None:
    one = placed(claim("name", "Paul Okarimo"), "Paul Okarimo, 57, fled", "Paul Okarimo")
    two = placed(claim("name", "Paul Okarishi", article="inland"), sentence, "Paul Okarishi")
    run = people([one, two])
    assert confused(score(one, two, known(one, two)), known(one, two), run) is APART[sentence]
