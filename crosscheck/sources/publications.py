"""When an article was published: front matter, else the page's own header, else what its text says."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from crosscheck.sources import headers
from crosscheck.sources.lines import lines

Origin = Literal["front matter", "header", "inferred", "unknown"]


class Publication(NamedTuple):
    """The date of publication, if any, and where it was found."""

    day: date | None
    origin: Origin


def stated(words: str, country: str | None) -> date | None:
    """Read the date of a front matter line: ISO with or without a time, or a date in words; None if it is none."""
    found = headers.FULL_DATE.search(words)
    return headers.to_date(found, country) if found else None


def publication(text: str, body: Sequence[tuple[int, int]], country: str | None) -> Publication:
    """Find the date of publication in the text itself."""
    stamps = headers.stamps(text, lines(text), country)
    if stamps:
        return Publication(stamps[0].day, "header")
    return Publication(None, "unknown")
