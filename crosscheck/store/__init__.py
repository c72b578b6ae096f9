"""The folders seeds/ and claims/ of a workspace; alone writes data.

Every write replaces a file in one step or appends one line under a lock, so that a crash or a second process at the
same time loses nothing.
"""

from crosscheck.store import decisions, files, parsed, seeds, workspaces
from crosscheck.store.decisions import apart, assign, decided_claims, standing, state
from crosscheck.store.files import write
from crosscheck.store.parsed import Verification, problem, verify
from crosscheck.store.seeds import place
from crosscheck.store.workspaces import Workspace, require_seeds

__all__ = [
    "Verification",
    "Workspace",
    "apart",
    "assign",
    "decided_claims",
    "decisions",
    "files",
    "parsed",
    "place",
    "problem",
    "require_seeds",
    "seeds",
    "standing",
    "state",
    "verify",
    "workspaces",
    "write",
]
