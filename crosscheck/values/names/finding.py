"""Find the names of persons, organisations and things in a text."""

from typing import Literal

from crosscheck.models import Mention, NameValue, Reading
from crosscheck.values.proper import parts as proper
from crosscheck.values.proper.pieces import Part

NAMED: dict[str, Literal["person", "organisation", "thing"]] = {
    "person": "person", "organisation": "organisation", "thing": "thing",
}  # fmt: skip


def find(text: str, start: int, end: int, reading: Reading) -> list[Mention]:
    """Find the names in `text[start:end]`, in order, without titles; places and peoples are no names here."""
    return [
        Mention("name", part.start, part.end, value(text, part))
        for part in proper.within(text, start, end)
        if part.type in NAMED
    ]


def value(text: str, part: Part) -> NameValue:
    """Give a name as a value; its type is `thing` where nothing tells what it names."""
    return NameValue(kind="name", text=text[part.start : part.end], key=part.key, type=NAMED.get(part.type, "thing"))
