"""The parts of the pipeline that are our own; importing this module tells spaCy of them, before the model is loaded."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import SimpleFrozenList

from crosscheck.grammar.lemmas import Lexicon, lemmatise, read_lexicon


class Lemmatiser:
    """Give every word its lemma from its form and tag."""

    def __init__(self) -> None:
        self.lexicon = Lexicon({}, frozenset())
        self.known: dict[tuple[str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Fill the lemmas of a tagged document."""
        for token in doc:
            key = (token.text, token.tag_)
            if key not in self.known:
                self.known[key] = lemmatise(*key, self.lexicon)
            token.lemma_ = self.known[key]
        return doc

    def to_disk(self, path: Path, exclude: object = SimpleFrozenList()) -> None:
        """Write nothing: the tables are drawn from the treebanks by training/."""

    def from_disk(self, path: Path, exclude: object = SimpleFrozenList()) -> "Lemmatiser":
        """Read the tables that lie in the model's folder."""
        self.lexicon = read_lexicon(Path(path) / "lemmas.tsv")
        return self


@Language.factory("crosscheck_lemmas")
def make_lemmatiser(nlp: Language, name: str) -> Lemmatiser:
    """Build the lemmatiser for spaCy."""
    return Lemmatiser()
