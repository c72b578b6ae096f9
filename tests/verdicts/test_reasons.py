"""What a discrepancy's reason adds: a toll that falls, and two speakers of one article."""

from collections.abc import Callable
from typing import Any

Tell = Callable[[tuple[tuple[str, str], ...]], Any]


def text(day: str, words: str) -> str:
    return f"---\npublisher: Harbour Times\npublished: {day}\n---\n\n{words}\n"


def reasons(told: Any) -> list[str]:
    return [finding.reason for finding in told.judged.findings if finding.verdict == "discrepancy"]


def test_a_falling_toll_may_be_a_correction(tell: Tell) -> None:
    early = text("2031-06-10", "The fire at the Velden mill has killed 25 people.")
    late = text("2031-06-12", "The fire at the Velden mill has killed 19 people.")
    (reason,) = reasons(tell((("early.txt", early), ("late.txt", late))))
    assert "the later article has the lower figure: a correction" in reason


def test_a_toll_of_one_day_is_no_correction(tell: Tell) -> None:
    one = text("2031-06-10", "The fire at the Velden mill has killed 25 people.")
    two = text("2031-06-10", "The fire at the Velden mill has killed 19 people.")
    (reason,) = reasons(tell((("one.txt", one), ("two.txt", two))))
    assert "correction" not in reason


def test_two_speakers_of_one_article_are_named(tell: Tell) -> None:
    words = (
        "The mayor said the fire at the Velden mill had killed 25 people.\n\n"
        "The hospital said the fire at the Velden mill had killed 19 people."
    )
    other = text("2031-06-10", "Workers at the Velden mill had asked for new pumps.")
    (reason,) = reasons(tell((("one.txt", text("2031-06-10", words)), ("two.txt", other))))
    assert "two speakers differ: The mayor and The hospital" in reason


def test_the_topic_of_two_causes_names_what_they_are_given_for(tell: Tell) -> None:
    one = text("2031-06-10", "Heavy fog kept the aircraft from landing in Velden.")
    two = text("2031-06-10", "A drone attack made a landing in Velden impossible, officials said.")
    findings = tell((("one.txt", one), ("two.txt", two))).judged.findings
    assert [finding.topic for finding in findings if finding.verdict == "discrepancy"] == ["cause given: landed"]
