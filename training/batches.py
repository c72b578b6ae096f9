"""Turn chunks into padded arrays, few shapes in all, so that the network is compiled once for each."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from crosscheck.grammar.features import Vocabulary, list_rows
from training.chunks import Chunk
from training.knowledge import Knowledge

LENGTHS = (16, 32, 48, 72)
UNKNOWN = "?"  # the tag of a word of which nobody says whether it is a part of a name
Batch = dict[str, npt.NDArray[np.generic]]


class Labels(NamedTuple):
    """The label sets, in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


class Batcher:
    """Fill batches of about ``words`` words of the config.

    ``dropped`` there is the share of words whose own row is not shown, ``forgotten`` that of words of which nothing is
    shown as known before.
    """

    def __init__(self, vocabulary: Vocabulary, labels: Labels, knowledge: Knowledge, config: Mapping[str, Any]) -> None:
        self.vocabulary = vocabulary
        self.knowledge = knowledge
        self.index = [{label: at for at, label in enumerate(kind)} for kind in labels]
        self.size: int = config["words"]
        self.dropped: float = config["dropped"]
        self.forgotten: float = config["forgotten"]
        self.rows: dict[str, list[int]] = {}

    def make(self, chunks: Sequence[Chunk], chance: random.Random) -> Iterator[Batch]:
        """Yield the batches of one pass in random order; chunks of like length share a batch."""
        groups: list[tuple[int, list[Chunk]]] = []
        waiting: dict[int, list[Chunk]] = {length: [] for length in LENGTHS}
        for chunk in chunks:
            length = next(length for length in LENGTHS if len(chunk.words) <= length)
            waiting[length].append(chunk)
            if len(waiting[length]) == max(1, self.size // length):
                groups.append((length, waiting[length]))
                waiting[length] = []
        groups += [(length, left) for length, left in waiting.items() if left]
        chance.shuffle(groups)
        for length, group in groups:
            yield self.fill(length, group, chance)

    def fill(self, length: int, group: list[Chunk], chance: random.Random) -> Batch:
        """Lay chunks of at most ``length`` words side by side: arrays of (time, batch)."""
        width = max(1, self.size // length)
        kinds = ("tokens", "breaks", "sentences", "heads", "relations", "upos", "xpos", "names", "starts", "known")
        arrays = {kind: np.zeros((length, width), np.int32) for kind in kinds}
        arrays["names"][:] = -1
        arrays["heads"][:] = np.arange(length)[:, None]
        arrays["sentences"][:] = -1
        mask = np.zeros((length, width), np.float32)
        arrays["known"][:] = len(self.knowledge.words)
        parsed = np.zeros(width, np.float32)
        styles = np.zeros(width, np.int32)
        forms: dict[tuple[str, bool], int] = {}
        for column, chunk in enumerate(group):
            place = (slice(len(chunk.words)), column)
            mask[place] = 1
            parsed[column] = chunk.parsed
            styles[column] = chunk.style
            keys = [(word.form, chance.random() < self.dropped) for word in chunk.words]
            arrays["tokens"][place] = [forms.setdefault(key, len(forms)) for key in keys]
            arrays["known"][place] = [self._find_known(word.form, chance) for word in chunk.words]
            self._fill_layers(arrays, place, chunk)
        places = arrays["known"]
        known = {"known": self.knowledge.vectors[places], "more": self.knowledge.more[places]}
        return {**arrays, "mask": mask, "parsed": parsed, "styles": styles, **known, **self._list_forms(forms)}

    def _find_known(self, form: str, chance: random.Random) -> int:
        """Give the row of what is known of a form, or that of the unknown where it is to be forgotten."""
        return len(self.knowledge.words) if chance.random() < self.forgotten else self.knowledge.find(form)

    def _fill_layers(self, arrays: dict[str, npt.NDArray[np.int32]], place: tuple[slice, int], chunk: Chunk) -> None:
        """Write a chunk's gold layers into its column."""
        upos, xpos, relations, names = self.index
        numbers = np.array(chunk.sentences)
        arrays["breaks"][place] = chunk.breaks
        arrays["sentences"][place] = numbers
        if chunk.names is not None:
            arrays["names"][place] = [names.get(tag, -1) for tag in chunk.names]
        if chunk.parsed:
            arrays["starts"][place] = np.diff(numbers, prepend=-1) > 0
            arrays["heads"][place] = chunk.heads
            arrays["relations"][place] = [relations.get(word.relation, 0) for word in chunk.words]
            arrays["upos"][place] = [upos[word.upos] for word in chunk.words]
            arrays["xpos"][place] = [xpos[word.xpos] for word in chunk.words]

    def _list_forms(self, forms: dict[tuple[str, bool], int]) -> Batch:
        """List the rows of all forms in a run, each with the number of its form."""
        rows: list[int] = []
        owners: list[int] = []
        for (form, dropped), number in forms.items():
            if form not in self.rows:
                self.rows[form] = list_rows(form, self.vocabulary)
            own = self.rows[form]
            rows += [0, *own[1:]] if dropped else own
            owners += [number] * len(own)
        return {"rows": np.array(rows, np.int32), "owners": np.array(owners, np.int32)}
