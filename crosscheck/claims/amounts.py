"""What money, shares and changes are said of: the thing they measure and whose it is."""

from crosscheck.claims import frames, lexicon, owners
from crosscheck.claims.frames import Counted, Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention, NameValue, QuantityValue, Thing

SUMS = {"fine": "fine", "donate": "aid", "invest": "investment", "reward": "reward", "debt": "debt", "save": "savings"}
ASPECTS = {"money": "how much", "percent": "which share"}
MOVING = 3.0  # how closely a word for rising or falling must stand to its figure
OWNED = 4.2  # how closely a name must hang on an amount to be whose it is


def amount(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Money, shares and changes: the nearest word for revenue, cost, jobs, trade says what they measure."""
    anchor = scene.anchor(mention)
    kinds = (
        frames.MONEY | {"layoff", "hire"}
        if value.kind == "money"
        else frames.MONEY | frames.CHANGES | {"layoff", "hire"}
    )
    hit = frames.event(scene, anchor, kinds - frames.CHANGES) or frames.event(scene, anchor, kinds)
    near = [(scene.cost(anchor, t.head), t.first, t) for t in scene.things if not _owning(t, value.kind)]
    named = min(near)[2] if near and min(near)[0] <= frames.REACH else None
    named = _moved(scene, anchor) or named
    thing = _named(scene, named) if named else None
    thing = thing or _sum_of(hit) or _spent_on(scene, hit)
    hit = _staffed(scene, anchor, thing) or hit
    fined = owners.of_fine(scene, hit) if hit and hit.kind == "fine" else ""
    owner = fined or _owner(scene, mention, named.head if named else anchor)
    if owner:
        thing = thing or Thing(head="amount", concept="amount")
        thing = thing.model_copy(update={"qualifiers": (*thing.qualifiers, f"of:{owner}")})
    meant = _meant_for(scene, mention) if thing is None and value.kind == "money" else ()
    if meant:
        thing = Thing(head="amount", concept="amount for", qualifiers=meant)
    return Frame(None, thing, frames.as_event(scene, hit), _amount_aspect(scene, anchor, value))


def _moved(scene: Scene, anchor: int) -> Hit | None:
    """What rises or falls is the subject of the verb that says so: "shares fell 7% in late trade"."""
    moved = frames.event(scene, anchor, frames.CHANGES)
    if moved is None or scene.cost(anchor, moved.head) > MOVING or scene.sentence.tokens[moved.head].pos != "VERB":
        return None
    subject = clauses.subject(scene.sentence, moved.head)
    return next((hit for hit in scene.things if subject is not None and hit.first <= subject <= hit.last), None)


def _meant_for(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Name what an amount is for: "Rs 250 crore was for the rover and the module"."""
    tokens = scene.sentence.tokens
    last = scene.tokens_of(mention)[-1]
    at = next((t.place for t in tokens[last + 1 : last + 7] if t.text.lower() == "for"), None)
    if at is None:
        return ()
    nouns = []
    for token in tokens[at + 1 : at + 12]:
        if token.pos in {"VERB", "AUX"} or token.text in {".", ";", "("}:
            break
        if token.pos in {"NOUN", "PROPN"}:
            nouns.append(f"for:{token.lemma}")
    return tuple(nouns)


def _staffed(scene: Scene, anchor: int, thing: Thing | None) -> Hit | None:
    """A share of a workforce is of those who go or come where the sentence tells of them, else of those there."""
    if thing is None or thing.concept not in {"worker", "workforce", "staff"}:
        return None
    return frames.event(scene, anchor, {"layoff"}) or frames.event(scene, anchor, {"hire", "employ"})


def _sum_of(hit: Hit | None) -> Thing | None:
    """ "fined 3 million", "donated 2 million": a verb that names its sum."""
    concept = SUMS.get(hit.kind, "") if hit else ""
    return Thing(head=concept, concept=concept) if concept else None


def _spent_on(scene: Scene, hit: Hit | None) -> Thing | None:
    """ "The repairs cost 3 million": the subject of a verb of money is what the amount is for."""
    if hit is None or scene.sentence.tokens[hit.head].pos != "VERB":
        return None
    subject = clauses.subject(scene.sentence, hit.head)
    if subject is None or scene.sentence.tokens[subject].pos != "NOUN":
        return None
    return Thing(head=scene.sentence.tokens[subject].lemma, concept=scene.concept(subject))


def _owning(hit: Hit, kind: str) -> bool:
    """People, places and firms have amounts; they are not what money measures, though a share may be of a group."""
    person = hit.kind == "person" if kind != "money" else lexicon.broader(hit.kind, "person")
    return person or hit.kind in {"country", "city", "company", "household", "border"}


def _owner(scene: Scene, mention: Mention, head: int) -> str:
    """Name whose amount it is: the name on which it hangs closely, or before its bracket; never one who reports it."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    speaking = clauses.reporting(scene.sentence, lexicon.speech_verbs())
    rows = []
    for named in scene.named:
        covered = scene.tokens_of(named)
        if (
            not isinstance(named.value, NameValue)
            or named.value.type == "country"
            or (speaking and speaking[1] in covered)
        ):
            continue
        if any(t.text.lower() == "than" for t in tokens[min(covered[0], head) : max(covered[0], head)]):
            continue
        bracketed = tokens[first - 1].text == "(" and 0 <= first - 2 - covered[-1] <= 1
        rows.append((0.0 if bracketed else scene.cost(head, scene.anchor(named)), named.start, named.value.key))
    return min(rows)[2] if rows and min(rows)[0] <= OWNED else ""


def _amount_aspect(scene: Scene, anchor: int, value: QuantityValue) -> str:
    """Tell a change from a level: a rise of, a fall by; a percentage near a word for rising or falling is a change."""
    moved = frames.event(scene, anchor, frames.CHANGES)
    near = moved is not None and scene.cost(anchor, moved.head) <= 3
    if value.kind == "ratio" and not value.unit:
        return "which share"
    if value.kind == "ratio" or (value.change and value.kind == "percent") or (near and value.kind == "percent"):
        return "how much change"
    return "how much change" if near and value.change else ASPECTS[value.kind]


def _named(scene: Scene, hit: Hit) -> Thing:
    counted = Counted(clauses.noun_phrase(scene.sentence, hit.head)[0], hit.last, hit.head, False)
    return Thing(
        head=scene.sentence.tokens[hit.head].lemma, concept=hit.kind, qualifiers=frames.qualifiers(scene, counted)
    )
