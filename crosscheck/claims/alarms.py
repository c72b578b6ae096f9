"""Whether an alarm sounded: "the siren went off", "the siren stayed silent", "no alarm sounded"."""

from collections.abc import Iterator

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.grammar import clauses

OFF = frozenset({"off", "out"})
NONE = frozenset({"no", "neither"})


def alarms(scene: Scene) -> Iterator[Trait]:
    """Give what the sentence says of an alarm: that it sounded, or that it did not."""
    sentence = scene.sentence
    table = lexicon.table("alarms.txt")
    for token in sentence.tokens:
        said = _said(scene, token.place)
        doer = clauses.subject(sentence, token.place) if said else None
        if doer is not None and sentence.tokens[doer].lemma in table["nouns"]:
            none = clauses.negated(sentence, token.place) or clauses.negated(sentence, doer)
            member = "silent" if none or said == "silent" else "sounded"
            yield Trait("alarm", member, token.start, token.end, ("the alarm",))


def _said(scene: Scene, at: int) -> str:
    """Does a token say that something sounds, or is silent?"""
    token = scene.sentence.tokens[at]
    table = lexicon.table("alarms.txt")
    if token.pos == "VERB" and token.lemma in table["sounds"]:
        words = {scene.sentence.tokens[c].text.lower() for c in scene.sentence.children[at]}
        return "sounds" if token.lemma != "go" or words & OFF else ""
    return "silent" if token.pos == "ADJ" and token.lemma in table["silent"] else ""
