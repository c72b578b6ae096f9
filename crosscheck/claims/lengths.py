"""What a length of time belongs to: an event, a thing that lasts, a sentence somebody serves, what it is there for."""

from crosscheck.claims import frames, identities, lexicon
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import DurationValue, Event, Mention, QuantityValue, Thing

LASTING = frozenset(
    {
        "negotiate",
        "attack",
        "clash",
        "visit",
        "fly",
        "operate",
        "close",
        "halt",
        "meet",
        "last",
        "hostage",
        "convict",
        "delay",
        "continue",
        "trade",
        "hire",
        "protest",
        "burn",
        "rescue",
        "play",
        "mourn",
    }
)
ENDURING = frozenset({"take", "last", "run", "need", "endure", "continue", "extend", "stretch", "drag", "spend", "go"})
MEASURING = frozenset(
    {"minimum", "maximum", "period", "total", "average", "space", "span", "time", "duration", "course", "long", "end"}
)
DEMANDING = frozenset({"seek", "demand", "ask", "want", "request", "recommend", "urge", "call"})
GIVING = frozenset({"give", "hand", "get", "receive", "face", "serve"})
LIGHT = frozenset(
    {
        "lay",
        "hold",
        "stage",
        "mount",
        "conduct",
        "offer",
        "pay",
        "give",
        "declare",
        "announce",
        "observe",
        "enter",
        "impose",
        "order",
        "grant",
        "undergo",
        "fight",
        "battle",
        "tackle",
        "make",
        "have",
        "do",
    }
)
TERMS = frozenset({"term", "sentence", "prison", "jail", "custody", "bar"})
OFTEN = frozenset(
    {"annual", "annually", "yearly", "monthly", "weekly", "daily", "hourly", "quarterly", "every", "each"}
)
ENDED = frozenset({"end", "cancel"})
NEAR = 5.0  # the farthest that an event word may stand from a length that nothing else explains


def lasting(scene: Scene, mention: Mention) -> Frame:
    """Read what lasts so long, or lay so long ago."""
    aspect = _length_of(scene, mention)
    index = _measured(scene, mention)
    ended = _ended(scene, mention) if aspect == "how long after" or index is None else None
    if ended is not None:
        return Frame(None, None, frames.as_event(scene, ended), "how long")
    demanded = _demanded(scene, mention)
    hit = demanded or _event_at(scene, index) or _near(scene, mention)
    lasts = aspect in {"how long", "how often"} or demanded
    return Frame(None, _thing(scene, index, hit) if lasts else None, _as_event(scene, index, hit), aspect)


def _as_event(scene: Scene, index: int | None, hit: Hit | None) -> Event | None:
    if hit or index is None or scene.sentence.tokens[index].pos != "VERB":
        return frames.as_event(scene, hit)
    lemma = scene.sentence.tokens[index].lemma
    return frames.as_event(scene, Hit(f"do {lemma}", index, index, index))


def _measured(scene: Scene, mention: Mention) -> int | None:
    """Find the noun or verb that lasts: "days of mourning", "a two-day strike", "the fall took", "a week to appeal"."""
    return _after(scene, mention) or _apposed(scene, mention) or _above(scene, mention)


def _apposed(scene: Scene, mention: Mention) -> int | None:
    """ "The siege, 12 hours long, had a bloody end"; behind a name it is what the name belongs to."""
    sentence = scene.sentence
    first, *_, last = (*scene.tokens_of(mention), *scene.tokens_of(mention))
    after = sentence.tokens[min(last + 1, len(sentence.tokens) - 1)].text.lower()
    if first < 2 or sentence.tokens[first - 1].text != "," or "long" not in {sentence.tokens[last].lemma, after}:
        return None
    if not _names(scene, first - 2):
        return first - 2 if sentence.tokens[first - 2].pos == "NOUN" else None
    above = clauses.ancestors(sentence, first - 2)
    return next((i for i in above if i < first and sentence.tokens[i].pos == "NOUN" and not _names(scene, i)), None)


def _after(scene: Scene, mention: Mention) -> int | None:
    tokens = scene.sentence.tokens
    after = scene.tokens_of(mention)[-1] + 1
    if after + 1 >= len(tokens):
        return None
    if tokens[after].text.lower() == "to" and tokens[after + 1].tag == "VB":
        return after + 1
    if tokens[after].text.lower() != "of":
        return None
    index = next((t.place for t in tokens[after + 1 : after + 5] if t.pos == "NOUN" or t.tag == "VBG"), None)
    while index is not None and index + 1 < len(tokens) and tokens[index + 1].pos == "NOUN":
        index += 1
    return index


def _above(scene: Scene, mention: Mention) -> int | None:
    sentence = scene.sentence
    covered = set(scene.tokens_of(mention))
    for index in clauses.ancestors(sentence, scene.anchor(mention)):
        token = sentence.tokens[index]
        if index in covered or token.lemma in MEASURING:
            continue
        if token.pos in {"NOUN", "PROPN"}:
            return index
        return _lasts(scene, index, covered)
    return _enduring(scene, covered)


def _lasts(scene: Scene, verb: int, covered: set[int]) -> int | None:
    """The subject of a verb of lasting; of another verb the verb itself; of "is", what its clause says lasts."""
    sentence = scene.sentence
    token = sentence.tokens[verb]
    if token.pos != "VERB":
        return _enduring(scene, covered)
    if token.lemma in LIGHT:
        index = clauses.patient(sentence, verb)
        return index if index is not None and index not in covered and not _names(scene, index) else verb
    return _doer(scene, verb, covered) if token.lemma in ENDURING else verb


def _enduring(scene: Scene, covered: set[int]) -> int | None:
    """ "4 minutes is what the fall took", "two hours was how long the trip lasted"."""
    for token in scene.sentence.tokens:
        if token.pos == "VERB" and token.lemma in ENDURING:
            return _doer(scene, token.place, covered)
    return None


def _doer(scene: Scene, verb: int, covered: set[int]) -> int | None:
    """The subject of a verb, or the noun that its relative clause hangs on."""
    tokens = scene.sentence.tokens
    doer = clauses.subject(scene.sentence, verb)
    if doer is not None and tokens[doer].pos == "PRON" and tokens[verb].dep.startswith("acl"):
        doer = tokens[verb].head
    usable = doer is not None and doer not in covered and tokens[doer].pos in {"NOUN", "PROPN"}
    return doer if usable else None


def _names(scene: Scene, index: int) -> bool:
    return any(index in scene.tokens_of(mention) for mention in scene.named)


def _event_at(scene: Scene, index: int | None) -> Hit | None:
    return next((hit for hit in scene.events if index is not None and hit.first <= index <= hit.last), None)


def _near(scene: Scene, mention: Mention) -> Hit | None:
    anchor = scene.anchor(mention)
    hit = frames.event(scene, anchor, LASTING) or frames.event(scene, anchor, lexicon.DEEDS)
    return hit if hit and scene.cost(anchor, hit.head) <= NEAR else None


def _ended(scene: Scene, mention: Mention) -> Hit | None:
    """ "It was 15 hours after the attack that the siege came to an end": so long did the siege last."""
    for hit in scene.events:
        if hit.kind in ENDED:
            subject = clauses.subject(scene.sentence, hit.head)
            return next(
                (h for h in scene.events if h.kind in LASTING and subject is not None and h.first <= subject <= h.last),
                None,
            )
    return None


def _demanded(scene: Scene, mention: Mention) -> Hit | None:
    """Years that are asked for are a demand, years that are given a sentence, where nothing else is named."""
    value = mention.value
    if not isinstance(value, DurationValue) or value.timex[-1] not in "YM":
        return None
    anchor = scene.anchor(mention)
    found = None
    for index in list(clauses.ancestors(scene.sentence, anchor))[1:3]:
        token = scene.sentence.tokens[index]
        if token.lemma in DEMANDING and token.pos == "VERB":
            return Hit("demand", index, index, index)
        if token.lemma in GIVING and token.pos == "VERB":
            return Hit("convict", index, index, index)
        if token.pos != "NOUN" or token.lemma not in TERMS:
            return None
        found = Hit("convict", index, index, index)
    return found


def _thing(scene: Scene, index: int | None, hit: Hit | None) -> Thing | None:
    """Name what lasts; for a sentence, whose it is."""
    whose = identities.visitor(scene, hit) if hit and hit.kind in {"convict", "demand"} else ""
    limits = (f"by:{whose}",) if whose else ()
    itself = hit is not None and index is not None and hit.first <= index <= hit.last
    if hit and hit.kind in {"convict", "demand"}:
        return Thing(head="sentence", concept="sentence", qualifiers=limits)
    if itself or index is None:
        return None
    return _noun(scene, scene.sentence.tokens[index], limits)


def _noun(scene: Scene, token: Token, limits: tuple[str, ...]) -> Thing | None:
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    return Thing(head=token.lemma, concept=scene.concept(token.place), qualifiers=limits)


def _length_of(scene: Scene, mention: Mention) -> str:
    """Tell how long an event lasts from how long ago, how often, or for the first time in how long, it took place."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = tokens[covered[-1] + 1].text.lower() if covered[-1] + 1 < len(tokens) else ""
    before = tokens[covered[0] - 1].text.lower() if covered[0] else ""
    first = tokens[covered[0]].text.lower()
    if first in OFTEN or (first in {"a", "an", "per"} and _of_figure(scene, covered[0])):
        return "how often"
    if after in {"after", "before", "later", "ago", "earlier", "since", "from", "into"}:
        return "how long after"
    return "within how long" if before in {"in", "within"} or first == "within" else "how long"


def _of_figure(scene: Scene, first: int) -> bool:
    """ "$2 billion a year": a length right after a figure says per how long."""
    figures = [mention for mention in scene.mentions if isinstance(mention.value, QuantityValue)]
    return any(first - 1 in scene.tokens_of(figure) for figure in figures)
