"""Word lists that say what capitalised words name."""

from functools import cache

from crosscheck.values import gazetteer


@cache
def bodies() -> dict[str, str]:
    """Give the words that make an organisation, each with its mark: "*" goes on with "of", "+" also with "for"."""
    listed = gazetteer.words("organisation_words.txt")
    return {word.rstrip("*+").replace("-", " "): word[-1] if word[-1] in "*+" else "" for word in listed}


@cache
def place_words() -> dict[str, bool]:
    """Give the words that make a place's name, in lower case, and whether they do so when written in lower case."""
    return {word.rstrip("*"): word.endswith("*") for word in gazetteer.words("place_words.txt")}


@cache
def place_openers() -> frozenset[str]:
    """Give the words that open a place's name."""
    return gazetteer.words("place_openers.txt")


@cache
def thing_words() -> frozenset[str]:
    """Give the words that end a thing's name."""
    return gazetteer.words("thing_words.txt")


@cache
def thing_openers() -> frozenset[str]:
    """Give the words that open a thing's name."""
    return gazetteer.words("thing_openers.txt")


@cache
def capital_words() -> frozenset[str]:
    """Give the words and abbreviations in capitals that name no one."""
    return gazetteer.words("capital_words.txt")


@cache
def acronyms() -> dict[str, str]:
    """Give the full name of each acronym that the news uses undefined."""
    return {row[0]: row[1] for row in gazetteer.rows("acronyms.tsv")}


@cache
def function_words() -> frozenset[str]:
    """Give the words that open sentences and name nothing, in lower case."""
    return gazetteer.words("function_words.txt")


@cache
def calendar_words() -> frozenset[str]:
    """Give the names of days, months and feasts, in lower case."""
    return gazetteer.words("calendar_words.txt")


@cache
def short_openers() -> frozenset[str]:
    """Give the short words that belong to no name at its start, even where their capital is no sentence's."""
    return gazetteer.words("short_openers.txt")


@cache
def abbreviations() -> frozenset[str]:
    """Give the abbreviations before names whose full stop ends no sentence."""
    return gazetteer.words("abbreviations.txt")


@cache
def legal_forms() -> frozenset[str]:
    """Give the words for a company's legal form and the like, which its name can do without, in lower case."""
    return gazetteer.words("legal_forms.txt")


def acronymic(word: str) -> bool:
    """Tell whether a word is written as an acronym that can name a body: WDF, U.N., not GDP."""
    letters = word.replace(".", "").replace("-", "").replace("&", "")
    return 2 <= len(letters) <= 7 and letters.isupper() and letters.isalpha() and not general(word)


def general(word: str) -> bool:
    """Tell whether a word with a capital or in capitals names no one, also in the plural: GDP, Christians, NGOs."""
    return word in capital_words() or (word.endswith("s") and word[:-1].isupper() and len(word) > 2)
