"""Every error that crosscheck raises on purpose, as one tree.

CrosscheckError            anything that a caller may show to a person as it is
├── SourceError            one input that cannot be read: names the source and the reason
├── NothingReadable        no input of the run could be read
├── WorkspaceError         the folders seeds/ and claims/ are missing, broken or locked
├── EvidenceMismatch       stored evidence no longer stands in the stored text
└── UnknownFinding         a finding was asked for by an id or number that no finding has
"""

from collections.abc import Sequence


class CrosscheckError(Exception):
    """Anything that a caller may show to a person as it is."""


class SourceError(CrosscheckError):
    """One input that cannot be read."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class NothingReadable(CrosscheckError):
    """No input of the run could be read; holds each input's own error."""

    def __init__(self, errors: Sequence[SourceError]) -> None:
        lines = "\n".join(f"  {error}" for error in errors) or "  no article was given"
        super().__init__(f"nothing to read:\n{lines}")
        self.errors = tuple(errors)


class WorkspaceError(CrosscheckError):
    """The folders seeds/ and claims/ are missing, broken or locked."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class EvidenceMismatch(CrosscheckError):
    """Stored evidence no longer stands in the stored text."""

    def __init__(self, source: str, claim: str, quote: str, found: str) -> None:
        super().__init__(f"{source}: claim {claim} quotes {quote!r}, but the text there reads {found!r}")
        self.source = source
        self.claim = claim


class UnknownFinding(CrosscheckError):
    """A finding was asked for by an id or number that no finding has."""

    def __init__(self, wanted: str) -> None:
        super().__init__(f"no finding {wanted!r}: crosscheck review lists the numbers and ids")
        self.wanted = wanted
