"""What money, shares and changes are said of: the thing they measure and whose it is."""

from crosscheck.claims import counting, frames, lexicon, owners
from crosscheck.claims.counting import Counted
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention, NameValue, QuantityValue, Thing

SUMS = {"fine": "fine", "donate": "aid", "invest": "investment", "reward": "reward", "debt": "debt", "save": "savings"}
MADE = frozenset({"make", "build", "produce", "construct", "shoot", "film", "develop", "sell", "buy", "acquire"})
DEALS = frozenset({"agreement", "takeover", "share"})
ASPECTS = {"money": "how much", "percent": "which share"}
MOVING = 3.0  # how closely a word for rising or falling must stand to its figure
OWNED = 4.2  # how closely a name must hang on an amount to be whose it is


def amount(scene: Scene, mention: Mention, value: QuantityValue) -> Frame:
    """Money, shares and changes: the nearest word for revenue, cost, jobs, trade says what they measure."""
    anchor = scene.anchor(mention)
    kinds = (
        lexicon.MONEY | {"layoff", "hire"}
        if value.kind == "money"
        else lexicon.MONEY | lexicon.CHANGES | {"layoff", "hire"}
    )
    hit = frames.event(scene, anchor, kinds - lexicon.CHANGES) or frames.event(scene, anchor, kinds)
    named = _moved(scene, anchor) or _measured(scene, anchor, value.kind)
    thing = _named(scene, named) if named else None
    thing = thing or _sum_of(hit) or _spent_on(scene, hit)
    hit = _staffed(scene, anchor, thing) or hit
    made = _made(scene, mention) if value.kind == "money" else None
    glossed = _bracketed(scene, mention)
    if made or glossed:
        thing = _of_one(scene, thing, value.kind, made is not None)
    thing = _bought(scene, thing)
    fined = owners.of_fine(scene, hit) if hit and hit.kind == "fine" else ""
    owner = made or glossed or fined or _owner(scene, named.head if named else anchor)
    if owner:
        thing = thing or Thing(head="amount", concept="amount")
        thing = thing.model_copy(update={"qualifiers": (*thing.qualifiers, f"of:{owner}")})
    meant = _meant_for(scene, mention) if thing is None and value.kind == "money" else ()
    if meant:
        thing = Thing(head="amount", concept="amount for", qualifiers=meant)
    return Frame(None, thing, frames.as_event(scene, hit), _amount_aspect(scene, anchor, value))


def _of_one(scene: Scene, thing: Thing | None, kind: str, made: bool) -> Thing | None:
    """An amount right after a name in brackets, or for which it was made, is limited by that name alone.

    Where the sentence tells of costs ("the dearest film, Pepita ($9 million)") it is a cost.
    """
    costs = made or (kind == "money" and any(hit.kind == "cost" for hit in scene.events))
    unnamed = thing is None or not (thing.concept in DEALS or lexicon.broader(thing.concept, "sum"))
    if costs and unnamed:
        return Thing(head="cost", concept="cost")
    return thing.model_copy(update={"qualifiers": ()}) if thing else None


def _bought(scene: Scene, thing: Thing | None) -> Thing | None:
    """ "The two merged in a deal worth 3 billion": the deal is the takeover that the sentence tells of."""
    takeover = any(hit.kind == "acquire" for hit in scene.events)
    return (
        thing.model_copy(update={"concept": "takeover"})
        if thing and takeover and thing.concept == "agreement"
        else thing
    )


def _made(scene: Scene, mention: Mention) -> str | None:
    """ "Pepita, a film made for 3 million": what was made or sold for a sum, by name."""
    tokens = scene.sentence.tokens
    at = scene.tokens_of(mention)[0] - 1
    if at < 1 or tokens[at].text.lower() != "for" or tokens[at - 1].lemma not in MADE or tokens[at - 1].pos != "VERB":
        return None
    made = clauses.patient(scene.sentence, at - 1)
    if made is None:
        return ""
    inside = {made, tokens[made].head, *scene.sentence.children[made]} if tokens[made].pos == "NOUN" else {made}
    named = [m for m in scene.named if inside & set(scene.tokens_of(m)) and isinstance(m.value, NameValue)]
    return next((m.value.key for m in named if isinstance(m.value, NameValue) and m.value.type != "country"), "")


def _bracketed(scene: Scene, mention: Mention) -> str:
    """ "Pepita ($3 million)": the name right before an amount in brackets."""
    first = scene.tokens_of(mention)[0]
    if first < 2 or scene.sentence.tokens[first - 1].text != "(":
        return ""
    return next(
        (
            m.value.key
            for m in scene.named
            if isinstance(m.value, NameValue)
            and m.value.type != "country"
            and 0 <= first - 2 - scene.tokens_of(m)[-1] <= 1
        ),
        "",
    )


def _measured(scene: Scene, anchor: int, kind: str) -> Hit | None:
    """The nearest thing with an amount; of money a word for a sum ("cost") before a thing that it buys ("film")."""
    near = [(scene.cost(anchor, t.head), t.first, t) for t in scene.things if not _owning(t, kind)]
    near = [row for row in near if row[0] <= frames.REACH]
    sums = [row for row in near if kind != "money" or row[2].kind in DEALS or lexicon.broader(row[2].kind, "sum")]
    return min(sums)[2] if sums else min(near)[2] if near else None


def _moved(scene: Scene, anchor: int) -> Hit | None:
    """What rises or falls is the subject of the verb that says so: "shares fell 7% in late trade"."""
    moved = frames.event(scene, anchor, lexicon.CHANGES)
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


def _owner(scene: Scene, head: int) -> str:
    """Name whose amount it is: the name on which it hangs closely; never one who reports it."""
    tokens = scene.sentence.tokens
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
        rows.append((scene.cost(head, scene.anchor(named)), named.start, named.value.key))
    return min(rows)[2] if rows and min(rows)[0] <= OWNED else ""


def _amount_aspect(scene: Scene, anchor: int, value: QuantityValue) -> str:
    """Tell a change from a level: a rise of, a fall by; a percentage near a word for rising or falling is a change."""
    moved = frames.event(scene, anchor, lexicon.CHANGES)
    near = moved is not None and scene.cost(anchor, moved.head) <= 3
    if value.kind == "ratio" and not value.unit:
        return "which share"
    if value.kind == "ratio" or (value.change and value.kind == "percent") or (near and value.kind == "percent"):
        return "how much change"
    return "how much change" if near and value.change else ASPECTS[value.kind]


def _named(scene: Scene, hit: Hit) -> Thing:
    counted = Counted(clauses.noun_phrase(scene.sentence, hit.head)[0], hit.last, hit.head, False)
    return Thing(
        head=scene.sentence.tokens[hit.head].lemma, concept=hit.kind, qualifiers=counting.qualifiers(scene, counted)
    )
