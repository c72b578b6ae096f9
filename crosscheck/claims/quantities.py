"""Claims with a number: how many, how much, which share, how far, how long."""

from typing import NamedTuple

from crosscheck.claims import frames, identities, lexicon
from crosscheck.claims.frames import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import DurationValue, Event, Mention, NameValue, QuantityValue, Thing

ASPECTS = {
    "count": "how many",
    "money": "how much",
    "percent": "which share",
    "ratio": "how many times",
    "measure": "how large",
    "duration": "how long",
}
BRIDGES = frozenset({"AUX", "ADV", "PART", "DET", "ADJ", "ADP", "PRON"})
ATTRIBUTE_WORDS = frozenset(
    {"height", "weight", "width", "length", "mass", "depth", "distance", "size", "altitude", "speed"}
)
MOVING = 3.0  # how closely a word for rising or falling must stand to its figure
AMOUNTS = frozenset({"money", "percent", "ratio"})
OWNED = 4.2  # how closely a name must hang on an amount to be whose it is
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
    event: Event | None
    aspect: str


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
        return _lasting(scene, mention)
    if not isinstance(value, QuantityValue):
        return None
    if value.kind == "count":
        return _count(scene, mention, value)
    if value.kind == "measure":
        return _measure(scene, mention, value)
    return _amount(scene, mention, value)


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
    """ "killed 272 people and injured 2,500": the outcome verb right before a number that names nobody of its own."""
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


def _amount(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Money, shares and changes: the nearest word for revenue, cost, jobs, trade says what they measure."""
    anchor = scene.anchor(mention)
    kinds = (
        frames.MONEY | {"layoff", "hire"}
        if value.kind == "money"
        else frames.MONEY | frames.CHANGES | {"layoff", "hire"}
    )
    hit = frames.event(scene, anchor, kinds - frames.CHANGES) or frames.event(scene, anchor, kinds)
    near = [(scene.cost(anchor, t.head), t.first, t) for t in scene.things if not _owning(t, value.kind)]
    named = min(near)[2] if near and min(near)[0] <= frames.REACH else None
    named = _moved(scene, anchor) or named
    thing = _named(scene, named) if named else None
    thing = thing or _spent_on(scene, hit)
    owner = _owner(scene, mention, named.head if named else anchor)
    if owner:
        thing = thing or Thing(head="amount", concept="amount")
        thing = thing.model_copy(update={"qualifiers": (*thing.qualifiers, f"of:{owner}")})
    meant = _meant_for(scene, mention) if thing is None and value.kind == "money" else ()
    if meant:
        thing = Thing(head="amount", concept="amount for", qualifiers=meant)
    return Frame(None, thing, frames.as_event(scene, hit), _amount_aspect(scene, anchor, value))


def _moved(scene: Scene, anchor: int) -> Hit | None:
    """What rises or falls is the subject of the verb that says so: "shares fell 7% in late trade"."""
    moved = frames.event(scene, anchor, frames.CHANGES)
    if moved is None or scene.cost(anchor, moved.head) > MOVING or scene.sentence.tokens[moved.head].pos != "VERB":
        return None
    subject = clauses.subject(scene.sentence, moved.head)
    return next((hit for hit in scene.things if subject is not None and hit.first <= subject <= hit.last), None)


def _meant_for(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name what an amount is for: "Rs 250 crore was for the rover and the module"."""
    tokens = scene.sentence.tokens
    last = scene.tokens_of(mention)[-1]
    at = next((t.place for t in tokens[last + 1 : last + 7] if t.text.lower() == "for"), None)
    if at is None:
        return ()
    nouns = []
    for token in tokens[at + 1 : at + 12]:
        if token.pos in {"VERB", "AUX"} or token.text in {".", ";", "("}:
            break
        if token.pos in {"NOUN", "PROPN"}:
            nouns.append(f"for:{token.lemma}")
    return tuple(nouns)


def _spent_on(scene: Scene, hit: Hit | None) -> Thing | None:
    """ "The repairs cost 3 million": the subject of a verb of money is what the amount is for."""
    if hit is None or scene.sentence.tokens[hit.head].pos != "VERB":
        return None
    subject = clauses.subject(scene.sentence, hit.head)
    if subject is None or scene.sentence.tokens[subject].pos != "NOUN":
        return None
    return Thing(head=scene.sentence.tokens[subject].lemma, concept=scene.concept(subject))


def _owning(hit: Hit, kind: str) -> bool:
    """People, places and firms have amounts; they are not what money measures, though a share may be of a group."""
    person = hit.kind == "person" if kind != "money" else lexicon.broader(hit.kind, "person")
    return person or hit.kind in {"country", "city", "company", "household", "border"}


def _owner(scene: Scene, mention: Mention, head: int) -> str:
    """Name whose amount it is: the name on which it hangs closely, or before its bracket; never one who reports it."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    speaking = clauses.reporting(scene.sentence, lexicon.speech_verbs())
    rows = []
    for named in scene.named:
        covered = scene.tokens_of(named)
        if (
            not isinstance(named.value, NameValue)
            or named.value.type == "country"
            or (speaking and speaking[1] in covered)
        ):
            continue
        if any(t.text.lower() == "than" for t in tokens[min(covered[0], head) : max(covered[0], head)]):
            continue
        bracketed = tokens[first - 1].text == "(" and 0 <= first - 2 - covered[-1] <= 1
        rows.append((0.0 if bracketed else scene.cost(head, scene.anchor(named)), named.start, named.value.key))
    return min(rows)[2] if rows and min(rows)[0] <= OWNED else ""


def _amount_aspect(scene: Scene, anchor: int, value: QuantityValue) -> str:
    """Tell a change from a level: a rise of, a fall by; a percentage near a word for rising or falling is a change."""
    moved = frames.event(scene, anchor, frames.CHANGES)
    near = moved is not None and scene.cost(anchor, moved.head) <= 3
    if value.kind == "ratio" and not value.unit:
        return "which share"
    if value.kind == "ratio" or (value.change and value.kind == "percent") or (near and value.kind == "percent"):
        return "how much change"
    return "how much change" if near and value.change else ASPECTS[value.kind]


def _measure(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    anchor = scene.anchor(mention)
    attribute = _attribute(scene, mention, value.unit)
    subject = _measured(scene, anchor)
    thing = Thing(head=subject[0], concept=subject[1], qualifiers=subject[2])
    if attribute == "distance":
        thing = Thing(head="distance", concept="distance", qualifiers=_measured_from(scene, mention))
    hit = frames.event(scene, anchor, {"crash", "land", "quake", "weather"})
    return Frame(None, thing, frames.as_event(scene, hit), attribute or "how large")


def _measured_from(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name the place that a distance is measured from: the first one after it within a few words."""
    last = scene.tokens_of(mention)[-1]
    near = [(scene.tokens_of(m)[0], m.value) for m in scene.named if m.value.kind == "place"]
    rows = sorted((first, value.key) for first, value in near if 0 < first - last < 9)
    return tuple(dict.fromkeys(f"from:{key}" for _, key in rows))[:3]


def _measured(scene: Scene, anchor: int) -> tuple[str, str, tuple[str, ...]]:
    """Find what has the measure: the subject of its clause, the noun it modifies, else the sentence's first subject."""
    sentence = scene.sentence
    taken = {index for mention in scene.mentions for index in scene.tokens_of(mention)}
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    head = sentence.tokens[anchor].head
    subjects = [token.place for token in sentence.tokens if token.dep.startswith("nsubj")]
    modified = (
        [head] if sentence.tokens[head].pos in {"NOUN", "PROPN"} and sentence.tokens[anchor].dep != "root" else []
    )
    order = [*modified, *([subject] if subject is not None else []), *subjects, head]
    order = [i for i in order if i not in taken and sentence.tokens[i].lemma not in ATTRIBUTE_WORDS]
    index = next((i for i in order if sentence.tokens[i].pos in {"NOUN", "PROPN"}), head)
    return sentence.tokens[index].lemma, scene.concept(index), _names_of(scene, index)


def _names_of(scene: Scene, index: int) -> tuple[str, ...]:
    """Give the name that a noun bears: "the Lima river"; a bare name is its own head and limits nothing."""
    inside = {index, *(c for c in scene.sentence.children[index] if scene.sentence.tokens[c].dep == "compound")}
    named = [m for m in scene.named if inside & set(scene.tokens_of(m)) and isinstance(m.value, NameValue)]
    noun = scene.sentence.tokens[index].pos == "NOUN"
    return tuple(f"of:{m.value.key}" for m in named if noun and isinstance(m.value, NameValue))


DIMENSIONS = {
    "mass": {"g", "kg", "t", "lb", "oz", "st"},
    "length": {"mm", "cm", "m", "km", "mi", "ft", "in", "yd", "nmi"},
}
FITTING = {"length": {"height", "length", "width", "depth", "altitude", "distance", "range"}}


def _attribute(scene: Scene, mention: Mention, unit: str) -> str:
    """Name what a measure measures by the nearest word for it that fits its unit; a mass needs no word."""
    own = {scene.sentence.tokens[index].lemma for index in scene.tokens_of(mention)}
    if "magnitude" in own:
        return "magnitude"
    dimension = next((name for name, units in DIMENSIONS.items() if unit in units), "")
    if dimension == "mass":
        return "mass"
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    near = [
        (t.place - covered[-1] - 0.5 if t.place > covered[-1] else covered[0] - t.place, t)
        for t in tokens
        if t.place not in covered
    ]
    allowed = FITTING.get(dimension)
    rows = [
        (steps, name)
        for name, words in lexicon.table("attributes.txt").items()
        for steps, token in near
        if steps < 7 and (token.lemma in words or token.text.lower() in words) and (not allowed or name in allowed)
    ]
    return min(rows)[1] if rows else ""


def _named(scene: Scene, hit: Hit) -> Thing:
    counted = Counted(clauses.noun_phrase(scene.sentence, hit.head)[0], hit.last, hit.head, False)
    return Thing(
        head=scene.sentence.tokens[hit.head].lemma, concept=hit.kind, qualifiers=frames.qualifiers(scene, counted)
    )


def _lasting(scene: Scene, mention: Mention) -> Frame | None:
    anchor = scene.anchor(mention)
    hit = frames.event(scene, anchor, LASTING) or frames.event(scene, anchor, frames.DEEDS)
    return Frame(
        None, _thing_lasting(scene, mention, anchor, hit), frames.as_event(scene, hit), _length_of(scene, mention)
    )


def _thing_lasting(scene: Scene, mention: Mention, anchor: int, hit: Hit | None) -> Thing | None:
    """Name what lasts: the noun of "three days of mourning", of "a two-day strike"; for a sentence, whose it is."""
    tokens = scene.sentence.tokens
    after = scene.tokens_of(mention)[-1] + 1
    index = tokens[anchor].head
    if after + 1 < len(tokens) and tokens[after].text.lower() == "of":
        index = next((t.place for t in tokens[after + 1 : after + 5] if t.pos == "NOUN"), index)
        while index + 1 < len(tokens) and tokens[index + 1].pos == "NOUN":
            index += 1
    whose = identities.visitor(scene, hit) if hit and hit.kind == "convict" else ""
    itself = hit is not None and hit.first <= index <= hit.last
    if itself or tokens[index].pos not in {"NOUN", "PROPN"}:
        return Thing(head="sentence", concept="sentence", qualifiers=(f"by:{whose}",)) if whose else None
    return Thing(head=tokens[index].lemma, concept=scene.concept(index), qualifiers=(f"by:{whose}",) if whose else ())


def _length_of(scene: Scene, mention: Mention) -> str:
    """Tell how long an event lasts from how long ago, or for the first time in how long, it took place."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = tokens[covered[-1] + 1].text.lower() if covered[-1] + 1 < len(tokens) else ""
    before = tokens[covered[0] - 1].text.lower() if covered[0] else ""
    if after in {"after", "before", "later", "ago", "earlier", "since", "from"}:
        return "how long after"
    return "within how long" if before in {"in", "within"} else "how long"
