"""Decide by the whole text what single words name, and which names stand in its headlines."""

from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.values.proper import context
from crosscheck.values.proper.kinds import Evidence, Type
from crosscheck.values.proper.lists import legal_forms
from crosscheck.values.proper.pieces import Part, gazetteer_length, known, part
from crosscheck.values.proper.words import Run, Word


def settle(drafts: Sequence[Part], evidence: Evidence) -> list[Part]:
    """Decide the single unknown words by the rest of the text: surnames of its persons, short names of its bodies."""
    persons = frozenset(word for draft in drafts if draft.type == "person" for word in draft.key.split())
    bodies_named = frozenset(short_form(draft.key) for draft in drafts if draft.type == "organisation")
    votes = Counter((draft.key, vote(draft, evidence.text)) for draft in drafts if draft.type == "unknown")
    for draft in drafts:
        if draft.type == "place":
            votes[draft.key.removesuffix(" airport"), "place"] += 3  # "the town of X" says more than "in X"
    said = {key: decided(key, votes, persons, bodies_named) for key in {draft.key for draft in drafts}}
    return [draft._replace(type=said[draft.key]) if draft.type == "unknown" else draft for draft in drafts]


def short_form(key: str) -> str:
    """Give the one word by which an organisation may go: Acme for Acme Corp, else its whole name."""
    first, *rest = key.split()
    return first if len(rest) == 1 and rest[0] in legal_forms() else key


def vote(draft: Part, text: str) -> Type:
    """Say what the words around one unknown word make of it."""
    if context.located(text, draft.start, draft.end) or context.routed(text, draft.start):
        return "place"
    if context.trades(text, draft.end):
        return "organisation"
    return "person" if context.reflects(text, draft.end) else "unknown"


def decided(key: str, votes: Counter[tuple[str, Type]], persons: frozenset[str], bodies_named: frozenset[str]) -> Type:
    """Decide what an unknown word names in the whole text: a place needs a third of its mentions to say so."""
    kinds: tuple[Type, ...] = ("place", "organisation", "person", "unknown")
    counts = {kind: votes[key, kind] for kind in kinds}
    if counts["organisation"] > counts["person"] + counts["place"] + (key in persons):
        return "organisation"
    if key in persons:
        return "person"
    if counts["place"] * 3 >= sum(counts.values()) and counts["place"] > counts["organisation"]:
        return "place"
    if key in bodies_named or counts["organisation"]:
        return "organisation"
    return "person" if counts["person"] else "thing"


def headline_parts(titled: Sequence[Run], settled: Sequence[Part], evidence: Evidence) -> list[Part]:
    """Find in lines in Title Case only the names that tables or the rest of the text know."""
    names: dict[str, Type] = {}
    for named in settled:
        if named.type not in ("country", "demonym", "place"):
            names.setdefault(named.key, named.type)
        if named.type == "person":
            names.setdefault(named.key.split()[-1], named.type)
    return [found for run in titled for found in headline_run(run.words, names, evidence)]


def headline_run(piece: Sequence[Word], names: dict[str, Type], evidence: Evidence) -> Iterator[Part]:
    """Find the known names of one run in a headline, the longest first."""
    index = 0
    while index < len(piece):
        length = gazetteer_length(piece[index:], evidence.text)
        found = list(known(piece[index : index + length], evidence.text)) if length else []
        length = length or named_length(piece[index : index + 8], names)
        if not found and length:
            named = part(piece[index : index + length], "thing")
            found = [named._replace(type=names.get(named.key, "thing"))]
        yield from found
        index += max(1, length)


def named_length(piece: Sequence[Word], names: dict[str, Type]) -> int:
    """Give how many words from the start of a piece are the longest name that the rest of the text has, 0 if none."""
    lengths = range(len(piece), 0, -1)
    return next((length for length in lengths if part(piece[:length], "thing").key in names), 0)
