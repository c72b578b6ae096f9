"""What happened, by the verb that a date stands with: what is begun, done, declared or caused is the event."""

from crosscheck.claims.lexicon import Hit
from crosscheck.claims.parties import FINITE
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention

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
NATURAL = frozenset({"quake", "weather", "flood", "slide", "erupt", "burn", "explode", "collapse", "outage"})
FINISHING = frozenset(
    {"become", "complete", "finalize", "finalise", "formalize", "formalise", "seal", "close", "conclude", "consummate"}
)
FINISHED = frozenset({"acquire", "agree", "marry", "sell", "build", "negotiate", "trial", "investigate"})
PERFORMING = frozenset(
    {
        "declare",
        "proclaim",
        "impose",
        "hold",
        "stage",
        "conduct",
        "carry",
        "commit",
        "launch",
        "mount",
        "suffer",
        "order",
    }
)
NEARBY = 8  # words between an event noun and the verb that ends it, where the parse joins them to other words
NOT_DATED = frozenset({"rise", "fall", "expect", "hire", "long", "continue", "last", "value", "debt", "pay"})


def told_when(scene: Scene, mention: Mention) -> Hit | None:
    """ "It was 2 pm when the ferry turned over", "It was on Monday that they met": the event comes after its time."""
    tokens = scene.sentence.tokens
    first, *_, last = (*scene.tokens_of(mention), *scene.tokens_of(mention))
    opens = [t.lemma for t in tokens[:first] if t.lemma not in {"on", "in", "at", "only", "not", "about", "around"}]
    after = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    if opens[:2] != ["it", "be"] or len(opens) > 4 or after not in {"when", "that", "before"}:
        return None
    told = [hit for hit in scene.events if hit.first > last and tokens[hit.head].tag in FINITE]
    return told[0] if told else None


def happening(scene: Scene, own: Hit) -> Hit:
    """ "violence broke out", "the talks began": what begins or takes place is the event, not its beginning."""
    sentence = scene.sentence
    verb = sentence.tokens[own.head]
    if verb.lemma in PERFORMING and verb.pos == "VERB":
        return _performed(scene, own)
    if verb.lemma in FINISHING:
        return _finished(scene, own)
    caused = verb.pos == "VERB" and verb.lemma in CAUSING
    if own.kind not in {"begin", "continue", "open"} and not caused and verb.lemma not in OCCURRING:
        return own
    states = [child for child in sentence.children[own.head] if sentence.tokens[child].dep == "xcomp"]
    left = next((hit for hit in scene.events if hit.head in states), None)
    if own.kind == "continue" and left:
        return left  # "stayed closed since May"
    subject = clauses.subject(sentence, own.head)
    begun = next((hit for hit in scene.events if subject is not None and hit.first <= subject <= hit.last), own)
    return begun if own.kind in {"begin", "continue", "open"} or not caused or _strikes(begun, own) else own


def _performed(scene: Scene, own: Hit) -> Hit:
    """ "declared a state of emergency", "talks held on Sunday": what is declared or held is the event."""
    index = clauses.patient(scene.sentence, own.head)
    return next((hit for hit in scene.events if index is not None and hit.first <= index <= hit.last), own)


def _strikes(subject: Hit, own: Hit) -> bool:
    """ "the quake struck Lissa", "the talks led to a deal": what does it is the event, but men who strike do so."""
    return subject.kind in NATURAL or own.kind.startswith("do ")


def _finished(scene: Scene, own: Hit) -> Hit:
    """ "the merger became final", "completed its purchase": what comes to be done is the event."""
    sentence = scene.sentence
    near = [clauses.subject(sentence, own.head), *sentence.children[own.head]]
    found = [hit for index in near for hit in scene.events if index is not None and hit.first <= index <= hit.last]
    near_before = [hit for hit in scene.events if own.first - NEARBY <= hit.last < own.first]
    return next((hit for hit in (*found, *reversed(near_before)) if hit.kind in FINISHED), own)


def brought(scene: Scene, anchor: int) -> Hit | None:
    """ "July 8 brought a visit", "May saw another clash": a date as subject dates what its verb has for an object."""
    sentence = scene.sentence
    token = sentence.tokens[anchor]
    if not token.dep.startswith("nsubj") or sentence.tokens[token.head].pos != "VERB":
        return None
    below = set(clauses.subtree(sentence, token.head)) - set(clauses.subtree(sentence, anchor))
    hits = [hit for hit in scene.events if hit.head in below and hit.first > anchor and hit.kind not in NOT_DATED]
    return hits[0] if hits else None
