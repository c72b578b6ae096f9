"""Find a unit's or currency's name at a position: the longest name in a table that the words there spell."""

from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

from crosscheck.values.patterns import lazy

Entry = TypeVar("Entry")

_GAP = lazy(r"[ \u00a0\u202f]{1,2}|[-\u2010\u2011]|\r?\n[ ]{0,3}|")
_WORDS = lazy(r"[^\s,;:()\[\]\"“”!?0-9-]{1,24}(?:[ -][^\s,;:()\[\]\"“”!?0-9-]{1,24}){0,3}[23]?")
_FIRST = lazy(r"[^\s,;:()\[\]\"“”!?0-9-]{1,24}")
_BETWEEN = lazy(r"[ -]")
_CLOSED = frozenset('.,;:()!?"”')
CLOSING = ".'’”"
LEAST_RATED = 4  # "roubles/t" are roubles, "km/l" are no kilometres


class Names(Generic[Entry]):
    """A table of names, which may be several words, with the first words of them for a quick refusal."""

    def __init__(self, table: Mapping[str, Entry]) -> None:
        self.table = table
        self.firsts = frozenset(_BETWEEN.split(form.lower(), maxsplit=1)[0].rstrip(CLOSING) for form in table)


class Name(NamedTuple, Generic[Entry]):
    """A name of the table at `text[start:end]`, `attached` if nothing stands between it and the number."""

    start: int
    end: int
    written: str
    attached: bool
    entry: Entry


def name_at(text: str, position: int, end: int, names: Names[Entry]) -> Name[Entry] | None:
    """Return the longest name at `position` (after a blank, a hyphen or nothing), as written or in lower case."""
    if text[position : position + 1] in _CLOSED:
        return None  # most numbers at the end of a clause
    gap = _GAP.match(text, position, end)
    start = gap.end() if gap else position
    first = _FIRST.match(text, start, end)
    if first is None or not _may_open(first.group().lower(), names):
        return None
    words, table = _WORDS.match(text, start, end), names.table
    if words is None:
        return None
    for written in _shorter_and_shorter(words.group()):
        entry = table.get(written)
        if entry is None and len(written) > 1 and _plainly_cased(written):
            entry = table.get(" ".join(written.lower().replace("-", " ").split()))
        if entry is not None:
            attached = start == position or (len(written) > 2 and text[position] in "-\u2010\u2011")
            return Name(start, start + len(written), written, attached, entry)
    return None


def _may_open(first: str, names: Names[Entry]) -> bool:
    """Tell quickly whether a name of the table can begin with a word."""
    return first.rstrip(CLOSING) in names.firsts or first.partition("/")[0] in names.firsts


def _plainly_cased(written: str) -> bool:
    """Allow km, Km, KM and "US dollars", but not a mixture that is another word: MPs, GHz apart from the table."""
    return len(written) > 4 or written[1:].islower() or written.isupper() or not written.isalpha()


def _shorter_and_shorter(words: str) -> list[str]:
    """List the words themselves, without the last one, and so on; each also without closing marks."""
    candidates: list[str] = []
    while words:
        candidates.append(words)
        bare = words.rstrip(CLOSING + " -")
        if bare != words:
            candidates.append(bare)
        rated = words.rfind("/")
        if rated >= LEAST_RATED and words[:rated].isalpha():
            candidates.append(words[:rated])
        words = words[: max(words.rfind(" "), words.rfind("-"), 0)]
    return candidates
