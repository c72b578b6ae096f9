"""What a rule makes of a piece: its value and its words."""

from typing import NamedTuple

from crosscheck.models import DateValue, DurationValue, TimeValue
from crosscheck.values.temporal.scanning import Piece


class Found(NamedTuple):
    """A value and the piece that states it, which may be shorter than the piece that matched."""

    value: DateValue | TimeValue | DurationValue
    piece: Piece
