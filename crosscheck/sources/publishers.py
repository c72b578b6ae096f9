"""Who published an article, and from which country.

The country decides what "$" and "3/4/2024" mean; it is given only where a name, a domain or a way of writing is sure.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from crosscheck.models import Article
from crosscheck.sources import headers, tables
from crosscheck.sources.lines import Line, is_prose
from crosscheck.values.gazetteer import countries, place
from crosscheck.values.patterns import lazy

SITE = lazy(r"(?:www\.)?(?P<name>[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9-]+)*)\.(?P<domain>[A-Za-z]{2,6})")
REPORTS = lazy(r",\s+(?P<name>(?:[A-Z]|\d+\.)[\w.&-]*(?: [A-Z][\w.&-]*){0,4}) (?:news agency )?reports\b")
HEX = lazy(r"(?:^|[_\W])(?=[0-9a-f]*\d)[0-9a-f]{8,}(?=$|[_\W])", re.I)
GENERIC = frozenset({"com", "org", "net", "news", "info", "biz", "co", "tv", "io", "me"})
LONGEST = 10  # words of a publisher's name that are looked at
OPENING = 6  # lines in which a publisher names itself


def publisher(text: str, rows: Sequence[Line], name: str) -> str:
    """Find who published a text: a sign-off, "X reports", a dateline's agency, else the file's name made readable."""
    finders = (_sign_off, _self_report, _dateline_agency)
    found = next((said for said in (finder(text, rows) for finder in finders) if said), "")
    return found or readable(name)


def readable(name: str) -> str:
    """Make a file name readable: "a_day-in_5dcb5f47805603f2" is "a day in"."""
    if SITE.fullmatch(name):
        return name
    bare = re.sub(r"[_\W]+", " ", HEX.sub(" ", name)).strip()
    return bare or name


def is_name(words: str, publisher: str = "") -> bool:
    """Are these words the name of a publisher or agency: the given one, one of the table, or a news site's domain?"""
    bare = _folded(words)
    return bool(bare) and (bare == _bare(publisher) or bare in _table() or _is_site(words))


def country(article: Article) -> str | None:
    """Give the publisher's country (ISO 3166 alpha-2) by its name, its domain or its way of writing; None if unsure."""
    return country_of(article.publisher, article.url or "", article.text)


def country_of(publisher: str, url: str, text: str) -> str | None:
    """Give a publisher's country: the name's own sign before the address, the address before the text."""
    by_name = _in_brackets(publisher) or _by_name(publisher) or _by_domain(publisher)
    return by_name or _by_domain(host(url)) or _in_name(publisher) or _by_writing(text)


def _sign_off(text: str, rows: Sequence[Line]) -> str:
    last = text[rows[-1].start : rows[-1].end].strip("()[]—–- ") if len(rows) > 1 else ""
    return last if len(last) <= 60 and is_name(last) else ""


def _self_report(text: str, rows: Sequence[Line]) -> str:
    """Read "X reports" near the head; a great agency named so is whom the article quotes, not who prints it."""
    prose = [row for row in rows if is_prose(text[row.start : row.end])][:OPENING]
    for row in prose:
        for found in REPORTS.finditer(text, row.start, row.end):
            if _is_site(found["name"]) or _bare(found["name"]) not in _table():
                return found["name"]
    return ""


def _dateline_agency(text: str, rows: Sequence[Line]) -> str:
    line = headers.first_dateline(text, rows)
    return line.agency if line and is_name(line.agency) else ""


def _is_site(words: str) -> bool:
    found = SITE.fullmatch(words)
    return found is not None and found["domain"].lower() in GENERIC | _domains().keys()


def _bare(name: str) -> str:
    """Fold a name for comparison, without what follows a comma ("Xinhua, Beijing")."""
    return _folded(name.split(",", maxsplit=1)[0])


def _folded(name: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"(?i)^the\s+", "", name.strip())).strip().lower()


@cache
def _table() -> dict[str, str]:
    return {_bare(row[0]): row[1] if len(row) > 1 else "" for row in tables.rows("publishers.tsv")}


def _by_name(publisher: str) -> str | None:
    """Look the name up, whole or as the longest run of its first words: "Xinhua News, Beijing bureau"."""
    words = _bare(publisher).split()[:LONGEST]
    for length in range(len(words), 0, -1):
        known = _table().get(" ".join(words[:length]))
        if known is not None:
            return known or None
    return None


def _in_brackets(publisher: str) -> str | None:
    """Read the edition: "Daily Paper (Canada)"."""
    found = re.search(r"\(([A-Z][A-Za-z .]+)\)", publisher)
    return _code_of(found[1]) if found else None


def _in_name(publisher: str) -> str | None:
    """Read a country in a name: "Uganda Morning Post"; a name that is also a state's or a person's is not sure."""
    words = publisher.split()[:LONGEST]
    runs = (" ".join(words[left:right]) for left, right in combinations(range(len(words) + 1), 2) if right - left <= 3)
    return next((code for run in runs if run[0].isupper() and (code := _code_of(run.strip(",;")))), None)


def _code_of(name: str) -> str | None:
    """Give the code of a country by one of its names; None for names that mean something else as well."""
    known = place(name)
    if not known or known.level != "country" or known.weak or known.also:
        return None
    return next((code for code, country in countries().items() if country.names[0] == known.name), None)


def _by_domain(publisher: str) -> str | None:
    return next((code for word in publisher.split() if (code := _domain_country(word.strip("(),;")))), None)


def _domain_country(word: str) -> str | None:
    found = SITE.fullmatch(word)
    return _domains().get(found["domain"].lower()) if found else None


@cache
def _domains() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("domains.tsv")}


def host(url: str) -> str:
    """Give the host of an address: "www.example.org" of "https://www.example.org/a"; "" for none."""
    return re.sub(r"[/:?#].*$", "", re.sub(r"^\w+://", "", url)).removeprefix("www.")


def _by_writing(text: str) -> str | None:
    for pattern, code, *unless in tables.rows("country_signs.tsv"):
        if re.search(pattern, text) and not (unless and unless[0] and re.search(unless[0], text)):
            return code
    return None
