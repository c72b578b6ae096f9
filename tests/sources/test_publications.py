"""When an article was published, where no front matter says so."""

from datetime import date
from pathlib import Path

import pytest

from crosscheck.sources import parse

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The dam broke on Tuesday, March 5. It was built in 2023 by two firms.", date(2024, 3, 5)),
        (
            "Ties have grown throughout 2024. The pact was signed on March 5. A second one came on May 6.",
            date(2024, 5, 6),
        ),
        ("Ties have grown throughout 2024, both of the sides say now.", date(2024, 12, 31)),
        ("The lander came down on 23rd August 2023,a day after the other one had crashed.", date(2023, 8, 23)),
        (
            "The pact was signed on March 5. In 2022 they met, in 2023 they quarrelled. In 2024 they agreed.",
            date(2024, 3, 5),
        ),
        ("He came in March 2024. Two posts opened after that. They met again on March 31.", date(2024, 3, 31)),
        (
            "Ties have grown throughout 2024. He came on March 5. The first train will leave on March 9.",
            date(2024, 3, 5),
        ),
        (
            "OSLO, March 6 (Newsline) — The pact was signed on March 5. Ties have grown throughout 2024.",
            date(2024, 3, 6),
        ),
    ],
)
def test_infers_the_day_from_what_the_text_says(text: str, day: date) -> None:
    article = parse(text, "a.txt")
    assert (article.published, article.published_from) == (day, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke on Tuesday and killed 14 people. A dam broke there in 2013, too.",
        "The pact was signed on March 5. A war had been fought there in 2014.",
        "The firm shed jobs in May, and 15 percent of them had gone in 2024.",
        "The road closed on May 5. Fighting broke out there in 2021 and 2022.",
        "The dam, opened on 3 May 1998, broke on Monday. It had been mended twice.",
        "The dam will be ready on March 5, 2031, the ministry said on Monday.",
        "The dam broke on Tuesday, March 5. It was built in 1911 by two firms.",
    ],
)
def test_says_nothing_where_the_text_gives_no_sign(text: str) -> None:
    article = parse(text, "a.txt")
    assert (article.published, article.published_from) == (None, "unknown")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2024-03-05 Ships left the harbour, the port said.", date(2024, 3, 5)),
        ("Ships leave\nUpdated: 6 March 2024\nPublished: 5 March 2024\nShips left, the port said.", date(2024, 3, 5)),
        ("OSLO, March 5, 2024 (Newsline) — Ships left the harbour, the port said.", date(2024, 3, 5)),
        ("Tuesday 5 March 2024\nShips leave\nShips left on March 4, the port said.", date(2024, 3, 5)),
    ],
)
def test_reads_the_pages_own_header(text: str, day: date) -> None:
    article = parse(text, "a.txt")
    assert (article.published, article.published_from) == (day, "header")


def test_a_date_on_top_of_the_page_that_nothing_bears_out_is_the_day_of_the_copy() -> None:
    article = parse("Saturday 17 November 2018\nShips leave\nShips left on Thursday, the port said.", "a.txt")
    assert article.published is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        ("2024-03-05T10:15:00Z", date(2024, 3, 5)),
        ("5 March 2024", date(2024, 3, 5)),
    ],
)
def test_front_matter_goes_first(said: str, day: date) -> None:
    article = parse(f"title: x\npublished: {said}\n---\n date 2020-01-01 Ships left, the port said.", "a.txt")
    assert (article.published, article.published_from) == (day, "front matter")


@pytest.mark.parametrize("said", ["", "soon", "2024-13-45", "31 June 2024"])
def test_a_bad_front_matter_date_gives_way_to_the_header(said: str) -> None:
    article = parse(f"title: x\npublished: {said}\n---\n date 2020-01-01 Ships left, the port said.", "a.txt")
    assert (article.published, article.published_from) == (date(2020, 1, 1), "header")


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("council", "2025-07"),
        ("japarov-dushanbe", "2025-07"),
        ("orda-treaty", "2025-03"),
        ("lavrov-flights", "2021-05"),
        ("newsaz-flights", "2025-03"),
    ],
)
def test_dates_the_default_seeds_without_their_front_matter(name: str, month: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8").split("---\n", 1)[1]
    assert f"{parse(text, name).published}"[:7] == month
