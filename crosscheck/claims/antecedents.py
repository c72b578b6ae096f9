"""What a number counts where the words for it were said before: "700 of them", "of those, 172", "the figure is 40"."""

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.claims import lexicon
from crosscheck.claims.frames import Frame
from crosscheck.claims.scenes import Scene
from crosscheck.grammar import clauses
from crosscheck.models import Mention, QuantityValue

POINTING = frozenset({"them", "those", "these", "whom", "which"})
OPENERS = frozenset({"of", "among"})

Rows = Sequence[tuple[Mention, Frame]]


class Source(NamedTuple):
    """What was said before, and whether the number is a part of it."""

    frame: Frame
    part: bool


def inherit(scene: Scene, mention: Mention, frame: Frame, rows: Rows, earlier: Rows) -> Frame:
    """Give a number whose thing is left out the thing, and failing one of its own the event, of what it points to.

    `rows` are the figures before it in its sentence, `earlier` those of the sentences just before.
    """
    if frame.counted is None or frame.aspect != "how many":
        return frame
    source = _source(scene, mention, frame, rows, earlier)
    if source is None or source.frame.thing is None:
        return frame
    thing = source.frame.thing if frame.counted.elliptic else frame.thing
    return frame._replace(thing=thing, event=frame.event or source.frame.event, part=source.part)


def _source(scene: Scene, mention: Mention, frame: Frame, rows: Rows, earlier: Rows) -> Source | None:
    base = _base(scene, mention, rows)
    if base:
        return Source(base, True)
    if frame.counted is None or not frame.counted.elliptic:
        whole = _larger(mention, earlier) if frame.event is None and _turned_out(scene, mention) else None
        return Source(whole, True) if whole else None
    if _partitive(scene, mention):
        whole = _larger(mention, rows) or _larger(mention, earlier) or _latest((*earlier, *rows))
        return Source(whole, True) if whole else None
    return _same(scene, mention, frame, rows, earlier)


def _same(scene: Scene, mention: Mention, frame: Frame, rows: Rows, earlier: Rows) -> Source | None:
    """Find what a number with no noun counts where it is no part: what the figure before counts."""
    named = frame.thing is not None and bool(frame.thing.qualifiers)
    if rows and _countable(rows[-1][1]) and _elsewhere(scene, mention) and not named:
        return Source(rows[-1][1], False)
    known = frame.thing is not None and frame.thing.concept in lexicon.concepts()
    if known or not _free(scene, mention):
        return None
    before = rows[-1:] or (earlier[-1:] if _counting(scene, mention) or _bare(scene, mention) else ())
    return next((Source(found, False) for _, found in before if _countable(found)), None)


def _turned_out(scene: Scene, mention: Mention) -> bool:
    """ "Ten were males": what some of those said before are."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    return covered[0] == 0 and covered[-1] + 1 < len(tokens) and tokens[covered[-1] + 1].lemma == "be"


def _elsewhere(scene: Scene, mention: Mention) -> bool:
    """ "37 people in the north and 14 in the south": the same in another place."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    before = tokens[covered[0] - 1].text.lower() if covered[0] else ""
    after = tokens[covered[-1] + 1].text.lower() if covered[-1] + 1 < len(tokens) else ""
    opened = [token.text.lower() for token in tokens[max(0, covered[0] - 3) : covered[0] - 1]]
    led = len(opened) == 2 and opened[0] in {";", ",", "and"} and opened[1] == "in" and after in {".", ",", ";", ""}
    return led or (before in {"and", ",", "or"} and after in {"in", "at", "on", "from"})


def _countable(frame: Frame) -> bool:
    return frame.aspect == "how many" and frame.thing is not None and frame.thing.concept not in {"", "population"}


def _base(scene: Scene, mention: Mention, rows: Rows) -> Frame | None:
    """ "Of the 2,500 workers who leave, 700 are in Lima": the figure that an opening "of" or "among" governs."""
    tokens = scene.sentence.tokens
    start = next((t.place + 1 for t in reversed(tokens[: scene.tokens_of(mention)[0]]) if t.text == ";"), 0)
    for other, frame in rows:
        first = scene.tokens_of(other)[0]
        opened = start <= first <= start + 2 and tokens[start].text.lower() in OPENERS
        if opened and _countable(frame) and _said(mention) <= _said(other):
            return frame
    return None


def _partitive(scene: Scene, mention: Mention) -> bool:
    """ "700 of them", "two of which", "Of those, 172"."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = [t.text.lower() for t in tokens[covered[-1] + 1 : covered[-1] + 3]]
    before = [t.text.lower() for t in tokens[max(0, covered[0] - 3) : covered[0]] if t.text != ","]
    return _points(after) or _points(before[-2:])


def _points(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0] in OPENERS and words[1] in POINTING


def _larger(mention: Mention, rows: Rows) -> Frame | None:
    """Give the nearest figure before that the number may be a part of."""
    return next((f for other, f in reversed(rows) if _countable(f) and _said(other) >= _said(mention)), None)


def _latest(rows: Rows) -> Frame | None:
    """ "Nine remarks; the firm accepts eleven of them": what is wrong in an article still points to what it says."""
    return next((found for _, found in reversed(rows) if _countable(found)), None)


def _said(mention: Mention) -> float:
    return float(mention.value.said) if isinstance(mention.value, QuantityValue) else 0.0


def _free(scene: Scene, mention: Mention) -> bool:
    """May the number stand for a group at all? "One", and a number after a name and a comma (an age), may not."""
    tokens = scene.sentence.tokens
    first = scene.tokens_of(mention)[0]
    aged = first >= 2 and tokens[first - 1].text == "," and tokens[first - 2].pos == "PROPN"
    return _said(mention) > 1 and not aged


def _counting(scene: Scene, mention: Mention) -> bool:
    """ "The latest count there was 1,900", "put the figure at 40": a noun that stands for a figure."""
    words = lexicon.table("standings.txt")["counting"]
    sentence = scene.sentence
    anchor = clauses.head_of(sentence, scene.tokens_of(mention))
    subject = clauses.subject(sentence, clauses.predicate(sentence, anchor))
    first = scene.tokens_of(mention)[0]
    before = sentence.tokens[max(0, first - 3) : first]
    return (subject is not None and sentence.tokens[subject].lemma in words) or any(t.lemma in words for t in before)


def _bare(scene: Scene, mention: Mention) -> bool:
    """A number that does something itself, with no noun: "Seven are still in hospital"."""
    tokens = scene.sentence.tokens
    covered = scene.tokens_of(mention)
    after = covered[-1] + 1
    return tokens[clauses.head_of(scene.sentence, covered)].dep.startswith("nsubj") and (
        after < len(tokens) and tokens[after].pos in {"AUX", "VERB", "ADV"}
    )
