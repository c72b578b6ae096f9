"""Article -> claims: which value belongs to which event, thing, people, time and scope."""

from crosscheck.models import Article, Claim

VERSION = "12"  # raised with every change of what is read, so that stored claims are read again


def extract(article: Article) -> tuple[Claim, ...]:
    """Parse one article and give its claims in text order; the same article gives the same claims.

    The reader is imported here: a run on stored claims never needs it.
    """
    from crosscheck.claims import extraction

    return extraction.extract(article)
