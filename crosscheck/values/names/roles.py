"""Who holds which role: "Peruvian President X", "X, the interior minister of Peru", "X, CEO of Acme"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosscheck.values import gazetteer, places, spelling
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import parts as proper
from crosscheck.values.proper import titles
from crosscheck.values.proper.pieces import Part

BEFORE = 100
WORD = lazy(r"[^\W_][\w.'’&-]*")
OF = lazy(r" (?:of|for|at|in) (?:the )?$")
APPOSITION = lazy(
    r"(?:, (?:\d{1,3}, )?(?:who (?:is|was) )?|,? (?:is|was|became|remains|as) )"
    r"(?:(?:the|a|an|its|their|his|her) )?(?:[a-z]+['’]s )?"
)
OF_AHEAD = lazy(r" (?:of|for|at) (?:the )?")
GAP = lazy(r"(?:'s|’s|'|’)? ")
HOLDING = lazy(r"\b(?:former|ex-?|acting|deputy|vice|interim) ?$", re.IGNORECASE)
DEFINITE = lazy(r"(?:\b[Tt]he (?:[^\W\d_a-z][\w'’-]+ ){0,2}|\w['’]s? )$")
IDLE = frozenset(
    ("the", "then", "late", "current", "new", "newly", "elected", "longtime", "long-time", "veteran", "a", "an")
)
PREFIXES = ("former", "acting", "deputy", "ex", "interim")
NOT_HELD = frozenset(("honorific", "people"))


class Role(NamedTuple):
    """A person in a role: the role's span and normalised words, the person's span and key, and of what.

    `of` is a country's usual name, an organisation's or place's key, or "" if the words around do not say.
    """

    start: int
    end: int
    role: str
    person_start: int
    person_end: int
    person: str
    of: str


class Phrase(NamedTuple):
    """The normalised words of a role at a span, with what they are of."""

    start: int
    end: int
    words: str
    of: str


def roles(text: str, start: int, end: int) -> list[Role]:
    """Find the roles that the words right before and after each person in `text[start:end]` give, in order."""
    everything = proper.collect(text)
    found: list[Role] = []
    for index, part in enumerate(everything):
        if part.type == "person" and start <= part.start and part.end <= end:
            near = everything[max(0, index - 4) : index + 5]
            found += [held(text, phrase, part) for phrase in phrases(text, part, near)]
            found += shared(text, found[-1:], part)
    return found


def shared(text: str, last: Sequence[Role], person: Part) -> Iterator[Role]:
    """Give a person the role in the plural of the one just named: "Ministers X and Y"."""
    for role in last:
        follows = text[role.person_end : person.start] in (" and ", ", ", ", and ")
        if follows and role.end < role.person_start and plural(text[role.start : role.end].casefold().split()[-1:]):
            yield role._replace(person_start=person.start, person_end=person.end, person=person.key)


def held(text: str, phrase: Phrase, person: Part) -> Role:
    """Put a role's phrase and its person together."""
    return Role(phrase.start, phrase.end, phrase.words, person.start, person.end, person.key, phrase.of)


def normal(words: str) -> str:
    """Give the normalised words of a role: "Minister of Foreign Affairs" is "foreign minister", "CEO" "ceo"."""
    lower = " ".join(word for word in spelling.key(words).split() if word not in IDLE)
    prefix = next((word for word in PREFIXES if lower.startswith(word + " ")), "")
    rest = lower.removeprefix(prefix).lstrip(" -")
    known = rest.removesuffix("s") if plural(rest.split()[-1:]) else rest
    return f"{prefix} {synonyms().get(known, known)}".strip()


def plural(nouns: Sequence[str]) -> bool:
    """Tell whether a role's noun, if there is one, is in the plural: presidents, but not boss."""
    return any(noun.endswith("s") and noun[:-1] in titles.heads() for noun in nouns)


@cache
def synonyms() -> dict[str, str]:
    """Give the usual name of each role that has several."""
    return {other: role for role, others in gazetteer.rows("role_synonyms.tsv") for other in others.split("|")}


def phrases(text: str, person: Part, near: Sequence[Part]) -> Iterator[Phrase]:
    """Give the role phrases next to a person, at most one before and one after."""
    before = direct(text, person.start, near) or complemented(text, person.start, near)
    if before and not before.of:
        before = before._replace(of=realm(text, person.end, near))
    after = ahead(text, person.end, near)
    yield from (phrase for phrase in (before, after) if phrase)


# --- before the person ------------------------------------------------------------------------------------------------


def tokens_before(text: str, stop: int) -> list[tuple[int, int]]:
    """Give the spans of the words that run up to `stop` with one space between them, the nearest first.

    Between the nearest and `stop` there may be a comma: "the leader of Peru, X".
    """
    found: list[tuple[int, int]] = []
    for word in reversed(list(WORD.finditer(text, max(0, stop - BEFORE), stop))):
        gap = text[word.end() : found[-1][0] if found else stop]
        if gap not in (" ", "\u00a0", "-") and not (gap == ", " and not found):
            break
        found.append(word.span())
    return found


def direct(text: str, stop: int, near: Sequence[Part]) -> Phrase | None:
    """Read a role that ends right before `stop`: "Acme chief executive ", "the Peruvian leader, ", "Gen. "."""
    words = tokens_before(text, stop)
    while words and titles.heads().get(spelling.key(text[slice(*words[0])])) == "honorific":
        words = words[1:]
    limit = max((part.end for part in near if part.type == "organisation" and part.end <= stop), default=0)
    first = start_of_role(text, [word for word in words if word[0] >= limit])
    if first is None or (text[words[0][1] : stop] == ", " and not definite(text, first)):
        return None
    return qualified(text, first, words[0][1], near)


def definite(text: str, start: int) -> bool:
    """Tell whether "the" or an owner stands before a role, so that a comma may follow: "Peru's leader, X"."""
    return bool(DEFINITE.search(text[max(0, start - 50) : start]))


def is_head(word: str) -> bool:
    """Tell whether a word may end a role that someone holds."""
    return titles.heads().get(word.casefold().rstrip("."), "honorific") not in NOT_HELD


def start_of_role(text: str, words: Sequence[tuple[int, int]]) -> int | None:
    """Give where a role starts, of words given from its last backwards: "first deputy minister of foreign affairs"."""
    start, seen = None, False
    for left, right in words:
        word = text[left:right]
        linked = word.casefold() in ("of", "for", "the") and not seen and start is not None
        if not (titles.modifies(word) or linked) or (word.casefold() == "the" and seen):
            break
        seen = seen or is_head(word)
        start = left
    return start if seen else None


def qualified(text: str, start: int, end: int, near: Sequence[Part]) -> Phrase:
    """Add to a role what stands right before it: of what it is, and before that whether it is a former one."""
    words = text[start:end]
    for part in near:
        if part.end < start <= part.end + 3 and GAP.fullmatch(text[part.end : start]) and part.type != "person":
            holding = HOLDING.search(text, max(0, part.start - 12), part.start)
            whole = holding.start() if holding else start
            return Phrase(whole, end, normal(f"{holding[0]}{words}" if holding else words), named(part))
    return Phrase(start, end, normal(words), "")


def realm(text: str, end: int, near: Sequence[Part]) -> str:
    """Give what a person is said to be of right after the name: "King X of Peru"; "" if nothing."""
    link = OF_AHEAD.match(text, end)
    return next((named(part) for part in near if link and link.end() == part.start and part.type == "country"), "")


def named(part: Part) -> str:
    """Give what a role is of: a country by its usual name, also for its people and capital, else the part's key."""
    return places.country_of(part.key) or part.key


def complemented(text: str, stop: int, near: Sequence[Part]) -> Phrase | None:
    """Read a role with what it is of before `stop`: "the president of Peru, ", "head of the Acme Bank "."""
    for part in near:
        if part.end < stop and text[part.end : stop] in (" ", ", ") and part.type != "person":
            link = OF.search(text, max(0, part.start - 9), part.start)
            words = tokens_before(text, link.start() + 1) if link else []
            start = start_of_role(text, words)
            if start is not None:
                return Phrase(start, words[0][1], normal(text[start : words[0][1]]), named(part))
    return None


# --- after the person -------------------------------------------------------------------------------------------------


def ahead(text: str, start: int, near: Sequence[Part]) -> Phrase | None:
    """Read a role in apposition after a person: ", the Peruvian leader", ", 61, chief executive of Acme"."""
    opening = APPOSITION.match(text, start, start + 44)
    if not opening:
        return None
    position, of = opening.end(), ""
    for part in near:
        if part.start == position and part.type != "person":
            position, of = after_gap(text, part.end), named(part)
    span = role_at(text, position)
    if not span:
        return None
    link = OF_AHEAD.match(text, span[1])
    owners = [named(part) for part in near if link and part.start == link.end() and part.type != "person"]
    return Phrase(*span, normal(text[slice(*span)]), of or next(iter(owners), ""))


def after_gap(text: str, position: int) -> int:
    """Give the position after a possessive and a space, or the same if there is none."""
    gap = GAP.match(text, position)
    return gap.end() if gap else position


def role_at(text: str, position: int) -> tuple[int, int] | None:
    """Give the span of the role whose words start at `position`, as "deputy minister of defence"; None if none does."""
    end, expected, linked = 0, position, False
    for word in WORD.finditer(text, position, position + BEFORE):
        lower = spelling.bare(word[0]).rstrip(".").casefold()
        linking = bool(end) and lower in ("of", "for", "the")
        if word.start() != expected or not (linking or (titles.modifies(lower) and (not linked or word[0].islower()))):
            break
        linked = linked or linking
        end = word.end() if (is_head(lower) and not linked) or (linked and not linking) else end
        expected = word.end() + 1
    return (position, end - (text[end - 1] == ".")) if end else None
