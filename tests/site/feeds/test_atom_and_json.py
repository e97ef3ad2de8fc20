"""
Atom and JSON Feed: what an item tells, what names it for good, and that text stays text.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import feedparser
import pytest
from hypothesis import given

import strategies as some
from builders import a_claim, a_report, a_silence, a_site, a_source, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.feeds import all_feeds, atom, exchange_item

HERE = "feeds/exchanges.atom.xml"


def feeds_of(site) -> dict[str, str]:
    """Every feed of a site by its address."""
    return dict(all_feeds(site))


def entries(site, address: str = HERE):
    """The entries of an Atom feed, as a feed reader reads it."""
    parsed = feedparser.parse(feeds_of(site)[address].encode())
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed.entries


def json_items(site) -> list[dict]:
    """The items of the JSON Feed."""
    return json.loads(feeds_of(site)["feeds/feed.json"])["items"]


def test_an_item_tells_every_claim_with_claimant_and_source():
    exchange = an_exchange(
        claims=(a_silence(stated_by="Kyiv"), a_claim(count=146, side="Russia", stated_by="Moscow")),
        sources=(a_source(url="https://example.org/a"),),
    )
    site = a_site([exchange])
    link = '<a href="https://example.org/a">A Paper</a>'

    for html in (entries(site)[0].summary, json_items(site)[0]["content_html"]):
        assert f"Kyiv ({link}): Ukraine, people: number not announced" in html
        assert f"Moscow ({link}): Ukraine, people: 146" in html


def test_a_correction_moves_updated_and_nothing_else_and_is_told():
    correction = Correction(
        date=date(2024, 2, 2), what=Phrase("Five, not four"), why=Phrase("Misread")
    )
    before = a_site([an_exchange(claims=(a_claim(count=4),))])
    after = a_site([an_exchange(claims=(a_claim(),), corrections=(correction,))])

    (old,), (new,) = entries(before), entries(after)
    assert (old.id, old.link, old.published) == (new.id, new.link, new.published)
    assert old.updated == "2024-01-31T00:00:00+00:00"
    assert new.updated == "2024-02-02T00:00:00+00:00"
    told = "Corrected on 2 February 2024: Five, not four. Reason: Misread."
    assert told in new.summary
    assert told in json_items(after)[0]["content_html"]
    assert json_items(after)[0]["_exchange"]["corrections"] == [
        {"date": "2024-02-02", "what": "Five, not four", "why": "Misread"}
    ]


def test_one_id_names_an_exchange_in_every_feed_of_a_language():
    site = a_site([an_exchange()])
    ids = {
        entries(site)[0].id,
        entries(site, "feeds/all.atom.xml")[0].id,
        json_items(site)[0]["id"],
    }

    assert ids == {"tag:exchange-timeline,2022:en:exchange/2024-01-31"}
    assert entries(a_site([an_exchange()], lang="uk"))[0].id != next(iter(ids))


@given(exchanges=some.exchanges())
def test_the_newest_stand_first_and_no_id_twice(exchanges):
    site = a_site(exchanges)
    found = entries(site)
    days = [each.published for each in found]

    assert days == sorted(days, reverse=True)
    assert len({each.id for each in found}) == len(found) == min(len(exchanges), 50)
    assert [each["id"] for each in json_items(site)] == [each.id for each in found]


def test_links_are_whole_where_the_site_has_an_address_else_relative_to_the_feed():
    exchange = an_exchange()
    whole = a_site([exchange], address="https://example.org/sub", index=False)

    assert entries(whole)[0].link == "https://example.org/sub/exchanges/2024-01-31/"
    assert json_items(whole)[0]["url"] == "https://example.org/sub/exchanges/2024-01-31/"
    assert entries(a_site([exchange]))[0].link == "../exchanges/2024-01-31/index.html"
    assert "feed_url" not in json.loads(feeds_of(a_site([exchange]))["feeds/feed.json"])


def test_a_report_is_in_the_feed_of_everything_alone():
    changed = datetime(2024, 2, 1, 9, 30, tzinfo=UTC)
    site = a_site([an_exchange()], reports=[a_report(modified=changed)])

    assert [each.title for each in entries(site)] == ["31 January 2024: Ukraine: number not stated"]
    report = next(each for each in entries(site, "feeds/all.atom.xml") if "report/" in each.id)
    assert (report.title, report.updated) == ("An article", "2024-02-01T09:30:00+00:00")


def test_a_report_whose_text_we_may_not_show_tells_its_summary_and_its_publisher():
    words = some_words("An article", summary="Five <people> came home.")
    site = a_site(reports=[a_report(words=(words,), told=None)])

    assert entries(site, "feeds/all.atom.xml")[0].summary == (
        '<p>Five &lt;people&gt; came home.</p><p><a href="https://example.org/a">A Paper</a></p>'
    )


def test_text_cannot_become_markup():
    exchange = an_exchange(
        words=(some_words("<b>bold</b> & more"),),
        claims=(a_claim(stated_by="<script>alert(1)</script>"),),
    )
    site = a_site([exchange])

    for html in (entries(site)[0].summary, json_items(site)[0]["content_html"]):
        assert "<script" not in html
        assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in html


def test_any_part_of_the_site_may_have_a_feed():
    site = a_site([an_exchange()], address="https://example.org")
    items = [exchange_item(entry, site) for entry in site.timeline.entries]

    parsed = feedparser.parse(
        atom(site, "groups/women/feed.atom.xml", "Women", items, home="groups/women/").encode()
    )

    assert parsed.feed.title == "Exchange Timeline: Women"
    assert parsed.feed.id == "tag:exchange-timeline,2022:en:groups/women/feed.atom.xml"
    assert parsed.feed.link == "https://example.org/groups/women/"
    assert parsed.entries[0].id == entries(site)[0].id


@pytest.mark.parametrize("lang", ["en", "uk"])
def test_a_feed_without_items_is_still_a_feed(lang):
    site = a_site(lang=lang)

    assert entries(site) == []
    assert json_items(site) == []
    assert json.loads(feeds_of(site)["feeds/feed.json"])["language"] == lang
