"""
The grid of tiles: an exchange counts once for a place, and for the place that it lies in.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders import a_site, a_term, an_exchange, some_lists
from exchange_timeline.records.vocabulary import Tile
from exchange_timeline.site.pages.tiles import tiles_view

DONETSK = a_term(
    "Donetsk",
    label={"uk": "Донецька"},
    tile=Tile(column=7, row=2, short={"en": "Don", "uk": "Дон"}),
)
LVIV = a_term("Lviv", tile=Tile(column=0, row=1, short={"en": "Lvi"}))
MARIUPOL = a_term("Mariupol", within="Donetsk")


def grid(*places, lang="en"):
    """The grid of a timeline with an exchange for each list of places."""
    exchanges = [
        an_exchange(id=f"2024-01-{day:02}", date=date(2024, 1, day), places=tuple(each))
        for day, each in enumerate(places, start=1)
    ]
    lists = some_lists()
    vocabulary = replace(
        lists.vocabulary, places={term.name: term for term in (DONETSK, LVIV, MARIUPOL)}
    )
    site = a_site(exchanges, lists=replace(lists, vocabulary=vocabulary), lang=lang)
    return tiles_view(exchanges, site, "timeline/")


def counts(view):
    """How many exchanges name each tile."""
    return {tile.label: tile.count for tile in view.tiles}


def test_a_place_counts_for_the_one_that_it_lies_in():
    view = grid(["Mariupol"], ["Mariupol", "Donetsk"], [])

    assert counts(view) == {"Donetsk": 2, "Lviv": 0}
    assert (view.named, view.count) == (2, 3)


def test_the_grid_is_as_large_as_its_outermost_tiles():
    view = grid(["Lviv"])

    assert (view.columns, view.rows) == (8, 3)


def test_the_place_that_is_named_the_most_comes_first():
    view = grid(["Lviv"], ["Lviv"], ["Donetsk"])

    assert [(tile.short, tile.share) for tile in view.tiles] == [("Lvi", 100), ("Don", 50)]


def test_a_tile_speaks_the_language_of_its_page():
    (tile, other) = grid(["Donetsk"], lang="uk").tiles

    assert (tile.label, tile.short) == ("Донецька", "Дон")
    assert other.short == "Lvi"


def test_only_a_place_that_somebody_names_has_a_page_to_lead_to():
    hrefs = {tile.label: tile.href for tile in grid(["Donetsk"]).tiles}

    assert hrefs["Donetsk"].endswith("places/donetsk/index.html")
    assert hrefs["Lviv"] is None


def test_where_no_tile_is_named_there_is_no_grid():
    assert grid([], []) is None
