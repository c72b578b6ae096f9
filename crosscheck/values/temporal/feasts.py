"""The days of feasts in a year, by the rules of words.tsv: fixed dates, nth weekdays, Easter, Passover, moons."""

from datetime import date, timedelta
from math import floor, radians, sin

FIRST_DAY = 1721425  # the Julian day number of the day before 1 January of the year 1
NEW_MOON, MONTH = 2451550.09766, 29.530588861  # the first new moon of 2000 as a Julian day, and days between two
ISLAMIC_EPOCH = 1948439
CHINA = 8 / 24  # days that the clocks of Beijing are ahead
SUNSET = 13 / 24  # of India, in days of UTC: Diwali is the evening before the new moon
YEARS = range(2, 9999)
JULIAN = 13  # days that the Julian calendar lags, from 1900 to 2100


def feast(rule: str, year: int) -> date:
    """Give the day of a feast by the table's rule.

    "12-25" is a date, "11:4:4" the fourth Thursday of November (-1: the last), "easter-2" two days before Easter; "+1"
    at the end is a day later. "islamic:10:1" is the first day of that calendar's tenth month, "lunar" the new moon that
    opens the Chinese year, "diwali" and "passover" these feasts. Raises OverflowError at the ends of the calendar.
    """
    if year not in YEARS:
        raise OverflowError(f"no feast is computed for the year {year}")
    rule, _, later = rule.partition("+")
    if later:
        return feast(rule, year) + timedelta(days=int(later))
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:] or 0))
    if rule in MOONS:
        return MOONS[rule](year)
    if rule.startswith("islamic"):
        month, day = (int(part) for part in rule.split(":")[1:])
        return islamic(year, month, day)
    if "-" in rule and ":" not in rule:
        return date(year, *(int(part) for part in rule.split("-")))
    return nth_weekday(year, *(int(part) for part in rule.split(":")))


def is_moonlit(rule: str) -> bool:
    """Say whether the moon sets the feast, so that countries may keep it a day apart."""
    return rule.startswith("islamic") or rule in ("diwali", "lunar")


def nth_weekday(year: int, month: int, order: int, weekday: int) -> date:
    """Give the nth such day of the week in a month, the last one for -1."""
    if order < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (order - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the Western churches (the anonymous Gregorian computus, as Meeus gives it)."""
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def passover(year: int) -> date:
    """Give the first day of Passover, right from 1900 to 2099 (the rule of Gauss)."""
    own = year + 3760
    moon, leap = (12 * own + 17) % 19, own % 4
    exact = 32.0440931611436 + 1.5542417966211826 * moon + 0.25 * leap - 0.0031777940220923675 * own
    day, rest = floor(exact), exact - floor(exact)
    weekday = (day + 3 * own + 5 * leap + 5) % 7
    if weekday in (2, 4, 6) or (weekday == 0 and moon > 11 and rest >= 0.8977237654321):
        day += 1
    elif weekday == 1 and moon > 6 and rest >= 0.6328703703704:
        day += 2
    return date(year, 3, 1) + timedelta(days=day - 1 + JULIAN)


def islamic(year: int, month: int, day: int) -> date:
    """Give a day of the tabular Islamic calendar in a year of ours; the sighting of the moon may shift it by one."""
    own = floor((year - 622) * 365.2425 / 354.367)
    days = (tabular(own + step, month, day) for step in range(3))
    return next(found for found in days if found.year >= year)


def tabular(own: int, month: int, day: int) -> date:
    """Give the day of a date of the tabular Islamic calendar (leap years by the rule of eleven in thirty)."""
    number = day + -(-59 * (month - 1) // 2) + (own - 1) * 354 + (3 + 11 * own) // 30 + ISLAMIC_EPOCH
    return date.fromordinal(number - FIRST_DAY)


def new_moon_after(day: date, ahead: float) -> date:
    """Give the day of the first new moon from a day on, by a clock `ahead` days of UTC (Meeus, chapter 49)."""
    start = day.toordinal() + FIRST_DAY - 0.5
    count = floor((start - NEW_MOON) / MONTH)
    while new_moon(count) + ahead < start:
        count += 1
    return date.fromordinal(floor(new_moon(count) + ahead + 0.5) - FIRST_DAY)


def new_moon(count: int) -> float:
    """Give the moment of a new moon, counted from the first of 2000, as a Julian day, right to a few minutes."""
    sun, moon, node = (
        radians(first + step * count)
        for first, step in ((2.5534, 29.1053567), (201.5643, 385.81693528), (160.7108, 390.67050284))
    )
    shift = -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    return NEW_MOON + MONTH * count + shift + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun)


def lunar(year: int) -> date:
    """Give the Chinese New Year: the new moon between 21 January and 20 February."""
    return new_moon_after(date(year, 1, 21), CHINA)


def diwali(year: int) -> date:
    """Give Diwali: the evening before the new moon between the middle of October and of November."""
    return new_moon_after(date(year, 10, 17), -SUNSET)


MOONS = {"passover": passover, "lunar": lunar, "diwali": diwali}
