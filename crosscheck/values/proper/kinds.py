"""What a piece of capitalised words names that no table knows, by its words and those around it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from crosscheck.values import gazetteer
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import context, titles
from crosscheck.values.proper.lists import (
    acronymic,
    acronyms,
    bodies,
    capital_words,
    function_words,
    general,
    place_openers,
    place_words,
    thing_openers,
    thing_words,
)
from crosscheck.values.proper.words import Word

Type = Literal["person", "organisation", "thing", "place", "country", "demonym", "unknown"]
DESIGNATION = lazy(r"[ \u00a0–-](\d{1,4}[A-Za-z]{0,3}(?:[-–]\d{3}\w{0,2}|\.\d{1,2})?)(?![\w%°]|[-–]\d|,\d)")
AMOUNT = lazy(
    r" (?:percent|per cent|million|billion|trillion|thousand|people|years?|days?|hours?|km|kilomet|degrees"
    r"|(?!(?:was|is|has|does|as|its|his|this)\b)[a-z]+s\b)"
)
COMMON = lazy(r".{3,}(?:tion|ment|ness|ship|ity|ism|ical|ence|ance|ology|tions|ments|ings)$")
SCIENCE = lazy(r".+(?:[ie]tics|ysics|istry|ology)$")
ROMAN = lazy(r"[IVX]{1,5}$")
DIGIT = lazy(r"\d")
PERSONS_TOO = frozenset(("Jordan", "Chad", "Israel", "Georgia"))


class Evidence(NamedTuple):
    """What the whole text says of its words: those in lower case, and those with a capital where case counts."""

    text: str
    lower: frozenset[str]
    upper: frozenset[str]


def designated(piece: Sequence[Word], text: str) -> int:
    """Give the end of a type or serial number right after a piece (Boeing 737, Flight 815), 0 if none follows."""
    last = piece[-1]
    found = DESIGNATION.match(text, last.end)
    if not found or last.text.casefold() in function_words() or AMOUNT.match(text, found.end()):
        return 0
    return 0 if general(last.text) else found.end()


def named_kind(piece: Sequence[Word], evidence: Evidence, quoted: bool) -> Type | None:
    """Say what an unlisted piece names, or None if it names nothing."""
    last_word, last = piece[-1], piece[-1].text
    if general(last) and piece[0].text not in bodies():
        return None
    if quoted:
        return "thing"
    if last.casefold() in place_words() or (piece[0].text in place_openers() and len(piece) > 1):
        return "place" if len(piece) > 1 else None
    if context.placed(evidence.text, piece[0].start, last_word.end):
        return "place"
    if any(DIGIT.search(word.text) for word in piece) or (len(piece) > 1 and thingly(piece)):
        return "thing"
    return single_kind(piece[0], evidence) if len(piece) == 1 else several_kind(piece, evidence)


def thingly(piece: Sequence[Word]) -> bool:
    """Tell whether a piece's first or last word makes it a thing's name: Hurricane X, X Treaty."""
    return piece[-1].text in thing_words() or piece[0].text in thing_openers()


def single_kind(word: Word, evidence: Evidence) -> Type | None:
    """Say what one unlisted word names: an acronym a body, else unknown until the whole text is read."""
    if general(word.text) or word.text + "s" in capital_words() or len(word.text) == 1:
        return None
    if acronymic(word.text) or word.text in acronyms():
        return "organisation"
    lower = word.text.casefold()
    listed = word.text in thing_words() or lower in function_words() or titles.titular(word.text)
    return None if listed or lower in evidence.lower or SCIENCE.match(lower) else "unknown"


def several_kind(piece: Sequence[Word], evidence: Evidence) -> Type | None:
    """Say what several unlisted words name: a person unless one of them is a common word, an acronym or a number."""
    if all(general(word.text) for word in piece):
        return None
    common = any(is_common(word.text, evidence) for word in piece)
    if len(piece) == 2 and piece[0].text in ("Al", "El"):
        return "thing"
    numbered = ROMAN.match(piece[-1].text) or acronymic(piece[0].text) or acronymic(piece[-1].text)
    country = gazetteer.place(last := piece[-1].text)
    ending = country and country.level in ("country", "region") and last not in PERSONS_TOO
    return "thing" if common or numbered or ending or len(piece) > 5 else "person"


def is_common(word: str, evidence: Evidence) -> bool:
    """Tell whether a word is rather a common one: in lower case elsewhere, ending like one, or in the tables."""
    return word.casefold() in evidence.lower or general(word) or (len(word) > 7 and bool(COMMON.match(word)))
