"""
JSON Feed 1.1 (jsonfeed.org/version/1.1).
"""

from collections.abc import Iterable
from typing import Any

from ..data.json_text import json_text
from ..pages.site import Site
from .item import Item, newest

NEWEST = 50


def json_feed(site: Site, address: str, title: str, items: Iterable[Item]) -> str:
    """
    Write the feed at `address` with the newest of `items`.

    The feed's own address and home are whole or left out, as the format asks.
    """
    where = (
        {
            "home_page_url": site.link_from(address, ""),
            "feed_url": site.link_from(address, address),
        }
        if site.address
        else {}
    )
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{site.name}: {title}",
        **where,
        "language": site.lang,
        "authors": [{"name": site.name}],
        "items": [_item(item, site, address) for item in newest(list(items), NEWEST)],
    }
    return json_text(document)


def _item(item: Item, site: Site, address: str) -> dict[str, Any]:
    """
    Write one item; what is ours alone stands under a name with an underscore.
    """
    shown: dict[str, Any] = {
        "id": item.id,
        "url": site.link_from(address, item.page),
        "title": item.title,
        "content_html": str(item.html),
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "language": item.lang,
    }
    if item.tags:
        shown["tags"] = list(item.tags)
    if item.about:
        shown["_exchange"] = item.about
    return shown
