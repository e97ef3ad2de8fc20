"""
One run of atheris, steered by the branches it has seen: `fuzz_reader.py text|page ARGUMENT...`.

A process of its own, since the fuzzer ends the one it runs in; the arguments are libFuzzer's.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["exchange_timeline.convert"]):
    from convert.promises import make_ready, read

# Whatever follows is then read as a page.
BEFORE = {"text": b"", "page": b"<!DOCTYPE html><html><head><title>A swap</title></head><body>"}


def main() -> None:
    """Fuzz one reader until the runs are done or an input breaks a promise."""
    reader, *arguments = sys.argv[1:]
    make_ready()  # before the fuzzer sets its clock, which would take this for a slow input
    atheris.Setup([sys.argv[0], *arguments], lambda data: read(BEFORE[reader] + data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
