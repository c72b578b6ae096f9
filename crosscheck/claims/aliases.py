"""What a name stands for in one article: "the rover, Pepita", "Pepita, a small rover" make Pepita a rover."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token
from crosscheck.models import Mention

REACH = 6  # how many words may stand between a name and the noun after it that says what it is


def aliases(scenes: Iterable[Scene]) -> Mapping[str, str]:
    """Map the keys of an article's names to the noun that the article uses for them most often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for scene in scenes:
        for mention in scene.named:
            noun = _noun_of(scene, mention)
            if noun and mention.value.kind == "name" and mention.value.type == "thing":
                found[mention.value.key][noun] += 1
    return {key: min(nouns, key=lambda noun: (-nouns[noun], noun)) for key, nouns in found.items()}


def _noun_of(scene: Scene, mention: Mention) -> str:
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    first, after = covered[0], covered[-1] + 1
    before = tokens[first - 1] if first else None
    units = {i for m in scene.mentions for i in scene.tokens_of(m)}
    if before and before.pos == "NOUN" and before.place not in units:
        return before.lemma
    if (
        before
        and before.text in {"(", ","}
        and first > 1
        and tokens[first - 2].pos == "NOUN"
        and _closes(tokens, after)
    ):
        return tokens[first - 2].lemma
    return _apposed(tokens, after)


def _closes(tokens: tuple[Token, ...], after: int) -> bool:
    return after >= len(tokens) or tokens[after].text in {")", ",", ".", ";"}


def _apposed(tokens: tuple[Token, ...], after: int) -> str:
    """ "Pepita, a small rover": the head noun of the phrase after the comma, if it opens with an article."""
    if (
        after + 1 >= len(tokens)
        or tokens[after].text != ","
        or tokens[after + 1].text.lower() not in {"a", "an", "the", "its"}
    ):
        return ""
    noun = ""
    for token in tokens[after + 2 : after + 2 + REACH]:
        if token.pos == "NOUN":
            noun = token.lemma
        elif noun or token.pos not in {"ADJ", "NUM", "PROPN", "ADV", "PUNCT", "SYM"}:
            break
    return noun
