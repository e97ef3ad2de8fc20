"""
What the real pages tell machines: JSON-LD that parses, cards that are there, a calendar and a feed.
"""

from __future__ import annotations

import json

import pytest
from icalendar import Calendar

from built_pages import shown_crumbs, target, told_crumbs


@pytest.fixture(scope="session")
def documents(pages):
    """The JSON-LD of every page that has any."""
    found = {}
    for page in pages.values():
        blocks = [each for each in page.all("script") if each.get("type") == "application/ld+json"]
        assert len(blocks) <= 1, page.where
        if blocks:
            found[page.where] = json.loads(blocks[0].text)
    return found


def kinds(document) -> set[str]:
    """Every type that a document names."""
    if isinstance(document, list):
        return set().union(*map(kinds, document))
    if not isinstance(document, dict):
        return set()
    own = {document["@type"]} if "@type" in document else set()
    return own.union(*map(kinds, document.values()))


def test_every_page_but_the_missing_one_is_described(pages, documents):
    assert {*pages} - {*documents} == {
        where for where in pages if where.rpartition("/")[2] == "404.html"
    }


def test_each_kind_of_page_is_what_it_is(documents):
    assert "Event" in kinds(documents["exchanges/2024-01-31/index.html"])
    assert "Dataset" in kinds(documents["data/index.html"])
    assert "BreadcrumbList" in kinds(documents["uk/timeline/index.html"])
    articles = [where for where in documents if where.startswith("articles/")]
    assert articles
    assert all("NewsArticle" in kinds(documents[where]) for where in articles)


def test_every_page_shows_its_way_from_home_as_machines_read_it(pages, built_site):
    """In each language home and the page for no page lie below none."""
    shown = {where: shown_crumbs(page) for where, page in pages.items()}
    ends = ("index.html", "404.html")

    assert shown == {where: told_crumbs(page) for where, page in pages.items()}
    assert {where for where, crumbs in shown.items() if not crumbs} == {
        f"{folder}{name}" for folder in ("", "uk/") for name in ends
    }
    assert [w for w, crumbs in shown.items() if crumbs and crumbs[-1][1] != built_site / w] == []


def test_every_card_that_a_page_names_is_there(pages):
    named = {
        page.where: each.get("content", "")
        for page in pages.values()
        for each in page.all("meta")
        if each.get("property") == "og:image"
    }

    assert len(named) >= 2 * 121
    assert [
        where for where, card in named.items() if not target(pages[where], card)[0].is_file()
    ] == []


@pytest.mark.parametrize("folder", ["", "uk/"])
def test_the_calendar_holds_every_exchange(built_site, exchanges, folder):
    text = (built_site / folder / "calendar.ics").read_bytes()
    events = Calendar.from_ical(text).walk("VEVENT")

    assert [str(each["uid"]).rpartition("/")[2] for each in events] == [
        each["id"] for each in exchanges
    ]
    assert [each["dtstart"].dt.isoformat() for each in events] == [
        each["date"] for each in exchanges
    ]


@pytest.mark.parametrize("folder", ["", "uk/"])
def test_the_json_feed_is_one(built_site, folder):
    feed = json.loads((built_site / folder / "feeds" / "feed.json").read_text("utf-8"))

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["language"] == (folder.rstrip("/") or "en")
    assert [each for each in feed["items"] if not (each["id"] and each["content_html"])] == []
    assert len({each["id"] for each in feed["items"]}) == len(feed["items"]) > 40
