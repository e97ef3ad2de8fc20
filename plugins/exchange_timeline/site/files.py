"""
Every file of a site that is no page: feeds and data, each with its address.
"""

from collections.abc import Iterator

from .data import data_files
from .feeds import all_feeds
from .pages import Site


def all_files(site: Site) -> Iterator[tuple[str, str | bytes]]:
    """
    Write every file of a site in one language; data are the same in all, and
    lie with the first.
    """
    for address, text in all_feeds(site):
        yield site.prefix + address, text
    if site.prefix == "":
        yield from data_files(site)
