"""Which words say what a number counts, and what thing they name."""

from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Mention, Thing

SKIPPED = frozenset({"ADJ", "ADV", "DET", "PART"})
SKIPPABLE = frozenset(
    {"of", "the", "other", "others", "additional", "more", "-", "those", "these", "their", "its", "his", "her", "our"}
)
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
MEMBER = "member"
UNITS = frozenset({"date", "time", "measure", "money", "percent"})
POINTED = frozenset({"it", "them", "which", "whom", "that", "these", "those"})


class Counted(NamedTuple):
    """The words that say what is counted: tokens `first` to `last`, the head, and whether they were left out."""

    first: int
    last: int
    head: int
    elliptic: bool


def counted(scene: Scene, mention: Mention) -> Counted:
    """Find what a number counts: the noun after it, else what the clause speaks of."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = covered[-1] + 1
    if after < len(tokens) and any(hit.first == after and hit.kind in lexicon.OUTCOMES for hit in scene.events):
        return Counted(after, after, after, tokens[after].pos not in {"NOUN", "PROPN"})
    around = next((h for h in scene.events if h.first <= covered[0] and covered[-1] <= h.last), None)
    if around and around.kind in lexicon.OUTCOMES:
        return _inside(scene, after, around) or Counted(around.last, around.last, around.last, True)
    at = after
    parted = after < len(tokens) and tokens[after].text.lower() == "of"
    while at < len(tokens) and at - after < 6 and _skippable(tokens[at]) and not (parted and _names_group(scene, at)):
        at += 1
    noun = at < len(tokens) and (tokens[at].pos in {"NOUN", "PROPN"} or (parted and _names_group(scene, at)))
    if noun and _countable(scene, after, at):
        found = _whole(scene, _run(after, at, tokens))
        return _turned_out(scene, found, after) or found
    if after < len(tokens) and _names_group(scene, after) and any(c.place == after for c in scene.countries):
        return Counted(after, after, after, False)
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
    """Can the noun at `at` be what is counted: no country after "from", no word of a date ("injured 40 last night")?

    Nor is it a unit: "a town of 9,000 some 50 miles away".
    """
    taken = any(at in scene.tokens_of(m) for m in scene.mentions if m.kind in UNITS)
    return not taken and not _from_country(scene, after)


def _whole(scene: Scene, found: Counted) -> Counted:
    """ "30 people hostage": an outcome after a plural noun is what became of the counted, not their name."""
    tokens = scene.sentence.tokens
    for at in range(found.first, found.last):
        plural = tokens[at].tag == "NNS" or tokens[at].lemma == "people"
        if plural and any(hit.first == at + 1 and hit.kind in lexicon.OUTCOMES for hit in scene.events):
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
        told = [hit for hit in scene.events if hit.kind in lexicon.OUTCOMES and start <= hit.first < covered[0]]
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
    after = tokens[counted.head + 1].text.lower() if counted.head + 1 < len(tokens) else ""
    if not concept and head.pos == "NUM" and after == "who":
        concept = "person"
    if not concept and counted.elliptic:
        concept = (
            "person"
            if any(h.first <= counted.head <= h.last and h.kind in lexicon.OUTCOMES for h in scene.events)
            else ""
        )
    if concept == MEMBER:
        concept = _joined_group(scene, counted) or concept
    return Thing(head=head.lemma, concept=concept or head.lemma, qualifiers=qualifiers(scene, counted))


def _joined_group(scene: Scene, counted: Counted) -> str:
    """ "members of it", after "the crew's two pilots": the group that they belong to, said at once or just before."""
    tokens = scene.sentence.tokens
    after = [token.text.lower() for token in tokens[counted.head + 1 : counted.head + 4]]
    if after[:1] != ["of"]:
        return ""
    groups = [hit for hit in scene.things if lexicon.broader(hit.kind, "person") and hit.kind != MEMBER]
    if after[1:2] and after[1] in POINTED:
        return next((hit.kind for hit in reversed(groups) if hit.last < counted.first and _bare_group(scene, hit)), "")
    return next((hit.kind for hit in groups if counted.head + 1 < hit.first <= counted.head + 3), "")


def _bare_group(scene: Scene, hit: Hit) -> bool:
    """Is it a group as one ("the crew"), no plural of persons?"""
    return scene.sentence.tokens[hit.last].tag == "NN"


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


def _within_lands(scene: Scene, last: int) -> int:
    """ "people in Danish camps": a nationality of the places that a group is in; not a country as such."""
    tokens = scene.sentence.tokens
    lands = [c.place for c in scene.countries if last + 1 < c.place <= last + 3]
    noun = lands and lands[-1] + 1 < len(tokens) and tokens[lands[-1] + 1].pos == "NOUN"
    return lands[-1] + 1 if noun else last


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
    elif last + 2 < len(tokens) and tokens[last + 1].text.lower() == "in":
        last = _within_lands(scene, last)
    if first >= 3 and tokens[first - 2].text in {"-", "–", "—", ":"}:
        first -= 3
    return first, last
