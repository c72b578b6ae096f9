"""Draw what the network of names sees in one pass: all styles, with names exchanged across them and from lists."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.grammar.naming import find_spans
from training.chunks import Chunk, make_chunks
from training.gazetteers import LISTS, read_list
from training.treebanks import Sentence

MARKED_BY_PROGRAMS = "gmb"
EXCHANGED = 0.25  # sentences whose names are exchanged
FROM_LISTS = 0.3  # exchanged names of people, of one word or two, that are made up from lists
Pool = Mapping[tuple[str, int], Sequence[tuple[str, ...]]]


def draw_chunks(
    styles: Mapping[str, Sequence[Sentence]], shares: Mapping[str, float], chance: random.Random
) -> list[Chunk]:
    """Draw the chunks of one pass; of some styles only a share is taken."""
    pool = collect_pool(styles)
    lists = {name: sorted(map(str.title, read_list(LISTS / f"{name}.txt"))) for name in ("first_names", "family_names")}
    chunks: list[Chunk] = []
    for style, sentences in styles.items():
        drawn = _draw(sentences, shares[style], chance) if style in shares else sentences
        varied = (exchange(item, pool, lists, chance) if chance.random() < EXCHANGED else item for item in drawn)
        chunks += make_chunks(varied, chance)
    chance.shuffle(chunks)
    return chunks


def _draw(sentences: Sequence[Sentence], share: float, chance: random.Random) -> list[Sentence]:
    """Draw a share of sentences."""
    return chance.sample(sentences, int(len(sentences) * share))


def collect_pool(styles: Mapping[str, Sequence[Sentence]]) -> Pool:
    """List the names that people marked by type and number of words, each name once, all of its words capitalised.

    Names of several types, such as countries that play football, are left out.
    """
    types: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for style, sentences in styles.items():
        for sentence in sentences if style != MARKED_BY_PROGRAMS else ():
            for start, end, kind in find_spans(sentence.names or []):
                forms = tuple(word.form for word in sentence.words[start:end])
                if all(form[0].isupper() for form in forms):
                    types[forms].add(kind)
    pool: dict[tuple[str, int], list[tuple[str, ...]]] = defaultdict(list)
    for forms, kinds in sorted(types.items()):
        if len(kinds) == 1:
            pool[min(kinds), len(forms)].append(forms)
    return pool


def exchange(sentence: Sentence, pool: Pool, lists: Mapping[str, Sequence[str]], chance: random.Random) -> Sentence:
    """Put other names of the same type and length in the places of a sentence's capitalised names."""
    words = list(sentence.words)
    for start, end, kind in find_spans(sentence.names or []):
        if words[start].form[0].isupper() and (kind, end - start) in pool:
            listed = kind == "PER" and end - start <= 2 and chance.random() < FROM_LISTS
            forms = _name_person(lists, end - start, chance) if listed else chance.choice(pool[kind, end - start])
            words[start:end] = [word._replace(form=form) for word, form in zip(words[start:end], forms, strict=True)]
    return sentence._replace(words=words)


def _name_person(lists: Mapping[str, Sequence[str]], size: int, chance: random.Random) -> tuple[str, ...]:
    """Make up the name of a person, of one word or two."""
    family = chance.choice(lists["family_names"])
    return (chance.choice(lists["first_names"]), family) if size == 2 else (family,)
