"""Counts said without a number: "no one was hurt" is 0, "the only survivor" is 1, "both pilots" are 2."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from crosscheck.claims import frames, lexicon, quantities
from crosscheck.claims.counting import Counted
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import DENYING, Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Event, Mention, QuantityValue

STATES = frozenset({"dead", "injured", "survivor"})  # their own word says what befell them
OPENING = frozenset({"DET", "NOUN", "PROPN", "PRON"})
JOINED = frozenset({"or", "nor"})
NEAR = 3  # words to an outcome that "or" adds to another
PLACING = frozenset({"in", "at", "on", "from", "among"})
REACH = 2  # words around a count in which it is limited to the rest or to the worst


class Tally(NamedTuple):
    """Words that tell a number without one: tokens `first` to `last`, and the number."""

    first: int
    last: int
    said: int


@cache
def words(key: str) -> frozenset[str]:
    """Give the words of a row of the table."""
    return frozenset(lexicon.table("tallies.txt")[key])


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], int], ...]:
    told = (("none", 0), ("lone", 1), ("pair", 2))
    found = [(tuple(phrase.split()), said) for key, said in told for phrase in lexicon.table("tallies.txt")[key]]
    return tuple(sorted(found, key=lambda row: -len(row[0])))


def tallied(scene: Scene) -> Iterator[tuple[Mention, Frame]]:
    """Give each such count of a sentence with what it speaks of; its evidence reaches to the noun after its words."""
    tokens = scene.sentence.tokens
    free = 0
    for first in range(len(tokens)):
        tally = _at(tokens, first) if first >= free else None
        if tally is None:
            continue
        free = tally.last + 1
        frame = quantities.frame(scene, _mention(scene, tally, tally.last))
        if frame is not None and _is_news(scene, tally):
            yield from _told(scene, tally, frame)


def _at(tokens: tuple[Token, ...], first: int) -> Tally | None:
    lower = tuple(token.text.lower() for token in tokens[first : first + 3])
    found = next(((phrase, said) for phrase, said in _phrases() if lower[: len(phrase)] == phrase), None)
    return Tally(first, first + len(found[0]) - 1, found[1]) if found else None


def _mention(scene: Scene, tally: Tally, last: int) -> Mention:
    tokens = scene.sentence.tokens
    said = Decimal(tally.said)
    value = QuantityValue(kind="count", said=said, low=said, high=said, of=scene.text(tally.last + 1, last))
    return Mention("count", tokens[tally.first].start, tokens[last].end, value)


def _is_news(scene: Scene, tally: Tally) -> bool:
    """Is it told as a fact: no question, no wish or condition, no denial of what somebody says?"""
    tokens = scene.sentence.tokens
    above = {tokens[at].lemma for at in clauses.ancestors(scene.sentence, tally.last)}
    near = {token.text.lower() for token in tokens[max(0, tally.first - REACH) : tally.last + REACH + 2]}
    return tokens[-1].text != "?" and not above & DENYING and not near & words("unreal")


def _told(scene: Scene, tally: Tally, frame: Frame) -> Iterator[tuple[Mention, Frame]]:
    """Give a count once for each thing that befell nobody: "no one was killed or injured"."""
    counted, thing = frame.counted, frame.thing
    if counted is None or thing is None or _limited(scene, tally, counted) or not _has_noun(scene, tally, counted):
        return
    if counted.elliptic and thing.concept == "person":
        frame = frame._replace(thing=thing.model_copy(update={"head": "person"}))
    mention = _mention(scene, tally, _end(scene, tally, counted))
    hits = _befell(scene, tally, frame) if lexicon.broader(thing.concept, "person") else ()
    if hits:
        for event in hits:
            yield mention, frame._replace(event=event)
    elif _stands(scene, tally, frame):
        yield mention, frame


def _has_noun(scene: Scene, tally: Tally, counted: Counted) -> bool:
    """Do words that need a noun have one: "no longer" and "no more than" count nothing?"""
    alone = scene.text(tally.first, tally.last).lower() in words("alone")
    return alone or counted.first == tally.last + 1


def _limited(scene: Scene, tally: Tally, counted: Counted) -> bool:
    """ "No one else", "no further injuries", "nobody was badly hurt", "no death toll": not all, or nobody at all."""
    tokens = scene.sentence.tokens
    around = tokens[max(0, tally.first - 1) : max(tally.last, counted.last) + REACH + 2]
    figure = tokens[counted.head].lemma in {*lexicon.table("standings.txt")["counting"], "toll"}
    modified = {token.text.lower() for token in tokens[tally.last + 1 : counted.head]} & words("unsure")
    limited = bool(modified) or any(token.text.lower() in words("limited") for token in around)
    return figure or limited or (tally.said == 0 and _placed(scene, max(tally.last, counted.last)))


def _placed(scene: Scene, last: int) -> bool:
    """ "Nobody from Velden", "no deaths in the north": none in one place; "in the crash" limits nothing."""
    tokens = scene.sentence.tokens
    after = tokens[last + 1 : last + 2]
    if not after or after[0].text.lower() not in PLACING:
        return False
    noun = next((token.place for token in tokens[last + 2 : last + 6] if token.pos in {"NOUN", "PROPN"}), None)
    return noun is None or not any(hit.first <= noun <= hit.last for hit in scene.events)


def _end(scene: Scene, tally: Tally, counted: Counted) -> int:
    """Give the last word of the evidence: the noun that follows at once, with all of its name ("no crew member")."""
    if counted.elliptic or counted.first != tally.last + 1:
        return tally.last
    return max([counted.last, *(hit.last for hit in scene.things if hit.first <= counted.head <= hit.last)])


def _befell(scene: Scene, tally: Tally, frame: Frame) -> tuple[Event, ...]:
    """Find what befell them, if it is told of them and not of others in a clause of its own."""
    counted, thing, event = frame.counted, frame.thing, frame.event
    if counted is None or thing is None or event is None:
        return ()
    if thing.concept in STATES and not counted.elliptic:
        return _named(scene, counted, event)
    hit = _told_of(scene, tally, counted) or _below(scene, tally, counted)
    events = [frames.as_event(scene, one) for one in _joined(scene, hit)] if hit else []
    return tuple(event for event in events if event)


def _named(scene: Scene, counted: Counted, event: Event) -> tuple[Event, ...]:
    """ "No injuries", "without casualties": the noun says what befell nobody; "no body" and "no dead trees" do not."""
    tokens = scene.sentence.tokens
    head, after = tokens[counted.head], tokens[counted.last + 1 : counted.last + 2]
    goes_on = head.pos != "NOUN" or any(token.pos in {"NOUN", "PROPN"} for token in after)
    if goes_on or head.lemma not in words("states") or event.kind not in words("befalling"):
        return ()
    hit = next((hit for hit in scene.events if counted.first <= hit.first <= counted.last), None)
    more = [frames.as_event(scene, one) for one in _joined(scene, hit)][1:] if hit else []
    return (event, *(one for one in more if one))


def _told_of(scene: Scene, tally: Tally, counted: Counted) -> Hit | None:
    """ "Nobody aboard was hurt", "killed no one", "none were among the dead": the outcome that is their predicate."""
    sentence = scene.sentence
    at = tally.last if counted.elliptic else counted.head
    verb = clauses.predicate(sentence, at)
    hit = next((hit for hit in _befalling(scene) if hit.first <= verb <= hit.last and verb != at), None)
    if hit is None or (tally.said == 1 and sentence.tokens[at].dep == "appos"):
        return None
    return hit if _suffered(scene, at, hit) else None


def _befalling(scene: Scene) -> Iterator[Hit]:
    return (hit for hit in scene.events if hit.kind in words("befalling") and hit.kind != "aboard")


def _suffered(scene: Scene, at: int, hit: Hit) -> bool:
    """Did it befall those counted, who did it to nobody: not "no one will hurt you", "nobody came through the door"?"""
    tokens = scene.sentence.tokens
    objects = [
        c for c in scene.sentence.children[hit.head] if tokens[c].dep == "obj" and not hit.first <= c <= hit.last
    ]
    through = tokens[hit.last].pos == "ADP" and hit.last + 1 < len(tokens) and tokens[hit.last + 1].pos in OPENING
    before = hit.last < at
    return all(c == at for c in objects) and not through and (not before or at in objects)


def _below(scene: Scene, tally: Tally, counted: Counted) -> Hit | None:
    """ "The only person known to have been hurt", "no woman was among those saved": told of them below their word."""
    sentence = scene.sentence
    if counted.elliptic:
        return None
    at = counted.head if tally.said else clauses.predicate(sentence, counted.head)
    if not tally.said and sentence.tokens[at].lemma not in {"those", "people", "person"}:
        return None
    found = (hit for hit in _befalling(scene) if hit.first > counted.last)
    return next((hit for hit in found if at in _unbroken(scene, hit.head)), None)


def _unbroken(scene: Scene, at: int) -> Iterator[int]:
    """Walk up from a word as long as no verb has a doer of its own but for "who" and "that"."""
    tokens = scene.sentence.tokens
    for above in clauses.ancestors(scene.sentence, at):
        yield above
        doers = [c for c in scene.sentence.children[above] if tokens[c].dep.startswith("nsubj")]
        if any(tokens[c].tag not in {"WP", "WDT"} for c in doers):
            return


def _joined(scene: Scene, hit: Hit) -> Iterator[Hit]:
    """ "Nobody was killed or injured": an outcome and those that "or" adds to it."""
    yield hit
    tokens = scene.sentence.tokens
    for other in scene.events:
        between = tokens[hit.last + 1 : other.first]
        beside = 0 < len(between) <= NEAR and any(token.text.lower() in JOINED for token in between)
        if beside and other.kind in words("befalling") - {hit.kind}:
            yield other


def _stands(scene: Scene, tally: Tally, frame: Frame) -> bool:
    """Is it a count for its noun alone: "no satellites", "both pilots", "the only guard on duty"?"""
    tokens = scene.sentence.tokens
    if frame.counted is None or frame.thing is None or frame.counted.elliptic:
        return False
    head = tokens[frame.counted.head]
    after = tokens[frame.counted.last + 1].text.lower() if frame.counted.last + 1 < len(tokens) else ""
    person = lexicon.broader(frame.thing.concept, "person")
    if tally.said == 0:
        return head.tag == "NNS" and frame.thing.concept in words("carried")
    if tally.said == 1:
        return person and head.tag == "NN" and after in words("posts")
    return person and head.tag == "NNS" and after != "and" and head.lemma != "hand"


def scope(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name what narrows such a count: a lone one is all there is, a bare "none" only those just told of."""
    said = mention.value.said if isinstance(mention.value, QuantityValue) else 0
    bare = scene.sentence.tokens[scene.tokens_of(mention)[-1]].text.lower() == "none"
    own = {0: ("part",) if bare else (), 1: ("only",), 2: ("definite",)}[int(said)]
    found = (code for code in frames.scope(scene, mention) if code not in {"only", "definite", "part"})
    return (*found, *own)
