"""Regular expressions that cost nothing until they are used.

A report from stored claims compares values and reads no text for them: compiling every finder's patterns at import
took a tenth of a second of each run.
"""

import re
from functools import cached_property
from typing import cast


class Pattern:
    """A pattern that compiles on first use; each method is then the compiled pattern's own, as fast as ever."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern = source
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.pattern, self.flags)

    match = cached_property(lambda self: self.compiled.match)
    fullmatch = cached_property(lambda self: self.compiled.fullmatch)
    search = cached_property(lambda self: self.compiled.search)
    finditer = cached_property(lambda self: self.compiled.finditer)
    findall = cached_property(lambda self: self.compiled.findall)
    split = cached_property(lambda self: self.compiled.split)
    sub = cached_property(lambda self: self.compiled.sub)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern as `re.compile` does, compiled when it is first used; a mistake in it shows only then."""
    return cast(re.Pattern[str], Pattern(source, flags))
