"""Draw the lemmatiser's tables from the treebanks: the answers that the rules would miss, and the known verbs."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from crosscheck.grammar.lemmas import Lexicon, lemmatise
from training.treebanks import Sentence

_NAMES = {"NNP", "ADD", "FW", "GW", "NNPS"}


def build_lexicon(sentences: Iterable[Sentence], irregular: Iterable[tuple[str, str, str]]) -> Lexicon:
    """Collect what the rules need: irregular forms written by hand, then the treebanks' own majority lemma."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma != "_" and word.xpos not in _NAMES:
                counts[word.form.lower(), word.xpos][word.lemma] += 1
    irregular = list(irregular)
    verbs = {lemma for (_, tag), seen in counts.items() if tag.startswith("VB") for lemma in seen if lemma.isalpha()}
    verbs |= {lemma for _, tag, lemma in irregular if tag.startswith("VB")}
    bare = Lexicon({(form, tag): lemma for form, tag, lemma in irregular}, frozenset(verbs))
    missed = {key: seen.most_common(1)[0][0] for key, seen in counts.items() if _is_missed(key, seen, bare)}
    return Lexicon(missed | dict(bare.exceptions), bare.verbs)


def _is_missed(key: tuple[str, str], seen: Counter[str], lexicon: Lexicon) -> bool:
    """Tell whether the rules miss the lemma that most annotators gave."""
    lemma, times = seen.most_common(1)[0]
    return lemmatise(*key, lexicon) != lemma and times * 2 > sum(seen.values())


def read_irregular(path: Path) -> list[tuple[str, str, str]]:
    """Read the irregular forms written by hand: form, tag, lemma."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(form, tag, lemma) for form, tag, lemma in rows]


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """Write the tables as one TSV file: form, tag, lemma; a verb that is only known has no form and no tag."""
    rows = [f"{form}\t{tag}\t{lemma}" for (form, tag), lemma in sorted(lexicon.exceptions.items())]
    rows += [f"\t\t{verb}" for verb in sorted(lexicon.verbs)]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
