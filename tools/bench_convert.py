"""
How fast the converter reads, and how much memory it takes, at 100, 1,000 and 10,000 articles.

An article is a headline, a day of its own and 400 words of paragraphs from our labelled articles
in its language, drawn anew each time, so that no two are the same story.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELLED = Path("tests/convert/labelled")
SIZES = (100, 1_000, 10_000)
WORDS = 400
PARAGRAPH = 80  # letters; what is shorter is a byline, a caption or a rubric
ENOUGH = 20  # paragraphs in a language, or its articles would be one story
FIRST_DAY = date(2022, 3, 1)
A_DAY = 7


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command: seconds from start to end, megabytes of its largest process."""

    size: int
    seconds: float
    peak: float


def main(sizes: tuple[int, ...] = SIZES) -> int:
    """Convert as many articles as each size says; print one fact a line."""
    runs = [timed(size) for size in sorted(sizes)]
    for before, after in pairwise(runs):
        # Without what it takes to start, which an archive pays once.
        steady = (after.size - before.size) / (after.seconds - before.seconds)
        say(f"convert, {before.size:,} to {after.size:,} articles", f"{steady:.0f} a second")
        ratio = after.peak / before.peak
        say(f"memory at {after.size:,} over {before.size:,} articles", f"{ratio:.2f} times")
    return 0


def timed(size: int) -> Run:
    """Convert so many articles into an empty folder."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        inbox, out = Path(folder) / "inbox", Path(folder) / "out"
        told = Path(folder) / "report.json"
        write_articles(inbox, size)
        command = [sys.executable, "-m", "exchange_timeline", "convert", "--to", str(out)]
        command += ["--report", str(told)]
        started = time.perf_counter()
        # Some of the articles have problems, as articles do: its exit code says no more.
        process = subprocess.Popen(
            [*command, str(inbox)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, _, used = os.wait4(process.pid, 0)
        run = Run(size, time.perf_counter() - started, megabytes(used.ru_maxrss))
        # Two may be one story by chance: then both rows name its one file.
        rows = json.loads(told.read_text("utf-8"))
    if len(rows) != size or not all(row["output"] for row in rows):
        raise SystemExit(f"{size} articles gave {len(rows)} rows, some without a file")
    rate = f"{size / run.seconds:.0f} a second, peak {run.peak:,.0f} MB a process"
    say(f"convert, {size:,} articles", f"{run.seconds:.1f} s, {rate}")
    return run


def write_articles(inbox: Path, count: int) -> None:
    """So many files of 400 words, the same ones every time."""
    inbox.mkdir(parents=True)
    chance = random.Random(count)  # noqa: S311  (the same articles every time, not a secret)
    titles, paragraphs = read_labelled()
    for number in range(count):
        lang, title = titles[number % len(titles)]
        day = FIRST_DAY + timedelta(days=number // A_DAY)
        body = "\n\n".join(some_paragraphs(paragraphs[lang], chance))
        text = f"{title} ({number})\n\n{day}\n\n{body}\n"
        (inbox / f"{number:06}.txt").write_text(text, encoding="utf-8")


def read_labelled() -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """The labelled articles: each headline with its language, and each language's paragraphs."""
    titles: list[tuple[str, str]] = []
    paragraphs: dict[str, list[str]] = {}
    for path in sorted(LABELLED.glob("*.yaml")):
        article = yaml.safe_load(path.read_text("utf-8"))
        lang, title = article["want"]["lang"], article["want"].get("title")
        own = [line for line in article["raw"].split("\n") if len(line) > PARAGRAPH]
        paragraphs.setdefault(lang, []).extend(own)
        if title:
            titles.append((lang, title))
    return [each for each in titles if len(paragraphs[each[0]]) > ENOUGH], paragraphs


def some_paragraphs(given: list[str], chance: random.Random) -> Iterator[str]:
    """Paragraphs by chance, the last one cut where the words are enough."""
    left = WORDS
    while left > 0:
        for paragraph in chance.sample(given, len(given)):
            words = paragraph.split()
            yield " ".join(words[:left]) + ("." if left < len(words) else "")
            left -= len(words)
            if left <= 0:
                return


def megabytes(peak: int) -> float:
    """Linux counts in kilobytes, macOS in bytes."""
    return peak / (1024 if sys.platform == "linux" else 1024**2)


def say(what: str, value: str) -> None:
    """Print one fact."""
    print(f"{what:<40} {value}", flush=True)


if __name__ == "__main__":
    sys.exit(main(tuple(int(size) for size in sys.argv[1:]) or SIZES))
