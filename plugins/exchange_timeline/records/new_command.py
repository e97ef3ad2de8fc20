"""
`new`: an empty record of an exchange, to fill in.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from .check_command import DEFAULT_CONTENT
from .exchange_record import KINDS
from .front_matter import dump


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what `new` takes.
    """
    parser.add_argument("date", type=date.fromisoformat, help="the day, YYYY-MM-DD")
    parser.add_argument("--kind", default=KINDS[0], choices=KINDS)
    parser.add_argument("--to", type=Path, default=DEFAULT_CONTENT)


def run(arguments: argparse.Namespace) -> int:
    """
    Write an empty record of an exchange; never over a file that is there.
    """
    day: date = arguments.date
    suffix = "" if arguments.kind == KINDS[0] else f"-{arguments.kind}"
    path = arguments.to / "exchanges" / f"{day:%Y}" / f"{day}{suffix}.md"
    fields = {
        "title": None,
        "date": day,
        "kind": arguments.kind,
        "ordinal": None,
        "deal": None,
        "stage": None,
        "lang": "en",
        "claims": [],
        "groups": [],
        "services": [],
        "places": [],
        "mediators": [],
        "sources": [],
        "corrections": [],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(dump(fields, ""))
    except FileExistsError:
        print(f"{path} is there already; add -2 to the name of a second one", file=sys.stderr)
        return 1
    print(f"{path}: fill in the title, the claims and their sources")
    return 0
