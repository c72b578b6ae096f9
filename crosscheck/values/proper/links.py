"""Runs that go on: an organisation's name continues with "of", "for", "on" or "and" in the next run."""

from collections.abc import Iterator, Sequence

from crosscheck.values import gazetteer, spelling
from crosscheck.values.patterns import lazy
from crosscheck.values.proper import titles
from crosscheck.values.proper.lists import bodies, calendar_words
from crosscheck.values.proper.words import Run, Word

OF = lazy(r" of (?:the )?")
FOR = lazy(r" (?:for|on) (?:the )?")
AND = lazy(r",? (?:and|&) ")
LINKING = (" of ", " for ", " on ", " and ", " & ", ", and ")
TOPIC = ("tion", "ment", "ity", "ture")


def merged(text: str, found: Sequence[Run]) -> Iterator[Run]:
    """Join each run to the next where an organisation's name goes on with "of", "for", "on" or "and"."""
    waiting: list[Word] = []
    for run in found:
        link = linking(text, waiting, run) if waiting else ""
        if waiting and not link:
            yield Run(tuple(waiting))
            waiting = []
        first = run.words[0]._replace(joined=link) if link else run.words[0]
        waiting += [first, *run.words[1:]]
    if waiting:
        yield Run(tuple(waiting))


def linking(text: str, before: Sequence[Word], run: Run) -> str:
    """Give the word that joins a run to an organisation's name before it, or ""."""
    first, gap = run.words[0], text[before[-1].end : run.words[0].start]
    if not gap.startswith(LINKING) or len(gap) > 10 or len(before) > 12 or first.text.casefold() in calendar_words():
        return ""
    if tabled(text, before, run):
        return "of"
    marks = {bodies().get(word.text, "") for word in before}
    if OF.fullmatch(gap) and marks & {"*", "+"}:
        return "of"
    if FOR.fullmatch(gap) and bodies().get(before[-1].text) == "+" and not gazetteer.place(first.text):
        return "for"
    return "and" if AND.fullmatch(gap) and topical(before, run) else ""


def topical(before: Sequence[Word], run: Run) -> bool:
    """Tell whether "and" goes on inside a name: Ministry of Trade and Industry, Institute for Bees and Wasps."""
    linked = any(word.joined in ("of", "for") for word in before)
    if not linked or len(run.words) > 3 or run.words[-1].text in bodies():
        return False
    last = run.words[-1].text.casefold()
    return last.endswith(TOPIC) or (last in titles.modifiers() if len(run.words) == 1 else last.endswith("s"))


def tabled(text: str, before: Sequence[Word], run: Run) -> bool:
    """Tell whether a known place's name goes on from one run to the next: Republic of the Congo, Isle of Man."""
    openings = [word for word in before[-4:] if gazetteer.longest().get(word.text, 0) > 2]
    endings = run.words[:3] if openings else ()
    return any(gazetteer.listed(spelling.plain(text[one.start : other.end])) for one in openings for other in endings)
