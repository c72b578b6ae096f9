"""Read the treebanks and name corpora into plain sentences, the one form that training and evaluation share."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

NAME_TYPES = ("PER", "ORG", "LOC")
_GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_GUM_MARK = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")
_JOINING = frozenset({"of", "the", "for", "&", "-", "–", "de", "la", "del", "van", "von", "bin", "'s", "’s"})
_LIST = Path(__file__).parent / "lists" / "titles.txt"
_TITLES = frozenset(_LIST.read_text(encoding="utf-8").splitlines()[1].split())


class Word(NamedTuple):
    """One syntactic word: ``head`` is an index into its sentence (its own index for the root)."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    space_after: bool


class Sentence(NamedTuple):
    """One sentence. ``names`` holds an IOB2 tag a word, or None where the source has no layer of names.

    ``parsed`` is False for sources that only mark names; ``paragraph`` is True for the first sentence of a paragraph;
    ``style`` numbers the rules by which names were marked.
    """

    sent_id: str
    document: str
    text: str
    words: list[Word]
    names: list[str] | None
    paragraph: bool
    parsed: bool = True
    style: int = 0


def is_present(folder: Path, name: str, loss: str) -> bool:
    """Tell whether a file of the data that may be left out is there; if not, say what that costs."""
    present = (folder / name).exists()
    if not present:
        print(f"{name} is absent: {loss}", flush=True)
    return present


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a gzipped UTF-8 file without their line ends."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def read_blocks(path: Path) -> Iterator[list[str]]:
    """Yield the runs of lines between empty lines."""
    block: list[str] = []
    for line in read_lines(path):
        if line:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_treebank(path: Path, gum_names: bool = False) -> list[Sentence]:
    """Read a gzipped CoNLL-U file; with ``gum_names`` the Entity marks of GUM become names."""
    sentences: list[Sentence] = []
    document = ""
    for block in read_blocks(path):
        meta = dict(line[2:].partition(" = ")[::2] for line in block if line.startswith("# "))
        document = meta.get("newdoc id", document) or document
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        words, marks = _read_words(rows)
        names = _read_gum_names(words, marks) if gum_names else None
        paragraph = any(line.startswith(("# newpar", "# newdoc")) for line in block)
        sentences.append(Sentence(meta["sent_id"], document or path.name, meta["text"], words, names, paragraph))
    return sentences


def _read_words(rows: list[list[str]]) -> tuple[list[Word], list[str]]:
    """Give the words of a sentence and the MISC column of each; the words of a joint token are not spaced apart."""
    rows = [row for row in rows if "." not in row[0]]
    joint: dict[int, bool] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = (int(part) for part in row[0].split("-"))
            joint.update(dict.fromkeys(range(first, last), False))
            joint[last] = "SpaceAfter=No" not in row[9]
    rows = [row for row in rows if "-" not in row[0]]
    words = []
    for index, row in enumerate(rows):
        head = int(row[6]) - 1
        spaced = joint.get(index + 1, "SpaceAfter=No" not in row[9])
        words.append(Word(row[1], row[2], row[3], row[4], index if head < 0 else head, row[7], spaced))
    return words, [row[9] for row in rows]


def _read_gum_names(words: list[Word], marks: list[str]) -> list[str]:
    """Turn GUM's entity brackets into IOB2 tags: people, organisations and places whose head word is a proper noun."""
    opened: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str]] = []
    for index, misc in enumerate(marks):
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for opening, closing in _read_brackets(entity):
            if opening:
                number, kind = opening.split("-")[:2]
                opened.append((number, kind, index))
            if closing:
                match = next((item for item in reversed(opened) if item[0] == closing.split("-")[0]), None)
                if match:
                    opened.remove(match)
                    spans.append((match[2], index + 1, match[1]))
    return _mark_names(len(words), [span for span in (_trim_name(words, *marked) for marked in spans) if span])


def _read_brackets(entity: str) -> Iterator[tuple[str, str]]:
    """Yield (opening, closing) marks in order; a mark on one word only gives both."""
    for piece in _GUM_MARK.findall(entity):
        opening = piece[1:].rstrip(")") if piece.startswith("(") else ""
        closing = piece.strip("()") if piece.endswith(")") else ""
        yield opening, closing


def _trim_name(words: list[Word], start: int, end: int, kind: str) -> tuple[int, int, str] | None:
    """Narrow an entity to its proper-noun core, or None where it is not a name of a wanted type."""
    name_type = _GUM_TYPES.get(kind)
    inside = range(start, end)
    head = next((index for index in inside if words[index].head not in inside or words[index].head == index), start)
    if not name_type or not _is_proper(words[head]):
        return None
    first = last = head
    while first > start and _belongs(words[first - 1]):
        first -= 1
    while last + 1 < end and _belongs(words[last + 1]):
        last += 1
    while not _is_proper(words[last]):
        last -= 1
    while first <= last and (not _is_proper(words[first]) or (name_type == "PER" and is_title(words[first].form))):
        first += 1
    return (first, last + 1, name_type) if first <= last else None


def _is_proper(word: Word) -> bool:
    """Tell whether a word is tagged as a proper noun."""
    return word.xpos in {"NNP", "NNPS"}


def is_title(form: str) -> bool:
    """Tell whether a word is a title, which is no part of a person's name."""
    return form.rstrip(".").lower() in _TITLES


def _belongs(word: Word) -> bool:
    """Tell whether a word beside a name's head may be a part of the name."""
    if _is_proper(word) or word.form in _JOINING:
        return True
    return word.upos in {"ADJ", "NOUN", "NUM", "VERB"} and word.form[:1].isupper()


def _mark_names(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """Write spans as IOB2 tags; of overlapping spans the longest stays."""
    tags = ["O"] * length
    for start, end, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(tag == "O" for tag in tags[start:end]):
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
    return tags


def read_names(path: Path) -> dict[str, list[str]]:
    """Read a Universal NER file: sentence id, and text, to IOB2 tags; types other than the three wanted become O."""
    tags: dict[str, list[str]] = {}
    for block in read_blocks(path):
        meta = dict(line[2:].partition(" = ")[::2] for line in block if line.startswith("# "))
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        tags[meta["sent_id"]] = [row[2] if row[2][2:] in NAME_TYPES else "O" for row in rows if row[0].isdigit()]
        tags[meta["text"]] = tags[meta["sent_id"]]
    return tags


def add_names(sentences: list[Sentence], names: dict[str, list[str]]) -> list[Sentence]:
    """Give each sentence its names; a sentence without an entry, or with one of another length, keeps None."""
    paired = []
    for sentence in sentences:
        tags = names.get(sentence.sent_id, names.get(sentence.text))
        fits = tags is not None and len(tags) == len(sentence.words)
        paired.append(sentence._replace(names=tags) if fits else sentence)
    return paired


def read_wikigold(path: Path) -> list[Sentence]:
    """Read Wikigold (word and IOB1 tag a line) as sentences with names and without a parse."""
    sentences = []
    for number, block in enumerate(read_blocks(path)):
        rows = [line.split(" ") for line in block]
        forms = [row[0] for row in rows]
        words = [Word(form, form, "", "", index, "", True) for index, form in enumerate(forms)]
        words = [attach(word, following) for word, following in zip(words, [*forms[1:], ""], strict=True)]
        text = "".join(word.form + " " * word.space_after for word in words).strip()
        tags = _to_iob2([row[1] if row[1][2:] in NAME_TYPES else "O" for row in rows])
        sentences.append(Sentence(f"wikigold-{number}", "wikigold", text, words, tags, False, parsed=False))
    return sentences


def attach(word: Word, following: str) -> Word:
    """Guess the spacing of a corpus that lost it: none before closing marks, none after opening ones."""
    joined = following in {",", ".", ":", ";", ")", "]", "'s", "?", "!", "%"} or word.form in {"(", "[", "$"}
    return word._replace(space_after=not joined)


def _to_iob2(tags: list[str]) -> list[str]:
    """Turn IOB1 tags, where B only parts neighbours, into IOB2."""
    previous = "O"
    fixed = []
    for tag in tags:
        starts = tag != "O" and (tag[0] == "B" or previous[2:] != tag[2:])
        fixed.append(f"B-{tag[2:]}" if starts else tag)
        previous = tag
    return fixed
