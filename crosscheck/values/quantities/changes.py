"""Tell an amount that is a change ("fell 7%", "30 percent more") from one that is a level ("rose to 7%")."""

import re
from collections.abc import Mapping

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.context import word_before
from crosscheck.values.quantities.finding import Change
from crosscheck.values.quantities.nouns import CLASSES, STOPS
from crosscheck.values.quantities.tables import rows, words

WINDOW = 60

_BEFORE: dict[str, Change] = {}
_NOUN: dict[str, Change] = {}
_SUM: dict[str, Change] = {}
_AFTER: dict[str, Change] = {}
for _direction, _place, _listed in rows("changes.tsv"):
    _table = {"before": _BEFORE, "noun": _NOUN, "sum": _SUM, "after": _AFTER}[_place]
    _table.update(dict.fromkeys(_listed.split(), "up" if _direction == "up" else "down"))

_WORD = lazy(r"[A-Za-z]+")
_BREAK = lazy(r"[.;:!?\n()]")
# Words that may stand between the verb and its amount: "fell by about a further 7%", "has dropped sharply, some 20%".
_PASSED = words("passed_words.txt")
# "made up", "set up": the verb's particle, not a direction.
_PARTICLE = lazy(r"\b(?:ma[dk]e|makes|making|sets?|ends?|ended|sums?|took|taken?|turned|opened)[ ]$", re.I)
_LEVEL = frozenset(("to", "at", "from", "between"))
_MOVED = lazy(
    r"\b(?:rais|add|los[et]|cut|shed|gain|reduc|sav|hik|boost|slash|trim|advanc)[a-z]*[ ](?!.*\bby\b)[a-z ]{0,24}$",
    re.I,
)
_FOLLOWING = lazy(
    r"[ -](?:(?:year-over-year|annual|pay|price|further|overall|average|net|tax|wage|rate)[ ])?([A-Za-z]+)"
)
# "a 15% head count cut", "the 7 percent it had already lost"
_MODIFIED = lazy(r"[ -]([a-z]+)[ -](?:([a-z]+)[ -])?([a-z]+)\b")
_RELATIVE = lazy(
    r"[ ](?:that[ ])?(?:it|they|he|she|which)[ ](?:has|have|had)[ ]"
    r"(?:(?:already|also|since|previously|just)[ ])?([a-z]+)\b"
)


def of_amount(text: str, start: int, end: int, spent: bool = False) -> Change:
    """Return the direction of the change that `text[start:end]` states, "" if it states a level or a share.

    `spent`: the amount may be what a verb moves and no change of it ("raised $20 million"), unless "by" comes before.
    """
    if text.startswith(" of ", end):  # "cuts 15% of the staff" speaks of a share
        return ""
    if spent:
        moved = _MOVED.search(text, max(0, start - WINDOW), start)
        return _after(text, end) or ("" if moved else _before(text, start, _NOUN))
    return _after(text, end) or _behind(text, start, end) or _before(text, start, _NOUN | _SUM)


def _before(text: str, start: int, nouns: Mapping[str, Change]) -> Change:
    tokens = list(_WORD.finditer(text, max(0, start - WINDOW), start))
    last = start
    for token in reversed(tokens[-6:]):
        word = token.group().lower()
        if _BREAK.search(text, token.end(), last) or "," in text[token.end() : last]:
            return ""
        last = token.start()
        if word == "of":
            return _nominal(tokens, token.start(), nouns)
        if word in _BEFORE and not (word == "up" and _PARTICLE.search(text, max(0, token.start() - 8), token.start())):
            return _BEFORE[word]
        if word in _LEVEL or not (word in _PASSED or word.endswith("ly")):
            return _object_before(tokens, token, word)
    return ""


def _nominal(tokens: list[re.Match[str]], stop: int, nouns: Mapping[str, Change]) -> Change:
    """Read the noun before "of": a reduction of 15%, a drop in sales of 5%."""
    earlier = [token.group().lower() for token in tokens if token.start() < stop]
    return next((nouns[word] for word in reversed(earlier[-4:]) if word in nouns), "")


def _object_before(tokens: list[re.Match[str]], token: re.Match[str], word: str) -> Change:
    """Read "cut its workforce by 15%": a verb a few words before "by"."""
    later = [other.group().lower() for other in tokens if other.start() > token.start()]
    if word in _LEVEL or "by" not in later:
        return ""
    earlier = [other.group().lower() for other in tokens if other.start() < token.start()]
    return next((_BEFORE[verb] for verb in reversed(earlier[-4:]) if verb in _BEFORE), "")


def _after(text: str, end: int) -> Change:
    token = _FOLLOWING.match(text, end)
    return _AFTER.get(token.group(1).lower(), "") if token else ""


def _behind(text: str, start: int, end: int) -> Change:
    """Read what makes a share before it a change: "the 15% head count cut", "the 7 percent it had already lost"."""
    relative = _RELATIVE.match(text, end)
    if relative:
        return _BEFORE.get(relative.group(1), "")
    modified = _MODIFIED.match(text, end)
    if modified is None or word_before(text, start).lower() not in CLASSES["article"]:
        return ""
    first, second, noun = modified.groups()
    if {first, second} & (STOPS | CLASSES["owed"]):
        return ""  # "a 10% stake sale rise", "a 5% fee after the rise"
    return (_NOUN | _SUM).get(noun, "")
