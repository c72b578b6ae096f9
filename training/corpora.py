"""Put the corpora together: what is trained on, with its layers, and the tables drawn from it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from crosscheck.grammar.features import Vocabulary, normalise
from training.batches import Labels
from training.treebanks import NAME_TYPES, Sentence, add_names, read_names, read_treebank


def read_ewt(folder: Path, part: str) -> list[Sentence]:
    """Read a part of EWT (train, dev or test) with its names."""
    names = read_names(folder / "ner" / f"uner-ewt-{part}.iob2.gz")
    return add_names(read_treebank(folder / f"ewt-{part}.conllu.gz"), names)


def read_pud(folder: Path) -> list[Sentence]:
    """Read PUD, which is for testing only, with its names."""
    return add_names(read_treebank(folder / "pud-test.conllu.gz"), read_names(folder / "ner" / "uner-pud-test.iob2.gz"))


def read_training(folder: Path) -> list[Sentence]:
    """Read all that trees are trained on: EWT and the free part of GUM, with their names."""
    return read_ewt(folder, "train") + read_treebank(folder / "gum-free-train.conllu.gz", gum_names=True)


def collect_labels(sentences: Iterable[Sentence]) -> Labels:
    """Give the label sets of the training data, sorted."""
    words = [word for sentence in sentences if sentence.parsed for word in sentence.words]
    relations = Counter(word.relation for word in words)
    return Labels(
        upos=tuple(sorted({word.upos for word in words})),
        xpos=tuple(sorted({word.xpos for word in words})),
        relations=tuple(sorted({"dep", *(name for name, times in relations.items() if times >= 5)})),
        names=("O", *(f"{edge}-{kind}" for kind in NAME_TYPES for edge in "BI")),
    )


def collect_vocabulary(sentences: Iterable[Sentence], marks: dict[str, int], frequency: int) -> Vocabulary:
    """Give rows to the words seen ``frequency`` times or more."""
    counts = Counter(normalise(word.form) for sentence in sentences for word in sentence.words)
    frequent = sorted(word for word, times in counts.items() if times >= frequency)
    return Vocabulary({word: row for row, word in enumerate(frequent, 1)}, marks)
