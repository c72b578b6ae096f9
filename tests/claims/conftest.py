"""Cases of the claims layer: sentences in `data/*.txt`, each with the claims that it makes.

A sentence stands on a line of its own, what it claims on the indented lines below it, one test each:

    Police arrested 18 people in Velden on Friday.
        count "18": event=arrest, thing=person, about=2031-06-06

`date: 2031-06-10` gives the day of publication for what follows. `no count "18"` says that there is no such claim,
`headline:` before a sentence makes it a headline, and `!! why` after a claim marks a known failure.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from crosscheck.claims import extract
from crosscheck.models import Article, Claim

DATA = Path(__file__).with_name("data")
LINE = re.compile(r'(?P<no>no )?(?P<kind>\w+) "(?P<quote>[^"]*)"(?:: (?P<wanted>.*?))?(?: !! (?P<why>.*))?$')
UNKNOWN = "2031-06-10"


class Case(NamedTuple):
    """One claim that a sentence makes, or must not make."""

    sentence: str
    published: str
    absent: bool
    kind: str
    quote: str
    wanted: dict[str, str]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that takes `case` every case of its module's file."""
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", read(DATA / metafunc.module.CASES))


def read(path: Path) -> list[object]:
    return list(cases(path))


def cases(path: Path) -> Iterator[object]:
    published, sentence = UNKNOWN, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("date: "):
            published = line.removeprefix("date: ")
        elif line.startswith("    "):
            yield parameter(line.strip(), sentence, published)
        elif line and not line.startswith("#"):
            sentence = line


def parameter(line: str, sentence: str, published: str) -> object:
    found = LINE.match(line)
    assert found, f"not a claim: {line}"
    wanted = dict(pair.split("=", 1) for pair in (found["wanted"] or "").split(", ") if pair)
    case = Case(sentence, published, bool(found["no"]), found["kind"], found["quote"], wanted)
    marks = [pytest.mark.xfail(strict=True, reason=found["why"])] if found["why"] else []
    return pytest.param(case, id=f"{sentence[:60]} {line.split(' !! ', maxsplit=1)[0]}", marks=marks)


@cache
def claims_of(text: str, published: str = UNKNOWN) -> tuple[Claim, ...]:
    headline = text.startswith("headline: ")
    text = text.removeprefix("headline: ")
    whole = f"{text}\n\nReporters of the paper were there all day.\n" if headline else text
    body = ((0, len(text)), (len(text) + 2, len(whole) - 1)) if headline else ((0, len(text)),)
    return extract(
        Article(
            id="a1",
            name="note",
            source="note.txt",
            title="",
            publisher="Harbour Times",
            published=date.fromisoformat(published),
            published_from="front matter",
            text=whole,
            body=body,
        )
    )


@pytest.fixture(scope="session")
def claims() -> Callable[..., tuple[Claim, ...]]:
    """Read the claims of a text; each text is parsed once."""
    return claims_of


@pytest.fixture(scope="session")
def departures() -> Callable[[Case], list[str]]:
    """Tell how each claim of a case's kind and words departs from what is wanted; an empty line is a right one."""
    return compared


def compared(case: Case) -> list[str]:
    held = [
        c for c in claims_of(case.sentence, case.published) if (c.kind, c.evidence.quote) == (case.kind, case.quote)
    ]
    return [departure(claim, case.wanted) for claim in held]


def departure(claim: Claim, wanted: dict[str, str]) -> str:
    said = {name: field(claim, name) for name in wanted}
    return ", ".join(f"{name} is {said[name]}" for name, value in wanted.items() if not fits(said[name], value))


def fits(said: str | tuple[str, ...], wanted: str) -> bool:
    if isinstance(said, tuple):
        return (not said) if wanted == "none" else all(word in said for word in wanted.split("+"))
    return said == wanted


def field(claim: Claim, name: str) -> str | tuple[str, ...]:
    """Give a field of a claim by the short name that the cases use."""
    thing, event, value = claim.thing, claim.event, claim.value
    fields: dict[str, str | tuple[str, ...]] = {
        "event": event.kind if event else "none",
        "thing": thing.concept if thing else "none",
        "narrowed": thing.qualifiers if thing else (),
        "about": claim.about.timex if claim.about else "none",
        "scope": claim.scope,
        "by": claim.attribution or "none",
        "who": tuple(one.key for one in claim.participants),
        "at": claim.places,
        "headline": str(claim.headline).lower(),
    }
    if name in fields:
        return fields[name]
    return str(getattr(claim, name, getattr(value, name, "none")))
