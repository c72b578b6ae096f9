"""Of what model the aircraft of an accident was: a Boeing 737-800 or a 737-500, an Mi-17 or a Bell 412.

Other aircraft fly through such stories, to the rescue and in earlier accidents; only the one that met with it counts.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait
from crosscheck.values.patterns import lazy

_VERSION = lazy(r"-([1-9]00)\b|[ -]?(MAX)\b(?: \d{1,2})?")
_MET = lazy(
    r"\b(?:passengers|souls|on board|aboard|crash\w*|lost contact|mayday|came down|dropped|struck|hit|plunged|slammed"
    r"|disappeared|vanished|registered|registration|en route|ditched|crash-land\w+|overran|skidded|broke (?:up|apart)"
    r"|Flight [A-Z\d]+|in cloud|delivered (?:in )?\d{4})\b|^\W*(?:Type|Aircraft): "
)
_THE_ONE = lazy(r"(?:^|[.\"“] )[Tt]he (?:(?:[\w'-]+ ){0,3}|(?:aircraft|plane|helicopter), an? )$")
_OTHER = lazy(
    r"\b(?:rescue\w*|relief|aid|search(?:ed|ing)?|doctors|supplies|evacuat\w+|bombers?|in (?:19|20)\d\d|last year"
    r"|years? (?:ago|before|earlier)|another|second|same type|similar|since|fleet|Hercules|sent|escort\w*|fighters?)\b"
)


class Family(NamedTuple):
    """A family of machines: whether a plane or a helicopter, its maker, and how it is written."""

    kind: str
    maker: str
    written: re.Pattern[str]


@cache
def families() -> Sequence[Family]:
    """Read the families of aircraft."""
    found = []
    for name, patterns in (line.split(": ", 1) for line in lexicon.lines("machines.txt")):
        kind, maker = name.split(maxsplit=1)
        found += [Family(kind, maker, re.compile(rf"(?<![\w-]){each}(?![0-9])")) for each in patterns.split(", ")]
    return tuple(found)


def machines(scene: Scene) -> Iterator[Trait]:
    """Give the family and the version of the aircraft that the sentence says met with an accident."""
    for family in families():
        for match in family.written.finditer(scene.line):
            if _meant(scene.line, match.start()):
                yield from _named(scene, family, match)


def _meant(line: str, at: int) -> bool:
    """Is it the story's own aircraft, no helper and none of an earlier accident?"""
    return bool(_MET.search(line) or _THE_ONE.search(line[:at])) and not _OTHER.search(line)


def _named(scene: Scene, family: Family, match: re.Match[str]) -> Iterator[Trait]:
    number = next(filter(None, match.groups()), "")
    name = " ".join(filter(None, (family.maker, number.replace("-", ""))))
    version = _VERSION.match(scene.line, match.end())
    start = scene.sentence.start + match.start()
    end = scene.sentence.start + (version.end() if version else match.end())
    yield Trait(f"model of the {family.kind}", name, start, end, (f"the {family.kind}",))
    if version:
        member = version[1] or version[2]
        yield Trait(f"version of the {name}", member, start, end, (f"the {family.kind}",))
