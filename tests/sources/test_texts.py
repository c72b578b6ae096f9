import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import SourceError
from crosscheck.sources import parse
from crosscheck.sources.texts import clean, decode

SENTENCE = "The café in Žilina sold 1,200 cups for £5 – “a record”, said Zoë."
WESTERN = "The café sold cups for £5 – “a record”, said Zoë of the firm that runs it and 14 others in the town."
PROSE = "Ministry officials said on Tuesday that the road would stay closed until the end of the month. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_reads_unicode_with_and_without_a_mark(encoding: str) -> None:
    text = PROSE + SENTENCE
    assert clean(decode(text.encode(encoding), "a.txt"), "a.txt") == text


def test_reads_the_pound_sign_of_western_windows_text() -> None:
    assert decode(WESTERN.encode("cp1252"), "a.txt") == WESTERN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Lech Wałęsa came to Łódź on Monday, the mayor said.", "cp1250"),
        ("“Too much”, said José – it cost £3 million.", "mac_roman"),
    ],
)
def test_refuses_what_it_would_misread(text: str, encoding: str) -> None:
    try:
        assert decode((PROSE + text).encode(encoding), "a.txt") == PROSE + text
    except SourceError as error:
        assert "encoding that cannot be told" in error.reason


def test_detects_another_encoding() -> None:
    text = "Министерство сообщило во вторник, что дорога закрыта до конца месяца из-за ремонта моста. " * 5
    assert decode(text.encode("cp1251"), "a.txt") == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"  \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"\x01\x02\x03\x04 abc" * 50, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "archive"),
        (b"{\\rtf1\\ansi The road is closed.}", "rich-text"),
        (b"<!DOCTYPE html><html><body><p>The road is closed.</p>", "HTML"),
        (b"  <html lang='en'>", "HTML"),
        (("The road – the only one – is closed." + "é" * 20).encode() + b"\xff\xfe\xff", "damaged UTF-8"),
        (b"\xff\xfeT\x00h\x00\x00", "UTF-16"),
        (b"---\n", "no text|no sentence"),
        (b"title: A road\npublisher: Roads\n---\n\n", "no text"),
        (b"Only a title", "no sentence"),
        (b"One\nTwo\nThree", "no sentence"),
    ],
)
def test_says_why_an_input_is_no_article(raw: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as caught:
        parse(raw, "folder/name.txt")
    assert caught.value.source == "folder/name.txt"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("e\ufb03cient \ufb02ag", "efficient flag"),
        ("cafe\u0301", "café"),
        ("co\u00adoperation \u200bnow", "cooperation now"),
        ("10\u202f000 cars,\u00a0or 1\u00bd km\u00b2", "10\u202f000 cars, or 1½ km²"),
        ("a\x1b[31mred line that is long enough to hold one control character in fifty", None),
    ],
)
def test_unifies_only_what_means_the_same(raw: str, text: str | None) -> None:
    cleaned = clean(raw, "a.txt")
    assert cleaned == (raw.replace("\x1b", " ") if text is None else text)


@settings(deadline=None)  # the detector of encodings is imported by the first input that needs it
@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_a_source_error(raw: bytes) -> None:
    try:
        article = parse(raw, "any.txt")
    except SourceError as error:
        assert error.source == "any.txt"
    else:
        assert article.text
        assert article.body


@settings(deadline=None)
@given(st.text(st.characters(), max_size=400))
def test_any_text_is_an_article_or_a_source_error(text: str) -> None:
    try:
        article = parse(text, "-")
    except SourceError as error:
        assert error.source == "-"
    else:
        article.text.encode("utf-8")
