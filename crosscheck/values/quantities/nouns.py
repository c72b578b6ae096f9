"""What is counted, by simple rules on the words after a number: "24 Kyrgyz citizens dead", "hundreds of people"."""

import re
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from crosscheck.values.patterns import lazy
from crosscheck.values.quantities.tables import rows

MOST_WORDS = 6
KEPT_WORDS = 1 << 14

CLASSES = {name: frozenset(words.split()) for name, words in rows("nouns.tsv")}
STOPS, PLURALS, STATES, JOINERS = (CLASSES[name] for name in ("stop", "plural", "state", "joiner"))

_LINK = lazy(
    r"(?:[ \u00a0]|\r?\n[ ]{0,3})(?:(?:more|fewer|less|other|others|additional|further|separate)[ ])?"
    r"(?:of[ ](?:(?:the|its|their|his|her|our|these|those|all|them)[ ])?)?",
    re.I,
)
_GAP = lazy(r"[ \u00a0]{1,2}|\r?\n[ ]{0,3}|[-\u2010\u2011]")
_WORD = lazy(r"[^\W\d_](?:[^\W\d_]|[.&'’/-](?=[^\W\d_])){0,30}")
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s", "ous", "ics")


class Noun(NamedTuple):
    """A noun phrase at `text[start:end]`; `plural` if a word of it is one, `state` if it is only "dead" or the like."""

    start: int
    end: int
    words: str
    plural: bool
    state: bool


def counted(text: str, position: int, end: int) -> Noun | None:
    """Return what the number that ends at `position` counts, or None if no noun follows it."""
    words = _phrase(text, position, end)
    if not words or _is_verb(words[0].group().lower()) or (len(words) == 1 and _is_no_noun(words[0].group())):
        return None
    last = next((place for place, word in enumerate(words) if _is_head(words, place)), None)
    if last is None:
        last = _before_state(words) if len(words) > 1 else 0
    if last + 1 < len(words) and words[last + 1].group().lower() in STATES:
        last += 1
    span = words[0].start(), words[last].end()
    tail = words[last].group().lower()
    state = len(words[: last + 1]) == 1 and tail in STATES
    return Noun(
        *span,
        " ".join(text[span[0] : span[1]].split()),
        any(is_plural(word.group()) for word in words[: last + 1]),
        state,
    )


@lru_cache(maxsize=KEPT_WORDS)
def is_plural(word: str) -> bool:
    """Guess from its form whether a word is a plural noun."""
    lower = word.lower()
    ending = len(lower) > 2 and lower.endswith("s") and not lower.endswith(_SINGULAR_ENDINGS)
    return lower in PLURALS or (ending and "." not in lower)


def _phrase(text: str, position: int, end: int) -> list[re.Match[str]]:
    """Return the words up to the next stop word, mark or number, at most MOST_WORDS."""
    link = _LINK.match(text, position, end) or _GAP.match(text, position, end)
    place = link.end() if link else position
    words: list[re.Match[str]] = []
    while link and len(words) < MOST_WORDS and (word := _WORD.match(text, place, end)):
        if word.group().lower() in STOPS and not (words and word.group().isupper()):
            break
        words.append(word)
        stop = word.end() + ("." in word.group() and text.startswith(". ", word.end()))  # "four U.S. astronauts"
        gap = _GAP.match(text, stop, end)
        if gap is None:
            break
        place = gap.end()
    return words


def _is_head(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether the noun phrase ends here: the first plural, unless it only opens a compound (sports fans)."""
    word = words[place].group().lower()
    if not is_plural(word):
        return False
    following = words[place + 1].group().lower() if place + 1 < len(words) else ""
    return not (word in JOINERS and is_plural(following))


def _before_state(words: list[re.Match[str]]) -> int:
    """Without a plural: the word before a state ("24 Kyrgyz dead"), else the first two words, if no verb is second."""
    for place, word in enumerate(words):
        if word.group().lower() in STATES:
            return max(place - 1, 0)
    second = words[1].group().lower() if len(words) > 1 else ""
    verb = second.endswith(("ed", "ing")) or second in CLASSES["verb"]
    capitals = sum(1 for _ in takewhile(lambda word: word.group()[0].isupper(), words))
    return 0 if verb else min(len(words) - 1, max(capitals, 1))


def _is_no_noun(word: str) -> bool:
    """Tell the one word behind a number that counts nothing: "3,000 marched", "rose to 42 overnight"."""
    if not word.islower() or word in STATES or word in CLASSES["participle"]:
        return False
    return word in CLASSES["adverb"] or (word.endswith("ed") and len(word) > len("shed") and not word.endswith("eed"))


def _is_verb(word: str) -> bool:
    """Tell a verb after a number that counts what was named before: nine survived, the four blew up."""
    return word in CLASSES["verb"]
