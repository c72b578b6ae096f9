"""What the grammar layer tells of a sentence's structure, on sentences of our own."""

from functools import cache

import pytest

from crosscheck.grammar import Sentence, clauses, parse


@cache
def parsed(text: str) -> Sentence:
    (sentence,) = parse(text, [(0, len(text))])
    return sentence


def index(sentence: Sentence, word: str) -> int:
    return next(token.place for token in sentence.tokens if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "wanted"),
    [
        ("The army closed the tunnel in June.", "closed", "tunnel"),
        ("The tunnel was closed in June.", "closed", "tunnel"),
        ("Drivers avoid the tunnel that was closed in June.", "closed", "tunnel"),
        ("Two factories were shut last year.", "shut", "factories"),
    ],
)
def test_patient_in_active_passive_and_relative_clauses(text: str, verb: str, wanted: str) -> None:
    sentence = parsed(text)
    found = clauses.patient(sentence, index(sentence, verb))
    assert found is not None
    assert sentence.tokens[found].text == wanted


def test_subject_is_shared_by_a_conjoined_verb() -> None:
    sentence = parsed("The minister arrived on Monday and signed the treaty.")
    found = clauses.subject(sentence, index(sentence, "signed"))
    assert found is not None
    assert sentence.tokens[found].text == "minister"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The harbour is open again, the mayor said.", "mayor"),
        ("According to the ministry, nobody was hurt.", "ministry"),
    ],
)
def test_the_speaker_of_a_report(text: str, speaker: str) -> None:
    sentence = parsed(text)
    found = clauses.reporting(sentence, {"say"})
    assert found is not None
    assert sentence.tokens[found[1]].text == speaker


def test_negation_belongs_to_its_verb() -> None:
    sentence = parsed("The council did not approve the plan.")
    assert clauses.negated(sentence, index(sentence, "approve"))
    assert not clauses.negated(parsed("The council approved the plan."), 2)


def test_offsets_count_from_the_start_of_the_article() -> None:
    text = "Ignored header\n\n“Prices rose – twice,” he said."
    (sentence,) = parse(text, [(16, len(text))])
    plain = str.maketrans({"“": '"', "”": '"', "–": "-"})
    told = [token.text for token in sentence.tokens]
    assert [text[token.start : token.end].translate(plain) for token in sentence.tokens] == told
    assert told[:4] == ['"', "Prices", "rose", "-"]


def test_path_is_symmetric_and_zero_only_for_itself() -> None:
    sentence = parsed("The storm that hit the coast on Friday killed nine people.")
    size = range(len(sentence.tokens))
    for left in size:
        for right in size:
            assert clauses.path(sentence, left, right) == clauses.path(sentence, right, left)
            assert (clauses.path(sentence, left, right) == 0) == (left == right)
