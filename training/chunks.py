"""Make training sequences from sentences: runs of a document, varied the way that news text varies."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from training.treebanks import Sentence, Word

LONGEST = 72
_CURLY = {"``": "“", "''": "”"}
_DASHES = ("–", "—", "--", "-")


class Chunk(NamedTuple):
    """Some sentences in a row. ``breaks``: 1 where a line, 2 where a paragraph starts before the word, else 0.

    ``heads`` are indexes into the chunk; a root's head is itself; ``sentences`` counts the sentence of each word;
    ``style`` numbers the rules by which names were marked.
    """

    words: list[Word]
    heads: list[int]
    sentences: list[int]
    breaks: list[int]
    names: list[str] | None
    parsed: bool
    style: int = 0


def make_chunks(sentences: Iterable[Sentence], chance: random.Random) -> Iterator[Chunk]:
    """Yield one pass over the sentences, cut into new runs and varied anew on every call."""
    run: list[Sentence] = []
    wanted = 1
    for sentence in vary(sentences, chance):
        size = sum(len(item.words) for item in run) + len(sentence.words)
        if run and (len(run) >= wanted or size > LONGEST or not _continues(run[-1], sentence)):
            yield join(run, chance)
            run = []
        if not run:
            wanted = 1 if chance.random() < 0.5 else chance.randint(2, 5)
        if len(sentence.words) <= LONGEST:
            run.append(sentence)
    if run:
        yield join(run, chance)


def _continues(previous: Sentence, sentence: Sentence) -> bool:
    """Tell whether two sentences may share a chunk: the same document and the same layers."""
    layers = (previous.parsed, previous.names is None) == (sentence.parsed, sentence.names is None)
    return layers and previous.document == sentence.document


def join(run: list[Sentence], chance: random.Random) -> Chunk:
    """Join sentences into one chunk, with line breaks as an article might have them."""
    words: list[Word] = []
    heads: list[int] = []
    numbers: list[int] = []
    breaks: list[int] = []
    names: list[str] = []
    wrap = chance.randint(8, 16) if chance.random() < 0.15 else 0
    for number, sentence in enumerate(run):
        start = len(words)
        words += sentence.words
        heads += [start + word.head for word in sentence.words]
        numbers += [number] * len(sentence.words)
        opening = chance.choice((1, 2, 2)) if sentence.paragraph or start == 0 else 0
        breaks += [opening, *(int(bool(wrap) and chance.random() < 1 / wrap) for _ in sentence.words[1:])]
        names += sentence.names or []
    return Chunk(words, heads, numbers, breaks, names if run[0].names is not None else None, *run[0][-2:])


def vary(sentences: Iterable[Sentence], chance: random.Random) -> Iterator[Sentence]:
    """Yield the sentences, some in another case, with other quotes and dashes, other names, or without a full stop."""
    sentences = list(sentences)
    pool = _collect_names(sentences)
    for sentence in sentences:
        varied = _swap_names(sentence, pool, chance) if sentence.names and chance.random() < 0.4 else sentence
        if chance.random() < 0.5:
            varied = varied._replace(words=_retype(varied.words, chance))
        draw = chance.random()
        if draw < 0.06:
            varied = varied._replace(words=_recase(varied.words, draw))
        yield _drop_stop(varied) if chance.random() < 0.04 else varied


def _retype(words: list[Word], chance: random.Random) -> list[Word]:
    """Write quotes as curly ones and dashes in one of their ways."""
    dash = chance.choice(_DASHES[:3])
    retyped = []
    for word in words:
        form = _CURLY.get(word.xpos, word.form) if word.form == '"' else word.form
        form = dash if form in _DASHES and word.xpos in {":", ","} else form.replace("'", "’")
        retyped.append(word._replace(form=form))
    return retyped


def _recase(words: list[Word], draw: float) -> list[Word]:
    """Write a sentence as a headline, in capitals or in small letters."""
    if draw < 0.03:
        return [word._replace(form=word.form[:1].upper() + word.form[1:]) for word in words]
    if draw < 0.05:
        return [word._replace(form=word.form.upper()) for word in words]
    return [word._replace(form=word.form.lower()) for word in words]


def _drop_stop(sentence: Sentence) -> Sentence:
    """Leave out a final full stop that nothing hangs on."""
    last = len(sentence.words) - 1
    if last < 3 or sentence.words[last].form != "." or any(word.head == last for word in sentence.words[:last]):
        return sentence
    return sentence._replace(words=sentence.words[:last], names=sentence.names and sentence.names[:last])


def _find_names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of a sentence's names."""
    tags = [*(sentence.names or []), "O"]
    start = -1
    for index, tag in enumerate(tags):
        if start >= 0 and not tag.startswith("I-"):
            yield start, index
            start = -1
        if tag.startswith("B-"):
            start = index


def _key(sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Give what two names must share to stand for one another: their type and the tags of their words."""
    words = sentence.words[start:end]
    return ((sentence.names or [])[start], *(word.xpos for word in words))


def _collect_names(sentences: list[Sentence]) -> dict[tuple[str, ...], list[list[str]]]:
    """List the forms of all names by what they must share with the name they replace."""
    pool: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for sentence in sentences:
        for start, end in _find_names(sentence):
            pool[_key(sentence, start, end)].append([word.form for word in sentence.words[start:end]])
    return pool


def _swap_names(sentence: Sentence, pool: dict[tuple[str, ...], list[list[str]]], chance: random.Random) -> Sentence:
    """Put other names of the same type and length in the places of a sentence's names."""
    words = list(sentence.words)
    for start, end in _find_names(sentence):
        forms = chance.choice(pool[_key(sentence, start, end)])
        words[start:end] = [word._replace(form=form) for word, form in zip(words[start:end], forms, strict=True)]
    return sentence._replace(words=words)
