"""
What crawlers read: the sitemap with its languages, the news of two days, robots.txt.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from builders import a_claim, a_report, a_site, an_exchange
from exchange_timeline.site.feeds import crawl_files, last_changed
from exchange_timeline.site.pages import all_pages

S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"
N = "{http://www.google.com/schemas/sitemap-news/0.9}"
NOW = datetime(2024, 2, 1, 12, tzinfo=UTC)


def crawled(address: str = "https://example.org", **parts) -> dict[str, str | bytes]:
    """What crawlers find of a site in two languages."""
    sites = [a_site(address=address, built=NOW, lang=lang, **parts) for lang in ("en", "uk")]
    changed = {where: last_changed(page) for where, page in all_pages(sites[0])}
    return dict(crawl_files(sites, changed))


def urls(text: bytes) -> dict[str, ET.Element]:
    """The entries of a sitemap by their address."""
    return {each.findtext(f"{S}loc"): each for each in ET.fromstring(text).iter(f"{S}url")}  # noqa: S314


def test_every_page_stands_in_every_language_and_names_the_others():
    found = urls(crawled(exchanges=[an_exchange()])["sitemap.xml"])
    entry = found["https://example.org/uk/exchanges/2024-01-31/"]

    assert {each.get("hreflang"): each.get("href") for each in entry.iter(f"{X}link")} == {
        "en": "https://example.org/exchanges/2024-01-31/",
        "uk": "https://example.org/uk/exchanges/2024-01-31/",
        "x-default": "https://example.org/exchanges/2024-01-31/",
    }
    assert {each.replace("/uk/", "/") for each in found} < found.keys()
    assert "https://example.org/404.html" not in found


def test_a_page_changed_when_the_newest_thing_it_tells_was_said():
    told_later = a_claim(count=6, said=date(2024, 3, 5))
    exchanges = [
        an_exchange(claims=(a_claim(), told_later)),
        an_exchange(date=date(2024, 2, 8)),
    ]
    found = urls(crawled(exchanges=exchanges)["sitemap.xml"])

    changed = {where: each.findtext(f"{S}lastmod") for where, each in found.items()}
    assert changed["https://example.org/exchanges/2024-01-31/"] == "2024-03-05"
    assert changed["https://example.org/exchanges/2024-02-08/"] == "2024-02-08"
    assert changed["https://example.org/timeline/"] == "2024-03-05"


@pytest.mark.parametrize(
    ("hours", "is_news"), [(1, True), (47, True), (49, False), (-1, False), (24 * 365, False)]
)
def test_news_is_of_two_days(hours, is_news):
    report = a_report(date=NOW - timedelta(hours=hours), told=None)
    found = urls(crawled(reports=[report])["news-sitemap.xml"])

    assert bool(found) is is_news


def test_news_tells_its_title_language_and_time_and_no_bare_number():
    exchange = an_exchange(date=NOW.date(), claims=(a_claim(count=777),))
    found = crawled(exchanges=[exchange], reports=[a_report(date=NOW)])["news-sitemap.xml"]
    entry = urls(found)["https://example.org/uk/articles/2024/01/31/five-return/"]

    assert entry.findtext(f".//{N}publication_date") == "2024-02-01T12:00:00+00:00"
    assert entry.findtext(f".//{N}language") == "uk"
    assert entry.findtext(f".//{N}title") == "An article"
    assert b"777" not in found


def test_without_an_address_there_is_no_sitemap():
    found = crawled(address="", exchanges=[an_exchange()])

    assert list(found) == ["robots.txt"]
    assert "Sitemap" not in found["robots.txt"]


def test_robots_may_read_everything_and_find_the_sitemaps():
    assert crawled()["robots.txt"].splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://example.org/sitemap.xml",
        "Sitemap: https://example.org/news-sitemap.xml",
    ]
