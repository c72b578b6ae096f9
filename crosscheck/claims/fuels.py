"""What an engine burns: "powered by kerosene and liquid oxygen", "the propellants are liquid oxygen and methane"."""

import re
from collections.abc import Iterator
from functools import cache

from crosscheck.claims import modifiers
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import LIKE, Trait

BURNS = (
    r"\b(?:burn(?:s|ed|ing)?|powered by|fuel+ed (?:by|with)|r[au]n(?:s|ning)? on|(?:propellants?|fuel) (?:is|are|was)"
    r"|(?:propellant|fuel),) (?:liquid )?(?:oxygen and )?(?:liquid )?"
)


@cache
def _burning() -> re.Pattern[str]:
    words = (word for word, rows in modifiers.table().items() if any(row.sort == "fuel" for row in rows))
    return re.compile(rf"{BURNS}({'|'.join(sorted(words))})\b", re.I)


def fuels(scene: Scene) -> Iterator[Trait]:
    """Give the fuels that the sentence names as what something burns."""
    for match in _burning().finditer(scene.line):
        member = next(row.member for row in modifiers.table()[match[1].lower()] if row.sort == "fuel")
        start, end = (scene.sentence.start + at for at in match.span(1))
        yield Trait("fuel", member, start, end, (f"{LIKE}fuel",))
