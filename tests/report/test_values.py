from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import DateValue, DurationValue, NameValue, QuantityValue, StatusValue, TimeValue
from crosscheck.report.values import figure, interval_words, words


def days(timex, start, end, **fields):
    given = (date.fromisoformat(day) if day else None for day in (start, end))
    return DateValue(timex=timex, **dict(zip(("start", "end"), given, strict=True)), **fields)


DATES = {
    "13 March 2025": days("2025-03-13", "2025-03-13", "2025-03-13"),
    "May 2021": days("2021-05", "2021-05-01", "2021-05-31"),
    "February 2024": days("2024-02", "2024-02-01", "2024-02-29"),
    "2021": days("2021", "2021-01-01", "2021-12-31"),
    "1990–1999": days("199", "1990-01-01", "1999-12-31"),
    "January–May 2025": days("2025-01/2025-05", "2025-01-01", "2025-05-31"),
    "November 2024 – February 2025": days("2024-11/2025-02", "2024-11-01", "2025-02-28"),
    "8–9 July 2025": days("2025-07-08/2025-07-09", "2025-07-08", "2025-07-09"),
    "28 June – 3 July 2025": days("2025-06-28/2025-07-03", "2025-06-28", "2025-07-03"),
    "28 December 2024 – 3 January 2025": days("2024-12-28/2025-01-03", "2024-12-28", "2025-01-03"),
    "about March 2020": days("2020-03", "2020-03-01", "2020-03-31", approximate=True),
    "since 2002": days("2002", "2002-01-01", None, anchor="since"),
    "until May 2021": days("2021-05", None, "2021-05-31", anchor="until"),
    "before 3 April 2021": days("2021-04-03", None, "2021-04-03", anchor="before"),
    "after 2019": days("2019", "2019-01-01", "2019-12-31", anchor="after"),
    "3 April 2021 or later": days("2021-04-03", "2021-04-03", None),
    "3 April 2021 or earlier": days("2021-04-03", None, "2021-04-03"),
    "some time ago": days("PAST_REF", None, None),
    "since now": days("PRESENT_REF", None, None, anchor="since"),
    "XXXX-WXX-1": days("XXXX-WXX-1", None, None),
}
TIMES = {
    "07:40": TimeValue(timex="T07:40", low=460, high=460),
    "about 06:00 UTC+6": TimeValue(timex="T06:00", low=360, high=360, offset=360, hedge="about"),
    "06:00 UTC-3:30": TimeValue(timex="T06:00", low=360, high=360, offset=-210),
    "06:00 UTC": TimeValue(timex="T06:00", low=360, high=360, offset=0),
    "17:00–17:59 MSK on 9 July 2025": TimeValue(
        timex="T17", low=1020, high=1079, offset=180, zone="MSK", day=date(2025, 7, 9)
    ),
}
DURATIONS = {
    "23 years": DurationValue(timex="P23Y", low=Decimal("8400.58"), high=Decimal("8400.58")),
    "11 months": DurationValue(timex="P11M", low=Decimal(330), high=Decimal(330)),
    "1 day": DurationValue(timex="P1D", low=Decimal(1), high=Decimal(1)),
    "17 hours": DurationValue(timex="PT17H", low=Decimal(17) / 24, high=Decimal(17) / 24),
    "22–23 years": DurationValue(timex="P23Y", low=Decimal("8035.3"), high=Decimal("8400.6"), hedge="under"),
    "more than 30 days": DurationValue(timex="P30D", low=Decimal(30), high=None, hedge="over"),
    "at most 2 weeks": DurationValue(timex="P2W", low=None, high=Decimal(14), hedge="at most"),
    "2–3 years": DurationValue(timex="P1Y18M", low=Decimal("730.485"), high=Decimal("1095.7275")),
}


def quantity(kind, said, low, high, **fields):
    numbers = {
        name: None if number is None else Decimal(number)
        for name, number in {"said": said, "low": low, "high": high}.items()
    }
    return QuantityValue(kind=kind, **numbers, **fields)


QUANTITIES = {
    "14": quantity("count", "14", "14", "14"),
    "24 citizens": quantity("count", "24", "24", "24", of="citizens"),
    "15,000 jobs": quantity("count", "15000", "15000", "15000", of="jobs"),
    "38–42 people": quantity("count", "40", "38", "42", of="people", hedge="about"),
    "more than 130,000": quantity("count", "130000", "130000", None, hedge="over"),
    "at least 30": quantity("count", "30", "30", None, hedge="at least"),
    "less than 40": quantity("count", "40", None, "40", hedge="under"),
    "an unstated number of ships": quantity("count", "0", None, None, of="ships", hedge="vague"),
    "6.345–6.355 million USD": quantity("money", "6350000", "6345000", "6355000", unit="USD"),
    "405,100 USD": quantity("money", "405100", "405100", "405100", unit="USD"),
    "1,234,567 EUR": quantity("money", "1234567", "1234567", "1234567", unit="EUR"),
    "3 billion EUR": quantity("money", "3000000000", "3000000000", "3000000000", unit="EUR"),
    "0.95–1.05 million USD": quantity("money", "1000000", "950000.00", "1050000", unit="USD"),
    "up 29.5–30.5%": quantity("percent", "30", "29.5", "30.5", unit="%", change="up"),
    "down 2 percentage points": quantity("percent", "2", "2", "2", unit="pp", change="down"),
    "15 times": quantity("ratio", "15", "15", "15", unit="x", change="up"),
    "0.6667 times": quantity("ratio", "0.667", str(Decimal(2) / 3), str(Decimal(2) / 3), unit="x"),
    "-5 to 3 °C": quantity("measure", "-1", "-5", "3", unit="degC"),
    "-0.5 °C": quantity("measure", "-0.5", "-0.5", "-0.5", unit="degC"),
    "12.5 km": quantity("measure", "12.5", "12.50", "12.50", unit="km"),
    "41 years": quantity("measure", "41", "41", "41", unit="year"),
    "1 year": quantity("measure", "1", "1", "1", unit="year"),
    "3rd": quantity("count", "3", "3", "3", ordinal=True),
    "11th": quantity("count", "11", "11", "11", ordinal=True),
    "22nd round": quantity("count", "22", "22", "22", ordinal=True, of="round"),
}
OTHERS = {
    "Port Averil": NameValue(kind="place", text="Port Averil", key="averil", type="place"),
    "closed": StatusValue(state="closed"),
}
CASES = DATES | TIMES | DURATIONS | QUANTITIES | OTHERS


@pytest.mark.parametrize(("said", "value"), CASES.items(), ids=CASES)
def test_values_in_words(said, value):
    assert words(value) == said


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_a_figure_keeps_its_number(number):
    scales = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}
    digits, _, scale = figure(number).partition(" ")
    assert Decimal(digits.replace(",", "")) * scales[scale] == number


@given(st.decimals(0, 10**13, places=2), st.decimals(0, 10**13, places=2))
def test_both_ends_of_an_interval_are_said(left, right):
    low, high = sorted((left, right))
    said = interval_words(low, high, "exact")
    assert said.count("–") == (low != high)


def test_an_unstated_end_is_never_shown_as_a_number():
    assert interval_words(None, Decimal(7), "exact") == "at most 7"
    assert interval_words(Decimal(7), None, "exact") == "at least 7"
