"""Everything that speaks of time, read in one pass: dates, times of day and lengths share their words."""

from crosscheck.values.temporal.reading import read

__all__ = ["read"]
