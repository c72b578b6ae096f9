"""Reported speech: the verb of saying, who says it, and the clause that is said."""

from collections.abc import Collection
from typing import NamedTuple

from crosscheck.grammar import clauses
from crosscheck.grammar.parsing import Sentence
from crosscheck.grammar.predications import is_predicate, subjects, voice


class Report(NamedTuple):
    """A verb of saying (or "according"), the heads of its speakers, and the predicate of what is said, if any."""

    verb: int
    speakers: tuple[int, ...]
    content: int | None


def read_reports(sentence: Sentence, verbs: Collection[str]) -> tuple[Report, ...]:
    """Give every report of a sentence, by verbs of saying given as lemmas; who "was told" something does not say it."""
    found = [
        Report(token.place, subjects(sentence, token.place), content(sentence, token.place))
        for token in sentence.tokens
        if token.lemma in verbs and is_predicate(sentence, token.place) and voice(sentence, token.place) == "active"
    ]
    source = clauses.according(sentence)
    if source is not None:
        found.append(Report(source[0], (source[1],), clauses.predicate(sentence, source[1])))
    return tuple(sorted(found))


def content(sentence: Sentence, verb: int) -> int | None:
    """Give the predicate of what a verb of saying reports: its complement, or the clause that it closes."""
    tokens = sentence.tokens
    for relation in ("ccomp", "parataxis", "xcomp"):
        for child in sentence.children[verb]:
            if tokens[child].dep == relation and is_predicate(sentence, child):
                return child
    head = tokens[verb].head
    joined = any(tokens[child].dep == "cc" for child in sentence.children[verb])
    closes = tokens[verb].dep == "parataxis" or (tokens[verb].dep == "conj" and not joined)
    return head if closes and head < verb else None
