"""
The site as nginx serves it by docs/hosting.md, opened in Chromium.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, room


@pytest.mark.parametrize("where", ["", "timeline/", "uk/exchanges/2024-01-31/", "search/"])
def test_no_page_has_anything_to_complain_of(browser, hosted, where):
    with room(browser, f"{hosted.address}/{where}", viewport=DESK) as page:
        page.wait_for_load_state("networkidle")

        assert page.locator("h1").count() == 1


def test_the_search_finds_something_under_its_policy(browser, hosted):
    with room(browser, f"{hosted.address}/search/?q=Moscow", viewport=DESK) as page:
        page.locator("[data-results] li a").first.wait_for()


@pytest.mark.parametrize("lang", ["", "uk/"])
def test_the_page_for_no_page_is_whole_at_any_depth(browser, hosted, lang):
    """It was published, so its links are whole: styles and script are found from anywhere."""
    asked: list[tuple[str, int]] = []
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.on("response", lambda it: asked.append((it.url, it.status)))
        page.goto(f"{hosted.address}/{lang}exchanges/2024/01/30/none/", wait_until="networkidle")
        day = page.locator(".nearest li:visible time").first.get_attribute("datetime")

        assert day == "2024-01-31"
        assert [status for _, status in asked] == [404, *[200] * (len(asked) - 1)]
        assert len(asked) > 3
