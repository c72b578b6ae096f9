"""Names set right: their edges, and one type for one name in a text, which its full and spelt-out forms give."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_PROPER = frozenset({"NNP", "NNPS"})
_SMALL = frozenset({"of", "the", "and", "for", "&", "de", "la", "du", "des", "del"})
_TITLE_WORDS = (
    "admiral ambassador archbishop bishop captain capt cardinal chancellor col colonel commander dr emperor gen general"
    " gov governor imam judge justice king lieutenant lord lt major mayor minister miss mr mrs ms pope president prime"
    " prince princess prof professor queen rep rev reverend secretary sen senator sergeant sir speaker"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_HYPHENS = frozenset({"-", "–"})
_SUFFIXES = frozenset({"jr", "sr", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii"})


class Tagged(NamedTuple):
    """The words of a run of text, their Penn tags, and IOB2 tags of names."""

    forms: Sequence[str]
    xpos: Sequence[str]
    names: Sequence[str]


def settle_names(runs: Sequence[Tagged]) -> list[list[str]]:
    """Give the name tags of a text's runs anew, the same name with the same type throughout.

    First people lose their titles, and names are joined at hyphens. Then the last word of a person's full name is that
    person wherever it stands alone as a proper noun, marked otherwise or not at all, unless it is also a part of a
    longer name of another type; initials are the organisation whose name they stand for. Then a name has the type that
    it has most often in the text; it is a name too where it was not marked, if it was marked twice or has several
    words.
    """
    runs = [run._replace(names=_mend(run)) for run in runs]
    known = _learn(runs)
    settled = [run._replace(names=_retag(run, known)) if known else run for run in runs]
    said = _count(settled)
    return [_mark_missed(_unify(run, said), said) for run in settled]


def find_spans(names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names that IOB2 tags mark: first word, word after the last, type."""
    start = -1
    for at, tag in enumerate([*names, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            yield start, at, names[start][2:]
            start = -1
        if tag.startswith("B-"):
            start = at


def _mend(run: Tagged) -> list[str]:
    """Take titles off people's names, and join names at hyphens.

    Where a hyphen stands between names of two people or organisations in EWT and GUM, all is one name 143 times and two
    names 12 times.
    """
    names = list(run.names)
    for start, end, kind in find_spans(run.names):
        first = start if kind != "PER" else _pass_titles(run.forms, start, end)
        names[start : first + 1] = ["O"] * (first - start) + [f"B-{kind}"]
        if start > 1 and run.forms[start - 1] in _HYPHENS and names[start - 2][2:] == kind != "LOC":
            names[start - 1 : start + 1] = [f"I-{kind}"] * 2
    return names


def _pass_titles(forms: Sequence[str], start: int, end: int) -> int:
    """Give the first word of a person's name that is no title, or its last word.

    Of 1,895 people's names of two words or more in EWT and GUM, ten start with a title.
    """
    return next((at for at in range(start, end) if forms[at].lower().rstrip(".") not in _TITLES), end - 1)


def _learn(runs: Sequence[Tagged]) -> dict[str, str]:
    """Learn the types of single words from the longer names of a text."""
    surnames: set[str] = set()
    initials: dict[str, str] = {}
    others: set[str] = set()
    for run in runs:
        for start, end, kind in find_spans(run.names):
            words = run.forms[start:end]
            if kind == "PER" and len(words) > 1:
                surnames.update(_find_surname(words))
            elif len(words) > 1:
                others.update(words)
                initials |= dict.fromkeys(_find_initials(words), kind)
    return dict.fromkeys(surnames - others, "PER") | initials


def _find_surname(words: Sequence[str]) -> Iterator[str]:
    """Yield the surname of a full name, if it looks like one."""
    last = next((word for word in reversed(words) if word.lower().rstrip(".") not in _SUFFIXES), "")
    if len(last) > 2 and last[0].isupper() and last.isalpha() and last != words[0]:
        yield last


def _find_initials(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of a name of three words or more."""
    letters = "".join(word[0] for word in words if word.lower() not in _SMALL and word[0].isalpha())
    if len(letters) > 2 and letters.isupper():
        yield letters


def _retag(run: Tagged, known: Mapping[str, str]) -> list[str]:
    """Tag the lone words of a run that are known."""
    names = list(run.names)
    for at, (form, tag) in enumerate(zip(run.forms, run.xpos, strict=True)):
        inside = names[at].startswith("I-") or (at + 1 < len(names) and names[at + 1].startswith("I-"))
        if form in known and tag in _PROPER and not inside and not _is_part(run, at):
            names[at] = f"B-{known[form]}"
    return names


def _is_part(run: Tagged, at: int) -> bool:
    """Tell whether an unmarked word touches another proper noun, and so may be a part of a longer name."""
    sides = [run.xpos[side] in _PROPER for side in (at - 1, at + 1) if 0 <= side < len(run.forms)]
    return run.names[at] == "O" and any(sides)


def _count(runs: Sequence[Tagged]) -> dict[tuple[str, ...], Counter[str]]:
    """Count the types of each name of a text."""
    said: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for run in runs:
        for start, end, kind in find_spans(run.names):
            said[tuple(run.forms[start:end])][kind] += 1
    return said


def _unify(run: Tagged, said: Mapping[tuple[str, ...], Counter[str]]) -> Tagged:
    """Give the names of a run the types that they have most often, where one type leads."""
    names = list(run.names)
    for start, end, _ in find_spans(run.names):
        (kind, times), *others = said[tuple(run.forms[start:end])].most_common(2)
        if not others or times > others[0][1]:
            names[start:end] = _tag(kind, end - start)
    return run._replace(names=names)


def _mark_missed(run: Tagged, said: Mapping[tuple[str, ...], Counter[str]]) -> list[str]:
    """Mark a text's names where they were missed, as a whole run of proper nouns."""
    names = list(run.names)
    for start, end in _find_proper(run.xpos):
        types = said.get(tuple(run.forms[start:end]))
        missed = all(tag == "O" for tag in names[start:end])
        if types and missed and (end > start + 1 or types.total() > 1):
            names[start:end] = _tag(types.most_common(1)[0][0], end - start)
    return names


def _find_proper(xpos: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the longest runs of proper nouns."""
    start = -1
    for at, tag in enumerate([*xpos, ""]):
        if start < 0 and tag in _PROPER:
            start = at
        elif start >= 0 and tag not in _PROPER:
            yield start, at
            start = -1


def _tag(kind: str, size: int) -> list[str]:
    """Tag the words of a name."""
    return [f"B-{kind}", *[f"I-{kind}"] * (size - 1)]
