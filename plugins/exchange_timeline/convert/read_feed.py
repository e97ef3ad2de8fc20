"""
A feed to its articles: RSS or Atom, an entry with text for each.
"""

import re
from collections.abc import Iterator
from typing import Any

import feedparser
from lxml import html as lxml_html  # type: ignore[import-untyped]

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.encoding import NotTextError

LOOKS_LIKE = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!DOCTYPE\s+)?(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
MAX_ENTRIES = 500
MAX_TEXT = 400_000


def is_feed(text: str) -> bool:
    """
    Whether the input is a feed.
    """
    return LOOKS_LIKE.search(text[:3000]) is not None


def read_feed(name: str, text: str) -> tuple[tuple[Raw, ...], int]:
    """
    The entries of a feed, each an article of its own, in order; and how many are too many.
    """
    if "<!entity" in text[:5000].lower():
        raise NotTextError("the feed defines entities, as no feed does")
    feed = feedparser.parse(text)
    if not feed.entries:
        raise NotTextError("the feed has no entries")
    return tuple(_entries(name, feed)), max(0, len(feed.entries) - MAX_ENTRIES)


def _entries(name: str, feed: Any) -> Iterator[Raw]:
    """The first entries as articles."""
    publisher = feed.feed.get("title")
    for number, entry in enumerate(feed.entries[:MAX_ENTRIES], 1):
        yield Raw(
            name=f"{name}#{number}",
            text=_text(entry),
            title=" ".join(str(entry.get("title", "")).split()) or None,
            published=entry.get("published") or entry.get("updated"),
            modified=entry.get("updated"),
            authors=tuple(filter(None, [entry.get("author")])),
            publisher=publisher,
            url=_address(entry.get("link")),
            lang=(feed.feed.get("language") or "")[:2].lower() or None,
        )


def _text(entry: Any) -> str:
    """The fullest text that an entry holds, its markup taken away."""
    held = [part.get("value", "") for part in entry.get("content", [])] + [entry.get("summary", "")]
    markup = max(held, key=len, default="")[:MAX_TEXT]
    if "<" not in markup:
        return re.sub(r"(?<!\n)\n(?!\n)", " ", markup)
    try:
        # A line break in markup is a space; only the elements below end a line.
        tree = lxml_html.fromstring(f"<div>{' '.join(markup.split())}</div>")
    except (ValueError, SyntaxError):
        return re.sub(r"<[^>]*>", " ", markup)
    for element in tree.iter("p", "br", "li", "h2", "h3", "div"):
        element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def _address(value: Any) -> str | None:
    """An address of the web."""
    return value if isinstance(value, str) and re.match(r"https?://\S+$", value) else None
