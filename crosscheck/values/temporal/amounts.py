"""How many units of time: the count in a length, in figures or words."""

from decimal import Decimal

from crosscheck.values.temporal.scanning import Piece

FIGURES = ("digits12", "digits31", "digits99", "digits999", "year")
LOOSE = ("vague", "vagues", "some", "few")
Amount = Decimal | None


def amount(piece: Piece, first: int, last: int) -> Amount:
    """Give the number that tokens `first` to `last` state, or None where they only say "several" or "a few"."""
    total, group, seen = Decimal(0), Decimal(0), False
    place = first
    while place < last:
        name = piece.name(place)
        if name in LOOSE and not (name == "some" and piece.name(place + 1) in ("num", "one", "tens", *FIGURES)):
            return None
        if name in FIGURES:
            group, place = figure(piece, place, last)
            seen = True
        elif name == "glyph":
            total, seen = total + Decimal(piece.meaning(place)), True
        elif name == "a" and piece.name(place - 1) == "half":
            seen = True
        elif name in ("one", "num", "tens", "a", "another", "couple", "dozen", "whole"):
            group, seen = group_after(piece, name, group, place), True
        elif name in ("hundred", "thousand", "million"):
            total, group = scaled(total, group or Decimal(1), int(piece.meaning(place)))
            seen = True
        elif name == "half":
            total += Decimal("0.5")
            group = Decimal(0) if group == 1 and piece.name(place - 1) == "a" and not half_more(piece, place) else group
            seen = True
        elif name == "quarter" and piece.name(place - 2) == "and":
            total, group = total + Decimal("0.25"), Decimal(0) if group == 0 else group
        place += 1
    return total + group if seen else None


def half_more(piece: Piece, place: int) -> bool:
    """Say whether a "half" adds to what stands before it: "two and a half"."""
    return piece.name(place - 2) == "and" or piece.name(place - 1) == "and"


def group_after(piece: Piece, name: str, group: Decimal, place: int) -> Decimal:
    """Add one number word to the group under a hundred; an article counts one only where nothing is counted yet."""
    if name in ("a", "another", "whole"):
        return group or Decimal(1)
    value = Decimal(piece.meaning(place))
    if name in ("couple", "dozen"):
        return value if group in (0, 1) else group * value
    led = piece.name(place - 1) in ("a", "another", "whole")
    return value if led else group + value


def scaled(total: Decimal, group: Decimal, scale: int) -> tuple[Decimal, Decimal]:
    """Multiply the group by a hundred or a thousand."""
    return (total, group * scale) if scale == 100 else (total + group * scale, Decimal(0))


def figure(piece: Piece, place: int, last: int) -> tuple[Decimal, int]:
    """Read "3", "3.5" or "1,200" at `place`; give the number and its last token."""
    value = piece.word(place)
    sign = piece.word(place + 1)
    if sign in (".", ",") and piece.scan.start(place + 2) > piece.scan.ends[place] + 1:
        return Decimal(value), place  # "24/7. 12 hours"
    if place + 2 < last and sign in (".", ",") and piece.name(place + 2) in FIGURES:
        joint = "." if sign == "." else ""
        return Decimal(value + joint + piece.word(place + 2)), place + 2
    if place + 3 < last and piece.name(place + 2) == "slash":  # 2 1/2
        return Decimal(value) + Decimal(sign) / Decimal(piece.word(place + 3)), place + 3
    return Decimal(value), place
