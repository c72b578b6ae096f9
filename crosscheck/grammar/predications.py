"""The clauses of a sentence: who does what to whom, with what prepositions, in which voice, mood and tense.

What a clause leaves out is filled in from where it stands: "X and Y signed" has two subjects, "signed and ratified the
pact" one object for both verbs, "the pact that X signed" its noun, "the pact signed in May" its noun as the subject.
Relations are those of Universal Dependencies 2.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from crosscheck.grammar import clauses
from crosscheck.grammar.parsing import Sentence

Voice = Literal["active", "passive"]
Tense = Literal["past", "present", "future", ""]
CLAUSAL = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj", "conj"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
NEGATIVE = frozenset({"no", "nobody", "none", "nothing", "neither"})
FUTURE = frozenset({"will", "shall", "'ll"})
# Nouns whose relative clause tells when, why or where: "the day the war began" leaves out no object.
SETTINGS = frozenset({"day", "time", "year", "month", "week", "night", "hour", "moment", "way", "reason", "place"})
TENSES: dict[str, Tense] = {"VBD": "past", "VBZ": "present", "VBP": "present"}


class Oblique(NamedTuple):
    """A phrase behind a preposition, by its head token; the preposition is "" in "left on Friday, left Friday"."""

    preposition: str
    head: int


class Clause(NamedTuple):
    """One clause by the indexes of its tokens; coordination is shared out, pronouns like "which" are their nouns.

    `predicate` is the verb, or the noun or adjective behind "be". `modal` is the lemma of its modal verb or "".
    `tense` is "" where no finite verb tells it.
    """

    predicate: int
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[Oblique, ...]
    voice: Voice
    negated: bool
    modal: str
    tense: Tense


def read_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """Give every clause of a sentence, in the order of the predicates."""
    return tuple(read_clause(sentence, token.place) for token in sentence.tokens if is_predicate(sentence, token.place))


def read_clause(sentence: Sentence, predicate: int) -> Clause:
    """Read the clause of a predicate."""
    return Clause(
        predicate,
        subjects(sentence, predicate),
        objects(sentence, predicate),
        tuple(obliques(sentence, predicate)),
        voice(sentence, predicate),
        is_negated(sentence, predicate),
        modal(sentence, predicate),
        tense(sentence, predicate),
    )


def is_predicate(sentence: Sentence, index: int) -> bool:
    """Is the token the verb of a clause, or what "be" says of a subject?"""
    token = sentence.tokens[index]
    below = (sentence.tokens[child].dep for child in sentence.children[index])
    verbal = token.pos in {"VERB", "AUX"} or any(dep.startswith(("cop", "nsubj", "csubj", "aux")) for dep in below)
    return verbal and token.dep.split(":")[0] in CLAUSAL


def referent(sentence: Sentence, index: int) -> int:
    """Give what a token means: "which" the noun before it, an apposition the noun it explains, any other itself."""
    token = sentence.tokens[index]
    if token.dep == "appos":
        return token.head
    noun = clauses.antecedent(sentence, index) if token.tag in RELATIVE else None
    return index if noun is None else noun


def members(sentence: Sentence, index: int) -> Iterator[int]:
    """Give a token and those that are coordinated with it: all three of "Peru, Chile and Brazil"."""
    yield index
    for child in sentence.children[index]:
        if sentence.tokens[child].dep == "conj" and not is_predicate(sentence, child):
            yield from members(sentence, child)


def subjects(sentence: Sentence, predicate: int) -> tuple[int, ...]:
    """Give the heads of what a predicate is said of, its own or the one that it shares with another clause."""
    seen: set[int] = set()
    while predicate not in seen:
        seen.add(predicate)
        own = _below(sentence, predicate, "nsubj", "csubj")
        if own:
            return _shared(sentence, [min(own, key=lambda index: abs(index - predicate))])
        token = sentence.tokens[predicate]
        if token.dep.startswith("acl"):
            return (token.head,) if token.tag != "VB" else ()
        if token.dep == "xcomp" and (governed := _below(sentence, token.head, "obj", "iobj")):
            return _shared(sentence, governed[:1])
        if token.dep not in {"conj", "xcomp"} and not (token.dep == "advcl" and token.tag in {"VB", "VBG", "VBN"}):
            return ()
        predicate = token.head
    return ()


def objects(sentence: Sentence, predicate: int) -> tuple[int, ...]:
    """Give the heads of a verb's objects: its own, a coordinated verb's, or the noun whose relative clause it is in."""
    own = _below(sentence, predicate, "obj", "iobj")
    if own:
        return _shared(sentence, own)
    partner = _partner(sentence, predicate)
    if partner is not None:
        return _shared(sentence, _below(sentence, partner, "obj", "iobj"))
    return (sentence.tokens[predicate].head,) if _has_gap(sentence, predicate) else ()


def obliques(sentence: Sentence, predicate: int) -> Iterator[Oblique]:
    """Give the prepositional phrases of a predicate, and bare ones like "Friday"; verbs of one object share them."""
    own = _below(sentence, predicate, "obl")
    partner = None if own else _partner(sentence, predicate)
    for index in own if partner is None else _below(sentence, partner, "obl"):
        word = ""
        for member in members(sentence, index):
            word = preposition(sentence, member) or word
            yield Oblique(word, referent(sentence, member))


def preposition(sentence: Sentence, index: int) -> str:
    """Give the preposition before a noun in small letters: "in", "because of"; "" if there is none."""
    cases = [child for child in sentence.children[index] if sentence.tokens[child].dep == "case" and child < index]
    words = sorted({word for case in cases for word in (case, *_below(sentence, case, "fixed"))})
    return " ".join(sentence.tokens[word].text.lower() for word in words)


def voice(sentence: Sentence, predicate: int) -> Voice:
    """Tell whether the subject acts or is acted on: "was closed", "the road closed since May"."""
    if _below(sentence, predicate, "aux:pass", "nsubj:pass", "csubj:pass"):
        return "passive"
    token = sentence.tokens[predicate]
    if token.tag != "VBN" or _below(sentence, predicate, "aux", "cop", "nsubj"):
        return "active"
    if token.dep == "conj" and token.head != predicate:
        return voice(sentence, token.head) if token.head < predicate else "active"
    return "passive" if token.dep in {"acl", "advcl", "root"} else "active"


def is_negated(sentence: Sentence, predicate: int) -> bool:
    """Is the clause denied, by a word at its verb, by "nobody" or "no flights", or by the verb before "or"?"""
    if clauses.negated(sentence, predicate):
        return True
    parts = _below(sentence, predicate, "nsubj", "obj")
    words = {sentence.tokens[word].lemma for part in parts for word in (part, *_below(sentence, part, "det"))}
    if words & NEGATIVE:
        return True
    token = sentence.tokens[predicate]
    joined = {sentence.tokens[child].lemma for child in _below(sentence, predicate, "cc")}
    return token.dep == "conj" and token.head < predicate and "or" in joined and is_negated(sentence, token.head)


def modal(sentence: Sentence, predicate: int) -> str:
    """Give the lemma of the modal verb: "may", "will"; a coordinated base form shares it."""
    own = [child for child in _below(sentence, predicate, "aux") if sentence.tokens[child].tag == "MD"]
    if own:
        return sentence.tokens[own[0]].lemma
    leader = _leader(sentence, predicate)
    return modal(sentence, leader) if leader is not None else ""


def tense(sentence: Sentence, predicate: int) -> Tense:
    """Give the tense of the finite verb; "is going to" is future, and a verb after "will sign and" shares its own."""
    word = modal(sentence, predicate)
    token = sentence.tokens[predicate]
    if word:
        return "future" if word in FUTURE else ""
    if token.dep == "xcomp" and (sentence.tokens[token.head].lemma, sentence.tokens[token.head].tag) == ("go", "VBG"):
        return "future"
    for index in sorted((*_below(sentence, predicate, "aux", "cop"), predicate)):
        if sentence.tokens[index].tag in TENSES:
            return TENSES[sentence.tokens[index].tag]
    leader = _leader(sentence, predicate)
    return tense(sentence, leader) if leader is not None else ""


def _below(sentence: Sentence, index: int, *relations: str) -> list[int]:
    """Give the children of a token that hang on it by these relations or their subtypes."""
    return [child for child in sentence.children[index] if sentence.tokens[child].dep.startswith(relations)]


def _shared(sentence: Sentence, indexes: Sequence[int]) -> tuple[int, ...]:
    """Give what tokens mean, with all that is coordinated with it, each once; "which" takes in all nouns before it."""
    found = []
    for index in indexes:
        meant = referent(sentence, index)
        found += [meant, *(member for member in members(sentence, meant) if meant == index or member < index)]
        found += [referent(sentence, member) for member in members(sentence, index) if member != index]
    return tuple(dict.fromkeys(found))


def _leader(sentence: Sentence, predicate: int) -> int | None:
    """Give the verb before a coordinated one that leaves out its auxiliary: "will sign" for "and ratify"."""
    token = sentence.tokens[predicate]
    bare = token.tag in {"VB", "VBN", "VBG"} and not _below(sentence, predicate, "aux", "nsubj", "mark")
    return token.head if token.dep == "conj" and bare and token.head < predicate else None


def _partner(sentence: Sentence, predicate: int) -> int | None:
    """Give the verb with which an objectless verb shares what follows both: "signed and ratified the pact"."""
    tokens = sentence.tokens
    if not _may_take_object(sentence, predicate):
        return None
    joined = [child for child in _below(sentence, predicate, "conj") if child > predicate]
    if tokens[predicate].dep == "conj":
        joined += [index for index in (tokens[predicate].head,) if _below(sentence, index, "obj")]
    for other in joined:
        first, last = sorted((predicate, other))
        between = all(token.dep in {"cc", "advmod"} for token in tokens[first + 1 : last])
        if between and any(index > last for index in _below(sentence, other, "obj")):
            return other
    return None


def _has_gap(sentence: Sentence, predicate: int) -> bool:
    """Does a relative clause without a pronoun leave out its object: "the pact the ministers signed"?"""
    token = sentence.tokens[predicate]
    if token.dep != "acl:relcl" or not _may_take_object(sentence, predicate):
        return False
    within = (sentence.tokens[index].tag for index in clauses.subtree(sentence, predicate))
    complete = sentence.tokens[token.head].lemma in SETTINGS or any(tag in {*RELATIVE, "WRB"} for tag in within)
    return bool(_below(sentence, predicate, "nsubj")) and not complete


@cache
def intransitives() -> frozenset[str]:
    """Give the verbs that hardly ever have an object, as lemmas."""
    lines = Path(__file__).with_name("intransitives.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _may_take_object(sentence: Sentence, predicate: int) -> bool:
    """Is it a verb that can have an object beside what it has?"""
    token = sentence.tokens[predicate]
    fits = token.pos == "VERB" and token.lemma not in intransitives() and voice(sentence, predicate) == "active"
    return fits and not _below(sentence, predicate, "obj", "ccomp", "xcomp")
