"""Origins: articles that print one text, name one agency or are signed by one are one first reporter."""

import pytest

from crosscheck.models import Article, Claim, QuantityValue, Span
from crosscheck.verdicts.origins import credits, origins

TEXTS = {
    "dateline": ("Harbour Times", "LIMA, May 4 (Reuters) - The mill burnt down on Tuesday.\n"),
    "publisher": ("Inland Post / Reuters", "A fire destroyed the mill.\n"),
    "closing": ("Coast Radio", "On Tuesday flames took the old mill by the river.\n\nAFP\n"),
    "own": ("Hill Daily", "Our reporter saw the mill burn. A spokesman told (local) people - in short - to leave.\n"),
}


TOLD = (("a", "fourteen men were lost at sea"), ("b", "the mill burnt"), ("c", "no trains run on Sunday"))


def article(publisher: str, text: str) -> Article:
    return Article.model_validate(
        {"id": publisher, "name": "a", "source": "a.txt", "title": "", "publisher": publisher, "published": None,
         "published_from": "unknown", "text": text, "body": ((0, len(text)),)}
    )  # fmt: skip


def claim(name: str, quote: str) -> Claim:
    span = Span(start=0, end=len(quote), quote=quote)
    value = QuantityValue.model_validate({"kind": "count", "said": "14", "low": "14", "high": "14"})
    return Claim(id=quote, article=name, kind="count", subject="", aspect="", value=value, evidence=span, context=span)


@pytest.mark.parametrize(
    ("name", "agencies"), [("dateline", {"Reuters"}), ("publisher", {"Reuters"}), ("closing", {"AFP"}), ("own", set())]
)
def test_what_an_article_credits(name: str, agencies: set[str]) -> None:
    publisher, text = TEXTS[name]
    one = article(publisher, text)
    assert credits([one])[one.id] == agencies


def test_one_agency_is_one_origin() -> None:
    left, right, third = (claim(name, words) for name, words in TOLD)
    credited = {"a": frozenset({"AP"}), "b": frozenset({"AP"})}
    assert origins([left, right, third], {}) == 3
    assert origins([left, right, third], credited) == 2


def test_an_agency_that_a_claim_is_attributed_to_comes_before_the_article_s() -> None:
    left = claim("a", "told by the river").model_copy(update={"attribution": "the Reuters news agency"})
    right = claim("b", "other words in all")
    assert origins([left, right], {"a": frozenset({"AP"}), "b": frozenset({"AP"})}) == 2
    assert origins([left, right], {"a": frozenset({"AP"}), "b": frozenset({"Reuters"})}) == 1
