"""Claims made by hand, so that matching is tested without the grammar; and articles read from text where it matters."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from crosscheck import sources
from crosscheck.claims import extract
from crosscheck.matching.settings import Setting, setting
from crosscheck.models import (
    Article,
    Claim,
    DateValue,
    DurationValue,
    Event,
    NameValue,
    Participant,
    QuantityValue,
    Span,
    Thing,
    Value,
)

DAY = date(2031, 6, 10)
UNITS = {"money": "USD", "percent": "%", "ratio": "x", "measure": "km"}
ASPECTS = {"count": "how many", "money": "how much", "percent": "how much change", "date": "when", "name": "name"}


def article(name: str, published: date | None = DAY) -> Article:
    return Article(
        id=name, name=name, source=f"{name}.txt", title="", publisher=name, published=published,
        published_from="front matter", text="", body=(),
    )  # fmt: skip


def value_of(kind: str, said: Any) -> Value:
    """Make a value: days of a year or day, a length in days, a name, or a quantity ("~14" is vague)."""
    if kind == "date":
        start, end = (said, said) if isinstance(said, date) else (date(said, 1, 1), date(said, 12, 31))
        return DateValue(timex=str(said), start=start, end=end)
    if kind == "duration":
        return DurationValue(timex=f"P{said}D", low=said, high=said)
    if kind == "name":
        return NameValue(kind="name", text=said, key=said.lower(), type="person")
    vague = str(said).startswith("~")
    said = str(said).lstrip("~")
    change = "up" if kind == "percent" else ""
    return QuantityValue.model_validate(
        {"kind": kind, "said": said, "low": said, "high": said, "unit": UNITS.get(kind, ""), "change": change}
        | ({"hedge": "vague", "low": "24", "high": "99"} if vague else {})
    )


def made(kind: str = "count", said: Any = 14, article: str = "harbour", **others: Any) -> Claim:
    """Make a claim; `event`, `thing`, `about`, `countries`, `persons` and `narrowed` are given by their plain names."""
    event, thing, narrowed = others.pop("event", "kill"), others.pop("thing", "person"), others.pop("narrowed", ())
    start = others.pop("start", 0)
    parties = [Participant(key=key, role="country") for key in others.pop("countries", ())]
    parties += [Participant(key=key, role="person") for key in others.pop("persons", ())]
    about = others.pop("about", None)
    fields = {
        "id": f"{article}-{start}-{kind}-{said}",
        "article": article,
        "kind": kind,
        "subject": f"{thing} {event}",
        "aspect": ASPECTS.get(kind, "how large"),
        "value": value_of(kind, said),
        "evidence": Span(start=start, end=start + len(str(said)), quote=str(said)),
        "context": Span(start=start, end=start + 50, quote=f"{said} of a sentence of fifty characters, more or less"),
        "event": Event(predicate=event, kind=event, start=start, end=start + 4) if event else None,
        "thing": Thing(head=thing, concept=thing, qualifiers=tuple(narrowed)) if thing else None,
        "participants": tuple(parties),
        "about": value_of("date", about) if about else None,
        "words": ("mill", "fire", "velden"),
    }
    return Claim.model_validate(fields | others)


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    """Make a claim by hand."""
    return made


def known_of(*claims: Claim, published: Mapping[str, date] | None = None) -> Setting:
    days = published or {}
    names = sorted({one.article for one in claims})
    return setting(claims, [article(name, days.get(name, DAY)) for name in names])


@pytest.fixture(scope="session")
def known() -> Callable[..., Setting]:
    """Measure the setting of claims made by hand."""
    return known_of


@pytest.fixture(scope="session")
def articles() -> Callable[..., list[Article]]:
    """Make the articles of claims made by hand, each a day after the one before if `later`."""

    def make(*names: str, later: bool = False) -> list[Article]:
        return [article(name, DAY + timedelta(days=place if later else 0)) for place, name in enumerate(names)]

    return make


@pytest.fixture(scope="session")
def read() -> Callable[..., tuple[list[Article], list[Claim]]]:
    """Read articles from their words, with their claims."""

    def reading(*texts: str) -> tuple[list[Article], list[Claim]]:
        head = "---\npublisher: Paper {}\npublished: 2031-06-10\n---\n\n"
        found = [sources.parse(head.format(place) + text, f"paper-{place}.txt") for place, text in enumerate(texts)]
        return found, [one for article in found for one in extract(article)]

    return reading
