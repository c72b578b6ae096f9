"""Claims of when: a date or a time of day with the event that it dates."""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.claims import frames, lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Anchor, DateValue, Mention, Thing

LINKS: dict[str, Anchor] = {
    "since": "since",
    "after": "after",
    "following": "after",
    "before": "before",
    "until": "until",
}
PURPOSE = ("advcl", "xcomp", "conj")
LIGHT = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "bring", "see", "give", "set", "put", "include"}
)
OCCURRING = frozenset({"occur", "happen", "erupt", "follow", "ensue", "take", "break", "come"})
CAUSING = frozenset(
    {
        "result",
        "lead",
        "cause",
        "leave",
        "force",
        "prompt",
        "end",
        "spark",
        "trigger",
        "hit",
        "strike",
        "rock",
        "shake",
        "jolt",
    }
)
NOT_DATED = frozenset({"rise", "fall", "expect", "hire", "long", "continue", "last", "value", "debt", "pay"})


class Timing(NamedTuple):
    """An event that a date dates: its word, what it happened to, and how the date bounds it."""

    hit: Hit
    thing: Thing | None
    anchor: Anchor | None


def timings(scene: Scene, mention: Mention) -> tuple[Timing, ...]:
    """Give the events that a date or time belongs to: its own, those it is the purpose of, and one it bounds."""
    anchor = scene.anchor(mention)
    own = _brought(scene, anchor) or _governing(scene, anchor)
    own = own and _happening(scene, own)
    if own is None or own.kind in NOT_DATED:
        return ()
    hits = [(own, None), *((hit, None) for hit in _purposes(scene, own)), *_bounded(scene, own, anchor)]
    seen: dict[int, Timing] = {}
    for hit, link in hits:
        seen.setdefault(hit.first, Timing(hit, affected(scene, hit), link))
    return tuple(seen.values())


def _governing(scene: Scene, anchor: int) -> Hit | None:
    """The nearest event word above the date in the tree, else the nearest one in the sentence."""
    by_token = {index: hit for hit in scene.events for index in range(hit.first, hit.last + 1)}
    tokens = scene.sentence.tokens
    for steps, index in enumerate(clauses.ancestors(scene.sentence, anchor)):
        if steps and index in by_token:
            return by_token[index]
        if steps and tokens[index].pos == "VERB" and tokens[index].lemma in lexicon.speech_verbs():
            return Hit("announce", index, index, index)
        if steps and tokens[index].pos == "VERB" and tokens[index].lemma not in LIGHT:
            noun = _noun_before(scene, anchor, index)
            return noun or Hit(f"do {tokens[index].lemma}", index, index, index)
        if steps > 3:
            break
    kinds = {hit.kind for hit in scene.events} - NOT_DATED
    return frames.event(scene, anchor, kinds)


def _noun_before(scene: Scene, anchor: int, verb: int) -> Hit | None:
    """ "suffered from conflicts on the border in 2021": an event noun just before the date is what it dates."""
    for hit in reversed(scene.events):
        if verb < hit.first < anchor <= hit.last + 7 and scene.sentence.tokens[hit.head].pos == "NOUN":
            between = scene.sentence.tokens[hit.last + 1 : anchor]
            return hit if all(token.pos not in {"VERB", "AUX"} for token in between) else None
    return None


def _happening(scene: Scene, own: Hit) -> Hit:
    """ "violence broke out", "the talks began": what begins or takes place is the event, not its beginning."""
    sentence = scene.sentence
    caused = own.kind.startswith("do ") and sentence.tokens[own.head].lemma in CAUSING
    if own.kind not in {"begin", "continue"} and not caused and sentence.tokens[own.head].lemma not in OCCURRING:
        return own
    states = [child for child in sentence.children[own.head] if sentence.tokens[child].dep == "xcomp"]
    left = next((hit for hit in scene.events if hit.head in states), None)
    if own.kind == "continue" and left:
        return left  # "stayed closed since May"
    subject = clauses.subject(sentence, own.head)
    return next((hit for hit in scene.events if subject is not None and hit.first <= subject <= hit.last), own)


def _brought(scene: Scene, anchor: int) -> Hit | None:
    """ "July 8 brought a visit", "May saw another clash": a date as subject dates what its verb has for an object."""
    sentence = scene.sentence
    token = sentence.tokens[anchor]
    if not token.dep.startswith("nsubj") or sentence.tokens[token.head].pos != "VERB":
        return None
    below = set(clauses.subtree(sentence, token.head)) - set(clauses.subtree(sentence, anchor))
    hits = [hit for hit in scene.events if hit.head in below and hit.first > anchor and hit.kind not in NOT_DATED]
    return hits[0] if hits else None


def _purposes(scene: Scene, hit: Hit) -> Iterator[Hit]:
    """ "met to formalise a deal and reopen the crossings": the deeds that the dated one served."""
    sentence = scene.sentence
    heads = {hit.head}
    if sentence.tokens[hit.head].dep.startswith("nsubj"):
        heads.add(sentence.tokens[hit.head].head)
    for other in scene.events:
        token = sentence.tokens[other.head]
        chained = token.head in heads and token.dep.startswith(PURPOSE)
        if other.first > hit.last and chained and _infinitive(scene, other):
            heads.add(other.head)
            yield other


def _infinitive(scene: Scene, hit: Hit) -> bool:
    sentence = scene.sentence
    token = sentence.tokens[hit.head]
    marked = any(sentence.tokens[child].text.lower() == "to" for child in sentence.children[hit.head])
    return token.tag == "VB" and (marked or token.dep == "conj")


def _bounded(scene: Scene, own: Hit, anchor: int) -> Iterator[tuple[Hit, Anchor]]:
    """ "closed since the 2022 clashes": the date of the clashes bounds the closing."""
    sentence = scene.sentence
    noun = sentence.tokens[own.head]
    named = noun.pos in {"NOUN", "PROPN"} or any(
        t.pos == "DET" for t in sentence.tokens[max(0, own.head - 2) : own.head]
    )
    if not named or sentence.tokens[anchor].head != own.head:
        return
    for child in sentence.children[own.head]:
        link = LINKS.get(sentence.tokens[child].text.lower())
        outer = next((hit for hit in scene.events if hit.first <= noun.head <= hit.last and hit != own), None)
        if link and outer:
            yield outer, link


def affected(scene: Scene, hit: Hit) -> Thing | None:
    """Name what an event happened to: its object or passive subject, or what its noun is of."""
    sentence = scene.sentence
    token = sentence.tokens[hit.head]
    if token.pos in {"VERB", "AUX", "ADJ"}:
        index = clauses.patient(sentence, hit.head)
    else:
        index = next(
            (
                c
                for c in sentence.children[hit.head]
                if c > hit.head
                and sentence.tokens[c].dep.startswith("nmod")
                and sentence.tokens[c].pos in {"NOUN", "PROPN"}
            ),
            None,
        )
        if index is None:
            index = next((c for c in sentence.children[hit.head] if sentence.tokens[c].dep == "compound"), None)
    return named(scene, index) if index is not None and not _is_date(scene, index) else None


def _is_date(scene: Scene, index: int) -> bool:
    return any(index in scene.tokens_of(mention) for _, mention in scene.dates)


def named(scene: Scene, index: int) -> Thing:
    """Name the thing at a token by its concept and the words that narrow it."""
    sentence = scene.sentence
    if sentence.tokens[index].lemma in {"%", "percent", "cent", "number", "figure", "half", "majority"}:
        index = next((c for c in sentence.children[index] if sentence.tokens[c].dep.startswith("nmod")), index)
    first, _ = clauses.noun_phrase(sentence, index)
    concept = next((hit.kind for hit in scene.things if hit.first <= index <= hit.last), sentence.tokens[index].lemma)
    narrow = frames.qualifiers(scene, frames.Counted(first, index, index, False))
    return Thing(head=sentence.tokens[index].lemma, concept=concept, qualifiers=narrow)


def anchored(value: DateValue, link: Anchor | None) -> DateValue:
    """Give the date as the bound that it is of the event."""
    return value.model_copy(update={"anchor": link}) if link else value


def states(scene: Scene) -> Iterator[tuple[Hit, str, Thing | None]]:
    """Give the events of the sentence that leave something in a state, with that state and the thing."""
    for hit in scene.events:
        state = lexicon.states().get(hit.kind)
        if state:
            yield hit, state, affected(scene, hit)
