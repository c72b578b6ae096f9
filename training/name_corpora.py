"""Read the corpora that mark names, each with the style of its annotators, for the network of names."""

import csv
import gzip
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from crosscheck.grammar.naming import find_spans
from crosscheck.values import gazetteer
from crosscheck.values.gazetteer import demonym
from training.batches import UNKNOWN
from training.corpora import read_ewt
from training.gazetteers import read_list
from training.treebanks import (
    Sentence,
    Word,
    attach,
    is_present,
    is_title,
    read_blocks,
    read_treebank,
    read_wikigold,
)

# The first is the one that the packaged network answers in.
STYLES = ("ewt", "gum", "wikigold", "crossner", "gmb", "fewnerd")
_CROSSNER_TYPES = {
    **dict.fromkeys(("person", "politician", "writer", "musicalartist", "scientist", "researcher"), "PER"),
    **dict.fromkeys(("organisation", "politicalparty", "band", "university"), "ORG"),
    **dict.fromkeys(("location", "country"), "LOC"),
}
_GMB_TYPES = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "LOC"}
_FEWNERD_TYPES = {"person": "PER", "organization": "ORG", "location": "LOC", "building": "LOC"}
_CALENDAR = read_list(Path(gazetteer.__file__).parent / "data" / "calendar_words.txt")
_LINKS = frozenset({"of", "the", "and", "for", "&", "-", "'s", "de", "la", "van", "von"})


def read_styles(folder: Path) -> dict[str, list[Sentence]]:
    """Read all that the network of names is trained on, by style; a corpus that marks names alone may be absent."""
    gum = read_treebank(folder / "gum-free-train.conllu.gz", gum_names=True)
    found = {
        "ewt": [sentence for sentence in read_ewt(folder, "train") if sentence.names is not None],
        "gum": list(map(drop_peoples, gum)),
        "wikigold": list(map(drop_peoples, _read_present(folder, "ner/wikigold.conll.gz", read_wikigold))),
        "crossner": list(_read_present(folder, "ner/crossner.conll.gz", read_crossner)),
        "gmb": list(map(drop_peoples, _read_present(folder, "ner/gmb.csv.gz", read_gmb))),
        "fewnerd": list(map(drop_peoples, _read_present(folder, "ner/few-nerd-inter.txt.gz", read_fewnerd))),
    }
    return {
        style: [sentence._replace(style=STYLES.index(style)) for sentence in sentences]
        for style, sentences in found.items()
    }


def _read_present(folder: Path, name: str, read: Callable[[Path], Iterable[Sentence]]) -> Iterable[Sentence]:
    """Read a corpus of names, or nothing where it is absent."""
    return read(folder / name) if is_present(folder, name, "names are learned without it") else ()


def drop_peoples(sentence: Sentence) -> Sentence:
    """Take the names of peoples away, which are no names in the style of EWT."""
    tags = list(sentence.names or [])
    for start, end, _ in list(find_spans(tags)):
        if end == start + 1 and demonym(sentence.words[start].form):
            tags[start] = "O"
    return sentence._replace(names=tags)


def read_crossner(path: Path) -> Iterator[Sentence]:
    """Read CrossNER (word and IOB2 tag a line): all five domains, of whose types people, organisations, places stay."""
    for number, block in enumerate(read_blocks(path)):
        rows = [line.split("\t") for line in block]
        tags = [_translate(row[1], _CROSSNER_TYPES) for row in rows]
        yield _make_sentence(f"crossner-{number}", [row[0] for row in rows], tags)


def read_gmb(path: Path) -> Iterator[Sentence]:
    """Read the table of the Groningen Meaning Bank: sentence, word, part of speech, IOB2 tag."""
    with gzip.open(path, "rt", encoding="latin-1", newline="") as file:
        rows = [row for row in csv.reader(file) if row and row[1]][1:]
    starts = [at for at, row in enumerate(rows) if row[0]]
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(rows)], strict=True)):
        own = rows[start:end]
        tags = _drop_titles([row[1] for row in own], [_translate(row[3], _GMB_TYPES) for row in own])
        yield _make_sentence(f"gmb-{number}", [row[1] for row in own], tags)


def read_fewnerd(path: Path) -> Iterator[Sentence]:
    """Read a part of Few-NERD (word and IOB2 tag a line) in which each sentence shows some types of names only.

    A word that may belong to a name of a type not shown is tagged as unknown.
    """
    blocks = [[line.split("\t") for line in block] for block in read_blocks(path)]
    small = {row[0] for rows in blocks for row in rows if row[0].islower()}
    seen = set()
    for number, rows in enumerate(blocks):
        forms = [row[0] for row in rows]
        if tuple(forms) not in seen:
            seen.add(tuple(forms))
            yield _make_sentence(f"fewnerd-{number}", forms, _hide_unknown(forms, [row[1] for row in rows], small))


def _hide_unknown(forms: list[str], marked: list[str], small: Collection[str]) -> list[str]:
    """Translate the tags of Few-NERD; unmarked words that look like names, and links between them, become unknown."""
    tags = [_translate(tag.partition("_")[0], _FEWNERD_TYPES) for tag in marked]
    for at, (form, tag) in enumerate(zip(forms, marked, strict=True)):
        if tag == "O" and not form.islower() and form.lower() != form and not _is_plain(form, at, small):
            tags[at] = UNKNOWN
    for at, form in enumerate(forms[1:-1], 1):
        if tags[at] == "O" and form in _LINKS and UNKNOWN in {tags[at - 1], tags[at + 1]}:
            tags[at] = UNKNOWN
    return tags


def _is_plain(form: str, at: int, small: Collection[str]) -> bool:
    """Tell whether a capitalised word is no name: one that starts a sentence, a day or month, a people, a title."""
    word = form.lower()
    return (at == 0 and word in small) or word in _CALENDAR or word == "i" or bool(demonym(form)) or is_title(form)


def _translate(tag: str, types: dict[str, str]) -> str:
    """Turn a tag of another scheme into one of ours."""
    edge, _, kind = tag.partition("-")
    return f"{edge}-{types[kind]}" if kind in types else "O"


def _drop_titles(forms: list[str], tags: list[str]) -> list[str]:
    """Take titles off the front of people's names."""
    tags = list(tags)
    for start, end, kind in list(find_spans(tags)):
        first = start
        while kind == "PER" and first < end and is_title(forms[first]):
            tags[first] = "O"
            first += 1
        if first < end:
            tags[first] = f"B-{kind}"
    return tags


def _make_sentence(number: str, forms: list[str], tags: Iterable[str]) -> Sentence:
    """Make a sentence without a parse; its capitalised words pass for proper nouns."""
    words = [Word(form, form, "", "", at, "", True) for at, form in enumerate(forms)]
    words = [attach(word, following) for word, following in zip(words, [*forms[1:], ""], strict=True)]
    text = "".join(word.form + " " * word.space_after for word in words).strip()
    return Sentence(number, number, text, words, list(tags), False, parsed=False)
