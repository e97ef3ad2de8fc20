"""
A picture per exchange for sharing: text alone, no faces, drawn at build time.
"""

from collections.abc import Iterator
from pathlib import Path

from exchange_timeline.model import Exchange

from ..pages.site import Site
from .cache import drawn
from .card import Card, card_of
from .draw import HEIGHT, WIDTH

__all__ = ["HEIGHT", "WIDTH", "Card", "card_address", "card_files", "card_of", "has_card"]


def card_address(key: str) -> str:
    """Give the address of an exchange's card."""
    return f"cards/{key}.png"


def has_card(exchange: Exchange) -> bool:
    """
    Tell whether an exchange has a card: once an editor has written its record.

    A picture is passed on without its page and cannot be put right there, so what reports
    alone tell waits for somebody to look at it.
    """
    return not exchange.from_reports


def card_files(site: Site, cache: Path | None) -> Iterator[tuple[str, bytes]]:
    """
    Draw every card of a site in one language, with its address; `cache` keeps them.
    """
    for entry in site.timeline.entries:
        if has_card(entry.exchange):
            address = site.prefix + card_address(entry.exchange.id)
            yield address, drawn(card_of(entry, site), cache)
