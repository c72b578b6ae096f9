"""What stands around a number: does it touch a word, a sign, another number?"""

from string import ascii_letters

from crosscheck.values.patterns import lazy

_NEXT = lazy(r"[ \u00a0\u202f]{1,2}([A-Za-z][A-Za-z'’.-]{0,40})")
_BLANKS = " \u00a0\u202f"
_MARKS = "'’."
_WORD_SIGNS = ascii_letters + _MARKS
LONGEST_WORD = 31
RUN = 40


def touches_word(text: str, start: int) -> bool:
    """Tell whether the number at `start` is a part of a word or code: Luna-25, E190, #7, 12:30, 3/4/2024."""
    before = text[start - 1] if start else " "
    if before in "-−–\u2011" and start >= 2:
        return text[start - 2].isalnum() or text[start - 2] in "._/"
    if before == "," and start >= 2:
        return text[start - 2].isdigit()
    if before == "+" and start >= 2:
        return text[start - 2].isalnum()  # "P5+1"
    if before == ":" and start >= 2 and text[start - 2].isalpha():
        return False  # a headline's colon: "Storm:14 dead"
    return before.isalnum() or (before in "_#@&=/\\:.^*%'’`" and not (before in "'’" and not _in_word(text, start - 1)))


def _in_word(text: str, position: int) -> bool:
    return position > 0 and text[position - 1].isalnum()


def word_after(text: str, end: int) -> str:
    """Return the word that follows after a blank, as written, or ""."""
    token = _NEXT.match(text, end) if text[end : end + 1] in _BLANKS else None
    return token.group(1).rstrip(".-'’") if token else ""


def word_before(text: str, start: int) -> str:
    """Return the word that stands before a blank, as written, or ""."""
    window = text[max(0, start - LONGEST_WORD - 1) : start].removesuffix("\n")
    word = window.rstrip(_BLANKS)
    if not 1 <= len(window) - len(word) <= 2:
        return ""
    return word[len(word.rstrip(_WORD_SIGNS)) :][-LONGEST_WORD:].lstrip(_MARKS)


def run_before(text: str, start: int) -> str:
    """Return the end of the run of signs other than white space before `start`, in lower case, or ""."""
    runs = text[max(0, start - RUN) : start].rsplit(None, 1)
    return runs[-1].lower() if runs else ""
