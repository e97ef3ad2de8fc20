"""
Atom feeds (RFC 4287), for all items and for any part of them.
"""

from collections.abc import Iterable
from datetime import datetime
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed

from ..pages.site import Site
from .item import Item, newest, tag

NEWEST = 50
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")  # of a feed without items


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
        handler.addQuickElement("name", self.feed["author"])
        handler.endElement("author")

    def add_item_elements(self, handler: Any, item: Any) -> None:
        """Write one entry."""
        handler.addQuickElement("title", item["title"])
        handler.addQuickElement("link", "", {"rel": "alternate", "href": item["link"]})
        handler.addQuickElement("id", item["unique_id"])
        handler.addQuickElement("published", item["pubdate"].isoformat())
        handler.addQuickElement("updated", item["updateddate"].isoformat())
        for name in item["categories"]:
            handler.addQuickElement("category", "", {"term": name})
        handler.addQuickElement("summary", item["description"], {"type": "html"})


def atom(site: Site, address: str, title: str, items: Iterable[Item], *, home: str = "") -> str:
    """
    Write the feed at `address` with the newest of `items`; `home` is the page that it follows.

    Links are whole where the site has an address, else relative to the feed itself.
    """
    every = list(items)
    feed = _Feed(
        title=f"{site.name}: {title}",
        link=site.link_from(address, home),
        description="",
        language=site.lang,
        feed_url=site.link_from(address, address),
    )
    feed.feed["id"] = tag(site, address)
    feed.feed["author"] = site.name
    feed.feed["updated"] = max((item.updated for item in every), default=_EPOCH)
    for item in newest(every, NEWEST):
        feed.add_item(
            title=item.title,
            link=site.link_from(address, item.page),
            description=item.html,
            unique_id=item.id,
            pubdate=item.published,
            updateddate=item.updated,
            categories=item.tags,
        )
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue()
