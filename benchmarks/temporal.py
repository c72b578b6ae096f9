"""Quality and speed of dates, times and lengths: WikiWars, the Recognizers specs, and other readers beside ours.

Run: python -m benchmarks.temporal [--others] [--misses]
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
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.limits import limited

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
OVER: list[str] = []  # the paragraphs that took another library too long


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

    search = limited(search_dates, OVER)
    settings = {"RELATIVE_BASE": datetime(published.year, published.month, published.day), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for paragraph in re.findall(r"[^\n]*\n?", text):
        for words, when in search(paragraph, languages=["en"], settings=settings) or []:
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
    recognize = limited(recognize_datetime, OVER)
    found, at = [], 0
    for paragraph in re.findall(r"[^\n]*\n?", text):
        for one in recognize(paragraph, Culture.English, reference=reference):
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


def wikiwars(reader: Reader, misses: bool = False) -> dict[str, Score]:
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

SPECS: dict[str, frozenset[str]] = {
    "DateExtractor": frozenset({"date"}),
    "DatePeriodExtractor": frozenset({"daterange"}),
    "DatePeriodParser": frozenset({"daterange"}),
    "DurationExtractor": frozenset({"duration"}),
    "DurationParser": frozenset({"duration"}),
    "DateTimeModel": frozenset({"date", "daterange", "duration", "time"}),
}


@cache
def left_out_table(wide: bool = False) -> list[tuple[str, re.Pattern[str]]]:
    """Read why cases are left out: a reason and a pattern of the sentence; `wide` keeps those that news could hold."""
    lines = (HERE / "temporal_left_out.tsv").read_text(encoding="utf-8").splitlines()
    rows_of_table = [line.split("\t") for line in lines if not line.startswith("#")]
    kept = [row for row in rows_of_table if not (wide and row[2:])]
    return [(row[0], re.compile(row[1], re.IGNORECASE)) for row in kept]


class Case(NamedTuple):
    """One sentence of the specs: the day it is read on, and the expressions it holds with their values."""

    spec: str
    text: str
    reference: date
    wanted: list[dict[str, Any]]


def cases(left_out: Counter[str], wide: bool = False) -> Iterator[Case]:
    """Give the cases that news could hold; count the others by why they are left out."""
    for spec, types in SPECS.items():
        for row in rows(SHARED / "recognizers" / f"{spec}.jsonl"):
            wanted = list(row["Results"])
            reason = why_left_out(row["Input"], wanted, types, wide)
            if reason:
                left_out[reason] += 1
                continue
            said = row.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
            yield Case(spec, row["Input"], date.fromisoformat(said[:10]), wanted)


def why_left_out(text: str, wanted: list[dict[str, Any]], types: frozenset[str], wide: bool = False) -> str:
    """Say why news could not hold a case, or "" where it could."""
    if any(type_of(one) not in types for one in wanted):
        return "another type: a time with a day, a range of clock times, a set"
    return next((reason for reason, pattern in left_out_table(wide) if pattern.search(text)), "")


def type_of(one: dict[str, Any]) -> str:
    return str(one.get("TypeName") or one.get("Typename") or one.get("Type", "")).removeprefix("datetimeV2.")


def recognizers(reader: Reader, misses: bool = False, wide: bool = False) -> dict[str, tuple[int, int]]:
    """Count the cases passed by spec: every expression with its span and value, none where none is."""
    passed: dict[str, tuple[int, int]] = {}
    for case in cases(Counter(), wide):
        good = passes(case, bounds_joined(case, reader(case.text, case.reference)))
        hits, total = passed.get(case.spec, (0, 0))
        passed[case.spec] = (hits + good, total + 1)
        if misses and not good:
            got = [(one.text, one.value) for one in reader(case.text, case.reference)]
            print(
                "CASE ",
                case.spec,
                case.reference,
                case.text[:150],
                "|",
                [(one["Text"], sorted(values(one))) for one in case.wanted],
                got,
            )
    return passed


def passes(case: Case, found: list[Timed]) -> bool:
    if not case.wanted:
        return not any(looks_like(case.spec, one.value) for one in found)
    return all(any(same_words(one["Text"], other.text) and fits(one, other) for other in found) for one in case.wanted)


def looks_like(spec: str, value: str) -> bool:
    """Say whether a value is of the kind that a spec is about: a spec for periods says nothing of days."""
    if spec.startswith("Duration"):
        return value.startswith("P") and value[1:2] in "T0123456789X"
    if spec.startswith("DatePeriod"):
        return not value.startswith("P") and "T" not in value and len(value) != 10
    return len(value) == 10 if spec == "DateExtractor" else True


LEADS = re.compile(
    r"^(?:from|between|in|on|at|since|until|till|by|before|after|the|for|during|within|about|around|any time|this is"
    r"|month of|of|as of|starting|beginning|later than|earlier than|greater than|no later than|> ="
    r"|as (?:late|early|soon) as) ",
    re.IGNORECASE,
)


def same_words(left: str, right: str) -> bool:
    return trimmed(left) == trimmed(right)


def trimmed(words: str) -> str:
    before = words.lower().strip(" .,")
    after = LEADS.sub("", before)
    return after if after == before else trimmed(after)


def fits(wanted: dict[str, Any], got: Timed) -> bool:
    """Say whether a value is one that the spec offers; a spec without values asks for the words alone."""
    offered = values(wanted)
    return not offered or bool(offered & said(got.value)) or as_precise_as_its_unit(wanted, got)


def as_precise_as_its_unit(wanted: dict[str, Any], got: Timed) -> bool:
    """Accept "two months ago" as the month that holds the specs' day: TIMEX3 is as precise as the unit counted."""
    from crosscheck.values.temporal.timexes import days

    covers = days(got.value)
    if covers is None or not re.search(r"\b(?:weeks?|months?|years?|fortnight|decades?)\b", got.text):
        return False
    single = [value.split("/")[0] for value in values(wanted) if re.fullmatch(r"(\d{4}-\d\d-\d\d)/\1", value)]
    return any(covers[0] <= date.fromisoformat(day) <= covers[1] for day in single)


def values(one: dict[str, Any]) -> set[str]:
    """Give a case's values: its TIMEX, its length where it is counted from now (TIMEX3 writes "the next three days" as
    P3D; "a few" is PX, which the specs take as 3), and its days as first/last (its ends are the day after the last).
    """
    found: set[str] = set()
    value = one.get("Value") or {}
    if "Timex" in value:
        found.add(value["Timex"])
    for resolution in [value.get("FutureResolution") or {}, value.get("PastResolution") or {}]:
        found |= days_of({**resolution, "value": resolution.get("date")})
    for resolution in (one.get("Resolution") or {}).get("values", []):
        found |= days_of(resolution) | {resolution.get("timex", "")}
    lengths = {length[1] for timex in found if (length := re.search(r",(P[^,]+)\)$", timex))}
    return (found | lengths) - {""}


def days_of(resolution: dict[str, Any]) -> set[str]:
    start = resolution.get("start") or resolution.get("startDate")
    end = resolution.get("end") or resolution.get("endDate")
    if start and end and len(end) == 10:
        return {f"{start}/{end}", f"{start}/{date.fromisoformat(end) - timedelta(days=1)}"}
    value = resolution.get("value")
    return {f"{value}/{value}"} if value and len(value) == 10 else set()


def said(value: str) -> set[str]:
    """Give our value as TIMEX and as its first and last day."""
    from crosscheck.values.temporal.timexes import days

    covers = days(value)
    found = {value, re.sub(r"^.*T", "T", value), re.sub(r"^.*T(\d\d):00$", r"T\1", value), normal(value)}
    found.add(re.sub(r"^\d{4}-(?=\d\d)", "XXXX-", value))
    if value == "PT30M":
        found.add("PT0.5H")  # half an hour, which TIMEX3 writes in minutes
    if re.fullmatch(r"PT?X[A-Z]", value):
        found.add(value.replace("X", "3"))
    if covers:
        found |= {f"{covers[0]}/{covers[1]}", f"{covers[0]}/{covers[1] + timedelta(days=1)}"}
    if covers and "/" in value:
        last = days(value.split("/")[1])
        found.add(f"{covers[0]}/{last[0] if last else ''}")
    return found


BETWEEN = re.compile(r" ?(?:to|until|till|through|and|-|–|thru) ?(?:the )?", re.I)
OPENING = re.compile(r"\b(?:from|between) (?:the )?\Z", re.I)


def bounds_joined(case: Case, found: list[Timed]) -> list[Timed]:
    """Add the period of two neighbours joined by "to": crosscheck gives "from 1992 to 1997" as two bounds."""
    periods, text, now = [], case.text, case.reference.isoformat()
    for left, right in pairwise(found):
        if BETWEEN.fullmatch(text, left.end, right.start) and "/" not in left.value + right.value:
            opening = OPENING.search(text, 0, left.start)
            start = opening.start() if opening else left.start
            periods.append(
                Timed(
                    start, right.end, text[start : right.end], f"{left.value}/{right.value}".replace("PRESENT_REF", now)
                )
            )
    return found + periods


def speed(reader: Reader) -> float:
    """Give the words per second of processor time over the texts of WikiWars."""
    texts = [
        (document["text"], date.fromisoformat(document["dct"][:10])) for document in rows(SHARED / "wikiwars.jsonl")
    ]
    words = sum(len(text.split()) for text, _ in texts)
    reader("He left on Monday, three days later.", date(2000, 1, 1))  # tables and patterns are made on first use
    started = time.process_time()
    for text, day in texts:
        reader(text, day)
    return words / (time.process_time() - started)


def figures(reader: Reader, misses: bool = False) -> dict[str, float]:
    """Give one reader's figures by name, as the floors hold them; "wider" counts all that news could hold."""
    reader = cache(reader)  # the slowest of the others takes minutes: each text is read once
    words = speed(reader)
    wars = {f"wikiwars {measure}": score.f1 for measure, score in wikiwars(reader, misses).items()}
    passed = recognizers(reader, misses)
    shares = {f"recognizers {spec}": hits / total for spec, (hits, total) in passed.items()}
    whole = {"recognizers all": share(passed), "recognizers wider": share(recognizers(reader, wide=True))}
    return {**wars, **shares, **whole, "words per second": words}


def share(passed: dict[str, tuple[int, int]]) -> float:
    """Give the share of cases passed over all specs."""
    return sum(hits for hits, _ in passed.values()) / max(1, sum(total for _, total in passed.values()))


def table(measured: dict[str, dict[str, float]]) -> str:
    """Write the readers' figures side by side, as Markdown."""
    names = list(measured)
    lines = [f"| figure | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for figure in next(iter(measured.values())):
        values_of_row = [written(measured[name].get(figure, 0.0)) for name in names]
        lines.append(f"| {figure} | {' | '.join(values_of_row)} |")
    return "\n".join(lines)


def written(number: float) -> str:
    return f"{number:,.0f}" if number > 1 else f"{number:.3f}"


def below(own: dict[str, float]) -> list[str]:
    """Name the figures that fell below their floor."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return [f"{name}: {own[name]:.3f} < {floor}" for name, floor in floors.items() if own[name] < floor]


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--others", action="store_true", help="run the other readers that are installed as well")
    parser.add_argument("--misses", action="store_true", help="print what was missed, found too much, or read wrongly")
    options = parser.parse_args(list(arguments) if arguments is not None else None)
    if not SHARED.exists():
        print(f"no data at {SHARED}: nothing measured")
        return 0
    readers: dict[str, Reader] = {"crosscheck": ours}
    if options.others:
        readers |= {name: reader for name, (module, reader) in OTHERS.items() if importlib.util.find_spec(module)}
    measured = {}
    for name, reader in readers.items():
        measured[name] = figures(reader, options.misses and reader is ours)
    left_out: Counter[str] = Counter()
    kept = sum(1 for _ in cases(left_out))
    print(table(measured))
    print(
        f"\nRecognizers: {kept} cases kept; left out:",
        *(f"  {count} {why}" for why, count in left_out.items()),
        sep="\n",
    )
    fallen = below(measured["crosscheck"])
    print(*fallen, sep="\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
