"""The title of an article, and the spans of its body that are titles or sub-headings."""

from collections.abc import Sequence

from crosscheck.grammar import split
from crosscheck.models import Article
from crosscheck.sources.lines import Line, is_headline

OPENING = 1000  # characters in which the first sentence ends
LONGEST = 80  # characters of a title made from a sentence


def headline_spans(article: Article) -> tuple[tuple[int, int], ...]:
    """Give the spans of an article's body that are its title line and its sub-headings, in order."""
    return tuple((start, end) for start, end in article.body if is_headline(article.text[start:end]))


def title(text: str, rows: Sequence[Line]) -> str:
    """Find a title in the article's own lines: the first if it looks like one, else its first sentence, cut."""
    first = text[rows[0].start : rows[0].end]
    if is_headline(first):
        return first
    whole = (rows[0].start, min(rows[0].end, rows[0].start + OPENING))
    start, end = next(iter(split(text, *whole)), whole)
    return shortened(text[start:end])


def shortened(sentence: str) -> str:
    """Cut a sentence at a word's end, to 80 characters at most."""
    sentence = " ".join(sentence.split())
    if len(sentence) <= LONGEST:
        return sentence
    head = sentence[: LONGEST - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + "…"
