"""One table of crosscheck and the other readers of dates and quantities that are installed beside it.

Run: python -m benchmarks.compare [--output FILE]
The others are dateparser, recognizers-text and quantulum3; each call of theirs has five seconds. One that is not
installed is left out of the table. The data lies where the other benchmarks find it; without it nothing is measured.
"""

import argparse
import importlib.metadata
import importlib.util
import sys
from functools import partial
from pathlib import Path

from benchmarks import quantities, temporal

NAMES = {"dateparser": "dateparser", "recognizers-text": "recognizers-text", "quantulum3": "quantulum3"}
MODULES = {"dateparser": "dateparser", "recognizers-text": "recognizers_number", "quantulum3": "quantulum3"}
ROWS = {
    "wikiwars strict": "WikiWars, strict spans, F1",
    "wikiwars value": "WikiWars, values, F1",
    "recognizers all": "Recognizers specs, dates, periods, lengths, times",
    "recognizers wider": "the same, with what news seldom holds",
    "words per second": "words per second, WikiWars",
}


def dates() -> dict[str, dict[str, str]]:
    """Give the figures of every reader of dates by row and reader."""
    readers: dict[str, temporal.Reader] = {"crosscheck": temporal.ours}
    readers |= {name: reader for name, (_, reader) in temporal.OTHERS.items() if installed(name)}
    measured = {name: temporal.figures(reader) for name, reader in readers.items()}
    return {
        title: {name: temporal.written(figures[row]) for name, figures in measured.items()}
        for row, title in ROWS.items()
    }


def amounts() -> dict[str, dict[str, str]]:
    """Give the shares of cases passed of every reader of quantities by model and reader."""
    rows: dict[str, dict[str, str]] = {}
    for model in quantities.MODELS:
        passed, counted = quantities.score(model, partial(quantities.ours, model))
        row = {"crosscheck": temporal.written(passed / counted)}
        for name in quantities.OTHERS:
            share = quantities.other_share(name, model) if installed(name) else None
            row |= {name: temporal.written(share)} if share is not None else {}
        rows[f"Recognizers specs, {model} ({counted} cases)"] = row
    return rows


def installed(name: str) -> bool:
    """Say whether another reader can be imported here."""
    return importlib.util.find_spec(MODULES[name]) is not None


def titled(name: str) -> str:
    """Give a reader's name with its version."""
    return f"{name} {importlib.metadata.version(NAMES[name])}" if name in NAMES else name


def table(rows: dict[str, dict[str, str]]) -> str:
    """Write the figures as Markdown, "-" where a reader has no such reading."""
    names = ["crosscheck", *(name for name in NAMES if installed(name))]
    lines = [f"| figure | {' | '.join(map(titled, names))} |", "|---" * (len(names) + 1) + "|"]
    lines += [f"| {title} | {' | '.join(row.get(name, '-') for name in names)} |" for title, row in rows.items()]
    return "\n".join(lines)


def main() -> int:
    """Measure, print the table and how many calls were cut short."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, help="write the table to a file as well")
    options = parser.parse_args()
    if not temporal.SHARED.exists():
        print(f"no data at {temporal.SHARED}: nothing measured")
        return 0
    shares = amounts()
    written = table(dates() | shares)
    cut = len(temporal.OVER) + len(quantities.OVER)
    print(written, f"\n{cut} calls of the others were cut short", sep="\n")
    if options.output:
        options.output.write_text(written + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
