"""Names of persons, organisations and things: find them, who holds which role, who is meant by a short name, compare."""

from crosscheck.values.names.comparing import compare
from crosscheck.values.names.coreference import coreference
from crosscheck.values.names.finding import find
from crosscheck.values.names.roles import Role, roles

__all__ = ["Role", "compare", "coreference", "find", "roles"]
