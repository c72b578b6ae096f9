"""Article -> claims: which value belongs to which event, thing, people, time and scope."""

from crosscheck.claims.extraction import VERSION, extract

__all__ = ["VERSION", "extract"]
