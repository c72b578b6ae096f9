"""The quick refusal of words that begin no marker of tense must never refuse one that does."""

import re

import pytest

from crosscheck.values.temporal import contexts
from crosscheck.values.temporal.contexts import FUTURE, MARKERS, NEARER, PAST, REPORTED, marks

MARKED = """
it will come | they won't | we'll see | he’ll go | going to | scheduled for | due on | set to | upcoming | plans to
planning | ahead of | bracing for | awaits | preparing for | next meeting | meets again | begins | votes on
running through | could fall | expects | forthcoming | intends | aims | are to | would | hopes to | so as to | tomorrow
possible | proposed | tentatively | deadline | calls for
comes out | takes place | airs on | forecast to | likely to | has until
warned of | urged | urges | fears | afraid | threatened | vows | appealed to | called for | before further
told | warned | gave | showed | was | been | ago | since
arrested | took | drove | sank | beat | withdrew | struck | swung
"""


@pytest.mark.parametrize("words", re.split(r" [|] |\n", MARKED.strip()))
def test_no_marker_is_refused(words: str) -> None:
    wanted = [match.lastgroup for match in MARKERS.finditer(words)]
    assert wanted
    assert len(marks(words, reported=True)) == len(wanted)


def test_every_plain_alternative_is_found() -> None:
    words = {
        word for word in re.findall(r"[a-z]{3,}", f"{FUTURE}|{NEARER}|{REPORTED}|{PAST}") if MARKERS.fullmatch(word)
    }
    assert len(words) > 70
    assert [word for word in sorted(words) if not marks(word, reported=True)] == []


class Counting:
    """A pattern that counts how often it is tried."""

    def __init__(self) -> None:
        self.tried = 0

    def match(self, words: str, place: int) -> re.Match[str] | None:
        self.tried += 1
        return MARKERS.match(words, place)


def test_the_pattern_of_markers_is_tried_only_where_one_can_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    counting = Counting()
    monkeypatch.setattr(contexts, "MARKERS", counting)
    marks.cache_clear()
    marks("jan 1 oslo berg 2021 people of the long road " * 30, reported=True)
    assert counting.tried == 0
    marks("the people of oslo met on the long road and will meet again " * 30, reported=True)
    assert counting.tried == 30 * len(["met", "will", "meet"])


def test_the_same_words_are_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counting = Counting()
    monkeypatch.setattr(contexts, "MARKERS", counting)
    marks.cache_clear()
    for _ in range(1000):
        marks("the judge will meet on ", reported=True)
    assert counting.tried == len(["will", "meet"])
