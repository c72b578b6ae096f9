"""Scoring of a report against a gold file, on a story made by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scoring import Gold, Score, clashes, pooled, read_gold, score
from crosscheck.models import Article, Claim, Finding, NameValue, Report, Span, Verdict

TEXTS = {
    "coast": "The tunnel was shut in 2021.\nIn all 14 people died “at once”.",
    "harbour": "The tunnel was shut in 2022. Fourteen people died. It rained for 9 days.",
    "inland": "The tunnel is shut. Six were Danes.",
}


def value(article: str, words: str, quote: str, normalized: str) -> dict[str, str]:
    return {"article": article, "value": words, "quote": quote, "normalized": normalized}


GOLD: dict[str, Any] = {
    "facts": [
        {
            "id": "shut",
            "topic": "when shut",
            "kind": "date",
            "verdict": "discrepancy",
            "values": [
                value("coast", "2021", "shut in 2021", "2021"),
                value("harbour", "2022", "shut in 2022", "2022"),
                value("inland", "", "is shut", "open"),
            ],
            "conflicts": [["coast", "harbour"]],
        },
        {
            "id": "toll",
            "topic": "how many died",
            "kind": "count",
            "verdict": "agree",
            "values": [
                value("coast", "14", 'In all 14 people died "at once"', "14"),
                value("harbour", "Fourteen", "Fourteen people died", "14"),
            ],
        },
        {
            "id": "hidden",
            "topic": "how long",
            "kind": "duration",
            "verdict": "discrepancy",
            "difficulty": "inference",
            "values": [value("harbour", "9 days", "for 9 days", "P9D"), value("inland", "Six", "Six were", "P6D")],
        },
    ],
    "traps": [
        {
            "id": "danes",
            "sides": [
                {"article": "inland", "quote": "Six were Danes"},
                {"article": "harbour", "quote": "Fourteen people died"},
            ],
        }
    ],
}


def claim(name: str, words: str) -> Claim:
    start = TEXTS[name].index(words)
    span = Span(start=start, end=start + len(words), quote=words)
    return Claim(
        id=f"{name}-{words}",
        article=f"id-{name}",
        kind="name",
        subject="",
        aspect="",
        value=NameValue(kind="name", text=words, key=words),
        evidence=span,
        context=span,
    )


def finding(verdict: Verdict, *claims: Claim) -> Finding:
    identity = "+".join(one.id for one in claims)
    return Finding(id=identity, verdict=verdict, kind="name", topic="", reason="", claims=claims)


def report(*findings: Finding, claims: tuple[Claim, ...] = ()) -> Report:
    read = [
        Article(
            id=f"id-{name}", name=name, source=name, title="", publisher="", published=None,
            published_from="unknown", text=text, body=(),
        )
        for name, text in TEXTS.items()
    ]  # fmt: skip
    told = tuple(one for found in findings for one in found.claims) + claims
    return Report(articles=tuple(read), claims=told, findings=findings, problems=())


SHUT = (claim("coast", "2021"), claim("harbour", "2022"))
TOLL = (claim("coast", "14"), claim("harbour", "Fourteen"))
TRAP = (claim("inland", "Six"), claim("harbour", "Fourteen"))
OPEN = (claim("coast", "2021"), claim("inland", "is shut"))

# findings, and what they are worth
CASES: dict[str, tuple[list[Finding], dict[str, float]]] = {
    "nothing": ([], {"discrepancy recall, direct": 0, "agreement recall": 0, "values found": 0, "traps sprung": 0}),
    "both": (
        [finding("discrepancy", *SHUT), finding("agreement", *TOLL)],
        {"discrepancy recall, direct": 1, "discrepancy recall": 0.5, "discrepancy precision": 1, "agreement recall": 1},
    ),
    "compatible counts as agreement": ([finding("compatible", *TOLL)], {"agreement recall": 1}),
    "an update is no agreement": ([finding("update", *TOLL)], {"agreement recall": 0}),
    "a discrepancy told as agreement": ([finding("agreement", *SHUT)], {"discrepancy recall, direct": 0}),
    "an agreement told as discrepancy": ([finding("discrepancy", *TOLL)], {"discrepancy precision": 0}),
    "a trap": (
        [finding("discrepancy", *TRAP), finding("discrepancy", *SHUT)],
        {"traps sprung": 1, "discrepancy precision": 0.5},
    ),
    "a trap that agrees is none": ([finding("compatible", *TRAP)], {"traps sprung": 0}),
    "a pair that the gold file does not hold to clash": ([finding("discrepancy", *OPEN)], {"discrepancy precision": 0}),
    "one side alone": ([finding("discrepancy", SHUT[0])], {"discrepancy recall, direct": 0}),
}


@pytest.mark.parametrize("name", CASES)
def test_figures(name: str) -> None:
    findings, wanted = CASES[name]
    found = score(GOLD, report(*findings)).figures()
    assert {figure: found[figure] for figure in wanted} == wanted


KINDS = {"true": SHUT, "trap": TRAP, "agree": TOLL, "unlabelled": (claim("coast", "tunnel"), claim("inland", "tunnel"))}


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_reported_discrepancy_is(kind: str) -> None:
    one = finding("discrepancy", *KINDS[kind])
    assert score(GOLD, report(one)).reported == {one.id: kind}


def test_values_are_found_by_their_words_with_other_quotation_marks() -> None:
    result = score(GOLD, report(claims=(claim("coast", "14"), claim("harbour", "9 days"), claim("coast", "tunnel"))))
    assert (result.found, result.values) == (2, 7)


def test_a_fact_that_may_be_a_discrepancy_is_true_if_reported() -> None:
    fact = GOLD["facts"][1] | {"also_acceptable": ["discrepancy"]}
    apart = [GOLD["facts"][1]["values"][0], GOLD["facts"][1]["values"][1] | {"normalized": "15"}]
    assert clashes(fact | {"values": apart}, [0, 1])
    assert not clashes(fact, [0, 1])
    assert not clashes(GOLD["facts"][1] | {"values": apart}, [0, 1])


def test_pooled_stories_are_scored_as_one() -> None:
    good = score(GOLD, report(finding("discrepancy", *SHUT)))
    poor = score(GOLD, report(finding("discrepancy", *TRAP)))
    whole = pooled({"one": good, "two": poor})
    assert whole.figures()["discrepancy precision"] == 0.5
    assert whole.figures()["discrepancy recall, direct"] == 0.5
    assert whole.sprung == {"two/danes"}
    assert (whole.values, whole.found) == (good.values + poor.values, good.found + poor.found)
    assert pooled({}).figures() == Score().figures()


def test_a_gold_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(GOLD), encoding="utf-8")
    loaded: Gold = read_gold(path)
    assert loaded == GOLD
