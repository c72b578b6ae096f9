"""Members of closed classes clash by the keys of their bearer, unless time or another name explains them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crosscheck.matching import match

CLASH = {
    "flags": ("The Maltese-flagged tanker ran aground.", "The tanker sails under the Greek flag."),
    "a man": ("Ingrid Holm, a Danish guide, led them.", "They were led by the Swiss guide Ingrid Holm."),
    "an age": ("A German tourist, 58, was hurt.", "One of them is an Austrian tourist, a man of 58."),
    "a place": ("The mine lies 35 km south of Velden.", "The mine is 35 kilometres to the north of Velden."),
    "miles": ("The mine lies 80 km south of Velden.", "The mine lies 50 miles north of the town."),
    "a list": ("The ferry listed to port.", "The wave tipped the ferry on to its right side."),
    "an engine": ("The left engine caught fire.", "The right engine was torn off."),
    "leaving": ("Ingrid Holm resigned on Monday.", "The board sacked Ingrid Holm on Monday."),
    "life": ("The driver died at the wheel.", "The driver is in intensive care."),
    "a border": ("The border has been shut since Monday.", "The border remained open throughout."),
    "an alarm": ("The siren went off at noon.", "The siren stayed silent."),
    "a fire": ("The bus burst into flames.", "There was no fire."),
    "an owner": ("State-owned Karsova Lines runs it.", "Karsova Lines, a private company, runs it."),
    "a team": ("A handball team was trapped.", "The girls play in a basketball team."),
    "a seat": ("Alta Nova of Leeds bought it.", "Alta Nova, a brewer based in Melbourne, bought it."),
    "the firm's seat": ("The Leeds-based firm grew.", "The company, which has its seat in Melbourne, grew."),
    "plans": ("The head office of the new group will be in Leeds.", "The headquarters will be in Melbourne."),
    "a closure": (
        "The office in Leeds, which is small, will be closed.",
        "The old office in Velden is to shut for good.",
    ),
    "a province": (
        "It fell in Velden, in the department of Oster.",
        "It fell in Velden, a town in the province of Alta.",
    ),
    "a departure": (
        "Rain fell. The trawler was old. It had left the port of Velden.",
        "The boat sailed from Karlsund.",
    ),
    "a voyage back": ("The train was going from Velden to Oster.", "The train was heading for Velden."),
    "a version": ("The Boeing 737-800 crashed on Monday.", "The Boeing 737-500 was carrying 90 passengers."),
    "a model": ("The Mi-17 crashed on Monday.", "The aircraft, a Bell 412 of the army, crashed on Monday."),
    "dying": ("Ingrid Holm was shot in the market.", "Ingrid Holm was killed by a thrown stone."),
}
ALIKE = {
    "neighbours": ("The mine lies 35 km south of Velden.", "The mine lies 35 km southeast of Velden."),
    "another place": ("The mine lies 35 km south of Velden.", "The mill lies 35 km north of Karlsund."),
    "another distance": ("The mine lies 35 km south of Velden.", "The mill lies 90 km north of Velden."),
    "another name": ("A Swiss man, Erik Lund, 58, was hurt.", "A Danish man, Peter Berg, 58, was hurt."),
    "a town of the region": ("The Columbus-based lender grew.", "The Ohio-based lender grew."),
    "a seat that moves": ("The headquarters is in Leeds.", "The headquarters will be in Melbourne."),
    "two closures": (
        "The office in Leeds will close. The office in Paris will close.",
        "The office in Velden will close.",
    ),
    "two seats": ("Alta Nova of Leeds and Alta Nova of Paris merged.", "Alta Nova of Melbourne grew."),
    "a district of the province": ("It fell in Velden in Oster district.", "It fell in Velden in Alta province."),
    "another town": ("It fell in Velden, in Oster province.", "It fell in Karlsund, in Alta province."),
    "another vehicle": ("The boat sailed from Velden.", "The plane took off from Karlsund."),
    "another ship": ("The ferry Alta left Velden.", "The ferry Nova left Karlsund."),
    "a port of the country": ("The boat was bound for Malta.", "The boat was bound for Velden."),
    "a model and its version": ("The Boeing 737-800 crashed on Monday.", "The Boeing 737 crashed on Monday."),
    "a name abroad": ("The Mi-17 crashed on Monday.", "The Mi-8 crashed on Monday."),
    "two models": ("The Airbus A320 crashed. The Boeing 737 was hit by it.", "The Boeing 777 crashed on Monday."),
    "two members": ("The left engine failed. The right engine failed later.", "The right engine was torn off."),
    "other words": ("Divers raised a silver lamp.", "A bronze lamp hangs in the hall of the mayor."),
    "denied": ("Ingrid Holm was not arrested.", "Ingrid Holm is on the run."),
    "rumoured": ("Ingrid Holm was allegedly shot in the market.", "Ingrid Holm was killed by a thrown stone."),
    "two guards": ("The guard died on the spot.", "The guard is in intensive care."),
}


def clashing(articles: Any, claims: Any) -> list[str]:
    groups = match(claims, articles).groups
    links = [link for group in groups for link in group.links]
    differing = [link for link in links if link.relation.relation == "different"]
    return [link.relation.reason for link in differing if link.left.aspect.startswith("which ")]


@pytest.mark.parametrize("texts", CLASH.values(), ids=CLASH)
def test_two_members_of_one_class_clash(texts: tuple[str, str], read: Callable[..., Any]) -> None:
    assert clashing(*read(*texts))


@pytest.mark.parametrize("texts", ALIKE.values(), ids=ALIKE)
def test_look_alikes_do_not_clash(texts: tuple[str, str], read: Callable[..., Any]) -> None:
    assert clashing(*read(*texts)) == []


def test_words_that_are_rare_make_two_tellings_of_one_thing(read: Callable[..., Any]) -> None:
    filler = " ".join(f"The harbour was calm on day {day}." for day in range(90))
    texts = (
        f"Divers raised a silver lamp shaped like a duck. {filler}",
        "A bronze lamp in the form of a duck was found.",
    )
    assert clashing(*read(*texts))


def test_the_sentence_that_tells_the_same_is_compared(read: Callable[..., Any]) -> None:
    filler = " ".join(f"The harbour was calm on day {day}." for day in range(90))
    told = f"Listeria is found in soil. The listeria outbreak in Velden has killed three pensioners. {filler}"
    assert clashing(*read(told, "The salmonella outbreak in Velden killed three pensioners."))


ORDERS = [
    ("Ingrid Holm was arrested in Velden.", "Ingrid Holm is on the run.", True),
    ("Ingrid Holm is on the run.", "Ingrid Holm was arrested in Velden.", False),
    ("The driver died at the wheel.", "The driver is in intensive care.", True),
    ("The driver is in intensive care.", "The driver died at the wheel.", False),
    ("The border remained open throughout.", "The border has been shut.", False),
    ("Ingrid Holm was arrested in Velden.", "Ingrid Holm is under house arrest.", False),
]


@pytest.mark.parametrize(("early", "late", "expected"), ORDERS)
def test_what_a_later_article_tells_may_have_changed(
    early: str, late: str, expected: bool, read: Callable[..., Any]
) -> None:
    articles, claims = read(early, late)
    days = (date(2031, 6, 10), date(2031, 6, 12))
    dated = [one.model_copy(update={"published": day}) for one, day in zip(articles, days, strict=True)]
    assert bool(clashing(dated, claims)) is expected


def test_pairs_that_a_reviewer_parted_stay_apart(read: Callable[..., Any]) -> None:
    articles, claims = read(*CLASH["flags"])
    pair = tuple(one.id for one in claims if one.aspect == "which flag")
    assert match(claims, articles, [pair]).groups == ()
    assert match(claims, articles).groups


def test_equal_members_agree(read: Callable[..., Any]) -> None:
    articles, claims = read("The Maltese-flagged tanker ran aground.", "The tanker sails under the Maltese flag.")
    links = [link for group in match(claims, articles).groups for link in group.links]
    assert [link.relation.relation for link in links if link.left.aspect == "which flag"] == ["same"]
