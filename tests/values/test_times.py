"""Times of day: which words, which minutes, which zone, which day; and how two times compare."""

from datetime import date

import pytest

from crosscheck.models import Reading, TimeValue
from crosscheck.values import dates, times

PUBLISHED = date(2025, 7, 10)  # a Thursday


def only(text: str) -> tuple[str, TimeValue]:
    (mention,) = times.find(text, 0, len(text), Reading(PUBLISHED))
    assert isinstance(mention.value, TimeValue)
    return text[mention.start : mention.end], mention.value


@pytest.mark.parametrize(
    ("text", "words", "timex", "low", "high"),
    [
        ("It struck at 11:30 AM.", "11:30 AM", "2025-07-10T11:30", 690, 690),
        ("It struck at 11:30 a.m. local time.", "11:30 a.m. local time", "2025-07-10T11:30", 690, 690),
        ("It struck at 16:26.", "16:26", "2025-07-10T16:26", 986, 986),
        ("It struck at 5 pm.", "5 pm", "2025-07-10T17:00", 1020, 1020),
        ("It struck at 5.30pm.", "5.30pm", "2025-07-10T17:30", 1050, 1050),
        ("It struck at 0600 GMT.", "0600 GMT", "2025-07-10T06:00", 360, 360),
        ("It struck at about 0039 hours.", "about 0039 hours", "2025-07-10T00:39", 24, 54),
        ("It struck at 1430 hours.", "1430 hours", "2025-07-10T14:30", 870, 870),
        ("It struck at 1430 hrs.", "1430 hrs", "2025-07-10T14:30", 870, 870),
        ("It stood since 0340 hrs.", "0340 hrs", "2025-07-10T03:40", 220, 220),
        ("It struck at five o'clock.", "five o'clock", "2025-07-10T05:00", 300, 300),
        ("It struck around 5:30 p.m. and stopped.", "around 5:30 p.m.", "2025-07-10T17:30", 1035, 1065),
        ("It struck at noon.", "noon", "2025-07-10T12:00", 720, 720),
        ("It struck at midnight.", "midnight", "2025-07-10T24:00", 0, 0),
        ("It struck at 7:56:30 am.", "7:56:30 am", "2025-07-10T07:56:30", 476, 476),
        ("It struck shortly after 18:40.", "18:40", "2025-07-10T18:40", 1120, 1135),
        ("It struck just before half past ten.", "half past ten", "2025-07-10T10:30", 615, 630),
        ("It struck 3 minutes after 18:40.", "18:40", "2025-07-10T18:40", 1120, 1120),
        ("It struck at 12:15 a.m. sharp.", "12:15 a.m.", "2025-07-10T00:15", 15, 15),
    ],
)
def test_find(text: str, words: str, timex: str, low: int, high: int) -> None:
    found, value = only(text)
    assert (found, value.timex, value.low, value.high) == (words, timex, low, high)


@pytest.mark.parametrize(
    ("text", "zone", "offset"),
    [
        ("at 0155 UTC", "UTC", 0),
        ("at 07:10 MSK", "MSK", 180),
        ("at 9 p.m. EDT", "EDT", -240),
        ("at 10:20 (GMT+3)", "GMT+3", 180),
        ("at 11:30 AM local time", "local time", None),
        ("at 02:54 PM IST", "IST", None),
        ("at 11:30", "", None),
    ],
)
def test_zone(text: str, zone: str, offset: int | None) -> None:
    _, value = only(text)
    assert (value.zone, value.offset) == (zone, offset)


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("It struck at 9 am on Monday. Two hours later, it stopped.", ["2025-07-07T09:00", "2025-07-07T11:00"]),
        ("It struck at 11:30 pm on Monday; an hour later it stopped.", ["2025-07-07T23:30", "2025-07-08T00:30"]),
        ("It struck at noon; 20 minutes earlier it was calm.", ["2025-07-10T12:00", "2025-07-10T11:40"]),
        ("It struck at 9 am. On Tuesday he came; an hour later he left.", ["2025-07-10T09:00"]),
        ("It struck at 9 am, an hour later than planned.", ["2025-07-10T09:00"]),
        ("It struck at 9 am. Two years later he left.", ["2025-07-10T09:00"]),
        ("An hour later it stopped.", []),
    ],
)
def test_an_hour_later_counts_from_the_time_said_before(text: str, timexes: list[str]) -> None:
    found = times.find(text, 0, len(text), Reading(PUBLISHED))
    assert [one.value.timex for one in found if isinstance(one.value, TimeValue)] == timexes


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("It left at 03:55 GMT and crashed around 06:28.", ["GMT", "GMT"]),
        ("It left at 03:55 GMT. It crashed at 06:28.", ["GMT", ""]),
        ("It left at 03:55 GMT and crashed at 6:28 pm.", ["GMT", ""]),
        ("It left at 09:00 EST and landed at 21:00.", ["EST", ""]),
        ("It shuts from 06:00 to 09:00 GMT.", ["GMT", "GMT"]),
        ("It shuts at 06:00, and at 09:00 GMT.", ["", "GMT"]),
    ],
)
def test_a_zone_is_shared(text: str, zones: list[str]) -> None:
    found = times.find(text, 0, len(text), Reading(PUBLISHED))
    assert [one.value.zone for one in found if isinstance(one.value, TimeValue)] == zones


def test_a_day_beside_the_time_belongs_to_it() -> None:
    words, value = only("It struck at 9:15 p.m. Saturday, killing nobody.")
    assert (words, value.timex, value.day) == ("9:15 p.m. Saturday", "2025-07-05T21:15", date(2025, 7, 5))


def test_a_day_joined_by_a_word_stays_a_date_of_its_own() -> None:
    text = "It struck at 9:15 p.m. on 5 July 2025."
    words, value = only(text)
    assert (words, value.timex, value.day) == ("9:15 p.m.", "2025-07-05T21:15", date(2025, 7, 5))
    (day,) = dates.find(text, 0, len(text), Reading(PUBLISHED))
    assert text[day.start : day.end] == "5 July 2025"


@pytest.mark.parametrize(
    "text",
    [
        "They won 3:2 after a long game.",
        "He ran it in 2:15 hours.",
        "She won in 2:03:45, a record of 12:35.36 in all.",
        "It took 1430 hours of work.",
        "Chapter 12 has 25:90 as its verse.",
        "A ratio of 1.5 to 1.",
        "I am, he said, at 7 a man of means.",
        "The PM was in the room with 10 more.",
    ],
)
def test_not_times(text: str) -> None:
    assert times.find(text, 0, len(text), Reading(PUBLISHED)) == []


def clock(minutes: int, spread: int = 0, **more: object) -> TimeValue:
    fields = {"timex": "T", "low": minutes - spread, "high": minutes + spread, **more}
    return TimeValue.model_validate(fields)


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        (clock(690), clock(690), "same", "both say 11:30"),
        (clock(690), clock(700), "different", "10 minutes apart"),
        (clock(330, 15, hedge="about"), clock(340), "compatible", "about 05:30 and 05:40 can be the same moment"),
        (clock(360, offset=0, zone="GMT"), clock(540, offset=180, zone="MSK"), "compatible", "can be the same moment"),
        (clock(360, offset=0, zone="GMT"), clock(360, offset=180, zone="MSK"), "different", "180 minutes apart"),
        (clock(690, zone="local time"), clock(700, zone="local time"), "different", "10 minutes apart"),
        (clock(690, zone="local time"), clock(330, offset=0, zone="GMT"), "compatible", "cannot be compared"),
        (clock(1435, 15, hedge="about"), clock(5), "compatible", "can be the same moment"),
        (clock(690, day=date(2025, 1, 1)), clock(690, day=date(2025, 1, 9)), "different", "not on the same day"),
    ],
)
def test_compare(left: TimeValue, right: TimeValue, relation: str, reason: str) -> None:
    compared = times.compare(left, right)
    assert (compared.relation, reason in compared.reason) == (relation, True), compared
    assert times.compare(right, left).relation == relation
