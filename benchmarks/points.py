"""Learn the trees that say whether two claims speak of one point, and test them on stories they were not learned from.

python -m benchmarks.points FOLDER...           cross-validation: a row a story, learned without it
python -m benchmarks.points FOLDER... --write   learns from all stories and writes points.json and rivals.json

A FOLDER holds stories as `stories/` does. A sample is a pair of claims that the matcher compares, with its numbers; it
is right if both claims hit one fact of the gold file. The first trees (`crosscheck.matching.points`) look at all pairs;
those whose values meet and that hit no fact together are left out, since the gold files do not name every agreement,
and those that do hit one count a tenth, since it is for values that differ that the trees are asked. The second trees
(`crosscheck.matching.rivals`) look at the likeliest pairs that differ, with chances that the first trees gave to
stories they had not seen. Needs `lightgbm`, which is not installed with crosscheck.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import lightgbm
import numpy as np
from numpy.typing import NDArray
from tabulate import tabulate

from benchmarks.scoring import Gold, facts_hit, read_gold
from benchmarks.stories import STORIES, folders
from crosscheck import pipeline
from crosscheck.claims import extract
from crosscheck.matching import forests, rivals, traits
from crosscheck.matching.forests import Forest, Tree
from crosscheck.matching.groups import leading, paired
from crosscheck.matching.pairs import candidates, score
from crosscheck.matching.points import Points, comparable
from crosscheck.matching.settings import setting
from crosscheck.models import Link, Report

AGREEING = 0.1  # the weight of a pair whose values meet
RETOLD = 10.0  # the weight of a pair of a story retold from real pages
FOLDS = 6
SETTINGS: dict[str, Any] = {
    "objective": "binary", "min_data_in_leaf": 20,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0,
    "seed": 1, "deterministic": True, "force_row_wise": True, "num_threads": 1, "verbose": -1,
}  # fmt: skip
# how the two forests are grown
FIRST: dict[str, Any] = {"num_leaves": 31, "max_depth": 7, "learning_rate": 0.03, "num_iterations": 500}
SECOND: dict[str, Any] = {"num_leaves": 8, "max_depth": 3, "learning_rate": 0.04, "num_iterations": 200}

Rows = NDArray[np.float32]


class Samples(NamedTuple):
    """The pairs of one story: their numbers, whether each is of one point, and whether that point is a clash."""

    links: tuple[Link, ...]
    names: tuple[str, ...]
    rows: Rows
    right: NDArray[np.bool_]
    clashing: NDArray[np.bool_]
    points: Points
    weight: float

    @property
    def weights(self) -> NDArray[np.float64]:
        """How much each pair counts."""
        return np.full(len(self.rows), self.weight)

    @property
    def differ(self) -> NDArray[np.bool_]:
        """Whether the values of each pair cannot both hold."""
        return np.array([link.relation.relation == "different" for link in self.links])


def samples(gold: Gold, report: Report, weight: float = 1.0) -> Samples:
    """Give every pair of a story that the matcher gives a chance; in learning each counts `weight` times."""
    known = setting([claim for claim in report.claims if not traits.is_trait(claim)], report.articles)
    claims = paired(leading(report.claims))
    points = Points(claims, known)
    facts = facts_hit(gold, report)
    links = [score(a, b, known) for a, b in candidates(claims) if a.kind != "name" and comparable(a, b)]
    numbers = [points.numbers(link) for link in links]
    names = tuple(numbers[0])
    rows = np.array([[row[name] for name in names] for row in numbers], dtype=np.float32).round(3)
    shared = [facts[link.left.id] & facts[link.right.id] for link in links]
    clash = {
        fact["id"] for fact in gold["facts"] if "discrepancy" in (fact["verdict"], *fact.get("also_acceptable", ()))
    }
    right, clashing = np.array([bool(one) for one in shared]), np.array([bool(one & clash) for one in shared])
    return Samples(tuple(links), names, rows, right, clashing, points, weight)


def first(stories: Sequence[Samples]) -> Forest:
    """Grow the trees that look at each pair alone."""
    rows = np.concatenate([one.rows for one in stories])
    right = np.concatenate([one.right for one in stories])
    differ = np.concatenate([one.differ for one in stories])
    kept = differ | right
    weight = np.where(right & ~differ, AGREEING, 1.0) * np.concatenate([one.weights for one in stories])
    return grown(rows[kept], right[kept], weight[kept], stories[0].names, FIRST)


def second(stories: Sequence[Samples]) -> Forest:
    """Grow the trees that look at the likeliest pairs among their rivals."""
    rows = np.concatenate([one.rows for one in stories])
    clashing = np.concatenate([one.clashing for one in stories])
    return grown(rows, clashing, np.concatenate([one.weights for one in stories]), rivals.NAMES, SECOND)


def grown(
    rows: Rows, right: NDArray[np.bool_], weight: NDArray[np.float64], names: Sequence[str], trees: Mapping[str, Any]
) -> Forest:
    """Learn some trees, rounded as they are stored."""
    model = lightgbm.train({**SETTINGS, **trees}, lightgbm.Dataset(rows, right, weight=weight))
    found = (flat(tree["tree_structure"]) for tree in model.dump_model()["tree_info"] if tree["num_leaves"] > 1)
    return Forest(tuple(names), tuple(found))


def again(one: Samples, forest: Forest) -> Samples:
    """Give the pairs of a story that are looked at again, with chances from trees that had not seen it."""
    links = [
        link._replace(chance=float(chance)) for link, chance in zip(one.links, forest.chances(one.rows), strict=True)
    ]
    wanted = rivals.disputed(links, rivals.likeliest(links))
    place = {id(link): at for at, link in enumerate(links)}
    at = [place[id(link)] for link in wanted]
    rows = rivals.standing(wanted, links, one.points)
    return Samples(tuple(wanted), rivals.NAMES, rows, one.right[at], one.clashing[at], one.points, one.weight)


def flat(structure: Mapping[str, Any]) -> Tree:
    """Turn a tree of records into arrays: what each node asks, its bound, left, right, and the leaves."""
    nodes: list[list[float]] = []
    leaves: list[float] = []

    def place(node: Mapping[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 5))
            return -len(leaves)
        row = [node["split_feature"], round(node["threshold"], 4), 0, 0]
        nodes.append(row)
        at = len(nodes) - 1
        row[2], row[3] = place(node["left_child"]), place(node["right_child"])
        return at

    place(structure)
    return forests.tree([*map(list, zip(*nodes, strict=True)), leaves])


def folds(stories: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Part the stories several times into those to learn from and those kept apart."""
    for fold in range(FOLDS):
        apart = list(stories[fold::FOLDS])
        yield [name for name in stories if name not in apart], apart


def unseen(found: Mapping[str, Samples]) -> dict[str, Samples]:
    """Give, for each story, its pairs for the second look, with first chances learned without it."""
    pairs = {}
    for others, apart in folds(list(found)):
        forest = first([found[name] for name in others])
        pairs |= {name: again(found[name], forest) for name in apart}
    return pairs


def crossed(found: Mapping[str, Samples]) -> Iterator[tuple[str, Forest, Forest]]:
    """Give each story with both sorts of trees, learned without it and those of its fold."""
    for others, apart in folds(list(found)):
        known = {name: found[name] for name in others}
        forest = first(list(known.values()))
        among = second(list(unseen(known).values()))
        yield from ((name, forest, among) for name in apart)


def read(folder: Path) -> tuple[Gold, Report]:
    """Read the claims of one story."""
    articles, problems = pipeline.read([str(path) for path in sorted(folder.glob("*.txt"))])
    claims = tuple(claim for article in articles for claim in extract(article))
    return read_gold(folder / "gold.json"), Report(articles=articles, claims=claims, findings=(), problems=problems)


def row(name: str, one: Samples, forest: Forest, among: Forest) -> list[Any]:
    """Count the pairs that were called a clash at a chance of a half, rightly, and those that are there."""
    pairs = again(one, forest)
    called = among.chances(pairs.rows) >= 0.5
    return [name, int(called.sum()), int((called & pairs.clashing).sum()), int((one.clashing & one.differ).sum())]


@click.command(help=__doc__)
@click.argument("given", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", "writing", is_flag=True, help="Learn from all stories and write the trees.")
def main(given: Sequence[Path], writing: bool) -> None:
    """Learn, and print or write."""
    found = {
        folder.name: samples(*read(folder), RETOLD if folder.resolve().parent == STORIES else 1.0)
        for folder in sorted((folder for part in given for folder in folders(part)), key=lambda folder: folder.name)
    }
    if writing:
        forests.save(first(list(found.values())), forests.DATA / "points.json")
        forests.save(second(list(unseen(found).values())), forests.DATA / "rivals.json")
        return
    rows = sorted(row(name, found[name], *trees) for name, *trees in crossed(found))
    total = ["all", *map(sum, zip(*(cells[1:] for cells in rows), strict=True))]
    print(tabulate([*rows, total], ("story", "called", "right", "there")))


if __name__ == "__main__":
    main()
