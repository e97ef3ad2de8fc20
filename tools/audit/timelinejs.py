"""
Open data/timelinejs.json in TimelineJS3 itself, and see that it shows every exchange.

usage: tools/audit/timelinejs.py [SITE]      SITE is output/ where it is left out
"""

from __future__ import annotations

import json
import mimetypes
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Error, Page, Route, sync_playwright

LIBRARY = Path("tools/audit/node_modules/@knight-lab/timelinejs/dist")
ORIGIN = "http://timeline.invalid"
PAGE = """<!doctype html><html lang="en"><title>TimelineJS3</title>
<link rel="stylesheet" href="/library/css/timeline.css">
<div id="timeline" style="width: 1200px; height: 700px"></div>
<script src="/library/js/timeline.js"></script>
<script>
  window.ready = false;
  window.timeline = new TL.Timeline("timeline", "/data/timelinejs.json",
    {script_path: location.origin + "/library/js/", font: "georgia-helvetica"});
  window.timeline.on("ready", () => { window.ready = true; });
</script></html>"""


def main() -> int:
    """Say what TimelineJS3 does not show; 0 where it shows all."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "output")
    document = json.loads((site / "data" / "timelinejs.json").read_text("utf-8"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        said: list[str] = []
        page.on("pageerror", lambda error: said.append(f"script error: {error}"))
        page.route("**/*", lambda route: answer(route, site, said))
        page.goto(f"{ORIGIN}/")
        problems = [*examine(page, document), *said]
        browser.close()
    for problem in problems:
        print(f"timelinejs: {problem}", file=sys.stderr)
    if not problems:
        print(f"timelinejs: shows all {len(document['events'])} events of {site}/")
    return 1 if problems else 0


def chromium() -> str:
    """The Chromium that the browser tests use."""
    found = subprocess.run(["tools/get-browser"], capture_output=True, text=True, check=True)
    return found.stdout.strip()


def answer(route: Route, site: Path, said: list[str]) -> None:
    """Serve the page, the library and the data from disk; nothing comes from anywhere else."""
    parts = urlsplit(route.request.url)
    if f"{parts.scheme}://{parts.netloc}" != ORIGIN:
        said.append(f"asks {parts.netloc} for {parts.path}")
        route.abort()
        return
    if parts.path == "/":
        route.fulfill(body=PAGE, content_type="text/html; charset=utf-8")
        return
    _, folder, *rest = unquote(parts.path).split("/")
    path = {"library": LIBRARY, "data": site / "data"}.get(folder, Path()).joinpath(*rest)
    if path.is_file() and folder in {"library", "data"}:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        route.fulfill(body=path.read_bytes(), content_type=kind)
    else:
        route.fulfill(status=404, body="")


def examine(page: Page, document: dict[str, Any]) -> list[str]:
    """Hold what TimelineJS3 made of the document against the document."""
    ids = [each["unique_id"] for each in document["events"]]
    try:
        page.wait_for_function("window.ready", timeout=60_000)
    except Error as error:
        shown = page.evaluate("document.querySelector('.tl-message-content')?.innerText ?? ''")
        return [f"does not load: {shown or error}"]
    problems: list[str] = []
    loaded = page.evaluate("window.timeline.config.events.map(event => event.unique_id)")
    if sorted(loaded) != sorted(ids):
        problems.append(f"holds {len(loaded)} events; missing: {sorted({*ids} - {*loaded})}")
    marks = page.locator(".tl-timemarker").count()
    if marks != len(ids):
        problems.append(f"draws {marks} marks for {len(ids)} events")
    for event in document["events"]:
        key = event["unique_id"]
        page.evaluate("key => window.timeline.goToId(key)", key)
        headline = page.locator(f'.tl-slide[id="{key}"] .tl-headline')
        if headline.count() != 1 or event["start_date"]["display_date"] not in text_of(page, key):
            problems.append(f"shows no headline or no day for {key}")
    return problems


def text_of(page: Page, key: str) -> str:
    """What the slide of an event says."""
    text = page.locator(f'.tl-slide[id="{key}"]').text_content() or ""
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
