"""Who is meant by a short name or a description inside one article: surnames, acronyms, "the Peruvian leader".

A surname is a name's last word, so that of "Omar Diallo" and "Diallo Keita" only the first is meant by "Diallo".
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from crosscheck.models import NameValue
from crosscheck.values import gazetteer, places, spelling
from crosscheck.values.names.finding import value
from crosscheck.values.names.roles import Role, normal, roles
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import parts as proper
from crosscheck.values.proper import titles
from crosscheck.values.proper.lists import legal_forms
from crosscheck.values.proper.pieces import Part

DEFINED = lazy(r"[,]? \((?:the )?[“\"]?([A-Z][A-Za-z.&-]{1,9})[”\"]?\)")
SPELLED = lazy(r" \((?:the )?([^\W\d_a-z][^()\n]{5,80})\)")
DEFINITE = lazy(r"\b[Tt]he ")
WORD = lazy(r"[\w’'-]+")
NAMED_NEXT = lazy(r",? (?:[^\W\d_a-z]|of\b)")
NAMESAKES = 20
RECENT = 30
GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))

Span = tuple[int, int]


class Known(NamedTuple):
    """The persons whom an article names in several words, by key, and their keys by folded surname and first word."""

    full: dict[str, NameValue]
    surnames: dict[str, list[str]]
    firsts: dict[str, list[str]]


def coreference(text: str, start: int, end: int) -> dict[Span, NameValue]:
    """Map each mention of a person or organisation in an article to the fullest name that the article gives.

    Keys are spans in `text[start:end]`: names, acronyms, and descriptions by role ("the Peruvian leader", "the
    minister") where just one person of the article can be meant. What nothing resolves maps to itself or is left out.
    """
    inside = list(proper.within(text, start, end))
    persons = [part for part in inside if part.type == "person"]
    bodies = [part for part in inside if part.type == "organisation"]
    found = persons_meant(text, persons) | bodies_meant(text, bodies)
    return dict(sorted({**described(text, start, end, found), **found}.items()))


# --- persons ----------------------------------------------------------------------------------------------------------


def full_names(text: str, persons: Iterable[Part]) -> Known:
    """Give the persons named in several words, those with most words first."""
    found: dict[str, NameValue] = {}
    for part in persons:
        if " " in part.key:
            found.setdefault(part.key, value(text, part))
    full = dict(sorted(found.items(), key=lambda item: -len(item[0].split())))
    return Known(full, grouped(full, surname), grouped(full, first_word))


def grouped(keys: Iterable[str], word: Callable[[str], str]) -> dict[str, list[str]]:
    """Group persons' keys by one of their words, folded."""
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(spelling.folded(word(key)), []).append(key)
    return found


def surname(key: str) -> str:
    """Give the surname of a person's key: its last word, generations apart."""
    words = [word for word in key.split() if word not in GENERATIONS]
    return words[-1] if words else key


def first_word(key: str) -> str:
    """Give the first word of a name: the family's in much of Asia, the given one elsewhere."""
    return key.split(maxsplit=1)[0]


def persons_meant(text: str, persons: Sequence[Part]) -> dict[Span, NameValue]:
    """Map each mention of a person to the fullest name of whom it means, itself where none or several fit."""
    known = full_names(text, persons)
    meant = {key: full_key(key, known) for key in {part.key for part in persons}}
    return {
        (part.start, part.end): known.full[full] if (full := meant[part.key]) else value(text, part) for part in persons
    }


def full_key(key: str, known: Known) -> str:
    """Give the key of the fullest name that a mention's key can mean, "" if none or several persons fit.

    A surname counts before a first word; with more namesakes than an article has, nothing is decided.
    """
    if " " in key:
        namesakes = known.surnames.get(spelling.folded(surname(key)), [])[:NAMESAKES]
        fitting = [longer for longer in namesakes if set(key.split()) <= set(longer.split())]
    else:
        fitting = known.surnames.get(spelling.folded(key)) or known.firsts.get(spelling.folded(key), [])
    return fitting[0] if fitting and len(fitting) < NAMESAKES and one_person(fitting) else ""


def one_person(keys: Sequence[str]) -> bool:
    """Tell whether names, the longest first, can all be of one person: each is within the longest."""
    longest = {spelling.folded(word) for word in keys[0].split()}
    return all({spelling.folded(word) for word in key.split()} <= longest for key in keys)


# --- organisations ----------------------------------------------------------------------------------------------------


def bodies_meant(text: str, bodies: Sequence[Part]) -> dict[Span, NameValue]:
    """Map each mention of an organisation to its full name: by a definition in brackets, initials, or its words."""
    defined = definitions(text, bodies)
    found: dict[Span, NameValue] = {}
    longer: dict[str, NameValue] = {}
    for part in bodies:
        meant = defined.get(part.key) or by_words(part.key, longer) or value(text, part)
        found[part.start, part.end] = meant
        if " " in part.key:
            longer.pop(part.key, None)
            longer[part.key] = meant
    return found


def definitions(text: str, bodies: Iterable[Part]) -> dict[str, NameValue]:
    """Give the full name by each acronym that the article defines: "World Health Organization (WHO)" or reversed."""
    found: dict[str, NameValue] = {}
    for part in bodies:
        after, spelled = DEFINED.match(text, part.end), SPELLED.match(text, part.end)
        if after and abbreviates(after[1], part.key):
            found.setdefault(spelling.key(after[1]), value(text, part))
        elif spelled and abbreviates(text[part.start : part.end], spelled[1]):
            full = NameValue(kind="name", text=spelled[1], key=spelling.key(spelled[1]), type="organisation")
            found.setdefault(part.key, full)
    return found


def abbreviates(short: str, full: str) -> bool:
    """Tell whether letters stand in order at word starts or, after one, within the words of a full name."""
    letters = spelling.folded(short) if len(short) > 12 else re.sub(r"[^a-z]", "", spelling.key(short))
    return initials_agree(letters, full) or syllables_agree(letters, re.findall(r"[a-z]+", spelling.key(full)))


def initials_agree(letters: str, full: str) -> bool:
    """Tell whether letters are the initials of a name's words, small words counted or left out."""
    words = re.findall(r"[a-z]+", spelling.key(full).replace("'", ""))
    small = ("of", "the", "and", "for", "on", "in", "to")
    every, chief = "".join(word[0] for word in words), "".join(word[0] for word in words if word not in small)
    return len(letters) > 1 and letters in (every, chief)


def syllables_agree(letters: str, words: Sequence[str]) -> bool:
    """Tell whether letters can be taken in order from the words, each word that gives any giving its first: SoHo."""
    reached = {0}
    for word in words:
        starts = [position for position in reached if letters[position : position + 1] == word[0]]
        reached |= {end for position in starts for end in taken(letters, position, word)}
    return len(letters) > 2 and len(letters) in reached and words[0][0] == letters[0]


def taken(letters: str, position: int, word: str) -> Iterator[int]:
    """Give each position up to which a word can give letters in order, from `position` on."""
    for letter in word:
        if letters[position : position + 1] == letter:
            position += 1
            yield position


def by_words(key: str, longer: dict[str, NameValue]) -> NameValue | None:
    """Give the last longer name before a mention that it may be short for: "the Council" after "Arctic Council"."""
    recent = islice(reversed(longer), RECENT)
    return next((longer[other] for other in recent if shortens(key, other)), None)


def shortens(short: str, full: str) -> bool:
    """Tell whether a name may be short for another: its initials, its first words, or words with its last."""
    words, others = short.split(), full.split()
    if len(words) == 1 and initials_agree(short, full):
        return True
    if len(words) >= len(others):
        return False
    ending = words[-1] == others[-1] and set(words) < set(others)
    opening = words == others[: len(words)] and (others[-1] in legal_forms() or others[len(words)] in ("of", "for"))
    return ending or opening


# --- descriptions -----------------------------------------------------------------------------------------------------


@cache
def leaders() -> frozenset[str]:
    """Give the nouns for who leads a country."""
    return frozenset(role for role, kind in titles.roles().items() if kind == "head")


def described(text: str, start: int, end: int, meant: dict[Span, NameValue]) -> dict[Span, NameValue]:
    """Map descriptions by role to the one person of the article who holds it; those that fit several are left out."""
    held = {(role.role, role.of, full.key): full for role in roles(text, start, end) for full in [holder(role, meant)]}
    found: dict[Span, NameValue] = {}
    fitting: dict[tuple[str, str], dict[str, NameValue]] = {}
    for article in DEFINITE.finditer(text, start, end):
        stop = description(text, article.end(), end)
        if stop:
            wanted = described_role(text[article.end() : stop])
            if wanted not in fitting:
                fitting[wanted] = {key: full for (role, of, key), full in held.items() if fits(role, of, wanted)}
            if len(fitting[wanted]) == 1:
                found[article.start(), stop] = next(iter(fitting[wanted].values()))
    return found


def holder(role: Role, meant: dict[Span, NameValue]) -> NameValue:
    """Give the fullest name of who holds a role."""
    return meant[role.person_start, role.person_end]


def description(text: str, start: int, end: int) -> int:
    """Give where a description by role ends whose first word is at `start`; 0 if there is none or a name follows."""
    stop, expected = 0, start
    for word in WORD.finditer(text, start, min(end, start + 60)):
        capital, lower = word[0][:1].isupper(), word[0].casefold()
        if word.start() != expected or (stop and lower not in titles.heads()):
            break
        if not capital and not titles.modifies(lower):
            break
        stop = word.end() if not capital and holdable(lower) else 0
        expected = word.end() + 1
    return 0 if stop and NAMED_NEXT.match(text, stop) else stop


def holdable(noun: str) -> bool:
    """Tell whether a noun says what one person is of whom articles speak by role: leader, minister, not resident."""
    return titles.heads().get(noun, "people") in ("head", "minister", "state", "company", "force", "faith")


def described_role(words: str) -> tuple[str, str]:
    """Give the country or other name in a description, "" if none, and its normalised role."""
    named = [word for word in words.split() if word[:1].isupper()]
    rest = [word for word in words.split() if not word[:1].isupper()]
    whose = " ".join(named)
    return places.country_of(whose) or spelling.key(whose) if named else "", normal(" ".join(rest))


def fits(role: str, of: str, wanted: tuple[str, str]) -> bool:
    """Tell whether a role that someone holds is the one that a description, its country and role, means."""
    country, words = wanted
    if role.startswith("former") != words.startswith("former") or (country and of != country):
        return False
    if words == "leader":
        return role in leaders() and of in countries()
    return role == words or role.endswith(f" {words}")


@cache
def countries() -> frozenset[str]:
    """Give the usual names of all countries."""
    return frozenset(country.names[0] for country in gazetteer.countries().values())
