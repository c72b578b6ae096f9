"""Claims -> groups: candidate pairs by block keys, scored by features, joined without chaining look-alikes."""

from crosscheck.matching.groups import match
from crosscheck.matching.pairs import score
from crosscheck.models import Matching

__all__ = ["Matching", "match", "score"]
