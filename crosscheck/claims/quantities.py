"""Claims with a number: how many, how much, which share, how far, how long."""

from collections.abc import Sequence

from crosscheck.claims import (
    amounts,
    antecedents,
    counting,
    frames,
    lengths,
    lexicon,
    measures,
    outcomes,
    owners,
    populations,
    standings,
)
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token
from crosscheck.models import DurationValue, Event, Mention, QuantityValue, Thing

AMOUNTS = frozenset({"money", "percent", "ratio"})


def framed(
    scene: Scene, header: Event | None, earlier: Sequence[tuple[Mention, Frame]] = ()
) -> list[tuple[Mention, Frame]]:
    """Read what every quantity and length of a sentence belongs to.

    `header` is the event of a list's opening line, `earlier` what the figures of the sentences just before spoke of.
    """
    rows: list[tuple[Mention, Frame]] = []
    for mention in scene.mentions:
        found = frame(scene, mention)
        if found is None:
            continue
        if found.aspect == "how many":
            found = _continued(scene, rows, mention, found, header)
            found = _narrowed(scene, mention, found)
            found = _become(antecedents.inherit(scene, mention, found, rows, earlier))
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


def _narrowed(scene: Scene, mention: Mention, found: Frame) -> Frame:
    """ "of the crew only one person survived": people of a group named right before are of that group."""
    if found.thing is None or found.thing.concept != "person":
        return found
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    group = next((hit for hit in reversed(scene.things) if hit.last < first <= hit.last + 3), None)
    opened = group is not None and {"of", "among"} & {
        t.text.lower() for t in tokens[max(0, group.first - 2) : group.first]
    }
    if group is None or not opened or not lexicon.broader(group.kind, "person") or group.kind == "person":
        return found
    if any(token.pos in {"VERB", "NUM", "CCONJ"} for token in tokens[group.last + 1 : first]):
        return found
    implied = lexicon.concept(group.kind).event
    own = found.event if found.event and found.event.kind != implied else None
    hit = frames.event(scene, found.counted.head, lexicon.OUTCOMES - {implied}) if found.counted else None
    thing = found.thing.model_copy(update={"concept": group.kind})
    return found._replace(thing=thing, event=own or frames.as_event(scene, hit) or found.event, part=True)


def _become(found: Frame) -> Frame:
    """People who are employed or laid off are workers, people who are held hostage are hostages."""
    kind = found.event.kind if found.event else ""
    concept = "worker" if kind in owners.STAFFING else kind if kind == "hostage" else ""
    if concept and found.thing and found.thing.concept in {"person", "staff"}:
        return found._replace(thing=found.thing.model_copy(update={"concept": concept}))
    return found


def _measures(thing: Thing) -> bool:
    return thing.concept not in {"", "amount"}


def _continued(
    scene: Scene, rows: list[tuple[Mention, Frame]], mention: Mention, found: Frame, header: Event | None
) -> Frame:
    """An item of an enumeration shares what its neighbour says: "16 Russians, 6 Danes", "8 from Peru, 3 from Chile"."""
    counts = rows and rows[-1][1].aspect == "how many"
    listed = counts and (_lists(scene, rows[-1][0], mention) or _included(scene, found))
    before = rows[-1] if counts and (listed or _adjoins(scene, rows[-1][0], mention)) else None
    event = (before[1].event if before and listed else None) or found.event or (before[1].event if before else None)
    event = event or header
    lands = _lands(scene, mention)
    thing = found.thing
    if before and before[1].thing and lands and found.counted and found.counted.elliptic:
        concept = before[1].thing.concept
        concept = "citizen" if lexicon.broader(concept, "person") else concept
        thing = Thing(head=before[1].thing.head, concept=concept, qualifiers=lands)
        event = before[1].event or event
    return found._replace(event=event, thing=thing)


def _included(scene: Scene, found: Frame) -> bool:
    """ "70 were killed, two guards included": a part of the figure before shares what befell the whole."""
    tokens = scene.sentence.tokens
    if found.counted is None or found.counted.elliptic:
        return False
    after = found.counted.last + 1
    before = {token.text.lower() for token in tokens[max(0, found.counted.first - 2) : found.counted.first]}
    return "including" in before or (after < len(tokens) and tokens[after].text.lower() == "included")


def _lists(scene: Scene, left: Mention, right: Mention) -> bool:
    """Does a number open the list that a colon after another announces: "38 were killed: 25 from Denmark"?"""
    first = scene.tokens_of(right)[0]
    between = scene.sentence.tokens[scene.tokens_of(left)[-1] + 1 : first]
    return bool(between) and between[-1].text == ":"


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
        return _lived(scene, mention) or _count(scene, mention, value)
    if value.kind == "measure":
        return measures.measure(scene, mention, value)
    return amounts.amount(scene, mention, value)


def _lived(scene: Scene, mention: Mention) -> Frame | None:
    counted = counting.counted(scene, mention)
    thing = populations.living(scene, mention, counted)
    return Frame(counted, thing, None, "how many") if thing else None


def _count(scene: Scene, mention: Mention, value: QuantityValue) -> Frame | None:
    counted = counting.counted(scene, mention)
    if _aged(scene, mention):
        return None
    if value.ordinal and (counted.elliptic or counted.first > scene.tokens_of(mention)[-1] + 1):
        return None
    thing = counting.thing(scene, counted)
    concept = lexicon.concept(thing.concept)
    standing = standings.standing(scene, mention, counted, thing)
    based = _base(scene, mention)
    hit = standing or (
        outcomes.adjacent(scene, mention, counted) if based else outcomes.outcome(scene, mention, counted, thing)
    )
    governed = counted.elliptic and hit is not None and hit == outcomes.governing(scene, mention)
    far = hit is None or scene.cost(counted.head, hit.head) > 4
    if standing is None and concept.event and far and not governed:
        hit = Hit(concept.event, counted.first, counted.last, counted.head)
    if governed:
        thing = thing.model_copy(update={"concept": "person", "qualifiers": ()})
    elif counted.elliptic and thing.concept not in lexicon.concepts():
        known = hit is not None and hit.kind in lexicon.OUTCOMES
        thing = thing.model_copy(update={"concept": "person" if known else ""})
    elif counted.elliptic and hit and hit.kind in lexicon.OUTCOMES - {"deploy"} and not _hosting(thing):
        thing = thing.model_copy(update={"concept": "person", "qualifiers": ()})
    if hit and hit.kind == "capacity" and (counted.elliptic or lexicon.broader(thing.concept, "person")):
        thing = thing.model_copy(update={"concept": "capacity"})
    owned = owners.of_count(scene, counted, hit, thing)
    if owned:
        thing = thing.model_copy(update={"qualifiers": tuple(dict.fromkeys((*thing.qualifiers, *owned)))})
    return Frame(counted, thing, frames.as_event(scene, hit), "which rank" if value.ordinal else "how many")


def _base(scene: Scene, mention: Mention) -> bool:
    """ "Nine of the 52 passengers survived": what is told of a part is not told of the 52."""
    tokens = scene.sentence.tokens
    at = scene.tokens_of(mention)[0] - 1
    while at > 0 and tokens[at].pos in {"DET", "PRON", "ADJ"}:
        at -= 1
    at -= at > 1 and tokens[at - 1].text.lower() == "out"
    return at > 0 and tokens[at].text.lower() in {"of", "out"} and tokens[at - 1].pos == "NUM"


def _hosting(thing: Thing) -> bool:
    """Can the thing itself have the outcome? A quake that injured 40 is not what was injured."""
    return lexicon.broader(thing.concept, "person") or thing.concept in {"vehicle", "household", "charge", "home"}


def _aged(scene: Scene, mention: Mention) -> bool:
    """Is the number an age: "aged 11 and 16", "Okoro, 34, said", "she was 47."?"""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    first, after = covered[0], covered[-1] + 1
    if any(token.text.lower() in {"aged", "age", "ages"} for token in tokens[max(0, first - 4) : first]):
        return True
    before = [token.text.lower() for token in tokens[max(0, first - 3) : first]]
    ends = after >= len(tokens) or tokens[after].text in {",", ".", ")", ";"} or tokens[after].lemma in {"when", "by"}
    named = first >= 2 and before[-1] == "," and tokens[first - 2].pos == "PROPN"
    said = tokens[first - 1].lemma == "be" and bool({"he", "she", "who"} & set(before))
    return ends and (named or said) and len(covered) == 1
