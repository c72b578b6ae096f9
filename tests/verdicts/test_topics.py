"""What a finding on a member of a closed class is about: the class, and whose member it is."""

from pathlib import Path

import pytest

from crosscheck import check
from crosscheck.report.values import words
from crosscheck.verdicts.topics import topic
from tests.verdicts.test_severity import claim

TOPICS = {
    ("Ingrid Holm resigned.", "The board sacked Ingrid Holm."): ("way of leaving of Ingrid Holm", "dismissed resigned"),
    ("The driver died at the wheel.", "The driver is in intensive care."): ("life of the driver", "alive dead"),
    ("The helicopter, an Mi-17, crashed.", "The helicopter, a Bell 412, crashed."): (
        "model of the helicopter",
        "Bell 412 Mi-8/17",
    ),
    ("The Maltese-flagged tanker sank.", "The tanker sails under the Greek flag."): ("flag", "Greece Malta"),
}


@pytest.mark.parametrize("texts", TOPICS)
def test_a_member_of_a_closed_class_is_told_by_its_class_and_bearer(texts: tuple[str, str], tmp_path: Path) -> None:
    for place, text in enumerate(texts):
        head = f"---\npublisher: Paper {place}\npublished: 2031-06-10\n---\n\n"
        (tmp_path / f"paper-{place}.txt").write_text(head + text, encoding="utf-8")
    found = [one for one in check([str(tmp_path)]).findings if one.verdict == "discrepancy"]
    about, members = TOPICS[texts]
    assert [one.topic for one in found] == [about]
    assert " ".join(sorted(words(one.value) for one in found[0].claims)) == members


def test_an_event_that_one_claim_of_three_has_is_not_the_topic() -> None:
    plain = [claim("count", one, "base").model_copy(update={"event": None}) for one in ("350", "530")]
    killed = claim("count", "350", "kill")
    assert "killed" not in topic([*plain, killed])
    assert "killed" in topic([plain[0], killed])
