"""What a value belongs to: the thing counted, the event, the group, the time and the scope it is said of."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import DateValue, Event, Mention, Participant, QuantityValue, Thing

OUTCOMES = frozenset(
    {
        "kill",
        "injure",
        "critical",
        "survive",
        "hospital",
        "missing",
        "rescue",
        "evacuate",
        "refuge",
        "aboard",
        "arrest",
        "charge",
        "convict",
        "hostage",
        "layoff",
        "hire",
        "employ",
        "capacity",
        "bury",
        "homeless",
        "trap",
        "identify",
        "enrol",
        "infect",
        "vaccinate",
        "protest",
        "escape",
        "deploy",
    }
)
DEEDS = frozenset(
    {
        "sign",
        "close",
        "open",
        "halt",
        "resume",
        "cancel",
        "destroy",
        "burn",
        "find",
        "score",
        "launch",
        "sell",
        "produce",
        "build",
        "visit",
        "meet",
        "land",
        "elect",
        "win",
        "approve",
        "reject",
        "acquire",
    }
)
MONEY = frozenset(
    {
        "cost",
        "earn",
        "profit",
        "loss",
        "save",
        "trade",
        "export",
        "import",
        "invest",
        "acquire",
        "donate",
        "fine",
        "compensate",
        "reward",
        "debt",
        "pay",
        "value",
        "sell",
        "expect",
        "destroy",
    }
)
CHANGES = frozenset({"rise", "fall"})
SKIPPED = frozenset({"ADJ", "ADV", "DET", "PART"})
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
    "excluding": (6, 18),
}
SKIPPABLE = frozenset(
    {"of", "the", "other", "others", "additional", "more", "-", "those", "these", "their", "its", "his", "her", "our"}
)
REACH = 9.0  # the farthest that an event word may stand from its value, in the cost of `Scene.cost`
GENERIC = frozenset(
    {
        "other",
        "more",
        "new",
        "total",
        "such",
        "several",
        "many",
        "own",
        "same",
        "additional",
        "another",
        "about",
        "around",
        "least",
        "nearly",
        "almost",
        "some",
        "further",
        "only",
        "just",
        "whole",
    }
)


class Counted(NamedTuple):
    """The words that say what is counted: tokens `first` to `last`, the head, and whether they were left out."""

    first: int
    last: int
    head: int
    elliptic: bool


class Frame(NamedTuple):
    """What a number speaks of: counted words, thing, event, the question it answers, and whether it is a part."""

    counted: Counted | None
    thing: Thing | None
    event: Event | None
    aspect: str
    part: bool = False


def counted(scene: Scene, mention: Mention) -> Counted:
    """Find what a number counts: the noun after it, else what the clause speaks of."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = covered[-1] + 1
    if after < len(tokens) and any(hit.first == after and hit.kind in OUTCOMES for hit in scene.events):
        return Counted(after, after, after, tokens[after].pos not in {"NOUN", "PROPN"})
    around = next((h for h in scene.events if h.first <= covered[0] and covered[-1] <= h.last), None)
    if around and around.kind in OUTCOMES:
        return _inside(scene, after, around) or Counted(around.last, around.last, around.last, True)
    at = after
    while at < len(tokens) and at - after < 6 and _skippable(tokens[at]):
        at += 1
    if at < len(tokens) and tokens[at].pos in {"NOUN", "PROPN"} and _countable(scene, after, at):
        found = _whole(scene, _run(after, at, tokens))
        return _turned_out(scene, found, after) or found
    return _said_of(scene, covered) or _predicated(scene, covered)


def _inside(scene: Scene, after: int, around: Hit) -> Counted | None:
    """ "letting 2,500 employees go": within a set phrase the noun of a known thing right after the number."""
    tokens = scene.sentence.tokens
    at = after
    while at < around.last and _skippable(tokens[at]):
        at += 1
    known = any(hit.first <= at <= hit.last < around.last for hit in scene.things)
    return _run(after, at, tokens) if known and tokens[at].pos == "NOUN" else None


def _skippable(token: Token) -> bool:
    participle = token.pos == "VERB" and token.tag in {"VBN", "VBG"} and token.dep == "amod"
    return token.pos in SKIPPED or token.text.lower() in SKIPPABLE or participle or token.dep == "nummod"


def _countable(scene: Scene, after: int, at: int) -> bool:
    """Can the noun at `at` be what is counted: no country after "from", no word of a date ("injured 40 last night")?"""
    dated = any(at in scene.tokens_of(m) for m in scene.mentions if m.kind in {"date", "time"})
    return not dated and not _from_country(scene, after)


def _whole(scene: Scene, found: Counted) -> Counted:
    """ "30 people hostage": an outcome after a plural noun is what became of the counted, not their name."""
    tokens = scene.sentence.tokens
    for at in range(found.first, found.last):
        plural = tokens[at].tag == "NNS" or tokens[at].lemma == "people"
        if plural and any(hit.first == at + 1 and hit.kind in OUTCOMES for hit in scene.events):
            return Counted(found.first, at, at, False)
    return found


def _turned_out(scene: Scene, found: Counted, after: int) -> Counted | None:
    """ "Nine of the victims were female": what a part of a group is said to be is what is counted."""
    tokens = scene.sentence.tokens
    if tokens[after].text.lower() != "of" or found.last + 2 >= len(tokens) or tokens[found.last + 1].lemma != "be":
        return None
    return _called(scene, found.last + 2)


def _called(scene: Scene, at: int) -> Counted | None:
    """Give the noun, or the adjective that names a group ("male", "Italian"), to which a "be" leads."""
    tokens = scene.sentence.tokens
    first = at
    while at < len(tokens) and tokens[at].pos in SKIPPED and not _names_group(scene, at):
        at += 1
    if at >= len(tokens) or not (tokens[at].pos in {"NOUN", "PROPN"} or _names_group(scene, at)):
        return None
    return Counted(first, at, at, False) if tokens[at].pos == "ADJ" else _run(first, at, tokens)


def _names_group(scene: Scene, at: int) -> bool:
    known = any(hit.first <= at <= hit.last and lexicon.broader(hit.kind, "person") for hit in scene.things)
    ends = at + 1 >= len(scene.sentence.tokens) or scene.sentence.tokens[at + 1].pos not in {"NOUN", "PROPN", "ADJ"}
    return ends and (known or any(country.place == at for country in scene.countries))


def _from_country(scene: Scene, after: int) -> bool:
    """ "8 from the Russian Federation", "those of Russia 10": a country follows, not a counted thing."""
    tokens = scene.sentence.tokens
    return tokens[after].text.lower() in {"from", "of"} and any(0 < c.place - after < 4 for c in scene.countries)


def _run(first: int, at: int, tokens: tuple[Token, ...]) -> Counted:
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].pos in {"NOUN", "PROPN"} and _touch(tokens, last):
        last += 1
    return Counted(first, last, last, False)


def _touch(tokens: tuple[Token, ...], left: int) -> bool:
    return tokens[left + 1].start <= tokens[left].end + 1


def _said_of(scene: Scene, covered: tuple[int, ...]) -> Counted | None:
    """ "two are citizens of Peru": what the number is said to be."""
    tokens = scene.sentence.tokens
    after = covered[-1] + 1
    return _called(scene, after + 1) if after + 1 < len(tokens) and tokens[after].lemma == "be" else None


def _predicated(scene: Scene, covered: tuple[int, ...]) -> Counted:
    """ "The injured number 29", "survivors: 29": the thing stands before its number, in the same clause."""
    sentence = scene.sentence
    anchor = clauses.head_of(sentence, covered)
    collective = _collective(scene, covered[0])
    if collective is not None:
        return Counted(collective, collective, collective, True)
    if sentence.tokens[anchor].dep.startswith("nsubj") or _alone(sentence.tokens, covered):
        return Counted(anchor, anchor, anchor, True)
    start = next((t.place for t in reversed(sentence.tokens[: covered[0]]) if t.text == ";"), 0)
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    if subject is None or subject < start:
        told = [hit for hit in scene.events if hit.kind in OUTCOMES and start <= hit.first < covered[0]]
        if told:
            return Counted(told[-1].first, told[-1].last, told[-1].head, True)
    if subject is not None and subject not in covered and sentence.tokens[subject].pos in {"NOUN", "PROPN", "ADJ"}:
        first, last = clauses.noun_phrase(sentence, subject)
        return Counted(first, last, subject, True)
    before = [hit for hit in scene.things if hit.last < covered[0]]
    if before:
        return Counted(before[-1].first, before[-1].last, before[-1].last, True)
    return Counted(anchor, anchor, anchor, True)


def _collective(scene: Scene, first: int) -> int | None:
    """ "a workforce of 46,000", "a crew of 12": the group noun before "of" and a number that has none."""
    if first < 2 or scene.sentence.tokens[first - 1].text.lower() != "of":
        return None
    known = {i for hit in scene.things if lexicon.broader(hit.kind, "person") for i in range(hit.first, hit.last + 1)}
    return first - 2 if first - 2 in known else None


def _alone(tokens: tuple[Token, ...], covered: tuple[int, ...]) -> bool:
    """ "; seven, two of them children, are in hospital": a number that stands for its group at the head of a clause."""
    first, after = covered[0], covered[-1] + 1
    opens = first == 0 or tokens[first - 1].text in {";", ":", ",", "and", "while"}
    return opens and after < len(tokens) and (tokens[after].text == "," or tokens[after].pos == "AUX")


def thing(scene: Scene, counted: Counted) -> Thing:
    """Name the counted thing: its head lemma, its concept, and the words that narrow it."""
    tokens = scene.sentence.tokens
    inside = [hit for hit in scene.things if hit.first <= counted.last and counted.first <= hit.last]
    covering = [hit.kind for hit in inside if hit.first <= counted.head <= hit.last]
    concept = covering[0] if covering else next((hit.kind for hit in reversed(inside) if hit.last >= counted.head), "")
    head = tokens[counted.head]
    if not concept and any(country.place == counted.head for country in scene.countries):
        concept = "citizen"
    if not concept and counted.elliptic:
        concept = (
            "person" if any(h.first <= counted.head <= h.last and h.kind in OUTCOMES for h in scene.events) else ""
        )
    return Thing(head=head.lemma, concept=concept or head.lemma, qualifiers=qualifiers(scene, counted))


def qualifiers(scene: Scene, counted: Counted) -> tuple[str, ...]:
    """Give the words of the phrase that narrow a group: countries, roles, ages; generic words left out."""
    tokens = scene.sentence.tokens
    first, last = _reach(scene, counted)
    found = [f"country:{country.name}" for country in scene.countries if first <= country.place <= last]
    lemmas = [
        token.lemma
        for token in tokens[counted.first : counted.last]
        if token.pos in {"ADJ", "NOUN"}
        and token.lemma not in GENERIC
        and not any(country.place == token.place for country in scene.countries)
    ]
    return tuple(dict.fromkeys(found + lemmas))


def _reach(scene: Scene, counted: Counted) -> tuple[int, int]:
    """Widen a counted phrase by a following "of X" or "from X", and by "X –" before its number."""
    tokens = scene.sentence.tokens
    first, last = counted.first, counted.last
    if last + 1 < len(tokens) and tokens[last + 1].text.lower() in {"of", "from"}:
        last = min(last + 5, len(tokens) - 1)
        stop = next(
            (t.place for t in tokens[counted.last + 2 : last + 1] if t.pos in {"PUNCT", "VERB", "AUX", "CCONJ", "NUM"}),
            last + 1,
        )
        last = stop - 1
    if first >= 3 and tokens[first - 2].text in {"-", "–", "—", ":"}:
        first -= 3
    return first, last


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
    if tokens[0].text.lower() in {"there", "here"} and len(tokens) > 1 and tokens[1].text == ",":
        found.append("part")
    near: dict[tuple[int, int], str] = {}
    for code, phrases in lexicon.table("scopes.txt").items():
        if code == "part" and mention.kind in {"percent", "ratio"}:
            continue
        reach = SCOPE_REACH.get(code, (8, 8))
        if reach not in near:
            near[reach] = _near(scene, covered, reach)
        if any(f" {phrase} " in near[reach] for phrase in phrases):
            found.append(code)
    return tuple(found)


def _near(scene: Scene, covered: tuple[int, ...], reach: tuple[int, int]) -> str:
    """Give the words around a figure in small letters, with a blank on either side."""
    first, last = _window(scene, covered, *reach)
    return " " + " ".join(token.text.lower() for token in scene.sentence.tokens[first:last]) + " "


def scopes(scene: Scene, mentions: Sequence[Mention]) -> list[tuple[str, ...]]:
    """Name the scopes of a sentence's figures; beside "2,500 in all" a smaller figure is a part."""
    found = [scope(scene, mention) for mention in mentions]
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
