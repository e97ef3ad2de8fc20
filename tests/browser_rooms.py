"""
Rooms of the browser: a page of the site opened as some reader would, and which pages there are.

A room fails in the end on whatever the browser complained of.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from real_site import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
LANGUAGES = ("en", "uk")
SPECIAL = ("exchanges/2024-01-31/index.html", "exchanges/2025-07-04/index.html")
"""An exchange whose number is disputed, and one whose number was not announced."""
MOVED = """() => new Promise(done => {
    let moved = 0;
    new PerformanceObserver(list => {
        for (const each of list.getEntries()) moved += each.value;
    }).observe({type: 'layout-shift', buffered: true});
    requestAnimationFrame(() => setTimeout(() => done(moved), 200));
})"""
"""How far the page moved under its reader since it opened, until a moment after its next frame."""


@contextmanager
def room(browser: Browser, address: str, **context: Any) -> Iterator[Page]:
    """Open an address; fail in the end on errors, warnings and requests that failed."""
    complaints: list[str] = []
    with browser.new_context(**context) as opened:
        page = opened.new_page()
        page.on(
            "console", lambda it: it.type in {"error", "warning"} and complaints.append(it.text)
        )
        page.on("pageerror", lambda it: complaints.append(f"exception: {it}"))
        # A room may be left while its icon still loads: that is no failure of the page.
        page.on(
            "requestfailed",
            lambda it: it.failure != "net::ERR_ABORTED" and complaints.append(f"failed: {it.url}"),
        )
        page.goto(address, wait_until="load")
        yield page
        page.wait_for_timeout(20)

    if complaints:
        pytest.fail(f"{address}: {complaints}", pytrace=False)


def follow(link: Locator) -> None:
    """Click a link and wait until the page it leads to is there whole."""
    with link.page.expect_navigation(wait_until="load"):
        link.click()


def policies() -> tuple[str, str]:
    """The policies that docs/hosting.md tells hosts to send: of every page, and of the search."""
    page = (PROJECT / "docs" / "hosting.md").read_text(encoding="utf-8")
    told = re.findall(r"default-src 'none';[^\"\n]*", page)
    search = next(each for each in told if "wasm-unsafe-eval" in each)
    return next(each for each in told if each != search), search


def policy_of(path: str) -> str:
    """The policy that a host sends with an address, as docs/hosting.md tells it."""
    policy, of_search = policies()
    return of_search if "/search/" in path or "/pagefind/" in path else policy


def page_types(site: Path, lang: str) -> list[str]:
    """
    One page of every type in a language: of each folder the page itself, and one page below it.

    New folders come by themselves: nobody has to add them to a list.
    """
    folder = site if lang == LANGUAGES[0] else site / lang
    others = {code for code in LANGUAGES if code != LANGUAGES[0]} if folder == site else set()
    types: dict[tuple[str, bool], str] = {}
    for path in sorted(folder.rglob("*.html")):
        parts = path.relative_to(folder).parts
        if parts[0] in others:
            continue
        types.setdefault((parts[0], len(parts) > 2), path.relative_to(site).as_posix())
    special = [(folder / each).relative_to(site).as_posix() for each in SPECIAL]
    return sorted({*types.values(), *special})
