"""The command `crosscheck`: each command translates its options, calls, prints.

Nothing heavy is imported before a command runs, so that --help answers at once.
"""

from crosscheck.cli.checks import mentions, schema, verify
from crosscheck.cli.programs import program
from crosscheck.cli.reports import add, claims, report
from crosscheck.cli.reviewing import explain, review

COMMANDS = (report, add, claims, review, explain, verify, mentions, schema)
for command in COMMANDS:
    program.add_command(command)

__all__ = ["COMMANDS", "program"]
