"""
The weight of every page on the wire, gzipped, with all that it loads.
"""

from __future__ import annotations

import gzip

import pytest

from built_pages import is_elsewhere, target

LIMITS = {"": 20_000, "timeline/": 45_000, "exchanges/": 14_000, "articles/": 14_000}
"""The most bytes of a page by its folder, everything included."""

MOST_SCRIPT = 10_000
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload"}
"""A touch icon is asked for only by a phone that puts the page on its home screen."""


def wire(path) -> int:
    """The bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), compresslevel=9, mtime=0))


def loaded(page):
    """Every file that a page makes the browser ask for."""
    for name in ("src", "href"):
        for element, address in page.attributes(name):
            loads = name == "src" or (
                element.tag == "link" and element.get("rel", "") in LOADING_LINKS
            )
            if loads and not is_elsewhere(address):
                yield target(page, address)[0]


def weight(page) -> int:
    """A page with all that it loads, each file once."""
    return sum(wire(path) for path in {page.root / page.where, *loaded(page)})


def folder(where: str, languages: set[str]) -> str:
    """
    The folder that a limit is set for: the first below the language's own.

    Of the timeline it is the page itself alone; the years are lighter.
    """
    parts = where.split("/")
    if parts[0] in languages:
        parts = parts[1:]
    return "" if len(parts) == 1 else f"{parts[0]}/"


@pytest.fixture(scope="session")
def weights(pages):
    """The weight of every page that has a limit, with that limit."""
    languages = {page.tree.get("lang") for page in pages.values()}
    return {
        where: (weight(page), limit)
        for where, page in pages.items()
        if (limit := LIMITS.get(folder(where, languages)))
    }


def test_every_limit_has_pages(weights):
    assert {limit for _, limit in weights.values()} == set(LIMITS.values())


def test_no_page_is_heavier_than_its_limit(weights):
    assert {where: each for where, each in weights.items() if each[0] > each[1]} == {}


def test_the_scripts_of_all_pages_are_light(pages, built_site):
    """The search's index and engine are Pagefind's and stay on its own page."""
    ours = {
        path
        for page in pages.values()
        for path in loaded(page)
        if path.suffix == ".js" and "pagefind" not in path.parts
    }
    worker = built_site / "sw.js"

    assert ours
    assert sum(wire(path) for path in {*ours, worker}) <= MOST_SCRIPT
