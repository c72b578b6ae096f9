"""Score crosscheck on the stories of benchmarks/stories and benchmarks/unseen, against floors that only rise.

python -m benchmarks.stories                     a row a story, then all of its folder, checked against the floors
python -m benchmarks.stories NAME --show         every false and every missed finding of one story, with its features
python -m benchmarks.stories --kinds             recall by kind of value over all stories
python -m benchmarks.stories --raise             lift the floors to the figures of this run
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
from tabulate import tabulate

from benchmarks.scoring import Gold, Score, clashes, pooled, read_gold, score
from crosscheck import pipeline
from crosscheck.models import Finding, Report

STORIES = Path(__file__).with_name("stories")
UNSEEN = Path(__file__).with_name("unseen")  # no rule is written by them and no tree learned from them
FLOORS = Path(__file__).with_name("floors")
LOWER_IS_BETTER = frozenset({"traps sprung"})


def folders(part: Path) -> list[Path]:
    """Give the folders of all stories of a part."""
    return sorted(path.parent for path in part.glob("*/gold.json"))


def run(folder: Path) -> tuple[Gold, Report]:
    """Cross-check one story as a user would, from its files."""
    return read_gold(folder / "gold.json"), pipeline.check([str(path) for path in sorted(folder.glob("*.txt"))])


def figures(scores: Mapping[str, Score]) -> dict[str, dict[str, float]]:
    """Give the figures of each story and of all together."""
    return {**{name: one.figures() for name, one in scores.items()}, "all": pooled(scores).figures()}


def below(found: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Name the figures that fall short of their floors."""
    short = []
    for name, floor in floors.items():
        worse = found[name] > floor if name in LOWER_IS_BETTER else found[name] < floor
        if worse:
            short.append(f"{name}: {found[name]:.3f}, the floor is {floor:.3f}")
    return short


def lifted(found: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Raise each floor to the figure found; none is ever lowered."""
    return {
        name: (min if name in LOWER_IS_BETTER else max)(value, floors.get(name, value)) for name, value in found.items()
    }


def _told(finding: Finding, report: Report) -> str:
    articles = {article.id: article.name for article in report.articles}
    lines = [f"{finding.verdict} [{finding.kind}] {finding.topic}: {finding.reason}"]
    lines += [
        f"    {articles[c.article]}: «{c.evidence.quote}» {c.subject} | {c.context.quote[:160]}" for c in finding.claims
    ]
    for match in finding.matches[:3]:
        lines.append(f"    score {match.score}: " + ", ".join(f"{f.name} {f.score}" for f in match.features if f.score))
    return "\n".join(lines)


def show(gold: Gold, report: Report, result: Score) -> str:
    """Write out every false and every missed finding."""
    parts = [
        f"FALSE ({result.reported[f.id]}) {_told(f, report)}"
        for f in report.findings
        if result.reported.get(f.id, "true") != "true"
    ]
    for fact in gold["facts"]:
        missed = fact["id"] in (result.clashing - result.shown) | (result.agreeing - result.agreed)
        if missed:
            values = "".join(
                f"\n    {value['article']}: «{value['value']}» | {value['quote']}" for value in fact["values"]
            )
            sure = (
                " (also acceptable: discrepancy)"
                if fact["verdict"] != "discrepancy" and clashes(fact, range(len(fact["values"])))
                else ""
            )
            parts.append(f"MISSED {fact['verdict']}{sure} [{fact['kind']}] {fact['topic']}{values}")
    return "\n\n".join(parts)


def kinds(scores: Mapping[str, Score]) -> list[list[object]]:
    """Count, per kind of value, the discrepancies and agreements shown of those to be shown."""
    whole = pooled(scores)
    rows: list[list[object]] = []
    for kind in sorted(set(whole.kinds.values())):
        mine = {fact for fact, other in whole.kinds.items() if other == kind}
        clashing, agreeing = whole.clashing & mine, whole.agreeing & mine
        rows.append([kind, f"{len(whole.shown & mine)}/{len(clashing)}", f"{len(whole.agreed & mine)}/{len(agreeing)}"])
    return rows


def tables(runs: Mapping[str, tuple[Gold, Report]], scores: Mapping[str, Score], by_kind: bool, showing: bool) -> str:
    """Write the figures of some stories, and what else is asked for."""
    found = figures(scores)
    parts = [tabulate([[name, *row.values()] for name, row in found.items()], ["story", *found["all"]], floatfmt=".2f")]
    if by_kind:
        parts.append(tabulate(kinds(scores), ["kind", "discrepancies", "agreements"]))
    if showing:
        parts += [f"{name}\n\n{show(gold, report, scores[name])}" for name, (gold, report) in runs.items()]
    return "\n\n".join(parts) + "\n"


def held(found: Mapping[str, float], path: Path, raising: bool) -> list[str]:
    """Compare figures with the floors of a file, or lift these; give what falls short."""
    floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if raising:
        path.write_text(json.dumps(lifted(found, floors), indent=1) + "\n", encoding="utf-8")
        return []
    return below(found, floors)


@click.command(help=__doc__)
@click.argument("wanted", nargs=-1)
@click.option("--show", "showing", is_flag=True, help="Write out every false and missed finding.")
@click.option("--kinds", "by_kind", is_flag=True, help="Recall by kind of value.")
@click.option("--raise", "raising", is_flag=True, help="Lift the floors to this run's figures.")
def main(wanted: Sequence[str], showing: bool, by_kind: bool, raising: bool) -> None:
    """Run the stories of each part and print its table."""
    short = []
    for part in (STORIES, UNSEEN):
        runs = {folder.name: run(folder) for folder in folders(part) if not wanted or folder.name in wanted}
        if not runs:
            continue
        scores = {name: score(*pair) for name, pair in runs.items()}
        click.echo(tables(runs, scores, by_kind, showing))
        if not wanted:
            short += held(pooled(scores).figures(), FLOORS / f"{part.name}.json", raising)
    if short:
        sys.exit("below the floors:\n" + "\n".join(short))


if __name__ == "__main__":
    main()
