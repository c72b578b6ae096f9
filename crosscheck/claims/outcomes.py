"""What happened to those who are counted: the event that a number of people or things belongs to."""

from collections.abc import Collection

from crosscheck.claims import frames, lexicon, owners
from crosscheck.claims.counting import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Mention, Thing

QUOTES = frozenset('"“”‘’')
BRIDGES = frozenset({"AUX", "ADV", "PART", "DET", "ADJ", "ADP", "PRON"})
STRUCK = frozenset({"kill", "injure", "missing", "critical", "homeless"})
STANDING = frozenset({"injured", "wounded", "dead", "missing", "hurt", "homeless"})  # states that stand for people
LATER = frozenset({"bury", "identify"})
CLOSE = 3.5  # how near an outcome must stand to a group whose noun implies another


def outcome(scene: Scene, mention: Mention, counted: Counted, thing: Thing) -> Hit | None:
    """Find what happened to what is counted."""
    person = lexicon.broader(thing.concept, "person")
    turned = _turned_out(scene, mention, counted)
    if turned is not None:
        return turned
    kinds = lexicon.OUTCOMES - {"capacity"} if person or counted.elliptic else lexicon.DEEDS | {"layoff"}
    return (
        _followed(scene, mention)
        or governing(scene, mention)
        or _told(scene, counted, kinds, thing)
        or adjacent(scene, mention, counted)
        or _acting(scene, counted, {*lexicon.OUTCOMES, *kinds})
        or _near(scene, counted, owners.CHARGING if thing.concept == "charge" else kinds)
    )


def _turned_out(scene: Scene, mention: Mention, counted: Counted) -> Hit | None:
    """ "Two of the dead were rescuers": what befell the group that those counted are of."""
    at = scene.tokens_of(mention)[-1] + 1
    tokens = scene.sentence.tokens
    of = at < len(tokens) and tokens[at].text.lower() == "of"
    found = (hit for hit in scene.events if at < hit.first <= at + 2 < counted.first and hit.kind in STRUCK)
    between = tokens[at + 2 : counted.first]
    return next(found, None) if of and any(token.lemma == "be" for token in between) else None


def fates(scene: Scene, counted: Counted) -> tuple[Hit, ...]:
    """Give the events but the one that the word for those counted names as its doers: rescuers are not rescued."""
    doers = lexicon.table("kinds.txt")["doers"]
    doing = scene.sentence.tokens[counted.head].lemma in doers
    return tuple(hit for hit in scene.events if not (doing and hit.first <= counted.head <= hit.last))


def _followed(scene: Scene, mention: Mention) -> Hit | None:
    """ "treating 25 injured", "left 291 missing": the outcome that stands for the counted right after the number."""
    tokens = scene.sentence.tokens
    at = scene.tokens_of(mention)[-1] + 1
    hit = next((hit for hit in scene.events if hit.first == at and hit.kind in STRUCK), None)
    noun = tokens[at].pos == "NOUN" and tokens[at].text.lower() not in STANDING if at < len(tokens) else True
    bare = (
        not noun
        and hit is not None
        and (hit.last + 1 >= len(tokens) or tokens[hit.last + 1].pos not in {"NOUN", "PROPN", "ADJ"})
    )
    return hit if bare else None


def _near(scene: Scene, counted: Counted, kinds: Collection[str]) -> Hit | None:
    """Choose the nearest event; of who does something himself, none that another clause tells of others."""
    found = frames.event(scene, counted.head, kinds)
    return found if found in fates(scene, counted) and found and _own(scene, counted, found) else None


def _own(scene: Scene, counted: Counted, found: Hit) -> bool:
    """Is an event of the clause in which the counted do something, or told of them in a clause of their own?"""
    sentence = scene.sentence
    token = sentence.tokens[counted.head]
    if token.dep != "nsubj" or sentence.tokens[token.head].pos != "VERB":
        return True
    above = set(clauses.ancestors(sentence, found.head))
    return found.first <= token.head <= found.last or bool(above & {counted.head, token.head})


def _told(scene: Scene, counted: Counted, kinds: Collection[str], thing: Thing) -> Hit | None:
    """Of passengers who died, of bodies that were buried, what happened says more than what their noun implies."""
    implied = lexicon.concept(thing.concept).event
    if not implied or thing.concept in {"injured", "survivor"} or not lexicon.broader(thing.concept, "person"):
        return None
    found = frames.event(scene, counted.head, LATER if thing.concept == "dead" else set(kinds) - {implied})
    return found if found and scene.cost(counted.head, found.head) <= CLOSE and _own(scene, counted, found) else None


def _acting(scene: Scene, counted: Counted, kinds: Collection[str]) -> Hit | None:
    """The outcome whose subject or object the counted words are, wherever in the clause it stands."""
    token = scene.sentence.tokens[counted.head]
    if not token.dep.startswith(("nsubj", "obj")):
        return None
    return next(
        (hit for hit in fates(scene, counted) if hit.first <= token.head <= hit.last and hit.kind in kinds), None
    )


def governing(scene: Scene, mention: Mention) -> Hit | None:
    """ "killed 272 people and injured 2,500 others": the outcome verb right before a number."""
    first = scene.tokens_of(mention)[0]
    hits = [hit for hit in scene.events if hit.kind in lexicon.OUTCOMES and hit.last == first - 1]
    return hits[0] if hits and scene.sentence.tokens[hits[0].head].pos == "VERB" else None


def adjacent(scene: Scene, mention: Mention, counted: Counted) -> Hit | None:
    """An outcome that follows its group at once: "24 citizens dead", "14 wounded", "nine of those survived"."""
    tokens = scene.sentence.tokens
    for end in (counted.last, scene.tokens_of(mention)[-1]):
        for hit in fates(scene, counted):
            between = tokens[end + 1 : hit.first]
            close = 0 <= hit.first - end <= 4 and hit.first >= counted.first
            if close and hit.kind in lexicon.OUTCOMES and all(_bridges(token) for token in between):
                return hit
    return None


def _bridges(token: Token) -> bool:
    """May a word stand between a group and what became of it: "2,000 others homeless", "291 "missing""?"""
    return token.pos in BRIDGES or token.text in QUOTES or token.text.lower() in {"others", "people"}
