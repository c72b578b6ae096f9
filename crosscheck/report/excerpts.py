"""The words around a value: the sentence of a claim, cut at its value, and shortened to the room there is."""

from typing import NamedTuple

from crosscheck.models import Claim


class Excerpt(NamedTuple):
    """A sentence in three parts: what stands before the value, the value as written, what follows it."""

    before: str
    value: str
    after: str


def excerpt(claim: Claim) -> Excerpt:
    """Cut the sentence of a claim at its value; the value alone where the sentence does not hold it."""
    evidence, context = claim.evidence, claim.context
    if not context.start <= evidence.start <= evidence.end <= context.end:
        return Excerpt("", evidence.quote, "")
    start, end = evidence.start - context.start, evidence.end - context.start
    return Excerpt(context.quote[:start], evidence.quote, context.quote[end:])


def shorten(sentence: Excerpt, room: int) -> Excerpt:
    """Leave out words at both ends, marked by "…", until about `room` characters are left; the value stays whole."""
    before, value, after = sentence
    spare = max(room - len(value), 0)
    left = min(len(before), max(spare // 2, spare - len(after)))
    return Excerpt(_last_words(before, left), value, _first_words(after, spare - left))


def _last_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[len(text) - room :].split(" ", 1)
    return f"… {kept[1]}" if len(kept) == 2 else "… "


def _first_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept = text[:room].rsplit(" ", 1)
    return f"{kept[0]} …" if len(kept) == 2 else " …"
