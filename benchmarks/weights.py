"""Weights learned from the stories against those set by hand: train on all stories but one, test on that one.

python -m benchmarks.weights      a row a story, then all together

A sample is a pair of claims of one kind, of two articles, whose values cannot both hold; it is right if both claims hit
one fact of the gold file. The hand-set rules are `matching.gates.clash`; the learned ones a logistic regression over
the same features (ridge, Newton's method; Bishop 2006, section 4.3.3), with the threshold that is best on the training
stories. The fact is named by a gold file that is not exhaustive in claims, so precision is a lower bound for both.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from tabulate import tabulate

from benchmarks.scoring import Gold, facts_hit
from benchmarks.stories import names, run
from crosscheck import values
from crosscheck.matching import gates
from crosscheck.matching.features import weigh
from crosscheck.matching.settings import setting
from crosscheck.models import Link, Report

RIDGE, STEPS = 1.0, 25
Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class Sample(NamedTuple):
    """A pair that differs: its features without weights, whether it is of one fact, whether the rules let it clash."""

    features: tuple[float, ...]
    right: bool
    told: bool


class Outcome(NamedTuple):
    """How many pairs were called a clash, how many of them rightly, and how many there were to call."""

    called: int
    right: int
    wanted: int

    def words(self) -> tuple[str, str]:
        """Write precision and recall."""
        return tuple(
            f"{self.right}/{n}" + (f" = {self.right / n:.2f}" if n else "") for n in (self.called, self.wanted)
        )  # type: ignore[return-value]


def samples(gold: Gold, report: Report) -> Iterator[Sample]:
    """Give every pair of claims of a story that may clash by kind and differs in value."""
    known = setting(report.claims, report.articles)
    facts = facts_hit(gold, report)
    for left, right in combinations(report.claims, 2):
        if left.kind != right.kind or left.article == right.article or not gates.may_clash(left):
            continue
        relation = values.compare(left.value, right.value)
        if relation.relation != "different":
            continue
        found, parts = weigh(left, right, known)
        link = Link(left, right, sum(one.score for one in found), found, relation, parts)
        told = gates.clash(link)
        yield Sample(tuple(one.score / one.weight for one in found), bool(facts[left.id] & facts[right.id]), told)


def learn(rows: Sequence[Sample]) -> Numbers:
    """Fit the weights of the features, the constant last."""
    matrix = _matrix(rows)
    wanted = np.array([row.right for row in rows], dtype=np.float64)
    weights = np.zeros(matrix.shape[1])
    ridge = RIDGE * np.eye(matrix.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (chance - wanted) + RIDGE * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + ridge
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def threshold(rows: Sequence[Sample], weights: Numbers) -> float:
    """Give the score above which the F1 of the training pairs is best."""
    scores = _matrix(rows) @ weights
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum([rows[place].right for place in order])
    called = np.arange(1, len(rows) + 1)
    best = int(np.argmax(2 * right / (called + right[-1])))
    return float(scores[order[best]])


def outcome(rows: Sequence[Sample], called: Sequence[bool]) -> Outcome:
    """Count what a rule calls and what is there."""
    right = sum(row.right and yes for row, yes in zip(rows, called, strict=True))
    return Outcome(sum(called), right, sum(row.right for row in rows))


def crossed(stories: Mapping[str, Sequence[Sample]]) -> dict[str, tuple[Outcome, Outcome]]:
    """Give, for each story, the outcome of the rules set by hand and of weights learned on all the others."""
    results = {}
    for name, rows in stories.items():
        others = [row for other, found in stories.items() if other != name for row in found]
        weights = learn(others)
        least = threshold(others, weights)
        learned = [bool(score >= least) for score in _matrix(rows) @ weights]
        results[name] = (outcome(rows, [row.told for row in rows]), outcome(rows, learned))
    return results


def _matrix(rows: Sequence[Sample]) -> Numbers:
    return np.array([(*row.features, 1.0) for row in rows], dtype=np.float64)


def main() -> None:
    """Print precision and recall of pairs, story by story."""
    results = crossed({name: list(samples(*run(name))) for name in names()})
    total = tuple(Outcome(*map(sum, zip(*(row[side] for row in results.values()), strict=True))) for side in (0, 1))
    rows = [(name, *hand.words(), *taught.words()) for name, (hand, taught) in [*results.items(), ("all", total)]]
    print(tabulate(rows, ("story", "by hand: precision", "recall", "learned: precision", "recall")))


if __name__ == "__main__":
    main()
