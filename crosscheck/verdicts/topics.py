"""What a finding is about, in plain words: "people killed", "when border crossings closed", "change in trade"."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from crosscheck.models import Claim, NameValue, StatusValue

DATA = Path(__file__).with_name("data")
VAGUE = frozenset(
    {"amount", "distance", "day", "each", "time", "other", "one", "year", "month", "week", "thing", "way"}
)
QUESTIONS = {"date": "when", "time": "at what time", "place": "where", "duration": "how long"}
MEASURED = {"how large": "size"}


def topic(claims: Sequence[Claim]) -> str:
    """Name the point of a group by the question it answers and what most of its claims say it is about."""
    first = claims[0]
    kinds = {claim.kind for claim in claims}
    if kinds & {"percent", "ratio"} and kinds & {"money", "count"}:
        return _joined("figures behind the change in", _thing(claims))
    if first.kind == "name":
        return f"name: {_longest_name(claims)}"
    if first.aspect == "which post":
        return min((claim.subject for claim in claims), key=lambda subject: (-len(subject), subject))
    if first.kind == "role":
        return f"who is {_common(claim.subject for claim in claims)}"
    if first.kind == "status":
        return _state(claims)
    return _figure(first, _thing(claims), _happened(claims)) or first.subject


def _figure(first: Claim, thing: str, happened: str) -> str:
    """Name what a date, a count or an amount answers."""
    if first.kind in QUESTIONS:
        return _joined(QUESTIONS[first.kind], thing, happened)
    if first.kind == "measure":
        return _joined(
            MEASURED.get(first.aspect, first.aspect), "of" if thing and first.aspect != "distance" else "", thing
        )
    if first.aspect == "how much change":
        return _joined("change in", thing or happened or "value")
    if first.aspect == "which share":
        return _joined("share of", thing or "the whole", happened)
    if first.kind == "money":
        return thing or happened or "amount"
    return _joined("rank of" if first.aspect == "which rank" else "", thing, happened)


def _state(claims: Sequence[Claim]) -> str:
    value = claims[0].value
    if claims[0].aspect == "why":
        return _joined("cause given:", _happened(claims))
    if claims[0].aspect.startswith("which "):
        bearer = _bearer(claims)
        return _joined(claims[0].subject, "" if claims[0].subject.endswith(bearer) else bearer)
    if claims[0].aspect.startswith("kind of"):
        return _joined(claims[0].aspect, _limits(claims))
    return _joined(_thing(claims), value.state if isinstance(value, StatusValue) else "")


def _bearer(claims: Sequence[Claim]) -> str:
    """Say whose member of a closed class it is, by the key that most of its claims share."""
    key = _common(key for claim in claims if claim.thing for key in claim.thing.qualifiers)
    if key.startswith("name "):
        return f"of {key.removeprefix('name ').title()}"
    return f"of {key}" if key.startswith("the ") else ""


def _thing(claims: Sequence[Claim]) -> str:
    named = [claim.thing for claim in claims if claim.thing and claim.thing.concept]
    if not named:
        return ""
    concept = _common(thing.concept for thing in named)
    limits = _limits(claims)
    vague = concept in VAGUE or concept in limits.lower()
    return _joined(_words("things.txt").get(concept, "" if vague else concept), limits)


def _limits(claims: Sequence[Claim]) -> str:
    """Name the country, owner or place that limits the point, if most claims share one."""
    limits = Counter(q for claim in claims if claim.thing for q in claim.thing.qualifiers if ":" in q)
    common = [limit for limit, count in sorted(limits.items()) if 2 * count >= len(claims)]
    names = [limit.split(":", 1) for limit in common]
    words = [name if kind == "country" else name.title() for kind, name in names]
    from_place = any(kind == "from" for kind, _ in names)
    return (f"from {', '.join(words)}" if from_place else f"({', '.join(words)})") if words else ""


def _happened(claims: Sequence[Claim]) -> str:
    """Name the event that most claims of the point have."""
    kinds = [claim.event.kind for claim in claims if claim.event]
    kind = _common(kinds) if kinds else ""
    if not kind or 2 * kinds.count(kind) < len(claims):
        return ""
    return _words("events.txt").get(kind, kind.removeprefix("do "))


def _longest_name(claims: Sequence[Claim]) -> str:
    names = {claim.value.text for claim in claims if isinstance(claim.value, NameValue)}
    return min(names, key=lambda name: (-len(name), name)) if names else ""


def _common(words: object) -> str:
    counts = Counter(words)  # type: ignore[call-overload]
    return str(min(counts, key=lambda word: (-counts[word], word)))


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


@cache
def _words(name: str) -> Mapping[str, str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {key.strip(): words.strip() for key, words in rows}
