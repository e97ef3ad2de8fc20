"""
Atom feeds, whose ids come from the record's id alone and so never move.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import Markup

from exchange_timeline.model import Entry, Report, moment

from .address import exchange_address, report_address
from .data import full
from .pages import Site
from .pages.entry import entry_view
from .pages.headline import headline

FEEDS = {"feeds/exchanges.atom.xml": "Exchanges", "feeds/all.atom.xml": "Exchanges and reports"}
NEWEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """
    One item of a feed; `id` is a tag URI (RFC 4151) that holds no date of its own.
    """

    id: str
    title: str
    link: str
    text: str
    published: datetime
    updated: datetime


class _Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator ships no types
    """
    An Atom feed that names its own id and language, as RFC 4287 asks.
    """

    def add_root_elements(self, handler: Any) -> None:
        """Write the root, with the feed's id in the place of its link."""
        handler.addQuickElement("title", self.feed["title"])
        handler.addQuickElement("link", "", {"rel": "alternate", "href": self.feed["link"]})
        handler.addQuickElement("link", "", {"rel": "self", "href": self.feed["feed_url"]})
        handler.addQuickElement("id", self.feed["id"])
        handler.addQuickElement("updated", self.feed["updated"].isoformat())
        handler.startElement("author", {})
        handler.addQuickElement("name", self.feed["title"])
        handler.endElement("author")

    def add_item_elements(self, handler: Any, item: Any) -> None:
        """Write one entry."""
        handler.addQuickElement("title", item["title"])
        handler.addQuickElement("link", "", {"rel": "alternate", "href": item["link"]})
        handler.addQuickElement("id", item["unique_id"])
        handler.addQuickElement("published", item["pubdate"].isoformat())
        handler.addQuickElement("updated", item["updateddate"].isoformat())
        handler.addQuickElement("summary", item["description"], {"type": "html"})


def atom(site: Site, address: str, *, reports: bool) -> str:
    """
    Write the feed at `address`: the newest exchanges, and reports where asked.
    """
    items = [exchange_item(entry, site) for entry in site.timeline.entries]
    if reports:
        items += [report_item(report, site) for report in site.timeline.reports]
    newest = sorted(items, key=lambda item: (item.published, item.id), reverse=True)[:NEWEST]
    name = site.lists.settings.name
    feed = _Feed(
        title=f"{name.get(site.lang) or next(iter(name.values()))}: {site.say(FEEDS[address])}",
        link=full(site, "") or "./",
        description="",
        language=site.lang,
        feed_url=full(site, address),
    )
    feed.feed["id"] = tag(site, address)
    feed.feed["updated"] = max((item.updated for item in items), default=_EPOCH)
    for item in newest:
        feed.add_item(
            title=item.title,
            link=item.link,
            description=item.text,
            unique_id=item.id,
            pubdate=item.published,
            updateddate=item.updated,
        )
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue()


def exchange_item(entry: Entry, site: Site) -> Item:
    """
    Make the feed's item of an exchange; corrections alone move `updated`.
    """
    exchange = entry.exchange
    view = entry_view(entry, site, site.linker(""))
    published = moment(exchange.date)
    return Item(
        id=tag(site, f"exchange/{exchange.id}"),
        title=f"{site.say.day_date(exchange.date)}: {headline(view, site.say)}",
        link=full(site, exchange_address(exchange.id)),
        text=str(Markup("<p>{}</p>{}").format(view.title, view.text)),
        published=published,
        updated=max([published, *(moment(each.date) for each in exchange.corrections)]),
    )


def report_item(report: Report, site: Site) -> Item:
    """
    Make the feed's item of a report.
    """
    words = site.words(report.words)
    published = moment(report.date)
    return Item(
        id=tag(site, f"report/{report.id}"),
        title=words.title,
        link=full(site, report_address(report)),
        text=words.body,
        published=published,
        updated=max(published, moment(report.modified)) if report.modified else published,
    )


def tag(site: Site, what: str) -> str:
    """
    Name something for good: by the project, the language and its own id.
    """
    return f"tag:exchange-timeline,2022:{site.lang}:{what}"


def all_feeds(site: Site) -> Iterable[tuple[str, str]]:
    """
    Write every feed of a site in one language, with its address.
    """
    for address in FEEDS:
        yield address, atom(site, address, reports="all" in address)


_EPOCH = datetime.fromisoformat("2022-02-24T00:00:00+00:00")
