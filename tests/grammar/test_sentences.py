"""Where sentences end; the cases in data/sentences.txt mark the ends that a reader would set."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar import split


def read_cases() -> list[str]:
    """Read the marked texts: blank lines part them, lines with # are comments, ¶ is an empty line of a text."""
    blocks = Path(__file__).with_name("data").joinpath("sentences.txt").read_text(encoding="utf-8").split("\n\n")
    texts = ("\n".join(line for line in block.split("\n") if not line.startswith("#")).strip("\n") for block in blocks)
    return [text.replace("¶", "\n\n") for text in texts if text]


@pytest.mark.parametrize("case", read_cases())
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    text = case.replace("|", "")
    assert [text[start:end] for start, end in split(text, 0, len(text))] == [part.strip() for part in case.split("|")]


@pytest.mark.parametrize("case", read_cases()[::9])
def test_only_the_wanted_part_is_split_and_spans_count_from_the_text(case: str) -> None:
    text = case.replace("|", "")
    spans = split(text, 0, len(text))
    assert split(f"Before.\n\n{text}\n\nAfter.", 9, 9 + len(text)) == [(start + 9, end + 9) for start, end in spans]


@given(st.text(max_size=300))
def test_spans_are_ordered_trimmed_and_inside(text: str) -> None:
    spans = split(text, 0, len(text))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@given(st.text(alphabet='ab. \n"”A1', max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    kept = "".join(text[start:end] for start, end in split(text, 0, len(text)))
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
