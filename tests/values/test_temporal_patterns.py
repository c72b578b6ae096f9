import pytest

from crosscheck.values.temporal.lexicon import lexicon
from crosscheck.values.temporal.patterns import PIECE, Part, candidates, choice, grammar


def read(source: str) -> Part:
    return choice(PIECE.findall(source)[::-1], {})


def marks(*names: str) -> set[str]:
    return {lexicon().marks[name] for name in names}


@pytest.mark.parametrize(
    ("source", "firsts", "held", "empty"),
    [
        ("month year", ("month",), ("month", "year"), False),
        ("the? month", ("the", "month"), ("the", "month"), False),
        ("(the | of)? month?", ("the", "of", "month"), ("the", "of", "month"), True),
        ("(the? of?) | year", ("the", "of", "year"), ("the", "of", "year"), True),
    ],
)
def test_what_a_pattern_begins_with_and_holds(
    source: str, firsts: tuple[str, ...], held: tuple[str, ...], empty: bool
) -> None:
    part = read(source)
    assert part.firsts == marks(*firsts)
    assert part.marks == marks(*held)
    assert part.empty is empty


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(ValueError, match="nosuchclass"):
        read("nosuchclass")


def test_candidates_begin_with_the_one_class_and_hold_the_other() -> None:
    month, year = lexicon().marks["month"], lexicon().marks["year"]
    found = candidates(month, year)
    assert found
    assert set(found) < set(grammar().by_first[month])
    assert all(year in pattern.regex.pattern for pattern in found)
