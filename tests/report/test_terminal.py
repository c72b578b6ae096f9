import pytest
import wcwidth
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.report.terminal import NARROWEST, SINGLE, Screen, beside, cells, fold, hang, printable

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(WORDS, st.integers(2, 40))
def test_lines_keep_to_their_width(text, width):
    assert all(cells(line) <= width for line in fold(printable(text), width))


@given(WORDS)
def test_printable_text_cannot_steer_a_terminal(text):
    shown = printable(text)
    assert "\x1b" not in shown
    assert "\n" not in shown
    assert shown == " ".join(shown.split())
    assert printable(shown) == shown


HOSTILE = {
    "red": "\x1b[31mred\x1b[0m",
    "two words": "two\r\n\twords",
    "abc": "a\u202eb\u2066c",
    "title": "\x07\x9btitle\x00",
}


@pytest.mark.parametrize(("shown", "text"), HOSTILE.items(), ids=HOSTILE)
def test_control_characters_are_left_out(shown, text):
    assert printable(text).replace("[31m", "").replace("[0m", "") == shown


@settings(max_examples=50)
@given(st.lists(st.tuples(WORDS, st.sampled_from(["strong", "mark", "faint"])), max_size=6), st.integers(5, 40))
def test_colour_changes_no_line_break(parts, width):
    plain = "".join(printable(text) + " " for text, _ in parts)
    painted = "".join(Screen(80, True).paint(printable(text), style) + " " for text, style in parts)
    assert [wcwidth.strip_sequences(line) for line in fold(painted, width)] == fold(plain, width)


def test_colour_only_if_wanted():
    assert Screen(80, False).paint("word", "strong") == "word"
    assert Screen(80, True).paint("word", "strong") == "\x1b[1mword\x1b[0m"
    assert Screen(80, True).paint("", "strong") == ""


def test_wide_characters_count_twice():
    assert beside([["渡船"], ["ferry"]], [6, 5]) == ["渡船    ferry"]
    assert fold("渡船渡船", 4) == ["渡船", "渡船"]


def test_columns_of_unlike_length():
    assert beside([["a"], ["one", "two"]], [1, 3], indent=2) == ["  a  one", "     two"]


def test_hanging_lines():
    assert hang("one two three", 9, "1  ") == ["1  one", "   two", "   three"]
    assert hang("one two", 8, "- ", "* ") == ["- one", "* two"]
    assert hang("", 9, "1  ") == ["1  "]


def test_a_screen_is_never_narrower_than_a_word():
    assert Screen(1).room == NARROWEST
    assert Screen(120).room == 120


@given(st.text(alphabet="aab ,.-–—’“é", max_size=90), st.integers(2, 50))
def test_lines_of_single_cells_break_as_wcwidth_breaks_them(text: str, width: int) -> None:
    assert fold(text, width) == (wcwidth.wrap(text, width, break_on_hyphens=False) or [""])


def test_every_character_taken_for_one_cell_has_one() -> None:
    single = [chr(code) for code in range(0x3000) if SINGLE.fullmatch(chr(code))]
    assert len(single) > 400
    assert [character for character in single if wcwidth.width(character) != 1] == []
