"""
Reading without a network: nothing is kept unasked, what was asked for is, and it can be forgotten.
"""

from __future__ import annotations

import pytest

READY = "navigator.serviceWorker.controller !== null"


@pytest.fixture
def reader(browser):
    """A browser that has never been here."""
    with browser.new_context() as context:
        yield context


def keep(reader, served, lang=""):
    """Ask for the site to be kept; give the page on which it was asked."""
    page = reader.new_page()
    page.goto(f"{served}/{lang}offline/index.html")
    page.click("[data-offline-keep]")
    page.wait_for_function("document.querySelector('[data-offline] [role=status]').textContent")
    return page


def test_nothing_is_kept_unasked(reader, served):
    page = reader.new_page()
    for where in ("index.html", "timeline/index.html", "offline/index.html"):
        page.goto(f"{served}/{where}", wait_until="networkidle")

    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert reader.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_timeline_and_what_was_read_are_there_without_a_network(reader, served):
    page = keep(reader, served)
    assert "Kept" in page.inner_text("[data-offline] [role=status]")

    page.goto(f"{served}/exchanges/2024-01-31/index.html")
    page.wait_for_load_state("networkidle")
    reader.set_offline(True)

    for where, words in (
        ("timeline/index.html?year=2024", "2024"),
        ("exchanges/2024-01-31/index.html", "207"),
        ("families/index.html", "16-48"),
        ("uk/timeline/index.html", "2024"),
    ):
        page.goto(f"{served}/{where}")

        assert words in page.inner_text("main"), where
        assert page.evaluate("getComputedStyle(document.body).fontSize") != "16px", "no style"


@pytest.mark.parametrize(("lang", "words"), [("", "no network"), ("uk/", "Мережі немає")])
def test_a_page_that_was_not_kept_says_so_in_its_language(reader, served, lang, words):
    page = keep(reader, served)
    reader.set_offline(True)
    page.goto(f"{served}/{lang}exchanges/2022-09-21/index.html")

    assert words in page.inner_text("main")


def test_forgetting_leaves_no_trace(reader, served):
    page = keep(reader, served)
    page.click("[data-offline-forget]")
    page.wait_for_function(
        "document.querySelector('[data-offline] [role=status]').textContent.startsWith('Forgotten')"
    )

    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_from_disk_it_says_that_it_cannot(reader, built_site):
    page = reader.new_page()
    page.goto((built_site / "offline" / "index.html").as_uri())
    page.click("[data-offline-keep]")
    page.wait_for_function("document.querySelector('[data-offline] [role=status]').textContent")

    assert "opened from disk" in page.inner_text("[data-offline] [role=status]")
