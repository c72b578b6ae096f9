from datetime import date

import pytest

from crosscheck.sources.headers import FULL_DATE, dateline, is_date_line, stamps, to_date
from crosscheck.sources.lines import lines


@pytest.mark.parametrize(
    ("words", "country", "day"),
    [
        ("2024-03-05", None, date(2024, 3, 5)),
        ("March 5, 2024", None, date(2024, 3, 5)),
        ("5th March 2024", None, date(2024, 3, 5)),
        ("Sept. 5 2024", None, date(2024, 9, 5)),
        ("Aug 1 20244:04 PM", None, date(2024, 8, 1)),
        ("25/12/2024", None, date(2024, 12, 25)),
        ("12/25/2024", None, date(2024, 12, 25)),
        ("3/5/2024", "US", date(2024, 3, 5)),
        ("3/5/2024", "GB", date(2024, 5, 3)),
        ("3/5/2024", None, None),
        ("3.5.2024", None, date(2024, 5, 3)),
        ("2024-02-30", None, None),
        ("31 June 2024", None, None),
    ],
)
def test_resolves_full_dates(words: str, country: str | None, day: date | None) -> None:
    found = FULL_DATE.search(words)
    assert found
    assert to_date(found, country) == day


@pytest.mark.parametrize("words", ["20244 cars", "12024-03-05", "May 2024", "March 5", "version 1.2.20245"])
def test_finds_no_full_date_in(words: str) -> None:
    assert FULL_DATE.search(words) is None


@pytest.mark.parametrize(
    ("head", "day", "rank"),
    [
        (" date 2024-03-05 + ↺ − 16 px", date(2024, 3, 5), 0),
        (" posted 2024-03-05 OSLO, March 5. Ships left.", date(2024, 3, 5), 0),
        ("Posted 3:25 pm on 5 March 2024", date(2024, 3, 5), 0),
        ("Published Tue, Mar 5 2024", date(2024, 3, 5), 0),
        ("Jane Doe | Published: 5 March 2024, 10:15 GMT", date(2024, 3, 5), 0),
        ("Updated 07:10 IST, March 5th 2024", date(2024, 3, 5), 1),
        ("5 March 2024", date(2024, 3, 5), 2),
        ("The Courier, Leeds/March 5, 2024", date(2024, 3, 5), 2),
        ("March 5, 2024 / 02:54 PM IST", date(2024, 3, 5), 2),
        ("Tuesday 5 March 2024", date(2024, 3, 5), 3),
    ],
)
def test_finds_the_pages_own_date(head: str, day: date, rank: int) -> None:
    text = head + "\nShips left the harbour before noon, the port said."
    found = stamps(text, lines(text))
    assert [(stamp.day, stamp.rank) for stamp in found] == [(day, rank)]


@pytest.mark.parametrize(
    "text",
    [
        "The report, published on 5 March 2019 in Oslo, says that ships left late.",
        "They set the date for 5 March 2019 and sent letters to all the owners.",
        "What happened on 11 September 2001",
        "Ships left the harbour on 5 March 2019, the port said.",
    ],
)
def test_a_date_in_a_sentence_is_not_the_pages_own(text: str) -> None:
    assert stamps(text, lines(text)) == []


def test_published_goes_before_updated_and_unlabelled() -> None:
    text = "3 May 2024\nUpdated: 2 May 2024\nPublished: 1 May 2024\n\nShips left the harbour before noon."
    assert [stamp.day.day for stamp in stamps(text, lines(text))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "rest", "day", "agency"),
    [
        ("OSLO, Norway — Ships left.", "Ships left.", None, ""),
        ("OSLO (Reuters) - Ships left.", "Ships left.", None, "Reuters"),
        ("OSLO, March 5 (Xinhua) -- Ships left.", "Ships left.", (3, 5), "Xinhua"),
        ("OSLO, March 5. /TASS/. Ships left.", "Ships left.", (3, 5), "TASS"),
        ("OSLO, Norway, March 5. Ships left.", "Ships left.", (3, 5), ""),
        ("Oslo, March 5 (Newsline) — Ships left.", "Ships left.", (3, 5), "Newsline"),
        ("(Newsline) - Ships left.", "Ships left.", None, "Newsline"),
        ("Hills.kg - Ships left.", "Ships left.", None, "Hills.kg"),
        ("NEW DELHI: Ships left.", "Ships left.", None, ""),
        ("London: Ships left.", "Ships left.", None, ""),
        ("March 5 (Newsline) - Ships left.", "Ships left.", (3, 5), "Newsline"),
        ("KYIV. March 5 (Newsline-Ukraine) - Ships left.", "Ships left.", (3, 5), "Newsline-Ukraine"),
        ("Tehran, March 5, IRNA - Ships left.", "Ships left.", (3, 5), "IRNA"),
    ],
)
def test_reads_datelines(text: str, rest: str, day: tuple[int, int] | None, agency: str) -> None:
    found = dateline(text, 0, len(text))
    assert found
    assert text[found.end :] == rest
    assert (found.month, found.day) == (day or (None, None))
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met in Oslo.",
        "Mr. Smith (Labour) — He left the room.",
        "NATO: Ships left.",
        "PLEASE NOTE: Ships left.",
        "MUST READ - Ships left.",
        "Wed. Sept. 20 - Ships left.",
        "Russia: Ships left.",
        "London, the capital: Ships left.",
        "March 5. Ships left.",
        "Ships left Oslo on March 5 (a Tuesday) - and came back.",
        "The US. Army ships left.",
    ],
)
def test_finds_no_dateline_in(text: str) -> None:
    assert dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("words", "dates"),
    [("Saturday 2 March 2024", True), ("+ ↺ − 16 px", True), ("March comes in like a lion", False), ("", False)],
)
def test_knows_lines_of_dates(words: str, dates: bool) -> None:
    assert is_date_line(words) is dates
