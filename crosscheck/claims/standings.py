"""What stands rather than happens: how many a ship may take, how many it carries, how many a firm employs."""

from collections.abc import Sequence

from crosscheck.claims import frames, lexicon
from crosscheck.claims.counting import Counted
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import Token, clauses
from crosscheck.models import Mention, Thing

NEAR = 8  # words before or after a number in which the words of its standing are looked for
CARRIERS = frozenset({"ship", "aircraft", "vehicle", "train", "wagon", "flight", "buslink", "motorcycle"})
STAYING = frozenset({"have", "be", "total", "number", "count", "boast", "comprise", "stand", "reach", "with"})
OPENINGS = frozenset({"job", "position", "post", "role"})  # they are cut or made as often as they are there
STOPS = frozenset({";", ",", ":", "(", "—", "–"})


def standing(scene: Scene, mention: Mention, counted: Counted, thing: Thing) -> Hit | None:
    """Find the words by which a number of people or vehicles is a capacity, those aboard, or a staff."""
    if not (counted.elliptic or _held(thing.concept)):
        return None
    return (
        _capacity(scene, mention)
        or _capacity_after(scene, counted, mention)
        or _carried(scene, mention, counted)
        or _on_board(scene, counted)
        or _staff(scene, mention, counted, thing)
    )


def _held(concept: str) -> bool:
    return lexicon.broader(concept, "person") or concept in {"vehicle", "bed", "container"}


def _before(scene: Scene, mention: Mention) -> Sequence[Token]:
    """Give the words before a number in its own clause."""
    first = scene.tokens_of(mention)[0]
    words = scene.sentence.tokens[max(0, first - NEAR) : first]
    start = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i].text in STOPS), 0)
    return words[start:]


def _capacity(scene: Scene, mention: Mention) -> Hit | None:
    """ "built to take 100", "licensed for 101", "could carry 90", "with a capacity of 100", "seats 40"."""
    made, room, holding, modal = (
        frozenset(lexicon.table("standings.txt")[key]) for key in ("made", "room", "holding", "able")
    )
    words = _before(scene, mention)
    for at in range(len(words) - 1, -1, -1):
        token = words[at]
        lead = {t.lemma for t in words[max(0, at - 3) : at]} | {t.text.lower() for t in words[max(0, at - 3) : at]}
        if token.lemma in holding and token.pos == "VERB" and lead & (made | modal):
            return _hit("capacity", token)
        if token.lemma in made and _prepared(words[at + 1 :], {"for"}):
            return _hit("capacity", token)
        if token.lemma in room and _prepared(words[at + 1 :], {"of", "for", "is", "was", "at", "be", "to"}):
            return _hit("capacity", token)
    last = words[-1] if words else None
    seats = last is not None and last.lemma in {"seat", "accommodate"} and last.pos == "VERB"
    return _hit("capacity", last) if seats and last else None


def _prepared(words: Sequence[Token], allowed: set[str]) -> bool:
    """Do only small words stand between, the first of them one of the allowed?"""
    return bool(words) and len(words) <= 3 and words[0].text.lower() in allowed


def _capacity_after(scene: Scene, counted: Counted, mention: Mention) -> Hit | None:
    """ "the 100 for which it was built", "101 passengers it was licensed to carry"."""
    made = lexicon.table("standings.txt")["made"]
    tokens = scene.sentence.tokens
    after = max(scene.tokens_of(mention)[-1], -1 if counted.elliptic else counted.last) + 1
    words = tokens[after : after + 7]
    at = next((i for i, token in enumerate(words) if token.lemma in made and token.tag in {"VBN", "VBD"}), None)
    if at is None or any(t.text in STOPS or t.pos == "CCONJ" for t in words[:at]):
        return None
    lead = [t.text.lower() for t in words[:at]]
    says = ("which" in lead and lead[0] in {"for", "that", "which"}) or (lead and words[0].pos == "PRON")
    opens = any(t.text.lower() in {"for", "to"} for t in (*words[:at], *words[at + 1 : at + 2]))
    return _hit("capacity", words[at]) if says and opens and any(t.pos == "AUX" for t in words[:at]) else None


def _carried(scene: Scene, mention: Mention, counted: Counted) -> Hit | None:
    """ "The ferry was carrying 67 people": who is carried is aboard."""
    words = _before(scene, mention)[-3:]
    verb = next((t for t in reversed(words) if t.lemma == "carry" and t.pos == "VERB"), None)
    if verb is None or verb.tag == "VBN":
        return None
    subject = clauses.subject(scene.sentence, verb.place)
    carrier = subject is None or not lexicon.broader(scene.concept(subject), "person")
    return _hit("aboard", verb) if carrier else None


def _on_board(scene: Scene, counted: Counted) -> Hit | None:
    """ "350 people were on it", "were on the boat": a place on something that carries."""
    tokens = scene.sentence.tokens
    rest = [t for t in tokens[counted.last + 1 : counted.last + 7] if t.pos not in {"ADV", "PART"}]
    rest = [t for t in rest if t.lemma not in {"be", "have"} or t.pos == "VERB"]
    if len(rest) < 2 or rest[0].text.lower() not in {"on", "in", "inside"}:
        return None
    if rest[0].text.lower() == "on" and rest[1].text.lower() in {"it", "her"}:
        return _hit("aboard", rest[0])
    nouns = [t for t in rest[1:4] if t.pos in {"NOUN", "PROPN"}]
    return _hit("aboard", rest[0]) if nouns and scene.concept(nouns[0].place) in CARRIERS else None


def _staff(scene: Scene, mention: Mention, counted: Counted, thing: Thing) -> Hit | None:
    """ "had 2,300 employees", "a workforce of 46,000", "700 of 1,900 jobs": who works somewhere."""
    if thing.concept not in {"worker", "staff", "workforce"}:
        return None
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    collective = first >= 2 and tokens[first - 1].text == "of" and (tokens[first - 2].pos == "NUM" or counted.elliptic)
    if collective:
        return Hit("employ", counted.first, counted.last, counted.head)
    if tokens[counted.head].lemma in OPENINGS or _changed(scene, counted):
        return None
    verb = tokens[clauses.predicate(scene.sentence, counted.head)]
    if verb.lemma in STAYING or tokens[max(0, first - 1)].lemma in {"with", "of"}:
        return Hit("employ", counted.first, counted.last, counted.head)
    return None


def _changed(scene: Scene, counted: Counted) -> bool:
    hit = frames.event(scene, counted.head, {"layoff", "hire"})
    return hit is not None and scene.cost(counted.head, hit.head) <= 4


def _hit(kind: str, token: Token) -> Hit:
    return Hit(kind, token.place, token.place, token.place)
