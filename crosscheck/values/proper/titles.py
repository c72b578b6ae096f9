"""The words for what a person is: role nouns by class, and the words that may stand before them."""

from functools import cache

from crosscheck.values import gazetteer

HOLDING = frozenset(
    ("former", "ex", "acting", "deputy", "vice", "interim", "outgoing", "then", "late", "incoming", "new")
)
SURNAMES = frozenset(
    ("king", "prince", "bishop", "pope", "major", "judge", "marshal", "dean", "duke", "page", "baron", "priest")
)


@cache
def roles() -> dict[str, str]:
    """Give the class of each role noun, one or several words in lower case: president, chief executive."""
    return {role: kind for kind, listed in gazetteer.rows("roles.tsv") for role in listed.split("|")}


@cache
def heads() -> dict[str, str]:
    """Give the class of each noun that makes a role: the last word of its name, or the one before "of"."""
    found = {role: kind for role, kind in roles().items() if " " not in role}
    for role, kind in roles().items():
        found.setdefault(role.split(" of ")[0].split()[-1], kind)
    plurals = {word + "s": kind for word, kind in found.items() if word[-1].isalpha() and len(word) > 3}
    return plurals | found


@cache
def modifiers() -> frozenset[str]:
    """Give the words that may stand before a role's noun, in lower case."""
    return gazetteer.words("role_modifiers.txt")


def titular(word: str) -> bool:
    """Tell whether a capitalised word may be the title right before a person's name: President, Gen, Actor."""
    return heads().get(word.casefold(), "people") != "people"


def modifies(word: str) -> bool:
    """Tell whether a word may stand before a role's noun and belong to it: Deputy, Foreign, First."""
    lower = word.casefold()
    return lower in modifiers() or lower in heads()
