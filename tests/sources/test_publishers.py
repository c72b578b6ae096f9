import pytest

from crosscheck.sources import country, parse
from crosscheck.sources.publishers import is_name, readable

BODY = "Ships left the harbour before noon, the port said. They carried 14 cars."


def article(head: str, body: str = BODY) -> str:
    return f"title: x\n{head}\n---\n{body}"


@pytest.mark.parametrize(
    ("text", "source", "publisher"),
    [
        (article("publisher: The Port Paper"), "a.txt", "The Port Paper"),
        (article("url: https://www.harbour.no/a/b?c=d"), "a.txt", "harbour.no"),
        (BODY + "\n\nNews.No", "a.txt", "News.No"),
        (BODY + "\n\nReuters", "a.txt", "Reuters"),
        ("Ships left the harbour before noon, Port.no reports, citing a guard.", "a.txt", "Port.no"),
        ("Ships left the harbour before noon, Reuters reports.", "some_paper-2.txt", "some paper 2"),
        ("OSLO (Reuters) - " + BODY, "a.txt", "Reuters"),
        (BODY, "folder/000_5dcb5f47805603f2.txt", "000"),
        (BODY, "folder/harbour-paper.txt", "harbour paper"),
    ],
)
def test_finds_the_publisher(text: str, source: str, publisher: str) -> None:
    assert parse(text, source).publisher == publisher


@pytest.mark.parametrize(
    ("head", "body", "code"),
    [
        ("publisher: Harbour.no", BODY, "NO"),
        ("publisher: The Guardian", BODY, "GB"),
        ("publisher: Guardian Weekly", BODY, "GB"),
        ("publisher: Xinhua, Oslo", BODY, "CN"),
        ("publisher: A paper\nurl: https://www.paper.co.nz/a", BODY, "NZ"),
        ("publisher: A paper", "The firm lost $US14 million in a year.", "AU"),
        ("publisher: A paper", "It cost Rs 615 crore to build the road.", "IN"),
        ("publisher: A paper", "It cost Rs 615 crore to build the road, Pakistan said.", None),
        ("publisher: ABC News (Australia)", BODY, "AU"),
        ("publisher: Uganda Morning Post", BODY, "UG"),
        ("publisher: The New Zealand Post", BODY, "NZ"),
        ("publisher: Georgia Morning Post", BODY, None),
        ("publisher: Politico", BODY, None),
        ("publisher: A paper", BODY, None),
        ("publisher: paper.com", BODY, None),
        ("publisher: paper.tv", BODY, None),
    ],
)
def test_tells_the_country_where_it_is_sure(head: str, body: str, code: str | None) -> None:
    assert country(parse(article(head, body), "a.txt")) == code


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("The Associated Press", True),
        ("News.Az", True),
        ("Reuters, which said so", False),
        ("The Port", False),
        ("", False),
    ],
)
def test_knows_lines_that_are_a_publishers_name(words: str, known: bool) -> None:
    assert is_name(words) is known


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a_day-in_5dcb5f47805603f2", "a day in"),
        ("paper.no", "paper.no"),
        ("5dcb5f47805603f2", "5dcb5f47805603f2"),
        ("___", "___"),
    ],
)
def test_makes_a_file_name_readable(name: str, said: str) -> None:
    assert readable(name) == said
