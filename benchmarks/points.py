"""Learn the trees that say whether two claims speak of one point, and test them story by story.

python -m benchmarks.points FOLDER...           cross-validation: a row a story, learned without it
python -m benchmarks.points FOLDER... --write   learns from all stories and writes crosscheck/matching/data/points.json

A FOLDER holds stories as `stories/` does. A sample is a pair of claims that the matcher compares, with its numbers
(`crosscheck.matching.points`); it is right if both claims hit one fact of the gold file. Pairs whose values meet and
that hit no fact together are left out, since the gold files do not name every agreement; those that do hit one count a
tenth, since it is for values that differ that the trees are asked. Needs `lightgbm`, which is not installed with
crosscheck.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import lightgbm
import numpy as np
from numpy.typing import NDArray
from tabulate import tabulate

from benchmarks.scoring import Gold, facts_hit, read_gold
from crosscheck import pipeline
from crosscheck.claims import extract
from crosscheck.matching import forests
from crosscheck.matching.groups import leading
from crosscheck.matching.pairs import candidates, score
from crosscheck.matching.points import Points, comparable
from crosscheck.matching.settings import setting
from crosscheck.models import Report

AGREEING = 0.1  # the weight of a pair whose values meet
TREES = 300
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 4, "max_depth": 2, "learning_rate": 0.05, "min_data_in_leaf": 20,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
FOLDS = 6


class Samples(NamedTuple):
    """The pairs of one story: their numbers, whether they are of one point, and whether their values differ."""

    names: tuple[str, ...]
    rows: NDArray[np.float32]
    right: NDArray[np.bool_]
    differ: NDArray[np.bool_]


def samples(gold: Gold, report: Report) -> Samples:
    """Give every pair of a story that the matcher gives a chance."""
    known = setting(report.claims, report.articles)
    claims = leading(report.claims)
    points = Points(claims, known)
    facts = facts_hit(gold, report)
    links = [score(a, b, known) for a, b in candidates(claims) if a.kind != "name" and comparable(a, b)]
    numbers = [points.numbers(link) for link in links]
    names = tuple(numbers[0])
    return Samples(
        names,
        np.array([[row[name] for name in names] for row in numbers], dtype=np.float32).round(3),
        np.array([bool(facts[link.left.id] & facts[link.right.id]) for link in links]),
        np.array([link.relation.relation == "different" for link in links]),
    )


def learn(stories: Sequence[Samples]) -> lightgbm.Booster:
    """Grow the trees on the pairs of some stories."""
    rows, right, differ = (np.concatenate([getattr(one, part) for one in stories]) for part in ("rows", "right", "differ"))
    kept = differ | right
    weight = np.where(right & ~differ, AGREEING, 1.0)
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows[kept], right[kept], weight=weight[kept]), TREES)


def written(model: lightgbm.Booster, names: Sequence[str]) -> str:
    """Write the trees as `crosscheck.matching.forests` reads them, a tree a line."""
    trees = [flat(tree["tree_structure"]) for tree in model.dump_model()["tree_info"] if tree["num_leaves"] > 1]
    lines = ",\n  ".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    return f'{{\n "names": {json.dumps(list(names))},\n "trees": [\n  {lines}\n ]\n}}\n'


def flat(structure: Mapping[str, Any]) -> list[list[float]]:
    """Turn a tree of records into arrays: what each node asks, its bound, left, right, and the leaves."""
    asked: list[float] = []
    bounds: list[float] = []
    left: list[float] = []
    right: list[float] = []
    leaves: list[float] = []

    def place(node: Mapping[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 5))
            return -len(leaves)
        at = len(asked)
        asked.append(node["split_feature"])
        bounds.append(round(node["threshold"], 4))
        left.append(0)
        right.append(0)
        left[at] = place(node["left_child"])
        right[at] = place(node["right_child"])
        return at

    place(structure)
    return [asked, bounds, left, right, leaves]


def folders(given: Sequence[Path]) -> Iterator[Path]:
    """Give the stories of some folders by name."""
    yield from sorted((path.parent for folder in given for path in folder.glob("*/gold.json")), key=lambda p: p.name)


def read(folder: Path) -> tuple[Gold, Report]:
    """Read the claims of one story."""
    articles, problems = pipeline.read([str(path) for path in sorted(folder.glob("*.txt"))])
    claims = tuple(claim for article in articles for claim in extract(article))
    return read_gold(folder / "gold.json"), Report(articles=articles, claims=claims, findings=(), problems=problems)


def crossed(found: Mapping[str, Samples]) -> Iterator[tuple[str, lightgbm.Booster, Samples]]:
    """Give each story with trees that were learned without it and those of its fold."""
    stories = list(found)
    for fold in range(FOLDS):
        apart = stories[fold::FOLDS]
        model = learn([found[name] for name in stories if name not in apart])
        yield from ((name, model, found[name]) for name in apart)


def row(name: str, model: lightgbm.Booster, one: Samples) -> list[Any]:
    """Count, for pairs that differ, how many were called at a chance of a half, and how many of them rightly."""
    called = (np.asarray(model.predict(one.rows)) >= 0.5) & one.differ
    return [name, int(called.sum()), int((called & one.right).sum()), int((one.right & one.differ).sum())]


@click.command(help=__doc__)
@click.argument("given", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", "writing", is_flag=True, help="Learn from all stories and write the trees.")
def main(given: Sequence[Path], writing: bool) -> None:
    """Learn, and print or write."""
    found = {folder.name: samples(*read(folder)) for folder in folders(given)}
    if writing:
        names = next(iter(found.values())).names
        forests.DATA.write_text(written(learn(list(found.values())), names), encoding="utf-8")
        return
    rows = sorted(row(*one) for one in crossed(found))
    print(tabulate([*rows, ["all", *map(sum, zip(*(r[1:] for r in rows), strict=True))]], ("story", "called", "right", "there")))


if __name__ == "__main__":
    main()
