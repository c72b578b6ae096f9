"""How many first reporters stand behind a finding: articles that print one text, or name one agency, are one origin."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.models import Claim

ALIKE = 92.0  # sentences this alike (token_sort_ratio) were hardly written twice


def origins(claims: Sequence[Claim]) -> int:
    """Count the origins of a finding's claims: their articles, less those whose sentence is another's."""
    groups: list[list[Claim]] = []
    for claim in claims:
        near = [group for group in groups if any(_one_text(claim, other) for other in group)]
        merged = [claim, *(other for group in near for other in group)]
        groups = [group for group in groups if group not in near] + [merged]
    return len(groups)


def _one_text(left: Claim, right: Claim) -> bool:
    return left.article == right.article or fuzz.token_sort_ratio(left.context.quote, right.context.quote) >= ALIKE
