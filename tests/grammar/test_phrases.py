"""The noun phrases that are read from trees; the cases are in data/phrases.conllu."""

from crosscheck.grammar import parse, phrases
from crosscheck.grammar.phrases import NounPhrase


def written(sentence, phrase: NounPhrase) -> str:
    def words(indexes):
        return ",".join(sentence.tokens[index].text for index in indexes)

    whole = "_".join(token.text for token in sentence.tokens[phrase.first : phrase.last + 1])
    parts = [words([phrase.head]), whole, *[f"det={phrase.determiner}"] * bool(phrase.determiner)]
    parts += [f"mod={words(phrase.modifiers)}"] * bool(phrase.modifiers)
    parts += [f"num={words(phrase.numerals)}"] * bool(phrase.numerals)
    parts += [f"owner={words([phrase.owner])}"] if phrase.owner is not None else []
    return " ".join([*parts, *(f"{one.preposition}={words([one.head])}" for one in phrase.complements)])


def read(sentence) -> list[str]:
    return [written(sentence, phrase) for phrase in phrases.read_phrases(sentence)]


def test_phrases_are_read_with_their_parts(phrase):
    assert read(phrase.sentence) == phrase.wanted


def test_the_model_reads_most_phrases_from_plain_text(all_cases):
    cases = all_cases("phrases.conllu")
    right = sum(read(*parse(case.text, [(0, len(case.text))])) == case.wanted for case in cases)
    assert right / len(cases) >= 0.75
