"""Ranks and offices: find what stands by a person's name, and say whether one person can hold two of them at once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from crosscheck.models import Comparison, NameValue
from crosscheck.values import gazetteer, spelling

REACH = 90  # letters before and after a name in which its bearer's rank or office may stand
DETERMINED = r"(?:the |a |an |its |his |her |their )?"
MARKS = r"[*_\"“”]*"
LEAVE = re.compile(r"\b(?:former|ex|onetime|one-time|retired)[ -]", re.IGNORECASE)
PAST = re.compile(r"\b(?:then|late|shadow|would-be|incoming|designate|bank)[ -]", re.IGNORECASE)
NEAREST = 14  # letters before a post in which such a word limits it
MODIFIERS = r"(?:(?:former|retired|acting|deputy|vice|assistant|army|navy|police|air force|regional|state) |ex-)*"
DEPUTY = re.compile(r"\b(?:deputy|vice|assistant)[ -]", re.IGNORECASE)
OPENING = re.compile(r"\b(?:(?:former|retired|deputy|vice|assistant|ex)[ -])+$", re.IGNORECASE)
SENSE = re.compile(
    r"^ (?:manager|secretary|partner|director|court|of [\w ]*\b(?:bank|reserve|prison|jail|hospital|school|college))\b",
    re.IGNORECASE,
)
OF_PLACE = r"(?: of (?:the )?(?:[A-Z][\w'’-]+ ?){1,3})?"

COMMON = frozenset({"major", "captain"})  # ranks only with a capital: a major storm, the captain of a team or a flight

Sort = Literal["rank", "office"]


class Post(NamedTuple):
    """A rank or office in `text[start:end]`, its key: "colonel", "former mayor", "minister: energy mines"."""

    start: int
    end: int
    sort: Sort
    key: str


@cache
def ranks() -> Mapping[str, str]:
    """Give each way of writing a rank with the rank; what is no rank has "-"."""
    return {written: row[0] for row in gazetteer.rows("ranks.tsv") for written in row[1].split("|")}


@cache
def shorter() -> Mapping[str, frozenset[str]]:
    """Give the shorter titles that the holder of a rank goes by under his full name."""
    rows = [row for row in gazetteer.rows("ranks.tsv") if len(row) > 2]
    return {row[0]: frozenset(title for title in row[-1].split("|") if title[:1] != "(") for row in rows}


@cache
def short_titles() -> frozenset[str]:
    """Give the ranks that, before a surname alone, may be short for another."""
    rows = [row for row in gazetteer.rows("ranks.tsv") if len(row) > 2]
    return frozenset(title.strip("()") for row in rows for title in row[-1].split("|"))


@cache
def offices() -> Mapping[str, str]:
    """Give each name of an office with its class."""
    return {written: kind for kind, listed in gazetteer.rows("offices.tsv") for written in listed.split("|")}


@cache
def portfolios() -> tuple[frozenset[str], ...]:
    """Give the groups of words that may name one ministry."""
    return tuple(frozenset(line.split()) for (line,) in gazetteer.rows("portfolios.txt"))


@cache
def phrase() -> str:
    """Give the pattern of a rank, an office or a minister with what the ministry is over."""
    over = _any(word for group in portfolios() for word in group)
    several = rf"{over}(?:(?:, and |, | and | & |[ -]){over})*(?: affairs)?"
    ministers = rf"(?P<before>{several}) (?P<noun>minister|secretary)|minister (?:of|for) (?:the )?(?P<after>{several})"
    ranked = "|".join(sorted((rank.replace(" ", r"\.?[ -]") for rank in ranks()), key=len, reverse=True))
    return rf"\b(?:{ministers}|(?P<office>{_any(offices())})|(?P<rank>{ranked}))(?!\w)"


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of a post that ends before a name, and of one that follows it."""
    near = rf"(?i:{phrase()})\.?"
    before = rf"{near}(?:{OF_PLACE}, | ){MARKS}$"
    opening = rf"^{MARKS}, (?:\d{{1,3}}, )?{DETERMINED}(?:[a-z]+ and )?(?:[A-Z][\w-]+['’]s )?{MODIFIERS}"
    return re.compile(before), re.compile(rf"{opening}{near}(?! [A-Z][a-z])")


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, set(words)), key=lambda word: (-len(word), word))) + ")"


def posts(text: str, start: int, end: int) -> Iterator[Post]:
    """Give the ranks and offices that stand by the name in `text[start:end]`, at most one before and one after."""
    before, after = patterns()
    opening = max(0, start - REACH, text.rfind("\n", 0, start) + 1)
    ahead = before.search(text[opening:start])
    if ahead and _precedes(ahead):
        yield from _post(text, ahead, opening, lone=" " not in text[start:end])
    behind = after.search(text[end : end + REACH])
    if behind:
        yield from _post(text, behind, end, lone=False)


def _precedes(found: re.Match[str]) -> bool:
    """Does a post belong to the name after it: right before it, or before a comma if it is a definite one?"""
    rest = found.string[found.end() - 2 :]
    definite = re.search(r"(?:\b[Tt]he |['’]s )(?:[\w-]+ ){0,2}$", found.string[: found.start()])
    return not rest.startswith(",") or definite is not None


def _post(text: str, found: re.Match[str], shift: int, lone: bool) -> Iterator[Post]:
    """Give the post that a match holds, unless it is one of other days, or a title that may be short for another."""
    name = next(name for name in ("before", "after", "office", "rank") if found[name] is not None)
    first, last = _bounds(found, name)
    key, start, end = _key(name, found[name]), shift + first, shift + last
    lead = text[max(0, start - NEAREST) : start]
    if key == "-" or (lone and key in short_titles()) or (key in COMMON and text[start].islower()):
        return
    if PAST.search(lead) or SENSE.match(text[end : end + REACH]):
        return
    opening = OPENING.search(text, max(0, start - NEAREST), start)
    limits = ("former " if name != "rank" and LEAVE.search(lead) else "") + ("deputy " if DEPUTY.search(lead) else "")
    yield Post(opening.start() if opening else start, end, "rank" if name == "rank" else "office", limits + key)


def _bounds(found: re.Match[str], name: str) -> tuple[int, int]:
    """Give where a post starts and ends; a minister's takes in the word minister before or after the portfolio."""
    if name == "before":
        return found.start(name), found.string.index(" ", found.end(name)) + len(found["noun"]) + 1
    first = found.start(name)
    return found.string.lower().rindex("minister", 0, first) if name == "after" else first, found.end(name)


def _key(name: str, words: str) -> str:
    plain = re.sub(r"[-\s]+", " ", spelling.key(words))
    if name == "rank":
        return ranks()[plain]
    if name == "office":
        return offices().get(plain) or offices()[spelling.key(words)]
    known = frozenset().union(*portfolios())
    return "minister: " + " ".join(sorted({word for word in re.findall(r"[a-z]+", plain) if word in known}))


def compare(left: NameValue, right: NameValue) -> Comparison:
    """Say whether one person can hold two ranks or offices at once."""
    if left.key == right.key:
        return Comparison("same", f"{left.text}, both")
    both = " and ".join(sorted((left.text, right.text), key=lambda text: (text.casefold(), text)))
    if _exclusive(left.key, right.key):
        return Comparison("different", f"{both} are not held by one person at once")
    return Comparison("compatible", f"{both} may be one post, or of one career")


def _exclusive(left: str, right: str) -> bool:
    if left in ranks() and right in ranks():
        return right not in shorter().get(left, ()) and left not in shorter().get(right, ())
    if left in ranks() or right in ranks() or left.startswith("former ") != right.startswith("former "):
        return False
    one, two = (key.removeprefix("former ").removeprefix("deputy ") for key in (left, right))
    ours, theirs = (key.partition("minister: ")[2].split() for key in (one, two))
    if ours and theirs:
        return not any({mine, yours} <= group for mine in ours for yours in theirs for group in portfolios())
    headed = "prime minister" in (one, two) and bool(ours or theirs)
    return one != two and not (headed and not left.startswith("former "))
