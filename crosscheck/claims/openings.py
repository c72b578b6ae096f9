"""What stayed open all the time, and what was closed: an airport, a border, the schools."""

from collections.abc import Iterator
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.grammar import clauses

SORT = "open or closed"
LASTING = frozenset({"stay", "remain", "keep"})
ALWAYS = frozenset({"throughout", "always"})
CLOSED = frozenset({"close", "closed", "shut"})


@cache
def sorts() -> dict[str, str]:
    """Give the sort of each noun for what opens and closes."""
    return {noun: sort for sort, nouns in lexicon.table("openings.txt").items() for noun in nouns}


def openings(scene: Scene) -> Iterator[Trait]:
    """Give what the sentence says stayed open, or was closed."""
    sentence = scene.sentence
    for token in sentence.tokens:
        member = _member(scene, token.place)
        for bearer in _bearers(scene, token.place) if member else ():
            yield Trait(SORT, member, token.start, token.end, (f"the {bearer}",))


def _member(scene: Scene, at: int) -> str:
    tokens = scene.sentence.tokens
    token = tokens[at]
    if token.text.lower() == "open" and token.pos == "ADJ":
        words = {after.text.lower() for after in tokens[at + 1 : at + 3]}
        lasting = tokens[token.head].lemma in LASTING or words & ALWAYS
        return "open all the time" if lasting else ""
    return "closed" if token.lemma in CLOSED and token.tag in {"VBN", "VBD", "JJ"} else ""


def _bearers(scene: Scene, at: int) -> Iterator[str]:
    """Give the sorts of what is said to be open or closed: the subject, or what a verb's doer closed."""
    sentence = scene.sentence
    token = sentence.tokens[at]
    verb = token.head if token.dep == "xcomp" else clauses.predicate(sentence, at)
    objects = [c for c in sentence.children[verb] if sentence.tokens[c].dep in {"obj", "nsubj:pass"}]
    doer = clauses.subject(sentence, verb)
    if doer is None and sentence.tokens[verb].dep == "parataxis":
        doer = sentence.tokens[verb].head  # "the airport, which was hit, stayed open": the parse loses the subject
    found = objects or ([doer] if doer is not None else [])
    for noun in found:
        for each in (noun, *(c for c in sentence.children[noun] if sentence.tokens[c].dep == "conj")):
            if sentence.tokens[each].lemma.lower() in sorts():
                yield sorts()[sentence.tokens[each].lemma.lower()]
