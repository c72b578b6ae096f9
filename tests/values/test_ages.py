import pytest

from crosscheck.models import QuantityValue, Reading
from crosscheck.values import ages

FOUND = [
    ("a 20-year-old sailor", [("20-year-old", "20", "year")]),
    ("children aged 11 and 16", [("11", "11", "year"), ("16", "16", "year")]),
    ("women aged about 32 and about 40", [("about 32", "32", "year"), ("about 40", "40", "year")]),
    ("Mary Roe, 45, said so", [("45", "45", "year")]),
    ("she was five years old", [("five years old", "5", "year")]),
    ("two sons, 11 and 8, and a daughter, 4.", [("11", "11", "year"), ("8", "8", "year"), ("4", "4", "year")]),
    ("he died at 87 on a Saturday", [("87", "87", "year")]),
    ("at 18 months of age", [("18 months of age", "18", "month")]),
    ("a girl of nine and her grandfather, 76.", [("nine", "9", "year"), ("76", "76", "year")]),
    ("a minor of 17 from the coast", [("17", "17", "year")]),
    ("two schoolgirls saw a boy of about six, lost", [("about six", "6", "year")]),
    ("He is 43 and mends nets", [("43", "43", "year")]),
    ("a sister who is ten and sings", [("ten", "10", "year")]),
    ("Nina Roe wept. Nina was 31.", [("31", "31", "year")]),
    ("the youngest, Ama Boateng, eight, slept", [("eight", "8", "year")]),
    ("the singer is dead at 45.", [("45", "45", "year")]),
    ("She turned eight in March; he would have turned 58 in May", [("eight", "8", "year"), ("58", "58", "year")]),
    ("At 44, she says, he learnt to swim", [("44", "44", "year")]),
    ("Lee Roe, now 59, left; Dan Roe, 19 at the time, fled", [("59", "59", "year"), ("19", "19", "year")]),
    ("The average age in the mill is 47.", [("47", "47", "year")]),
    ("the court weighed his age, 66, and his past", [("66", "66", "year")]),
    ("Juno S., 48, a baker, and R. B., 41, drowned", [("48", "48", "year"), ("41", "41", "year")]),
    ("the youngest is a boy, nine, killed by a branch", [("nine", "9", "year")]),
    ("the co-pilot, 29, had slept", [("29", "29", "year")]),
    ("baby Ola, aged five months, slept", [("five months", "5", "month")]),
    ("girls from 11 to 15 years old", [("11", "11", "year"), ("15 years old", "15", "year")]),
    ("a three-week-old calf", [("three-week-old", "3", "week")]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND, ids=[row[0] for row in FOUND])
def test_ages_are_found(text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = []
    for mention in ages.find(text, 0, len(text), Reading()):
        assert isinstance(mention.value, QuantityValue)
        found.append((text[mention.start : mention.end], str(mention.value.said), mention.value.unit))
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "12 days later",
        "On May 4, 45 boats sank",
        "aged 3 percent",
        "in Rome, 2021, it",
        "the children, 40 percent of all",
        "boys, 12 of them",
        "he died at 22 Long Street",
        "a father of four and students of 10 schools",
        "a boy of five friends, a woman of few words",
        "He was 12 under par; she was 15 minutes late",
        "She was one of 12 and he is two of three",
        "Turnout was 31. It is 43 and rising",
        "Nina Roe wept. Nina's four were lost",
        "The lamp turned 180 degrees and lit 10 of them",
        "At 9, he left; at 30, the shares rose",
        "in Port Vale, two, he said, had died",
        "The number, 42, was drawn in D.C., 41, we hear",
        "the team of 11 and the woman of 40 acres",
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert ages.find(text, 0, len(text), Reading()) == []
