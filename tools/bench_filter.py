"""
How long the timeline's filters take to answer over 1,000 exchanges, from the choice to the paint.

The real timeline of output/ is copied until it and its strip hold a thousand exchanges; then
choices are made in Chromium, at the filters, as a reader of a phone would. From the trace comes
all that the page's main thread did from the choice to the end of the first frame that shows its
answer: script, style, layout, paint, and whatever else came between.

What is out of sight follows after that frame (features/filter.js). Of this rest comes the longest
single task, which is what a reader who does something else meanwhile could feel, and the time by
the clock from the choice until the last of it was painted.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

OUTPUT = Path("output")
ENTRIES = 1000
FRAME = 1000 / 60
PHONE = {"width": 360, "height": 640}
ROUNDS = 5
SLOWER = 4
"""How many times slower than this machine a phone may be: told beside, for who wants to know."""

SETTLED = 1000
"""Milliseconds after an answer in which all the rest of it must come."""

CHOICES = (
    *(("year", "2024"), ("place", "mariupol"), ("year", ""), ("place", "")),
    *(("kind", "repatriation-of-bodies"), ("kind", ""), ("group", "women"), ("group", "")),
)
"""One choice after another, as a reader makes them: the first, a second beside it, none again."""

CHOOSE = """([name, value]) => new Promise(done => {
    const select = document.querySelector(`#by-${name}`);
    select.focus();
    // A reader needs longer than this to look for it; the choice is a task of its own.
    setTimeout(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', {bubbles: true}));
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    }, 500);
})"""
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
YEAR = re.compile(r'<section class="rail".*?</section>', re.DOTALL)
NAME = re.compile(r'(\bid="|\baria-labelledby="|\bhref="#)([^"]+)')
FIELD = re.compile(r'<div>\n<a href="#y\d+">.*?</svg>\n</div>\n', re.DOTALL)
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


class Times(NamedTuple):
    """
    What one choice takes, in milliseconds: all tasks up to its first frame, the longest task
    after it, and the time by the clock until nothing more is painted.
    """

    first: float
    longest: float
    done: float


def main() -> int:
    """Measure and say it, a fact a line; 1 where the site has not been built."""
    if not (OUTPUT / "timeline" / "index.html").exists():
        print("There is no output/ yet: run `make html` first.", file=sys.stderr)
        return 1
    found = subprocess.run(["tools/get-browser"], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sync_playwright() as playwright:
        where = long_timeline(Path(folder))
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=QUIET)
        for slower in (1, SLOWER):
            tell(slower, [measure(browser, where, slower) for _ in range(ROUNDS)])
        browser.close()
    return 0


def tell(slower: int, rounds: list[list[Times]]) -> None:
    """
    Print the first frame of the choices, then what follows it.

    What a choice takes is the median of its rounds: what a neighbour of the machine adds to one of
    them is none of it, and is told as the slowest single answer.
    """
    what = "filtering 1,000 exchanges" + (f", {slower} times slower" if slower > 1 else "")
    limit = f" of a frame's {FRAME:.1f} ms"
    print(f"{what:<40} {spread(rounds, attrgetter('first'))}{limit}")
    print(f"{'  longest task after that frame':<40} {spread(rounds, attrgetter('longest'))}")
    print(f"{'  all of it done, by the clock':<40} {spread(rounds, attrgetter('done'))}")


def spread(rounds: list[list[Times]], of: Callable[[Times], float]) -> str:
    """Say the middle of the choices, the slowest choice, and the slowest answer of all."""
    choices = [statistics.median(map(of, same)) for same in zip(*rounds, strict=True)]
    slowest = max(of(each) for each in chain.from_iterable(rounds))
    return (
        f"median {statistics.median(choices):.1f} ms, slowest choice {max(choices):.1f} ms"
        f" (one answer {slowest:.1f} ms)"
    )


def long_timeline(folder: Path) -> Path:
    """Lay out a timeline of a thousand entries, each with its mark on the strip."""
    text = (OUTPUT / "timeline" / "index.html").read_text("utf-8")
    times = -(-ENTRIES // text.count("data-is="))
    for part in (YEAR, FIELD):
        once = "".join(part.findall(text))
        copies = (NAME.sub(rf"\1\2-{number}", once) for number in range(1, times))
        last = list(part.finditer(text))[-1].end()
        text = text[:last] + "".join(copies) + text[last:]
    page = folder / "timeline" / "index.html"
    page.parent.mkdir()
    page.write_text(text, encoding="utf-8")
    shutil.copytree(OUTPUT / "static", folder / "static")
    return page


def measure(browser: Browser, where: Path, slower: int) -> list[Times]:
    """Open the page anew and make every choice; give the times of each."""
    page = browser.new_page(viewport=PHONE)
    page.goto(where.as_uri())
    page.locator("[data-filters]").evaluate("each => each.scrollIntoView({behavior: 'instant'})")
    rate = {"rate": slower}
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", rate)
    times = [answer(browser, page, choice) for choice in CHOICES]
    page.close()
    return times


def answer(browser: Browser, page: Page, choice: tuple[str, str]) -> Times:
    """Make one choice; give how long the first frame of its answer took, and the rest of it."""
    browser.start_tracing(page=page, categories=CATEGORIES)
    page.evaluate(CHOOSE, choice)
    page.wait_for_timeout(SETTLED)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    return read_times([each for each in events if "tdur" in each])


def read_times(events: list[dict[str, Any]]) -> Times:
    """
    Add up the tasks from the one that a choice is heard in to the one that hands its frame over,
    and look at those that come between it and the last frame.

    Tasks count by the processor's time and not the clock's, so that a busy machine gives nearly
    the same figure.
    """
    heard = next(each for each in events if each["args"].get("data", {}).get("type") == "change")
    thread = [each for each in events if (each["pid"], each["tid"]) == (heard["pid"], heard["tid"])]
    frames = [
        each["ts"] for each in thread if each["name"] == "Commit" and each["ts"] > heard["ts"]
    ]
    shown, last = min(frames), max(frames)
    tasks = [each for each in thread if each["name"] == "RunTask"]
    own = [each for each in tasks if each["ts"] <= shown and each["ts"] + each["dur"] > heard["ts"]]
    rest = [each for each in tasks if shown < each["ts"] <= last]
    return Times(
        first=sum(each["tdur"] for each in own) / 1000,
        longest=max((each["tdur"] for each in rest), default=0) / 1000,
        done=(last - heard["ts"]) / 1000,
    )


if __name__ == "__main__":
    sys.exit(main())
