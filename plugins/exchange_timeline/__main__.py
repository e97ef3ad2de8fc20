"""
The command line: `python -m exchange_timeline {convert,check,new}`.

Exit code 0: all well; 1: problems in the input, the rest is done; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

# Imported only when called: the converter's libraries are slow to load, and the
# check, which every build runs, needs none of them.
COMMANDS = {
    "convert": ("exchange_timeline.convert.command", "raw articles -> front-matter drafts"),
    "check": ("exchange_timeline.records.check_command", "every problem in the content, at once"),
    "new": ("exchange_timeline.records.new_command", "an empty record of an exchange"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command and give its exit code.
    """
    every = "\n".join(f"  {name:8} {text}" for name, (_, text) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="exchange_timeline",
        description="From articles and records to a timeline.",
        epilog=f"commands:\n{every}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="{convert,check,new}")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="see `COMMAND --help`")
    chosen = parser.parse_args(arguments)
    module, text = COMMANDS[chosen.command]
    command = import_module(module)
    own = argparse.ArgumentParser(prog=f"exchange_timeline {chosen.command}", description=text)
    command.add_arguments(own)
    code: int = command.run(own.parse_args(chosen.arguments))
    return code


if __name__ == "__main__":
    sys.exit(main())
