"""The germ of an outbreak: listeria or salmonella, Ebola or Marburg; an article that names two tells of neither."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import LIKE, Trait

BUT = "".join(rf"(?<!\b{word} )" for word in ("as", "like", "than", "unlike", "not", "to", "town of", "city of"))


@cache
def _names() -> Mapping[str, str]:
    return {word: name for name, words in lexicon.table("germs.txt").items() for word in words}


@cache
def _written() -> re.Pattern[str]:
    words = sorted(_names(), key=len, reverse=True)
    return re.compile(rf"{BUT}(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.I)


def germs(scene: Scene) -> Iterator[Trait]:
    """Give the germs and diseases that the sentence names."""
    for match in _written().finditer(scene.line):
        start, end = (scene.sentence.start + at for at in match.span())
        yield Trait("germ", _names()[match[0].lower()], start, end, (f"{LIKE}germ",))
