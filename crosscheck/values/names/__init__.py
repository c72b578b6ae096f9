"""Names of persons, organisations and things: find them, say who holds which role and who is meant, compare them."""

from crosscheck.values.names.comparing import cognate, compare, untitled
from crosscheck.values.names.coreference import coreference
from crosscheck.values.names.finding import find
from crosscheck.values.names.posts import Post, posts
from crosscheck.values.names.roles import Role, roles

__all__ = ["Post", "Role", "cognate", "compare", "coreference", "find", "posts", "roles", "untitled"]
