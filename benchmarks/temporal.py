"""Quality and speed of dates, times and lengths: WikiWars, the Recognizers specs, and other readers beside ours.

Run: python benchmarks/temporal.py [--others] [--misses N] [--only wikiwars|recognizers]
The data lies in the folder that CROSSCHECK_SHARED names (default: ../shared beside the project); without it the script
says so and ends well. `floors/temporal.json` holds what a run must reach; a run below it ends with status 1.
"""

import argparse
import importlib.util
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("CROSSCHECK_SHARED", HERE.parent.parent / "shared")) / "bench"
FLOORS = HERE / "floors" / "temporal.json"


class Timed(NamedTuple):
    """An expression of time with its place and TIMEX value."""

    start: int
    end: int
    text: str
    value: str


Reader = Callable[[str, date], list[Timed]]


class Score(NamedTuple):
    """Precision, recall and F1."""

    precision: float
    recall: float
    f1: float


def ours(text: str, published: date) -> list[Timed]:
    from crosscheck.models import Reading
    from crosscheck.values import dates, durations, times

    reading = Reading(published)
    found = [one for finder in (dates, times, durations) for one in finder.find(text, 0, len(text), reading)]
    return [Timed(one.start, one.end, text[one.start : one.end], one.value.timex) for one in sorted(found, key=key)]


def key(mention: Any) -> int:
    return int(mention.start)


def dateparser_reader(text: str, published: date) -> list[Timed]:
    from datetime import datetime

    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(published.year, published.month, published.day), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for paragraph in re.findall(r"[^\n]*\n?", text):
        for words, when in search_dates(paragraph, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                found.append(Timed(start, start + len(words), words, shaped(words, when.date().isoformat())))
    return found


def shaped(words: str, day: str) -> str:
    """Write dateparser's day as precisely as its words are: "May 2021" is a month, "1997" a year."""
    if re.fullmatch(r"\D*\d{4}\D*", words) and re.search(r"[A-Za-z]{3}", words):
        return day[:7]
    if re.fullmatch(r"\D*\d{4}", words):
        return day[:4]
    return day if re.search(r"\d", words) else day[:7] if re.search(MONTHS, words, re.I) else day


MONTHS = r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"


def recognizers_reader(text: str, published: date) -> list[Timed]:
    from datetime import datetime

    from recognizers_date_time import Culture, recognize_datetime

    reference = datetime(published.year, published.month, published.day)
    found, at = [], 0
    for paragraph in re.findall(r"[^\n]*\n?", text):
        for one in recognize_datetime(paragraph, Culture.English, reference=reference):
            values = (one.resolution or {}).get("values", [{}])
            words = text[at + one.start : at + one.end + 1]
            found.append(Timed(at + one.start, at + one.end + 1, words, resolved(values)))
        at += len(paragraph)
    return found


def resolved(values: list[dict[str, str]]) -> str:
    """Take the past one of the values offered, in TIMEX3 writing where it has one."""
    timex = values[0].get("timex", "")
    if timex.startswith("XXXX") and values[0].get("value"):
        return values[0]["value"]
    return timex


OTHERS: dict[str, tuple[str, Reader]] = {
    "dateparser": ("dateparser", dateparser_reader),
    "recognizers-text": ("recognizers_date_time", recognizers_reader),
}


def f1(hits: int, found: int, wanted: int) -> Score:
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    return Score(precision, recall, 2 * precision * recall / max(1e-9, precision + recall))


def rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# --- WikiWars ---------------------------------------------------------------------------------------------------------


def wikiwars(reader: Reader, misses: int = 0) -> dict[str, Score]:
    """Score a reader: strict spans (the same two ends), overlapping spans, and values of overlapping spans.

    An expression that the annotators left without a value counts as wanted; no reader can hit its value.
    """
    strict = loose = right = found = wanted = 0
    shown = Counter[str]()
    for document in rows(SHARED / "wikiwars.jsonl"):
        gold = [Timed(one["start"], one["end"], one["text"], one["val"] or "") for one in document["timexes"]]
        ours_here = reader(document["text"], date.fromisoformat(document["dct"][:10]))
        found, wanted = found + len(ours_here), wanted + len(gold)
        spans = {(one.start, one.end) for one in ours_here}
        strict += sum((one.start, one.end) in spans for one in gold)
        pairs = list(paired(gold, ours_here))
        loose += len(pairs)
        right += sum(same_value(left.value, other.value) for left, other in pairs)
        if misses:
            show(document, gold, ours_here, pairs, shown)
    return {"strict": f1(strict, found, wanted), "loose": f1(loose, found, wanted), "value": f1(right, found, wanted)}


def paired(gold: list[Timed], found: list[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Pair each wanted expression with one that overlaps it, the same span first; each is used once."""
    used: set[int] = set()
    starts = {(one.start, one.end): place for place, one in enumerate(found)}
    for one in sorted(gold, key=lambda timed: (timed.start, timed.end)):
        same = starts.get((one.start, one.end))
        near = [same] if same is not None else overlapping(one, found)
        free = [place for place in near if place not in used]
        if free:
            used.add(free[0])
            yield one, found[free[0]]


def overlapping(one: Timed, found: list[Timed]) -> list[int]:
    return [place for place, other in enumerate(found) if one.start < other.end and other.start < one.end]


def same_value(wanted: str, got: str) -> bool:
    """Compare values; TIMEX2's writing of sets and of unknown times is brought to TIMEX3's."""
    return bool(wanted) and normal(wanted) == normal(got)


SETS = {"XXXX-XX-XX": "P1D", "XXXX-XX": "P1M", "XXXX": "P1Y", "XXXX-WXX": "P1W"}


def normal(value: str) -> str:
    value = re.sub(r"^P(\d+)DE$", lambda match: f"P{int(match[1]) * 10}Y", value)
    return SETS.get(value, re.sub(r":00$", "", value) if value.count(":") == 2 else value)


def show(document: dict[str, Any], gold: list[Timed], found: list[Timed], pairs: Any, shown: Counter[str]) -> None:
    """Print what was missed, what was found and not wanted, and what was read wrong, with the words around."""
    text, hit, used = document["text"], {one for one, _ in pairs}, {other for _, other in pairs}
    for one in gold:
        if one not in hit:
            print("MISS ", around(text, one), "=>", one.value)
    for other in found:
        if other not in used:
            print("EXTRA", around(text, other), "=>", other.value)
    for one, other in pairs:
        if not same_value(one.value, other.value):
            print("VALUE", around(text, one), "=>", one.value, "| ours", repr(other.text), other.value)
        elif (one.start, one.end) != (other.start, other.end):
            print("SPAN ", around(text, one), "| ours", repr(other.text))


def around(text: str, one: Timed) -> str:
    before, after = text[max(0, one.start - 40) : one.start], text[one.end : one.end + 30]
    return f"{before}[[{one.text}]]{after}".replace("\n", "/")


# --- Recognizers specs ------------------------------------------------------------------------------------------------

SPECS = (
    "DateExtractor", "DatePeriodExtractor", "DatePeriodParser", "DurationExtractor", "DurationParser", "DateTimeModel",
)  # fmt: skip


def speed(reader: Reader) -> float:
    """Give the words per second over the longest texts of WikiWars."""
    texts = [(document["text"], date.fromisoformat(document["dct"][:10])) for document in rows(SHARED / "wikiwars.jsonl")]
    words = sum(len(text.split()) for text, _ in texts)
    started = time.perf_counter()
    for text, day in texts:
        reader(text, day)
    return words / (time.perf_counter() - started)


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", action="store_true", help="run the other readers that are installed as well")
    parser.add_argument("--misses", type=int, default=0, help="print what was missed")
    options = parser.parse_args(list(arguments) if arguments is not None else None)
    if not SHARED.exists():
        print(f"no data at {SHARED}: nothing measured")
        return 0
    readers: dict[str, Reader] = {"crosscheck": ours}
    if options.others:
        readers |= {name: reader for name, (module, reader) in OTHERS.items() if importlib.util.find_spec(module)}
    for name, reader in readers.items():
        scores = wikiwars(reader, options.misses if name == "crosscheck" else 0)
        print(name, {measure: tuple(round(number, 3) for number in score) for measure, score in scores.items()})
        print(name, f"{speed(reader):,.0f} words/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
