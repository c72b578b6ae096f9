from collections import Counter
from datetime import date
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models import Article, Modality, Parting, Verdict
from crosscheck.report import wording


def article(number=0, publisher="News.Az", published=date(2025, 3, 13), **fields):
    return Article(
        **{
            "id": f"id{number}",
            "name": "one.txt",
            "source": "seeds/one.txt",
            "title": "A title",
            "publisher": publisher,
            "published": published,
            "published_from": "front matter",
            "text": "",
            "body": (),
        }
        | fields
    )


LABELS = {
    "News.Az, 13 Mar 2025": article(),
    "A title, 13 Mar 2025": article(publisher=" "),
    "one.txt, 13 Mar 2025": article(publisher="", title=""),
    "News.Az": article(published=None),
    "News.Az, 13 Mar 2025 (inferred)": article(published_from="inferred"),
    "The Society for the Slow Reading of…, 13 Mar 2025": article(
        publisher="The Society for the Slow Reading of Newspapers and Letters"
    ),
}


@pytest.mark.parametrize(("label", "given"), LABELS.items(), ids=LABELS)
def test_an_article_is_called_by_its_source_and_date(label, given):
    assert wording.labels([given]) == {"id0": label}


def test_articles_of_one_source_and_day_are_told_apart_by_name():
    twins = [article(0, name="a.txt"), article(1, name="b.txt"), article(2, publisher="Orda")]
    assert wording.labels(twins) == {
        "id0": "News.Az, 13 Mar 2025 (a.txt)",
        "id1": "News.Az, 13 Mar 2025 (b.txt)",
        "id2": "Orda, 13 Mar 2025",
    }
    assert wording.short_labels(twins)["id2"] == "Orda"


def test_short_labels_take_the_date_where_the_source_is_not_enough():
    pair = [article(0), article(1, published=date(2025, 3, 14))]
    assert list(wording.short_labels(pair).values()) == ["News.Az, 13 Mar 2025", "News.Az, 14 Mar 2025"]


NAMES = ("", "A", "A, 13 Mar 2025", "A, 13 Mar 2025 (A)")
KINDS = list(product(NAMES, NAMES, (None, date(2025, 3, 13))))


@given(st.lists(st.sampled_from(KINDS), max_size=8))
def test_labels_are_unique(kinds):
    given = [article(number, publisher, day, name=name) for number, (publisher, name, day) in enumerate(kinds)]
    for labels in (wording.labels(given), wording.short_labels(given)):
        assert set(labels) == {one.id for one in given}
        assert max(Counter(labels.values()).values(), default=1) == 1


COUNTS = {
    "1 discrepancy": (1, "discrepancy"),
    "2 discrepancies": (2, "discrepancy"),
    "3 compatible": (3, "compatible"),
    "0 articles": (0, "article"),
    "1,204 claims": (1204, "claim"),
}


@pytest.mark.parametrize(("said", "given"), COUNTS.items(), ids=COUNTS)
def test_counts(said, given):
    assert wording.counted(*given) == said


def test_every_verdict_reason_and_modality_has_words():
    assert set(wording.HEADINGS) == set(wording.VERDICTS) == set(get_args(Verdict))
    assert set(wording.PARTINGS) == set(get_args(Parting.model_fields["code"].annotation))
    assert set(wording.MODALITIES) == set(get_args(Modality)) - {"asserted"}


def test_notes_say_who_says_so_and_how(claims):
    said = claims["repair courier"].model_copy(update={"headline": True})
    assert wording.notes(said) == "according to the owner, said to be possible, in the headline"
    assert wording.notes(claims["aboard wire"]) == ""


@pytest.mark.parametrize(
    ("score", "word"), [(100, "serious"), (70, "serious"), (69, "notable"), (40, "notable"), (1, "minor")]
)
def test_severity_has_a_name(score, word):
    assert wording.severity(score) == word


def test_a_finding_inside_one_article_counts_no_origins(report):
    assert [wording.voices(finding) for finding in report.findings] == [
        "3 articles, 2 origins",
        "1 article",
        "3 articles, 3 origins",
        "3 articles, 2 origins",
        "2 articles, 2 origins",
    ]


@pytest.mark.parametrize(("number", "said"), [(0, ""), (1, "1 claim stands alone"), (2, "2 claims stand alone")])
def test_claims_alone(number, said):
    assert wording.alone(number).startswith(said)
    assert bool(wording.alone(number)) == bool(said)
