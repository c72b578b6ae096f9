"""Where sentences end; each case is the text with | at the ends that a reader would set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar import split

CASES = [
    "The bridge fell at noon.| Nobody was hurt.",
    "Gen. Otto Brandt spoke on Dec. 3 in the U.S. Senate.| He left early.",
    "It rose by 3.5 percent.| “We are glad,” she said.",
    "“We will not pay.”| The minister left.",
    "Dr. A. B. Moreno found it.| No. 5 was broken.",
    "Who paid?| Nobody did!| That is all.",
    "He left at 5 p.m. on Monday.| Then it rained.",
    "The firm, Acme Inc. of Ohio, fell.| Shares dropped.",
    "Harbour closed again\n|Ships waited outside for hours.",
    "- First item of a list\n|- Second item of a list",
    "The council met for the third time this year to discuss the\nfuture of the old harbour.| It did not vote.",
    "LISBON, March 13 (Agency) - The mayor resigned.| He had served for 2 years.",
    "The sea is calm.The boats are out.",
    "They met vs. Rovers on Jan. 4.| They won.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    text = case.replace("|", "")
    wanted = [part.strip() for part in case.split("|")]
    if case == "The sea is calm.The boats are out.":
        wanted = ["The sea is calm.", "The boats are out."]
    assert [text[start:end] for start, end in split(text, 0, len(text))] == wanted


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
