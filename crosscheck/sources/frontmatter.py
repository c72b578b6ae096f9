"""The optional block of `key: value` lines, up to a line `---`, at the head of an article."""

from typing import NamedTuple

from crosscheck.values.patterns import lazy

KNOWN = frozenset({"title", "publisher", "published", "url"})
KEY = lazy(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?[ \t]*")
FENCE = lazy(r"-{3,}[ \t]*")
LONGEST = 40  # lines of a block; a dash line further down is a rule in the text


class FrontMatter(NamedTuple):
    """What the block says, empty where it says nothing, and where the article's text begins."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    end: int = 0


def read(text: str) -> FrontMatter:
    """Read the block at the head of `text`; an article without one gives an empty record with `end` 0."""
    lines = text.split("\n", LONGEST + 2)[: LONGEST + 1]
    opened = 1 if lines and FENCE.fullmatch(lines[0]) else 0
    closing = next((n for n in range(opened, len(lines)) if FENCE.fullmatch(lines[n])), 0)
    block = lines[opened:closing]
    values = _values(block, bool(opened))
    if not closing or not KNOWN & values.keys():
        return FrontMatter()
    end = sum(len(line) + 1 for line in lines[: closing + 1])
    known = {key: value for key, value in values.items() if key in KNOWN}
    return FrontMatter(**known, end=min(end, len(text)))


def _values(block: list[str], opened: bool) -> dict[str, str]:
    """Read a block by key; empty if a line is no `key: value` (a fenced block may hold lists and comments too)."""
    values: dict[str, str] = {}
    for line in block:
        pair = KEY.fullmatch(line)
        if pair:
            values[pair[1].strip().lower()] = _unquoted(pair[2] or "")
        elif line.strip() and not (opened and line.startswith((" ", "\t", "-", "#"))):
            return {}
    return values


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
