"""Claims with a number: how many, how much, which share, how far, how long."""

from typing import NamedTuple

from crosscheck.claims import frames, lexicon
from crosscheck.claims.frames import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import DurationValue, Mention, QuantityValue, Thing

ASPECTS = {
    "count": "how many",
    "money": "how much",
    "percent": "which share",
    "ratio": "how many times",
    "measure": "how large",
    "duration": "how long",
}
LASTING = frozenset(
    {
        "negotiate",
        "attack",
        "clash",
        "visit",
        "fly",
        "operate",
        "close",
        "halt",
        "meet",
        "last",
        "hostage",
        "convict",
        "delay",
        "continue",
        "trade",
        "hire",
        "protest",
        "burn",
        "rescue",
        "play",
    }
)


class Frame(NamedTuple):
    """What a number speaks of: the counted words, the thing, the event, and the question it answers."""

    counted: Counted | None
    thing: Thing | None
    event: Hit | None
    aspect: str


def frame(scene: Scene, mention: Mention) -> Frame | None:
    """Read what a quantity or length belongs to; None where nothing says what is counted."""
    value = mention.value
    if isinstance(value, DurationValue):
        return _lasting(scene, mention)
    if not isinstance(value, QuantityValue):
        return None
    if value.kind == "count":
        return _count(scene, mention, value)
    if value.kind == "measure":
        return _measure(scene, mention, value)
    return _amount(scene, mention, value)


def _count(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    counted = frames.counted(scene, mention)
    thing = frames.thing(scene, counted)
    concept = lexicon.concept(thing.concept)
    person = lexicon.broader(thing.concept, "person")
    kinds = frames.OUTCOMES if person else frames.DEEDS | {"layoff"}
    hit = _adjacent(scene, counted) or frames.event(scene, counted.head, kinds)
    if concept.event and (hit is None or scene.cost(counted.head, hit.head) > 4):
        hit = Hit(concept.event, counted.first, counted.last, counted.head)
    return Frame(counted, thing, hit, "which rank" if value.ordinal else "how many")


def _adjacent(scene: Scene, counted: Counted) -> Hit | None:
    """An outcome that follows its group at once: "24 citizens dead", "14 wounded", "60 others injured"."""
    near = range(counted.last, counted.last + 4)
    hits = [hit for hit in scene.events if hit.kind in frames.OUTCOMES and hit.first in near]
    return hits[0] if hits else None


def _amount(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Money, shares and changes: the nearest word for revenue, cost, jobs, trade says what they measure."""
    anchor = scene.anchor(mention)
    kinds = (
        frames.MONEY | {"layoff", "hire"}
        if value.kind == "money"
        else frames.MONEY | frames.CHANGES | {"layoff", "hire"}
    )
    hit = frames.event(scene, anchor, kinds - frames.CHANGES) or frames.event(scene, anchor, kinds)
    near = [(scene.cost(anchor, t.head), t.first, t) for t in scene.things]
    named = min(near)[2] if near and min(near)[0] <= frames.REACH else None
    thing = _named(scene, named) if named else None
    return Frame(None, thing, hit, ASPECTS[value.kind] if not value.change else "how much change")


def _measure(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    anchor = scene.anchor(mention)
    attribute = _attribute(scene, mention, value.unit)
    subject = _measured(scene, anchor)
    thing = Thing(head=subject[0], concept=subject[1], qualifiers=(attribute,) if attribute else ())
    return Frame(
        None, thing, frames.event(scene, anchor, {"crash", "land", "quake", "weather"}), attribute or "how large"
    )


def _measured(scene: Scene, anchor: int) -> tuple[str, str]:
    """Find what has the measure: the subject of its clause, else the noun it modifies."""
    sentence = scene.sentence
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    index = subject if subject is not None and subject != anchor else sentence.tokens[anchor].head
    token = sentence.tokens[index]
    concept = next((hit.kind for hit in scene.things if hit.first <= index <= hit.last), token.lemma)
    return token.lemma, concept


DIMENSIONS = {
    "mass": {"g", "kg", "t", "lb", "oz", "st"},
    "length": {"mm", "cm", "m", "km", "mi", "ft", "in", "yd", "nmi"},
}


def _attribute(scene: Scene, mention: Mention, unit: str) -> str:
    """Name what a measure measures by the words around it; a mass needs no word."""
    if unit in DIMENSIONS["mass"]:
        return "mass"
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    near = [(abs(t.index - covered[-1]), t.lemma, t.text.lower()) for t in tokens if t.index not in covered]
    best = ""
    nearest = 7
    for name, words in lexicon.table("attributes.txt").items():
        for steps, lemma, text in near:
            if steps < nearest and (lemma in words or text in words):
                best, nearest = name, steps
    return best


def _named(scene: Scene, hit: Hit) -> Thing:
    counted = Counted(clauses.noun_phrase(scene.sentence, hit.head)[0], hit.last, hit.head, False)
    return Thing(
        head=scene.sentence.tokens[hit.head].lemma, concept=hit.kind, qualifiers=frames.qualifiers(scene, counted)
    )


def _lasting(scene: Scene, mention: Mention) -> Frame | None:
    anchor = scene.anchor(mention)
    hit = frames.event(scene, anchor, LASTING) or frames.event(scene, anchor, frames.DEEDS)
    head = scene.sentence.tokens[scene.sentence.tokens[anchor].head]
    thing = Thing(head=head.lemma, concept=head.lemma) if head.pos in {"NOUN", "PROPN"} else None
    return Frame(None, thing, hit, "how long")
