"""What has a measure: how far, how tall, how heavy, and from where or of what."""

from collections.abc import Iterator

from crosscheck.claims import frames, lexicon, owners
from crosscheck.claims.frames import Frame
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Mention, NameValue, QuantityValue, Thing

FITTING = {
    "length": frozenset({"height", "length", "width", "depth", "distance", "range"}),
    "area": frozenset({"area"}),
    "volume": frozenset({"volume"}),
}
AFTER_ONLY = frozenset({"distance"})  # "from 128 m" names a source, "128 m from the gate" a distance
WORDS = 7  # how far a word for an attribute may stand from its figure
QUAKES = frozenset({"depth", "magnitude"})


def measure(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Read what has a measure, and which of its sides is measured."""
    anchor = scene.anchor(mention)
    attribute = value.unit if value.of == "rank" else _attribute(scene, mention, value.unit)
    thing = Thing(head=attribute, concept=attribute) if value.of == "rank" else _named_thing(scene, mention, attribute)
    if attribute == "distance":
        thing = Thing(head="distance", concept="distance", qualifiers=_measured_from(scene, mention))
    hit = frames.event(scene, anchor, {"crash", "land", "quake", "weather"})
    if attribute == "age" and not thing.qualifiers:
        hit = frames.event(scene, anchor, lexicon.OUTCOMES) or hit  # "a woman of 51 was injured" is no other's age
    then = attribute == "age" and _of_another_time(scene, mention)
    return Frame(None, thing, frames.as_event(scene, hit), attribute or "how large", part=then)


def _of_another_time(scene: Scene, mention: Mention) -> bool:
    """ "Roe, now 67", "who turned 59 on Monday", "then 17": an age of a year that the others do not speak of."""
    first, *_, last = (*scene.tokens_of(mention), *scene.tokens_of(mention))
    tokens = scene.sentence.tokens
    near = [*tokens[max(0, first - 2) : first], *tokens[last + 1 : last + 3]]
    after = [token.text.lower() for token in tokens[last + 1 : last + 4]]
    return after == ["at", "the", "time"] or bool({token.lemma for token in near} & {"now", "then", "turn"})


def _named_thing(scene: Scene, mention: Mention, attribute: str) -> Thing:
    """Write what is measured as a record, with the name that it bears."""
    index = _measured(scene, mention)
    tokens = scene.sentence.tokens
    if attribute == "age":
        return _aged(scene, mention, index)
    if attribute == "height" and any(token.lemma in {"jump", "leap", "skydive"} for token in tokens):
        return Thing(head="jump", concept="jump")
    concept = scene.concept(index)
    if attribute in QUAKES and (concept not in lexicon.concepts() or _possessed(scene, index)):
        concept = _quake(scene) or concept
    qualifiers = tuple(dict.fromkeys((*_names_of(scene, index), *_apposed(scene, mention))))
    return Thing(head=tokens[index].lemma, concept=concept, qualifiers=qualifiers)


def _aged(scene: Scene, mention: Mention, index: int) -> Thing:
    """An age is that of the name right before it ("Okoro, 34,") or after it, else of the noun or subject."""
    covered = scene.tokens_of(mention)
    tokens = scene.sentence.tokens
    related = "who" in {token.text.lower() for token in tokens[max(0, covered[0] - 3) : covered[0]]}
    near = [
        (abs(place - covered[0]), m.value.key)
        for m in scene.named
        if isinstance(m.value, NameValue) and m.value.type == "person"
        for place in (scene.tokens_of(m)[-1] if m.start < mention.start else scene.tokens_of(m)[0],)
        if abs(place - covered[0]) <= 3 + 2 * related or abs(place - covered[-1]) <= 2
    ]
    alone = _noun_after(scene, mention) is None
    key = min(near)[1] if near else _bearer(scene, mention, index)
    article = tokens[covered[0] - 1].pos == "DET" if covered[0] else False
    noun = "person" if key or (alone and article) else scene.concept(index)
    return Thing(head=tokens[index].lemma, concept=noun, qualifiers=(f"of:{key}",) if key else ())


def _bearer(scene: Scene, mention: Mention, index: int) -> str:
    """Give whose age is told of a subject: "he was 61 and had", "the pilot is 40", "at 44, she says"."""
    sentence = scene.sentence
    first, last = scene.tokens_of(mention)[0], scene.tokens_of(mention)[-1]
    subject = clauses.subject(sentence, clauses.predicate(sentence, scene.anchor(mention)))
    before = sentence.tokens[max(0, first - 2) : first]
    if subject is not None and any(token.lemma in {"be", "turn"} for token in before):
        personal = sentence.tokens[subject].text.lower() in owners.PERSONAL
        return owners.bearer(scene, subject) if personal or subject == index else ""
    opens = bool(before) and before[-1].text.lower() == "at" and last + 2 < len(sentence.tokens)
    if opens and sentence.tokens[last + 2].text.lower() in owners.PERSONAL:
        return owners.bearer(scene, last + 2)
    return ""


def _quake(scene: Scene) -> str:
    """Give the quake that a depth or magnitude is of: one that this sentence tells of, or one of those before it."""
    told: Scene | None = scene
    for _ in range(3):
        if told is None:
            return ""
        if any(hit.kind == "quake" for hit in told.events):
            return "earthquake"
        told = told.before
    return ""


def _possessed(scene: Scene, index: int) -> bool:
    return any(scene.sentence.tokens[child].text.lower() == "its" for child in scene.sentence.children[index])


def _measured_from(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name the place that a distance is measured from: the first one after it within a few words."""
    last = scene.tokens_of(mention)[-1]
    near = [(scene.tokens_of(m)[0], m.value) for m in scene.named if m.value.kind == "place"]
    rows = sorted((first, value.key) for first, value in near if 0 < first - last < 9)
    return tuple(dict.fromkeys(f"from:{key}" for _, key in rows))[:3]


def _measured(scene: Scene, mention: Mention) -> int:
    """Find the token of what has the measure.

    It is the noun right after a measure, the noun that it modifies, the subject of its clause, else the sentence's
    first subject or noun; never a word for the measuring itself ("a height of").
    """
    sentence = scene.sentence
    order = list(_possible(scene, mention))
    nouns = [i for i in order if sentence.tokens[i].pos in {"NOUN", "PROPN"} and not _measuring(sentence.tokens[i])]
    return nouns[0] if nouns else sentence.tokens[scene.anchor(mention)].head


def _possible(scene: Scene, mention: Mention) -> Iterator[int]:
    sentence = scene.sentence
    tokens = sentence.tokens
    anchor = scene.anchor(mention)
    taken = {index for other in scene.mentions for index in scene.tokens_of(other)}
    after = _noun_after(scene, mention)
    head = tokens[anchor].head
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    first, last = scene.tokens_of(mention)[0], scene.tokens_of(mention)[-1]
    sided = last + 1 < len(tokens) and tokens[last + 1].pos in {"ADJ", "ADV"} and _measuring(tokens[last + 1])
    rows = [
        *([first - 1] if sided and first and tokens[first - 1].pos == "NOUN" else []),
        *([after] if after is not None else []),
        *([head] if tokens[anchor].dep != "root" else []),
        *([subject] if subject is not None else []),
        *(token.place for token in tokens if token.dep.startswith("nsubj")),
        *(token.place for token in tokens[:first]),
        head,
    ]
    yield from (index for index in rows if index not in taken)


def _noun_after(scene: Scene, mention: Mention) -> int | None:
    """ "a 26-kg rover", "the 7.8 magnitude quake": the head of the nouns right after a measure, before a verb."""
    tokens = scene.sentence.tokens
    at = scene.tokens_of(mention)[-1] + 1
    while at < len(tokens) and tokens[at].pos == "ADJ" and not _measuring(tokens[at]):
        at += 1
    run = []
    while at < len(tokens) and tokens[at].pos in {"NOUN", "PROPN"} and not _measuring(tokens[at]):
        run.append(at)
        at += 1
    known = [i for i in run if any(hit.first <= i <= hit.last for hit in scene.things)]
    return known[0] if known else run[-1] if run else None


def _measuring(token: Token) -> bool:
    """Is a word one for measuring, not for what is measured?"""
    return token.lemma in _attribute_words() or token.text.lower() in _attribute_words()


def _attribute_words() -> frozenset[str]:
    named = {"size", "rate", "record", "top", "ton", "tonne", "kilogram", "metre", "meter"}
    kept = {
        "land",
        "reservoir",
        "tank",
        "border",
        "frontier",
        "coastline",
        "pipeline",
        "tunnel",
        "railway",
        "canal",
        "fence",
        "territory",
        "square",
        "stratosphere",
        "jump",
        "leap",
        "summit",
    }
    return frozenset({w for words in lexicon.table("attributes.txt").values() for w in words} - kept | named)


def _names_of(scene: Scene, index: int) -> tuple[str, ...]:
    """Give the name that a noun bears: "the Lima river"; a bare name is its own head and limits nothing."""
    inside = {index, *(c for c in scene.sentence.children[index] if scene.sentence.tokens[c].dep == "compound")}
    named = [m for m in scene.named if inside & set(scene.tokens_of(m)) and isinstance(m.value, NameValue)]
    noun = scene.sentence.tokens[index].pos == "NOUN"
    return tuple(f"of:{m.value.key}" for m in named if noun and isinstance(m.value, NameValue))


def _apposed(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Give the name before "Pepita, a 26-kg rover"."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    if first < 3 or tokens[first - 1].pos != "DET" or tokens[first - 2].text != ",":
        return ()
    found = [m for m in scene.named if scene.tokens_of(m)[-1] == first - 3 and isinstance(m.value, NameValue)]
    return tuple(f"of:{m.value.key}" for m in found if isinstance(m.value, NameValue) and m.value.type != "country")


def _attribute(scene: Scene, mention: Mention, unit: str) -> str:
    """Name what a measure measures: by its unit, and of a length by the nearest word for its sides."""
    own = {scene.sentence.tokens[index].lemma for index in scene.tokens_of(mention)}
    if "magnitude" in own:
        return "magnitude"
    dimension = next((name for name, units in lexicon.table("dimensions.txt").items() if unit in units), "")
    if dimension not in FITTING:
        return dimension or min(_told(scene, mention, None), default=(0.0, ""))[1]
    return min(_told(scene, mention, FITTING[dimension]), default=(0.0, "" if dimension == "length" else dimension))[1]


def _told(scene: Scene, mention: Mention, allowed: frozenset[str] | None) -> Iterator[tuple[float, str]]:
    """Give the attributes whose words stand near a figure, with how far they stand."""
    covered = scene.tokens_of(mention)
    for token in scene.sentence.tokens:
        if token.place in covered:
            continue
        follows = token.place > covered[-1]
        steps = token.place - covered[-1] - 0.5 if follows else float(covered[0] - token.place)
        if steps >= WORDS:
            continue
        for name, words in lexicon.table("attributes.txt").items():
            said = token.lemma in words or token.text.lower() in words
            late = name not in AFTER_ONLY or follows or token.lemma == name
            if said and late and (allowed is None or name in allowed):
                yield steps, name
