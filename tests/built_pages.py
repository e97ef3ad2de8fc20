"""
A built site as its linters see it: every page parsed once, by the HTML standard's own rules.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

NOT_READ = {"script", "style", "template"}


@dataclass(frozen=True)
class Page:
    """One HTML page of a built site; `where` is its path inside the site."""

    root: Path
    where: str
    tree: Element
    errors: tuple[str, ...]

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in document order."""
        return tuple(each for each in self.tree.iter() if isinstance(each.tag, str))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, doubled ones too."""
        return tuple(each.attrib["id"] for each in self.elements if "id" in each.attrib)

    def all(self, tag: str) -> list[Element]:
        """Every element of one name."""
        return [each for each in self.elements if each.tag == tag]

    def attributes(self, name: str) -> Iterator[tuple[Element, str]]:
        """Every element that carries an attribute, with its value."""
        for each in self.elements:
            if name in each.attrib:
                yield each, each.attrib[name]


def parse(root: Path, path: Path) -> Page:
    """Parse one page and keep what its HTML does wrong."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(path.read_text(encoding="utf-8"))
    errors = tuple(f"line {position[0]}: {code}" for position, code, _ in parser.errors)
    return Page(root, path.relative_to(root).as_posix(), tree, errors)


def pages_of(root: Path) -> dict[str, Page]:
    """Every page of a site by its path."""
    return {
        page.where: page for page in (parse(root, path) for path in sorted(root.rglob("*.html")))
    }


def text_of(element: Element) -> str:
    """What a reader sees of an element, its white space folded."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    if element.tag in NOT_READ:
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child) if isinstance(child.tag, str) else ()
        yield child.tail or ""


def numbers_in(text: str) -> list[str]:
    """
    The whole numbers of a text, without the spaces or commas between thousands.

    >>> numbers_in("1,000 people on 25 May 2025, 0 of them named")
    ['1000', '25', '2025', '0']
    """
    joined = re.sub(r"(?<=\d)[,\u00a0\u202f\u2009](?=\d{3}\b)", "", text)
    return re.findall(r"(?<![\w.])\d+(?![\w.]*\w)", joined)


def is_elsewhere(address: str) -> bool:
    """Whether an address leaves the site's origin."""
    parts = urlsplit(address)
    return bool(parts.scheme in {"http", "https", "ws", "wss", "ftp"} or parts.netloc)


def target(page: Page, address: str) -> tuple[Path, str]:
    """The file that a relative address leads to from a page, and the anchor in it."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    base = page.root / page.where
    return ((base.parent / path).resolve() if path else base.resolve()), unquote(parts.fragment)


def shown_crumbs(page: Page) -> list[tuple[str, Path]]:
    """The steps from home that a page shows: the text of each, and the file it leads to."""
    navs = [each for each in page.all("nav") if "crumbs" in each.get("class", "").split()]
    steps = [step for nav in navs for item in nav.iter("li") for step in item]
    here = {"aria-current": "page"}
    return [
        (text_of(each), target(page, "" if each.attrib == here else each.attrib["href"])[0])
        for each in steps
    ]


def told_crumbs(page: Page) -> list[tuple[str, Path]]:
    """The steps of a page's BreadcrumbList: the name of each, and the file it leads to."""
    blocks = [each for each in page.all("script") if each.get("type") == "application/ld+json"]
    trails = [json.loads(each.text or "").get("breadcrumb", {}) for each in blocks]
    return [
        (" ".join(item["name"].split()), target(page, item["item"])[0])
        for trail in trails
        for item in trail.get("itemListElement", ())
    ]
