"""
How long the timeline's filters take over 1,000 exchanges: script, style and layout of one choice.

The real timeline of output/ is copied until it holds a thousand entries, then each choice is made
in Chromium, as a reader would, and the main thread's work is read from a trace.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OUTPUT = Path("output")
ENTRIES = 1000
FRAME = 1000 / 60
CHOICES = (("#by-year", "2024"), ("#by-place", "mariupol"), ("#by-year", ""), ("#by-place", ""))
ROUNDS = 3
WORK = {"EvaluateScript", "FunctionCall", "UpdateLayoutTree", "Layout", "PrePaint", "Paint"}
CHOOSE = """([selector, value]) => new Promise(done => {
    const select = document.querySelector(selector);
    // In a task of its own, as a reader's choice is, so that the trace has the script too.
    setTimeout(() => {
        select.value = value;
        select.dispatchEvent(new Event('change', {bubbles: true}));
        requestAnimationFrame(() => setTimeout(done));
    });
})"""
SECTION = re.compile(r'<section class="rail".*?</section>', re.DOTALL)
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]


def main() -> int:
    """Measure and say it in one line; 1 where the site has not been built."""
    if not (OUTPUT / "timeline" / "index.html").exists():
        print("There is no output/ yet: run `make html` first.", file=sys.stderr)
        return 1
    found = subprocess.run(["tools/get-browser"], capture_output=True, text=True, check=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, sync_playwright() as playwright:
        page = long_timeline(Path(folder))
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=QUIET)
        times = measure(browser, page)
        browser.close()
    print(
        f"{'filtering 1,000 exchanges':<40} median {statistics.median(times):.1f} ms, "
        f"slowest {max(times):.1f} ms of a frame's {FRAME:.1f} ms"
    )
    return 0


def long_timeline(folder: Path) -> Path:
    """Lay out a timeline of a thousand entries, whose ids stay single."""
    text = (OUTPUT / "timeline" / "index.html").read_text("utf-8")
    years = SECTION.findall(text)
    count = sum(year.count("data-is=") for year in years)
    copies = [
        re.sub(r'\bid="([^"]+)"', rf'id="\1-{number}"', "".join(years)).replace(
            '="y', f'="y{number}'
        )
        for number in range(1, -(-ENTRIES // count))
    ]
    page = folder / "timeline" / "index.html"
    page.parent.mkdir()
    page.write_text(text.replace(years[-1], years[-1] + "".join(copies), 1), encoding="utf-8")
    shutil.copytree(OUTPUT / "static", folder / "static")
    return page


def measure(browser: Browser, where: Path) -> list[float]:
    """Make every choice a few times; give the milliseconds that each took of the main thread."""
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(where.as_uri())
    page.wait_for_timeout(1000)  # nobody chooses sooner
    times = []
    for _ in range(ROUNDS):
        for selector, value in CHOICES:
            browser.start_tracing(page=page, categories=["devtools.timeline"])
            page.evaluate(CHOOSE, [selector, value])
            times.append(work(browser.stop_tracing()))
    page.close()
    return times


def work(trace: bytes) -> float:
    """
    Add up the processor's time of what follows a choice: script, style, layout, paint.

    The processor's time and not the clock's, so that a busy machine gives the same figure.
    """
    events: list[dict[str, Any]] = json.loads(trace)["traceEvents"]
    told = [event for event in events if event.get("name") in WORK and "tdur" in event]
    thread = max(
        {each["tid"] for each in told},
        key=lambda tid: sum(each["tdur"] for each in told if each["tid"] == tid),
    )
    spans = sorted((each for each in told if each["tid"] == thread), key=lambda each: each["ts"])
    total, end = 0.0, 0.0
    for each in spans:
        if each["ts"] >= end:
            total += each["tdur"]
            end = each["ts"] + each["dur"]
    return total / 1000


if __name__ == "__main__":
    sys.exit(main())
