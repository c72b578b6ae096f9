"""The noun phrases of a sentence: head, what stands before it, figures, owner, and the phrases that complete it."""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.grammar import clauses
from crosscheck.grammar.parsing import Sentence
from crosscheck.grammar.predications import Oblique, members, preposition

HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
PARTS = ("compound", "flat", "nummod", "fixed", "goeswith", "det", "advmod", "case", "cop", "amod")
MODIFYING = ("amod", "compound", "nmod:desc")
BEFORE = ("det", "nummod", "nmod:poss", "advmod", "flat", *MODIFYING)


class NounPhrase(NamedTuple):
    """A noun phrase by the indexes of its tokens: `first` to `last` (inclusive) hold the head and what modifies it.

    `determiner` is its word in small letters or "". `modifiers` are adjectives, participles and nouns before the head,
    `numerals` the figures that count it, `owner` the noun with "'s". `complements` are the phrases behind it ("the
    mayor of Dover"), which `last` leaves out.
    """

    head: int
    first: int
    last: int
    determiner: str
    modifiers: tuple[int, ...]
    numerals: tuple[int, ...]
    owner: int | None
    complements: tuple[Oblique, ...]


def read_phrases(sentence: Sentence) -> tuple[NounPhrase, ...]:
    """Give the noun phrases of a sentence in the order of their heads; phrases inside a phrase have their own."""
    return tuple(read_phrase(sentence, token.place) for token in sentence.tokens if is_head(sentence, token.place))


def is_head(sentence: Sentence, index: int) -> bool:
    """Is the token the head of a noun phrase, and no part of a longer name or figure?"""
    token = sentence.tokens[index]
    return token.pos in HEADS and not token.dep.startswith(PARTS)


def read_phrase(sentence: Sentence, head: int) -> NounPhrase:
    """Read the noun phrase of a head."""
    tokens = sentence.tokens
    inside = [child for child in sentence.children[head] if tokens[child].dep.startswith(BEFORE)]
    before = [index for child in inside if child < head for index in clauses.subtree(sentence, child)]
    return NounPhrase(
        head,
        min([head, *before]),
        max([head, *(child for child in inside if tokens[child].dep in {"flat", "nummod"})]),
        next((tokens[child].text.lower() for child in inside if tokens[child].dep == "det"), ""),
        tuple(child for child in inside if child < head and tokens[child].dep.startswith(MODIFYING)),
        tuple(child for child in inside if tokens[child].dep == "nummod"),
        next((child for child in inside if tokens[child].dep == "nmod:poss"), None),
        tuple(complements(sentence, head)),
    )


def complements(sentence: Sentence, head: int) -> Iterator[Oblique]:
    """Give the phrases behind a noun with their prepositions: "the mayor of Dover and Lee"."""
    for child in sentence.children[head]:
        if child > head and sentence.tokens[child].dep in {"nmod", "nmod:unmarked"}:
            word = preposition(sentence, child)
            yield from (Oblique(word, member) for member in members(sentence, child))
