"""Every record that crosscheck holds, stores or prints. They validate and hold; functions elsewhere compute.

All records are frozen. Spans are half-open character offsets into `Article.text`. Numbers are decimals, written as
plain decimal strings in JSON, so that no figure of an article changes on its way through a float.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer


def plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros after the point: 15000, 1.5."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain, return_type=str, when_used="json")]
ClaimKind = Literal[
    "date", "time", "duration", "count", "money", "percent", "ratio", "measure", "place", "name", "role", "status"
]
QuantityKind = Literal["count", "money", "percent", "ratio", "measure"]
Verdict = Literal["agreement", "compatible", "discrepancy", "update", "single"]
Hedge = Literal["exact", "about", "over", "at least", "under", "at most", "vague"]
Anchor = Literal["on", "since", "until", "before", "after"]
Modality = Literal["asserted", "planned", "possible", "denied", "superseded"]


class Record(BaseModel):
    """A frozen record that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- articles ---------------------------------------------------------------------------------------------------------


class Article(Record):
    """One cleaned text with its publisher, title and date; never changes after reading.

    `id` is a short hash of the content; `name` (file name or URL) stays the same over versions of one article.
    `body` are the spans of `text` that hold the article itself, in order; the rest is page furniture.
    """

    id: str
    name: str
    source: str
    title: str
    publisher: str
    published: date | None
    published_from: Literal["front matter", "header", "inferred", "unknown"]
    url: str | None = None
    text: str
    body: tuple[tuple[int, int], ...]


class Problem(Record):
    """An input, or a part of one, that could not be used, and why."""

    source: str
    message: str


class Span(Record):
    """Exact words of an article: `text[start:end] == quote`."""

    start: int
    end: int
    quote: str


# --- values -----------------------------------------------------------------------------------------------------------


class DateValue(Record):
    """Days that a date expression covers, both inclusive; `timex` is its TIMEX3 value.

    `start` or `end` is None where the expression leaves that side open or where nothing resolves it ("recently").
    `anchor` says how the days bound the event: "since 2002" opens a period on 2002. `approximate`: "around May".
    A recurring set ("every year") has neither start nor end.
    """

    kind: Literal["date"] = "date"
    timex: str
    start: date | None
    end: date | None
    anchor: Anchor = "on"
    approximate: bool = False


class TimeValue(Record):
    """A time of day in minutes after midnight, `low` and `high` inclusive; `offset` in minutes from UTC if said.

    `day` is the date it falls on if the expression or its sentence says so.
    """

    kind: Literal["time"] = "time"
    timex: str
    low: int
    high: int
    offset: int | None = None
    zone: str = ""
    day: date | None = None
    hedge: Hedge = "exact"


class DurationValue(Record):
    """A length of time in days, `low` to `high`; None is open. `timex` like P23Y, PT17H, P2D."""

    kind: Literal["duration"] = "duration"
    timex: str
    low: Number | None
    high: Number | None
    hedge: Hedge = "exact"


class QuantityValue(Record):
    """A number with what it counts or measures, as the interval of what could be true; None is open.

    kind      unit
    count     "" or a counting unit; `of` holds what is counted
    money     ISO 4217 code; low and high in that currency's main unit
    percent   "%" for shares and changes alike, "pp" for percentage points; a change is signed by `change`
    ratio     "x", the new value over the old: doubled 2, "15 times more" 15, "30 percent more" 1.3, "fell by a third" 0.667
    measure   the unit as written in the tables (km, t, degC); `base` values serve comparison only
    `said` is the central number as written (before hedge and rounding), `of` what is counted or measured, as written.
    `repaired` marks a typing error mended on reading ("US%6 million").
    """

    kind: QuantityKind
    said: Number
    low: Number | None
    high: Number | None
    unit: str = ""
    of: str = ""
    hedge: Hedge = "exact"
    change: Literal["", "up", "down"] = ""
    ordinal: bool = False
    repaired: bool = False


class NameValue(Record):
    """A person, organisation, thing or place by name; `key` is the normalised form that comparison uses."""

    kind: Literal["name", "place", "role"]
    text: str
    key: str
    type: Literal["person", "organisation", "place", "thing", "country", "role"] = "thing"


class StatusValue(Record):
    """The state that an event brings about (closed, open, halted, running), with the words that say so."""

    kind: Literal["status"] = "status"
    state: str


Value = Annotated[
    DateValue | TimeValue | DurationValue | QuantityValue | NameValue | StatusValue, Field(discriminator="kind")
]


class Mention(NamedTuple):
    """A value found in a text, `text[start:end]` its words; short-lived."""

    kind: ClaimKind
    start: int
    end: int
    value: DateValue | TimeValue | DurationValue | QuantityValue | NameValue | StatusValue


class Reading(NamedTuple):
    """What a finder of values knows of the article: its date, and its publisher's country (ISO 3166 alpha-2)."""

    published: date | None = None
    country: str | None = None


class Comparison(NamedTuple):
    """How two values of one kind relate, with the reason in words.

    same: the same value, said as precisely; compatible: the intervals meet; different: they cannot both hold.
    """

    relation: Literal["same", "compatible", "different"]
    reason: str


# --- claims -----------------------------------------------------------------------------------------------------------


class Event(Record):
    """The event or relation that a value belongs to: its predicate (a verb's or event noun's lemma) and its class."""

    predicate: str
    kind: str
    start: int
    end: int


class Thing(Record):
    """What is counted or measured: head lemma, its concept in the tables (or the lemma), and what narrows it."""

    head: str
    concept: str
    qualifiers: tuple[str, ...] = ()


class Participant(Record):
    """Who or what takes part, normalised (countries by name), and as what: agent, patient, between, at, of, ..."""

    key: str
    role: str


class Claim(Record):
    """What one article says: a subject, a typed value, when and who, and its evidence to the character.

    `aspect` names the question that the value answers ("when", "how many", "how much", "where", "who", "whether");
    `about` is the time that the claim speaks of, if the value is not itself that time; `scope` holds what narrows it
    (part, total, first months, so far); `words` are the content lemmas of its clause, for wording similarity.
    """

    id: str
    article: str
    kind: ClaimKind
    subject: str
    aspect: str
    value: Value
    evidence: Span
    context: Span
    event: Event | None = None
    thing: Thing | None = None
    participants: tuple[Participant, ...] = ()
    about: DateValue | None = None
    scope: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    attribution: str | None = None
    modality: Modality = "asserted"
    headline: bool = False
    words: tuple[str, ...] = ()


# --- matches, findings ------------------------------------------------------------------------------------------------


class Feature(Record):
    """One reason for or against a match: its name, what was compared, its weight and what it added to the score."""

    name: str
    detail: str
    weight: float
    score: float


class Match(Record):
    """Two claims (by id) that speak of the same point, the score, and the features that made it."""

    left: str
    right: str
    score: float
    features: tuple[Feature, ...]


class Link(NamedTuple):
    """Two claims that were compared: how well they match and why, how their values relate, what parts them.

    `parts` is the code of what keeps them apart for good, empty if nothing does; `derived` is the arithmetic by which
    a value was computed that no article states, empty where both values were read.
    """

    left: Claim
    right: Claim
    score: float
    features: tuple[Feature, ...]
    relation: Comparison
    parts: str = ""
    derived: str = ""


class Group(NamedTuple):
    """The claims on one point, and the links that hold them together."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


class Pair(Record):
    """Two claims (by id) compared inside a finding: how they relate and why, in words."""

    left: str
    right: str
    relation: Literal["same", "compatible", "different", "update"]
    reason: str


class Finding(Record):
    """A group with its verdict and the reason, in words a reader understands.

    `severity` 0 to 100 orders discrepancies by how much they matter, with its reason; `derived` holds the arithmetic
    where a value was computed and not read; `origins` counts who first reported.
    """

    id: str
    verdict: Verdict
    kind: ClaimKind
    topic: str
    reason: str
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...] = ()
    matches: tuple[Match, ...] = ()
    severity: int = 0
    severity_reason: str = ""
    origins: int = 1
    derived: str | None = None
    internal: bool = False


class Parting(Record):
    """Two claims that were considered and kept out of a discrepancy, with the reason's code and words."""

    left: str
    right: str
    code: Literal["time", "scope", "group", "other event", "hedge", "rounding", "superseded", "origin", "decision"]
    reason: str


class Matching(NamedTuple):
    """All groups of a run, and the pairs that were considered and kept apart."""

    groups: tuple[Group, ...]
    partings: tuple[Parting, ...]


class Report(Record):
    """The result of one run, the object that `crosscheck report --format json` prints."""

    version: Literal[1] = 1
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    ledger: tuple[Parting, ...] = ()


# --- decisions --------------------------------------------------------------------------------------------------------

Judgement = Literal[
    "left wrong", "right wrong", "both wrong", "both right", "not the same claim", "extraction error", "unsure"
]


class DecidedClaim(Record):
    """What a reviewer saw of one claim, enough to know it again in a later run."""

    id: str
    article: str
    quote: str
    value: str


class Decision(Record):
    """What a person said about a finding; appended, never overwritten. `judgement` None takes the last one back."""

    finding: str
    judgement: Judgement | None
    note: str
    by: str
    at: str
    topic: str
    claims: tuple[DecidedClaim, ...]
