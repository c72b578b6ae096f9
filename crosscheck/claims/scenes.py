"""One sentence with everything that was found in it: the ground on which claims are read."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from crosscheck import values
from crosscheck.claims import lexicon
from crosscheck.claims.lexicon import Hit
from crosscheck.grammar import Sentence, Token, clauses
from crosscheck.models import DateValue, Mention, Modality, Reading
from crosscheck.values import names, places

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
EMPTY = frozenset(
    {"be", "have", "do", "say", "tell", "other", "also", "more", "new", "first", "make", "take", "get", "go"}
)

CUTS = frozenset({"cut", "reduction", "slash", "eliminate", "shed", "axe", "dismiss", "dismissal", "trim"})
DENYING = frozenset({"deny", "refute", "reject"})
BESIDE = frozenset({"conj", "parataxis"})
FEARS = frozenset({"fear", "feared", "worry", "threat", "risk", "danger"})
UNITS = frozenset({"money", "date", "time", "duration", "measure", "percent"})
EARLIER = frozenset({"first", "early", "initial", "preliminary", "initially", "earlier", "previously", "originally"})
LACKING = frozenset({"account"})  # "cannot be accounted for" tells of the missing, and denies nothing
ACCOUNTS = frozenset({"report", "account", "estimate", "figure", "count", "toll", "tally", "statement", "information"})
TELLING = frozenset({"put", "report", "speak", "show", "suggest", "give"})
MARKS = frozenset({",", ":", "—", "-", "("})
JOINING = frozenset({"and", "but", "while", "which", "who", "that", "where", "when"})


class Country(NamedTuple):
    """A country named at a token, by its name, its demonym or its capital."""

    place: int
    name: str
    written: str


class Found(NamedTuple):
    """What was found in a text by its words: values, names and places, and countries that act."""

    mentions: Sequence[Mention]
    named: Sequence[Mention]
    actors: Sequence[places.Actor]


class Scene:
    """A sentence, its event words, its values and names; everything is computed once, when first asked for."""

    def __init__(self, sentence: Sentence, found: Found, headline: bool) -> None:
        self.sentence = sentence
        self.mentions = found.mentions
        self.named = found.named
        self.actors = found.actors
        self.headline = headline
        self.aliases: Mapping[str, str] = {}
        self.before: Scene | None = None

    @cached_property
    def events(self) -> tuple[Hit, ...]:
        """Event words of the sentence."""
        units = {i for m in self.mentions if m.kind in UNITS for i in self.tokens_of(m)}
        return tuple(hit for hit in lexicon.event_hits(self.sentence) if hit.first not in units and self._meant(hit))

    def _meant(self, hit: Hit) -> bool:
        """Is the word used in its class's sense: no "close" of "close to 200", no cut of prices for one of jobs?"""
        tokens = self.sentence.tokens
        after = tokens[hit.last + 1].text.lower() if hit.last + 1 < len(tokens) else ""
        if tokens[hit.head].text.lower() == "close" and after in {"to", "by", "enough"}:
            return False
        if hit.kind == "layoff" and hit.first == hit.last and tokens[hit.head].lemma in CUTS:
            return any(lexicon.broader(thing.kind, "person") or thing.kind == "workforce" for thing in self.things)
        return True

    @cached_property
    def things(self) -> tuple[Hit, ...]:
        """Words for things that are counted or measured."""
        return lexicon.thing_hits(self.sentence)

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """Countries of the sentence, by any word for them."""
        return tuple(
            Country(index, actor.country, self.sentence.tokens[index].text)
            for actor in self.actors
            for index in clauses.covering(self.sentence, actor.start, actor.end)[-1:]
        )

    @cached_property
    def dates(self) -> tuple[tuple[int, Mention], ...]:
        """Resolved dates with the index of their head token."""
        return tuple(
            (self.anchor(mention), mention)
            for mention in self.mentions
            if isinstance(mention.value, DateValue) and (mention.value.start or mention.value.end)
        )

    @cached_property
    def attribution(self) -> str | None:
        """Say in the article's words who is reported to have said the sentence."""
        found = clauses.reporting(self.sentence, lexicon.speech_verbs())
        return self.text(*clauses.noun_phrase(self.sentence, found[1])) if found else None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Content lemmas of the sentence, each once, in order."""
        lemmas = (
            t.lemma for t in self.sentence.tokens if t.pos in CONTENT and t.lemma not in EMPTY and len(t.lemma) > 1
        )
        return tuple(dict.fromkeys(lemmas))

    def anchor(self, mention: Mention) -> int:
        """Give the token on which a mention hangs in the sentence."""
        return clauses.head_of(self.sentence, clauses.covering(self.sentence, mention.start, mention.end))

    def tokens_of(self, mention: Mention) -> tuple[int, ...]:
        """Give the tokens that a mention covers."""
        return clauses.covering(self.sentence, mention.start, mention.end)

    def text(self, first: int, last: int) -> str:
        """Write tokens `first` to `last` as the article has them, spaces folded."""
        tokens = self.sentence.tokens[first : last + 1]
        parts = [t.text + (" " if n.start > t.end else "") for t, n in pairwise(tokens)]
        return "".join(parts) + (tokens[-1].text if tokens else "")

    @cached_property
    def line(self) -> str:
        """The sentence in one line, as long as its span, so that offsets count on: gaps and breaks are blanks."""
        parts, at = [], self.sentence.start
        for token in self.sentence.tokens:
            parts += [" " * (token.start - at), token.text]
            at = token.end
        return "".join(parts)

    def written(self, start: int, end: int) -> str:
        """Give the sentence's words between two offsets of the article."""
        return self.line[start - self.sentence.start : end - self.sentence.start]

    def text_after(self, end: int) -> str:
        """Give the words of the sentence after an offset, single-spaced, with a space in front where there is one."""
        tokens = [token for token in self.sentence.tokens if token.start >= end]
        words = self.text(tokens[0].place, tokens[-1].place) if tokens else ""
        return words if words[:1] in {",", ";", "."} else f" {words}"

    def concept(self, index: int) -> str:
        """Give the concept of a token: the tables' word, else what the article says its name is, else its lemma."""
        hit = next((hit.kind for hit in self.things if hit.first <= index <= hit.last), "")
        name = next((m.value.key for m in self.named if index in self.tokens_of(m) and m.value.kind == "name"), "")
        return hit or lexicon.named(self.aliases.get(name, "")) or self.sentence.tokens[index].lemma

    @cached_property
    def barriers(self) -> tuple[list[int], list[int]]:
        """Count, before each token, the marks (a semicolon as four) and the joining words that part clauses."""
        tokens = self.sentence.tokens
        stops = (4 if token.text == ";" else int(token.text in MARKS) for token in tokens)
        joins = (int(token.text.lower() in JOINING) for token in tokens)
        return list(accumulate(stops, initial=0)), list(accumulate(joins, initial=0))

    def cost(self, left: int, right: int) -> float:
        """How far apart two tokens are: dependency steps, some weight on words between, more on clause boundaries."""
        first, last = min(left, right) + 1, max(left, right)
        stops, joins = (counts[max(first, last)] - counts[first] for counts in self.barriers)
        between = max(0, last - first)
        return clauses.path(self.sentence, left, right) + 0.15 * between + 0.8 * stops + 0.6 * joins


def scenes(sentences: Iterable[Sentence], found: Found, headlines: Sequence[tuple[int, int]]) -> tuple[Scene, ...]:
    """Join the parsed sentences of an article with the values and names found in its body."""
    return tuple(
        Scene(
            sentence,
            Found(
                _inside(found.mentions, sentence),
                _inside(found.named, sentence),
                [actor for actor in found.actors if sentence.start <= actor.start and actor.end <= sentence.end],
            ),
            any(start <= sentence.start and sentence.end <= end for start, end in headlines),
        )
        for sentence in sentences
    )


def find(text: str, body: Sequence[tuple[int, int]], reading: Reading) -> Found:
    """Find the values, names, places and acting countries in the body of a text."""
    mentions = [mention for start, end in body for mention in values.find(text, start, end, reading)]
    named = [mention for start, end in body for mention in names.find(text, start, end, reading)]
    named = _meant(text, body, named)
    named += [mention for start, end in body for mention in places.find(text, start, end, reading)]
    actors = [actor for start, end in body for actor in places.actors(text, start, end)]
    return Found(mentions, sorted(named, key=lambda mention: (mention.start, mention.end)), actors)


def _meant(text: str, body: Sequence[tuple[int, int]], named: Sequence[Mention]) -> list[Mention]:
    """Give each short name the key of the full one, and add descriptions that mean one person ("the Tajik leader")."""
    if not body:
        return []
    meant = names.coreference(text, body[0][0], body[-1][1])
    spans = {(mention.start, mention.end) for mention in named}
    full = [
        mention._replace(value=mention.value.model_copy(update={"key": meant[mention.start, mention.end].key}))
        if (mention.start, mention.end) in meant
        else mention
        for mention in named
    ]
    described = [
        Mention("name", start, end, value)
        for (start, end), value in meant.items()
        if (start, end) not in spans and any(left <= start and end <= right for left, right in body)
    ]
    return full + [one for one in described if not any(one.start < m.end and m.start < one.end for m in named)]


def _inside(mentions: Sequence[Mention], sentence: Sentence) -> list[Mention]:
    return [
        mention
        for mention in mentions
        if sentence.start <= mention.start
        and mention.end <= sentence.end
        and clauses.covering(sentence, mention.start, mention.end)
    ]


def modality(scene: Scene, index: int) -> Modality:
    """Tell how firmly the clause of a token stands, by the words around its predicate."""
    sentence = scene.sentence
    verb = _verb(sentence, index)
    near = [sentence.tokens[i] for i in (*_own(sentence, verb), verb)]
    if sentence.tokens[verb].dep not in BESIDE:
        near.append(sentence.tokens[sentence.tokens[verb].head])
    words = {word for token in near for word in (token.text.lower(), token.lemma) if _modal(token)}
    if clauses.negated(sentence, verb) and sentence.tokens[verb].lemma not in LACKING:
        return "denied"
    told = _told(sentence, index)
    if told:
        return told
    if any(sentence.tokens[i].lemma in FEARS for i in clauses.ancestors(sentence, index)):
        return "possible"
    firm: tuple[Modality, ...] = ("superseded", "possible", "planned")
    return next((name for name in firm if words & set(lexicon.table("modality.txt")[name])), "asserted")


def _verb(sentence: Sentence, index: int) -> int:
    """Give the predicate of a token's clause; a semicolon ends a clause even where the parse reaches over it."""
    tokens = sentence.tokens
    found = clauses.predicate(sentence, index)
    stops = [token.place for token in tokens if token.text == ";"]
    if not any(min(found, index) < stop < max(found, index) for stop in stops):
        return found
    first = max((stop for stop in stops if stop < index), default=-1)
    last = min((stop for stop in stops if stop > index), default=len(tokens))
    return next((token.place for token in tokens[first + 1 : last] if token.pos == "VERB"), index)


def _own(sentence: Sentence, verb: int) -> list[int]:
    """Give what hangs on a verb but for the clauses beside its own: "we found 400, but we expect 500"."""
    tokens = sentence.tokens
    return [
        child for child in sentence.children[verb] if not (tokens[child].dep in BESIDE and tokens[child].pos == "VERB")
    ]


def _told(sentence: Sentence, index: int) -> Modality | None:
    """What the verbs of saying above a claim make of it: "initially said that", "denied that"."""
    for at in clauses.ancestors(sentence, index):
        token = sentence.tokens[at]
        if token.lemma in DENYING and at != index:
            return "denied"
        near = [child for child in sentence.children[at] if child < at]
        deeper = [
            inner
            for child in near
            if sentence.tokens[child].dep.startswith("nsubj") and sentence.tokens[child].lemma in ACCOUNTS
            for inner in sentence.children[child]
        ]
        words = {sentence.tokens[i].text.lower() for i in (*near, *deeper)}
        if words & EARLIER and token.lemma in lexicon.speech_verbs() | TELLING:
            return "superseded"
    return None


def _modal(token: Token) -> bool:
    """Month names and nouns look like modal verbs ("May", "will"); only the tag tells."""
    return token.tag == "MD" or token.text.lower() not in {"may", "might", "will", "can", "should", "would", "could"}
