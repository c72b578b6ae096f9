"""Questions about the structure of a parsed sentence: heads, paths, phrases, predicates, negation, speakers."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from operator import attrgetter

from crosscheck.grammar.parsing import Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "SYM", "DET", "ADV", "PART"})
SUBJECT = ("nsubj", "csubj")
_START, _END = attrgetter("start"), attrgetter("end")


def covering(sentence: Sentence, start: int, end: int) -> tuple[int, ...]:
    """Give the indexes of the tokens that overlap the span `start, end` of the article."""
    first = bisect_right(sentence.tokens, start, key=_END)
    return tuple(range(first, bisect_left(sentence.tokens, end, first, key=_START)))


def head_of(sentence: Sentence, indexes: Collection[int]) -> int:
    """Give the token among `indexes` whose head lies outside of them; the last one if several do."""
    outside = [i for i in indexes if sentence.tokens[i].head not in indexes or sentence.tokens[i].head == i]
    return outside[-1] if outside else max(indexes)


def ancestors(sentence: Sentence, index: int) -> Iterator[int]:
    """Walk from a token up to the root, the token itself first; stops where a parse runs in a circle."""
    seen: set[int] = set()
    while index not in seen:
        seen.add(index)
        yield index
        index = sentence.tokens[index].head


def path(sentence: Sentence, left: int, right: int) -> int:
    """Count the dependency steps between two tokens, over their lowest common ancestor."""
    up = {index: steps for steps, index in enumerate(ancestors(sentence, left))}
    for steps, index in enumerate(ancestors(sentence, right)):
        if index in up:
            return steps + up[index]
    return len(sentence.tokens)


def subtree(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Give the token and everything that depends on it, in text order."""
    found = {index}
    queue = [index]
    while queue:
        fresh = [child for child in sentence.children[queue.pop()] if child not in found]
        found.update(fresh)
        queue.extend(fresh)
    return tuple(sorted(found))


def noun_phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Give the first and last token of the noun phrase around a head, with one following "of"-phrase."""
    first = head
    while first > 0 and sentence.tokens[first - 1].pos in INSIDE and _under(sentence, first - 1, head):
        first -= 1
    last = head
    tokens = sentence.tokens
    if last + 1 < len(tokens) and tokens[last + 1].text.lower() in {"of", "between"}:
        inner = [i for i in sentence.children[head] if i > last and tokens[i].pos in NOMINAL]
        if inner and inner[0] - last <= 6:
            last = inner[0]
            while (
                last + 1 < len(tokens)
                and tokens[last + 1].pos in {"NOUN", "PROPN"}
                and _under(sentence, last + 1, head)
            ):
                last += 1
    return first, last


def _under(sentence: Sentence, index: int, head: int) -> bool:
    return head in ancestors(sentence, index)


def predicate(sentence: Sentence, index: int) -> int:
    """Give the verb (or root) whose clause a token stands in; a verb stands in its own."""
    for at in ancestors(sentence, index):
        token = sentence.tokens[at]
        clausal = any(sentence.tokens[child].dep in {"cop", "aux"} for child in sentence.children[at])
        if token.pos in {"VERB", "AUX"} or token.dep == "root" or clausal:
            return at
    return index


def subject(sentence: Sentence, verb: int) -> int | None:
    """Give the subject's head token of a verb; a conjoined verb shares the first one's."""
    seen: set[int] = set()
    while verb not in seen:
        seen.add(verb)
        for child in sentence.children[verb]:
            if sentence.tokens[child].dep.startswith(SUBJECT):
                return child
        if sentence.tokens[verb].dep not in {"conj", "xcomp"}:
            return None
        verb = sentence.tokens[verb].head
    return None


def patient(sentence: Sentence, verb: int) -> int | None:
    """Give what the verb happens to: its object, a passive's subject, the noun that a relative clause hangs on.

    Without any of these it is the subject: flights resume, a bridge collapses.
    """
    tokens = sentence.tokens
    for child in sentence.children[verb]:
        if tokens[child].dep in {"obj", "nsubj:pass"} and tokens[child].pos != "PRON":
            return child
    if tokens[verb].dep.startswith("acl") and tokens[tokens[verb].head].pos in NOMINAL:
        return tokens[verb].head
    if _reduced(sentence, verb):
        return verb - 2
    doer = subject(sentence, verb)
    if doer is not None and tokens[doer].tag in {"WDT", "WP"}:
        doer = antecedent(sentence, doer)
    return doer if doer is not None and tokens[doer].pos in {"NOUN", "PROPN"} else None


def antecedent(sentence: Sentence, pronoun: int) -> int | None:
    """Give the noun that a relative clause hangs on: "the gates, which had stayed shut"."""
    for at in ancestors(sentence, pronoun):
        if sentence.tokens[at].dep.startswith("acl"):
            return sentence.tokens[at].head
    return None


def _reduced(sentence: Sentence, verb: int) -> bool:
    """ "the gates, closed since May": a bare participle after a noun and a comma tells of that noun."""
    tokens = sentence.tokens
    bare = not any(tokens[child].dep.startswith(("aux", "nsubj")) for child in sentence.children[verb])
    after = verb > 1 and tokens[verb - 1].text == "," and tokens[verb - 2].pos in {"NOUN", "PROPN"}
    return tokens[verb].tag in {"VBN", "VBD"} and bare and after


def negated(sentence: Sentence, verb: int) -> bool:
    """Is the verb's clause denied by a negative word of its own?"""
    return any(
        sentence.tokens[child].lemma in {"not", "n't", "never", "no", "neither"} for child in sentence.children[verb]
    )


def reporting(sentence: Sentence, verbs: Collection[str]) -> tuple[int, int] | None:
    """Give the reporting verb of the sentence and its speaker's head token, by base forms in `verbs`."""
    for token in sentence.tokens:
        if token.pos != "VERB" or token.lemma not in verbs:
            continue
        passive = any(sentence.tokens[child].dep.startswith("aux:pass") for child in sentence.children[token.place])
        speaker = None if passive else subject(sentence, token.place)
        if speaker is not None and sentence.tokens[speaker].pos in {"NOUN", "PROPN"}:
            return token.place, speaker
    return according(sentence)


def _run_end(tokens: tuple[Token, ...], first: int) -> int:
    """Give the last noun of the run that begins at a noun: "Peru Mining Ministry" is led by its last word."""
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos in {"NOUN", "PROPN"}:
        last += 1
    return last


def according(sentence: Sentence) -> tuple[int, int] | None:
    """Give the words "according to" and the source that they name."""
    tokens: tuple[Token, ...] = sentence.tokens
    for token in tokens[:-2]:
        if token.text.lower() == "according" and tokens[token.place + 1].text.lower() == "to":
            nouns = [t.place for t in tokens[token.place + 2 : token.place + 9] if t.pos in {"NOUN", "PROPN"}]
            if nouns:
                return token.place, _run_end(tokens, nouns[0])
    return None
