"""
The search page in Chromium: what it finds, under the strictest policy, and what stays without it.
"""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING

import pytest

from browser_rooms import DESK, MOVED, PHONE, follow, policy_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page


CUT_OFF = """all => all.filter(select => {
    const style = getComputedStyle(select);
    const pads = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    const room = select.clientWidth - pads;
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = style.font;
    return pen.measureText(select.selectedOptions[0].text).width > room - 16; // its arrow
}).map(select => select.name)"""


class StrictHandler(http.server.SimpleHTTPRequestHandler):
    """A static server that sends the policies that hosts are told of."""

    def end_headers(self) -> None:
        """Add the policy to every answer."""
        self.send_header("Content-Security-Policy", policy_of(self.path))
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser tells of failed requests."""


@pytest.fixture(scope="module")
def strict(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site in a sub-folder of a strict server."""
    root = tmp_path_factory.mktemp("strict")
    (root / "folder").symlink_to(built_site)
    handler = functools.partial(StrictHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/folder"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page whose complaints fail the test."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None,
    )
    yield page
    context.close()
    assert complaints == []


def results(page: Page) -> list[str]:
    """The addresses of what was found, once it is there."""
    page.wait_for_selector("[data-results] li a")
    return [
        link.get_attribute("href") or "" for link in page.query_selector_all("[data-results] a")
    ]


def test_finds_an_exchange_by_a_word_and_leads_to_it(page, strict):
    page.goto(f"{strict}/search/")
    page.fill("input[name=q]", "Moscow 195")
    found = results(page)

    assert any("exchanges/2024-01-31/" in each for each in found)
    follow(page.locator("[data-results] li a").first)
    assert page.locator("h1").count() == 1


def test_filters_narrow_what_is_found_and_stand_in_the_address(page, strict):
    page.goto(f"{strict}/search/?year=2025&kind=Return+of+bodies")
    found = results(page)

    assert all("exchanges/2025-" in each for each in found)
    assert page.eval_on_selector("select[name=year]", "each => each.value") == "2025"

    page.select_option("select[name=year]", "2023")
    page.wait_for_url("**year=2023**")
    page.wait_for_selector("[data-results] a[href*='/2023-']")
    assert all("exchanges/2023-" in each for each in results(page))


@pytest.mark.parametrize("where", ["search/?q=Moscow&year=2025", "uk/search/?q=Маріуполь"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_when_the_answer_to_an_address_comes(page, strict, size, where):
    page.set_viewport_size(size)
    page.goto(f"{strict}/{where}")
    results(page)

    assert page.evaluate(MOVED) == 0


def test_the_words_of_every_menu_are_seen_whole(page, strict):
    """Before anything is chosen: a menu is as wide as a phone has room for, in any language."""
    page.set_viewport_size(PHONE)
    for lang in ("", "uk/"):
        page.goto(f"{strict}/{lang}search/")
        page.wait_for_selector("[data-search]:not([data-waiting])")

        assert page.locator(".choices select").evaluate_all(CUT_OFF) == []


def test_searches_ukrainian_in_ukrainian(page, strict):
    page.goto(f"{strict}/uk/search/?q=Маріуполь")
    found = results(page)

    assert found
    assert all("/uk/" in each for each in found)


def test_says_so_where_nothing_is_found(page, strict):
    page.goto(f"{strict}/search/?q=zzzzqqqq&place=nowhere")
    page.wait_for_selector("[data-status]:not(:empty)")

    assert "Nothing found" in page.inner_text("[data-status]")
    assert page.locator("select[name=place] option:checked").inner_text() == "any"
    assert page.locator("#browse").bounding_box()["y"] < page.viewport_size["height"]


def test_only_the_search_page_loads_pagefind(page, strict):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{strict}/timeline/")

    assert [url for url in asked if "pagefind" in url or "search.js" in url] == []


def test_without_script_the_page_offers_the_facets(browser, strict):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{strict}/search/")

    assert not page.is_visible("[data-search]")
    assert page.locator(".facet-list a").count() > 30
    context.close()


def test_from_a_disk_the_page_says_what_works_there(page, built_site):
    page.goto((built_site / "search" / "index.html").as_uri())
    page.wait_for_selector("[data-status]")

    assert "lists below" in page.inner_text("[data-status]")
    assert page.locator(".facet-list a").count() > 30
