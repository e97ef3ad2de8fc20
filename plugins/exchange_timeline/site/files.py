"""
Every file of a site that is no page: feeds, cards and data, each with its address.
"""

from collections.abc import Iterator
from pathlib import Path

from .cards import card_files
from .data import data_files
from .fact_feeds import fact_feeds
from .feeds import all_feeds
from .pages import Site


def all_files(site: Site, *, cards: Path | None = None) -> Iterator[tuple[str, str | bytes]]:
    """
    Write every file of a site in one language; data are the same in all, and
    lie with the first. `cards` is where cards that were drawn before are kept.
    """
    for address, text in all_feeds(site):
        yield site.prefix + address, text
    for address, text in fact_feeds(site):
        yield site.prefix + address, text
    yield from card_files(site, cards)
    if site.prefix == "":
        yield from data_files(site)
