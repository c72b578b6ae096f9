"""Read one run of capitalised words: cut it into parts and say what each names, as far as the run alone can tell."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from crosscheck.values import gazetteer, spelling
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import context, titles
from crosscheck.values.proper.kinds import DIGIT, Evidence, Type, designated, named_kind
from crosscheck.values.proper.lists import (
    acronymic,
    acronyms,
    bodies,
    calendar_words,
    function_words,
    place_openers,
    place_words,
    short_openers,
    thing_words,
)
from crosscheck.values.proper.words import Run, Word

LINKS = ("of", "for", "and")
OPENING_QUOTES = '“"«‘'
CLOSED = lazy(r"[,.]?[”\"»’]")
HEADED = lazy(r" of (?:the )?$")
OFFICE = lazy(r"(?:[Mm]inister|[Ss]ecretary) (?:of|for) (?:the )?$")


class Part(NamedTuple):
    """Capitalised words that name one thing: their span, what it is, and its normalised form.

    key: the country for a country or demonym, the table's name for a known place, else the plain name in lower case.
    `headline`: found in a line in Title Case by what the rest of the text says.
    """

    start: int
    end: int
    type: Type
    key: str
    headline: bool = False


def read(run: Run, evidence: Evidence) -> Iterator[Part]:
    """Cut one run at days and months, drop what only opens a sentence, and read each piece."""
    piece: list[Word] = []
    for word in run.words:
        if word.text.casefold() in calendar_words() and not (word.text == "May" and follows_name(piece)):
            yield from read_piece(piece, evidence)
            piece = []
        else:
            piece.append(word)
    yield from read_piece(piece, evidence)


def follows_name(piece: Sequence[Word]) -> bool:
    """Tell whether the last word of a piece may be a given name, so that May is a surname after it."""
    return bool(piece) and piece[-1].text.casefold() not in function_words() and piece[-1].text not in short_openers()


def read_piece(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read one piece of a run without dates."""
    if piece and holds_office(evidence.text, piece[0].start):
        yield from office_holder(piece, evidence)
        return
    quoted = bool(piece) and fills_quotes(piece, evidence.text)
    kept = piece if quoted else trimmed(piece, evidence)
    if kept:
        yield from split(kept, evidence, quoted)


def holds_office(text: str, start: int) -> bool:
    """Tell whether "minister of" or the like stands before a piece."""
    before = text[max(0, start - 20) : start]
    return before.endswith(("of ", "for ", "the ")) and bool(OFFICE.search(before))


def office_holder(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read what follows "minister of": drop the office, take the rest as its holder: "Foreign Affairs Ann Berg"."""
    rest = list(piece)
    while rest and titles.modifies(rest[0].text):
        rest = rest[1:]
    if len(rest) == len(piece) or (len(rest) == 1 and rest[0].joined):
        yield from split(piece, evidence) if len(rest) == len(piece) else ()
    elif rest:
        yield from titled_person(rest, evidence)


def fills_quotes(piece: Sequence[Word], text: str) -> bool:
    """Tell whether quotation marks hold exactly this piece."""
    start, end = piece[0].start, piece[-1].end
    return start > 0 and text[start - 1] in OPENING_QUOTES and bool(CLOSED.match(text, end))


def trimmed(piece: Sequence[Word], evidence: Evidence) -> Sequence[Word]:
    """Drop the words at a sentence's start that have their capital from there, and a leading "The"."""
    while piece and (piece[0].opens or piece[0].text in short_openers()):
        if stands(piece, evidence):
            return piece
        piece = piece[1:]
        if piece and piece[0].text.casefold() not in function_words():
            return piece
    return piece


def stands(piece: Sequence[Word], evidence: Evidence) -> bool:
    """Tell whether the first word of a piece is part of a name, though any word would have a capital there."""
    word, lower = piece[0].text, piece[0].text.casefold()
    if gazetteer_length(piece, evidence.text) > (lower in function_words()):
        return True
    if lower in function_words():
        return False
    if len(piece) > 1:
        known = word in bodies() or titles.modifies(word) or gazetteer.demonym(word) or word in place_openers()
        return bool(known) or lower not in evidence.lower
    if acronymic(word) or word in acronyms() or DIGIT.search(word) or designated(piece[:1], evidence.text):
        return True
    return spelling.key(word) in evidence.upper or (
        lower not in evidence.lower and context.trades(evidence.text, piece[0].end)
    )


def gazetteer_length(piece: Sequence[Word], text: str) -> int:
    """Give how many words from the start of a piece are the longest known place or demonym, 0 if none."""
    first = piece[0].text
    most = longest_from(first)
    for length in range(min(most, len(piece)), 0, -1):
        written = text[piece[0].start : piece[length - 1].end] if length > 1 else first
        if gazetteer.listed(spelling.bare(written)) or gazetteer.demonym(written):
            return length
    return 0


@lru_cache(maxsize=4096)
def longest_from(first: str) -> int:
    """Give how many words the longest known place or demonym has that starts with this word, 0 if none."""
    written, table = spelling.bare(first), gazetteer.longest()
    return table.get(written) or (table.get(written.title(), 0) if written.isupper() else 0)


def split(piece: Sequence[Word], evidence: Evidence, quoted: bool = False) -> Iterator[Part]:
    """Part a title from the name after it, and people's names from what stands before: "Swiss Foreign Minister X"."""
    head = title_end(piece)
    if head and not names_more(piece[head:]):
        yield from before_title(piece[: head - 1], evidence)
        if piece[head:]:
            yield from titled_person(piece[head:], evidence)
    else:
        yield from untitled(piece, evidence, quoted)


def title_end(piece: Sequence[Word]) -> int:
    """Give the position after the last title of a piece, 0 if it has none or if that word is a surname."""
    for index in range(len(piece) - 1, -1, -1):
        word = piece[index]
        if titles.titular(word.text) and word.joined not in LINKS:
            surname = word.text.casefold() in titles.SURNAMES and index == len(piece) - 1 and index > 0
            return 0 if surname and not titles.modifies(piece[index - 1].text) else index + 1
    return 0


def names_more(rest: Sequence[Word]) -> bool:
    """Tell whether the words after a title make a body, place or thing of the whole: General Assembly, King Street."""
    return any(
        word.text in bodies() or word.text.casefold() in place_words() or word.text in thing_words() for word in rest
    )


def before_title(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read what stands before a title without the words that belong to it: "Acme Deputy" before Director."""
    while piece and titles.modifies(piece[-1].text) and piece[-1].text not in bodies():
        piece = piece[:-1]
    while piece and piece[0].text.casefold() in titles.HOLDING:
        piece = piece[1:]
    if piece and not (len(piece) == 1 and piece[0].text in bodies()):
        yield from untitled(piece, evidence)


def titled_person(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read the words right after a title as a person, unless they are a known place: President of the Swiss."""
    length = gazetteer_length(piece, evidence.text)
    if length == len(piece) and (len(piece) == 1 or gazetteer.place(piece[0].text)):
        yield from known(piece, evidence.text)
    elif piece[0].text.casefold() not in function_words():
        yield part(piece, "person")


def part(piece: Sequence[Word], kind: Type) -> Part:
    """Make a part of words, its key the plain words in lower case."""
    key = " ".join(word.text if word.joined in ("", " ") else f"{word.joined} {word.text}" for word in piece)
    return Part(piece[0].start, piece[-1].end, kind, spelling.key(key), piece[0].headline)


def known(piece: Sequence[Word], text: str) -> Iterator[Part]:
    """Read a piece that a table knows as a whole."""
    start, end = piece[0].start, piece[-1].end
    people, place = gazetteer.demonym(text[start:end]), gazetteer.place(text[start:end])
    headline = piece[0].headline
    if place and not (place.weak and not context.located(text, start, end)):
        yield Part(start, end, "country" if place.level == "country" else "place", place.name, headline)
    elif people:
        yield Part(start, end, "demonym", people, headline)
    elif place:
        yield Part(start, end, "unknown", spelling.key(text[start:end]), headline)


def untitled(piece: Sequence[Word], evidence: Evidence, quoted: bool = False) -> Iterator[Part]:
    """Read a piece without a title: a body, a place, a people and what follows, a designation, or a name."""
    length = gazetteer_length(piece, evidence.text)
    if length == len(piece):
        yield from known(piece, evidence.text)
    elif ends_as_place(piece):
        yield part(piece, "place")
    elif any(word.text in bodies() for word in piece):
        yield from body(piece, evidence)
    elif (length and gazetteer.demonym(evidence.text[piece[0].start : piece[length - 1].end])) or (
        length and evidence.text[max(0, piece[0].start - 4) : piece[0].start] == " of " and len(piece) > length + 1
    ):
        yield from known(piece[:length], evidence.text)
        yield from untitled(piece[length:], evidence)
    else:
        yield from unlisted(piece, evidence, quoted)


def body(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read a piece with an organisation's name, apart from its flight or, after "head of", from who heads it."""
    end = 1 + max(index for index, word in enumerate(piece) if word.text in bodies())
    headed = HEADED.search(evidence.text[max(0, piece[0].start - 8) : piece[0].start])
    flight = len(piece) - 1 if piece[-1].text == "Flight" and designated(piece, evidence.text) else 0
    cut = flight or (end if headed and len(piece) - end > 1 and not piece[end].joined.strip() else len(piece))
    yield part(piece[:cut], "organisation")
    if cut < len(piece):
        yield from unlisted(piece[cut:], evidence, quoted=False)


def ends_as_place(piece: Sequence[Word]) -> bool:
    """Tell whether a piece ends with a word for a kind of place: Hill Street, Heath International Airport."""
    plain = not any(word.joined in LINKS for word in piece)
    return plain and len(piece) > 1 and piece[-1].text.casefold() in place_words()


def unlisted(piece: Sequence[Word], evidence: Evidence, quoted: bool) -> Iterator[Part]:
    """Read a piece that no table knows."""
    links = [index for index, word in enumerate(piece) if word.joined in LINKS]
    if links:
        yield from untitled(piece[: links[0]], evidence)
        yield from untitled([piece[links[0]]._replace(joined=""), *piece[links[0] + 1 :]], evidence)
        return
    designation = designated(piece, evidence.text)
    kind = named_kind(piece, evidence, quoted)
    if designation:
        yield part(piece, "thing")._replace(
            end=designation, key=spelling.key(evidence.text[piece[0].start : designation])
        )
    elif kind:
        yield part(piece, kind)
