"""Compare two names: spelling variants, short and full forms, acronyms, designations with numbers."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import starmap

from rapidfuzz import fuzz

from crosscheck.models import Comparison, NameValue
from crosscheck.values import gazetteer, spelling
from crosscheck.values.names import posts
from crosscheck.values.names.coreference import initials_agree
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import titles
from crosscheck.values.proper.lists import acronyms, legal_forms

LOOSE = 72  # likeness in percent of two words where all words of two full names are that near
WORD = lazy(r"[^\s-]+")
NUMBER = lazy(r"\d+")
ROMAN = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "i": "1"}
SMALL = frozenset(("the", "of", "for", "and", "&", "on", "in", "to", "de", "la", "el", "al"))
BRITISH = (
    ("isation", "ization"),
    ("defence", "defense"),
    ("centre", "center"),
    ("programme", "program"),
    ("labour", "labor"),
)


def compare(left: NameValue, right: NameValue) -> Comparison:
    """Say how two names relate, by what they name; in doubt compatible. Words that decided are in the reason."""
    if left.key == right.key:
        return Comparison("same", "the same name")
    kinds = {left.type, right.type}
    if kinds == {"role"}:
        return posts.compare(left, right)
    if kinds == {"person"}:
        return compare_persons(left, right)
    if NUMBER.search(left.key + right.key) or numerals(left) or numerals(right):
        return compare_designations(left, right)
    return compare_bodies(left, right)


# --- persons ----------------------------------------------------------------------------------------------------------


def person_words(value: NameValue) -> list[str]:
    """Give the words of a person's name without titles; "al-Amin" is one word, "Jean-Luc" two."""
    key = re.sub(r"\b(al|el|ul|as|ash|an|ar)[- ](?=\w)", "", value.key)
    words = [word.strip(".,") for word in WORD.findall(key)]
    while len(words) > 1 and titles.titular(words[0]):
        words = words[1:]
    return words


def untitled(value: NameValue) -> list[str]:
    """Give the words of a person's name without titles, double names whole: "Lieutenant-Colonel Jean-Luc Alo"."""
    words = value.key.split()
    while len(words) > 1 and all(titles.titular(piece.strip(".")) for piece in words[0].split("-")):
        words = words[1:]
    return words


def compare_persons(left: NameValue, right: NameValue) -> Comparison:
    """Say how two persons' names relate: the surname is the last word, and what stands before it may be left out."""
    one, two = person_words(left), person_words(right)
    if all_alike(one, two):
        return Comparison("same", f"{left.text} and {right.text} are spellings of one name")
    short, long = sorted((one, two), key=len)
    if len(short) == 1:
        return compare_short(short[0], long, left, right)
    if spelling.alike(short[-1], long[-1]) and given_agree(short[:-1], long[:-1]):
        return Comparison("compatible", f"{left.text} and {right.text} are forms of one name")
    if all(starmap(nearly_alike, zip(short, long, strict=False))):
        return Comparison("compatible", f"{left.text} and {right.text} may be forms or spellings of one name")
    if sorted(map(spelling.folded, short)) == sorted(map(spelling.folded, long)):
        return Comparison("compatible", "the same words in another order")
    return Comparison("different", f"{left.text} and {right.text} are two names")


def compare_short(short: str, long: Sequence[str], left: NameValue, right: NameValue) -> Comparison:
    """Say how a single word and a full name relate."""
    if spelling.alike(short, long[-1]) and len(long) > 1:
        return Comparison("compatible", f"the surname alone: {left.text}, {right.text}")
    if len(long) > 1 and spelling.alike(short, long[0]):
        return Comparison("compatible", f"one part of the name alone: {left.text}, {right.text}")
    return Comparison("different", f"{left.text} and {right.text} are two names")


def all_alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether two names are spellings of one, word by word or written in one."""
    if len(left) == len(right):
        return all(spelling.alike(one, two) for one, two in zip(left, right, strict=True))
    return spelling.folded("".join(left)) == spelling.folded("".join(right))


def given_agree(short: Sequence[str], long: Sequence[str]) -> bool:
    """Tell whether given names agree: in order each like one of the longer form, initials counted."""
    position = 0
    for word in short:
        while position < len(long) and not given_alike(word, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def nearly_alike(left: str, right: str) -> bool:
    """Tell whether two words of full names may be one word, spelled more freely than a word alone would allow."""
    near = left[:1] == right[:1] and fuzz.ratio(left, right) >= LOOSE
    return left == right or (near and not spelling.gendered(left, right))


@cache
def familiar() -> dict[str, set[str]]:
    """Give, for each given name and each of its familiar forms, the full names that it may stand for."""
    forms: dict[str, set[str]] = {}
    for (line,) in (*gazetteer.rows("nicknames.txt"), *gazetteer.rows("cognates.txt")):
        full, *short = line.split()
        for word in (full, *short):
            forms.setdefault(word, set()).add(full)
    return forms


def given_alike(left: str, right: str) -> bool:
    """Tell whether two given names may be one: spelled alike, or one is the other's initial."""
    initial = min(len(left), len(right)) == 1 and left[:1] == right[:1]
    return initial or spelling.alike(left, right) or cognate(left, right)


def cognate(left: str, right: str) -> bool:
    """Tell whether two given names are forms of one: Bill and William, Mykola and Nikolai."""
    return bool(familiar().get(left, set()) & familiar().get(right, set()))


# --- organisations and things -----------------------------------------------------------------------------------------


def body_words(value: NameValue) -> list[str]:
    """Give the words of a name without articles and legal forms, in American spelling."""
    key = value.key
    for british, american in BRITISH:
        key = key.replace(british, american)
    words = [word.strip(".,") for word in WORD.findall(key) if word not in SMALL]
    while len(words) > 1 and words[-1] in legal_forms():
        words = words[:-1]
    return words


def compare_bodies(left: NameValue, right: NameValue) -> Comparison:
    """Say how two names of organisations or things relate: spelling, acronym, a shorter form of one."""
    one, two = body_words(left), body_words(right)
    if all_alike(one, two):
        return Comparison("same", f"{left.text} and {right.text} are spellings of one name")
    short, long = sorted((left, right), key=lambda value: len(value.key))
    if stands_for(short, long):
        return Comparison("same", f"{short.text} stands for {long.text}")
    fewer, more = sorted((one, two), key=len)
    if within(fewer, more):
        return Comparison("compatible", f"{short.text} may be short for {long.text}")
    if " " not in short.key and short.text.isupper() and " " in long.key and short.text not in acronyms():
        return Comparison("compatible", f"nothing says what {short.text} stands for")
    return Comparison("different", f"{left.text} and {right.text} are two names")


def stands_for(short: NameValue, long: NameValue) -> bool:
    """Tell whether an acronym has the initials of a full name, or is known for it."""
    letters = short.key.replace(".", "")
    if " " in letters or not short.text.isupper():
        return False
    full = acronyms().get(short.text, "")
    return initials_agree(letters, long.key) or (bool(full) and all_alike(spelling.key(full).split(), long.key.split()))


def within(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Tell whether all words of a shorter name are like words of the longer, one of them at an end of it."""
    return bool(fewer) and all(any(spelling.alike(word, other) for other in more) for word in fewer)


# --- designations -----------------------------------------------------------------------------------------------------


def numerals(value: NameValue) -> list[str]:
    """Give the Roman numerals of a name as digits, if they close it or one of its words: Mark III, Apollo-XI."""
    words = WORD.findall(value.text)
    return [ROMAN[word.casefold()] for word in words[1:] if word.isupper() and word.casefold() in ROMAN]


def numbers(value: NameValue) -> list[str]:
    """Give the numbers of a designation without leading zeros: E190AR has 190, Mark III 3."""
    return [digits.lstrip("0") or "0" for digits in NUMBER.findall(value.key)] + numerals(value)


def letters(value: NameValue) -> list[str]:
    """Give the words of a designation that hold no number."""
    words = [word for word in body_words(value) if not NUMBER.search(word)]
    return [word for word in words if word not in ROMAN]


def compare_designations(left: NameValue, right: NameValue) -> Comparison:
    """Say how two designations relate: other numbers are other things, one number left out is compatible."""
    one, two = numbers(left), numbers(right)
    names_agree = within(*sorted((letters(left), letters(right)), key=len)) or not (letters(left) and letters(right))
    if not names_agree:
        return Comparison("different", f"{left.text} and {right.text} are two names")
    if one and two and not set(one) & set(two):
        return Comparison("different", f"{', '.join(one)} and {', '.join(two)} are two designations")
    if one == two and plain_letters(left) == plain_letters(right):
        return Comparison("same", f"{left.text} and {right.text} are one designation")
    return Comparison("compatible", f"{left.text} and {right.text} agree in what both say")


def plain_letters(value: NameValue) -> str:
    """Give all letters of a designation, numbers apart, folded together."""
    return "".join(spelling.folded(NUMBER.sub("", word)) for word in body_words(value) if word not in ROMAN)
