"""The program that holds the commands, and the one place where errors become messages and exit codes.

0 done; 1 the condition asked for is met; 2 wrong usage or nothing to read; 3 done, but some input could not be read.
"""

import atexit
import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, NoReturn, ParamSpec

import click

from crosscheck import __version__
from crosscheck.errors import CrosscheckError

if TYPE_CHECKING:
    from crosscheck.models import Problem

DONE, MET, UNUSABLE, PARTLY = 0, 1, 2, 3
# New objects between two collections of garbage: a run makes many that stay, and looking at them takes 7 % of it.
SELDOM = 100_000
# What is left when the program ends goes with it: to look for garbage in it once more takes a tenth of a run.
atexit.register(gc.freeze)
FOLDER = click.Path(file_okay=False, path_type=Path)
P = ParamSpec("P")


def leave(problems: "Sequence[Problem]", met: bool = False) -> NoReturn:
    """End the command with the exit code that fits; a condition that was asked for outweighs unread input."""
    click.get_current_context().exit(MET if met else PARTLY if problems else DONE)


def choose(ctx: click.Context, _: click.Parameter, root: Path | None) -> None:
    """Let --workspace after a command outweigh the one before it."""
    if root is not None:
        ctx.obj = root


def in_workspace(function: Callable[Concatenate[Path, P], None]) -> Callable[P, None]:
    """Give a command the workspace's folder as its first argument; --workspace may follow the command, too."""
    option = click.option(
        "--workspace",
        type=FOLDER,
        callback=choose,
        expose_value=False,
        help="The folder that holds seeds/ and claims/.",
    )
    return option(click.pass_obj(function))


class Program(click.Group):
    """A group of commands that words the errors of crosscheck."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; say what went wrong in one message, without a traceback."""
        gc.set_threshold(SELDOM)
        try:
            return super().invoke(ctx)
        except CrosscheckError as error:
            click.echo(f"crosscheck: {error}", err=True)
            ctx.exit(UNUSABLE)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order of their use, not of the alphabet."""
        return list(self.commands)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option(
    "--workspace", "root", envvar="CROSSCHECK_WORKSPACE", default=".", show_default=True, show_envvar=True,
    type=FOLDER, help="The folder that holds seeds/ and claims/.",
)  # fmt: skip
@click.pass_context
def program(ctx: click.Context, root: Path) -> None:
    """Cross-check the claims of news articles about one story.

    Shows where the articles agree and where they differ, in the exact words of each.

    \b
    Exit codes
      0  done
      1  the condition asked for is met (report --fail-on, verify)
      2  wrong usage, or nothing to read
      3  done, but some input could not be read

    \b
    Examples
      crosscheck report                      the articles of seeds/
      crosscheck report one.txt two.txt      any articles
      crosscheck add three.txt               a new article and what it changes
      crosscheck COMMAND --help              more on each command
    """
    ctx.obj = root
