"""Judge every group: agreement, compatible, discrepancy or update, with severity and reason."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from crosscheck import values
from crosscheck.claims import lexicon
from crosscheck.models import (
    Article,
    Claim,
    Code,
    Feature,
    Finding,
    Group,
    Link,
    Match,
    Matching,
    Pair,
    Parting,
    QuantityValue,
    Verdict,
    Weighed,
)
from crosscheck.values.states import state
from crosscheck.verdicts.origins import Credits, credits, origins
from crosscheck.verdicts.severity import severity
from crosscheck.verdicts.sides import sides
from crosscheck.verdicts.topics import topic

WITHDRAWN = "an article itself marks one figure as earlier or revised"
EXPLAINED: Mapping[str, Code] = {
    "rounded": "rounding",
    "within rounding": "rounding",
    "the wording leaves room": "hedge",
    "names the order of size": "hedge",
}
ORDER: Sequence[Verdict] = ("discrepancy", "update", "compatible", "agreement")


class Judged(NamedTuple):
    """All findings of a run in reading order, and what was considered and not called a discrepancy."""

    findings: tuple[Finding, ...]
    ledger: tuple[Parting, ...]


class Setting(NamedTuple):
    """What the verdicts need to know of the whole run: article names by id, the agencies they credit, and the times."""

    names: Mapping[str, str]
    credited: Credits
    times: Matching


def judge(matching: Matching, articles: Sequence[Article]) -> Judged:
    """Give each group its verdict; discrepancies come first, the gravest on top."""
    known = Setting({article.id: article.name for article in articles}, credits(articles), matching)
    findings = [finding for group in matching.groups for finding in _findings(group, known)]
    ordered = sorted(findings, key=lambda f: (ORDER.index(f.verdict), -f.severity, f.topic, f.id, f.claims[0].id))
    ordered = _distinct(ordered)
    return Judged(tuple(ordered), (*matching.partings, *spared(ordered)))


def spared(findings: Iterable[Finding]) -> Iterator[Parting]:
    """Give, for the ledger, the differing figures that a hedge, rounding or time explains, each pair once."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        for pair in finding.pairs:
            code = _code(pair)
            if finding.verdict != "discrepancy" and code and (pair.left, pair.right) not in seen:
                seen.add((pair.left, pair.right))
                yield Parting(left=pair.left, right=pair.right, code=code, reason=pair.reason)


def _code(pair: Pair) -> Code | None:
    if pair.relation == "update":
        return "superseded" if WITHDRAWN in pair.reason else "time"
    if pair.relation != "compatible":
        return None
    return next((code for words, code in EXPLAINED.items() if words in pair.reason), None)


def _findings(group: Group, known: Setting) -> Iterator[Finding]:
    """Judge a group; where it differs as a whole, what some of its articles agree on follows."""
    whole = _finding(group, known)
    yield whole
    if whole.verdict in {"discrepancy", "update"}:
        yield from (_finding(side, known) for side in sides(group))


def _finding(group: Group, known: Setting) -> Finding:
    claims = tuple(sorted(group.claims, key=lambda c: (known.names[c.article], c.evidence.start, c.id)))
    links = {frozenset((link.left.id, link.right.id)): link for link in group.links}
    pairs = tuple(_pair(left, right, known.times, links) for left, right in combinations(claims, 2))
    verdict = _verdict(pairs)
    weight, why = severity(claims, known.times.settled) if verdict == "discrepancy" else (0, "")
    return Finding(
        id=_identity(claims),
        verdict=verdict,
        kind=claims[0].kind,
        topic=topic(claims),
        reason=_reason(pairs, verdict, set(links)),
        claims=claims,
        pairs=pairs,
        severity=weight,
        severity_reason=why,
        origins=origins(claims, known.credited),
        matches=tuple(_match(link) for link in group.links),
        internal=len({c.article for c in claims}) == 1,
        derived="; ".join(dict.fromkeys(link.derived for link in group.links if link.derived)) or None,
    )


def _pair(left: Claim, right: Claim, times: Matching, links: Mapping[frozenset[str], Link]) -> Pair:
    """Relate two claims of a group; values that differ clash only where the match itself says so."""
    link = links.get(frozenset((left.id, right.id)))
    relation, reason = link.relation if link else values.compare(left.value, right.value)
    if relation != "different":
        return Pair(left=left.id, right=right.id, relation=relation, reason=reason)
    update = updated(left, right, times)
    if update:
        return Pair(left=left.id, right=right.id, relation="update", reason=update)
    if link is None:
        return Pair(left=left.id, right=right.id, relation="compatible", reason="not held to be the same point")
    reasons = (reason, fallen(left, right, times), speakers(left, right))
    return Pair(left=left.id, right=right.id, relation="different", reason=", ".join(filter(None, reasons)))


def updated(left: Claim, right: Claim, times: Matching) -> str:
    """Say why two differing claims are one figure at two times; empty if they are not."""
    if "superseded" in (left.modality, right.modality):
        return WITHDRAWN
    if left.event is None or not lexicon.course(left.event.kind) or {left.id, right.id} & times.settled:
        return ""
    if {(left.article, right.article), (right.article, left.article)} & times.earlier:
        return "a running count: the other tolls of one article are lower as well, so it is the earlier one"
    return _grown(left, right, times)


def fallen(left: Claim, right: Claim, times: Matching) -> str:
    """Say if a toll that can but grow is lower in the later article: someone corrected it, or is wrong."""
    if left.event is None or lexicon.course(left.event.kind) != "rises" or {left.id, right.id} & times.settled:
        return ""
    told = _told_in_order(left, right, times)
    lower = told is not None and told[1].said < told[0].said
    return "the later article has the lower figure: a correction, if not an error" if lower else ""


def speakers(left: Claim, right: Claim) -> str:
    """Name the two speakers of one article who differ."""
    if left.article != right.article or not left.attribution or not right.attribution:
        return ""
    told = (left.attribution, right.attribution)
    return f"two speakers differ: {' and '.join(told)}" if told[0].casefold() != told[1].casefold() else ""


def _grown(left: Claim, right: Claim, times: Matching) -> str:
    """Say if a running count moved on between the days of two articles, as its kind moves."""
    told = _told_in_order(left, right, times)
    if told is None:
        return ""
    if left.event and lexicon.course(left.event.kind) == "falls":
        return "a running count: it is told at two times"
    return "a running count: the later article has the later figure" if told[1].said > told[0].said else ""


def _told_in_order(left: Claim, right: Claim, times: Matching) -> tuple[QuantityValue, QuantityValue] | None:
    """Give two figures in the order of their articles' days; nothing where the days are one or not known."""
    early, late = times.published.get(left.article), times.published.get(right.article)
    one, two = left.value, right.value
    if early is None or late is None or early == late:
        return None
    if not isinstance(one, QuantityValue) or not isinstance(two, QuantityValue):
        return None
    return (one, two) if early < late else (two, one)


def _verdict(pairs: Iterable[Pair]) -> Verdict:
    relations = {pair.relation for pair in pairs}
    if "different" in relations:
        return "discrepancy"
    if "update" in relations:
        return "update"
    return "compatible" if "compatible" in relations else "agreement"


def _reason(pairs: Sequence[Pair], verdict: Verdict, linked: Collection[frozenset[str]]) -> str:
    """Give the reasons of the pairs that decide, those that were matched directly before the others."""
    wanted = {"discrepancy": "different", "update": "update", "compatible": "compatible", "agreement": "same"}[verdict]
    deciding = [pair for pair in pairs if pair.relation == wanted]
    direct = [pair for pair in deciding if frozenset((pair.left, pair.right)) in linked]
    return "; ".join(list(dict.fromkeys(pair.reason for pair in direct or deciding))[:3])


def _match(link: Link) -> Match:
    return Match(
        left=link.left.id,
        right=link.right.id,
        score=link.score,
        features=tuple(_feature(f) for f in link.features),
        chance=link.chance,
    )


def _feature(weighed: Weighed) -> Feature:
    return Feature(name=weighed.name, detail=weighed.detail, weight=weighed.weight, score=weighed.score)


def _identity(claims: Sequence[Claim]) -> str:
    """Hash what is claimed, not who joined in: the kind, the question, the event, the thing and the distinct values."""
    aspects = min(claim.aspect for claim in claims)
    events = min((claim.event.kind for claim in claims if claim.event), default="")
    heads = min((claim.thing.concept for claim in claims if claim.thing), default="")
    limits = min((q for claim in claims if claim.thing for q in claim.thing.qualifiers if ":" in q), default="")
    told = sorted({state(claim.value) for claim in claims})
    return _hash([claims[0].kind, aspects, events, heads, limits, *told])


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]


def _distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Give findings that would share an id one of their own, by the claims that they hold."""
    seen: set[str] = set()
    kept = []
    for finding in findings:
        own = _hash([finding.id, *(claim.id for claim in finding.claims)]) if finding.id in seen else finding.id
        seen.add(own)
        kept.append(finding if own == finding.id else finding.model_copy(update={"id": own}))
    return kept
