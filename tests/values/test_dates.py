"""Dates: which words, which TIMEX3 value, which days; and how two dates compare."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import DateValue, Mention, Reading
from crosscheck.values import dates
from crosscheck.values.temporal.lexicon import lexicon
from crosscheck.values.temporal.scanning import scan
from crosscheck.values.temporal.timexes import days, narrowed

PUBLISHED = date(2025, 7, 10)  # a Thursday


def found(text: str, published: date | None = PUBLISHED, country: str | None = None) -> list[Mention]:
    return dates.find(text, 0, len(text), Reading(published, country))


def only(text: str, published: date | None = PUBLISHED, country: str | None = None) -> DateValue:
    (mention,) = found(text, published, country)
    assert isinstance(mention.value, DateValue)
    return mention.value


# Each sentence marks the words that must be found, and nothing else in it may be.
ABSOLUTE = {
    "The bridge opened on [13 March 2025].": "2025-03-13",
    "The bridge opened on [March 13, 2025].": "2025-03-13",
    "The bridge opened on [March 13th, 2025], at last.": "2025-03-13",
    "The bridge opened on [Mar. 13, 2025].": "2025-03-13",
    "The bridge opened on [13.03.2025].": "2025-03-13",
    "The log reads [2025-03-13].": "2025-03-13",
    "It opened on the morning of nothing, but on [the 13th of March, 2025], it closed.": "2025-03-13",
    "It opened on [the morning of 13 March 2025].": "2025-03-13TMO",
    "The rules date from [May 2021].": "2021-05",
    "A ban came in [mid-September 2022].": "2022-09",
    "A ban came in [late April of 2021].": "2021-04",
    "Work began in [early 2020].": "2020",
    "Work ended at [the end of 1998].": "1998",
    "Heat marked [summer 2019].": "2019-SU",
    "Profit fell in [the third quarter of 2024].": "2024-Q3",
    "Profit fell in [Q3 2024].": "2024-Q3",
    "Profit fell in [the first half of 2024].": "2024-H1",
    "Prices soared in [the 1990s].": "199",
    "The fort dates from [the 17th century].": "16",
    "The budget of [fiscal 2024] is out.": "2024",
    "The league broke up in [404 BC].": "BC0404",
    "They met on [Friday, March 7, 2025].": "2025-03-07",
    "The vote is on [the first Sunday of October 2025].": "2025-10-05",
    "The vote was on [the last Thursday in May 2024].": "2024-05-30",
}
RANGES = {
    "The visit of [July 8-9] went well.": "2025-07-08/2025-07-09",
    "The visit of [July 8–9, 2024] went well.": "2024-07-08/2024-07-09",
    "The visit of [8 to 10 July 2024] went well.": "2024-07-08/2024-07-10",
    "Trade in [January-May 2025] grew.": "2025-01/2025-05",
    "The war of [1992-97] cost lives.": "1992/1997",
    "Sales fell in [fiscal 2024-25].": "2024/2025",
    "Trade grew in [the first five months of this year].": "2025-01/2025-05",
    "Rain fell in [the last week of August 2024].": "2024-W35",
}
RELATIVE = {
    "They signed it [today].": "2025-07-10",
    "They signed it [yesterday].": "2025-07-09",
    "They signed it [the day before yesterday].": "2025-07-08",
    "They will sign it [tomorrow morning].": "2025-07-11TMO",
    "They signed it on [Wednesday].": "2025-07-09",
    "They will sign it on [Wednesday].": "2025-07-16",
    "The envoy said [Tuesday] that the talks will go on.": "2025-07-08",
    "They met [last Friday].": "2025-07-04",
    "They met on [Friday of last week].": "2025-07-04",
    "They met [last week].": "2025-W27",
    "They met over [the weekend].": "2025-W27-WE",
    "They met [last month].": "2025-06",
    "They will meet [next month].": "2025-08",
    "They met [last night].": "2025-07-09TNI",
    "They met [this year].": "2025",
    "They met [two weeks ago].": "2025-W26",
    "They met [nearly 12 years ago].": "2013",
    "They died out [more than 100 million years ago].": "MA100",
    "They met [three days ago].": "2025-07-07",
    "They will meet in [two months].": "2025-09",
    "They will meet at [the end of the year].": "2025",
    "They left [two weeks before May 13, 1999].": "1999-04-29",
    "They warned of more rain on [Friday].": "2025-07-11",
    "It was expected to hit the coast on [Friday].": "2025-07-11",
    "It failed to hit the coast on [Friday].": "2025-07-04",
    "They warned of more rain on [Wednesday].": "2025-07-09",
    "They warned on [Friday] of more rain.": "2025-07-04",
    "The mayor urged calm on [Friday].": "2025-07-11",
    "The mayor urged calm on [Tuesday].": "2025-07-08",
    "The gang wanted to wait, before further violence on [Friday].": "2025-07-11",
    "The gang fled before a raid on [Friday].": "2025-07-04",
    "Jobs will go before [the year] is out.": "2025",
    "Gunmen came at [dawn Wednesday].": "2025-07-09TMO",
    "Gunmen came in [the early morning hours of 30 April].": "2025-04-30TMO",
    "It is [now] closed.": "PRESENT_REF",
    "It [recently] closed.": "PAST_REF",
    "It may close in [the future].": "FUTURE_REF",
    "It met [every Monday].": "XXXX-WXX-1",
}
BARE = {
    "They signed it on [March 13].": "2025-03-13",
    "They signed it on [November 20].": "2024-11-20",
    "They will sign it on [November 20].": "2025-11-20",
    "They signed it in [October].": "2024-10",
    "They will sign it in [October].": "2025-10",
    "The deal is due by [September].": "2025-09",
    "Revenue fell in [the second quarter].": "2025-Q2",
    "The trends for [the second half] are worse.": "2025-H2",
    "The craft should land on [August 23].": "2025-08-23",
}


def marked(sentence: str) -> tuple[str, str]:
    words = re.search(r"\[(.+?)\]", sentence)
    assert words
    return sentence.replace("[", "").replace("]", ""), words[1]


@pytest.mark.parametrize(("sentence", "timex"), (ABSOLUTE | RANGES | RELATIVE | BARE).items())
def test_words_and_value(sentence: str, timex: str) -> None:
    text, words = marked(sentence)
    assert [(text[one.start : one.end], one.value.timex) for one in found(text)] == [(words, timex)]


@pytest.mark.parametrize(
    "text",
    [
        "A 30-year-old man, aged 41, met a woman of 52.",
        "Call 555-2010, or +86 138-2010-2015.",
        "They won 3-2 and 21-17 after a 21-gun salute.",
        "A Boeing 737-800 with 2,025 people on board landed.",
        "See page 1998 and room 2014, article no. 20250708.",
        "He may come, and they march on; the second man left.",
        "Some 2000 soldiers and 1,990 guests stood there.",
        "They shipped 2000 boxes for $2015.",
        "The sun rose, the sat phone rang, a mon cheri.",
        "The fall of the city came quickly.",
    ],
)
def test_not_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("in late April 2021", "2021-04-21", "2021-04-30"),
        ("in early April 2021", "2021-04-01", "2021-04-10"),
        ("in mid-April 2021", "2021-04-11", "2021-04-20"),
        ("the second decade of September 2021", "2021-09-11", "2021-09-20"),
        ("in 2021", "2021-01-01", "2021-12-31"),
        ("in winter 2021", "2021-12-01", "2022-02-28"),
        ("in the second half of 2021", "2021-07-01", "2021-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("less than a decade ago", "2015-07-11", "2025-07-10"),
        ("more than two years ago", "2023-01-09", "2023-07-11"),
        ("two years ago", "2023-01-01", "2023-12-31"),
        ("a fifth more than a year ago", "2024-01-01", "2024-12-31"),
        ("it was worth more than a year ago", "2024-01-01", "2024-12-31"),
        ("17 hours, 54 minutes ago", "2025-07-09", "2025-07-10"),
        ("five minutes ago", "2025-07-10", "2025-07-10"),
        ("30 hours ago", "2025-07-08", "2025-07-09"),
    ],
)
def test_days_covered(text: str, start: str, end: str) -> None:
    value = only(text)
    assert (value.start, value.end) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("closed since 2002", "since"),
        ("closed until May 2021", "until"),
        ("closed by May 2021", "before"),
        ("closed before May 2021", "before"),
        ("closed after May 2021", "after"),
        ("closed in May 2021", "on"),
        ("all through 2021", "on"),
    ],
)
def test_anchor(text: str, anchor: str) -> None:
    assert only(text).anchor == anchor


def test_from_to_gives_two_bounds() -> None:
    values = [one.value for one in found("He ruled from 1992 to 1997, and the war lasted between 2001 and 2003.")]
    assert [(value.timex, value.anchor) for value in values] == [
        ("1992", "since"),
        ("1997", "until"),
        ("2001", "since"),
        ("2003", "until"),
    ]


def test_same_period_last_year_is_the_period_just_said() -> None:
    text = "Trade in the first five months of this year was a third more than in the same period last year."
    assert [one.value.timex for one in found(text)] == ["2025-01/2025-05", "2024-01/2024-05"]


def test_a_year_earlier_leans_on_what_was_said() -> None:
    assert [one.value.timex for one in found("Output was 5 tonnes in 2019, and 3 a year earlier.")] == ["2019", "2018"]


def test_the_day_before_is_no_day_before_what_still_lasts() -> None:
    text = "It has run since 1 April 2025. The day before, {} a fine."
    assert [one.value.timex for one in found(text.format("a firm paid"))] == ["2025-04-01", "2025-07-09"]
    assert [one.value.timex for one in found(text.format("it had paid"))] == ["2025-04-01", "2025-03-31"]
    assert [one.value.timex for one in found("It began on 1 April 2025. The day before, it paid.")] == [
        "2025-04-01",
        "2025-03-31",
    ]


def test_dawn_is_of_the_day_said_behind_it() -> None:
    assert [one.value.timex for one in found("They came at dawn on Tuesday.")] == ["2025-07-08TMO", "2025-07-08"]


@pytest.mark.parametrize(
    ("text", "approximate"),
    [("built about 1850", True), ("they spoke about 1850", False), ("talk about future plans", False)],
)
def test_about_is_rough_but_for_what_is_spoken_of(text: str, approximate: bool) -> None:
    assert only(text).approximate is approximate


def test_months_joined_share_a_year() -> None:
    assert [one.value.timex for one in found("It rained in August and September 1914.")] == ["1914-08", "1914-09"]
    assert [one.value.timex for one in found("It stayed shut between May 3 and June 5, 1992.")] == [
        "1992-05-03",
        "1992-06-05",
    ]


def test_order_of_day_and_month() -> None:
    assert only("on 03/04/2025", country="US").timex == "2025-03-04"
    assert only("on 03/04/2025", country="GB").timex == "2025-04-03"
    assert only("on 25/04/2025", country="US").timex == "2025-04-25"
    both = only("on 03/04/2025")
    assert (both.start, both.end, both.approximate) == (date(2025, 3, 4), date(2025, 4, 3), True)
    assert only("on 10/7/2025").timex == "2025-07-10"


class TestWithoutADate:
    """An article without a date: only its own words may date what it says."""

    def test_bare_days_stay_open(self) -> None:
        assert only("They signed it on March 13.", None) == DateValue(timex="XXXX-03-13", start=None, end=None)
        assert only("They met on Wednesday.", None).timex == "XXXX-WXX-3"
        assert only("They met this year.", None).start is None

    def test_an_older_year_does_not_date_what_follows(self) -> None:
        text = "The border closed in April 2021. On July 8 they met. It reopened in 2025."
        assert [one.value.timex for one in found(text, None)] == ["2021-04", "XXXX-07-08", "2025"]

    def test_the_latest_year_does(self) -> None:
        text = "They fought in 2021. On 13 March 2025 they made peace. On July 8 they met."
        assert [one.value.timex for one in found(text, None)] == ["2021", "2025-03-13", "2025-07-08"]


def test_a_text_that_narrates_the_past_dates_itself() -> None:
    text = (
        "The revolt broke out in May 1848. In June 1848 the king fled. He came back on 3 November 1848, and in December"
        " a new law passed. In January the chamber met; by March 1849 it was gone. On 4 April 1849 came the treaty,"
        " on 6 May 1849 the amnesty, and two days later the last rebels left. In 1850 the fort was rebuilt."
    )
    timexes = [one.value.timex for one in found(text)]
    assert timexes[3:6] == ["1848-12", "1849-01", "1849-03"]
    assert timexes[-2:] == ["1849-05-08", "1850"]


def test_spans_count_from_the_start_of_the_text() -> None:
    text = "In 1998 they met. In 2004 they parted."
    (second,) = dates.find(text, 18, len(text), Reading(PUBLISHED))
    assert text[second.start : second.end] == "2004"


def test_a_date_does_not_run_over_a_paragraph() -> None:
    assert [one.value.timex for one in found("Closed in May\n\n2021 was better.")] == ["2025-05", "2021"]


def value(timex: str, anchor: str = "on") -> DateValue:
    covers = days(timex) or (None, None)
    return DateValue(timex=timex, start=covers[0], end=covers[1], anchor=anchor)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "relation", "reason"),
    [
        (value("2021-05"), value("2021-05"), "same", "both say May 2021"),
        (value("2021-05"), value("2022"), "different", "May 2021 and 2022 share no day"),
        (value("2021-05"), value("2021"), "compatible", "2021 covers May 2021"),
        (value("2021", "since"), value("2021-05"), "compatible", "since 2021 covers May 2021"),
        (value("2021", "since"), value("2020-05"), "different", "since 2021 and May 2020 share no day"),
        (value("2025-07-08"), value("2025-07-08/2025-07-09"), "compatible", "covers 8 July 2025"),
        (value("2025-07-08"), value("2025-07-09"), "different", "8 July 2025 and 9 July 2025 share no day"),
        (value("PAST_REF"), value("2025-07-09"), "compatible", "names no certain days"),
        (value("2025-W28"), value("2025-07-08"), "compatible", "covers 8 July 2025"),
    ],
)
def test_compare(left: DateValue, right: DateValue, relation: str, reason: str) -> None:
    compared = dates.compare(left, right)
    assert compared.relation == relation
    assert reason in compared.reason
    assert dates.compare(right, left).relation == relation


def test_narrowed_parts_join_to_the_whole() -> None:
    whole = (date(2024, 2, 1), date(2024, 2, 29))
    parts = [narrowed(whole, part) for part in ("START", "MID", "END")]
    assert parts[0][0] == whole[0]
    assert parts[2][1] == whole[1]
    assert all((right[0] - left[1]).days == 1 for left, right in pairwise(parts))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    for written in (f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        assert only(f"They met on {written}.").timex == day.isoformat()


WORDS = sorted(lexicon().codes)


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([PUBLISHED, date(1, 1, 1), date.max, None]))
def test_any_words_at_all_give_spans_in_order(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    last = 0
    for one in dates.find(text, 0, len(text), Reading(published)):
        assert last <= one.start < one.end <= len(text)
        assert one.value.start is None or one.value.start <= one.value.end
        last = one.end


@pytest.mark.parametrize(
    "unit", ["1 ", "(", "12.", "May ", "million million ", "the last of ", "2020-", "\n ", "a of "]
)
def test_hostile_text_costs_steps_in_proportion(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from crosscheck.values.temporal import reading, scanning

    steps: list[object] = []
    tried = scanning.matches

    def counted(*place: Any) -> Iterator[scanning.Piece]:
        steps.append(place)
        for piece in tried(*place):
            steps.append(piece)
            yield piece

    monkeypatch.setattr(reading, "matches", counted)
    counts = []
    for size in (500, 1000):
        steps.clear()
        dates.find(unit * size, 0, len(unit) * size, Reading(PUBLISHED))
        counts.append(len(steps))
    assert counts[1] <= 2.2 * counts[0] + scanning.REACH * 2
    assert len(scan(unit * 1000).words) <= len(unit) * 1000


def test_white_space_without_end_costs_no_more_than_its_length() -> None:
    assert scan(" \n" * 200_000).words == [""]
    assert found("May 2021" + " " * 200_000)[0].value.timex == "2021-05"


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It opened on 06/02/2023 and shut on 25/12/2023.", "2023-02-06"),
        ("It opened on 06/02/2023 and shut on 12/25/2023.", "2023-06-02"),
    ],
)
def test_an_ambiguous_order_follows_the_other_dates_of_the_text(text: str, timex: str) -> None:
    first = dates.find(text, 0, len(text), Reading())[0].value
    assert isinstance(first, DateValue)
    assert (first.timex, first.approximate) == (timex, False)
