"""Who and what an event happens between: who does it, whom it befalls, what its noun is of, what it is at."""

from collections.abc import Iterator

from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import NameValue, Participant

NOMINAL = frozenset({"NOUN", "PROPN"})


def parties(scene: Scene, hit: Hit) -> tuple[Participant, ...]:
    """Give the parties of an event: nouns by their concept, names by their key and by what the article calls them.

    Roles are agent, patient, at, and of, which may be any of the three: "the sinking of the ferry".
    """
    found = (
        Participant(key=key, role=role)
        for index, role in _arguments(scene, hit)
        if not hit.first <= index <= hit.last and not _is_when(scene, index)
        for key in _keys(scene, index)
    )
    return tuple(dict.fromkeys(found))


def _arguments(scene: Scene, hit: Hit) -> Iterator[tuple[int, str]]:
    tokens = scene.sentence.tokens
    if tokens[hit.head].pos in NOMINAL:
        for child in scene.sentence.children[hit.head]:
            if tokens[child].dep.startswith(("nmod", "compound")) and tokens[child].pos in NOMINAL:
                yield child, "of"
        return
    yield from _of_verb(scene, hit)


def _of_verb(scene: Scene, hit: Hit) -> Iterator[tuple[int, str]]:
    sentence = scene.sentence
    doer, befallen = clauses.subject(sentence, hit.head), clauses.patient(sentence, hit.head)
    if befallen is not None and befallen != doer:
        yield befallen, "patient"
    if doer is not None and sentence.tokens[doer].pos in NOMINAL:
        yield doer, "agent" if befallen is not None and befallen != doer else "patient"
    for child in sentence.children[hit.head]:
        if sentence.tokens[child].dep.startswith("obl") and sentence.tokens[child].pos in NOMINAL:
            yield child, "at"


def _is_when(scene: Scene, index: int) -> bool:
    return any(index in scene.tokens_of(mention) for mention in scene.mentions if mention.kind in {"date", "time"})


def _keys(scene: Scene, index: int) -> tuple[str, ...]:
    concept = scene.concept(index)
    name = next(
        (m.value.key for m in scene.named if isinstance(m.value, NameValue) and index in scene.tokens_of(m)), ""
    )
    keys = (name, concept if concept != scene.sentence.tokens[index].lemma or not name else "")
    return tuple(key for key in keys if key)
