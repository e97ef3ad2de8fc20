"""
`check`: every problem in the content, at once. `new`: an empty record to fill.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from exchange_timeline.errors import ContentError

from .content import load_content
from .front_matter import dump

DEFAULT_CONTENT = Path("content")


def add_check(parser: argparse.ArgumentParser) -> None:
    """
    Say what `check` takes.
    """
    parser.add_argument("content", nargs="?", type=Path, default=DEFAULT_CONTENT)


def run_check(arguments: argparse.Namespace) -> int:
    """
    Print every problem of the content; exit code 1 if there is any.
    """
    try:
        content = load_content(arguments.content)
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} problem{'s' if count != 1 else ''} to put right", file=sys.stderr)
        return 1
    print(
        f"{len(content.exchanges)} exchanges, {len(content.deals)} deals, "
        f"{len(content.reports)} reports, {len(content.checkpoints)} checkpoints: no problems"
    )
    return 0


def add_new(parser: argparse.ArgumentParser) -> None:
    """
    Say what `new` takes.
    """
    parser.add_argument("date", type=date.fromisoformat, help="the day, YYYY-MM-DD")
    parser.add_argument("--kind", default="prisoner-exchange")
    parser.add_argument("--to", type=Path, default=DEFAULT_CONTENT)


def run_new(arguments: argparse.Namespace) -> int:
    """
    Write an empty record of an exchange; never over a file that is there.
    """
    day: date = arguments.date
    suffix = "" if arguments.kind == "prisoner-exchange" else f"-{arguments.kind}"
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
