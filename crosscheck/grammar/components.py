"""The packaged model as a spaCy pipeline, for `spacy.load`; spaCy finds these parts by the entry points of the package.

Where the package is not installed, import this module before the model is loaded.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, SENT_START, TAG  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import SimpleFrozenList, registry
from spacy.vocab import Vocab

from crosscheck.grammar.naming import Tagged, settle_names
from crosscheck.grammar.reading import PARAGRAPH, TOGETHER, Answer, Reader, Run, is_full
from crosscheck.grammar.words import find_words

_COLUMNS = [HEAD, DEP, TAG, POS, LEMMA, ENT_IOB, ENT_TYPE]
_EDGES = {"I": 1, "O": 2, "B": 3}
_BLANK = ("dep", "_SP", "SPACE", "")


class WordFinder:
    """Our own cutting into words, as spaCy's tokenizer: white space beyond one blank becomes a word, as spaCy wants."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut a text into words."""
        words: list[str] = []
        spaces: list[bool] = []
        spans = find_words(text)
        ends = [0, *(end for _, end in spans)]
        for before, (start, end) in zip(ends, [*spans, (len(text), len(text))], strict=True):
            gap = text[before:start]
            if gap.startswith(" ") and words:
                spaces[-1] = True
                gap = gap[1:]
            pieces = [gap] * bool(gap) + [text[start:end]] * (end > start)
            words += pieces
            spaces += [False] * len(pieces)
        return Doc(self.vocab, words, spaces)

    def to_disk(self, path: Path | str, exclude: object = SimpleFrozenList()) -> None:
        """Write nothing: the rules are code."""

    def from_disk(self, path: Path | str, exclude: object = SimpleFrozenList()) -> "WordFinder":
        """Read nothing."""
        return self


class Analyser:
    """Our reader as a part of a spaCy pipeline: it fills tags, lemmas, heads, labels, sentences and entities."""

    def __init__(self, vocab: Vocab) -> None:
        self.strings = vocab.strings
        self.numbers = {"": 0}

    def from_disk(self, path: Path | str, exclude: object = SimpleFrozenList()) -> "Analyser":
        """Read the model's folder."""
        self.reader = Reader(Path(path))
        return self

    def to_disk(self, path: Path | str, exclude: object = SimpleFrozenList()) -> None:
        """Write nothing: training/ writes the network and its tables."""

    def __call__(self, doc: Doc) -> Doc:
        """Analyse one document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 0) -> Iterator[Doc]:
        """Analyse documents, many at a time whatever spaCy's own batches are, which is much faster than one by one."""
        for docs in _group(stream):
            places = [cut(doc) for doc in docs]
            answers = iter(
                self.reader.read([_make_run(doc, own) for doc, all_ in zip(docs, places, strict=True) for own in all_])
            )
            for doc, all_ in zip(docs, places, strict=True):
                self._annotate(doc, _settle(doc, [(own, next(answers)) for own in all_]))
                yield doc

    def _annotate(self, doc: Doc, answers: list[tuple[list[int], Answer]]) -> None:
        """Write the answers into a document; ``answers`` come with the places of their words."""
        table = np.zeros((len(doc), len(_COLUMNS)), np.uint64)
        table[:, 1:5] = [self._number(label) for label in _BLANK]
        table[:, 5] = _EDGES["O"]
        heads = np.full(len(doc), -1)
        for own, answer in answers:
            heads[own] = np.array(own)[answer.heads]
            relations = ["ROOT" if label == "root" else label for label in answer.relations]
            layers = (relations, answer.xpos, answer.upos, answer.lemmas)
            columns = [[self._number(label) for label in layer] for layer in layers]
            columns += [[_EDGES[tag[0]] for tag in answer.names], [self._number(tag[2:]) for tag in answer.names]]
            table[own, 1:] = np.array(columns, np.uint64).T
        table[:, 0] = (_hang_blanks(heads) - np.arange(len(doc))).astype(np.int64).view(np.uint64)
        if answers:
            doc.from_array(_COLUMNS, table)  # type: ignore[arg-type]

    def _number(self, label: str) -> int:
        """Give spaCy's number of a string."""
        if label not in self.numbers:
            self.numbers[label] = self.strings.add(label)
        return self.numbers[label]


def cut(doc: Doc) -> list[list[int]]:
    """Cut a document at its empty lines, and where a paragraph grows too long: the places of words, without blanks."""
    runs: list[list[int]] = []
    ended = True
    for place, token in enumerate(doc):
        if token.is_space:
            ended = ended or token.text.count("\n") > 1
            continue
        if ended or is_full(len(runs[-1]), doc[runs[-1][-1]].text):
            runs.append([])
        runs[-1].append(place)
        ended = False
    return runs


def _make_run(doc: Doc, places: list[int]) -> Run:
    """Make a run of some words of a document; sentence starts that somebody has set stand."""
    known = {1: True, -1: False}
    set_ = doc.to_array(SENT_START).astype(np.int64).tolist() if doc.has_annotation("SENT_START") else [0] * len(doc)
    breaks = [PARAGRAPH]
    for left, right in pairwise(places):
        breaks.append(min(PARAGRAPH, sum(token.text.count("\n") for token in doc[left + 1 : right])))
    return Run([doc[place].text for place in places], breaks, [known.get(set_[place]) for place in places])


def _settle(doc: Doc, answers: list[tuple[list[int], Answer]]) -> list[tuple[list[int], Answer]]:
    """Give a document's names one type each throughout."""
    runs = [Tagged([doc[place].text for place in own], answer.xpos, answer.names) for own, answer in answers]
    names = settle_names(runs)
    return [(own, answer._replace(names=tags)) for (own, answer), tags in zip(answers, names, strict=True)]


def _group(stream: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Yield lists of documents that are worth reading together."""
    docs: list[Doc] = []
    for doc in stream:
        docs.append(doc)
        if sum(map(len, docs)) >= TOGETHER:
            yield docs
            docs = []
    if docs:
        yield docs


def _hang_blanks(heads: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Hang each blank (-1) on the word before it, and those at the start on the first word."""
    numbers = np.arange(len(heads))
    before = np.maximum.accumulate(np.where(heads >= 0, numbers, -1)) if len(heads) else heads
    first = int(np.argmax(heads >= 0)) if len(heads) else 0
    return np.where(heads >= 0, heads, np.where(before >= 0, before, first))


@Language.factory("crosscheck_analyser")
def make_analyser(nlp: Language, name: str) -> Analyser:
    """Build the analyser for spaCy."""
    return Analyser(nlp.vocab)


@registry.tokenizers("crosscheck_words")  # type: ignore[untyped-decorator]
def make_word_finder() -> Callable[[Language], WordFinder]:
    """Build our tokenizer for spaCy."""
    return lambda nlp: WordFinder(nlp.vocab)
