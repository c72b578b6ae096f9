"""The vocabulary of events and counted things, read from `data/`, and where a sentence uses it."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crosscheck.grammar import Sentence, Token

DATA = Path(__file__).with_name("data")
DROPPED = frozenset({"the", "a", "an", "his", "her", "its", "their", "'s", "our", "this", "that", "these", "those"})
SAYING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "ADP", "AUX"})
# A single word may name an event only in these word classes: "close to the city" closes nothing.
ONLY = {
    "close": {"VERB"},
    "closed": {"VERB", "ADJ"},
    "open": {"VERB", "ADJ"},
    "stop": {"VERB", "NOUN"},
    "last": {"VERB"},
    "long": set[str](),
    "land": {"VERB"},
    "leave": {"VERB"},
    "fire": {"NOUN", "VERB"},
    "free": {"VERB"},
    "probe": {"VERB"},
    "number": set[str](),
    "case": {"NOUN"},
    "founded": {"VERB"},
    "found": set[str](),
    "lower": {"VERB"},
    "like": set[str](),
    "present": {"VERB"},
    "down": {"ADV", "ADP", "ADJ"},
    "up": {"ADV", "ADJ"},
    "issue": {"VERB"},
    "report": {"NOUN"},
    "point": {"NOUN"},
    "name": {"VERB"},
    "form": {"VERB"},
    "stay": {"VERB", "NOUN"},
    "talks": {"NOUN"},
    "make": set[str](),
    "contract": {"VERB"},
    "bar": {"VERB"},
    "find": {"VERB"},
    "receive": {"VERB"},
    "leadership": set[str](),
    "buy": {"VERB"},
    "march": {"VERB"},
}


class Hit(NamedTuple):
    """A use of a class's word: tokens `first` to `last` (inclusive) of a sentence; `head` is its main token."""

    kind: str
    first: int
    last: int
    head: int


class Concept(NamedTuple):
    """What is counted or measured: its name, the broader concept, and the event class that it implies."""

    name: str
    broader: str
    event: str


Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


def event_hits(sentence: Sentence) -> tuple[Hit, ...]:
    """Find every event word or phrase of a sentence, longest first at each place, none overlapping another."""
    return _hits(sentence, _events())


def thing_hits(sentence: Sentence) -> tuple[Hit, ...]:
    """Find every word of the sentence that names a counted or measured thing."""
    return tuple(
        hit for hit in _hits(sentence, _thing_phrases()) if sentence.tokens[hit.last].pos in {"NOUN", "PROPN", "ADJ"}
    )


@cache
def concepts() -> Mapping[str, Concept]:
    """Read the concepts by name."""
    return {row[0]: Concept(row[0], row[1], row[2]) for row in _rows("things.txt", "|")}


def concept(name: str) -> Concept:
    """Give a concept by name; a word that is in no table is a concept of its own."""
    return concepts().get(name, Concept(name, "", ""))


def broader(name: str, wider: str) -> bool:
    """Is `wider` the concept `name` itself or one above it?"""
    while name:
        if name == wider:
            return True
        name = concept(name).broader
    return False


def named(noun: str) -> str:
    """Give the concept that a noun by itself names, else the noun: a ferry is a ship."""
    return next((kind for phrase, kind in _thing_phrases().get(noun, ()) if phrase == (noun,)), noun)


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """Read a table of `key: word, word` lines; words as written."""
    return {key: tuple(words) for key, words in ((row[0], listed(row[1])) for row in _rows(name, ":"))}


@cache
def states() -> Mapping[str, str]:
    """Give the state that each event class leaves its object in."""
    return {row[0]: row[1].split("|")[0].strip() for row in _rows("states.txt", ":")}


@cache
def kinds() -> frozenset[str]:
    """Give the names of all classes of events."""
    return frozenset(row[0] for row in _rows("events.txt", ":"))


@cache
def course(kind: str) -> str:
    """Say how a count of an event class moves while a story runs: rises, falls, or empty where it stands."""
    return next((way for way, kinds in table("running.txt").items() if kind in kinds), "")


@cache
def speech_verbs() -> frozenset[str]:
    """Give the base forms of the verbs that report what somebody says."""
    return frozenset(word for line in lines("attribution.txt") for word in line.split())


def _hits(sentence: Sentence, phrases: Phrases) -> tuple[Hit, ...]:
    tokens = sentence.tokens
    found: list[Hit] = []
    free = 0
    for token in tokens:
        if token.place < free:
            continue
        hit = _longest(sentence, token.place, phrases)
        if hit:
            found.append(hit)
            free = hit.last + 1
    return tuple(found)


def _longest(sentence: Sentence, first: int, phrases: Phrases) -> Hit | None:
    for phrase, kind in (entry for form in _forms(sentence.tokens[first]) for entry in phrases.get(form, ())):
        last = _matches(sentence.tokens, first, phrase)
        if last is not None and _sayable(sentence.tokens, first, last):
            head = next(
                (
                    i
                    for i in range(first, last + 1)
                    if sentence.tokens[i].head < first or sentence.tokens[i].head > last
                ),
                first,
            )
            return Hit(kind, first, last, head)
    return None


def _sayable(tokens: Sequence[Token], first: int, last: int) -> bool:
    if first != last:
        return True
    token = tokens[first]
    if token.text.lower() in {"aboard", "onboard"}:
        return True
    classes = next((ONLY[form] for form in (token.text.lower(), token.lemma) if form in ONLY), None)
    return token.pos in classes if classes is not None else token.pos in SAYING - {"ADP", "AUX"}


def _matches(tokens: Sequence[Token], first: int, phrase: tuple[str, ...]) -> int | None:
    """Match a phrase of base forms from a token on; "*" stands for up to four words, determiners are skipped."""
    at = first
    free = 0
    for word in phrase:
        if word == "*":
            free = 4
            continue
        while at < len(tokens) and at > first and word not in _forms(tokens[at]):
            if tokens[at].lemma not in DROPPED:
                free -= 1
            if free < 0 or tokens[at].pos == "PUNCT":
                return None
            at += 1
        if at >= len(tokens) or word not in _forms(tokens[at]):
            return None
        at += 1
        free = 0
    return at - 1


def _forms(token: Token) -> tuple[str, ...]:
    lower = token.text.lower()
    if lower == token.lemma:
        return (lower, lower[:-1]) if lower.endswith("s") and len(lower) > 3 else (lower,)
    return (token.lemma, lower)


@cache
def _events() -> Phrases:
    return _indexed((word, row[0]) for row in _rows("events.txt", ":") for word in listed(row[1]))


@cache
def _thing_phrases() -> Phrases:
    return _indexed((word, row[0]) for row in _rows("things.txt", "|") for word in listed(row[3]))


def _indexed(entries: Iterable[tuple[str, str]]) -> Phrases:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, kind in entries:
        phrase = tuple(word for word in words.lower().split() if word not in DROPPED)
        rows = index.setdefault(phrase[0], [])
        if all(known != phrase for known, _ in rows):
            rows.append((phrase, kind))
    return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in index.items()}


def _rows(name: str, mark: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(mark)] for line in lines(name)]


def listed(cell: str) -> list[str]:
    """Give the words of a cell, which commas part."""
    return [word.strip() for word in cell.split(",") if word.strip()]


def lines(name: str) -> list[str]:
    """Give the rows of a table, without comments."""
    rows = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in rows if line.strip() and not line.startswith("#")]


OUTCOMES, DEEDS, MONEY, CHANGES = (frozenset(table("kinds.txt")[k]) for k in ("outcomes", "deeds", "money", "changes"))
