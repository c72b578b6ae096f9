"""Cut text into words the way the English treebanks do: "don't" is two words, "land-swap" three, "$6.35" two."""

import re
from functools import cache, lru_cache
from pathlib import Path

_CHUNK = re.compile(r"\S+")
_WHOLE = re.compile(
    r"(?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w|[\w-]+\.(?:com|org|net|gov|edu|info|co\.\w\w)\b"
    r"|(?:[A-Za-z]\.){2,}|[:;]-?[()DP]|@\w+|\d{1,4}[/.:]\d{1,2}(?:[/.:]\d{1,4})?|\d+/\d+"
)
_BEFORE = re.compile(
    r"[\"“”„«»‘'´`(\[{<*•#¿¡~]|\.\.+|…+|[-–—]+|(?:US|C|A|NZ|HK|R)?[$£€¥₹](?=\d|$|[^\w\s])|(?:US|C|A|NZ|HK|R)\$"
)
_AFTER = re.compile(
    r"(?:\.\.+|…+|[-–—]+|[\"“”»‘’'´`)\]}>,;:%*°©®™]|[!?.]*[!?]+[!?.]*|(?<=\d)(?:am|pm|a\.m\.|p\.m\.|AM|PM|km|cm|mm|kg|mph|GB|MB|th(?<!\dth))|(?<=\d)[$€£])$"
)
_CLITIC = re.compile(r"(?<=\w)(?:n['’]t|['’](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_INNER = re.compile(
    r"[–—]+|--+|\.\.\.+|…|(?<=[^\W_])[-/](?=[^\W_])|(?<=[^\W\d_])[,;:!?()\[\]\"“”](?=[^\W\d_])|(?<=[^\W_])[()](?=\w)"
)
_JOINED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dunno": 2}
# Affixes keep their hyphen, as the treebanks have it: "pre-war" is one word.
_AFFIXES = frozenset(
    [
        "non",
        "e",
        "re",
        "anti",
        "co",
        "pre",
        "pro",
        "mid",
        "cross",
        "post",
        "over",
        "multi",
        "ex",
        "sub",
        "counter",
        "semi",
        "mini",
        "socio",
        "psycho",
        "inter",
        "intra",
        "arch",
        "un",
    ]
)
_INITIAL = re.compile(r"(?:[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_])$")

Span = tuple[int, int]


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Give the spans of the words in ``text[start:end]``; white space is in none, all else in exactly one."""
    words: list[Span] = []
    for chunk in _CHUNK.finditer(text, start, len(text) if end is None else end):
        left = chunk.start()
        words += [(left + first, left + last) for first, last in _cut(chunk.group())]
    return words


@lru_cache(maxsize=50_000)
def _cut(chunk: str) -> tuple[Span, ...]:
    """Cut a run of characters without white space."""
    return tuple(_peel(chunk, 0, len(chunk)))


def _peel(chunk: str, start: int, end: int) -> list[Span]:
    """Take marks off the front and the back, then cut what is left."""
    front: list[Span] = []
    back: list[Span] = []
    while start < end:
        if whole := _WHOLE.fullmatch(chunk, start, end):
            return [*front, whole.span(), *back]
        if found := _BEFORE.match(chunk, start, end):
            front.append(found.span())
            start = found.end()
            continue
        first = _find_end(chunk, start, end)
        if first == end:
            break
        back.insert(0, (first, end))
        end = first
    return [*front, *_split(chunk, start, end), *back]


def _find_end(chunk: str, start: int, end: int) -> int:
    """Give where the last mark or clitic of a chunk starts, or its end where it has none."""
    if found := _CLITIC.search(chunk, start, end) or _AFTER.search(chunk, start, end):
        return found.start() if found.start() > start else end
    if chunk[end - 1] == "." and end - start > 1 and not _is_short(chunk[start : end - 1]):
        return end - 1
    return end


def _is_short(word: str) -> bool:
    """Tell whether a full stop belongs to the word before it: an initial, "U.S", or a known abbreviation."""
    return bool(_INITIAL.match(word)) or word.lower() in _read_short()


@cache
def _read_short() -> frozenset[str]:
    """Read the abbreviations, without their full stops."""
    lines = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word.rstrip(".").lower() for line in lines if not line.startswith("#") for word in line.split())


def _split(chunk: str, start: int, end: int) -> list[Span]:
    """Cut inside a chunk that has lost its outer marks: at dashes, hyphens and slashes, and joined words."""
    words: list[Span] = []
    at = start
    for mark in _INNER.finditer(chunk, start, end):
        if mark.group() == "-" and chunk[at : mark.start()].lower() in _AFFIXES:
            continue
        if mark.start() > at:
            words += _peel(chunk, at, mark.start()) if at > start else _divide(chunk, at, mark.start())
        words.append(mark.span())
        at = mark.end()
    if at > start:
        return words + (_peel(chunk, at, end) if at < end else [])
    return _divide(chunk, start, end)


def _divide(chunk: str, start: int, end: int) -> list[Span]:
    """Cut words that are written together, like "cannot"."""
    size = _JOINED.get(chunk[start:end].lower())
    if size:
        return [(start, start + size), (start + size, end)]
    return [(start, end)] if start < end else []
