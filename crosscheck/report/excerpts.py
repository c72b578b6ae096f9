"""The words around values: a sentence cut at the values that claims read in it, and shortened to the room there is."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from crosscheck.models import Claim

# A sentence that is only a little too long is shown whole: "…" for one last word helps nobody.
LEEWAY = 1.2


class Piece(NamedTuple):
    """A run of words in a sentence, and whether it is the value of a claim."""

    text: str
    value: bool


class Excerpt(NamedTuple):
    """A sentence in three parts: what stands before the first value, the values and what is between, what follows."""

    before: str
    middle: tuple[Piece, ...]
    after: str

    @property
    def bare(self) -> bool:
        """Whether the sentence holds nothing beside its values."""
        return not (self.before.strip() or self.after.strip() or any(not piece.value for piece in self.middle))


def by_sentence(claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """Put neighbouring claims of one sentence together."""
    return [tuple(group) for _, group in groupby(claims, key=lambda claim: claim.context)]


def excerpt(claims: Sequence[Claim]) -> Excerpt:
    """Cut the sentence of these claims at their values; the values alone where the sentence does not hold them."""
    context = claims[0].context
    spans = sorted({(claim.evidence.start - context.start, claim.evidence.end - context.start) for claim in claims})
    if not all(0 <= start <= end <= context.end - context.start for start, end in spans):
        return Excerpt("", tuple(Piece(claim.evidence.quote, value=True) for claim in claims), "")
    first, position = spans[0][0], spans[0][0]
    pieces = []
    for start, end in spans:
        if start >= position:
            pieces += [Piece(context.quote[position:start], value=False), Piece(context.quote[start:end], value=True)]
            position = end
    middle = tuple(piece for piece in pieces if piece.text)
    return Excerpt(context.quote[:first], middle, context.quote[position:])


def shorten(sentence: Excerpt, room: int) -> Excerpt:
    """Leave out words at both ends, marked by "…", until about `room` characters are left; the values stay whole."""
    before, middle, after = sentence
    spare = max(room - sum(len(piece.text) for piece in middle), 0)
    if len(before) + len(after) <= spare * LEEWAY:
        return sentence
    left = min(len(before), max(spare // 2, spare - len(after)))
    return Excerpt(_last_words(before, left), middle, _first_words(after, spare - left))


def _last_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    _, space, kept = text[len(text) - room :].partition(" ")
    return f"… {kept}" if space else "… "


def _first_words(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    kept, _, _ = text[:room].rpartition(" ")
    return f"{kept} …"
