"""Measure a model: `python -m training.evaluate DATA [MODEL] [--texts FOLDER]` prints the table of the model's card."""

import argparse
import importlib.util
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import crosscheck.grammar.components  # noqa: F401  registers the reader
from crosscheck.grammar.reading import MODEL
from training.corpora import read_ewt, read_pud
from training.treebanks import Sentence

COLUMNS = ("words", "sentences", "UPOS", "XPOS", "lemmas", "UAS", "LAS", "names P", "names R", "names F1")
Key = tuple[int, int]


class Facts(NamedTuple):
    """What an analysis states of a text; words and names are known by their first and last character, blanks left out.

    ``words`` maps a word to (UPOS, XPOS, lemma, head, relation); the head of a root is the word itself.
    """

    words: dict[Key, tuple[str, str, str, Key, str]]
    starts: set[int]
    names: set[tuple[int, int, str]]


def read_gold(sentences: Iterable[Sentence]) -> Facts:
    """State what the annotators said of some sentences in a row."""
    facts = Facts({}, set(), set())
    at = 0
    for sentence in sentences:
        keys = []
        facts.starts.add(at)
        for word in sentence.words:
            size = len("".join(word.form.split()))
            keys.append((at, at + size))
            at += size
        for key, word in zip(keys, sentence.words, strict=True):
            relation = word.relation.replace("root", "ROOT")
            facts.words[key] = (word.upos, word.xpos, word.lemma.lower(), keys[word.head], relation)
        for start, end, kind in _list_spans(sentence.names or []):
            facts.names.add((keys[start][0], keys[end - 1][1], kind))
    return facts


def _list_spans(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names that IOB2 tags mark."""
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            rest = tags[start + 1 :]
            length = next((at for at, later in enumerate(rest) if not later.startswith("I-")), len(rest))
            yield start, start + 1 + length, tag[2:]


def read_doc(doc: Doc, origin: int = 0) -> Facts:
    """State what a model says of a text, counting characters from ``origin``."""
    keys: dict[int, Key] = {}
    at = origin
    for token in doc:
        size = len("".join(token.text.split()))
        if size:
            keys[token.i] = (at, at + size)
        at += size
    words = {
        keys[token.i]: (token.pos_, token.tag_, token.lemma_.lower(), keys[token.head.i], token.dep_)
        for token in doc
        if token.i in keys
    }
    starts = {keys[sent.start][0] for sent in doc.sents if sent.start in keys}
    names = {(keys[entity.start][0], keys[entity.end - 1][1], entity.label_) for entity in doc.ents}
    return Facts(words, starts, names)


def compare(gold: Facts, found: Facts, scores: Counter[str]) -> None:
    """Count what two analyses of a text share."""
    scores["gold words"] += len(gold.words)
    scores["found words"] += len(found.words)
    scores["gold sentences"] += len(gold.starts)
    scores["found sentences"] += len(found.starts)
    scores["sentences"] += len(gold.starts & found.starts)
    scores["gold names"] += len(gold.names)
    scores["found names"] += len(found.names)
    scores["names"] += len(gold.names & found.names)
    for key in gold.words.keys() & found.words.keys():
        right, given = gold.words[key], found.words[key]
        same = [left == other for left, other in zip(right, given, strict=True)]
        shared = {"words": True, "UPOS": same[0], "XPOS": same[1], "lemmas": same[2], "UAS": same[3]}
        scores.update(name for name, holds in shared.items() if holds)
        scores["LAS"] += same[3] and right[4].split(":")[0] == given[4].split(":")[0]
        scores["LAS with subtypes"] += same[3] and same[4]


def summarise(scores: Counter[str]) -> dict[str, float]:
    """Turn counts into F1 in percent, which for given words is the share right; names with precision and recall."""
    both = scores["gold words"] + scores["found words"]
    rows = {name: 200 * scores[name] / both for name in (*COLUMNS, "LAS with subtypes") if name in scores}
    rows["sentences"] = 200 * scores["sentences"] / (scores["gold sentences"] + scores["found sentences"])
    rows["names P"] = 100 * scores["names"] / max(1, scores["found names"])
    rows["names R"] = 100 * scores["names"] / max(1, scores["gold names"])
    rows["names F1"] = 200 * scores["names"] / max(1, scores["gold names"] + scores["found names"])
    return rows


def score_given(nlp: Language, sentences: list[Sentence]) -> dict[str, float]:
    """Score with the words and sentences of the treebank given."""
    scores: Counter[str] = Counter()
    docs = (_make_doc(nlp, sentence) for sentence in sentences)
    for sentence, doc in zip(sentences, nlp.pipe(docs), strict=True):
        compare(read_gold([sentence]), read_doc(doc), scores)
    return summarise(scores)


def _make_doc(nlp: Language, sentence: Sentence) -> Doc:
    """Build a document of one sentence from the treebank's words."""
    words = [word.form.replace(" ", "\u00a0") for word in sentence.words]
    starts: list[bool | int | None] = [index == 0 for index in range(len(words))]
    return Doc(nlp.vocab, words, [word.space_after for word in sentence.words], sent_starts=starts)


def score_raw(nlp: Language, sentences: list[Sentence]) -> dict[str, float]:
    """Score from running text, document by document: our own words, sentences and all."""
    scores: Counter[str] = Counter()
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        own = list(group)
        text = "".join(("\n\n" if item.paragraph else " ") + item.text for item in own).strip()
        compare(read_gold(own), read_doc(nlp(text)), scores)
    return summarise(scores)


def score_attachments(nlp: Language, path: Path) -> tuple[int, int, int, int]:
    """Score the attachments and entities checked by hand: right and all, of each."""
    spec = importlib.util.spec_from_file_location("attachments", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    right = total = named = entities = 0
    for text, attachments, names in module.GOLD:
        doc = nlp(text)
        found = {(entity.text, entity.label_) for entity in doc.ents}
        named += sum(tuple(name) in found for name in names)
        entities += len(names)
        right += sum(_is_attached(doc, *attachment[:3]) for attachment in attachments)
        total += len(attachments)
    return right, total, named, entities


def _is_attached(doc: Doc, words: list[str], labels: list[str], heads: list[str]) -> bool:
    """Tell whether one of the words hangs on one of the heads with one of the labels.

    Of "March 13" either word may be the head, as the list itself says: the day then stands for the month.
    """
    named = [token for token in doc if token.text in words]
    named += [token.head for token in named if token.head.i == token.i + 1 and token.head.text.isdigit()]
    return any(
        token.head.text in heads and (not labels or any(token.dep_.startswith(label) for label in labels))
        for token in named
    )


def measure_speed(nlp: Language, texts: list[str], seconds: float = 10.0) -> float:
    """Give the words a second of processor time over news texts, forms not known at first."""
    started = time.process_time()
    words = 0
    while time.process_time() - started < seconds:
        words += sum(len(doc) for doc in nlp.pipe(texts))
    return words / (time.process_time() - started)


def measure_start(model: Path) -> tuple[float, float]:
    """Give the processor seconds of importing spaCy with our parts, and of loading the model, in a fresh process."""
    code = (
        "import time; a = time.process_time(); import spacy, crosscheck.grammar.components; b = time.process_time(); "
        f"spacy.load({str(model)!r}); print(b - a, time.process_time() - b)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True) for _ in range(3)]
    imports, loads = zip(*(map(float, run.stdout.split()) for run in runs), strict=True)
    return min(imports), min(loads)


def main() -> None:
    """Read the command line, measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure a grammar model.")
    parser.add_argument("data", type=Path, help="the folder of treebanks")
    parser.add_argument("model", type=Path, nargs="?", default=MODEL)
    parser.add_argument("--texts", type=Path, help="a folder of news texts to measure the speed on")
    options = parser.parse_args()
    nlp = spacy.load(options.model)
    columns = (*COLUMNS, "LAS with subtypes")
    print("| test | " + " | ".join(columns) + " |\n|" + "---|" * (len(columns) + 1))
    for name, sentences in (("EWT test", read_ewt(options.data, "test")), ("PUD", read_pud(options.data))):
        for manner, score in (("given words", score_given), ("own words", score_raw)):
            rows = score(nlp, sentences)
            print(f"| {name}, {manner} | " + " | ".join(f"{rows[column]:.1f}" for column in columns) + " |")
    right, total, named, entities = score_attachments(nlp, options.data / "attachments.py")
    print(f"\nattachments {right} of {total} ({100 * right / total:.0f} %), entities {named} of {entities}")
    if options.texts:
        texts = [path.read_text(encoding="utf-8") for path in sorted(options.texts.rglob("*.txt"))]
        print(f"{measure_speed(nlp, texts):,.0f} words a second")
    size = sum(path.stat().st_size for path in options.model.rglob("*") if path.is_file())
    imports, load = measure_start(options.model)
    print(f"{size / 1e6:.1f} MB; {imports:.2f} s of processor time to import, {load:.2f} s to load")


if __name__ == "__main__":
    main()
