"""`python -m crosscheck` does what the command `crosscheck` does."""

from crosscheck.cli import program

program(prog_name="crosscheck")
