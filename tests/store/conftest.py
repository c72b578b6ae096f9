"""Records made by hand: an article, its claims, a finding."""

import hashlib
from collections.abc import Callable
from datetime import date

import pytest

from crosscheck.models import Article, Claim, DateValue, Finding, QuantityValue, Span
from crosscheck.store import Workspace

TEXT = "The bridge closed in {}. It reopened after repairs, the council said."


def article(name: str, when: str = "May 2021", folder: str = "seeds") -> Article:
    text = TEXT.format(when)
    identity = hashlib.sha256(f"{name}{text}".encode()).hexdigest()[:12]
    return Article(
        id=identity, name=name, source=f"{folder}/{name}.txt", title="The bridge", publisher=name, published=None,
        published_from="unknown", text=text, body=((0, len(text)),),
    )  # fmt: skip


def claim(of: Article, quote: str, timex: str) -> Claim:
    start = of.text.index(quote)
    evidence = Span(start=start, end=start + len(quote), quote=quote)
    year = int(timex[:4])
    value = DateValue(timex=timex, start=date(year, 1, 1), end=date(year, 12, 31))
    if len(timex) > 4:
        month = int(timex[5:7])
        value = DateValue(timex=timex, start=date(year, month, 1), end=date(year, month, 28))
    return Claim(
        id=hashlib.sha256(f"{of.name}{quote}{timex}".encode()).hexdigest()[:12], article=of.id, kind="date",
        subject="the bridge closed", aspect="when", value=value, evidence=evidence,
        context=Span(start=0, end=len(of.text), quote=of.text),
    )  # fmt: skip


def counted(of: Article, quote: str, number: int, what: str) -> Claim:
    value = QuantityValue(kind="count", said=number, low=number, high=number, of=what)
    return claim(of, quote, "2021").model_copy(update={"kind": "count", "value": value})


def finding(*claims: Claim, identity: str = "f1", topic: str = "when the bridge closed") -> Finding:
    return Finding(
        id=identity, verdict="discrepancy", kind="date", topic=topic, reason="no day in common", claims=claims
    )


@pytest.fixture
def make_article() -> Callable[..., Article]:
    return article


@pytest.fixture
def make_claim() -> Callable[..., Claim]:
    return claim


@pytest.fixture
def make_counted() -> Callable[..., Claim]:
    return counted


@pytest.fixture
def make_finding() -> Callable[..., Finding]:
    return finding


@pytest.fixture
def workspace(tmp_path) -> Workspace:
    return Workspace(tmp_path)
