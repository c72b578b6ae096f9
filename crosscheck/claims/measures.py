"""What has a measure: how far, how tall, how heavy, and from where or of what."""

from crosscheck.claims import frames, lexicon
from crosscheck.claims.frames import Frame
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention, NameValue, QuantityValue, Thing

ATTRIBUTE_WORDS = frozenset(
    {"height", "weight", "width", "length", "mass", "depth", "distance", "size", "altitude", "speed"}
)


def measure(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Read what has a measure, and which of its sides is measured."""
    anchor = scene.anchor(mention)
    attribute = _attribute(scene, mention, value.unit)
    subject = _measured(scene, anchor)
    thing = Thing(head=subject[0], concept=subject[1], qualifiers=subject[2])
    if attribute == "distance":
        thing = Thing(head="distance", concept="distance", qualifiers=_measured_from(scene, mention))
    hit = frames.event(scene, anchor, {"crash", "land", "quake", "weather"})
    return Frame(None, thing, frames.as_event(scene, hit), attribute or "how large")


def _measured_from(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name the place that a distance is measured from: the first one after it within a few words."""
    last = scene.tokens_of(mention)[-1]
    near = [(scene.tokens_of(m)[0], m.value) for m in scene.named if m.value.kind == "place"]
    rows = sorted((first, value.key) for first, value in near if 0 < first - last < 9)
    return tuple(dict.fromkeys(f"from:{key}" for _, key in rows))[:3]


def _measured(scene: Scene, anchor: int) -> tuple[str, str, tuple[str, ...]]:
    """Find what has the measure: the subject of its clause, the noun it modifies, else the sentence's first subject."""
    sentence = scene.sentence
    taken = {index for mention in scene.mentions for index in scene.tokens_of(mention)}
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    head = sentence.tokens[anchor].head
    subjects = [token.place for token in sentence.tokens if token.dep.startswith("nsubj")]
    modified = (
        [head] if sentence.tokens[head].pos in {"NOUN", "PROPN"} and sentence.tokens[anchor].dep != "root" else []
    )
    order = [*modified, *([subject] if subject is not None else []), *subjects, head]
    order = [i for i in order if i not in taken and sentence.tokens[i].lemma not in ATTRIBUTE_WORDS]
    index = next((i for i in order if sentence.tokens[i].pos in {"NOUN", "PROPN"}), head)
    return sentence.tokens[index].lemma, scene.concept(index), _names_of(scene, index)


def _names_of(scene: Scene, index: int) -> tuple[str, ...]:
    """Give the name that a noun bears: "the Lima river"; a bare name is its own head and limits nothing."""
    inside = {index, *(c for c in scene.sentence.children[index] if scene.sentence.tokens[c].dep == "compound")}
    named = [m for m in scene.named if inside & set(scene.tokens_of(m)) and isinstance(m.value, NameValue)]
    noun = scene.sentence.tokens[index].pos == "NOUN"
    return tuple(f"of:{m.value.key}" for m in named if noun and isinstance(m.value, NameValue))


DIMENSIONS = {
    "mass": {"g", "kg", "t", "lb", "oz", "st"},
    "length": {"mm", "cm", "m", "km", "mi", "ft", "in", "yd", "nmi"},
}
FITTING = {"length": {"height", "length", "width", "depth", "altitude", "distance", "range"}}


def _attribute(scene: Scene, mention: Mention, unit: str) -> str:
    """Name what a measure measures by the nearest word for it that fits its unit; a mass needs no word."""
    own = {scene.sentence.tokens[index].lemma for index in scene.tokens_of(mention)}
    if "magnitude" in own:
        return "magnitude"
    dimension = next((name for name, units in DIMENSIONS.items() if unit in units), "")
    if dimension == "mass":
        return "mass"
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    near = [
        (t.place - covered[-1] - 0.5 if t.place > covered[-1] else covered[0] - t.place, t)
        for t in tokens
        if t.place not in covered
    ]
    allowed = FITTING.get(dimension)
    rows = [
        (steps, name)
        for name, words in lexicon.table("attributes.txt").items()
        for steps, token in near
        if steps < 7 and (token.lemma in words or token.text.lower() in words) and (not allowed or name in allowed)
    ]
    return min(rows)[1] if rows else ""
