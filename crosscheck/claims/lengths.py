"""What a length of time belongs to: an event, a thing that lasts, a sentence somebody serves."""

from crosscheck.claims import frames, identities
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.models import Mention, Thing

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
    }
)


def lasting(scene: Scene, mention: Mention) -> Frame:
    """Read what lasts so long, or lay so long ago."""
    anchor = scene.anchor(mention)
    hit = frames.event(scene, anchor, LASTING) or frames.event(scene, anchor, frames.DEEDS)
    return Frame(
        None, _thing_lasting(scene, mention, anchor, hit), frames.as_event(scene, hit), _length_of(scene, mention)
    )


def _thing_lasting(scene: Scene, mention: Mention, anchor: int, hit: Hit | None) -> Thing | None:
    """Name what lasts: the noun of "three days of mourning", of "a two-day strike"; for a sentence, whose it is."""
    tokens = scene.sentence.tokens
    after = scene.tokens_of(mention)[-1] + 1
    index = tokens[anchor].head
    if after + 1 < len(tokens) and tokens[after].text.lower() == "of":
        index = next((t.place for t in tokens[after + 1 : after + 5] if t.pos == "NOUN"), index)
        while index + 1 < len(tokens) and tokens[index + 1].pos == "NOUN":
            index += 1
    whose = identities.visitor(scene, hit) if hit and hit.kind == "convict" else ""
    itself = hit is not None and hit.first <= index <= hit.last
    if itself or tokens[index].pos not in {"NOUN", "PROPN"}:
        return Thing(head="sentence", concept="sentence", qualifiers=(f"by:{whose}",)) if whose else None
    return Thing(head=tokens[index].lemma, concept=scene.concept(index), qualifiers=(f"by:{whose}",) if whose else ())


def _length_of(scene: Scene, mention: Mention) -> str:
    """Tell how long an event lasts from how long ago, or for the first time in how long, it took place."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = tokens[covered[-1] + 1].text.lower() if covered[-1] + 1 < len(tokens) else ""
    before = tokens[covered[0] - 1].text.lower() if covered[0] else ""
    if after in {"after", "before", "later", "ago", "earlier", "since", "from"}:
        return "how long after"
    return "within how long" if before in {"in", "within"} else "how long"
