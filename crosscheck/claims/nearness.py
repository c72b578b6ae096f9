"""The words around a value, and how near each stands: what the value is of, whatever the vocabulary knows of it."""

from math import exp

from crosscheck.claims.scenes import EMPTY, Scene
from crosscheck.models import Mention

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
BREAKS = frozenset({";", ",", "—", "("})
STEP, WORD, BREAK = 0.35, 0.06, 0.25  # how fast nearness falls: by a dependency, by a word between, by a mark between
FAR = 9  # dependency steps to a word that the parse does not join to the value
LEAST, MOST = 0.08, 14  # words told with less nearness, or beyond so many, say little


def near(scene: Scene, mention: Mention) -> tuple[tuple[str, float], ...]:
    """Give the lemmas near a value with their nearness from 0 to 1, the nearest first; names keep their capitals."""
    covered = scene.tokens_of(mention)
    steps = _steps(scene, covered)
    found: dict[str, float] = {}
    for token in scene.sentence.tokens:
        if token.place in covered or token.pos not in TELLING or token.lemma in EMPTY or len(token.lemma) < 2:
            continue
        between = min(abs(token.place - place) for place in covered)
        crossed = scene.sentence.tokens[min(token.place, covered[0]) : max(token.place, covered[-1])]
        breaks = sum(other.text in BREAKS for other in crossed)
        distance = STEP * (steps.get(token.place, FAR) - 1) + WORD * (between - 1) + BREAK * breaks
        word = token.lemma[:1].upper() + token.lemma[1:] if token.pos == "PROPN" else token.lemma.lower()
        found[word] = max(found.get(word, 0.0), round(exp(-distance), 2))
    ranked = sorted(found.items(), key=lambda row: (-row[1], row[0]))
    return tuple((word, weight) for word, weight in ranked[:MOST] if weight >= LEAST)


def _steps(scene: Scene, covered: tuple[int, ...]) -> dict[int, int]:
    """Count the dependency steps from a value to each word that the parse joins to it."""
    tokens, children = scene.sentence.tokens, scene.sentence.children
    found = dict.fromkeys(covered, 0)
    edge = list(covered)
    while edge:
        reached = [(near, at) for at in edge for near in (tokens[at].head, *children[at])]
        edge = []
        for near, at in reached:
            if near not in found:
                found[near] = found[at] + 1
                edge.append(near)
    return found
