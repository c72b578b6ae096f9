"""Turn the network's scores into well-formed answers: one tree a sentence, and names whose tags fit together."""

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]


def choose_heads(scores: Scores) -> list[int]:
    """Choose the head of each word of a sentence; the root is its own head.

    ``scores`` is (words, words): row i scores every word as the head of word i, and the diagonal its being the root.
    Takes the best head of each word, which mostly is a tree already; else the best tree under the likeliest root (Chu
    and Liu 1965, Edmonds 1967).
    """
    heads: list[int] = scores.argmax(axis=1).tolist()
    if _is_tree(heads):
        return heads
    root = _choose_root(scores)
    rooted = scores.astype(np.float64)
    np.fill_diagonal(rooted, -np.inf)
    best = _span(rooted, root)
    best[root] = root
    return best


def _is_tree(heads: list[int]) -> bool:
    """Tell whether heads have one root and no cycle."""
    done = [False] * len(heads)
    roots = 0
    for start in range(len(heads)):
        path = []
        word = start
        while not done[word]:
            done[word] = True
            path.append(word)
            if heads[word] == word:
                roots += 1
                break
            word = heads[word]
        else:
            if word in path:
                return False
    return roots == 1


def _choose_root(scores: Scores) -> int:
    """Choose the word that gains most by being the root instead of hanging on its best head."""
    own = scores.diagonal()
    others = scores.copy()
    np.fill_diagonal(others, -1e9)
    return int((own - others.max(axis=1)).argmax()) if len(scores) > 1 else 0


def _span(scores: npt.NDArray[np.float64], root: int) -> list[int]:
    """Give the heads of the best tree under a root: rows are words, columns heads, minus infinity where barred."""
    heads: list[int] = scores.argmax(axis=1).tolist()
    heads[root] = root
    cycle = _find_cycle(heads, root)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [word for word in range(len(heads)) if word not in inside]
    gain = scores[cycle] - np.array([scores[word, heads[word]] for word in cycle])[:, None]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    entering = gain[:, outside].argmax(axis=0)
    small[-1, :-1] = gain[entering, outside]
    leaving = scores[np.ix_(outside, cycle)].argmax(axis=1)
    small[:-1, -1] = scores[outside, np.array(cycle)[leaving]]
    return _expand(_span(small, outside.index(root)), heads, (outside, cycle), (entering.tolist(), leaving.tolist()))


def _expand(
    small: list[int], heads: list[int], parts: tuple[list[int], list[int]], arcs: tuple[list[int], list[int]]
) -> list[int]:
    """Undo the shrinking of a cycle to one word: its arcs stand, but for the word where the tree enters it."""
    (outside, cycle), (entering, leaving) = parts, arcs
    full = list(heads)
    for at, head in enumerate(small[:-1]):
        full[outside[at]] = cycle[leaving[at]] if head == len(outside) else outside[head]
    full[cycle[entering[small[-1]]]] = outside[small[-1]]
    return full


def _find_cycle(heads: list[int], root: int) -> list[int]:
    """Give the words of one cycle, or an empty list."""
    seen = {root}
    for start in range(len(heads)):
        path: list[int] = []
        word = start
        while word not in seen:
            seen.add(word)
            path.append(word)
            word = heads[word]
        if word in path:
            return path[path.index(word) :]
    return []


def choose_names(scores: Scores, allowed: npt.NDArray[np.bool_]) -> list[int]:
    """Choose the best run of name tags of a sentence (Viterbi 1967).

    ``scores`` is (words, tags); ``allowed[i, j]`` tells whether tag j may follow tag i; tag 0 is no name, which also
    stands before the first word.
    """
    best: list[int] = scores.argmax(axis=1).tolist()
    if all(allowed[left, right] for left, right in zip([0, *best[:-1]], best, strict=True)):
        return best
    barred = np.where(allowed, 0.0, -np.inf)
    gained = scores[0] + barred[0]
    back = []
    for row in scores[1:]:
        paths = gained[:, None] + barred
        back.append(paths.argmax(axis=0))
        gained = paths.max(axis=0) + row
    tags = [int(gained.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]
