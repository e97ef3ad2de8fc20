"""
The feeds of the real site: they parse, and the ids of their entries are those that never move.
"""

from __future__ import annotations

from collections import Counter

import feedparser
import pytest

FEEDS = {"all.atom.xml", "exchanges.atom.xml"}


@pytest.fixture(scope="session")
def feeds(built_site):
    """Every Atom feed of the site, parsed."""
    found = {
        path.relative_to(built_site).as_posix(): path
        for path in sorted(built_site.rglob("*.atom.xml"))
    }
    return {name: feedparser.parse(path.read_bytes()) for name, path in found.items()}


def test_the_feeds_are_there(feeds):
    assert {f"feeds/{name}" for name in FEEDS} <= feeds.keys()


def test_every_feed_parses_and_says_what_it_is(feeds):
    wrong = {
        name: str(feed.get("bozo_exception", "no id, title or date"))
        for name, feed in feeds.items()
        if feed.bozo
        or not (feed.feed.get("id") and feed.feed.get("title") and feed.feed.get("updated"))
    }

    assert wrong == {}


def test_every_entry_has_an_id_a_title_a_day_and_a_link(feeds):
    wrong = [
        f"{name}: {entry.get('id', 'no id')}"
        for name, feed in feeds.items()
        for entry in feed.entries
        if not all(entry.get(field) for field in ("id", "title", "updated", "link"))
    ]

    assert wrong == []


def test_no_id_stands_twice_in_a_feed(feeds):
    doubled = {
        name: [
            key for key, times in Counter(entry.id for entry in feed.entries).items() if times > 1
        ]
        for name, feed in feeds.items()
    }

    assert {name: keys for name, keys in doubled.items() if keys} == {}


def test_an_exchange_keeps_its_id_whatever_feed_it_stands_in(feeds, exchanges):
    """The id ends in the record's own id and holds nothing that a correction could change."""
    known = {exchange["id"] for exchange in exchanges}
    entries = feeds["feeds/exchanges.atom.xml"].entries
    ends = {entry.id.rstrip("/").replace(":", "/").rpartition("/")[2] for entry in entries}

    assert entries
    assert ends <= known


def test_feed_links_lead_to_pages_that_are_there(feeds, built_site):
    """Without an address of the site, a link is relative to the feed that holds it."""
    dead = []
    for name, feed in feeds.items():
        for entry in feed.entries:
            file = ((built_site / name).parent / entry.link).resolve()
            if "://" in entry.link or not file.is_file():
                dead.append(f"{name}: {entry.link}")

    assert dead == []
