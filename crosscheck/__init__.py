"""crosscheck: cross-check the claims of news articles about one story.

`check(["a.txt", "b.txt"])` returns a `Report`. Importing this package costs nothing: each public name is loaded when
it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.additions import add
    from crosscheck.errors import CrosscheckError
    from crosscheck.models import Article, Claim, Decision, Finding, Report
    from crosscheck.pipeline import check, check_workspace

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Claim",
    "CrosscheckError",
    "Decision",
    "Finding",
    "Report",
    "__version__",
    "add",
    "check",
    "check_workspace",
]

HOMES = {
    "Article": "models",
    "Claim": "models",
    "CrosscheckError": "errors",
    "Decision": "models",
    "Finding": "models",
    "Report": "models",
    "add": "additions",
    "check": "pipeline",
    "check_workspace": "pipeline",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
