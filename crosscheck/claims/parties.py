"""Who and what an event happens between: who does it, whom it befalls, what its noun is of, what it is at."""

from collections.abc import Iterator

from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import NameValue, Participant

OTHER = frozenset({"another", "other", "previous", "earlier", "similar", "second", "third", "next", "further", "later"})
CALLED = frozenset(
    {"town", "city", "village", "island", "port", "state", "province", "district", "republic", "kingdom"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
NOMINAL = frozenset({"NOUN", "PROPN"})


def parties(scene: Scene, hit: Hit) -> tuple[Participant, ...]:
    """Give the parties of an event: nouns by their concept, names by their key and by what the article calls them.

    Roles are agent, patient, at, and of, which may be any of the three: "the sinking of the ferry".
    """
    found = (
        Participant(key=key, role=role)
        for index, role in _arguments(scene, hit)
        if (not hit.first <= index <= hit.last or _is_subject(scene, hit, index)) and not _is_when(scene, index)
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
    befallen = left_of(scene, hit) if doer is None and befallen is None else befallen
    below = [sentence.tokens[child].dep for child in sentence.children[hit.head]]
    inside = any(token.pos == "NOUN" for token in sentence.tokens[hit.first : hit.last + 1])
    transitive = befallen != doer or inside or "obj" in below
    if befallen is not None and befallen != doer:
        yield from ((index, "patient") for index in _joined(scene, befallen))
    if doer is not None and sentence.tokens[doer].pos in NOMINAL:
        passive = sentence.tokens[doer].dep == "nsubj:pass"
        role = "agent" if transitive and not passive else "patient"
        yield from ((index, role) for index in _joined(scene, doer))
    for child in sentence.children[hit.head]:
        if sentence.tokens[child].dep.startswith("obl") and sentence.tokens[child].pos in NOMINAL:
            yield child, "at"


def _joined(scene: Scene, index: int) -> tuple[int, ...]:
    """A noun and those that "and" joins to it."""
    tokens = scene.sentence.tokens
    more = (c for c in scene.sentence.children[index] if tokens[c].dep == "conj" and tokens[c].pos in NOMINAL)
    return (index, *more)


def _is_subject(scene: Scene, hit: Hit, index: int) -> bool:
    """ "the plane crashed": the phrase holds its own subject."""
    return index != hit.head and index == clauses.subject(scene.sentence, hit.head)


def _is_when(scene: Scene, index: int) -> bool:
    return any(index in scene.tokens_of(mention) for mention in scene.mentions if mention.kind in {"date", "time"})


def _keys(scene: Scene, index: int) -> tuple[str, ...]:
    """The concept of a noun, or the key of its name, and the name that follows a noun at once: "the ferry Marlin"."""
    concept = scene.concept(index)
    near = (index, index + 1, _apposed(scene, index), _called(scene, index))
    names = {key for at in near for key in _named(scene, at)}
    keys = (concept,) if concept != scene.sentence.tokens[index].lemma or not names else ()
    return (*sorted(names), *keys)


def _called(scene: Scene, index: int) -> int:
    """The name in "the town of Velden"."""
    tokens = scene.sentence.tokens
    called = index + 2 < len(tokens) and tokens[index + 1].text == "of" and tokens[index].lemma in CALLED
    return index + 2 if called else index


def _apposed(scene: Scene, index: int) -> int:
    """The name that a noun explains: "Pepita, a small rover"."""
    tokens = scene.sentence.tokens
    first, _ = clauses.noun_phrase(scene.sentence, index)
    return first - 2 if first > 1 and tokens[first - 1].text == "," and tokens[first - 2].pos == "PROPN" else index


def _named(scene: Scene, index: int) -> Iterator[str]:
    for mention in scene.named:
        if isinstance(mention.value, NameValue) and index in scene.tokens_of(mention):
            yield mention.value.key


def another(scene: Scene, hit: Hit) -> bool:
    """Does the sentence set the event apart from the one that the story is of: "another ferry sank in May"?"""
    heads = [hit.head, *(index for index, _ in _arguments(scene, hit))]
    near = {child for head in heads for child in scene.sentence.children[head]}
    return any(scene.sentence.tokens[index].lemma in OTHER for index in near)


def left_of(scene: Scene, hit: Hit) -> int | None:
    """The noun right before a finite verb that the parse gives neither subject nor object."""
    sentence = scene.sentence
    bare = not any(sentence.tokens[c].dep.startswith(("nsubj", "obj")) for c in sentence.children[hit.head])
    before = hit.first - 1
    while before > 0 and sentence.tokens[before].pos in {"AUX", "ADV"}:
        before -= 1
    noun = before >= 0 and sentence.tokens[before].pos in {"NOUN", "PROPN"}
    return before if bare and noun and sentence.tokens[hit.head].tag in FINITE else None
