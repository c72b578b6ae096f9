"""Group -> finding: the verdict, with its reason in words a reader understands."""

from crosscheck.verdicts.judging import Judged, judge

__all__ = ["Judged", "judge"]
