"""The sides of a dispute: claims of a group that differs as a whole, yet agree among themselves."""

from collections.abc import Iterator, Sequence

from crosscheck import values
from crosscheck.models import Claim, Group, Link


def sides(group: Group) -> Iterator[Group]:
    """Give each part of a group whose claims all agree, where two articles or more share it; strongest links first.

    Three papers may say two dead and one four: that the three agree is worth a line of its own.
    """
    agreeing = [link for link in group.links if link.relation.relation != "different"]
    parts: list[list[Claim]] = [[claim] for claim in group.claims]
    for link in sorted(agreeing, key=lambda link: (link.relation.relation != "same", -link.score)):
        one, two = (_holding(claim, parts) for claim in (link.left, link.right))
        if one is not two and _meet(one, two):
            one.extend(two)
            parts.remove(two)
    for part in parts:
        if len({claim.article for claim in part}) > 1:
            yield Group(tuple(part), tuple(link for link in agreeing if _within(link, part)))


def _holding(claim: Claim, parts: Sequence[list[Claim]]) -> list[Claim]:
    return next(part for part in parts if any(one.id == claim.id for one in part))


def _meet(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Could every claim of one part and every claim of the other hold at once?"""
    return all(values.compare(left.value, right.value).relation != "different" for left in one for right in two)


def _within(link: Link, part: Sequence[Claim]) -> bool:
    return {link.left.id, link.right.id} <= {claim.id for claim in part}
