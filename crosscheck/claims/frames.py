"""What a value belongs to: the thing counted, the event, the group, the time and the scope it is said of."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.counting import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import DateValue, Event, Mention, Participant, QuantityValue, Thing

TIMING = frozenset({"before", "after", "since", "following", "until", "despite", "amid", "prior"})
WHEN = re.compile(r",? (?:when|in which|a year when)\b")
SCOPE_REACH = {
    "total": (3, 4),
    "per": (0, 3),
    "part": (1, 2),
    "additional": (2, 2),
    "average": (3, 3),
    "only": (1, 1),
    "others": (0, 2),
    "beside": (0, 1),
    "excluding": (6, 18),
}
RANKED = frozenset({"first", "last", "final", "remaining", "next"})  # "the first eight boys" are a part of them
REACH = 9.0  # the farthest that an event word may stand from its value, in the cost of `Scene.cost`


class Frame(NamedTuple):
    """What a number speaks of: counted words, thing, event, the question it answers, and whether it is a part."""

    counted: Counted | None
    thing: Thing | None
    event: Event | None
    aspect: str
    part: bool = False


def event(scene: Scene, anchor: int, kinds: Collection[str]) -> Hit | None:
    """Choose the nearest event word of the given classes; None where the nearest is out of reach."""
    near = [
        (_distance(scene, anchor, hit), hit.first, hit)
        for hit in scene.events
        if hit.kind in kinds and not _in_time_phrase(scene, anchor, hit)
    ]
    if not near:
        return None
    cost, _, hit = min(near)
    return hit if cost <= REACH else None


def _in_time_phrase(scene: Scene, anchor: int, hit: Hit) -> bool:
    """ "Before the cuts it had 900 workers": an event noun that only says when is not what the clause tells of."""
    sentence = scene.sentence
    if sentence.tokens[hit.head].pos != "NOUN" or hit.first <= anchor <= hit.last:
        return False
    above = hit.head in clauses.ancestors(sentence, anchor)
    return not above and any(sentence.tokens[c].text.lower() in TIMING for c in sentence.children[hit.head])


def _distance(scene: Scene, anchor: int, hit: Hit) -> float:
    """The cost of an event word; one in a relative clause below the anchor says less than the anchor's own verb."""
    below = scene.sentence.tokens[hit.head].dep.startswith("acl") and anchor in clauses.ancestors(
        scene.sentence, hit.head
    )
    return scene.cost(anchor, hit.head) + (1.6 if below else 0.0)


def as_event(scene: Scene, hit: Hit | None) -> Event | None:
    """Write an event word as a record."""
    if hit is None:
        return None
    tokens = scene.sentence.tokens
    return Event(
        predicate=tokens[hit.head].lemma, kind=hit.kind, start=tokens[hit.first].start, end=tokens[hit.last].end
    )


def about(
    scene: Scene, anchor: int, but: Mention | None = None, far: bool = False, whose: bool = False
) -> DateValue | None:
    """Find the time that a claim speaks of: the nearest date of its sentence, and within it the closest one said.

    `far` takes a date from anywhere in the sentence: a growth speaks of the period that its sentence names. `whose`
    takes one from a relative clause too: "a plane that crashed in 2016 carried 81" speaks of that plane.
    """
    near = [
        (scene.cost(anchor, index), mention.start, mention)
        for index, mention in scene.dates
        if mention is not but
        and not _of_saying(scene, index)
        and not _ranking(scene, anchor, index, mention)
        and (whose or not _of_another(scene, anchor, index))
        and _one_side(scene, anchor, index)
    ]
    if not near or (min(near)[0] > 2 * REACH and not far):
        return None
    found = min(near, key=lambda row: row[:2])[2].value
    others = [mention.value for _, _, mention in near]
    inner = [other for other in others if _within(other, found)]
    value = next((value for value in (*inner, found) if isinstance(value, DateValue)), None)
    after = min(near, key=lambda row: row[:2])[2].end
    opens = scene.sentence.tokens[anchor].start > after and WHEN.match(scene.text_after(after))
    return value.model_copy(update={"anchor": "on"}) if value and opens else value


def _ranking(scene: Scene, anchor: int, dated: int, mention: Mention) -> bool:
    """Does a date only say how rare an event is ("the worst since 1979")? "1979, when 600 died" speaks of it."""
    value = mention.value
    if not isinstance(value, DateValue) or value.anchor != "since" or WHEN.match(scene.text_after(mention.end)):
        return False
    tokens = scene.sentence.tokens[max(0, dated - 9) : dated]
    return any(token.tag in {"JJS", "RBS"} or token.text.lower() in {"first", "worst"} for token in tokens)


def _one_side(scene: Scene, anchor: int, dated: int) -> bool:
    """Does no "than" and no semicolon stand between: "15 times more than in 2024" is not said of 2024."""
    first, last = min(anchor, dated), max(anchor, dated)
    if any(token.text == ";" for token in scene.sentence.tokens[first:last]):
        return False
    hedges = {index for mention in scene.mentions for index in scene.tokens_of(mention)}
    return all(t.text.lower() != "than" or t.place in hedges for t in scene.sentence.tokens[first:last])


def _of_saying(scene: Scene, dated: int) -> bool:
    """Does a date say when somebody spoke: "On Saturday a spokesman announced that five were held"?"""
    head = scene.sentence.tokens[scene.sentence.tokens[dated].head]
    return head.pos == "VERB" and head.lemma in lexicon.speech_verbs()


def _of_another(scene: Scene, anchor: int, dated: int) -> bool:
    """Does a date stand in a clause below the claim: "two crossings that were closed in May"?"""
    above = set(clauses.ancestors(scene.sentence, anchor))
    for index in clauses.ancestors(scene.sentence, dated):
        if index in above:
            return False
        token = scene.sentence.tokens[index]
        if token.dep.startswith("acl") and index != dated:
            return True
    return False


def _within(inner: object, outer: object) -> bool:
    """Does one date lie inside another, so that it says the same time more closely?"""
    if not isinstance(inner, DateValue) or not isinstance(outer, DateValue) or inner == outer:
        return False
    if not (inner.start and inner.end and outer.start and outer.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def participants(scene: Scene, anchor: int) -> tuple[Participant, ...]:
    """Give who takes part in the clause: countries and named persons or organisations, nearest first."""
    found = [
        (scene.cost(anchor, country.place), Participant(key=country.name, role="country"))
        for country in scene.countries
    ]
    for mention in scene.named:
        value = mention.value
        if value.kind == "name" and value.type in {"person", "organisation", "thing"}:
            found.append((scene.cost(anchor, scene.anchor(mention)), Participant(key=value.key, role=value.type)))
    ordered = (
        participant for cost, participant in sorted(found, key=lambda row: (row[0], row[1].key)) if cost <= 2 * REACH
    )
    return tuple(dict.fromkeys(ordered))


def scope(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name what narrows a figure, by the phrases of the scope table near its words; "per" must follow at once."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    before = tokens[max(0, covered[0] - 1)].text.lower()
    found = ["definite"] if before in {"the", "these", "those", "both", "all"} else []
    if before in RANKED:
        found.append("part")
    if tokens[0].text.lower() in {"there", "here"} and len(tokens) > 1 and tokens[1].text == ",":
        found.append("part")
    near: dict[tuple[int, int], str] = {}
    for code, phrases in lexicon.table("scopes.txt").items():
        if code == "part" and mention.kind in {"percent", "ratio"}:
            continue
        reach = SCOPE_REACH.get(code, (8, 8))
        if reach not in near:
            near[reach] = _near(scene, covered, reach)
        if code not in found and any(f" {phrase} " in near[reach] for phrase in phrases):
            found.append(code)
    return tuple(found)


def _near(scene: Scene, covered: tuple[int, ...], reach: tuple[int, int]) -> str:
    """Give the words around a figure in small letters, with a blank on either side."""
    first, last = _window(scene, covered, *reach)
    return " " + " ".join(token.text.lower() for token in scene.sentence.tokens[first:last]) + " "


def scopes(scene: Scene, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    """Name the scopes of a sentence's figures; beside "2,500 in all" a smaller figure is a part."""
    found: list[tuple[str, ...]] = []
    for place, mention in enumerate(mentions):
        glossed = place > 0 and _glosses(scene, mentions[place - 1], mention)
        found.append(found[-1] if glossed else scope(scene, mention))
    whole = [
        m.value.said
        for m, s in zip(mentions, found, strict=True)
        if "total" in s and isinstance(m.value, QuantityValue)
    ]
    return [
        (*codes, "part")
        if whole and "total" not in codes and isinstance(m.value, QuantityValue) and m.value.said < max(whole)
        else codes
        for m, codes in zip(mentions, found, strict=True)
    ]


def _glosses(scene: Scene, before: Mention, mention: Mention) -> bool:
    """ "3 million kroner ($430,000)": the same figure in another unit, in brackets."""
    first = scene.tokens_of(mention)[0]
    opened = first > 0 and scene.sentence.tokens[first - 1].text == "("
    return opened and scene.tokens_of(before)[-1] == first - 2


def _window(scene: Scene, covered: tuple[int, ...], back: int, ahead: int) -> tuple[int, int]:
    """Give the tokens around a figure that may narrow it: not past the next figure on either side."""
    figures = [mention for mention in scene.mentions if isinstance(mention.value, QuantityValue)]
    others = [index for mention in figures for index in scene.tokens_of(mention) if index not in covered]
    first = max([covered[0] - back, 0, *(index + 1 for index in others if index < covered[0])])
    last = min([covered[-1] + 1 + ahead, len(scene.sentence.tokens), *(i for i in others if i > covered[-1])])
    return first, last


def places(scene: Scene, anchor: int) -> tuple[str, ...]:
    """Give the places named in the clause, nearest first."""
    near = [
        (scene.cost(anchor, scene.anchor(mention)), mention.value.key)
        for mention in scene.named
        if mention.value.kind == "place"
    ]
    return tuple(dict.fromkeys(key for cost, key in sorted(near) if cost <= 2 * REACH))
