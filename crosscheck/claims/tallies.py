"""Counts said without a number: "no one was hurt" is 0, "the only survivor" is 1, "both pilots" are 2."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from crosscheck.claims import counting, frames, lexicon, quantities
from crosscheck.claims.counting import Counted
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import DENYING, Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Event, Mention, QuantityValue

CLAUSAL = ("ccomp", "advcl", "acl", "csubj", "parataxis", "appos")
STATES = frozenset({"dead", "injured", "survivor"})  # their own word says what befell them
JOINED = frozenset({"or", "nor"})
NEAR = 3  # words to an outcome that "or" adds to another
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
    return figure or bool(modified) or any(token.text.lower() in words("limited") for token in around)


def _end(scene: Scene, tally: Tally, counted: Counted) -> int:
    """Give the last word of the evidence: the noun that follows at once, with all of its name ("no crew member")."""
    if counted.elliptic or counted.first != tally.last + 1:
        return tally.last
    return max([counted.last, *(hit.last for hit in scene.things if hit.first <= counted.head <= hit.last)])


def _befell(scene: Scene, tally: Tally, frame: Frame) -> tuple[Event, ...]:
    """Find what befell them, if it is told of them and not of others in a clause of its own."""
    counted, thing = frame.counted, frame.thing
    if counted is None or thing is None:
        return ()
    named = thing.concept in STATES
    hit = None if named else _told_of(scene, tally, counted)
    hit = hit or _near(scene, tally, frame)
    if hit is not None:
        return tuple(event for one in _joined(scene, hit) if (event := frames.as_event(scene, one)))
    own = frame.event is not None and lexicon.concept(thing.concept).event == frame.event.kind
    noun = not counted.elliptic and scene.sentence.tokens[counted.head].pos == "NOUN"
    return (frame.event,) if own and noun and frame.event else ()


def _told_of(scene: Scene, tally: Tally, counted: Counted) -> Hit | None:
    """ "Nobody aboard was hurt": the outcome that is the predicate of the counted."""
    at = tally.last if counted.elliptic else counted.head
    verb = clauses.predicate(scene.sentence, at)
    befalling = (hit for hit in scene.events if hit.kind in words("befalling") and hit.kind != "aboard")
    return next((hit for hit in befalling if hit.first <= verb <= hit.last and verb != at), None)


def _near(scene: Scene, tally: Tally, frame: Frame) -> Hit | None:
    event, counted = frame.event, frame.counted
    if event is None or counted is None or event.kind not in words("befalling"):
        return None
    hit = next((h for h in scene.events if scene.sentence.tokens[h.first].start == event.start), None)
    return hit if hit and _of_them(scene, tally, counted, hit) else None


def _of_them(scene: Scene, tally: Tally, counted: Counted, hit: Hit) -> bool:
    """Does no clause of its own stand between those who are counted and an outcome?"""
    sentence = scene.sentence
    if counted.first <= hit.first <= counted.last:
        return not sentence.tokens[hit.head].dep.startswith("acl") and counted.first == tally.last + 1
    up, down = (list(clauses.ancestors(sentence, at)) for at in (counted.head, hit.head))
    way = [at for at in up if at not in down] + [at for at in down if at not in up]
    return not any(_parts(scene, at, tally.said == 1) for at in way)


def _parts(scene: Scene, at: int, lone: bool) -> bool:
    """ "Nobody knew how many were killed": a word that heads a clause with its own doers."""
    tokens = scene.sentence.tokens
    token = tokens[at]
    doers = any(tokens[child].dep.startswith("nsubj") for child in scene.sentence.children[at])
    if token.dep == "conj":
        return doers
    those = tokens[token.head].lemma in {"those", "person", "people"} and token.dep == "acl"
    return token.dep.startswith(CLAUSAL) and not lone and not those


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
    return person and head.tag == "NNS" and after != "and"


def scope(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name what narrows such a count: a lone one is all there is, "none of the crew" all of it, "none of them" not."""
    said = mention.value.said if isinstance(mention.value, QuantityValue) else 0
    after = tuple(word.lower() for word in scene.text_after(mention.end).split()[:2])
    pointed = after[:1] == ("of",) and after[-1] in counting.POINTED
    own = {0: (), 1: ("only",), 2: ("definite",)}[int(said)]
    left_out = {"only", "definite"} if pointed else {"only", "definite", "part"}
    return (*(code for code in frames.scope(scene, mention) if code not in left_out), *own)
