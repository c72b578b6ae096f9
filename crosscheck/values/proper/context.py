"""The words around a name that say what it is: "in X", "X province", "X shares", "from Y to X"."""

from crosscheck.values import gazetteer
from crosscheck.values.patterns import lazy
from crosscheck.values.proper.lists import place_words

REFLEXIVE = lazy(r",? (?:himself|herself)\b")
COMPANY = lazy(
    r"(?:'s|’s)? (?:CEO|chief executive|chairman|founder|shares?|stock|employees|executives|chips?|spokes\w+|Inc|Corp"
    r"|aircraft|flights?)\b"
)
ROUTE = lazy(
    r"(?:from [^\W\d_a-z][\w'’ -]{2,30} to|bound for|en route to|(?:fly|flying|flew|flights?) (?:from|to)|arrived in"
    r"|land(?:ed|ing) (?:in|at)|head(?:ed|ing) (?:for|to)|crash(?:ed)? (?:in|at|near)) $"
)
JOINED = lazy(r"([^\W\d_]+)[-–]$")
LOCATED = lazy(r"(?:^|[\s(“\"])(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Ii]nside) (?:the )?$")
PLACED = lazy(
    r"(?:^|\s)(?:village|town|city|province|district|region|port|island|river|county|settlement|suburb) of (?:the )?$"
)
WITHIN = lazy(r", ([^\W\d_a-z][\w. ]{3,24}?)(?=[,.;)\n]|$)")
OWNS = lazy(r"['’]s?\b")
FOLLOWING = lazy(r" (?:border |international |railway )?([a-z]+)\b")


def located(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a span say that it is a place: "in Nice", "Nice, France", "the town of Nice"."""
    before = text[max(0, start - 24) : start]
    if PLACED.search(before) or (LOCATED.search(before) and not OWNS.match(text, end)):
        return True
    after = WITHIN.match(text[end : end + 30])
    return bool(after and gazetteer.place(after[1]))


def placed(text: str, start: int, end: int) -> bool:
    """Tell whether lower-case words around a name make it a place: "Foo district", "the village of Foo"."""
    if PLACED.search(text[max(0, start - 24) : start]):
        return True
    following = FOLLOWING.match(text, end)
    return bool(following and place_words().get(following[1]))


def extended(text: str, end: int) -> int:
    """Give the end of a place's name with a lower-case word that makes another place of it: "Lima province"."""
    following = FOLLOWING.match(text, end)
    return following.end() if following and place_words().get(following[1]) else end


def routed(text: str, start: int) -> bool:
    """Tell whether the words before a name make it the end of a way: "from Lima to X", "Lima-X", "landed at X"."""
    before = text[max(0, start - 40) : start]
    joined = JOINED.search(before)
    return bool(ROUTE.search(before) or (joined and gazetteer.place(joined[1])))


def trades(text: str, end: int) -> bool:
    """Tell whether the words after a name are of a company: "X shares", "X's chief executive"."""
    return bool(COMPANY.match(text, end))


def reflects(text: str, end: int) -> bool:
    """Tell whether the word after a name says that it is a person's: "X himself"."""
    return bool(REFLEXIVE.match(text, end))
