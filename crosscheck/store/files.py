"""Writing that never leaves half a file behind and never loses what another process writes at the same time."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crosscheck.errors import WorkspaceError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses about `path` into a WorkspaceError."""
    try:
        yield
    except OSError as error:
        raise WorkspaceError(str(path), error.strerror or str(error)) from error


def write(path: Path, data: bytes) -> None:
    """Replace `path` by `data` in one step: a reader sees the old file or the new one. Raises WorkspaceError."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    with telling(path):
        try:
            put(part, data, "xb")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        settle(path.parent)


def append(path: Path, line: str) -> None:
    """Add one line at the end of `path`, after an unfinished one if a crash left that. Raises WorkspaceError.

    The caller holds the lock of the folder (`locked`), so lines of two processes never mix.
    """
    with telling(path):
        written = path.read_bytes() if path.exists() else b""
        mend = b"\n" if written and not written.endswith(b"\n") else b""
        put(path, mend + line.encode() + b"\n", "ab")


def put(path: Path, data: bytes, mode: str) -> None:
    """Write `data` and wait until the disk has it."""
    with path.open(mode) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Wait until the disk has the folder's own entries, where the system can do that (Windows cannot)."""
    if fcntl is None:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of `folder`, made if absent; another process waits. Raises WorkspaceError."""
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / ".lock").open("ab")
    with file:
        lock(file.fileno())
        yield


def lock(descriptor: int) -> None:
    """Wait for the exclusive lock of an open file; closing the file gives it back."""
    if fcntl is not None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return
    import msvcrt

    msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
