import re

import pytest
import wcwidth
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from crosscheck.models import Problem, Span
from crosscheck.report import Reviewed, render, render_added, render_claims, render_explanation, render_review
from crosscheck.report.layouts import Layout
from crosscheck.report.outlines import outline
from crosscheck.report.tables import alone
from crosscheck.report.terminal import Screen

WIDTHS = [30, 44, 55, 56, 60, 80, 100, 109, 110, 120, 200]
HOSTILE = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Z", "Cc", "Cf", "So", "Mn"]), max_size=30)


def longest(text):
    return max(wcwidth.width(line) for line in text.splitlines())


def texts(report, width, colour):
    """Every text for a terminal."""
    first = report.findings[0]
    yield render(report, "table", width=width, colour=colour, ledger=True)
    yield render(report, "table", width=width, colour=colour, only=["single", "update"])
    yield render(report, "table", width=width, colour=colour, wide=True)
    yield render_explanation(first, report, width, colour)
    yield render_review([Reviewed(1, first, "open", None)], report.articles, width, colour)
    yield render_added(report.model_copy(update={"findings": ()}), report, ["gazette.txt"], width, colour)
    yield render_claims(report.claims, report.articles, "table", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_keep_to_the_width(width, report):
    for text in texts(report, width, colour=False):
        # The matrix needs room for its frame, a finding and one article.
        assert longest(text) <= (max(width, 48) if "╭" in text else width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_width_there_is_gets_used(width, report):
    assert longest(render(report, "table", width=width)) == width


@pytest.mark.parametrize("width", WIDTHS)
def test_colour_changes_nothing_but_colour(width, report):
    pairs = zip(texts(report, width, colour=True), texts(report, width, colour=False), strict=True)
    for painted, plain in pairs:
        uncoloured = wcwidth.strip_sequences(painted)
        # Where there is no colour, an explanation marks values by signs, and these take room.
        assert uncoloured.split() == re.sub("[«»]", "", plain).split()
        assert "«" in plain or uncoloured == plain


def with_words(report, words, topic):
    """The report with other words in every text that comes from outside."""
    changed = {
        claim.id: claim.model_copy(
            update={
                "evidence": Span(start=5, end=5 + len(words), quote=words),
                "context": Span(start=0, end=10 + len(words), quote=f"said {words} then"),
                "attribution": topic,
                "subject": words,
            }
        )
        for claim in report.claims
    }
    findings = (
        finding.model_copy(
            update={"topic": topic, "reason": words, "claims": tuple(changed[one.id] for one in finding.claims)}
        )
        for finding in report.findings
    )
    return report.model_copy(
        update={
            "articles": tuple(one.model_copy(update={"publisher": topic}) for one in report.articles),
            "claims": tuple(changed.values()),
            "findings": tuple(findings),
            "problems": (Problem(source=words, message=topic),),
        }
    )


@settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=HOSTILE, topic=HOSTILE, width=st.sampled_from([30, 80, 120]))
def test_no_text_steers_the_terminal_or_breaks_the_frame(report, words, topic, width):
    for text in texts(with_words(report, words, topic), width, colour=False):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
        assert longest(text) <= (max(width, 48) if "╭" in text else width)


def test_discrepancies_come_first_and_say_what_each_article_wrote(report):
    text = render(report, "table", width=80)
    order = [
        "DISCREPANCIES",
        "Coast Wire",
        "198",
        "UPDATES",
        "14 (according",
        "AGREEMENTS",
        "COMPATIBLE",
        "stand alone",
    ]
    places = [text.index(words) for words in [*order, "COULD NOT BE READ"]]
    assert places == sorted(places)


def test_an_agreement_takes_one_line_where_there_is_room(report):
    line = "When the ferry was built: 1987 (Averil Courier, Coast Wire, A reader's letter); 3 articles, 2 origins"
    assert f" 4  {line}\n" in render(report, "table", width=120)


def test_values_that_are_the_same_are_said_once_in_plain_words(report):
    assert "in 1987" not in render(report, "table", width=80, only=["agreement"])
    assert "more than $6 million (Coast Wire)" in render(report, "table", width=100, only=["compatible"])


def test_claims_alone_are_counted_unless_other_verdicts_are_asked_for(report):
    assert alone(outline(report), Screen(), Layout()) == ["4 claims stand alone: no other passage says the like."]
    assert alone(outline(report, ["update"]), Screen(), Layout(only=["update"])) == []
