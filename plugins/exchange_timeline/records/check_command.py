"""
`check`: every problem in the content, all at once.
"""

import argparse
import sys
from pathlib import Path

from exchange_timeline.errors import ContentError

from .content import load_content

DEFAULT_CONTENT = Path("content")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what `check` takes.
    """
    parser.add_argument("content", nargs="?", type=Path, default=DEFAULT_CONTENT)


def run(arguments: argparse.Namespace) -> int:
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
