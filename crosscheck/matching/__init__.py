"""Claims -> groups: candidate pairs by block keys, scored by features with reasons, joined without chaining look-alikes."""

from crosscheck.matching.pairs import Scored, score
from crosscheck.matching.groups import Group, Matching, match

__all__ = ["Group", "Matching", "Scored", "match", "score"]
