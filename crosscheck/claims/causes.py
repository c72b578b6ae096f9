"""Claims of why: what an article gives as the cause of an event ("because of fog", "the cause was a collision")."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Sentence, clauses

PREPOSITIONS = (
    "because of",
    "due to",
    "owing to",
    "as a result of",
    "on account of",
    "in protest at",
    "in protest against",
)
VERBS = frozenset(
    {"cause", "trigger", "spark", "prompt", "force", "prevent", "keep", "stop", "hamper", "delay", "bring", "make"}
)
PHRASES = frozenset({"lead", "result"})  # causing only with what they lead to
HELD = frozenset(
    {"keep", "prevent", "stop", "force"}
)  # what they hold back is no event: "kept the flight from landing"
NOUNS = frozenset({"cause", "reason"})
BLAMING = {"blame": "for", "attribute": "to", "put": "to"}
EFFECT = 6  # steps in the tree from the causing word to the event that it brings about


class Cause(NamedTuple):
    """A cause: its tokens `first` to `last`, the class or base form of its head, and the event that it brings about."""

    first: int
    last: int
    state: str
    hit: Hit


def causes(scene: Scene) -> Iterator[Cause]:
    """Give what the sentence says of why something happened; an event without a class of its own is left out."""
    seen: set[int] = set()
    sure = [*_prepositional(scene.sentence), *_nominal(scene.sentence)]
    for place, (head, link) in enumerate([*sure, *_verbal(scene.sentence)]):
        hit = _effect(scene, head, link)
        if hit is None or head in seen or scene.sentence.tokens[head].pos != "NOUN":
            continue
        first, last = clauses.noun_phrase(scene.sentence, head)
        state = classified(scene, first, last, head)
        if place < len(sure) or known(state):
            seen.add(head)
            yield Cause(first, last, state, hit)


def classified(scene: Scene, first: int, last: int, head: int) -> str:
    """Give the class of a cause by its words, its head first; its base form where the tables do not know it."""
    tokens = scene.sentence.tokens
    for token in (tokens[head], *tokens[first : last + 1]):
        if token.lemma in _classes():
            return _classes()[token.lemma]
    return tokens[head].lemma


def known(state: str) -> bool:
    """Is it a class of causes, not merely a word?"""
    return state in lexicon.table("causes.txt")


@cache
def _classes() -> dict[str, str]:
    return {word: name for name, words in lexicon.table("causes.txt").items() for word in words}


def _prepositional(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "could not land because of fog": the noun of a causal preposition, and what it hangs on."""
    tokens = sentence.tokens
    lowered = [token.text.lower() for token in tokens]
    for phrase in PREPOSITIONS:
        words = phrase.split()
        for place in range(len(tokens) - len(words)):
            if lowered[place : place + len(words)] == words:
                head = next((t.place for t in tokens[place + len(words) :] if t.pos in {"NOUN", "PROPN", "VERB"}), None)
                if head is not None and tokens[head].pos != "VERB":
                    head = _top(sentence, head, place + len(words))
                    yield head, tokens[place].head if tokens[head].head == place else tokens[head].head


def _top(sentence: Sentence, noun: int, least: int) -> int:
    """Climb from the first noun of a phrase to its head: "drone attack"."""
    tokens = sentence.tokens
    while tokens[noun].dep in {"compound", "nmod:poss", "amod"} and tokens[noun].head >= least:
        noun = tokens[noun].head
    return noun


def _verbal(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "fog forced the plane to turn back", "was brought down by a missile"."""
    tokens = sentence.tokens
    for token in tokens:
        if token.pos != "VERB" or token.lemma not in VERBS | PHRASES:
            continue
        children = sentence.children[token.place]
        passive = any(tokens[child].dep == "aux:pass" for child in children)
        if passive:
            yield from (
                (c, token.place) for c in children if tokens[c].dep in {"obl", "obl:agent"} and _by(sentence, c)
            )
            continue
        doer = clauses.subject(sentence, token.place)
        complete = token.lemma in VERBS or any(tokens[child].dep in {"obl", "xcomp", "ccomp"} for child in children)
        if doer is not None and complete:
            yield doer, token.place


def _by(sentence: Sentence, noun: int) -> bool:
    return any(sentence.tokens[child].lemma == "by" for child in sentence.children[noun])


def _nominal(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """ "fog was the reason for its diversion", "gave a collision as the cause of the crash"."""
    tokens = sentence.tokens
    for token in tokens:
        naming = token.lemma in NOUNS and token.pos == "NOUN"
        children = sentence.children[token.place]
        if naming and any(tokens[child].dep == "cop" for child in children):
            yield from ((c, token.place) for c in children if tokens[c].dep.startswith("nsubj"))
        elif naming and any(tokens[child].lemma == "as" for child in children):
            yield from (
                (c, token.place) for c in sentence.children[token.head] if tokens[c].dep == "obj" and c != token.place
            )
        elif token.lemma == "why" and tokens[token.head].dep in {"advcl", "ccomp", "acl:relcl", "csubj"}:
            above = tokens[token.head].head
            yield from ((c, token.head) for c in sentence.children[above] if tokens[c].dep.startswith("nsubj"))
        elif naming and token.dep.startswith("nsubj"):
            yield token.head, token.place
        elif token.lemma == "cite" and token.tag == "VBG":
            yield from ((c, token.head) for c in children if tokens[c].dep == "obj")
        elif token.lemma in BLAMING:
            yield from _blamed(sentence, token.place)


def _blamed(sentence: Sentence, verb: int) -> Iterator[tuple[int, int]]:
    """ "blamed birds for the crash", "attributed the crash to birds"."""
    tokens = sentence.tokens
    children = sentence.children[verb]
    objects = [c for c in children if tokens[c].dep in {"obj", "nsubj:pass"}]
    marked = [c for c in children if any(tokens[g].lemma in {"for", "to", "on"} for g in sentence.children[c])]
    for thing in objects:
        for other in marked:
            mark = next(tokens[g].lemma for g in sentence.children[other] if tokens[g].lemma in {"for", "to", "on"})
            yield (thing, other) if mark == "for" else (other, thing)


def _effect(scene: Scene, cause: int, link: int) -> Hit | None:
    """The event brought about: at or below the word that links cause and effect, outside the cause, nearest first."""
    sentence = scene.sentence
    inside = set(clauses.subtree(sentence, cause))
    if link in inside:
        inside -= set(clauses.subtree(sentence, link))
    hits = [hit for hit in scene.events if hit.head not in inside]
    held = {
        c for c in sentence.children[link] if sentence.tokens[c].dep == "obj" and sentence.tokens[link].lemma in HELD
    }
    below = [hit for hit in hits if link in clauses.ancestors(sentence, hit.head) and hit.head not in held]
    near = [hit for hit in below if clauses.path(sentence, link, hit.head) <= EFFECT]
    return min(near, key=lambda hit: (clauses.path(sentence, link, hit.head), hit.first)) if near else None
