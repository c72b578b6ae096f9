"""The dictionary form of a word from its form and Penn tag: a table of exceptions first, then rules of inflection."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

_VOWELS = "aeiou"
_E_ENDINGS = re.compile(
    r"(?:[aiou]t|[cg]l|[bdgkptz]l|[aeiou]v|lv|rv|[^aeiou]uc|[aiuo]c|nc|rc|rg|dg|[aeio]g|ng|[aiou]s|rs|ns|ps|[aiou]z"
    r"|yz|[aiou]k|[aio]m|[aiou]n|[aiou]r|[aiou]d|[iou]b|[iu]p|th|u|ui?s|v)$"
)
_NO_E_ENDINGS = re.compile(
    r"(?:[aeo]ir|[eo]u[rnt]|ee.|oo.|ea.|oa.|ai.|[^aeiou](?:it|et|er|or|en|on|el|al|op|om|il)|ing|ong|sh|ch|ou.d)$"
)


class Lexicon(NamedTuple):
    """What the rules lean on: exact answers by (lower-case form, tag), and the base forms that are known verbs."""

    exceptions: Mapping[tuple[str, str], str]
    verbs: frozenset[str]


def read_lexicon(path: Path) -> Lexicon:
    """Read the tables: a TSV file of form, tag and lemma, where a verb that is only known has no form and no tag."""
    exceptions: dict[tuple[str, str], str] = {}
    verbs: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        form, tag, lemma = line.split("\t")
        if form:
            exceptions[form, tag] = lemma
        else:
            verbs.add(lemma)
    return Lexicon(exceptions, frozenset(verbs))


def lemmatise(form: str, tag: str, lexicon: Lexicon) -> str:
    """Give the dictionary form of a word; names keep their capitals, other words come in lower case.

    ``tag`` is the word's Penn Treebank tag. A word that no table or rule knows is its own lemma.
    """
    lower = form.lower()
    known = lexicon.exceptions.get((lower, tag))
    if known is not None:
        return known
    if tag in {"NNP", "NNPS", "ADD", "FW", "GW"}:
        return form
    if tag in {"VB", "VBP"} and lower not in lexicon.verbs:
        return lexicon.exceptions.get((lower, "VBD"), lexicon.exceptions.get((lower, "VBN"), lower))
    rule = _RULES.get(tag)
    return rule(lower, lexicon.verbs) if rule and lower.isascii() else lower


def singular(plural: str) -> str:
    """Undo a regular English plural."""
    if len(plural) < 4 or not plural.endswith("s") or plural.endswith(("ss", "us", "is")):
        return plural
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(("ches", "shes", "sses", "xes")) else plural[:-1]


def _third_person(form: str, verbs: frozenset[str]) -> str:
    """Undo the -s of "he signs"."""
    for base in (form[:-1], form[:-2], form[:-3] + "y"):
        if base in verbs:
            return base
    return form[:-2] if form.endswith("zzes") else singular(form)


def _past(form: str, verbs: frozenset[str]) -> str:
    """Undo a regular -ed."""
    if not form.endswith("ed") or len(form) < 4:
        return form
    if form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    return _base(form[:-2], verbs)


def _progressive(form: str, verbs: frozenset[str]) -> str:
    """Undo a regular -ing."""
    if form.endswith("in'"):
        form = form[:-1] + "g"
    if not form.endswith("ing") or len(form) < 5:
        return form
    return _base(form[:-3], verbs)


def _base(stem: str, verbs: frozenset[str]) -> str:
    """Choose between a stem, the stem with its final e, and the stem without its doubled consonant."""
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    for base in (stem[:-1], stem, stem + "e") if doubled else (stem + "e", stem):
        if base in verbs:
            return base
    if doubled and stem[-1] not in "lsfz":
        return stem[:-1]
    if _NO_E_ENDINGS.search(stem):
        return stem
    return stem + "e" if _E_ENDINGS.search(stem) else stem


def _comparative(form: str, verbs: frozenset[str]) -> str:
    """Undo a regular -er."""
    return _positive(form[:-2], verbs) if form.endswith("er") and len(form) > 4 else form


def _superlative(form: str, verbs: frozenset[str]) -> str:
    """Undo a regular -est."""
    return _positive(form[:-3], verbs) if form.endswith("est") and len(form) > 5 else form


def _positive(stem: str, _: frozenset[str]) -> str:
    """Restore an adjective from its stem: "happi" to happy, "bigg" to big, "saf" to safe."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsf":
        return stem[:-1]
    return stem + "e" if re.search(r"[^aeiou][aiou][cfgnrstvd]$|[gbpt]l$|[nr]g$", stem) and len(stem) > 3 else stem


def _noun(form: str, _: frozenset[str]) -> str:
    """Undo a regular plural; the signature of every rule."""
    return singular(form)


_RULES: dict[str, Callable[[str, frozenset[str]], str]] = {
    "NNS": _noun,
    "VBZ": _third_person,
    "VBD": _past,
    "VBN": _past,
    "VBG": _progressive,
    "JJR": _comparative,
    "RBR": _comparative,
    "JJS": _superlative,
    "RBS": _superlative,
}
