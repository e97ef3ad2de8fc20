"""
The page for no page: the exchanges nearest to a date in the asked address, and all of them by year.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from browser_rooms import DESK, LANGUAGES, MOVED, PHONE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

WHEN = {"en": "31 January 2024", "uk": "31 січня 2024 р."}


@pytest.fixture(scope="module")
def missing(browser, built_site, served):
    """Ask for an address that leads nowhere; a server sends the page of its language."""

    @contextmanager
    def ask(address: str, lang: str = "en", **ways) -> Iterator[Page]:
        folder = "" if lang == LANGUAGES[0] else f"{lang}/"
        text = (built_site / folder / "404.html").read_text("utf-8")
        # A published site's links are whole; here they start where the page lies.
        base = f'<base href="{served}/{folder}404.html">'
        with browser.new_context(viewport=DESK, **ways) as context:
            page = context.new_page()
            complaints: list[str] = []
            page.on("console", lambda said: complaints.append(said.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.route(
                lambda url: urlsplit(url).path == f"/{folder}{address}",
                lambda route: route.fulfill(
                    content_type="text/html", body=text.replace("<head>", f"<head>{base}")
                ),
            )
            page.goto(f"{served}/{folder}{address}")
            yield page
        assert complaints == []

    return ask


def nearest(page: Page) -> list[str]:
    """The days at the top, as machines read them."""
    return page.locator(".nearest li:visible time").evaluate_all(
        "all => all.map(it => it.dateTime)"
    )


@pytest.fixture(scope="module")
def days(built_site):
    """The day of every exchange, in order."""
    data = json.loads((built_site / "data" / "exchanges.json").read_text("utf-8"))
    return [each["date"] for each in data["exchanges"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_day_in_the_address_brings_the_nearest_to_the_top(missing, lang):
    with missing("exchanges/2024-01-30/", lang) as page:
        first = page.locator(".nearest li").first

        assert nearest(page) == ["2024-01-31", "2024-01-26", "2024-02-08"]
        assert " ".join(first.inner_text().split()) == WHEN[lang]
        assert page.locator(".nearest h2").is_visible()

        first.locator("a").click()
        page.wait_for_url("**/exchanges/2024-01-31/**")


@pytest.mark.parametrize(
    ("address", "days"),
    [
        ("articles/2024/01/30/no-such-report/", ["2024-01-31", "2024-01-26", "2024-02-08"]),
        ("timeline/1999/", ["2022-03-01", "2022-03-16", "2022-03-24"]),
        ("exchanges/2023-12/", ["2024-01-03", "2024-01-26", "2024-01-31"]),
        ("2024/2024-01-31x", ["2024-01-31", "2024-01-26", "2024-02-08"]),
        ("exchanges/2022-99-99/", ["2022-03-01", "2022-03-16", "2022-03-24"]),
        ("exchanges/120240131/", []),
        ("exchanges/", []),
    ],
)
def test_the_most_exact_date_of_an_address_is_meant(missing, address, days):
    with missing(f"none/{address}") as page:
        assert nearest(page) == days
        assert page.locator(".nearest").is_visible() == bool(days)


def test_a_date_after_all_others_leads_to_the_last(missing, days):
    with missing("exchanges/2099-01-01/") as page:
        assert sorted(nearest(page)) == days[-3:]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_when_the_nearest_come(missing, lang, size):
    """Two returns of bodies among the three: the highest that the list can be on a phone."""
    with missing("exchanges/2025-06-14/", lang) as page:
        page.set_viewport_size(size)
        page.reload()

        assert page.evaluate(MOVED) == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

        place = page.locator(".nearest ol")
        kept = place.evaluate("it => parseFloat(getComputedStyle(it).minBlockSize)")
        assert place.bounding_box()["height"] == pytest.approx(kept, abs=1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_script_every_exchange_is_there_by_its_year(missing, days, lang):
    with missing("exchanges/2024-01-30/", lang, java_script_enabled=False) as page:
        assert not page.locator(".nearest").is_visible()

        for year in page.locator(".days > summary").all():
            year.click()
        shown = page.locator(".days li:visible time")
        said = page.locator(".days li:visible a").all_text_contents()

        assert [each.get_attribute("datetime") for each in shown.all()] == days
        assert len(set(said)) >= len(set(days))
        assert any(WHEN[lang] in " ".join(each.split()) for each in said)
