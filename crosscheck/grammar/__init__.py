"""English analysis with exact offsets: sentences, words, lemmas, dependencies, entity guesses.

Only this package imports spaCy, and only when a text is parsed. What leaves it are plain tuples: a `Sentence` with its
`Token`s, whose spans count from the start of the article's text. `clauses` answers questions about their structure.
"""

from crosscheck.grammar.parsing import Sentence, Token, parse
from crosscheck.grammar.sentences import split

__all__ = ["Sentence", "Token", "parse", "split"]
