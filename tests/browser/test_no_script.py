"""
Without script: the same is read, and everything that a reader comes for can be done.
"""

from __future__ import annotations

from collections import Counter

import pytest

from browser_rooms import DESK, LANGUAGES, page_types, room

LEAST = 0.98
READ = """() => {
    for (const each of document.querySelectorAll('button, label, select')) each.remove();
    return document.body.innerText;
}"""
"""What there is to read: the names of controls apart, which do nothing without script."""


def words(browser, address: str, *, scripts: bool) -> Counter[str]:
    """The words that a reader sees on a page, with scripts or without."""
    with room(browser, address, viewport=DESK, java_script_enabled=scripts) as page:
        # What the test asks runs in either room; the page's own scripts only in the one.
        return Counter(page.evaluate(READ).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nearly_all_of_the_text_is_there_without_script(browser, built_site, served, lang):
    lacking = {}
    for where in page_types(built_site, lang):
        with_script = words(browser, f"{served}/{where}", scripts=True)
        without = words(browser, f"{served}/{where}", scripts=False)
        share = (with_script & without).total() / max(with_script.total(), 1)
        if share < LEAST:
            lacking[where] = (round(share, 3), sorted((with_script - without).elements())[:10])

    assert lacking == {}


def test_what_works_by_script_alone_is_not_shown_without_it(browser, built_site, served):
    shown = {}
    for where in page_types(built_site, "en"):
        with room(browser, f"{served}/{where}", java_script_enabled=False) as page:
            shown[where] = page.locator("button:visible, select:visible, input:visible").count()

    assert {where: count for where, count in shown.items() if count} == {}


def test_a_family_finds_help_from_every_page_in_the_same_place(browser, built_site, served):
    places = {}
    for where in page_types(built_site, "en"):
        with room(browser, f"{served}/{where}", viewport=DESK, java_script_enabled=False) as page:
            links = page.locator("header a").evaluate_all("all => all.map(it => it.href)")
            places[where] = next((at for at, to in enumerate(links) if "families/" in to), None)

    assert set(places.values()) == {places["index.html"]}
    assert places["index.html"] is not None


def test_a_family_can_call_from_the_page(browser, served):
    with room(browser, f"{served}/families/index.html", java_script_enabled=False) as page:
        numbers = page.locator("main a[href^='tel:']")

        assert numbers.count() >= 3
        assert all(each.is_visible() for each in numbers.all())


def test_the_latest_exchange_is_one_step_from_home(browser, served):
    with room(browser, f"{served}/index.html", java_script_enabled=False) as page:
        page.locator("main a[href*='exchanges/']").first.click()

        assert "/exchanges/" in page.url
        assert page.locator("main h1").is_visible()


def test_exchanges_are_found_by_place_without_script(browser, served):
    with room(browser, f"{served}/timeline/index.html", java_script_enabled=False) as page:
        page.locator("main a[href*='places/']").first.click()

        assert "/places/" in page.url
        assert page.locator("main li.entry").count() >= 1


def test_an_exchange_can_be_cited_without_script(browser, served):
    with room(
        browser, f"{served}/exchanges/2024-01-31/index.html", java_script_enabled=False
    ) as page:
        assert page.locator("#cite").is_visible()


def test_the_data_can_be_downloaded_without_script(browser, served):
    with room(browser, f"{served}/index.html", java_script_enabled=False) as page:
        page.locator("footer a[href*='data/']").first.click()
        links = page.locator("main a[href$='.csv'], main a[href$='.json']")

        assert links.count() >= 2
