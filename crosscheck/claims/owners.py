"""Whose a figure is: the firm that employs or lays off, the person who is charged or fined, the party that wins."""

from crosscheck.claims import lexicon
from crosscheck.claims.counting import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention, NameValue, Thing

STAFFING = frozenset({"layoff", "hire", "employ"})
CHARGING = frozenset({"charge", "convict"})
PERSONAL = frozenset({"he", "she", "him", "her", "his"})
BODIES = frozenset({"company", "bank", "organisation", "party"})
OTHERS = frozenset({"other", "another", "rival"})
BACK = 3  # sentences in which what a pronoun stands for is looked for
LINKS = frozenset({"at", "by", "against", "for"})
SITES = 7  # words after the counted ones in which the part of a firm is named


def of_count(scene: Scene, counted: Counted, hit: Hit | None, thing: Thing) -> tuple[str, ...]:
    """Name whose workers, charges, seats or votes are counted, and the site of a firm that they are limited to."""
    if hit is None or not _owned(hit, thing):
        return ()
    found = _within(scene, counted) or _linked(scene, counted, hit) or _doer(scene, counted, hit)
    sites = _site(scene, counted) if hit.kind in STAFFING else ()
    return (*((f"of:{found}",) if found else ()), *sites)


def of_fine(scene: Scene, hit: Hit) -> str:
    """Name who is fined: what the verb happens to."""
    if scene.sentence.tokens[hit.head].pos != "VERB":
        return ""
    fined = clauses.patient(scene.sentence, hit.head)
    passive = clauses.subject(scene.sentence, hit.head) if fined is None else fined
    return bearer(scene, passive) if passive is not None else ""


def bearer(scene: Scene, index: int) -> str:
    """Give the key of the person or body that a token names, or that its pronoun or "the company" stands for."""
    token = scene.sentence.tokens[index]
    for mention in scene.named:
        if index in scene.tokens_of(mention) and _bears(mention):
            return mention.value.key if isinstance(mention.value, NameValue) else ""
    if token.text.lower() in PERSONAL:
        return _recalled(scene, {"person"})
    if any(scene.sentence.tokens[child].lemma in OTHERS for child in scene.sentence.children[index]):
        return f"other {token.lemma}"
    if token.text.lower() in {"it", "its"} or _definite(scene, index):
        return _recalled(scene, {"organisation", "thing", "person"})
    placed = any(index in scene.tokens_of(mention) for mention in scene.named)
    return token.text.lower() if token.pos == "PROPN" and not placed else ""


def _definite(scene: Scene, index: int) -> bool:
    """ "the company", "the bank": a body that was named before."""
    tokens, children = scene.sentence.tokens, scene.sentence.children[index]
    singular = tokens[index].tag == "NN" and scene.concept(index) in BODIES
    return singular and any(tokens[child].text.lower() == "the" for child in children)


def _bears(mention: Mention) -> bool:
    return isinstance(mention.value, NameValue) and mention.value.type in {"person", "organisation", "thing"}


def _recalled(scene: Scene, types: set[str]) -> str:
    """Give the name of a type that stood last before: a subject of one of the last sentences, else the first name."""
    before = scene.before
    for _ in range(BACK):
        if before is None:
            return ""
        rows = [
            (0 if before.sentence.tokens[before.anchor(m)].dep.startswith("nsubj") else 1, m.start, m.value.key)
            for m in before.named
            if isinstance(m.value, NameValue) and m.value.type in types and not _bracketed(before, m)
        ]
        if rows:
            return min(rows)[2]
        before = before.before
    return ""


def _bracketed(scene: Scene, mention: Mention) -> bool:
    """ "Veltro (VLT)": a sign or gloss in brackets."""
    first = scene.tokens_of(mention)[0]
    return first > 0 and scene.sentence.tokens[first - 1].text == "("


def _owned(hit: Hit, thing: Thing) -> bool:
    concept = thing.concept
    if hit.kind in STAFFING:
        return lexicon.broader(concept, "person") or concept in {"workforce", ""}
    return (hit.kind in CHARGING and concept == "charge") or (
        hit.kind in {"win", "elect"} and concept in {"seat", "vote"}
    )


def _within(scene: Scene, counted: Counted) -> str:
    """ "2,000 Veltro workers"."""
    return next((found for at in range(counted.first, counted.head) if (found := bearer(scene, at))), "")


def _linked(scene: Scene, counted: Counted, hit: Hit) -> str:
    """ "2,000 jobs at Veltro", "18 charges against Quispe"."""
    tokens = scene.sentence.tokens
    for last in {counted.last, hit.last}:
        words = tokens[last + 1 : last + 4]
        if len(words) > 1 and words[0].text.lower() in LINKS:
            at = next((t.place for t in words[1:] if t.pos in {"PROPN", "PRON"}), None)
            if at is not None and (found := bearer(scene, at)):
                return found
    return ""


def _doer(scene: Scene, counted: Counted, hit: Hit) -> str:
    """The subject of the clause; where somebody is convicted or charged, the one to whom it happens."""
    sentence = scene.sentence
    verb = hit.head if sentence.tokens[hit.head].pos == "VERB" else clauses.predicate(sentence, counted.head)
    found = clauses.subject(sentence, verb)
    if hit.kind == "convict":
        pronoun = hit.first > 0 and sentence.tokens[hit.first - 1].text.lower() in PERSONAL
        found = hit.first - 1 if pronoun else clauses.patient(sentence, verb)
    return bearer(scene, found) if found is not None else _leading(scene, verb)


def _leading(scene: Scene, verb: int) -> str:
    """ "Veltro to shed 2,000 jobs": the name right before a verb that the grammar gives no subject."""
    at = verb - 1
    while at > 0 and scene.sentence.tokens[at].pos in {"AUX", "PART", "ADV"}:
        at -= 1
    return bearer(scene, at) if at >= 0 and scene.sentence.tokens[at].pos == "PROPN" else ""


def _site(scene: Scene, counted: Counted) -> tuple[str, ...]:
    """ "700 people at its headquarters": a part of a firm limits the count."""
    tokens = scene.sentence.tokens
    words = tokens[counted.last + 1 : counted.last + 1 + SITES]
    sites = lexicon.table("standings.txt")["site"]
    opens = next((i for i, token in enumerate(words) if token.text.lower() in {"at", "in", "from"}), None)
    if opens is None or any(t.pos == "VERB" or t.text in {",", ";"} for t in words[:opens]):
        return ()
    noun = next((t.lemma for t in words[opens:] if t.lemma in sites), "")
    return (f"at:{noun}",) if noun else ()
