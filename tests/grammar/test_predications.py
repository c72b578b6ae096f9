"""The clauses that are read from trees; the cases are in data/clauses.conllu."""

import pytest

from crosscheck.grammar import parse, predications
from crosscheck.grammar.predications import Clause


def written(sentence, clause: Clause) -> str:
    def words(indexes):
        return ",".join(sentence.tokens[index].text for index in indexes)

    parts = [words([clause.predicate])]
    parts += [f"subject={words(clause.subjects)}"] * bool(clause.subjects)
    parts += [f"object={words(clause.objects)}"] * bool(clause.objects)
    parts += [f"{one.preposition.replace(' ', '_') or '-'}={words([one.head])}" for one in clause.obliques]
    parts += ["passive"] * (clause.voice == "passive") + ["not"] * clause.negated
    return " ".join([*parts, *[f"modal={clause.modal}"] * bool(clause.modal), *[clause.tense] * bool(clause.tense)])


def read(sentence) -> list[str]:
    return [written(sentence, clause) for clause in predications.read_clauses(sentence)]


def test_clauses_are_read_with_what_they_share(clause):
    assert read(clause.sentence) == clause.wanted


def test_the_model_reads_most_clauses_from_plain_text(all_cases):
    cases = all_cases("clauses.conllu")
    right = sum(read(*parse(case.text, [(0, len(case.text))])) == case.wanted for case in cases)
    assert right / len(cases) >= 0.85


@pytest.mark.parametrize(
    ("word", "wanted"), [("which", "bridge"), ("bridge", "bridge"), ("closed", "closed"), ("reopened", "reopened")]
)
def test_relative_pronouns_mean_their_nouns(all_cases, word, wanted):
    sentence = next(case.sentence for case in all_cases("clauses.conllu") if "which was closed" in case.text)
    at = next(token.place for token in sentence.tokens if token.text == word)
    assert sentence.tokens[predications.referent(sentence, at)].text == wanted


def test_an_apposition_means_the_noun_that_it_explains(all_cases):
    sentence = next(case.sentence for case in all_cases("clauses.conllu") if case.text.startswith("Ana Ruiz, the"))
    mayor = next(token.place for token in sentence.tokens if token.text == "mayor")
    assert sentence.tokens[predications.referent(sentence, mayor)].text == "Ana"


@pytest.mark.parametrize("text", ["", "Yes.", "Storm toll climbs to 12", "and and and", "12 , 13 ( - ) ?", "a " * 400])
def test_no_text_is_too_odd_to_read(text):
    for sentence in parse(text, [(0, len(text))]):
        for clause in predications.read_clauses(sentence):
            assert predications.read_clause(sentence, clause.predicate) == clause
