"""Values of closed classes whose members exclude each other: what is said, of whom or what, and where it stands."""

from collections.abc import Iterable
from typing import NamedTuple

from crosscheck.claims.scenes import Scene
from crosscheck.models import Mention

PEOPLE = frozenset({"person", "thing"})  # a surname that no table knows is found as a thing
LIKE = "like "  # opens a key that tells of one thing only where the sentences around are alike
BESIDE = "at "  # opens a key that parts two bearers, but makes none one
SHORT = 3  # letters up to which the last word of a name tells nobody from others


class Trait(NamedTuple):
    """A member of a closed class, the characters that say it, and keys of its bearer, each of which alone tells who."""

    sort: str
    member: str
    start: int
    end: int
    keys: tuple[str, ...]


def surname(mention: Mention) -> str:
    """Give the key of a person by the last word of the name, by all of it where that is short ("Ana S")."""
    if mention.value.kind != "name" or mention.value.type not in PEOPLE:
        return ""
    words = mention.value.key.split()
    last = words[-1] if words else ""
    return f"name {last}" if len(last) > SHORT else f"name {mention.value.key}" if len(words) > 1 else ""


def fullname(mention: Mention) -> str:
    """Give the key of a person by the last two words of the name: relatives share one, and their fates differ."""
    value = mention.value
    person = value.kind == "name" and value.type == "person"
    return f"name {' '.join(value.key.split()[-2:])}" if person and value.kind == "name" else ""


def ending(scene: Scene, at: int) -> str:
    """Give the key of the person whose name ends at an offset of the article, empty where none does."""
    return _first(surname(mention) for mention in scene.named if mention.end == at)


def starting(scene: Scene, at: int) -> str:
    """Give the key of the person whose name starts at an offset of the article, empty where none does."""
    people = (m for m in scene.named if m.value.kind == "name" and m.value.type == "person")
    return _first(surname(mention) for mention in people if mention.start == at)


def _first(keys: Iterable[str]) -> str:
    return next(filter(None, keys), "")
