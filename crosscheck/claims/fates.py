"""What became of one person: held or at large, dead or alive, resigned or dismissed."""

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait, fullname
from crosscheck.grammar import clauses

LIGHT = frozenset({"be", "remain", "stay", "lie", "sit", "take", "treat", "hold", "keep", "place", "put", "describe"})
BELOW = frozenset(
    {"amod", "nmod", "acl"}
)  # what hangs on its bearer as a modifier: "the dead driver", "Roe on the run"
BACK = 3  # sentences to look back for whom "he" means
PRONOUNS = frozenset({"he", "she"})


class Fate(NamedTuple):
    """A member of a class of fates, and the words that say it: done to the bearer, done by it, beside its name."""

    sort: str
    member: str
    suffered: frozenset[str]
    done: frozenset[str]
    said: re.Pattern[str] | None
    before: re.Pattern[str] | None


@cache
def table() -> tuple[Fate, ...]:
    """Read the classes of fates."""
    return tuple(_fate(*(cell.strip() for cell in line.split("|"))) for line in lexicon.lines("fates.txt"))


def _fate(sort: str, member: str, *cells: str) -> Fate:
    suffered, done, said, before = cells
    verbs = [frozenset(lexicon.listed(cell)) for cell in (suffered, done)]
    return Fate(sort, member, verbs[0], verbs[1], _phrases(said), _phrases(before))


def _phrases(cell: str) -> re.Pattern[str] | None:
    words = sorted(lexicon.listed(cell), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.I) if words else None


def fates(scene: Scene) -> Iterator[Trait]:
    """Give what the sentence says became of persons that it names, or of whom it tells as the only one of a sort."""
    for fate in table():
        for span, bearer in (*_verbs(scene, fate), *_phrased(scene, fate), *_sought(scene, fate)):
            keys = _keys(scene, bearer) if bearer is not None else ()
            if keys:
                yield Trait(fate.sort, fate.member, *span, keys)


def _verbs(scene: Scene, fate: Fate) -> Iterator[tuple[tuple[int, int], int | None]]:
    for token in scene.sentence.tokens:
        if token.pos == "VERB" and token.dep != "xcomp" and token.lemma.lower() in fate.suffered | fate.done:
            done = token.lemma.lower() in fate.done
            yield (token.start, token.end), (_doer if done else _sufferer)(scene, token.place)


def _phrased(scene: Scene, fate: Fate) -> Iterator[tuple[tuple[int, int], int | None]]:
    for match in fate.said.finditer(scene.line) if fate.said else ():
        start, end = (scene.sentence.start + at for at in match.span())
        yield (start, end), _told_of(scene, clauses.covering(scene.sentence, start, end))


def _sought(scene: Scene, fate: Fate) -> Iterator[tuple[tuple[int, int], int | None]]:
    for match in fate.before.finditer(scene.line) if fate.before else ():
        start, end = (scene.sentence.start + at for at in match.span())
        sought = next((m for m in scene.named if m.start == end + 1), None)
        yield (start, end), scene.anchor(sought) if sought else None


def _sufferer(scene: Scene, verb: int) -> int | None:
    """Give whom a verb happens to: its object, the subject of its passive, the noun that its participle hangs on."""
    tokens = scene.sentence.tokens
    for child in scene.sentence.children[verb]:
        if tokens[child].dep in {"obj", "nsubj:pass"}:
            return _person(scene, child)
    return tokens[verb].head if tokens[verb].tag == "VBN" and tokens[verb].dep == "acl" else None


def _doer(scene: Scene, verb: int) -> int | None:
    doer = clauses.subject(scene.sentence, verb)
    if doer is None and scene.sentence.tokens[verb].dep.startswith("acl"):
        return scene.sentence.tokens[verb].head
    return _person(scene, doer) if doer is not None else None


def _person(scene: Scene, noun: int) -> int | None:
    """ "a rebel who fled": the noun that a relative pronoun stands for."""
    return clauses.antecedent(scene.sentence, noun) if scene.sentence.tokens[noun].tag in {"WP", "WDT"} else noun


def _told_of(scene: Scene, words: tuple[int, ...]) -> int | None:
    """Give of whom words like "on the run" are said: the subject of their clause, or the noun that they hang on."""
    sentence = scene.sentence
    head = clauses.head_of(sentence, words)
    token = sentence.tokens[head]
    if token.pos == "VERB" or any(sentence.tokens[c].dep == "cop" for c in sentence.children[head]):
        return _doer(scene, head)
    if token.dep in BELOW:
        return token.head
    above = sentence.tokens[token.head]
    passive = any(sentence.tokens[c].dep == "aux:pass" for c in sentence.children[above.place])
    if above.lemma in LIGHT or (passive and token.pos == "ADJ"):
        return _sufferer(scene, above.place) or _doer(scene, above.place)
    return None


def _keys(scene: Scene, bearer: int) -> tuple[str, ...]:
    """Give the keys of a person: the name, and its sort if it is the only one of it ("the driver, Jan Roe")."""
    sentence = scene.sentence
    if sentence.tokens[bearer].text.lower() in PRONOUNS:
        return _meant(scene, sentence.tokens[bearer].start)
    beside = [c for c in sentence.children[bearer] if sentence.tokens[c].dep in {"appos", "flat", "compound"}]
    beside += [sentence.tokens[bearer].head] if sentence.tokens[bearer].dep == "appos" else []
    beside += _twins(scene, bearer)
    found = [fullname(m) for at in (bearer, *beside) for m in scene.named if at in scene.tokens_of(m)]
    return tuple(dict.fromkeys(filter(None, (*found[:1], *(_single(scene, at) for at in (bearer, *beside))))))


def _twins(scene: Scene, noun: int) -> list[int]:
    """ "the boss Jan Roe was hit": the parse takes the noun and the name for two subjects."""
    sentence = scene.sentence
    token = sentence.tokens[noun]
    near = {noun - 1, noun + 1} if token.dep.startswith(("nsubj", "obj")) else set()
    return [c for c in sentence.children[token.head] if c in near and sentence.tokens[c].dep == token.dep]


def _single(scene: Scene, at: int) -> str:
    """Give the key of a person told of as the only one of a sort: "the driver"."""
    sentence = scene.sentence
    definite = any(sentence.tokens[c].text.lower() == "the" for c in sentence.children[at])
    single = sentence.tokens[at].tag == "NN" and definite and sentence.tokens[at].lemma in _alone()
    return f"the {sentence.tokens[at].lemma}" if single else ""


@cache
def _alone() -> frozenset[str]:
    return frozenset(word for line in lexicon.lines("alone.txt") for word in line.split())


def _people(scene: Scene, end: int) -> set[str]:
    """Give the keys of those named up to an offset, but for the one who says the sentence."""
    said = scene.attribution or ""
    before = (m for m in scene.named if m.end <= end and m.value.kind == "name" and m.value.text not in said)
    return {fullname(mention) for mention in before} - {""}


def _meant(scene: Scene, pronoun: int) -> tuple[str, ...]:
    """Give whom "he" means: the one person named before it in the sentence, else the subject of the one before."""
    named = _people(scene, pronoun)
    return _before(scene) if not named else tuple(named) if len(named) == 1 else ()


def _before(scene: Scene) -> tuple[str, ...]:
    """ "Jan Roe was cut free. He is in hospital": the subject of the sentence before, or of the one before that."""
    for earlier in itertools.islice(_back(scene), BACK):
        sentence = earlier.sentence
        root = next((token.place for token in sentence.tokens if token.dep == "root"), 0)
        doer = clauses.subject(sentence, root)
        if doer is None or sentence.tokens[doer].text.lower() not in PRONOUNS:
            lone = doer is not None and len(_people(earlier, sentence.end)) <= 1
            return _keys(earlier, doer) if lone and doer is not None else ()
    return ()


def _back(scene: Scene) -> Iterator[Scene]:
    while scene.before is not None:
        scene = scene.before
        yield scene
