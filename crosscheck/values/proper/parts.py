"""Everything a text names, by tables, runs of capitalised words and the evidence around them."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from crosscheck.values import spelling
from crosscheck.values.proper import context
from crosscheck.values.proper.kinds import Evidence
from crosscheck.values.proper.links import merged
from crosscheck.values.proper.pieces import Part, read
from crosscheck.values.proper.settling import headline_parts, settle
from crosscheck.values.proper.words import lower_words, runs


@lru_cache(maxsize=8)
def collect(text: str) -> tuple[Part, ...]:
    """Give everything the text names, in order; kept for the last few texts, since several finders ask for it."""
    found = runs(text)
    clear = [run for run in found if not run.words[0].headline]
    upper = frozenset(spelling.key(word.text) for run in clear for word in run.words if not word.opens)
    evidence = Evidence(text, lower_words(text), upper)
    drafts = [part for run in merged(text, clear) for part in read(run, evidence)]
    settled = [extended(part, text) for part in settle(drafts, evidence)]
    titled = list(merged(text, [run for run in found if run.words[0].headline]))
    return tuple(sorted(settled + headline_parts(titled, settled, evidence)))


def extended(named: Part, text: str) -> Part:
    """Take a lower-case word that makes another place of a place into its name: "Lima" and "Lima province"."""
    end = context.extended(text, named.end) if named.type == "place" else named.end
    return named if end == named.end else named._replace(end=end, key=spelling.key(text[named.start : end]))


def within(text: str, start: int, end: int) -> Iterator[Part]:
    """Give the parts that lie in `text[start:end]`, in order."""
    everything = collect(text)
    for index in range(bisect_left(everything, (start,)), len(everything)):
        if everything[index].end > end:
            return
        yield everything[index]
