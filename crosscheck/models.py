"""Every record that crosscheck holds, stores or prints. They validate and hold; functions elsewhere compute.

All records are frozen. Spans are half-open character offsets into `Article.text`. Numbers are decimals, written as
plain decimal strings in JSON, so that no figure of an article changes on its way through a float.
"""

from collections.abc import Mapping
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

    # Validators are built on first use: a run needs few of them, and building all takes 50 ms.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


# --- articles ---------------------------------------------------------------------------------------------------------


class Article(Record):
    """One cleaned text with its publisher, title and date; never changes after reading.

    `id` is a short hash of the content; `name` (file name or URL) stays the same over versions of one article.
    `body` are the spans of `text` that hold the article itself, in order; the rest is page furniture.
    """

    id: str
    """Short hash of the content: another text, title, publisher or date is another id."""
    name: str
    """File name without folder and suffix, or URL; stays the same over versions of the article."""
    source: str
    """The path or URL as given."""
    title: str
    """The headline, stated or taken from the text."""
    publisher: str
    """Who published it, stated or taken from the text or the file's name."""
    published: date | None
    """The day of publication, null where nothing tells it."""
    published_from: Literal["front matter", "header", "inferred", "unknown"]
    """Where that day comes from: stated in front matter or the text's own header, inferred from the text, unknown."""
    url: str | None = None
    """The address it was published at, if stated."""
    text: str
    """The whole cleaned text that all spans count in."""
    body: tuple[tuple[int, int], ...]
    """The spans of the text that hold the article itself, in order."""


class Problem(Record):
    """An input, or a part of one, that could not be used, and why."""

    source: str
    """The input, as given."""
    message: str
    """Why it could not be used."""


class Span(Record):
    """Exact words of an article: `text[start:end] == quote`."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""
    quote: str
    """The words there."""


# --- values -----------------------------------------------------------------------------------------------------------


class DateValue(Record):
    """Days that a date expression covers, both inclusive; `timex` is its TIMEX3 value.

    `start` or `end` is None where the expression leaves that side open or where nothing resolves it ("recently").
    `anchor` says how the days bound the event: "since 2002" opens a period on 2002. `approximate`: "around May".
    A recurring set ("every year") has neither start nor end.
    """

    kind: Literal["date"] = "date"
    """Always date."""
    timex: str
    """The TIMEX3 value (2021-05)."""
    start: date | None
    """First day covered, null where open or unresolved."""
    end: date | None
    """Last day covered, null where open or unresolved."""
    anchor: Anchor = "on"
    """How the days bound the event: on, since, until, before or after them."""
    approximate: bool = False
    """Said with about, around or the like."""


class TimeValue(Record):
    """A time of day in minutes after midnight, `low` and `high` inclusive; `offset` in minutes from UTC if said.

    `day` is the date it falls on if the expression or its sentence says so.
    """

    kind: Literal["time"] = "time"
    """Always time."""
    timex: str
    """The TIMEX3 value (T11:30)."""
    low: int
    """Earliest minute after midnight."""
    high: int
    """Latest minute after midnight."""
    offset: int | None = None
    """Minutes from UTC, null where not said."""
    zone: str = ""
    """The zone as written, empty where not said."""
    day: date | None = None
    """The day it falls on, null where not said."""
    hedge: Hedge = "exact"
    """How exactly it was said."""


class DurationValue(Record):
    """A length of time in days, `low` to `high`; None is open. `timex` like P23Y, PT17H, P2D."""

    kind: Literal["duration"] = "duration"
    """Always duration."""
    timex: str
    """The TIMEX3 value (P23Y)."""
    low: Number | None
    """Shortest length in days, null where open."""
    high: Number | None
    """Longest length in days, null where open."""
    hedge: Hedge = "exact"
    """How exactly it was said."""


class QuantityValue(Record):
    """A number with what it counts or measures, as the interval of what could be true; None is open.

    kind      unit
    count     "" or a counting unit; `of` holds what is counted
    money     ISO 4217 code; low and high in that currency's main unit
    percent   "%" for shares and changes alike, "pp" for percentage points; a change is signed by `change`
    ratio     "x", the new value over the old: doubled 2, "15 times more" 15, "30 percent more" 1.3, a third less 0.667
    measure   the unit as written in the tables (km, t, degC); `base` values serve comparison only
    `said` is the central number as written (before hedge and rounding), `of` what is counted or measured, as written.
    `repaired` marks a typing error mended on reading ("US%6 million").
    """

    kind: QuantityKind
    """What sort of quantity."""
    said: Number
    """The central number as written, before hedge and rounding."""
    low: Number | None
    """Least that could be true, null where open."""
    high: Number | None
    """Most that could be true, null where open."""
    unit: str = ""
    """Currency code, %, pp, x or unit of measure; empty for a plain count."""
    of: str = ""
    """What is counted or measured, as written."""
    hedge: Hedge = "exact"
    """How exactly it was said."""
    change: Literal["", "up", "down"] = ""
    """Whether it is a rise or a fall, empty where it is neither."""
    ordinal: bool = False
    """A place in an order (third), not a number of things."""
    repaired: bool = False
    """A typing error was mended on reading."""


class NameValue(Record):
    """A person, organisation, thing or place by name; `key` is the normalised form that comparison uses."""

    kind: Literal["name", "place", "role"]
    """Name of a person, organisation or thing; place; or holder of a role."""
    text: str
    """The name as written."""
    key: str
    """The normalised form that comparison uses."""
    type: Literal["person", "organisation", "place", "thing", "country", "role"] = "thing"
    """What bears the name."""


class StatusValue(Record):
    """The state that an event brings about (closed, open, halted, running), with the words that say so."""

    kind: Literal["status"] = "status"
    """Always status."""
    state: str
    """The state, in one word or two; a member of a closed class after the class ("flag: Malta")."""


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
    """The lemma of the verb or event noun."""
    kind: str
    """The class of the event."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""


class Thing(Record):
    """What is counted or measured: head lemma, its concept in the tables (or the lemma), and what narrows it."""

    head: str
    """The lemma of the noun."""
    concept: str
    """Its concept in the tables, or the lemma."""
    qualifiers: tuple[str, ...] = ()
    """What narrows it (nationality, role, age)."""


class Participant(Record):
    """Who or what takes part, normalised (countries by name), and as what: agent, patient, between, at, of, ..."""

    key: str
    """Who or what, normalised."""
    role: str
    """What part it takes (agent, patient, between, at, of)."""


class Claim(Record):
    """What one article says: a subject, a typed value, when and who, and its evidence to the character.

    `aspect` names the question that the value answers ("when", "how many", "how much", "where", "who", "whether");
    `about` is the time that the claim speaks of, if the value is not itself that time; `scope` holds what narrows it
    (part, total, first months, so far); `words` are the content lemmas of its clause, for wording similarity.
    """

    id: str
    """Short hash of what is claimed and by which article."""
    article: str
    """The id of the article that says it."""
    kind: ClaimKind
    """The kind of its value."""
    subject: str
    """What it is about, in a few words."""
    aspect: str
    """The question that the value answers (when, how many, who)."""
    value: Value
    """The value, normalised."""
    evidence: Span
    """The value as written, nothing more."""
    context: Span
    """The sentence that it stands in."""
    event: Event | None = None
    """The event or relation that it belongs to, null where none was found."""
    thing: Thing | None = None
    """What is counted, measured or described, null where none was found."""
    participants: tuple[Participant, ...] = ()
    """Who and what takes part."""
    about: DateValue | None = None
    """The time that it speaks of, null where not said or where the value is that time."""
    scope: tuple[str, ...] = ()
    """What narrows it (part, total, so far, first months)."""
    places: tuple[str, ...] = ()
    """Where, normalised."""
    attribution: str | None = None
    """Who says so, null where the article itself does."""
    modality: Modality = "asserted"
    """Whether it is asserted, planned, possible, denied or superseded."""
    headline: bool = False
    """It stands in a headline."""
    words: tuple[str, ...] = ()
    """The content lemmas of its clause."""
    near: tuple[tuple[str, float], ...] = ()
    """The lemmas nearest to its value, each with its nearness from 0 to 1; names keep their capitals."""


# --- matches, findings ------------------------------------------------------------------------------------------------


class Feature(Record):
    """One reason for or against a match: its name, what was compared, its weight and what it added to the score."""

    name: str
    """Which reason."""
    detail: str
    """What was compared, in words."""
    weight: float
    """How much such a reason counts."""
    score: float
    """What it added to the match, below zero against it."""


class Match(Record):
    """Two claims (by id) that speak of the same point, the score, and the features that made it."""

    left: str
    """The id of one claim."""
    right: str
    """The id of the other."""
    score: float
    """The sum of its features."""
    features: tuple[Feature, ...]
    """The reasons, for and against."""
    chance: float = 0.0
    """How likely it is, from 0 to 1, by what was learned from stories, that both speak of one point; of values that
    differ and have no likelier partner, that they are a discrepancy."""


class Weighed(NamedTuple):
    """A feature while pairs are compared: the same fields as `Feature`, without its cost."""

    name: str
    detail: str
    weight: float
    score: float


class Link(NamedTuple):
    """Two claims that were compared: how well they match and why, how their values relate, what parts them.

    `parts` is the code of what keeps them apart for good, empty if nothing does; `derived` is the arithmetic by which
    a value was computed that no article states, empty where both values were read; `chance` is how likely it is, by
    what was learned from stories, that they speak of one point.
    """

    left: Claim
    right: Claim
    score: float
    features: tuple[Weighed, ...]
    relation: Comparison
    parts: str = ""
    derived: str = ""
    chance: float = 0.0


class Group(NamedTuple):
    """The claims on one point, and the links that hold them together."""

    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


class Pair(Record):
    """Two claims (by id) compared inside a finding: how they relate and why, in words."""

    left: str
    """The id of one claim."""
    right: str
    """The id of the other."""
    relation: Literal["same", "compatible", "different", "update"]
    """How the two values relate."""
    reason: str
    """Why, in words."""


class Finding(Record):
    """A group with its verdict and the reason, in words a reader understands.

    `severity` 0 to 100 orders discrepancies by how much they matter, with its reason; `derived` holds the arithmetic
    where a value was computed and not read; `origins` counts who first reported.
    """

    id: str
    """Short hash; stays while the claims' values stand."""
    verdict: Verdict
    """What the comparison of its claims gave."""
    kind: ClaimKind
    """The kind of its values."""
    topic: str
    """The point in question, in plain words."""
    reason: str
    """Why this verdict, in words."""
    claims: tuple[Claim, ...]
    """What each article says."""
    pairs: tuple[Pair, ...] = ()
    """How each two claims compare."""
    matches: tuple[Match, ...] = ()
    """Which claims were matched, and why."""
    severity: int = 0
    """0 to 100: how much a discrepancy matters."""
    severity_reason: str = ""
    """Why it matters that much."""
    origins: int = 1
    """How many first reported, not counting reprints of one text."""
    derived: str | None = None
    """The arithmetic, where a value was computed and not read; else null."""
    internal: bool = False
    """All claims come from one article."""


Code = Literal["time", "scope", "group", "other event", "hedge", "rounding", "superseded", "origin", "decision"]


class Parting(Record):
    """Two claims that were considered and kept out of a discrepancy, with the reason's code and words."""

    left: str
    """The id of one claim."""
    right: str
    """The id of the other."""
    code: Code
    """The sort of reason."""
    reason: str
    """The reason in words."""


class Matching(NamedTuple):
    """All groups of a run, the pairs that were considered and kept apart, and what is known of time.

    `published` gives each article (by id) its date, the story's middle day where it has none; `earlier` holds pairs of
    articles of which the first shows an earlier state of the story; `settled` holds the ids of claims of long ago.
    """

    groups: tuple[Group, ...]
    partings: tuple[Parting, ...]
    published: Mapping[str, date | None]
    earlier: frozenset[tuple[str, str]]
    settled: frozenset[str]


class Report(Record):
    """The result of one run, the object that `crosscheck report --format json` prints."""

    version: Literal[1] = 1
    """The version of this format."""
    articles: tuple[Article, ...]
    """What was read."""
    claims: tuple[Claim, ...]
    """Every claim, also those that only one article makes."""
    findings: tuple[Finding, ...]
    """The groups of claims with their verdicts; discrepancies first, the gravest on top."""
    problems: tuple[Problem, ...]
    """What could not be read or used."""
    ledger: tuple[Parting, ...] = ()
    """Pairs of claims that were considered and not called a discrepancy."""


# --- decisions --------------------------------------------------------------------------------------------------------

Judgement = Literal[
    "left wrong", "right wrong", "both wrong", "both right", "not the same claim", "extraction error", "unsure"
]


class DecidedClaim(Record):
    """What a reviewer saw of one claim, enough to know it again in a later run."""

    id: str
    """The claim's id."""
    article: str
    """The article's name."""
    quote: str
    """The value as written."""
    value: str
    """The value, normalised, without its wording."""


class Decision(Record):
    """What a person said about a finding; appended, never overwritten. `judgement` None takes the last one back."""

    finding: str
    """The id of the finding."""
    judgement: Judgement | None
    """What the person said; null takes the last decision back."""
    note: str
    """Why, in their words."""
    by: str
    """Who."""
    at: str
    """When, ISO 8601 in UTC."""
    topic: str
    """The point in question at that time."""
    claims: tuple[DecidedClaim, ...]
    """The claims as the person saw them."""
