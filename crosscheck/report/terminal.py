"""Text for a terminal: colours, wrapping by words in display cells, columns side by side."""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

NARROWEST = 30
GAP = 2
CODE = re.compile("(\x1b\\[[0-9;]*m)")
# Characters of one cell each: most articles hold no others, and wcwidth takes 15 ms to import.
SINGLE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*")
RESET = "\x1b[0m"

# Select Graphic Rendition parameters (ECMA-48, 8.3.117).
STYLES: Mapping[str, str] = {
    "strong": "1",
    "faint": "2",
    "mark": "1;4",
    "label": "36",
    "discrepancy": "1;31",
    "update": "1;33",
    "agreement": "1;32",
    "compatible": "1;34",
    "single": "1",
    "problem": "1;35",
}

# Right-to-left overrides and isolates reorder what stands around them; line and paragraph separators break lines.
REORDERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


class Screen(NamedTuple):
    """The width in cells that a text may fill, and whether it may hold colour."""

    width: int = 80
    colour: bool = False

    def paint(self, text: str, style: str) -> str:
        """Wrap a text in the escape codes of a style, if colour is wanted."""
        return f"\x1b[{STYLES[style]}m{text}{RESET}" if self.colour and text else text

    @property
    def room(self) -> int:
        """The cells that may be filled: the width, but never less than a word needs."""
        return max(self.width, NARROWEST)


def printable(text: str) -> str:
    """One line of text that cannot steer a terminal: no control characters, no reordering, single spaces."""
    return single_spaced(text).strip()


def single_spaced(text: str) -> str:
    """The same for a piece of a line, whose outer spaces stay."""
    return re.sub(r"\s+", " ", "".join(filter(_harmless, text)))


def _harmless(character: str) -> bool:
    steers = unicodedata.category(character) in {"Cc", "Cs"} or character in REORDERING
    return character.isspace() or not steers


def fold(text: str, width: int) -> list[str]:
    """Wrap a text, painted or not, by words into lines of at most `width` cells; at least one line.

    Paint never moves a line's end: the plain text is wrapped, then painted again line by line.
    """
    plain = CODE.sub("", text)
    lines = _wrapped(plain, max(width, 2)) or [""]
    return lines if plain == text else _painted(lines, plain, _codes(text))


def _wrapped(text: str, width: int) -> list[str]:
    if SINGLE.fullmatch(text):
        lines = textwrap.wrap(text, width, break_on_hyphens=False)
        return [bare for line in lines if (bare := line.rstrip())]
    import wcwidth

    return wcwidth.wrap(text, width, break_on_hyphens=False)


def _codes(text: str) -> list[str]:
    """For every character of a painted text the escape code that is in force there, empty for none."""
    codes: list[str] = []
    active = ""
    for part in CODE.split(text):
        if part.startswith("\x1b"):
            active = "" if part == RESET else part
        else:
            codes += [active] * len(part)
    return codes


def _painted(lines: Iterable[str], plain: str, codes: Sequence[str]) -> list[str]:
    painted = []
    position = 0
    for line in lines:
        start = plain.index(line, position)
        position = start + len(line)
        runs = groupby(zip(line, codes[start:position], strict=True), key=lambda pair: pair[1])
        words = ((code, "".join(character for character, _ in run)) for code, run in runs)
        painted.append("".join(f"{code}{word}{RESET}" if code else word for code, word in words))
    return painted


def hang(text: str, width: int, first: str, rest: str = "") -> list[str]:
    """Wrap a text with `first` before its first line and `rest`, or as many spaces, before the others."""
    indent = rest or " " * cells(first)
    lines = fold(text, width - max(cells(first), cells(indent)))
    return [(first if number == 0 else indent) + line for number, line in enumerate(lines)]


def beside(cells: Sequence[Sequence[str]], widths: Sequence[int], indent: int = 0) -> list[str]:
    """Set columns of lines side by side, each padded to its width in cells."""
    rows = zip_longest(*cells, fillvalue="")
    return [" " * indent + _row(row, widths) for row in rows]


def _row(row: Iterable[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True))
    return (" " * GAP).join(padded).rstrip()


def cells(text: str) -> int:
    """How many cells of a terminal a text takes, escape codes not counted."""
    plain = CODE.sub("", text)
    if SINGLE.fullmatch(plain):
        return len(plain)
    import wcwidth

    return wcwidth.width(text)
