"""
Every link that a page's context holds leads to a page or a file that is made.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any

import pytest

from builders import a_claim, a_deal, a_report, a_site, an_exchange, what_is_told
from exchange_timeline.site.address import file_of
from exchange_timeline.site.feeds import FEEDS
from exchange_timeline.site.files import all_files
from exchange_timeline.site.pages import all_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exchange_timeline.site.pages import Site

LANGUAGES = ("en", "uk")


def a_small_site(lang: str, *, index: bool) -> Site:
    """Two exchanges in two years, one of them a stage, each with a report; all facets in use."""
    facts = {
        "groups": ("officers",),
        "services": ("Armed Forces",),
        "places": ("Mariupol",),
        "mediators": ("UAE",),
    }
    stage = an_exchange(
        date=date(2025, 5, 23), deal="a-deal", stage=1, claims=(a_claim(),), **facts
    )
    return a_site(
        [an_exchange(claims=(a_claim(count=207),)), stage],
        reports=[
            a_report(),
            a_report(id="alone", told=what_is_told(date=date(2025, 7, 4), **facts)),
        ],
        deals=[a_deal()],
        lang=lang,
        index=index,
        feeds=FEEDS,
    )


def links(value: Any) -> Iterator[str]:
    """Every `href` in a context, however deep it lies."""
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from links(each)
    elif is_dataclass(value) and type(value).__module__.startswith("exchange_timeline.site"):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "href" and inner is not None:
                yield inner
            else:
                yield from links(inner)


def made(*, index: bool) -> set[str]:
    """Every file of the small site in both languages."""
    sites = [a_small_site(lang, index=index) for lang in LANGUAGES]
    pages = {file_of(site.prefix + address) for site in sites for address, _ in all_pages(site)}
    return pages | {address for site in sites for address, _ in all_files(site)}


@pytest.mark.parametrize("index", [True, False], ids=["on disk", "on a server"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_of_every_page_leads_to_a_file_that_is_made(lang, index):
    files = made(index=index)
    site = a_small_site(lang, index=index)
    dead = set()
    count = 0
    for address, page in all_pages(site):
        for link in links(page):
            if "://" in link or link.startswith(("#", "tel:", "mailto:")):
                continue
            path = join(dirname("/" + site.prefix + address), link.partition("#")[0])
            there = normpath(path).strip("/")
            target = file_of(f"{there}/" if there and path.endswith("/") else there)
            count += 1
            if target not in files:
                dead.add((address, link))

    assert count > 100, "hardly a link was found"
    assert dead == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_pages_share_an_address(lang):
    addresses = [address for address, _ in all_pages(a_small_site(lang, index=True))]

    assert sorted(set(addresses)) == sorted(addresses)


def test_every_page_knows_itself_in_every_language():
    for address, page in all_pages(a_small_site("uk", index=False)):
        current = [each.code for each in page.shell.languages if each.current]

        assert current == ["uk"], address
        assert {each.code for each in page.shell.languages} >= {"uk"}
