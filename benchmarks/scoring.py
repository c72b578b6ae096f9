"""Score a report against a story's gold file: which facts it shows, which it calls wrongly, which traps it springs.

A claim hits a gold value when both stand in one article and their words overlap. A finding shows a gold discrepancy if
it holds both sides of a clashing pair. Terms and figures: benchmarks/README.md.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from crosscheck.models import Claim, Finding, Report

ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\u00a0": " ", "–": "-", "—": "-", "‑": "-", "\n": " "}
)
AGREEING = frozenset({"agreement", "compatible"})
Gold = Mapping[str, Any]
Place = tuple[str, int, int]  # an article's name, start, end


class Told(NamedTuple):
    """A story's texts by article name, and the names by article id."""

    texts: Mapping[str, str]
    names: Mapping[str, str]


@dataclass
class Score:
    """What was found of one story, each item by name so that a reader can look it up."""

    kinds: dict[str, str] = field(default_factory=dict)
    direct: set[str] = field(default_factory=set)
    clashing: set[str] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)
    agreeing: set[str] = field(default_factory=set)
    agreed: set[str] = field(default_factory=set)
    reported: dict[str, str] = field(default_factory=dict)  # finding id -> true, trap, agree, update or unlabelled
    traps: set[str] = field(default_factory=set)
    sprung: set[str] = field(default_factory=set)
    values: int = 0
    found: int = 0

    def figures(self) -> dict[str, float]:
        """Give the shares that the floors hold."""
        true = sum(kind == "true" for kind in self.reported.values())
        return {
            "discrepancy recall, direct": _share(len(self.shown & self.direct), len(self.direct)),
            "discrepancy recall": _share(len(self.shown), len(self.clashing)),
            "discrepancy precision": _share(true, len(self.reported)),
            "agreement recall": _share(len(self.agreed), len(self.agreeing)),
            "traps sprung": _share(len(self.sprung), len(self.traps)),
            "values found": _share(self.found, self.values),
        }


def pooled(scores: Mapping[str, Score]) -> Score:
    """Join the scores of several stories as if they were one."""
    whole = Score()
    for name, one in sorted(scores.items()):
        for part in ("direct", "clashing", "shown", "agreeing", "agreed", "traps", "sprung"):
            getattr(whole, part).update(f"{name}/{item}" for item in getattr(one, part))
        whole.reported.update({f"{name}/{key}": kind for key, kind in one.reported.items()})
        whole.kinds.update({f"{name}/{key}": kind for key, kind in one.kinds.items()})
        whole.values += one.values
        whole.found += one.found
    return whole


def read_gold(path: Path) -> Gold:
    """Read a gold file."""
    loaded: Gold = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def score(gold: Gold, report: Report) -> Score:
    """Score a report against a gold file that names articles by their file names without suffix."""
    texts = {article.name: _flat(article.text) for article in report.articles}
    names = {article.id: article.name for article in report.articles}
    wanted = {fact["id"]: [_value_places(texts, value) for value in fact["values"]] for fact in gold["facts"]}
    result = Score(kinds={fact["id"]: fact["kind"] for fact in gold["facts"]})
    hits = {finding.id: _hits(finding.claims, names, wanted) for finding in report.findings}
    for fact in gold["facts"]:
        _judge_fact(fact, report.findings, hits, result)
    for finding in report.findings:
        if finding.verdict == "discrepancy":
            result.reported[finding.id] = _judge_finding(finding, hits[finding.id], gold, Told(texts, names), result)
    result.traps = {trap["id"] for trap in gold.get("traps", [])}
    said = {_place(claim, names) for claim in report.claims}
    places = [value for values in wanted.values() for value in values]
    result.values = len(places)
    result.found = sum(any(_overlap(place, one) for place in value for one in said) for value in places)
    return result


def facts_hit(gold: Gold, report: Report) -> dict[str, frozenset[str]]:
    """Give, for each claim of a report by its id, the names of the gold facts that it hits."""
    texts = {article.name: _flat(article.text) for article in report.articles}
    names = {article.id: article.name for article in report.articles}
    wanted = {fact["id"]: [_value_places(texts, value) for value in fact["values"]] for fact in gold["facts"]}
    return {claim.id: frozenset(_hits([claim], names, wanted)) for claim in report.claims}


def _judge_fact(
    fact: Gold, findings: Iterable[Finding], hits: Mapping[str, Mapping[str, set[int]]], result: Score
) -> None:
    held = [(finding.verdict, hits[finding.id].get(fact["id"], set())) for finding in findings]
    if fact["verdict"] == "discrepancy":
        result.clashing.add(fact["id"])
        if fact.get("difficulty", "direct") == "direct":
            result.direct.add(fact["id"])
        if any(verdict == "discrepancy" and clashes(fact, got) for verdict, got in held):
            result.shown.add(fact["id"])
    elif fact["verdict"] in {"agree", "compatible"}:
        result.agreeing.add(fact["id"])
        if any(verdict in AGREEING and len(_articles(fact, got)) > 1 for verdict, got in held):
            result.agreed.add(fact["id"])


def clashes(fact: Gold, got: Iterable[int]) -> bool:
    """Do the values held include both sides of a pair that the gold file says clashes?"""
    if "discrepancy" not in (fact["verdict"], *fact.get("also_acceptable", ())):
        return False
    held = [fact["values"][index] for index in got]
    told = {(value["article"], value["normalized"]) for value in held}
    pairs = fact.get("conflicts")
    if not pairs:
        return len({value for _, value in told}) > 1
    return any(one == a and two == b and x != y for a, b in pairs for one, x in told for two, y in told)


def _judge_finding(finding: Finding, mine: Mapping[str, set[int]], gold: Gold, told: Told, result: Score) -> str:
    facts = {fact["id"]: fact for fact in gold["facts"]}
    if any(clashes(facts[name], got) for name, got in mine.items()):
        return "true"
    said = [_place(claim, told.names) for claim in finding.claims]
    caught = {
        trap["id"]
        for trap in gold.get("traps", [])
        if all(
            any(_overlap(p, one) for p in _places(told.texts, side["article"], side["quote"]) for one in said)
            for side in trap["sides"]
        )
    }
    result.sprung |= caught
    verdicts = {facts[name]["verdict"] for name, got in mine.items() if len(got) > 1}
    if caught:
        return "trap"
    return "update" if "update" in verdicts else "agree" if verdicts & {"agree", "compatible"} else "unlabelled"


def _hits(
    claims: Iterable[Claim], names: Mapping[str, str], wanted: Mapping[str, Sequence[Sequence[Place]]]
) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for claim in claims:
        place = _place(claim, names)
        for name, values in wanted.items():
            for index, places in enumerate(values):
                if any(_overlap(place, one) for one in places):
                    found.setdefault(name, set()).add(index)
    return found


def _articles(fact: Gold, got: Iterable[int]) -> set[str]:
    return {fact["values"][index]["article"] for index in got}


def _value_places(texts: Mapping[str, str], value: Gold) -> list[Place]:
    """Where a gold value stands: its words inside its quote, the whole quote where the words are only implied."""
    found = []
    words = _flat(value.get("value") or "")
    for name, start, end in _places(texts, value["article"], value["quote"]):
        at = texts[name].find(words, start, end) if words else -1
        found.append((name, at, at + len(words)) if at >= 0 else (name, start, end))
    return found


def _places(texts: Mapping[str, str], name: str, quote: str) -> list[Place]:
    pattern = r"\s+".join(re.escape(word) for word in _flat(quote).split())
    return [(name, m.start(), m.end()) for m in re.finditer(pattern, texts.get(name, ""))]


def _place(claim: Claim, names: Mapping[str, str]) -> Place:
    return names[claim.article], claim.evidence.start, claim.evidence.end


def _overlap(left: Place, right: Place) -> bool:
    return left[0] == right[0] and left[1] < right[2] and right[1] < left[2]


def _flat(text: str) -> str:
    return text.translate(ALIKE)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
