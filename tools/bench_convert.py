"""
How fast the converter reads, and how much memory it takes, at 100, 1,000 and 10,000 articles.

The articles are our labelled ones, filled up to 400 words with one another's sentences; each has
a day of its own, so that no two are the same story.
"""

from __future__ import annotations

import itertools
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import yaml

LABELLED = Path("tests/convert/labelled")
SIZES = (100, 1_000, 10_000)
WORDS = 400
FIRST_DAY = date(2022, 3, 1)
A_DAY = 7


def main(sizes: tuple[int, ...] = SIZES) -> int:
    """Convert as many articles as each size says; print one fact a line."""
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            inbox = Path(folder) / "inbox"
            write_articles(inbox, size)
            started = time.perf_counter()
            command = ["convert", "--to", str(Path(folder) / "out"), str(inbox)]
            subprocess.run(
                [sys.executable, "-m", "exchange_timeline", *command],
                check=False,  # some of the articles have problems, as articles do
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            seconds = time.perf_counter() - started
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            written = sum(1 for _ in (Path(folder) / "out").rglob("*.md"))
            print(
                f"convert {size:>6,} articles {seconds:8.1f} s {size / seconds:8.0f} a second "
                f"{written:>7,} written, peak {peak / 1024:,.0f} MB a process"
            )
    return 0


def write_articles(inbox: Path, count: int) -> None:
    """So many files of about 400 words, the same ones every time."""
    inbox.mkdir(parents=True)
    chance = random.Random(count)  # noqa: S311  (the same articles every time, not a secret)
    raws = [yaml.safe_load(path.read_text("utf-8"))["raw"] for path in sorted(LABELLED.glob("*"))]
    lines = [line for raw in raws for line in raw.split("\n") if len(line) > 80]
    for number, raw in zip(range(count), itertools.cycle(raws), strict=False):
        day = FIRST_DAY + timedelta(days=number // A_DAY)
        filling = "\n\n".join(chance.sample(lines, 8))
        words = f"{raw}\n\n{filling}".split(" ")[:WORDS]
        text = f"date {day} {' '.join(words)}"
        (inbox / f"{number:06}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(tuple(int(size) for size in sys.argv[1:]) or SIZES))
