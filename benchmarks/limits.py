"""A time limit for one call of a reader, so that a slow case of another library ends and the run goes on."""

import signal
from collections.abc import Callable
from types import FrameType
from typing import ParamSpec, TypeVar

SECONDS = 5.0
Given = ParamSpec("Given")
Read = TypeVar("Read")


class TimeIsUpError(Exception):
    """A call took longer than its limit."""


def limited(
    call: Callable[Given, list[Read]], over: list[str], seconds: float = SECONDS
) -> Callable[Given, list[Read]]:
    """Wrap a reader: past `seconds` of processor time it gives nothing, and `over` gains a line.

    It works on Unix and in the main thread only.
    """

    def wrapped(*given: Given.args, **named: Given.kwargs) -> list[Read]:
        previous = signal.signal(signal.SIGVTALRM, _stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
        try:
            return call(*given, **named)
        except TimeIsUpError:
            over.append(str(given[0])[:40])
            return []
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, previous)

    return wrapped


def _stop(number: int, frame: FrameType | None) -> None:
    raise TimeIsUpError
