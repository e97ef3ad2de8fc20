"""
What others subscribe to or crawl: Atom, JSON Feed, the calendar, sitemaps, robots.txt.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ..pages.site import Site
from .atom import atom
from .calendar import calendar
from .changed import last_changed
from .item import Item, exchange_id, exchange_item, report_item, tag
from .json_feed import json_feed
from .news_sitemap import news, news_sitemap
from .robots import robots
from .sitemap import sitemap

__all__ = [
    "FEEDS",
    "Item",
    "all_feeds",
    "atom",
    "crawl_files",
    "exchange_id",
    "exchange_item",
    "last_changed",
    "report_item",
    "tag",
]

FEEDS = {
    "feeds/exchanges.atom.xml": "Exchanges",
    "feeds/all.atom.xml": "Exchanges and reports",
    "feeds/feed.json": "JSON Feed",
    "calendar.ics": "Calendar",
}
"""What every page links to, for each language: address -> its name."""


def all_feeds(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """
    Write every feed of a site in one language, with its address.
    """
    exchanges = [exchange_item(entry, site) for entry in site.timeline.entries]
    everything = [*exchanges, *(report_item(report, site) for report in site.timeline.reports)]
    names = {address: site.say(name) for address, name in FEEDS.items()}
    for address, items in (
        ("feeds/exchanges.atom.xml", exchanges),
        ("feeds/all.atom.xml", everything),
    ):
        yield address, atom(site, address, names[address], items)
    title = names["feeds/all.atom.xml"]
    yield "feeds/feed.json", json_feed(site, "feeds/feed.json", title, everything)
    yield "calendar.ics", calendar(site, "calendar.ics")


def crawl_files(
    sites: Sequence[Site], changed: Mapping[str, date | None]
) -> Iterator[tuple[str, str | bytes]]:
    """
    Write what crawlers read, once for all languages; sitemaps need an address.

    `sites` begins with the first language; `changed` tells the last change of every page.
    """
    first = sites[0]
    yield "robots.txt", robots(first)
    if first.address:
        yield "sitemap.xml", sitemap(first, changed)
        fresh = [each for site in sites for each in news(site)]
        yield "news-sitemap.xml", news_sitemap(first.name, fresh)
