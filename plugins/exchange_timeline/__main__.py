"""
The command line: `python -m exchange_timeline {convert,check,new}`.

Exit code 0: all well; 1: problems in the input, the rest is done; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Sequence

from exchange_timeline.convert import command as convert
from exchange_timeline.records import command as records


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command and give its exit code.
    """
    parser = argparse.ArgumentParser(prog="exchange_timeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text, add, run in (
        (
            "convert",
            "raw articles -> drafts in front-matter Markdown",
            convert.add_arguments,
            convert.run,
        ),
        (
            "check",
            "every problem in the content, all at once",
            records.add_check,
            records.run_check,
        ),
        ("new", "an empty record of an exchange", records.add_new, records.run_new),
    ):
        command = commands.add_parser(name, help=help_text, description=help_text)
        add(command)
        command.set_defaults(run=run)
    chosen = parser.parse_args(arguments)
    code: int = chosen.run(chosen)
    return code


if __name__ == "__main__":
    sys.exit(main())
