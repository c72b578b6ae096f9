"""Parse article text with the packaged model into plain tuples."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crosscheck.grammar.naming import Tagged, settle_names
from crosscheck.grammar.sentences import split

if TYPE_CHECKING:
    from crosscheck.grammar.reading import Answer, Reader

FLAT = str.maketrans(
    {"\n": " ", "\t": " ", "\u00a0": " ", "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}
)


class Token(NamedTuple):
    """One word: its span in the article, forms, tags, and its head's index in the sentence (its own for the root)."""

    place: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str


class Sentence(NamedTuple):
    """One sentence with its tokens; `children[i]` are the indexes of the tokens that depend on token i."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]


def parse(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Sentence, ...]:
    """Split the given spans of a text into sentences and parse each; empty spans give none."""
    bounds = [bound for start, end in _joined(text, spans) for bound in split(text, start, end)]
    flat = [text[start:end].translate(FLAT) for start, end in bounds]
    read = list(_load().read_sentences(flat))
    pairs = zip(flat, read, strict=True)
    names = settle_names(
        [Tagged([line[left:right] for left, right in own], answer.xpos, answer.names) for line, (own, answer) in pairs]
    )
    return tuple(
        _sentence(text, bound, own, answer._replace(names=tags))
        for bound, (own, answer), tags in zip(bounds, read, names, strict=True)
    )


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join a line that begins with a small letter to the line before it: a sentence goes on there."""
    left: tuple[int, int] | None = None
    for start, end in spans:
        between = text[left[1] : start] if left else ""
        goes_on = left and text[left[1] - 1] not in ".!?:;" and between.strip() == ""
        if left and goes_on and text[start : start + 1].islower():
            left = (left[0], end)
            continue
        if left:
            yield left
        left = (start, end)
    if left:
        yield left


@cache
def _load() -> "Reader":
    """Load the packaged model once a process; one thread is fastest for its small matrices, and always the same."""
    for library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(library, "1")
    from crosscheck.grammar.reading import load

    return load()


def _sentence(text: str, bound: tuple[int, int], spans: list[tuple[int, int]], answer: "Answer") -> Sentence:
    """Write what the words of a sentence are as tuples; ``spans`` count from its start."""
    start, end = bound
    flat = text[start:end].translate(FLAT)
    tokens = tuple(
        Token(place, start + left, start + right, flat[left:right], lemma.lower(), pos, tag, dep, head, name[2:])
        for place, ((left, right), lemma, pos, tag, dep, head, name) in enumerate(
            zip(
                spans,
                answer.lemmas,
                answer.upos,
                answer.xpos,
                answer.relations,
                answer.heads,
                answer.names,
                strict=True,
            )
        )
    )
    children: list[list[int]] = [[] for _ in tokens]
    for place, head in enumerate(answer.heads):
        if head != place:
            children[head].append(place)
    return Sentence(start, end, tokens, tuple(map(tuple, children)))
