"""
Where every page lies, and how one page links to another.

A page's address is its folder below the site's root, such as "timeline/" or
"uk/exchanges/2024-01-31/"; the root itself is "". Links are relative, so that
the site works at a root, under any sub-folder and from disk.
"""

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from exchange_timeline.model import Exchange, Report

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """
    Links from one page to others; `lang` is "" in the site's first language.

    `index` ends links to folders with the file in them, which a disk needs and
    a server does not. `base` is the site's whole address, set for the one page
    that a server shows at any address, from which no relative way is known.
    """

    page: str
    lang: str = ""
    index: bool = True
    base: str = ""

    def to(self, address: str) -> str:
        """Link to a page in this page's language, or to a part of one."""
        return self.to_any(self._local(address))

    def to_any(self, address: str) -> str:
        """Link to any address below the root, such as "feeds/all.atom.xml"."""
        path, _, fragment = address.partition("#")
        target = path + "index.html" if self.index and _is_folder(path) else path
        link = self._way_to(target)
        if _is_folder(path) and not self.index:
            link = link.rstrip("/") + "/"
        return f"{link}#{fragment}" if fragment else link

    def folder(self, address: str) -> str:
        """Give the way to a folder of files, to put a file's name behind."""
        return f"{self._way_to(address).rstrip('/')}/"

    def _way_to(self, target: str) -> str:
        if self.base:
            return f"{self.base}/{target}"
        return _way(target, posixpath.dirname(self.page))

    def _local(self, address: str) -> str:
        return f"{self.lang}/{address}" if self.lang else address


@lru_cache(maxsize=1 << 16)  # every page has the same menu, and lists share their links
def _way(target: str, start: str) -> str:
    return posixpath.relpath(target or ".", start or ".")


def _is_folder(address: str) -> bool:
    return address == "" or address.endswith("/")


def file_of(address: str) -> str:
    """
    Name the file that holds a page.

    >>> file_of("timeline/"), file_of(""), file_of("404.html")
    ('timeline/index.html', 'index.html', '404.html')
    """
    return address + "index.html" if _is_folder(address) else address


def in_language(address: str, lang: str, languages: Sequence[str]) -> str:
    """
    Name a page in one of the site's languages, the first of which has no folder.

    >>> in_language("timeline/", "en", ["en", "uk"]), in_language("timeline/", "uk", ["en", "uk"])
    ('timeline/', 'uk/timeline/')
    """
    return address if lang == languages[0] else f"{lang}/{address}"


def exchange_address(key: str) -> str:
    """Give the address of an exchange, which never moves."""
    return f"exchanges/{key}/"


def deal_address(key: str) -> str:
    """Give the address of a deal."""
    return f"deals/{key}/"


def year_address(year: int) -> str:
    """Give the address of a year on the timeline."""
    return f"timeline/{year}/"


def entry_address(exchange: Exchange) -> str:
    """Give the place of an exchange on the timeline."""
    return f"timeline/#{exchange.id}"


def report_address(report: Report) -> str:
    """Give the address of a report: its day and its slug."""
    day, slug = report.day_and_slug
    return f"articles/{day.replace('-', '/')}/{slug}/"


def facet_address(folder: str, slug: str) -> str:
    """Give the address of a facet: a group, a place, a service, a mediator, a kind."""
    return f"{folder}/{slug}/"


def facets_address(folder: str) -> str:
    """Give the address of the list of all facets of a sort."""
    return f"{folder}/"


def feed_of(address: str) -> str:
    """
    Give the address of the feed that follows one page.

    >>> feed_of("groups/women/")
    'feeds/groups/women.atom.xml'
    """
    return f"feeds/{address.rstrip('/')}.atom.xml"
