"""
Without script: the same is read, and everything that a reader comes for can be done.
"""

from __future__ import annotations

import logging
from collections import Counter

import pytest

from browser_rooms import DESK, LANGUAGES, follow, page_types, room

LOG = logging.getLogger(__name__)
"""The figures of every page: `pytest --log-cli-level=INFO -n 0 tests/browser/test_no_script.py`."""

LEAST = 0.98

EXCUSED = {"button[data-copy]": "[data-copy]", "[data-search] :is(label, button)": ".facet-list a"}
"""
Controls whose names are left out of the count, each with the way to the same end without script.

Everything else that a reader sees is counted, the names of all other controls too; of a select,
that is what is chosen. A copying button's way is the text that it copies, or where it copies the
page's address, the browser's own line for it; the search's way are the lists below it. The test
holds that each way is there to be seen without script.
"""

READ = """excused => {
    for (const each of document.querySelectorAll('select')) {
        each.replaceWith(` ${each.selectedOptions[0]?.text ?? ''} `);
    }
    // What is far from sight is laid out when a reader comes near, in either room.
    for (const each of document.querySelectorAll('[data-count], .late')) {
        each.style.contentVisibility = 'visible';
    }
    const all = document.body.innerText;
    const ways = new Set();
    for (const [controls, way] of Object.entries(excused)) {
        for (const each of document.querySelectorAll(controls)) {
            ways.add(way === '[data-copy]' ? each.dataset.copy : way);
            each.remove();
        }
    }
    return [all, document.body.innerText, [...ways].filter(Boolean)];
}"""


def words(browser, address: str, *, scripts: bool) -> tuple[Counter[str], Counter[str], list[str]]:
    """The words of a page, with scripts or without: all, without those excused; and their ways."""
    with room(browser, address, viewport=DESK, java_script_enabled=scripts) as page:
        if "search/" in address and scripts:
            page.locator("[data-search] select").first.wait_for()
        # What the test asks runs in either room; the page's own scripts only in the one.
        everything, counted, ways = page.evaluate(READ, EXCUSED)
        return Counter(everything.split()), Counter(counted.split()), ways


def share(some: Counter[str], of: Counter[str]) -> float:
    """How much of a text another has."""
    return (some & of).total() / max(of.total(), 1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nearly_all_of_the_text_is_there_without_script(browser, built_site, served, lang):
    lacking = {}
    for where in page_types(built_site, lang):
        address = f"{served}/{where}"
        seen, read, _ = words(browser, address, scripts=True)
        without, _, _ = words(browser, address, scripts=False)
        figures = share(without, read), share(without, seen)
        LOG.info(
            "%s: %.1f %%; all names counted, %.1f %%", where, *(each * 100 for each in figures)
        )
        if share(without, read) < LEAST:
            lacking[where] = sorted((read - without).elements())[:10]

    assert lacking == {}


def test_what_an_excused_control_does_can_be_done_without_script(browser, built_site, served):
    missing, found = [], set()
    for where in page_types(built_site, "en"):
        address = f"{served}/{where}"
        *_, ways = words(browser, address, scripts=True)
        found.update(ways)
        with room(browser, address, viewport=DESK, java_script_enabled=False) as page:
            for way in ways:
                first = page.locator(way).first
                if not (first.is_visible() and first.inner_text().strip()):
                    missing.append(f"{where}: {way}")

    assert missing == []
    assert len(found) >= 2, "both kinds of control are there to be excused"


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
        follow(page.locator("main a[href*='exchanges/']").first)

        assert "/exchanges/" in page.url
        assert page.locator("main h1").is_visible()


def test_exchanges_are_found_by_place_without_script(browser, served):
    with room(browser, f"{served}/timeline/index.html", java_script_enabled=False) as page:
        follow(page.locator("main a[href*='places/']").first)

        assert "/places/" in page.url
        assert page.locator("main li.entry").count() >= 1


def test_an_exchange_can_be_cited_without_script(browser, served):
    with room(
        browser, f"{served}/exchanges/2024-01-31/index.html", java_script_enabled=False
    ) as page:
        assert page.locator("#cite").is_visible()


def test_the_data_can_be_downloaded_without_script(browser, served):
    with room(browser, f"{served}/index.html", java_script_enabled=False) as page:
        follow(page.locator("footer a[href*='data/']").first)
        links = page.locator("main a[href$='.csv'], main a[href$='.json']")

        assert links.count() >= 2
