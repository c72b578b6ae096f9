"""Claims of when: a date or a time of day with the event that it dates."""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.claims import counting, frames, lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.parties import left_of
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
COMPARED = frozenset(
    {"compare with", "compare to", "compared with", "compared to", "up from", "down from", "as against"}
)
INTENDING = frozenset(
    {
        "agree",
        "plan",
        "promise",
        "vow",
        "pledge",
        "intend",
        "decide",
        "want",
        "hope",
        "refuse",
        "order",
        "offer",
        "threaten",
        "ask",
        "urge",
        "try",
        "fail",
        "expect",
    }
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
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


class Timing(NamedTuple):
    """An event that a date dates: its word, what it happened to, and how the date bounds it."""

    hit: Hit
    thing: Thing | None
    anchor: Anchor | None


def timings(scene: Scene, mention: Mention) -> tuple[Timing, ...]:
    """Give the events that a date or time belongs to: its own, those it is the purpose of, and one it bounds."""
    if _compared(scene, mention):
        return ()
    anchor = scene.anchor(mention)
    own = _told_when(scene, mention) or _brought(scene, anchor) or _governing(scene, anchor)
    own = own and _happening(scene, own)
    if own is None or own.kind in NOT_DATED:
        return ()
    hits = [
        (own, None),
        *((hit, None) for hit in _purposes(scene, own)),
        *((hit, None) for hit in _simultaneous(scene, own)),
        *_bounded(scene, own, anchor),
    ]
    seen: dict[int, Timing] = {}
    for hit, link in hits:
        seen.setdefault(hit.first, Timing(hit, affected(scene, hit), link))
    return tuple(seen.values())


def _compared(scene: Scene, mention: Mention) -> bool:
    """ "15 times more than a year earlier", "compared with 2029", "in those days": no time of the clause's event."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    before = [token.lemma for token in tokens[max(0, first - 3) : first] if token.lemma not in {"in", "the", "of"}]
    pairs = {" ".join(before[-2:])} if len(before) > 1 else set[str]()
    return tokens[first].text.lower() in {"those", "these"} or before[-1:] == ["than"] or bool(pairs & COMPARED)


def _told_when(scene: Scene, mention: Mention) -> Hit | None:
    """ "It was 2 pm when the ferry turned over", "It was on Monday that they met": the event comes after its time."""
    tokens = scene.sentence.tokens
    first, *_, last = (*scene.tokens_of(mention), *scene.tokens_of(mention))
    opens = [t.lemma for t in tokens[:first] if t.lemma not in {"on", "in", "at", "only", "not", "about", "around"}]
    after = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    if opens[:2] != ["it", "be"] or len(opens) > 4 or after not in {"when", "that", "before"}:
        return None
    told = [hit for hit in scene.events if hit.first > last and tokens[hit.head].tag in FINITE]
    return told[0] if told else None


def _governing(scene: Scene, anchor: int) -> Hit | None:
    """The nearest event word above the date in the tree, else the nearest one in the sentence."""
    by_token = {index: hit for hit in scene.events for index in range(hit.first, hit.last + 1)}
    tokens = scene.sentence.tokens
    edition = _edition(scene, anchor)
    if edition is not None and edition not in by_token:
        return Hit(f"of {tokens[edition].lemma}", edition, edition, edition)
    for steps, index in enumerate(clauses.ancestors(scene.sentence, anchor)):
        if steps and index in by_token:
            return by_token[index]
        if steps and tokens[index].pos == "VERB" and tokens[index].lemma in lexicon.speech_verbs():
            return Hit("announce", index, index, index)
        if steps and tokens[index].pos == "VERB" and tokens[index].lemma not in LIGHT:
            noun = _noun_before(scene, anchor, index)
            return noun or Hit(f"do {tokens[index].lemma}", index, index, index)
        if steps and tokens[index].pos == "VERB":
            noun = _noun_before(scene, anchor, index)
            if noun and noun.kind not in NOT_DATED:
                return noun
        if steps > 3:
            break
    kinds = {hit.kind for hit in scene.events} - NOT_DATED
    return frames.event(scene, anchor, kinds)


def _edition(scene: Scene, anchor: int) -> int | None:
    """ "its 2011 Protocol", "the 2029 budget": the noun that a year stands before is of that year."""
    token = scene.sentence.tokens[anchor]
    head = scene.sentence.tokens[token.head]
    year = len(token.text) == 4 and token.text.isdigit()
    return head.place if year and anchor < head.place <= anchor + 3 and head.pos in {"NOUN", "PROPN"} else None


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
    verb = sentence.tokens[own.head]
    if verb.lemma in PERFORMING and verb.pos == "VERB":
        return _performed(scene, own)
    if verb.lemma in FINISHING:
        return _finished(scene, own)
    caused = verb.pos == "VERB" and verb.lemma in CAUSING
    if own.kind not in {"begin", "continue"} and not caused and verb.lemma not in OCCURRING:
        return own
    states = [child for child in sentence.children[own.head] if sentence.tokens[child].dep == "xcomp"]
    left = next((hit for hit in scene.events if hit.head in states), None)
    if own.kind == "continue" and left:
        return left  # "stayed closed since May"
    subject = clauses.subject(sentence, own.head)
    begun = next((hit for hit in scene.events if subject is not None and hit.first <= subject <= hit.last), own)
    return begun if own.kind in {"begin", "continue"} or not caused or _strikes(begun, own) else own


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
    if sentence.tokens[hit.head].lemma in INTENDING:
        return
    heads = {hit.head}
    if sentence.tokens[hit.head].dep.startswith("nsubj"):
        heads.add(sentence.tokens[hit.head].head)
    for other in scene.events:
        token = sentence.tokens[other.head]
        chained = token.head in heads and token.dep.startswith(PURPOSE)
        if other.first > hit.last and chained and _infinitive(scene, other):
            heads.add(other.head)
            yield other


def _simultaneous(scene: Scene, own: Hit) -> Iterator[Hit]:
    """ "In 1996 hundreds died when the ship sank": what happens when the dated thing does has its date too."""
    sentence = scene.sentence
    token = sentence.tokens[own.head]
    for hit in scene.events:
        other = sentence.tokens[hit.head]
        if hit.kind in NOT_DATED or other.pos != "VERB" or token.pos != "VERB":
            continue
        lower, upper = (hit.head, other.head) if other.head == own.head else (own.head, token.head)
        if upper in {own.head, hit.head} and _when(scene, lower):
            yield hit


def _when(scene: Scene, verb: int) -> bool:
    """Does a clause of its own, opened by "when", hang on another verb?"""
    sentence = scene.sentence
    opens = any(sentence.tokens[child].text.lower() == "when" for child in sentence.children[verb])
    return opens and sentence.tokens[verb].dep == "advcl"


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
    usable = doer is not None and sentence.tokens[doer].pos in {"NOUN", "PROPN"} and not hit.first <= doer <= hit.last
    return doer if usable else None


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


def anchored(value: DateValue, link: Anchor | None) -> DateValue:
    """Give the date as the bound that it is of the event."""
    return value.model_copy(update={"anchor": link}) if link else value


def states(scene: Scene) -> Iterator[tuple[Hit, str, Thing | None]]:
    """Give the events of the sentence that leave something in a state, with that state and the thing."""
    for hit in scene.events:
        state = lexicon.states().get(hit.kind)
        if state:
            yield hit, state, affected(scene, hit)
