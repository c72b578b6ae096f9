"""Feasts whose day moves: by Easter, by the moon, by other calendars."""

from datetime import date, timedelta

import pytest

from crosscheck.models import DateValue, Reading
from crosscheck.values import find
from crosscheck.values.temporal.feasts import feast

# Facts of the calendar: rule, year, the day as it was kept, and how many days the rule may be off.
KEPT = """
passover	2000	2000-04-20	0
passover	2013	2013-03-26	0
passover	2016	2016-04-23	0
passover	2024	2024-04-23	0
passover	2025	2025-04-13	0
lunar	2000	2000-02-05	0
lunar	2013	2013-02-10	0
lunar	2015	2015-02-19	0
lunar	2023	2023-01-22	0
lunar	2025	2025-01-29	0
diwali	2013	2013-11-03	1
diwali	2023	2023-11-12	1
diwali	2024	2024-10-31	1
diwali	2025	2025-10-20	1
islamic:10:1	2013	2013-08-08	1
islamic:10:1	2023	2023-04-21	1
islamic:10:1	2025	2025-03-30	1
islamic:12:10	2013	2013-10-15	1
islamic:12:10	2024	2024-06-16	1
easter	2013	2013-03-31	0
"""


@pytest.mark.parametrize("row", KEPT.strip().splitlines())
def test_days(row: str) -> None:
    rule, year, day, off = row.split("\t")
    assert abs(feast(rule, int(year)) - date.fromisoformat(day)) <= timedelta(days=int(off))


@pytest.mark.parametrize("rule", ["passover", "lunar", "diwali", "islamic:10:1", "islamic:1:1", "islamic:12:10"])
def test_every_year_has_its_feast(rule: str) -> None:
    assert all(feast(rule, year).year == year for year in range(1900, 2100))


def only(text: str) -> DateValue:
    (mention,) = find(text, 0, len(text), Reading(date(2013, 9, 5)))
    assert isinstance(mention.value, DateValue)
    return mention.value


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Eid al-Fitr.", "2013-08-08"),
        ("Shops will shut for Eid al-Adha.", "2013-10-15"),
        ("Chinese New Year was quiet.", "2013-02-10"),
        ("The Lunar New Year 2012 was quiet.", "2012-01-23"),
        ("Passover was early.", "2013-03-26"),
    ],
)
def test_read(text: str, day: str) -> None:
    assert only(text).timex == day


def test_what_the_moon_sets_is_about_its_day() -> None:
    assert only("They met on Eid.").approximate
    assert not only("They met on Passover.").approximate


def test_no_feast() -> None:
    text = "The Chinese army met Al Gore; a lunar year passed by, and new plans came."
    assert find(text, 0, len(text), Reading(date(2013, 9, 5))) == []


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("text", ["He left on Eid.", "He will leave after Easter.", "Passover was early."])
def test_the_ends_of_the_calendar_have_no_feasts(text: str, published: date) -> None:
    assert find(text, 0, len(text), Reading(published)) == []
