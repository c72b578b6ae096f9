"""English analysis with exact offsets: sentences, words, lemmas, dependencies, entity guesses.

What leaves this package are plain tuples: a `Sentence` with its `Token`s, whose spans count from the start of the
article's text. `predications` reads the clauses of a sentence, `phrases` its noun phrases, `reports` who says what;
`clauses` answers single questions about its tree. The model is loaded when a text is first parsed; numpy runs it.
`components` offers it to spaCy, and is imported by nothing else.
"""

from crosscheck.grammar.parsing import Sentence, Token, parse
from crosscheck.grammar.sentences import split

__all__ = ["Sentence", "Token", "parse", "split"]
