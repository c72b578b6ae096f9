"""Read English: tags, lemmas, trees, sentence starts and names of words in a row, by the packaged network alone."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from crosscheck.grammar.lemmas import lemmatise, read_lexicon
from crosscheck.grammar.networks import Network, Scores
from crosscheck.grammar.trees import choose_heads, choose_names
from crosscheck.grammar.words import find_words

MODEL = Path(__file__).with_name("model")
TOGETHER = 3000  # words that are read at a time: more need memory, fewer need time
PARAGRAPH = 2
FULL, LONGEST = 60, 160  # words after which a run is cut at the next full stop, and after which it is cut anywhere
STOPS = frozenset({".", "?", "!"})


class Run(NamedTuple):
    """Words that are read together.

    ``breaks`` tells 1 where a line, 2 where a paragraph starts before a word, else 0; ``starts`` where a sentence must
    (True) or must not (False) start, or None to let the network choose.
    """

    forms: Sequence[str]
    breaks: Sequence[int]
    starts: Sequence[bool | None]


class Answer(NamedTuple):
    """What the words of a run are, word by word.

    ``heads`` are numbers in the run, a root's its own; ``relations`` are labels of Universal Dependencies; ``upos`` and
    ``xpos`` are Universal and Penn tags; ``names`` are IOB2 tags of PER, ORG and LOC; ``starts`` marks sentences.
    """

    heads: list[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    names: list[str]
    starts: list[bool]


class Reader:
    """The packaged model, read from its folder."""

    def __init__(self, folder: Path) -> None:
        self.network = Network(folder)
        self.lexicon = read_lexicon(folder / "lemmas.tsv")
        self.lemmas: dict[tuple[str, str], str] = {}
        self.root = self.network.labels.relations.index("root")
        names = self.network.labels.names
        self.allowed = np.array([[_may_follow(left, right) for right in names] for left in names])

    def read_sentences(self, texts: Iterable[str]) -> Iterator[tuple[list[tuple[int, int]], Answer]]:
        """Read texts of one sentence each: the spans of the words in the text, and what they are.

        A text too long for one run is read in several, each with a root of its own.
        """
        for group in _group((text, find_words(text)) for text in texts):
            runs = [_make_runs(text, spans) for text, spans in group]
            answers = iter(self.read([run for parts in runs for run in parts]))
            for (_, spans), parts in zip(group, runs, strict=True):
                yield spans, _join([next(answers) for _ in parts])

    def read(self, runs: Sequence[Run]) -> list[Answer]:
        """Read runs of words, all at once; a run may be empty."""
        full = [run for run in runs if run.forms]
        scores = iter(self.network.read([run.forms for run in full], [run.breaks for run in full]) if full else [])
        return [self._solve(run, next(scores)) if run.forms else Answer([], [], [], [], [], [], []) for run in runs]

    def _solve(self, run: Run, scores: Scores) -> Answer:
        """Choose the answers for a run, sentence by sentence."""
        labels = self.network.labels
        odds = scores.starts.tolist()
        starts = [at == 0 or (odds[at] > 0 if given is None else given) for at, given in enumerate(run.starts)]
        edges = [*(at for at, starting in enumerate(starts) if starting), len(starts)]
        heads: list[int] = []
        names: list[int] = []
        for start, end in pairwise(edges):
            heads += [start + head for head in choose_heads(self.network.score_arcs(scores, start, end))]
            names += choose_names(scores.names[start:end], self.allowed)
        xpos = [labels.xpos[tag] for tag in scores.xpos.tolist()]
        return Answer(
            heads,
            [labels.relations[label] for label in self.network.label_arcs(scores, heads, self.root).tolist()],
            [labels.upos[tag] for tag in scores.upos.tolist()],
            xpos,
            [self._find_lemma(key) for key in zip(run.forms, xpos, strict=True)],
            [labels.names[tag] for tag in names],
            starts,
        )

    def _find_lemma(self, key: tuple[str, str]) -> str:
        """Give a lemma, worked out once for each form and tag."""
        if key not in self.lemmas:
            self.lemmas[key] = lemmatise(*key, self.lexicon)
        return self.lemmas[key]


@cache
def load() -> Reader:
    """Load the packaged model once a process."""
    return Reader(MODEL / "reader")


def is_full(words: int, last: str) -> bool:
    """Tell whether a run of so many words, with this last one, should end here."""
    return words >= LONGEST or (words >= FULL and last in STOPS)


def _make_runs(text: str, spans: list[tuple[int, int]]) -> list[Run]:
    """Make the runs of one sentence; each starts a paragraph as far as the network is told."""
    forms = [text[start:end] for start, end in spans]
    lines = [min(1, text.count("\n", left[1], right[0])) for left, right in pairwise(spans)]
    edges = [0]
    for at in range(FULL, len(forms)):
        if is_full(at - edges[-1], forms[at - 1]):
            edges.append(at)
    parts = pairwise([*edges, len(forms)])
    return [
        Run(forms[start:end], [PARAGRAPH, *lines[start : end - 1]][: end - start], [False] * (end - start))
        for start, end in parts
    ]


def _join(answers: Sequence[Answer]) -> Answer:
    """Join the answers of a sentence's runs."""
    if len(answers) == 1:
        return answers[0]
    sizes = [0, *accumulate(len(answer.heads) for answer in answers)]
    heads = [size + head for size, answer in zip(sizes, answers, strict=False) for head in answer.heads]
    return Answer(heads, *(list(chain(*layer)) for layer in list(zip(*answers, strict=True))[1:]))


def _group(items: Iterable[tuple[str, list[tuple[int, int]]]]) -> Iterator[list[tuple[str, list[tuple[int, int]]]]]:
    """Yield lists of texts that are worth reading together."""
    group: list[tuple[str, list[tuple[int, int]]]] = []
    size = 0
    for item in items:
        group.append(item)
        size += len(item[1])
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def _may_follow(left: str, right: str) -> bool:
    """Tell whether a name tag may follow another: what is inside a name continues one of its type."""
    return not right.startswith("I-") or left[2:] == right[2:]
