"""What an event happened to, and the state that it left it in."""

from collections.abc import Iterator

from crosscheck.claims import counting, lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.parties import left_of
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Thing


def affected(scene: Scene, hit: Hit) -> Thing | None:
    """Name what an event happened to: its object or passive subject, or what its noun is of."""
    sentence = scene.sentence
    token = sentence.tokens[hit.head]
    if token.pos in {"VERB", "AUX", "ADJ"}:
        index = None if _of_pronoun(scene, hit.head) else clauses.patient(sentence, hit.head)
        index = _outside(scene, hit, left_of(scene, hit) if index is None else index)
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


def _of_pronoun(scene: Scene, verb: int) -> bool:
    """ "Parliament impeached her": it happened to nobody that this sentence names."""
    tokens = scene.sentence.tokens
    return any(tokens[c].dep in {"obj", "nsubj:pass"} and tokens[c].tag == "PRP" for c in scene.sentence.children[verb])


def _outside(scene: Scene, hit: Hit, index: int | None) -> int | None:
    """ "who took office in 2031": an object that is a part of the event's own words names nothing; its subject does."""
    if index is None or not hit.first <= index <= hit.last:
        return index
    sentence = scene.sentence
    doer = clauses.subject(sentence, hit.head)
    if doer is not None and sentence.tokens[doer].pos == "PRON" and sentence.tokens[hit.head].dep.startswith("acl"):
        doer = sentence.tokens[hit.head].head
    return doer if doer is not None and sentence.tokens[doer].pos in {"NOUN", "PROPN"} else None


def _is_date(scene: Scene, index: int) -> bool:
    return any(index in scene.tokens_of(mention) for _, mention in scene.dates)


def named(scene: Scene, index: int) -> Thing:
    """Name the thing at a token by its concept and the words that narrow it."""
    sentence = scene.sentence
    if sentence.tokens[index].lemma in {"%", "percent", "cent", "number", "figure", "half", "majority"}:
        index = next((c for c in sentence.children[index] if sentence.tokens[c].dep.startswith("nmod")), index)
    first, _ = clauses.noun_phrase(sentence, index)
    concept = scene.concept(index)
    narrow = counting.qualifiers(scene, counting.Counted(first, index, index, False))
    return Thing(head=sentence.tokens[index].lemma, concept=concept, qualifiers=narrow)


def states(scene: Scene) -> Iterator[tuple[Hit, str, Thing | None]]:
    """Give the events of the sentence that leave something in a state, with that state and the thing."""
    for hit in scene.events:
        state = lexicon.states().get(hit.kind)
        if state:
            yield hit, state, affected(scene, hit)
