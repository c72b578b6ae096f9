"""How names are spelled: one plain form for look-up, one folded form that variants share, and likeness of two words."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from crosscheck.values.patterns import lazy

MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}
    | {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
    | {"ə": "a", "Ə": "A", "ð": "d", "þ": "th", "\u00a0": " ", "“": "", "”": "", '"': ""}
)
# Letters that transliterations write in several ways, longest first; the right side only need be the same for all.
FOLDS = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("dzh", "j"), ("tch", "c"), ("zh", "j"), ("dj", "j"), ("kh", "h"),
    ("gh", "g"), ("ch", "c"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ks", "x"),
    ("qu", "k"), ("q", "k"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"),
    ("y", "i"), ("ie", "e"), ("ia", "a"), ("io", "o"), ("iu", "u"),
]  # fmt: skip
FOLD = dict(FOLDS)
FOLD_PATTERN = lazy("|".join(old for old, _ in FOLDS))
REPEAT = lazy(r"(.)\1+")
VOWELS = str.maketrans("", "", "aeiou")
POSSESSIVE = lazy(r"(?:'s|(?<=s)')$")


def plain(words: str) -> str:
    """Write words without diacritics, with one kind of dash and apostrophe, single spaces, case kept."""
    if words.isascii():
        return " ".join(words.replace("`", "'").replace('"', "").split())
    decomposed = unicodedata.normalize("NFKD", words.translate(MARKS))
    text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(text.translate(MARKS).split())


@lru_cache(maxsize=4096)
def bare(words: str) -> str:
    """Write words plainly, without a closing possessive."""
    return POSSESSIVE.sub("", plain(words))


@lru_cache(maxsize=4096)
def key(words: str) -> str:
    """Give the normalised form of a name: plain, in lower case, without possessive and full stops of abbreviations."""
    return bare(words).replace(".", "").casefold()


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Fold one word to what its transliterations share: y and i, zh and j, kh and h, doubled letters are one."""
    letters = re.sub(r"[^a-z0-9]", "", key(word))
    return REPEAT.sub(r"\1", FOLD_PATTERN.sub(lambda found: FOLD[found[0]], letters))


def alike(left: str, right: str) -> bool:
    """Tell whether two words may be spellings of one name: Petrenko and Petrinko, not Marina and Marino."""
    one, two = folded(left), folded(right)
    if one == two:
        return True
    shorter = min(len(one), len(two))
    if shorter < 4 or one[0] != two[0] or any(map(str.isdigit, one + two)) or gendered(one, two):
        return False
    distance = DamerauLevenshtein.distance(one, two, score_cutoff=2)
    return distance <= allowed(shorter, one.translate(VOWELS) == two.translate(VOWELS))


def allowed(length: int, consonants: bool) -> int:
    """Give the letters in which spellings of this folded length may differ, more if their consonants are the same."""
    if consonants:
        return 1 if length < 7 else 2
    return 1 if length >= 7 else 0


def gendered(left: str, right: str) -> bool:
    """Tell whether two words differ by an ending that parts women's names from men's: Orlova, Orlov; Paola, Paolo."""
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        return left[:-1] == right[:-1] and "a" in (left[-1], right[-1])
    return long in (short + "a", short + "ova")
