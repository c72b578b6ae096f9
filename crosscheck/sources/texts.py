"""Bytes -> clean text: find the encoding, refuse what is not text, and unify what means the same.

The order: byte order marks, then UTF-8, then UTF-16 without a mark, then what charset-normalizer is sure of.
"""

import codecs
import re
import unicodedata

from crosscheck.errors import SourceError
from crosscheck.values.patterns import lazy

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF", "a PDF, not a text: save its text to a file"),
    (b"PK\x03\x04", "an archive or office document, not a text: save it as plain text"),
    (b"{\\rtf", "a rich-text document: save it as plain text"),
)
HTML = lazy(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S)
LINE_ENDS = lazy("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
CONTROLS = lazy("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
UNPAIRED = lazy("[\ud800-\udfff]")
INVISIBLE = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
WRITTEN = INVISIBLE | LIGATURES
REWRITTEN = lazy(f"[{''.join(WRITTEN)}]")  # str.translate takes a microsecond a character where any is not ASCII
SPACES = lazy("(?<!\\d)[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u00a0\u2000-\u200a\u202f\u205f\u3000](?!\\d)")
# Letters and signs where no word has them ("muchÓ", "Wa³êsa"): the bytes are of another encoding.
MISREAD = lazy("[a-zß-ÿ][À-ÖØ-ÞŠŽŸ]|[A-Za-z][¹³][a-zß-ÿ]|£[ß-ÿ]")
SURE = 0.1  # charset-normalizer's mess ratio; its own limit is 0.2


def decode(raw: bytes, source: str) -> str:
    """Turn the bytes of an input into characters; raises SourceError for binary or undecodable input."""
    for signature, reason in SIGNATURES:
        if raw.startswith(signature):
            raise SourceError(source, reason)
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, source)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _detect(raw, error, source)
    return _strictly(raw, _wide(raw), source) if "\0" in text and _wide(raw) else text


def clean(text: str, source: str) -> str:
    """Unify line ends, spaces, ligatures and composed letters; raises SourceError for what is no text or is HTML.

    Nothing that carries meaning changes: "½", "²" and the narrow spaces inside "10 000" stay as they are.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise SourceError(source, "the file is empty")
    if HTML.match(text):
        raise SourceError(source, "an HTML page; HTML cannot be read yet: save its text to a file")
    text = LINE_ENDS.sub("\n", text)
    if _binary(text):
        raise SourceError(source, "binary data, not a text")
    text = REWRITTEN.sub(lambda found: WRITTEN[found.group()], CONTROLS.sub(" ", text))
    return unicodedata.normalize("NFC", SPACES.sub(" ", text))


def _binary(text: str) -> bool:
    """Is it no text at all: a NUL, an unpaired surrogate, or more than one control character in fifty?"""
    if "\0" in text or UNPAIRED.search(text):
        return True
    return len(CONTROLS.findall(text)) * 50 > len(text)


def _strictly(raw: bytes, encoding: str, source: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"marked as {encoding.removesuffix('-sig').upper()}, but not valid at byte {error.start}"
        raise SourceError(source, reason) from error


def _wide(raw: bytes) -> str:
    """Name UTF-16 without a byte order mark: English in it has a NUL in nearly every other place."""
    half = max(1, len(raw) // 2)
    if len(raw) % 2 == 0 and raw[1::2].count(0) > 0.7 * half and not raw[0::2].count(0):
        return "utf-16-le"
    if len(raw) % 2 == 0 and raw[0::2].count(0) > 0.7 * half and not raw[1::2].count(0):
        return "utf-16-be"
    return ""


def _detect(raw: bytes, error: UnicodeDecodeError, source: str) -> str:
    """Decode bytes that are not UTF-8; mostly valid UTF-8 is damaged, and another encoding would garble it."""
    if b"\0" in raw:
        wide = _wide(raw)
        if not wide:
            raise SourceError(source, "binary data, not a text") from error
        return _strictly(raw, wide, source)
    if _mostly_utf8(raw):
        raise SourceError(source, f"damaged UTF-8: not valid at byte {error.start}") from error
    western = _western(raw)
    return western if western is not None else _guess(raw, error, source)


def _mostly_utf8(raw: bytes) -> bool:
    kept = raw.decode("utf-8", errors="ignore")
    wide = sum(len(character.encode()) for character in kept if character > "\x7f")
    return wide > len(raw) - len(kept.encode())


def _western(raw: bytes) -> str | None:
    """Decode Windows-1252 where every special character stands as English text uses it, else None.

    A detector cannot tell "£5" in 1252 from "Ł5" in 1250 by statistics: English prose settles it.
    """
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError:
        return None
    special = [character for character in text if character > "\x7f"]
    letters = sum(character.isalpha() for character in special)
    plain = sum(character.isascii() and character.isalpha() for character in text)
    usual = plain >= 20 * letters and plain >= 4 * len(special) and not MISREAD.search(text)
    return text if usual else None


def _guess(raw: bytes, error: UnicodeDecodeError, source: str) -> str:
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw).best()
    if best is None or best.chaos > SURE or MISREAD.search(str(best)):
        raise SourceError(source, "binary data, or text in an encoding that cannot be told") from error
    return str(best)
