"""Claims of who, what and where: roles and their holders, names, and the places of events."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosscheck.claims import frames, lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention

ELSEWHERE = frozenset(
    {"speak", "claim", "trade", "export", "import", "own", "aboard", "rise", "fall", "last", "expect"}
)
LEADING = {
    "in": "in",
    "at": "in",
    "near": "near",
    "to": "to",
    "for": "to",
    "from": "from",
    "off": "near",
    "outside": "near",
    "into": "to",
}


@cache
def located() -> frozenset[str]:
    """Give the classes of events that happen at a place; who speaks or owns, does so from anywhere."""
    return lexicon.kinds() - ELSEWHERE


class Location(NamedTuple):
    """A place, the event at it, and how the event stands to it (in, near, to, from)."""

    mention: Mention
    hit: Hit
    relation: str


def locations(scene: Scene) -> Iterator[Location]:
    """Give the places of the sentence that an event word takes."""
    for mention in scene.named:
        if mention.value.kind != "place":
            continue
        anchor = scene.anchor(mention)
        relation = _relation(scene, mention)
        hit = frames.event(scene, anchor, located())
        if hit and relation:
            yield Location(mention, hit, relation)


def _relation(scene: Scene, mention: Mention) -> str:
    first = scene.tokens_of(mention)[0]
    before = [token.text.lower() for token in scene.sentence.tokens[max(0, first - 4) : first]]
    return next((LEADING[word] for word in reversed(before) if word in LEADING), "")


class Kind(NamedTuple):
    """An event noun with the modifier that names its one kind ("state visit")."""

    hit: Hit
    first: int
    last: int
    words: str


def kinds(scene: Scene) -> Iterator[Kind]:
    """Give the event nouns of the sentence whose modifier excludes others of its sort."""
    table = lexicon.table("exclusive.txt")
    tokens = scene.sentence.tokens
    for token in tokens:
        for modifier in scene.sentence.children[token.place]:
            word = tokens[modifier].text.lower()
            if token.pos == "NOUN" and modifier < token.place and word in table.get(token.lemma, ()):
                hit = Hit(token.lemma, token.place, token.place, token.place)
                yield Kind(hit, modifier, token.place, f"{word} {token.lemma}")


def visitor(scene: Scene, hit: Hit) -> str:
    """Say who makes a visit, by the nearest person named in the sentence; empty if nobody is."""
    people = [m for m in scene.named if m.value.kind == "name" and m.value.type == "person"]
    if not people:
        return ""
    subject = clauses.subject(scene.sentence, clauses.predicate(scene.sentence, hit.head))
    near = [(0.0 if scene.anchor(m) == subject else scene.cost(hit.head, scene.anchor(m)), m.start, m) for m in people]
    value = min(near)[2].value
    return value.key if value.kind == "name" else ""
