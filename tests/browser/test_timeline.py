"""
The real site in Chromium: from disk and from servers, with scripts on and off.

A test fails on any error or warning of the console, and on any request that fails or leaves
the site.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from browser_rooms import follow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

TIMELINE = "timeline/index.html"
PAGES = [
    "index.html",
    TIMELINE,
    "timeline/2025/index.html",
    "uk/timeline/2022/index.html",
    "exchanges/2024-01-31/index.html",
    "exchanges/2025-07-04/index.html",
    "deals/1000-for-1000/index.html",
]
PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 800}

places = pytest.mark.parametrize("site", ["disk", "root", "folder"], indirect=True)
scripts = pytest.mark.parametrize("scripts", [True, False], ids=["scripts-on", "scripts-off"])
everywhere = pytest.mark.parametrize("where", PAGES)


@contextmanager
def opened(browser: Browser, site: str, where: str, **context: object) -> Iterator[Page]:
    """Open a page of the site; fail in the end on whatever the browser complained about."""
    complaints: list[str] = []

    def note(complaint: str, *, bad: bool = True) -> None:
        if bad:
            complaints.append(complaint)

    with browser.new_context(**context) as room:  # type: ignore[arg-type]
        page = room.new_page()
        page.on("console", lambda it: note(it.text, bad=it.type in {"error", "warning"}))
        page.on("pageerror", lambda it: note(f"exception: {it}"))
        page.on("requestfailed", lambda it: note(f"failed: {it.url}"))
        page.on("response", lambda it: note(f"{it.status}: {it.url}", bad=it.status >= 400))
        page.on("request", lambda it: note(it.url, bad=not it.url.startswith((site, "data:"))))
        page.goto(f"{site}/{where}", wait_until="load")
        yield page
        page.wait_for_timeout(50)

    assert complaints == []


@places
@scripts
def test_the_timeline_opens(browser, built_site, site, scripts):
    data = json.loads((built_site / "data" / "exchanges.json").read_text(encoding="utf-8"))
    named = [exchange["id"] for exchange in data["exchanges"]]

    with opened(browser, site, TIMELINE, java_script_enabled=scripts, viewport=DESK) as page:
        shown = [key for key in named if page.locator(f"li[id='{key}']").is_visible()]

        assert shown == named
        assert page.locator("h1").count() == 1


@places
def test_a_reader_gets_from_the_timeline_to_an_exchange_and_back(browser, site):
    with opened(browser, site, TIMELINE, viewport=DESK) as page:
        follow(page.locator("li[id='2024-01-31'] a[href*='exchanges/2024-01-31/']").first)

        assert "exchanges/2024-01-31/" in page.url
        assert "207" in page.locator("main").inner_text()

        follow(page.locator("a[href*='timeline/']").first)

        assert "timeline/" in page.url
        assert page.locator("li[id='2024-01-31']").count() == 1


@everywhere
@scripts
def test_every_page_type_opens_without_a_complaint(browser, served, where, scripts):
    with opened(browser, served, where, java_script_enabled=scripts, viewport=DESK) as page:
        assert page.locator("main").is_visible()
        assert page.locator("h1").is_visible()


def test_the_keyboard_reaches_the_content_first(browser, served):
    """The first stop of the Tab key is a link that skips to the content."""
    with opened(browser, served, TIMELINE, viewport=DESK) as page:
        page.keyboard.press("Tab")
        target = page.evaluate("document.activeElement.getAttribute('href')")

        assert target is not None
        assert page.locator(f"main{target}, main {target}").count() == 1


def test_a_link_to_an_entry_shows_it(browser, served):
    still = {"viewport": PHONE, "reduced_motion": "reduce"}
    with opened(browser, served, f"{TIMELINE}#2024-01-31", **still) as page:
        box = page.locator("li[id='2024-01-31']").bounding_box()

        assert box is not None
        assert 0 <= box["y"] < PHONE["height"]
