"""
Where they had served or were taken, on a grid of tiles that keeps the map's rough shape.

A tile is no territory: each has one size, so that a large place does not seem to
weigh more than a small one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exchange_timeline.model import Exchange
from exchange_timeline.records import Term

from ..address import facet_address
from .site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class TileView:
    """
    One place on the grid, and how many exchanges name it or a place within it.

    `share` is its part of the greatest such number, in hundredths; `href` leads to
    its page, None where no exchange of the whole timeline names it.
    """

    label: str
    short: str
    href: str | None
    column: int
    row: int
    count: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TilesView:
    """
    The grid: all tiles, those that are named the most first, and its size.

    `named` counts the exchanges that name any tile, of `count` in all.
    """

    tiles: tuple[TileView, ...]
    columns: int
    rows: int
    named: int
    count: int


def tiles_view(exchanges: Iterable[Exchange], site: Site, page: str) -> TilesView | None:
    """
    Count on the grid, for the page at `page`; None where no tile is named.
    """
    every = tuple(exchanges)
    places = site.lists.vocabulary.places
    on_grid = {name: term for name, term in places.items() if term.tile is not None}
    named = [_tiles_of(each, places) & on_grid.keys() for each in every]
    counts = {name: sum(name in each for each in named) for name in on_grid}
    greatest = max(counts.values(), default=0)
    if not greatest:
        return None
    linker = site.linker(page)
    anywhere: set[str] = set()
    for each in site.timeline.exchanges:
        anywhere.update(each.places)

    def tile(name: str, term: Term) -> TileView:
        assert term.tile is not None  # noqa: S101 - `on_grid` holds no other
        short = term.tile.short
        return TileView(
            label=term.shown(site.lang),
            short=short.get(site.lang) or next(iter(short.values()), name),
            href=linker.to(facet_address("places", term.slug)) if name in anywhere else None,
            column=term.tile.column,
            row=term.tile.row,
            count=counts[name],
            share=round(100 * counts[name] / greatest),
        )

    tiles = [tile(name, term) for name, term in on_grid.items()]
    return TilesView(
        tiles=tuple(sorted(tiles, key=lambda each: (-each.count, each.label))),
        columns=max(each.column for each in tiles) + 1,
        rows=max(each.row for each in tiles) + 1,
        named=sum(bool(each) for each in named),
        count=len(every),
    )


def _tiles_of(exchange: Exchange, places: Mapping[str, Term]) -> set[str]:
    """
    Name the places of an exchange, each with the place that it lies in.
    """
    within = {places[name].within or name for name in exchange.places if name in places}
    return within | set(exchange.places)
