"""Where articles come from: a file, a folder or standard input becomes an `Article`; what cannot be read, a `Problem`.

The text is decoded and its line ends are unified once; after that it is never edited, so that offsets hold for ever.
Page furniture stays in the text and is left out of `Article.body`.
"""

from crosscheck.sources.articles import parse
from crosscheck.sources.files import read, read_all
from crosscheck.sources.publishers import country
from crosscheck.sources.titles import headline_spans

__all__ = ["country", "headline_spans", "parse", "read", "read_all"]
