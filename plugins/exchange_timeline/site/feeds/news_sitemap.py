"""
The news sitemap: what came out in the two days before the build.

Its format and limits: developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

from exchange_timeline.model import Published, moment

from ..address import exchange_address, report_address
from ..pages.site import Site
from ..told import KINDS
from .sitemap import SITEMAP, as_xml

NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
FRESH = timedelta(days=2)
MOST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """
    A page that is news: where it is, when it came out, what it is called.
    """

    where: str
    lang: str
    title: str
    published: Published


def news(site: Site) -> Iterator[News]:
    """
    Find the exchanges and reports of the two days before the build, newest first.

    The title of an exchange holds no number: no claimant would stand beside it.
    """
    every = [*_exchanges(site), *_reports(site)]
    for each in sorted(every, key=lambda each: (moment(each.published), each.where), reverse=True):
        if is_fresh(each.published, site.built):
            yield each


def is_fresh(published: Published, built: datetime | None) -> bool:
    """
    Tell whether something came out in the two days before the build; a day counts whole.

    >>> from datetime import date
    >>> noon = datetime.fromisoformat("2025-05-25T12:00:00+00:00")
    >>> [is_fresh(date(2025, 5, day), noon) for day in (22, 23, 25, 26)]
    [False, True, True, False]
    """
    if built is None:
        return False
    if isinstance(published, datetime):
        return built - FRESH <= moment(published) <= built
    return (built - FRESH).date() <= published <= built.date()


def _exchanges(site: Site) -> Iterator[News]:
    for entry in site.timeline.entries:
        day = entry.exchange.date
        yield News(
            where=site.link_from("", exchange_address(entry.exchange.id)),
            lang=site.lang,
            title=f"{site.say(KINDS[entry.exchange.kind])}, {site.say.day_date(day)}",
            published=day,
        )


def _reports(site: Site) -> Iterator[News]:
    for report in site.timeline.reports:
        yield News(
            where=site.link_from("", report_address(report)),
            lang=site.lang,
            title=site.words(report.words).title,
            published=report.date,
        )


def news_sitemap(name: str, items: Iterable[News]) -> bytes:
    """
    Write the news sitemap of a publication; without news it is empty, which is allowed.
    """
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for each in list(items)[:MOST]:
        url = ET.SubElement(root, f"{{{SITEMAP}}}url")
        ET.SubElement(url, f"{{{SITEMAP}}}loc").text = each.where
        told = ET.SubElement(url, f"{{{NEWS}}}news")
        publication = ET.SubElement(told, f"{{{NEWS}}}publication")
        ET.SubElement(publication, f"{{{NEWS}}}name").text = name
        ET.SubElement(publication, f"{{{NEWS}}}language").text = each.lang
        ET.SubElement(told, f"{{{NEWS}}}publication_date").text = each.published.isoformat()
        ET.SubElement(told, f"{{{NEWS}}}title").text = each.title
    return as_xml(root, {"": SITEMAP, "news": NEWS})
