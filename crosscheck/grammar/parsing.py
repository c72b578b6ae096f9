"""Parse article text with the packaged spaCy model into plain tuples."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crosscheck.grammar.sentences import split

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = Path(__file__).with_name("model")
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
    return tuple(_sentence(doc, start, end) for doc, (start, end) in zip(_analyse(flat), bounds, strict=True))


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
def load() -> "Language":
    """Load the packaged model once a process; one thread is fastest for its small matrices, and always the same."""
    for library in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(library, "1")
    import spacy

    import crosscheck.grammar.components  # noqa: F401  registers the parts that are our own

    return spacy.load(MODEL)


def _analyse(texts: Sequence[str]) -> "Iterator[Doc]":
    """Run the pipeline; every text is one sentence, so the parser may not split it."""
    model = load()
    return model.pipe([_whole(model.make_doc(text)) for text in texts], batch_size=64)


def _whole(doc: "Doc") -> "Doc":
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _sentence(doc: "Doc", start: int, end: int) -> Sentence:
    words = [token for token in doc if not token.is_space]
    places = {token.i: index for index, token in enumerate(words)}
    tokens = tuple(
        Token(
            index,
            start + word.idx,
            start + word.idx + len(word.text),
            word.text,
            (word.lemma_ or word.text).lower(),
            word.pos_,
            word.tag_,
            word.dep_.lower(),
            places.get(word.head.i, index),
            word.ent_type_,
        )
        for index, word in enumerate(words)
    )
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.place:
            children[token.head].append(token.place)
    return Sentence(start, end, tokens, tuple(map(tuple, children)))
