"""
Pictures of the page types at two widths, light and dark, from output/ as it is.

`python tools/screenshots.py --readme` takes the two pictures that the README shows.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OUTPUT = Path("output")
SHOTS = Path(".build/screenshots")
IMAGES = Path("docs/images")
README = (
    ("timeline", "light", IMAGES / "timeline.png"),
    ("exchange-disputed", "dark", IMAGES / "exchange.png"),
)
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
SIZES = {1280: 900, 320: 700}
SCHEMES = ("light", "dark")
TALLEST = 4000  # a whole timeline is tens of thousands of pixels high, and no picture of it is read

PAGES = {
    "home": "index.html",
    "timeline": "timeline/index.html",
    "year": "timeline/2025/index.html",
    "exchange-disputed": "exchanges/2024-01-31/index.html",
    "exchange-not-announced": "exchanges/2025-07-04/index.html",
    "deal": "deals/1000-for-1000/index.html",
    "report": "articles/2025/07/04/*/index.html",
}


def main() -> int:
    """Take the pictures; 1 where the site has not been built."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--readme", action="store_true", help="only the pictures that the README shows"
    )
    arguments.add_argument("pages", nargs="*", metavar="PAGE", help="home, timeline, deal ...; all")
    chosen = arguments.parse_args()
    if not OUTPUT.exists():
        print("There is no output/ yet: run `make html` first.", file=sys.stderr)
        return 1
    found = subprocess.run(
        ["tools/get-browser", "--find"], check=True, capture_output=True, text=True
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=QUIET)
        if chosen.readme:
            for name, scheme, to in README:
                take(browser, PAGES[name], to, width=1280, scheme=scheme, whole=False)
        else:
            take_all(browser, chosen.pages or list(PAGES))
        browser.close()
    return 0


def take_all(browser: Browser, names: list[str]) -> None:
    """Take each page at each width, light and dark."""
    for name in names:
        for width in SIZES:
            for scheme in SCHEMES:
                to = SHOTS / f"{name}-{width}-{scheme}.png"
                take(browser, PAGES[name], to, width=width, scheme=scheme, whole=True)


def take(browser: Browser, where: str, to: Path, *, width: int, scheme: str, whole: bool) -> None:
    """Take one picture: the whole page down to a limit, or what a screen shows of it."""
    path = next(OUTPUT.glob(where), None)
    if path is None:
        print(f"{where}: no such page in {OUTPUT}/", file=sys.stderr)
        return
    size = {"width": width, "height": SIZES[width]}
    with browser.new_context(viewport=size, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(path.resolve().as_uri())
        high = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        if whole:
            page.set_viewport_size({"width": width, "height": high})
        to.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=to)
    print(to)


if __name__ == "__main__":
    sys.exit(main())
