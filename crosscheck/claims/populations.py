"""How many people live in a place: "a town of 9,000", "(population 1,900)", "home to 400 people", "800 inhabitants"."""

from collections.abc import Sequence

from crosscheck.claims.counting import Counted
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token
from crosscheck.models import Mention, NameValue, Thing

PLACES = frozenset({"city", "region", "island", "country"})
HEDGING = frozenset({"some", "about", "around", "nearly", "roughly", "over", "almost", "just"})
LINKS = frozenset({"of", ":", "is", "was", ",", "once", "(", "at"})
PLAIN = frozenset({"total", "whole", "entire", "current", "resident", "permanent", "a", "the", "its", "with", "(", ","})
NEAR = 7  # words from a place's name to the number of those who live there
JOINING = frozenset({"have", "be", "count", "number"})  # verbs that may stand between the two


def living(scene: Scene, mention: Mention, counted: Counted) -> Thing | None:
    """Name the population that a number is of, with the place's name where it stands right before; else None."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    while first and tokens[first - 1].text.lower() in HEDGING:
        first -= 1
    people = counted.elliptic or scene.concept(counted.head) in {"person", "population"}
    if first == 0 or not people:
        return None
    if _of_place(scene, first) or _home(tokens, first) or _named(tokens, first) or _inhabited(scene, first, counted):
        return Thing(head="population", concept="population", qualifiers=_whose(scene, first))
    return None


def _of_place(scene: Scene, first: int) -> bool:
    """ "A town of 9,000 people"."""
    tokens = scene.sentence.tokens
    place = first > 1 and tokens[first - 1].text.lower() == "of" and tokens[first - 2].tag == "NN"
    return place and scene.concept(first - 2) in PLACES


def _home(tokens: Sequence[Token], first: int) -> bool:
    """ "Home to 9,000 people"."""
    return first > 1 and [token.text.lower() for token in tokens[first - 2 : first]] == ["home", "to"]


def _named(tokens: Sequence[Token], first: int) -> bool:
    """ "A population of 9,000", but no population of students or whales."""
    at = first - 1
    while at > 0 and at > first - 4 and tokens[at].text.lower() in LINKS:
        at -= 1
    plain = at == 0 or tokens[at - 1].text.lower() in PLAIN or tokens[at - 1].pos not in {"NOUN", "ADJ", "PROPN"}
    return tokens[at].lemma == "population" and plain


def _inhabited(scene: Scene, first: int, counted: Counted) -> bool:
    """ "It has 9,000 inhabitants", "villages with 400 inhabitants"."""
    tokens = scene.sentence.tokens
    at = first - 2 if first > 1 and tokens[first - 1].text.lower() in {"its", "their", "the"} else first - 1
    has = tokens[at].lemma in {"have", "with"}
    return has and not counted.elliptic and tokens[counted.head].lemma in {"inhabitant", "resident"}


def _whose(scene: Scene, first: int) -> tuple[str, ...]:
    """Give the place whose name stands right before, with no verb between but "has" and "is"."""
    tokens = scene.sentence.tokens
    for mention in reversed(scene.named):
        at = scene.tokens_of(mention)[-1]
        verbs = {token.lemma for token in tokens[at + 1 : first] if token.pos in {"VERB", "AUX"}}
        near = at < first <= at + NEAR and verbs <= JOINING
        if near and isinstance(mention.value, NameValue):
            return (f"of:{mention.value.key}",)
    return ()
