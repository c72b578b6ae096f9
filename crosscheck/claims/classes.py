"""The closed classes of which articles state a member, each with the module that finds it."""

from collections.abc import Callable, Iterator, Sequence

from crosscheck.claims import (
    alarms,
    closures,
    directions,
    fates,
    fires,
    fuels,
    germs,
    machines,
    modifiers,
    nationalities,
    openings,
    ownerships,
    provinces,
    seats,
    voyages,
)
from crosscheck.claims.scenes import Scene
from crosscheck.claims.traits import Trait

FINDERS: Sequence[Callable[[Scene], Iterator[Trait]]] = (
    nationalities.nationalities,
    directions.directions,
    fates.fates,
    modifiers.modifiers,
    openings.openings,
    fuels.fuels,
    alarms.alarms,
    fires.fires,
    germs.germs,
    ownerships.ownerships,
    seats.seats,
    provinces.provinces,
    voyages.voyages,
    machines.machines,
    closures.closures,
)


def traits(scene: Scene) -> Iterator[Trait]:
    """Give every member of a closed class that the sentence states, class by class."""
    for finder in FINDERS:
        yield from finder(scene)
