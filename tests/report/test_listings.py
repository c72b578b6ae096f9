import pytest

from crosscheck.report import render_claims


def test_claims_stand_under_their_articles_in_order(report):
    text = render_claims(report.claims[::-1], report.articles, "table", 100)
    heads = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert heads == [
        "Averil Courier, 3 Mar 2024: 5 claims",
        "Coast Wire, 3 Mar 2024: 6 claims",
        "Northern Gazette, 4 Mar 2024: 5 claims",
        "A reader's letter: 2 claims",
    ]


def test_an_article_without_claims_says_so(report):
    assert render_claims([], report.articles[:1], "table", 80) == "Averil Courier, 3 Mar 2024: 0 claims\n"


def test_no_article():
    assert render_claims([], [], "table", 80) == "no article\n"


@pytest.mark.parametrize("width", [40, 100])
def test_value_as_written_and_as_read(width, report):
    text = " ".join(render_claims(report.claims, report.articles, "table", width).split())
    assert "Nineteen" in text
    assert "19 people" in text
