"""Cut the runs of capitalised words of a text into parts and say of each what it names."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from crosscheck.values import gazetteer, spelling
from crosscheck.values.proper import titles
from crosscheck.values.proper.words import Run, Word, calendar_words, function_words, lower_words, runs

Type = Literal["person", "organisation", "thing", "place", "country", "demonym", "unknown"]
OF = re.compile(r" of (?:the )?")
FOR = re.compile(r" (?:for|on) (?:the )?")
AND = re.compile(r",? (?:and|&) ")
DESIGNATION = re.compile(r"[ \u00a0–-](\d{1,4}[A-Za-z]{0,3}(?:[-–.]\w{1,5})?)(?![\w%°])(?!,\d)")
AMOUNT = re.compile(r" (?:percent|per cent|million|billion|trillion|thousand|people|years?|days?|hours?|km|kilomet|degrees|[a-z]+s\b)")
SAYS = re.compile(r",? (?:said|says|told|added|noted|announced|stressed|wrote|tweeted|recalled|explained|warned|himself|herself)\b")
COMPANY = re.compile(r"(?:'s|’s)? (?:CEO|chief executive|chairman|founder|shares?|stock|employees|executives|chips?|spokes\w+|Inc|Corp|aircraft|flights?)\b")
ROUTE = re.compile(r"from [^\W\d_a-z][\w'’ -]{2,30} to $")
LOCATED = re.compile(r"(?:^|[\s(“\"])(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Ii]nside) (?:the )?$")
PLACED = re.compile(r"(?:^|\s)(?:village|town|city|province|district|region|port|island|river|county|settlement|suburb) of (?:the )?$")
FOLLOWING = re.compile(r" (?:border |international |railway )?([a-z]+)\b")
SMALL_OPENERS = frozenset("The A An In On At From By To With As But And Of For It He She We They His Her Their Our This".split())
QUOTES = "“\"«‘"
CLOSED = re.compile(r"[,.]?[”\"»’]")
OFFICE = re.compile(r"(?:[Mm]inister|[Ss]ecretary) (?:of|for) (?:the )?$")
COMMON = re.compile(r".{3,}(?:tion|ment|ness|ship|ity|ism|ical|ence|ance|ology|tions|ments|ings)$")
ROMAN = re.compile(r"[IVX]{1,5}$")
DIGIT = re.compile(r"\d")


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


class Evidence(NamedTuple):
    """What the whole text says of its words: those in lower case, and those with a capital where case counts."""

    text: str
    lower: frozenset[str]
    upper: frozenset[str]


@lru_cache(maxsize=8)
def collect(text: str) -> tuple[Part, ...]:
    """Give everything the text names, in order; kept for the last few texts, since several finders ask for it."""
    found = runs(text)
    clear = [run for run in found if not run.words[0].headline]
    upper = frozenset(spelling.key(word.text) for run in clear for word in run.words if not word.opens)
    evidence = Evidence(text, lower_words(text), upper)
    drafts = [part for run in merged(text, clear) for part in read(run, evidence)]
    settled = [extended(part, text) for part in settle(drafts, evidence)]
    titled = [run for run in found if run.words[0].headline]
    return tuple(sorted(settled + headline_parts(titled, settled, evidence)))


def extended(named: Part, text: str) -> Part:
    """Take a lower-case word that makes another place of a place into its name: "Lima" and "Lima province"."""
    following = FOLLOWING.match(text, named.end) if named.type == "place" else None
    if not following or not place_words().get(following[1]):
        return named
    end = following.end()
    return named._replace(end=end, key=spelling.key(text[named.start : end]))


def within(text: str, start: int, end: int) -> Iterator[Part]:
    """Give the parts that lie in `text[start:end]`, in order."""
    everything = collect(text)
    for index in range(bisect_left(everything, (start,)), len(everything)):
        if everything[index].end > end:
            return
        yield everything[index]


# --- runs that go on: Bank of X, Ministry for Y -----------------------------------------------------------------------


@cache
def bodies() -> dict[str, str]:
    """Give the words that make an organisation, each with its mark: "*" goes on with "of", "+" also with "for"."""
    listed = gazetteer.words("organisation_words.txt")
    return {word.rstrip("*+").replace("-", " "): word[-1] if word[-1] in "*+" else "" for word in listed}


@cache
def place_words() -> dict[str, bool]:
    """Give the words that make a place's name, in lower case, and whether they do so when written in lower case."""
    return {word.rstrip("*"): word.endswith("*") for word in gazetteer.words("place_words.txt")}


@cache
def place_openers() -> frozenset[str]:
    """Give the words that open a place's name."""
    return gazetteer.words("place_openers.txt")


@cache
def thing_words() -> frozenset[str]:
    """Give the words that end a thing's name."""
    return gazetteer.words("thing_words.txt")


@cache
def capital_words() -> frozenset[str]:
    """Give the words and abbreviations in capitals that name no one."""
    return gazetteer.words("capital_words.txt")


@cache
def acronyms() -> dict[str, str]:
    """Give the full name of each acronym that the news uses undefined."""
    return {row[0]: row[1] for row in gazetteer.rows("acronyms.tsv")}


def merged(text: str, found: Sequence[Run]) -> Iterator[Run]:
    """Join each run to the next where an organisation's name goes on with "of", "for", "on" or "and"."""
    waiting: list[Word] = []
    for run in found:
        link = linking(text, waiting, run) if waiting else ""
        if waiting and not link:
            yield Run(tuple(waiting))
            waiting = []
        first = run.words[0]._replace(joined=link) if link else run.words[0]
        waiting += [first, *run.words[1:]]
    if waiting:
        yield Run(tuple(waiting))


def linking(text: str, before: Sequence[Word], run: Run) -> str:
    """Give the word that joins a run to an organisation's name before it, or ""."""
    first, gap = run.words[0], text[before[-1].end : run.words[0].start]
    if len(gap) > 10 or len(before) > 12 or first.text.casefold() in calendar_words():
        return ""
    marks = {bodies().get(word.text, "") for word in before}
    if OF.fullmatch(gap) and marks & {"*", "+"}:
        return "of"
    if FOR.fullmatch(gap) and bodies().get(before[-1].text) == "+" and not gazetteer.place(first.text):
        return "for"
    return "and" if AND.fullmatch(gap) and topical(before, run) else ""


def topical(before: Sequence[Word], run: Run) -> bool:
    """Tell whether "and" goes on inside a name: Ministry of Trade and Industry, Committee on Arms and Borders."""
    linked = any(word.joined in ("of", "for") for word in before)
    topic = run.words[0].text.casefold()
    return linked and (topic in titles.modifiers() or topic.endswith(("tion", "ment", "ity", "ture"))) and len(run.words) == 1


# --- one run ----------------------------------------------------------------------------------------------------------


def read(run: Run, evidence: Evidence) -> Iterator[Part]:
    """Cut one run at days and months, drop what only opens a sentence, and read each piece."""
    piece: list[Word] = []
    for word in run.words:
        if word.text.casefold() in calendar_words() and not (word.text in ("May", "April", "June", "August") and piece):
            yield from read_piece(piece, evidence)
            piece = []
        else:
            piece.append(word)
    yield from read_piece(piece, evidence)


def read_piece(piece: Sequence[Word], evidence: Evidence) -> Iterator[Part]:
    """Read one piece of a run without dates."""
    if piece and OFFICE.search(evidence.text[max(0, piece[0].start - 20) : piece[0].start]):
        yield from office_holder(piece, evidence)
        return
    quoted = bool(piece) and fills_quotes(piece, evidence.text)
    kept = piece if quoted else trimmed(piece, evidence)
    if kept:
        yield from split(kept, evidence, quoted)


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
    return start > 0 and text[start - 1] in QUOTES and bool(CLOSED.match(text, end))


def trimmed(piece: Sequence[Word], evidence: Evidence) -> Sequence[Word]:
    """Drop the words at a sentence's start that have their capital from there, and a leading "The"."""
    while piece and (piece[0].opens or piece[0].text in SMALL_OPENERS):
        if stands(piece, evidence):
            return piece
        piece = piece[1:]
        if piece and piece[0].text.casefold() not in function_words():
            return piece
    return piece


def stands(piece: Sequence[Word], evidence: Evidence) -> bool:
    """Tell whether the first word of a piece is part of a name, though its place in the sentence would give a capital."""
    word, lower = piece[0].text, piece[0].text.casefold()
    if gazetteer_length(piece, evidence.text) > (lower in function_words()):
        return True
    if lower in function_words():
        return False
    if len(piece) > 1:
        known = word in bodies() or titles.modifies(word) or gazetteer.demonym(word) or word in place_openers()
        return bool(known) or lower not in evidence.lower
    if acronymic(word) or word in acronyms() or DIGIT.search(word):
        return True
    return spelling.key(word) in evidence.upper or (lower not in evidence.lower and bool(COMPANY.match(evidence.text, piece[0].end)))


def acronymic(word: str) -> bool:
    """Tell whether a word is written as an acronym."""
    letters = word.replace(".", "").replace("-", "").replace("&", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha() and word not in capital_words()


def gazetteer_length(piece: Sequence[Word], text: str) -> int:
    """Give how many words from the start of a piece are the longest known place or demonym, 0 if none."""
    first = spelling.bare(piece[0].text)
    most = gazetteer.longest().get(first) or gazetteer.longest().get(first.title(), 0)
    for length in range(min(most, len(piece)), 0, -1):
        written = text[piece[0].start : piece[length - 1].end]
        if gazetteer.place(written) or gazetteer.demonym(written):
            return length
    return 0


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
        if titles.titular(word.text) and word.joined not in ("of", "for", "and"):
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
    elif not piece[0].text.casefold() in function_words():
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
    if place and not (place.weak and not located(text, start, end)):
        yield Part(start, end, "country" if place.level == "country" else "place", place.name, headline)
    elif people:
        yield Part(start, end, "demonym", people, headline)
    elif place:
        yield Part(start, end, "unknown", spelling.key(text[start:end]), headline)


def located(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a span say that it is a place: "in Nice", "Nice, France", "the town of Nice"."""
    before = text[max(0, start - 24) : start]
    if LOCATED.search(before) or PLACED.search(before):
        return True
    after = re.match(r", ([^\W\d_a-z][\w. ]{3,24}?)(?=[,.;)\n]|$)", text[end : end + 30])
    return bool(after and gazetteer.place(after[1]))


def untitled(piece: Sequence[Word], evidence: Evidence, quoted: bool = False) -> Iterator[Part]:
    """Read a piece without a title: a body, a place, a people and what follows, a designation, or a name."""
    length = gazetteer_length(piece, evidence.text)
    if length == len(piece):
        yield from known(piece, evidence.text)
    elif any(word.text in bodies() for word in piece):
        yield part(piece, "organisation")
    elif length and gazetteer.demonym(evidence.text[piece[0].start : piece[length - 1].end]):
        yield from known(piece[:length], evidence.text)
        yield from untitled(piece[length:], evidence)
    elif length and evidence.text[max(0, piece[0].start - 4) : piece[0].start] == " of " and len(piece) > length + 1:
        yield from known(piece[:length], evidence.text)
        yield from untitled(piece[length:], evidence)
    else:
        yield from unlisted(piece, evidence, quoted)


def unlisted(piece: Sequence[Word], evidence: Evidence, quoted: bool) -> Iterator[Part]:
    """Read a piece that no table knows."""
    links = [index for index, word in enumerate(piece) if word.joined in ("of", "for", "and")]
    if links:
        yield from untitled(piece[: links[0]], evidence)
        yield from untitled([piece[links[0]]._replace(joined=""), *piece[links[0] + 1 :]], evidence)
        return
    designation = designated(piece, evidence.text)
    kind = named_kind(piece, evidence, quoted)
    if designation:
        yield part(piece, "thing")._replace(end=designation, key=spelling.key(evidence.text[piece[0].start : designation]))
    elif kind:
        yield part(piece, kind)


def designated(piece: Sequence[Word], text: str) -> int:
    """Give the end of a type or serial number right after a piece (Boeing 737, Flight 815), 0 if none follows."""
    last = piece[-1]
    found = DESIGNATION.match(text, last.end)
    if not found or last.text.casefold() in function_words() or AMOUNT.match(text, found.end()):
        return 0
    return 0 if last.text in capital_words() else found.end()


def named_kind(piece: Sequence[Word], evidence: Evidence, quoted: bool) -> Type | None:
    """Say what an unlisted piece names, or None if it names nothing."""
    last = piece[-1].text
    if last in capital_words() and piece[0].text not in bodies():
        return None
    if last.casefold() in place_words() or piece[0].text in place_openers() and len(piece) > 1:
        return "place" if len(piece) > 1 else None
    if placed(piece, evidence.text):
        return "place"
    if any(DIGIT.search(word.text) for word in piece) or last in thing_words() and len(piece) > 1 or quoted:
        return "thing"
    return single_kind(piece[0], evidence) if len(piece) == 1 else several_kind(piece, evidence)


def placed(piece: Sequence[Word], text: str) -> bool:
    """Tell whether lower-case words around a piece make it a place: "Foo district", "the village of Foo"."""
    if PLACED.search(text[max(0, piece[0].start - 24) : piece[0].start]):
        return True
    following = FOLLOWING.match(text, piece[-1].end)
    return bool(following and place_words().get(following[1]))


def single_kind(word: Word, evidence: Evidence) -> Type | None:
    """Say what one unlisted word names: an acronym a body, else unknown until the whole text is read."""
    if word.text in capital_words() or len(word.text) == 1:
        return None
    if acronymic(word.text) or word.text in acronyms():
        return "organisation"
    lower = word.text.casefold()
    listed = word.text in thing_words() or lower in function_words() or titles.titular(word.text)
    return None if listed or lower in evidence.lower else "unknown"


def several_kind(piece: Sequence[Word], evidence: Evidence) -> Type | None:
    """Say what several unlisted words name: a person unless one of them is a common word, an acronym or a number."""
    if all(word.text in capital_words() for word in piece):
        return None
    common = any(is_common(word.text, evidence) for word in piece)
    numbered = ROMAN.match(piece[-1].text) or acronymic(piece[0].text) or acronymic(piece[-1].text)
    country = gazetteer.place(last := piece[-1].text)
    ending = country and country.level in ("country", "region") and last not in ("Jordan", "Chad", "Israel", "Georgia")
    return "thing" if common or numbered or ending or len(piece) > 5 else "person"


def is_common(word: str, evidence: Evidence) -> bool:
    """Tell whether a word is rather a common one: in lower case elsewhere, ending like one, or in the tables."""
    return word.casefold() in evidence.lower or word in capital_words() or (len(word) > 7 and bool(COMMON.match(word)))


# --- the whole text ---------------------------------------------------------------------------------------------------


def settle(drafts: Sequence[Part], evidence: Evidence) -> list[Part]:
    """Decide the single unknown words by the rest of the text: surnames of its persons, short names of its bodies."""
    persons = frozenset(word for draft in drafts if draft.type == "person" for word in draft.key.split())
    bodies_named = frozenset(draft.key.split()[0] for draft in drafts if draft.type == "organisation")
    votes = Counter((draft.key, vote(draft, evidence.text)) for draft in drafts if draft.type in ("unknown", "place"))
    said = {key: decided(key, votes, persons, bodies_named) for key in {draft.key for draft in drafts}}
    return [
        draft._replace(type=said[draft.key]) if draft.type == "unknown" else draft
        for draft in drafts
    ]


def vote(draft: Part, text: str) -> Type:
    """Say what the words around one unknown word make of it."""
    if draft.type == "place" or located(text, draft.start, draft.end):
        return "place"
    if ROUTE.search(text[max(0, draft.start - 40) : draft.start]):
        return "place"
    if COMPANY.match(text, draft.end):
        return "organisation"
    return "person" if SAYS.match(text, draft.end) else "unknown"


def decided(key: str, votes: Counter[tuple[str, Type]], persons: frozenset[str], bodies_named: frozenset[str]) -> Type:
    """Decide what an unknown word names in the whole text: a place needs a third of its mentions to say so."""
    if key in persons:
        return "person"
    kinds: tuple[Type, ...] = ("place", "organisation", "person", "unknown")
    counts = {kind: votes[key, kind] for kind in kinds}
    if counts["place"] * 3 >= sum(counts.values()) and counts["place"]:
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
