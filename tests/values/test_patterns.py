import re

import pytest

from crosscheck.values.patterns import Pattern, lazy

METHODS = ("match", "fullmatch", "search", "findall", "split")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", "May 2021", "in may or in MAY"])
def test_a_lazy_pattern_finds_what_a_compiled_one_finds(method: str, text: str) -> None:
    found, expected = (getattr(make(r"(may)", re.I), method)(text) for make in (lazy, re.compile))
    assert (found and str(found)) == (expected and str(expected))


def test_substitutes_and_iterates() -> None:
    assert lazy(r"\d").sub("#", "a1b2") == "a#b#"
    assert [found.start() for found in lazy(r"\d").finditer("a1b2", 2)] == [3]


def test_compiles_on_first_use_and_once() -> None:
    pattern = Pattern(r"a+")
    assert "compiled" not in vars(pattern)
    assert pattern.match("aa")
    assert pattern.compiled is pattern.compiled


def test_a_mistake_shows_when_it_is_used() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.search("text")
