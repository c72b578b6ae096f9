"""Capitalised words and the runs they form, with what their case is worth: sentence openings, headlines, quotes."""

from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.values import gazetteer
from crosscheck.values.patterns import lazy
from crosscheck.values.proper.lists import abbreviations, calendar_words, function_words

TOKEN = lazy(
    r"(?<![\w’])(?<!\w')(?:(?:al|el|ul|ad|as|ash|an|ar|at|az|ez)-|d['’])?[^\W\d_a-z]"
    r"(?:(?:\.[^\W\d_a-z])+\.?|[^\W_]*(?:[-–‑'’&][^\W_]+)*(?:\.(?:com|org|net|info|io|az|ru|kz|kg|uk|Az|Ru)\b)?)"
)
LOWER = lazy(r"(?<![\w'’-])[a-z][a-z]+")
SUM = lazy(r"(?:US|A|C|Rs)\d+$")
DASH = lazy(r"[-–‑]")
PARTICLE = lazy(
    r" (?:de|del|della|di|da|do|dos|das|du|des|van|von|zu|der|den|ten|ter|bin|bint|ibn|ben|abu|al|el|la|le|af|av|ul)"
    r"(?: (?:la|las|los|der|den|het))? "
)
TAIL = lazy(
    r"(?:[a-z]+(?:ed|ing|ern)|led|run|made|built|born|bound|wide|style|like|era|only|free|day|type|class|sized?)$"
)
OPENING = " \t\u00a0\"“‘'([«*"
LONGEST = 14  # words of a run: no name is longer, and hostile text must not grow one
LONGEST_WORD = 60  # letters: longer ones are no names, and look-ups keep what they were asked
LONG = lazy(r"[^\W\d_]{4,}")


class Word(NamedTuple):
    """One capitalised word: its span without possessive, whether case means little there, and how it joins the last.

    joined: "" starts a run, " " follows the last word directly, "de" and the like join by a particle.
    """

    start: int
    end: int
    text: str
    opens: bool
    headline: bool
    joined: str


class Run(NamedTuple):
    """Capitalised words that stand together."""

    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Give the run's first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Give the position after the run's last character."""
        return self.words[-1].end


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each capitalised word, possessive cut off, compounds of countries and "-led" apart."""
    for found in TOKEN.finditer(text):
        start, end = found.span()
        if text[end : end + 1] in ("$", "€", "£") or SUM.match(found[0]) or end - start > LONGEST_WORD:
            continue
        if text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        if "-" in found[0] or "–" in found[0] or "‑" in found[0]:
            yield from compound(text, start, end)
        else:
            yield start, end


def compound(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a word with dashes: "Oslo-based" to Oslo, "Swiss–Italian" to both; "Porto-Novo" and "Min-jun" stay."""
    pieces = cut(text, start, end)
    last_piece = text[pieces[-1][0] : end]
    if TAIL.match(last_piece) and len(pieces) > 1 and not gazetteer.place(text[start:end]):
        yield start, pieces[-2][1]
    elif len(pieces) > 1 and parted(text, start, end, pieces):
        yield from pieces
    else:
        yield start, end


def parted(text: str, start: int, end: int, pieces: list[tuple[int, int]]) -> bool:
    """Tell whether a dash joins two names: Swiss–Italian, Lima-Cusco, not Porto-Novo or Kassym-Jomart."""
    names = [text[left:right] for left, right in pieces]
    known = [separable(name) for name in names]
    whole = gazetteer.place(text[start:end]) or gazetteer.demonym(text[start:end])
    return all(known) or (any(known) and not whole and all(name.isalpha() and len(name) > 3 for name in names))


def cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Give the spans between the dashes of a word."""
    pieces, position = [], start
    for dash in DASH.finditer(text, start, end):
        pieces.append((position, dash.start()))
        position = dash.end()
    return [*pieces, (position, end)]


def separable(word: str) -> bool:
    """Tell whether a word of a compound stands for itself: a month, a country, its capital or its people."""
    if word.casefold() in calendar_words():
        return True
    known = gazetteer.place(word)
    return bool(gazetteer.demonym(word) or (known and (known.capital or known.level == "country")))


def opens(text: str, start: int) -> bool:
    """Tell whether a word stands where any word would have a capital: first in a sentence, a line or a quotation."""
    position = start - 1
    while position >= 0 and text[position] in OPENING:
        position -= 1
    if position < 0 or text[position] in "\n!?…:•|":
        return True
    if text[position] == ".":
        return not abbreviated(text, position)
    return any(mark in '"“‘' for mark in text[position + 1 : start])


def abbreviated(text: str, stop: int) -> bool:
    """Tell whether the full stop at `stop` only closes an initial or an abbreviation: J. Smith, Gen. Smith."""
    first = text.rfind(" ", max(0, stop - 8), stop) + 1 or max(0, stop - 8)
    word = text[first:stop].lstrip('("“')
    return (len(word) == 1 and word.isupper()) or word in abbreviations() or (len(word) == 3 and word[1] == ".")


def joining(text: str, last: Word | None, start: int) -> str:
    """Tell how a word at `start` joins the last one; "" if it starts a run of its own."""
    if last is None or start - last.end > 12 or start == last.end:
        return ""
    gap = text[last.end : start]
    if gap in (" ", "\u00a0"):
        return " "
    if gap == ". " and (last.text in abbreviations() or (len(last.text) == 1 and last.text != "I")):
        return " "
    return gap.strip() if PARTICLE.fullmatch(gap) else ""


def words(text: str) -> list[Word]:
    """Give every capitalised word of a text, in order."""
    found: list[Word] = []
    titles = headlines(text)
    line = 0
    for start, end in spans(text):
        while line < len(titles) and titles[line][1] <= start:
            line += 1
        headline = line < len(titles) and titles[line][0] <= start
        joined = joining(text, found[-1] if found else None, start)
        found.append(Word(start, end, text[start:end], not joined and opens(text, start), headline, joined))
    return found


def headlines(text: str) -> list[tuple[int, int]]:
    """Give the spans of the lines in Title Case or all capitals, whose capitals tell nothing."""
    found, start = [], 0
    least = 2 if "\n" in text.strip() else 3
    for line in text.split("\n"):
        if titled(line, least):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def titled(line: str, least: int) -> bool:
    """Tell whether a line is in Title Case or all capitals: no full stop, nearly all its longer words with a capital.

    `least` is how many longer words it takes to tell.
    """
    if len(line) > 200 or line.rstrip().endswith((".", "!", ",", ".”", '."')):
        return False
    longer = [word for word in LONG.findall(line) if word not in function_words()]
    return len(longer) >= least and sum(word[0].isupper() for word in longer) >= 0.85 * len(longer)


def runs(text: str) -> list[Run]:
    """Give the runs of capitalised words, in order."""
    found: list[list[Word]] = []
    for word in words(text):
        if word.joined and len(found[-1]) < LONGEST:
            found[-1].append(word)
        else:
            found.append([word])
    return [Run(tuple(run)) for run in found]


def lower_words(text: str) -> frozenset[str]:
    """Give the words that stand in lower case somewhere in the text."""
    return frozenset(LOWER.findall(text))
