"""
A saved page to an article: its text by trafilatura, what it says of itself by its own data.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import trafilatura
from lxml import html as lxml_html  # type: ignore[import-untyped]

from exchange_timeline.convert.article import Raw
from exchange_timeline.convert.encoding import NotTextError

ARTICLES = frozenset(
    ["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting"]
)
LOOKS_LIKE = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|meta)\b", re.IGNORECASE)
SCRIPT = re.compile(
    r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL
)
OPEN_TAG = re.compile(r"<[a-zA-Z][^>]*>")
CLOSE_TAG = re.compile(r"</[a-zA-Z]")
MAX_DEPTH = 4000
MAX_TAGS = 150_000
MAX_DATA = 200_000


def is_html(text: str) -> bool:
    """
    Whether the input is a page and not a text.
    """
    return LOOKS_LIKE.search(text[:3000]) is not None and text.count("<") > 4


def read_html(name: str, text: str) -> Raw:
    """
    The article of a page; JSON-LD before Open Graph before what stands on the page.
    """
    _refuse_bombs(text)
    tree = _tree(text)
    data = next(_linked_data(text), {})
    meta = _open_graph(tree)
    body = trafilatura.extract(
        text,
        include_comments=False,
        include_tables=False,
        include_images=False,
        favor_recall=True,
        output_format="txt",
        with_metadata=False,
    )
    if not body:
        raise NotTextError("no article: the page holds no running text")
    return Raw(
        name=name,
        text=body,
        title=_plain(data.get("headline")) or meta.get("og:title") or _heading(tree),
        published=_plain(data.get("datePublished")) or meta.get("article:published_time"),
        modified=_plain(data.get("dateModified")) or meta.get("article:modified_time"),
        authors=tuple(_names(data.get("author"))) or tuple(filter(None, [meta.get("author")])),
        publisher=next(_names(data.get("publisher")), None) or meta.get("og:site_name"),
        url=_address(data.get("mainEntityOfPage"))
        or _address(data.get("url"))
        or meta.get("og:url"),
        lang=(_plain(data.get("inLanguage")) or tree.get("lang") or "")[:2].lower() or None,
    )


def _refuse_bombs(text: str) -> None:
    """A page nested deeper, or of more tags, than any article is not parsed at all."""
    tags = len(OPEN_TAG.findall(text))
    if tags > MAX_TAGS:
        raise NotTextError(f"the page is too large: {tags:,} tags")
    depth = deepest = 0
    for match in re.finditer(
        r"<(/?)(?:div|span|p|b|i|a|ul|li|table|td|tr|section|font|em|blockquote)\b",
        text,
        re.IGNORECASE,
    ):
        depth += -1 if match[1] else 1
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise NotTextError("the page is nested too deeply to be an article")
    if "<!entity" in text[:5000].lower():
        raise NotTextError("the page defines entities, as no article does")


def _tree(text: str) -> Any:
    """The page as a tree; what lxml cannot read is no page."""
    try:
        return lxml_html.fromstring(
            text.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (ValueError, SyntaxError) as error:
        raise NotTextError(f"the page cannot be read: {error}") from None


def _linked_data(text: str) -> Iterator[Mapping[str, Any]]:
    """Every article that the page's JSON-LD describes."""
    for match in SCRIPT.finditer(text):
        if len(match[1]) > MAX_DATA:
            continue
        try:
            data = json.loads(match[1])
        except (ValueError, RecursionError):
            continue
        for entry in _entries(data):
            kind = entry.get("@type")
            if ARTICLES & set(kind if isinstance(kind, list) else [str(kind)]):
                yield entry


def _entries(data: Any) -> Iterator[Mapping[str, Any]]:
    """The objects of a JSON-LD block, those of its graph included."""
    for entry in data if isinstance(data, list) else [data]:
        if isinstance(entry, dict):
            yield entry
            yield from (each for each in entry.get("@graph", []) if isinstance(each, dict))


def _open_graph(tree: Any) -> dict[str, str]:
    """The page's meta elements by property or name."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        key, value = meta.get("property") or meta.get("name"), meta.get("content")
        if key and value and value.strip():
            found.setdefault(key.lower(), value.strip())
    return found


def _heading(tree: Any) -> str | None:
    """The page's first heading, else its title."""
    for path in ("h1", "title"):
        for element in tree.iter(path):
            words = " ".join(element.text_content().split())
            if words:
                return words
    return None


def _names(value: Any) -> Iterator[str]:
    """The names in a value of schema.org: a text, an object, or a list of either."""
    for entry in value if isinstance(value, list) else [value]:
        name = entry.get("name") if isinstance(entry, dict) else entry
        if isinstance(name, str) and name.strip():
            yield " ".join(name.split())


def _address(value: Any) -> str | None:
    """An address of the web in a value of schema.org."""
    address = value.get("@id") if isinstance(value, dict) else value
    return address if isinstance(address, str) and re.match(r"https?://\S+$", address) else None


def _plain(value: Any) -> str | None:
    """A text with something in it, its spaces single."""
    return " ".join(value.split()) or None if isinstance(value, str) else None
