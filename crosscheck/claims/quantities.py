"""Claims with a number: how many, how much, which share, how far, how long."""

from crosscheck.claims import amounts, frames, lengths, lexicon, measures
from crosscheck.claims.frames import Counted, Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token
from crosscheck.models import DurationValue, Event, Mention, QuantityValue, Thing

BRIDGES = frozenset({"AUX", "ADV", "PART", "DET", "ADJ", "ADP", "PRON"})
AMOUNTS = frozenset({"money", "percent", "ratio"})


def framed(scene: Scene, header: Event | None) -> list[tuple[Mention, Frame]]:
    """Read what every quantity and length of a sentence belongs to; `header` is the event of a list's opening line."""
    rows: list[tuple[Mention, Frame]] = []
    for mention in scene.mentions:
        found = frame(scene, mention)
        if found is None:
            continue
        if found.aspect == "how many":
            found = _continued(scene, rows, mention, found, header)
        rows.append((mention, found))
    return _completed(rows)


def _completed(rows: list[tuple[Mention, Frame]]) -> list[tuple[Mention, Frame]]:
    """An amount that names nothing speaks of what its neighbours do: "6 million, a figure 30 % higher"."""
    named = [
        frame.thing for mention, frame in rows if mention.kind in AMOUNTS and frame.thing and _measures(frame.thing)
    ]
    return [
        (mention, frame._replace(thing=named[0]))
        if named and mention.kind in AMOUNTS and not (frame.thing and _measures(frame.thing))
        else (mention, frame)
        for mention, frame in rows
    ]


def _measures(thing: Thing) -> bool:
    return thing.concept not in {"", "amount"}


def _continued(
    scene: Scene, rows: list[tuple[Mention, Frame]], mention: Mention, found: Frame, header: Event | None
) -> Frame:
    """An item of an enumeration shares what its neighbour says: "16 Russians, 6 Danes", "8 from Peru, 3 from Chile"."""
    before = rows[-1] if rows and rows[-1][1].aspect == "how many" and _adjoins(scene, rows[-1][0], mention) else None
    event = found.event or (before[1].event if before else None) or header
    lands = _lands(scene, mention)
    thing = found.thing
    if before and before[1].thing and lands and found.counted and found.counted.elliptic:
        concept = before[1].thing.concept
        concept = "citizen" if lexicon.broader(concept, "person") else concept
        thing = Thing(head=before[1].thing.head, concept=concept, qualifiers=lands)
        event = before[1].event or event
    return found._replace(event=event, thing=thing)


def _adjoins(scene: Scene, left: Mention, right: Mention) -> bool:
    """Do two numbers stand in one enumeration, with no verb and no semicolon between them?"""
    tokens = scene.sentence.tokens[scene.tokens_of(left)[-1] : scene.tokens_of(right)[0]]
    return not any(
        (token.pos in {"VERB", "AUX"} and not _nominal(scene, token)) or token.text in {";", "while", "whereas", "but"}
        for token in tokens
    )


def _nominal(scene: Scene, token: Token) -> bool:
    """Is a verb form used as a noun: "the injured", "those wounded"?"""
    before = scene.sentence.tokens[token.place - 1] if token.place else token
    return token.tag in {"VBN", "VBD"} and before.text.lower() in {"the", "those", "these"}


def _lands(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name the country of "8 from the Republic of Peru", "those of Peru 8"."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = [c.name for c in scene.countries if 0 < c.place - covered[-1] < 6]
    if after and tokens[covered[-1] + 1].text.lower() in {"from", "of"}:
        return (f"country:{after[0]}",)
    before = [c.name for c in scene.countries if 0 < covered[0] - c.place < 2]
    return (f"country:{before[-1]}",) if before else ()


def frame(scene: Scene, mention: Mention) -> Frame | None:
    """Read what a quantity or length belongs to; None where nothing says what is counted."""
    value = mention.value
    if isinstance(value, DurationValue):
        return lengths.lasting(scene, mention)
    if not isinstance(value, QuantityValue):
        return None
    if value.kind == "count":
        return _count(scene, mention, value)
    if value.kind == "measure":
        return measures.measure(scene, mention, value)
    return amounts.amount(scene, mention, value)


def _count(scene: Scene, mention: Mention, value: QuantityValue) -> Frame | None:
    counted = frames.counted(scene, mention)
    if _aged(scene, mention):
        return None
    if value.ordinal and (counted.elliptic or counted.first > scene.tokens_of(mention)[-1] + 1):
        return None
    thing = frames.thing(scene, counted)
    concept = lexicon.concept(thing.concept)
    person = lexicon.broader(thing.concept, "person")
    hit = (
        _governing(scene, mention)
        or _adjacent(scene, mention, counted)
        or _acting(scene, counted)
        or frames.event(
            scene, counted.head, frames.OUTCOMES if person or counted.elliptic else frames.DEEDS | {"layoff"}
        )
    )
    if concept.event and (hit is None or scene.cost(counted.head, hit.head) > 4):
        hit = Hit(concept.event, counted.first, counted.last, counted.head)
    if counted.elliptic and thing.concept not in lexicon.concepts():
        known = hit is not None and hit.kind in frames.OUTCOMES
        thing = thing.model_copy(update={"concept": "person" if known else ""})
    return Frame(counted, thing, frames.as_event(scene, hit), "which rank" if value.ordinal else "how many")


def _aged(scene: Scene, mention: Mention) -> bool:
    """Is the number an age: "aged 11 and 16"?"""
    first = scene.tokens_of(mention)[0]
    return any(
        token.text.lower() in {"aged", "age", "ages"} for token in scene.sentence.tokens[max(0, first - 4) : first]
    )


def _acting(scene: Scene, counted: Counted) -> Hit | None:
    """The outcome whose subject or object the counted words are, wherever in the clause it stands."""
    token = scene.sentence.tokens[counted.head]
    if not token.dep.startswith(("nsubj", "obj")):
        return None
    return next(
        (hit for hit in scene.events if hit.first <= token.head <= hit.last and hit.kind in frames.OUTCOMES), None
    )


def _governing(scene: Scene, mention: Mention) -> Hit | None:
    """ "killed 272 people and injured 2,500 others": the outcome verb right before a number."""
    first = scene.tokens_of(mention)[0]
    hits = [hit for hit in scene.events if hit.kind in frames.OUTCOMES and hit.last == first - 1]
    return hits[0] if hits and scene.sentence.tokens[hits[0].head].pos == "VERB" else None


def _adjacent(scene: Scene, mention: Mention, counted: Counted) -> Hit | None:
    """An outcome that follows its group at once: "24 citizens dead", "14 wounded", "nine of those survived"."""
    tokens = scene.sentence.tokens
    for end in (counted.last, scene.tokens_of(mention)[-1]):
        for hit in scene.events:
            between = tokens[end + 1 : hit.first]
            close = 0 <= hit.first - end <= 4 and hit.first >= counted.first
            if close and hit.kind in frames.OUTCOMES and all(token.pos in BRIDGES for token in between):
                return hit
    return None
