"""Bytes or text -> `Article`: the pure part of reading, without files."""

import hashlib
import re
from pathlib import PurePath

from crosscheck.errors import SourceError
from crosscheck.models import Article
from crosscheck.sources import frontmatter, furniture, publications, publishers, texts, titles
from crosscheck.sources.bodies import body
from crosscheck.sources.lines import Line, lines
from crosscheck.values.patterns import lazy

STANDARD_INPUT = "-"
STOP = lazy(r"[.!?…]")


def parse(raw: bytes | str, source: str) -> Article:
    """Make an article of an input's bytes (or text); `source` is its path or URL, '-' for standard input.

    Raises SourceError where the input is empty, binary, undecodable, HTML, or holds no sentence.
    """
    whole = texts.clean(texts.decode(raw, source) if isinstance(raw, bytes) else raw, source)
    front = frontmatter.read(whole)
    text = whole[front.end :]
    rows = lines(text)
    if not rows:
        raise SourceError(source, "the file has no text below its front matter")
    publisher = _publisher(front, text, rows, source)
    cuts = furniture.cuts(text, rows, publisher)
    spans = body(text, rows, cuts, front.title)
    if not any(_has_sentence(text[start:end]) for start, end in spans):
        raise SourceError(source, "the text holds no sentence")
    title = front.title or titles.title(text, [Line(*span) for span in spans])
    country = publishers.country_of(publisher, front.url, text)
    published = _published(front, text, spans, country)
    return Article(
        id=_identity(title, publisher, str(published.day or ""), text),
        name=_name(source, title),
        source=source,
        title=title,
        publisher=publisher,
        published=published.day,
        published_from=published.origin,
        url=front.url or None,
        text=text,
        body=spans,
    )


def _has_sentence(paragraph: str) -> bool:
    """Do the words say something: three and a full stop, or so many that they are no title?"""
    count = len(paragraph.split(maxsplit=12))
    return count >= 12 or (count >= 3 and STOP.search(paragraph) is not None)


def _publisher(front: frontmatter.FrontMatter, text: str, rows: list[Line], source: str) -> str:
    named = front.publisher or publishers.host(front.url)
    return named or publishers.publisher(text, rows, _name(source, ""))


def _published(
    front: frontmatter.FrontMatter, text: str, spans: tuple[tuple[int, int], ...], country: str | None
) -> publications.Publication:
    day = publications.stated(front.published, country)
    return publications.Publication(day, "front matter") if day else publications.publication(text, spans, country)


def _identity(*parts: str) -> str:
    """Hash what makes an article this version of it; no part holds a NUL."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def _name(source: str, title: str) -> str:
    """Name an article for people: its file's name without suffix, its address, or a slug of its title."""
    if source == STANDARD_INPUT:
        slug = re.sub(r"[\W_]+", "-", title.lower()).strip("-")
        return slug[:60].strip("-") or "standard-input"
    return source if "://" in source else PurePath(source).stem or source
