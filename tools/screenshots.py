"""
Pictures of every page type: both widths, both schemes, every language, from output/ as it is.

`python tools/screenshots.py --readme` takes the two pictures that the README shows; `--no-script`
takes the pages as a browser without JavaScript shows them; names choose some of the pages.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser, BrowserContext

Scheme = Literal["light", "dark"]

OUTPUT = Path("output")
SHOTS = Path(".build/screenshots")
IMAGES = Path("docs/images")
README: tuple[tuple[str, Scheme, Path], ...] = (
    ("timeline", "light", IMAGES / "timeline.png"),
    ("exchange-disputed", "dark", IMAGES / "exchange.png"),
)
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
SIZES = {1280: 900, 320: 700}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
LANGUAGES = {"en": "", "uk": "uk/"}
TALLEST = 4000  # a whole timeline is tens of thousands of pixels high, and no picture of it is read


@dataclass(frozen=True)
class Shot:
    """One page to look at: the template that it shows, and where it lies in a language."""

    template: str
    where: str


PAGES = {
    "home": Shot("home.html", "index.html"),
    "timeline": Shot("timeline.html", "timeline/index.html"),
    "year": Shot("year.html", "timeline/2025/index.html"),
    "exchange-disputed": Shot("exchange.html", "exchanges/2024-01-31/index.html"),
    "exchange-not-announced": Shot("exchange.html", "exchanges/2025-07-04/index.html"),
    "exchange-bodies": Shot(
        "exchange.html", "exchanges/2025-06-11-repatriation-of-bodies/index.html"
    ),
    "deal": Shot("deal.html", "deals/1000-for-1000/index.html"),
    "report": Shot("report.html", "articles/2025/07/04/*/index.html"),
    "facet": Shot("facet.html", "groups/women/index.html"),
    "facets": Shot("facets.html", "places/index.html"),
    "search": Shot("search.html", "search/index.html"),
    "families": Shot("families.html", "families/index.html"),
    "data": Shot("data.html", "data/index.html"),
    "dictionary": Shot("dictionary.html", "data/dictionary/index.html"),
    "method": Shot("method.html", "method/index.html"),
    "corrections": Shot("corrections.html", "corrections/index.html"),
    "about": Shot("about.html", "about/index.html"),
    "offline": Shot("offline.html", "offline/index.html"),
    "untranslated": Shot("untranslated.html", "untranslated/index.html"),
    "404": Shot("404.html", "404.html"),
}


def main() -> int:
    """Take the pictures; 1 where the site has not been built or lacks a page."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--readme", action="store_true", help="only the pictures that the README shows"
    )
    arguments.add_argument("--no-script", action="store_true", help="without JavaScript")
    arguments.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(PAGES)}; all")
    chosen = arguments.parse_args()
    if unknown := [name for name in chosen.pages if name not in PAGES]:
        arguments.error(f"no page is called {', '.join(unknown)}")
    if not OUTPUT.exists():
        print("There is no output/ yet: run `make html` first.", file=sys.stderr)
        return 1
    pages = dict(found(chosen.pages or PAGES))
    if lacking := ["/".join(each) for each, path in pages.items() if path is None]:
        print(f"{OUTPUT}/ has no page for: {', '.join(lacking)}", file=sys.stderr)
        return 1
    command = ["tools/get-browser", "--find"]
    browser_path = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path.strip(), args=QUIET)
        if chosen.readme:
            take_for_readme(browser)
        else:
            take_all(browser, pages, script=not chosen.no_script)
        browser.close()
    return 0


def found(
    names: Iterable[str], root: Path = OUTPUT
) -> Iterator[tuple[tuple[str, str], Path | None]]:
    """Find each page in each language: (name, language) and its file, None where it is missing."""
    for name, (lang, folder) in product(names, LANGUAGES.items()):
        yield (name, lang), next(iter(sorted(root.glob(folder + PAGES[name].where))), None)


def take_all(browser: Browser, pages: dict[tuple[str, str], Path | None], *, script: bool) -> None:
    """Take each page at each width, light and dark, down to a limit."""
    ending = "" if script else "-no-script"
    for width, scheme in product(SIZES, SCHEMES):
        with opened(browser, width, scheme, script=script) as context:
            for (name, lang), path in pages.items():
                to = SHOTS / f"{name}-{lang}-{width}-{scheme}{ending}.png"
                if path:
                    take(context, path, to, whole=True)


def take_for_readme(browser: Browser) -> None:
    """Take what a desk's screen shows of each page in the README."""
    for name, scheme, to in README:
        with opened(browser, 1280, scheme) as context:
            take(context, OUTPUT / PAGES[name].where, to, whole=False)


def opened(browser: Browser, width: int, scheme: Scheme, *, script: bool = True) -> BrowserContext:
    """Open a browser of one width and one scheme."""
    size = {"width": width, "height": SIZES[width]}
    return browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # a mapping of these two names is what it takes
        color_scheme=scheme,
        java_script_enabled=script,
    )


def take(context: BrowserContext, path: Path, to: Path, *, whole: bool) -> None:
    """Take one picture: the whole page down to a limit, or what a screen shows of it."""
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    to.parent.mkdir(parents=True, exist_ok=True)
    if whole:
        high = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
        page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": high})
    page.screenshot(path=to)
    page.close()
    print(to)


if __name__ == "__main__":
    sys.exit(main())
