"""An invented story, its report made by hand: a ferry runs aground, four papers tell of it."""

import hashlib
from datetime import date
from decimal import Decimal

import pytest

from crosscheck.models import (
    Article,
    Claim,
    DateValue,
    Event,
    Feature,
    Finding,
    Match,
    NameValue,
    Pair,
    Participant,
    Parting,
    Problem,
    QuantityValue,
    Report,
    Span,
    Thing,
    TimeValue,
)

TEXTS = {
    "courier.txt": (
        "Averil Courier",
        "Ferry with 212 aboard hits the Hook sandbank",
        date(2024, 3, 3),
        "The ferry Lindholm Star ran aground off Port Averil on Sunday with 212 passengers aboard. The harbour office "
        "said 14 people were hurt. She had cast off at 7:40 am, and by 8:05 am she lay on the sand. Repairs will cost "
        "$6.35 million, the owner estimates. Built in 1987, she is the oldest ship of the line.",
    ),
    "coastwire.md": (
        "Coast Wire",
        "Lindholm Star stuck | harbour closed",
        date(2024, 3, 3),
        "A ferry carrying 198 passengers has run onto a sandbank near Port Averil, injuring 14. The crossing began at "
        "8:15 am according to the coast guard. The ship, launched in 1987, belongs to Averil Lines. The repair is put "
        "at more than $6 million.",
    ),
    "gazette.txt": (
        "Northern Gazette",
        "Nineteen hurt after ferry grounding",
        date(2024, 3, 4),
        "Nineteen people are now known to have been hurt when the Lindholm Star struck the Hook sandbank with 212 "
        "passengers on board. Traffic through the port fell from 40 ships a day to 22, a drop of 30 percent, the "
        "port says.",
    ),
    "letter.txt": ("", "A reader's letter", None, "The old ferry of 1987 should have been retired. I paid 12 crowns."),
}


def article(name: str) -> Article:
    publisher, title, published, text = TEXTS[name]
    return Article(
        id=hashlib.sha256(name.encode()).hexdigest()[:8],
        name=name,
        source=f"seeds/{name}",
        title=title,
        publisher=publisher,
        published=published,
        published_from="front matter" if published else "unknown",
        url="https://averil.example/ferry" if name == "courier.txt" else None,
        text=text,
        body=((0, len(text)),),
    )


ARTICLES = {name: article(name) for name in TEXTS}


def claim(name: str, quote: str, value, **fields) -> Claim:
    """A claim on the first place where an article has these words, its context the sentence around them."""
    text = ARTICLES[name].text
    start = text.index(quote)
    first = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
    last = text.find(". ", start)
    last = len(text) if last < 0 else last + 1
    return Claim(
        **{
            "id": hashlib.sha256(f"{name}{quote}".encode()).hexdigest()[:8],
            "article": ARTICLES[name].id,
            "kind": value.kind,
            "subject": "the ferry",
            "aspect": "how many",
            "value": value,
            "evidence": Span(start=start, end=start + len(quote), quote=quote),
            "context": Span(start=first, end=last, quote=text[first:last]),
        }
        | fields
    )


def number(said, low=None, high=None, kind="count", **fields) -> QuantityValue:
    low, high = (said, said) if low is None and high is None else (low, high)
    decimals = [None if figure is None else Decimal(str(figure)) for figure in (said, low, high)]
    return QuantityValue(kind=kind, said=decimals[0], low=decimals[1], high=decimals[2], **fields)


def year(of: int) -> DateValue:
    return DateValue(timex=str(of), start=date(of, 1, 1), end=date(of, 12, 31))


PASSENGERS = {
    "subject": "passengers aboard",
    "event": Event(predicate="run", kind="accident", start=30, end=33),
    "thing": Thing(head="passenger", concept="person", qualifiers=("aboard",)),
    "participants": (Participant(key="Lindholm Star", role="agent"),),
    "places": ("Port Averil",),
}
CLAIMS = {
    "aboard courier": claim("courier.txt", "212", number(212, of="passengers"), **PASSENGERS),
    "aboard wire": claim("coastwire.md", "198", number(198, of="passengers"), **PASSENGERS),
    "aboard gazette": claim("gazette.txt", "212", number(212, of="passengers"), **PASSENGERS),
    "hurt courier": claim("courier.txt", "14", number(14, of="people"), attribution="the harbour office"),
    "hurt wire": claim("coastwire.md", "14", number(14)),
    "hurt gazette": claim("gazette.txt", "Nineteen", number(19, of="people")),
    "left courier": claim("courier.txt", "7:40 am", TimeValue(timex="T07:40", low=460, high=460)),
    "left wire": claim(
        "coastwire.md", "8:15 am", TimeValue(timex="T08:15", low=495, high=495), attribution="the coast guard"
    ),
    "repair courier": claim(
        "courier.txt",
        "$6.35 million",
        number(6350000, 6345000, 6355000, kind="money", unit="USD"),
        modality="possible",
        attribution="the owner",
    ),
    "repair wire": claim(
        "coastwire.md",
        "more than $6 million",
        number(6000000, 6000000, None, kind="money", unit="USD", hedge="over"),
    ),
    "built courier": claim("courier.txt", "1987", year(1987)),
    "built wire": claim("coastwire.md", "in 1987", year(1987)),
    "built letter": claim("letter.txt", "1987", year(1987)),
    "ships before": claim("gazette.txt", "40 ships", number(40, of="ships")),
    "ships after": claim("gazette.txt", "22", number(22, of="ships")),
    "ships drop": claim(
        "gazette.txt",
        "30 percent",
        number(30, 29.5, 30.5, kind="percent", unit="%", change="down"),
        attribution="the port",
    ),
    "owner": claim("coastwire.md", "Averil Lines", NameValue(kind="name", text="Averil Lines", key="averil lines")),
    "fare": claim("letter.txt", "12 crowns", number(12, kind="money", unit="crowns")),
}


def pair(left: str, right: str, relation: str, reason: str) -> Pair:
    return Pair(left=CLAIMS[left].id, right=CLAIMS[right].id, relation=relation, reason=reason)


def finding(verdict: str, topic: str, reason: str, names: list[str], **fields) -> Finding:
    claims = tuple(CLAIMS[name] for name in names)
    return Finding(
        id=hashlib.sha256(topic.encode()).hexdigest()[:10],
        verdict=verdict,
        kind=claims[0].kind,
        topic=topic,
        reason=reason,
        claims=claims,
        **{"origins": len({one.article for one in claims})} | fields,
    )


FINDINGS = (
    finding(
        "discrepancy",
        "how many passengers were aboard the ferry",
        "212 and 198 cannot both be the number of passengers aboard.",
        ["aboard courier", "aboard wire", "aboard gazette"],
        severity=80,
        severity_reason="it is about people",
        origins=2,
        pairs=(
            pair("aboard courier", "aboard wire", "different", "212 and 198 are different counts"),
            pair("aboard courier", "aboard gazette", "same", "both say 212"),
            pair("aboard wire", "aboard gazette", "different", "198 and 212 are different counts"),
        ),
        matches=(
            Match(
                left=CLAIMS["aboard courier"].id,
                right=CLAIMS["aboard wire"].id,
                score=0.83,
                features=(
                    Feature(name="counted thing", detail="passenger and passenger", weight=0.5, score=0.5),
                    Feature(name="wording", detail="ferry, aground; ferry, sandbank", weight=0.3, score=0.12),
                ),
            ),
        ),
    ),
    finding(
        "discrepancy",
        "the drop in ships a day",
        "from 40 to 22 is a drop of 45%, not of 30%",
        ["ships before", "ships after", "ships drop"],
        severity=45,
        derived="(40 - 22) / 40 = 45%",
        internal=True,
        pairs=(pair("ships after", "ships drop", "different", "the figures give 45%, the article says 30%"),),
    ),
    finding(
        "update",
        "how many people were hurt",
        "a running count: the later article has the later figure",
        ["hurt courier", "hurt wire", "hurt gazette"],
        pairs=(pair("hurt courier", "hurt gazette", "update", "14 on 3 March, 19 on 4 March"),),
    ),
    finding(
        "agreement",
        "when the ferry was built",
        "all say 1987",
        ["built courier", "built wire", "built letter"],
        origins=2,
    ),
    finding(
        "compatible",
        "what the repair costs",
        "6.345–6.355 million USD is more than 6 million USD",
        ["repair courier", "repair wire"],
    ),
)
PARTINGS = (
    Parting(
        left=CLAIMS["left courier"].id, right=CLAIMS["left wire"].id, code="hedge", reason="two clocks, no common zone"
    ),
    Parting(
        left=CLAIMS["hurt courier"].id, right=CLAIMS["aboard wire"].id, code="group", reason="hurt people, passengers"
    ),
    Parting(left=CLAIMS["fare"].id, right="gone", code="group", reason="a fare, a repair"),
)


@pytest.fixture
def articles():
    """The articles, by name."""
    return dict(ARTICLES)


@pytest.fixture
def claims():
    """The claims, by a short name: the point and the paper."""
    return dict(CLAIMS)


@pytest.fixture
def make_claim():
    """Build a claim on words of an article."""
    return claim


@pytest.fixture
def report():
    """The whole report on the story."""
    return Report(
        articles=tuple(ARTICLES.values()),
        claims=tuple(CLAIMS.values()),
        findings=FINDINGS,
        problems=(Problem(source="seeds/scan.pdf", message="holds no text"),),
        ledger=PARTINGS,
    )
