"""Read all claims of one article."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck import grammar, sources
from crosscheck.claims import (
    causes,
    classes,
    counting,
    dayparts,
    frames,
    identities,
    patients,
    quantities,
    tallies,
    timings,
)
from crosscheck.claims.aliases import aliases
from crosscheck.claims.frames import Frame
from crosscheck.claims.lexicon import Hit
from crosscheck.claims.nearness import near
from crosscheck.claims.parties import another, parties
from crosscheck.claims.scenes import Scene, find, modality, scenes
from crosscheck.grammar import clauses
from crosscheck.models import (
    Article,
    Claim,
    DateValue,
    Event,
    Mention,
    NameValue,
    Reading,
    Span,
    StatusValue,
    Thing,
    TimeValue,
)
from crosscheck.values import names
from crosscheck.values.states import state

RECALL = 2  # sentences after which a figure is no longer what "of them" points to


def extract(article: Article) -> tuple[Claim, ...]:
    """Parse one article and give its claims in text order; the same article gives the same claims."""
    reading = Reading(article.published, sources.country(article))
    sentences = grammar.parse(article.text, article.body)
    found = scenes(sentences, find(article.text, article.body, reading), sources.headline_spans(article))
    meanings = aliases(found)
    for before, scene in zip((None, *found), found, strict=False):
        scene.aliases, scene.before = meanings, before
    drafts = [draft for scene in found for draft in _claims(article, scene)]
    drafts += [*_quantified(article, found), *_roles(article, found)]
    return _numbered(article, drafts)


def _claims(article: Article, scene: Scene) -> Iterator[Claim]:
    for mention in scene.mentions:
        if isinstance(mention.value, DateValue | TimeValue) and not mention.value.timex.endswith("_REF"):
            yield from _dated(article, scene, mention)
    for mention in dayparts.dayparts(scene):
        yield from _dated(article, scene, mention)
    yield from _stated(article, scene)
    yield from _placed(article, scene)
    yield from _named(article, scene)
    yield from _posts(article, scene)
    yield from _kinds(article, scene)
    yield from _caused(article, scene)
    yield from _traits(article, scene)


def _quantified(article: Article, found: Sequence[Scene]) -> Iterator[Claim]:
    """Read the figures of all sentences; the items of a list share the event of its opening line."""
    header: Event | None = None
    earlier: Sequence[tuple[Mention, Frame]] = ()
    told = 0
    for place, scene in enumerate(found):
        item = not any(token.pos in {"VERB", "AUX"} and token.tag != "VBN" for token in scene.sentence.tokens)
        rows = quantities.framed(scene, header if item else None, earlier if place - told <= RECALL else ())
        scopes = frames.scopes(scene, [mention for mention, _ in rows])
        for (mention, frame), scope in zip(rows, scopes, strict=True):
            codes = (*scope, "part") if frame.part and "part" not in scope else scope
            yield _figure(article, scene, mention, frame).model_copy(update={"scope": codes})
        yield from _tallied(article, scene)
        counts = [row for row in rows if row[1].aspect == "how many"]
        earlier, told = (counts, place) if counts else (earlier, told)
        if not item or scene.headline:
            opens = scene.sentence.tokens[-1].text == ":"
            header = next((frame.event for _, frame in rows if frame.event), None) if opens else None


def _tallied(article: Article, scene: Scene) -> Iterator[Claim]:
    """Counts without a number; what says "none" denies nothing, it tells a count."""
    for mention, frame in tallies.tallied(scene):
        claim = _figure(article, scene, mention, frame)
        firm = "asserted" if claim.modality == "denied" else claim.modality
        yield claim.model_copy(update={"scope": tallies.scope(scene, mention), "modality": firm})


def _figure(article: Article, scene: Scene, mention: Mention, frame: Frame) -> Claim:
    anchor = frame.counted.head if frame.counted and not frame.counted.elliptic else scene.anchor(mention)
    return _claim(article, scene, mention, anchor).model_copy(
        update={
            "aspect": frame.aspect,
            "subject": _subject(article, scene, mention, frame),
            "event": frame.event,
            "thing": frame.thing,
            "about": frames.about(
                scene,
                anchor,
                mention,
                far=frame.aspect == "how much change",
                whose=frame.event is not None and frame.event.kind == "aboard",
            ),
        }
    )


def _dated(article: Article, scene: Scene, mention: Mention) -> Iterator[Claim]:
    for timing in timings.timings(scene, mention):
        value = mention.value
        if isinstance(value, DateValue):
            value = timings.anchored(value, timing.anchor)
        claim = _claim(article, scene, mention._replace(value=value), timing.hit.head)
        yield claim.model_copy(
            update={
                "aspect": "when",
                "subject": _eventful("when", scene, timing.hit, timing.thing),
                "event": frames.as_event(scene, timing.hit),
                "thing": timing.thing,
                "participants": (*claim.participants, *parties(scene, timing.hit)),
                "scope": ("another",) if another(scene, timing.hit) else (),
            }
        )


def _stated(article: Article, scene: Scene) -> Iterator[Claim]:
    tokens = scene.sentence.tokens
    for hit, left_in, thing in patients.states(scene):
        mention = Mention("status", tokens[hit.first].start, tokens[hit.last].end, StatusValue(state=left_in))
        claim = _claim(article, scene, mention, hit.head)
        yield claim.model_copy(
            update={
                "aspect": "whether",
                "subject": _eventful("", scene, hit, thing),
                "event": frames.as_event(scene, hit),
                "thing": thing,
                "about": frames.about(scene, hit.head),
            }
        )


def _placed(article: Article, scene: Scene) -> Iterator[Claim]:
    for location in identities.locations(scene):
        thing = patients.affected(scene, location.hit)
        claim = _claim(article, scene, location.mention, location.hit.head)
        yield claim.model_copy(
            update={
                "aspect": f"where {location.relation}",
                "subject": _eventful("where", scene, location.hit, thing),
                "event": frames.as_event(scene, location.hit),
                "thing": thing,
                "about": frames.about(scene, location.hit.head),
            }
        )


def _named(article: Article, scene: Scene) -> Iterator[Claim]:
    for mention in scene.named:
        if isinstance(mention.value, NameValue) and mention.value.type != "country" and _is_name(article, mention):
            named = mention._replace(kind="name", value=mention.value.model_copy(update={"kind": "name"}))
            claim = _claim(article, scene, named, scene.anchor(mention))
            yield claim.model_copy(update={"aspect": "name", "subject": f"name of a {mention.value.type}"})


def _posts(article: Article, scene: Scene) -> Iterator[Claim]:
    for mention in scene.named:
        if isinstance(mention.value, NameValue) and mention.value.type == "person":
            for post in names.posts(article.text, mention.start, mention.end):
                value = NameValue(kind="role", text=article.text[post.start : post.end], key=post.key, type="role")
                span = Mention("role", post.start, post.end, value)
                if scene.sentence.start <= post.start and post.end <= scene.sentence.end:
                    yield _claim(article, scene, span, scene.anchor(mention)).model_copy(
                        update={
                            "aspect": "which post",
                            "subject": f"{post.sort} of {mention.value.text}",
                            "thing": Thing(head=mention.value.key, concept=post.sort),
                        }
                    )


def _is_name(article: Article, mention: Mention) -> bool:
    """Is the mention a name as written, and no description ("the Tajik leader")?"""
    return article.text[mention.start].isupper() and not article.text.startswith("The ", mention.start)


def _kinds(article: Article, scene: Scene) -> Iterator[Claim]:
    tokens = scene.sentence.tokens
    for kind in identities.kinds(scene):
        mention = Mention("status", tokens[kind.first].start, tokens[kind.last].end, StatusValue(state=kind.words))
        who = identities.visitor(scene, kind.hit)
        claim = _claim(article, scene, mention, kind.hit.head)
        yield claim.model_copy(
            update={
                "aspect": f"kind of {kind.hit.kind}",
                "subject": f"kind of {kind.hit.kind}",
                "event": frames.as_event(scene, kind.hit),
                "about": frames.about(scene, kind.hit.head),
                "thing": Thing(head=kind.hit.kind, concept=kind.hit.kind, qualifiers=(f"by:{who}",) if who else ()),
            }
        )


def _caused(article: Article, scene: Scene) -> Iterator[Claim]:
    tokens = scene.sentence.tokens
    for cause in causes.causes(scene):
        span = Mention("status", tokens[cause.first].start, tokens[cause.last].end, StatusValue(state=cause.state))
        thing = patients.affected(scene, cause.hit)
        claim = _claim(article, scene, span, cause.hit.head)
        yield claim.model_copy(
            update={
                "aspect": "why",
                "subject": _eventful("why", scene, cause.hit, thing),
                "event": frames.as_event(scene, cause.hit),
                "about": frames.about(scene, cause.hit.head),
                "thing": thing,
            }
        )


def _traits(article: Article, scene: Scene) -> Iterator[Claim]:
    """Read the values of closed classes, each a state of its bearer: of what country, on which side, in which state."""
    for trait in classes.traits(scene):
        value = StatusValue(state=f"{trait.sort}: {trait.member}")
        mention = Mention("status", trait.start, trait.end, value)
        claim = _claim(article, scene, mention, scene.anchor(mention))
        bearer = Thing(head=trait.sort, concept=trait.sort, qualifiers=trait.keys)
        about = frames.about(scene, scene.anchor(mention))
        yield claim.model_copy(
            update={"aspect": f"which {trait.sort}", "subject": trait.sort, "thing": bearer, "about": about}
        )


def _roles(article: Article, found: tuple[Scene, ...]) -> Iterator[Claim]:
    for start, end in article.body:
        for role in names.roles(article.text, start, end):
            scene = next(
                (s for s in found if s.sentence.start <= role.person_start and role.person_end <= s.sentence.end), None
            )
            if scene and clauses.covering(scene.sentence, role.person_start, role.person_end):
                value = NameValue(
                    kind="role", text=article.text[role.person_start : role.person_end], key=role.person, type="person"
                )
                claim = _claim(
                    article,
                    scene,
                    Mention("role", role.person_start, role.person_end, value),
                    scene.sentence.tokens[0].place,
                )
                yield claim.model_copy(
                    update={
                        "aspect": "who",
                        "subject": " ".join(filter(None, (role.of, role.role))),
                        "thing": Thing(
                            head=role.role, concept=role.role, qualifiers=(f"of:{role.of}",) if role.of else ()
                        ),
                    }
                )


def _claim(article: Article, scene: Scene, mention: Mention, anchor: int) -> Claim:
    """Write what every claim has: value, evidence, sentence, who says so, how firmly, and who takes part."""
    sentence = scene.sentence
    return Claim(
        id="",
        article=article.id,
        kind=mention.kind,
        subject="",
        aspect="",
        value=mention.value,
        evidence=Span(start=mention.start, end=mention.end, quote=article.text[mention.start : mention.end]),
        context=Span(start=sentence.start, end=sentence.end, quote=article.text[sentence.start : sentence.end]),
        participants=frames.participants(scene, anchor),
        places=frames.places(scene, anchor),
        attribution=scene.attribution,
        modality=modality(scene, anchor),
        headline=scene.headline,
        words=scene.words,
        near=near(scene, mention),
    )


def _subject(article: Article, scene: Scene, mention: Mention, frame: Frame) -> str:
    """Say in plain words what a figure is about: the counted words and the event."""
    tokens = scene.sentence.tokens
    words = ""
    if frame.counted and not frame.counted.elliptic:
        first = frame.counted.first
        while first < frame.counted.head and tokens[first].text.lower() in counting.SKIPPABLE:
            first += 1
        words = scene.text(first, frame.counted.last)
    elif frame.thing:
        words = " ".join([*(q.split(":")[-1] for q in frame.thing.qualifiers), frame.thing.concept])
    event = article.text[frame.event.start : frame.event.end] if frame.event else ""
    return ": ".join(filter(None, (words, "" if event in words else event))) or frame.aspect


def _eventful(question: str, scene: Scene, hit: Hit, thing: Thing | None) -> str:
    words = " ".join([*(q for q in thing.qualifiers if ":" not in q), thing.head]) if thing else ""
    return " ".join(filter(None, (question, words, scene.text(hit.first, hit.last))))


def _numbered(article: Article, drafts: list[Claim]) -> tuple[Claim, ...]:
    """Put the claims in text order and give each its id, a hash of the article's name and what is said."""
    ordered = sorted(
        drafts, key=lambda c: (c.evidence.start, c.evidence.end, c.kind, c.aspect, c.subject, state(c.value))
    )
    seen: Counter[str] = Counter()
    numbered = []
    for claim in ordered:
        key = "\x1f".join(
            (article.name, claim.kind, claim.aspect, claim.subject, state(claim.value), claim.evidence.quote)
        )
        seen[key] += 1
        digest = hashlib.sha256(f"{key}\x1f{seen[key]}".encode()).hexdigest()[:12]
        numbered.append(claim.model_copy(update={"id": digest}))
    return tuple(numbered)
