"""Claims of when: a date or a time of day with the event that it dates."""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.claims import frames, lexicon
from crosscheck.claims.happenings import NOT_DATED, brought, happening, told_when
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.patients import affected
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Anchor, DateValue, Mention, Thing
from crosscheck.values.quantities.tables import words

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
SUBJECT = ("nsubj",)
MOVING = frozenset({"rise", "fall"})
LIGHT = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "bring", "see", "give", "set", "put", "include"}
)


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
    own = told_when(scene, mention) or brought(scene, anchor) or _governing(scene, anchor)
    own = (own and happening(scene, own)) or _befallen(scene, anchor)
    own = _moved(scene, mention, own) if own else None
    if own is None:
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
            inner = _befallen(scene, anchor) if _told(scene, anchor, index) else None
            return inner or Hit("announce", index, index, index)
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


def _told(scene: Scene, anchor: int, speech: int) -> bool:
    """ "She said that the call came in at 10:25": the date is of what was told if a clause with a subject holds it."""
    sentence = scene.sentence
    inner = [index for index in clauses.ancestors(sentence, anchor) if index != speech]
    chain = [index for index in inner if speech in clauses.ancestors(sentence, index)]
    return any(
        sentence.tokens[index].dep.startswith("ccomp")
        and any(sentence.tokens[child].dep.startswith(SUBJECT) for child in sentence.children[index])
        for index in chain
    )


def _befallen(scene: Scene, anchor: int) -> Hit | None:
    """ "kick-off was at 15:30", "the run-off takes place on Sunday": the noun of a verb that says little is it."""
    sentence = scene.sentence
    tokens = sentence.tokens
    for steps, index in enumerate(clauses.ancestors(sentence, anchor)):
        subject = next((child for child in sentence.children[index] if tokens[child].dep.startswith(SUBJECT)), None)
        if subject is not None:
            bare = steps == 0 or _says_little(scene, index)
            told = tokens[subject].pos in {"NOUN", "ADJ"} and subject < anchor and bare and not _person(scene, subject)
            return Hit(f"of {tokens[subject].lemma}", subject, subject, subject) if told else None
        if tokens[index].pos == "VERB":
            return None  # "an oil sheen seen on Sunday came from a pump"
    return None


def _person(scene: Scene, noun: int) -> bool:
    """ "The surveyor came on Monday" dates no event of its own kind."""
    return lexicon.broader(scene.concept(noun), "person") or scene.sentence.tokens[noun].lemma in words(
        "person_words.txt"
    )


def _says_little(scene: Scene, verb: int) -> bool:
    """Is it "was made", "came", "takes place", "was back": a verb that leaves the event to its subject?"""
    tokens = scene.sentence.tokens
    token = tokens[verb]
    if token.pos != "VERB":
        return False
    after = tokens[verb + 1].lemma if verb + 1 < len(tokens) else ""
    passive = any(tokens[child].dep.startswith("aux:pass") for child in scene.sentence.children[verb])
    return token.lemma == "come" or (token.lemma == "take" and after == "place") or (token.lemma == "make" and passive)


def _moved(scene: Scene, mention: Mention, own: Hit) -> Hit | None:
    """ "rose from the pad at 7:42 a.m.": a time of day dates a movement, but no change of figures."""
    if own.kind not in NOT_DATED:
        return own
    token = scene.sentence.tokens[own.head]
    figures = any(one.kind in {"percent", "money", "ratio"} for one in scene.mentions)
    if mention.kind != "time" or token.pos != "VERB" or figures or own.kind not in MOVING:
        return None
    return Hit(f"do {token.lemma}", own.first, own.last, own.head)


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


def anchored(value: DateValue, link: Anchor | None) -> DateValue:
    """Give the date as the bound that it is of the event."""
    return value.model_copy(update={"anchor": link}) if link else value
