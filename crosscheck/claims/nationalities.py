"""Of what country somebody or something is: "Jan Roe, a Danish guide", "a German tourist, 58", "23 Filipino crew"."""

import re
from collections.abc import Iterator

from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait, ending, starting
from crosscheck.values import places
from crosscheck.values.patterns import lazy

_NAMED_BEFORE = lazy(
    r"\.?,? (?:\(?\d{1,2}\)?, )?(?:the [a-z -]{3,30}, )?(?:an?|the) "
    r"(?:(?!of |in |for |from |at |by |to )[a-z0-9-]+ ){0,3}$"
)
_AGED_BEFORE = lazy(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z]+ )?(\d{1,2})-year-old $")
_AGED_AFTER = lazy(r"(?: [a-z-]+)?,? (?:a (?:wo)?man of |aged |[A-Z][\w'-]+ [A-Z][\w'-]+, )?(\d{1,2})(?=[,.;)]| who)")
_ONE_BEFORE = lazy(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z0-9-]+ ){0,2}$")
_CREW_BEFORE = lazy(r"\b(\d{1,3}) $")
_CREW = lazy(r" (?:crew\b|seafarers|sailors|seamen|crewmen)")
_CREW_OF = lazy(r"\bcrew of (\d{1,3}) (?:are|were|is|was) (?:all )?$")
_CREW_FROM = lazy(
    r"\b(\d{1,3}) (?:crew|seafarers|sailors|seamen|crewmen)(?: members)?,? (?:are |were )?all from (?:the )?$"
)
_FLAGGED = lazy(r"(?:-flagged|-registered|-flag)\b")
_FLAG_OF = lazy(
    r"\b(?:(?:fl(?:ying|ies|ew)|under) the flag of (?:the )?|flag state |(?:flag|registry) is (?:the )?)$", re.I
)
_UNDER, _FLAG = lazy(r"\b(?:under|flying|flies) (?:the |a )$"), lazy(r" flag\b")
_OWNED = lazy(r"-owned (?:(?:container|cargo|oil|bulk) )?(?:ship|vessel|tanker|ferry|carrier|yacht|boat)\b")
_OWNER = lazy(r"\b(?:ship|vessel|tanker|ferry|carrier|yacht|boat) (?:belongs to|is owned by) [^.;]{3,40}, an? $")
_FIRM = lazy(r" (?:company|firm|group|shipping company|shipowner)\b")

INSIDE = frozenset({"ADJ", "NOUN", "PROPN"})


def nationalities(scene: Scene) -> Iterator[Trait]:
    """Give the countries that the sentence says persons, ships and crews to be of."""
    first = scene.sentence.start
    for actor in scene.actors:
        before, after = scene.written(first, actor.start), scene.written(actor.end, scene.sentence.end)
        if actor.by == "demonym":
            keys = tuple(dict.fromkeys((*_named(scene, actor, before, after), *_aged(before, after))))
            yield from _trait("nationality", actor, keys)
        yield from _trait("nationality of the crew", actor, tuple(_crews(before, after)))
        if _FLAGGED.match(after) or _FLAG_OF.search(before) or (_UNDER.search(before) and _FLAG.match(after)):
            yield from _trait("flag", actor, ("flag",))
        if _OWNED.match(after) or (_OWNER.search(before) and _FIRM.match(after)):
            yield from _trait("country of the owner", actor, ("owner of the ship",))


def _trait(sort: str, actor: places.Actor, keys: tuple[str, ...]) -> Iterator[Trait]:
    if keys:
        yield Trait(sort, actor.country, actor.start, actor.end, keys)


def _named(scene: Scene, actor: places.Actor, before: str, after: str) -> Iterator[str]:
    """ "Jan Roe, 45, a Danish guide", "the Swiss Jan Roe", "Danish guide Jan Roe", "a Danish man, Jan Roe"."""
    told = _NAMED_BEFORE.search(before)
    if told:
        yield from filter(None, [ending(scene, scene.sentence.start + told.start())])
    after_nouns = _next_name(scene, actor.end)
    if after_nouns:
        yield after_nouns


def _next_name(scene: Scene, at: int) -> str:
    """Give the key of the person named after the nouns that follow an offset, or after a comma behind them."""
    for token in scene.sentence.tokens:
        if token.start < at:
            continue
        key = starting(scene, token.start)
        if key or not (token.pos in INSIDE or (token.text == "," and token.start > at)):
            return key
    return ""


def _aged(before: str, after: str) -> Iterator[str]:
    """ "a German tourist, 58", "a 48-year-old Slovak"."""
    if _ONE_BEFORE.search(before):
        found = (_AGED_BEFORE.search(before), _AGED_AFTER.match(after))
        yield from (f"person of {match[1]}" for match in found if match)


def _crews(before: str, after: str) -> Iterator[str]:
    """ "23 Filipino sailors", "the crew of 23 are Indian", "23 sailors, all from the Philippines"."""
    counted = _CREW_BEFORE.search(before) if _CREW.match(after) else None
    for match in (counted, _CREW_OF.search(before), _CREW_FROM.search(before)):
        if match:
            yield f"crew of {match[1]}"
