"""Modifiers of a noun of which only one can be true of one thing: left engine, bronze lamp, palm tree, eastern bank."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import LIKE, Trait

BEFORE = frozenset({"amod", "compound"})
# a story tells of one team, and names the side of the one engine that failed
LONE = frozenset({("side", "engine"), ("side", "propeller"), ("sport", "team")})
LOOSE = frozenset({"side", "part", "area", "region", "district", "coast"})  # any place has several of them


class Modifier(NamedTuple):
    """A word of a class, and the member that it stands for."""

    sort: str
    member: str


@cache
def table() -> Mapping[str, tuple[Modifier, ...]]:
    """Give the classes and members that each word may stand for."""
    found: dict[str, list[Modifier]] = defaultdict(list)
    for sort, members in lexicon.table("modifiers.txt").items():
        for member, words in (cell.split("=") for cell in members):
            for word in words.split():
                found[word].append(Modifier(sort, member.strip()))
    return {word: tuple(rows) for word, rows in found.items()}


def modifiers(scene: Scene) -> Iterator[Trait]:
    """Give the singular nouns of the sentence with a modifier of a class; another telling is known by its words."""
    tokens = scene.sentence.tokens
    for token in tokens:
        noun = tokens[token.head]
        fits = noun.place > token.place and noun.tag == "NN" and noun.pos == "NOUN" and noun.lemma not in LOOSE
        if token.dep not in BEFORE or token.tag == "NNP" or not fits:
            continue
        for sort, member in table().get(token.text.lower().replace("-", ""), ()):
            key = f"the {noun.lemma}" if (sort, noun.lemma) in LONE else f"{LIKE}{noun.lemma}"
            yield Trait(f"{sort} of the {noun.lemma}", member, token.start, noun.end, (key,))
