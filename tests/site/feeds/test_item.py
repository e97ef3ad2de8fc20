"""
The items of feeds: ids that never move, text that cannot run.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import feedparser

from builders import a_claim, a_report, a_site, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.feeds import atom, exchange_item, report_item

EXCHANGE = an_exchange(claims=(a_claim(count=207),))
CORRECTED = replace(
    EXCHANGE,
    date=date(2024, 2, 1),
    words=(some_words("195 people return"),),
    claims=(a_claim(count=195),),
    corrections=(
        Correction(date=date(2024, 3, 1), what=Phrase("the count"), why=Phrase("a list")),
    ),
)


def item_of(exchange, **changes):
    """The item of an exchange that stands alone."""
    site = a_site([exchange], **changes)
    return exchange_item(site.timeline.entries[0], site)


def test_an_id_stays_when_all_else_is_corrected():
    before, after = item_of(EXCHANGE), item_of(CORRECTED)

    assert before.id == after.id
    assert before.page == after.page
    assert before.title != after.title


def test_a_correction_moves_the_day_of_the_last_change():
    assert item_of(EXCHANGE).updated == datetime(2024, 1, 31, tzinfo=UTC)
    assert item_of(CORRECTED).updated == datetime(2024, 3, 1, tzinfo=UTC)


def test_each_language_has_ids_of_its_own():
    """They are two texts; a reader of both feeds must not lose one."""
    assert item_of(EXCHANGE).id != item_of(EXCHANGE, lang="uk").id


def test_a_report_has_an_id_that_its_time_does_not_move():
    site = a_site()
    later = replace(a_report(), date=datetime(2024, 1, 31, 18, tzinfo=UTC))

    assert report_item(a_report(), site).id == report_item(later, site).id


def test_a_title_is_text_in_the_items_html():
    hostile = replace(EXCHANGE, words=(some_words("A <script>alert(1)</script> & B"),))

    assert "<script" not in item_of(hostile).html
    assert "A &lt;script&gt;alert(1)&lt;/script&gt; &amp; B" in item_of(hostile).html


def test_a_feed_reader_reads_what_was_written():
    odd = replace(EXCHANGE, words=(some_words("Fish & <chips>", body="<p>x &amp; <em>y</em></p>"),))
    site = a_site([odd])
    items = [exchange_item(entry, site) for entry in site.timeline.entries]

    feed = feedparser.parse(atom(site, "feeds/exchanges.atom.xml", "Exchanges", items))

    (entry,) = feed.entries
    assert not feed.bozo
    assert entry.title == "31 January 2024: Ukraine: 207"
    assert "Fish &amp; &lt;chips&gt;" in entry.summary
    assert "<p>x &amp; <em>y</em></p>" in entry.summary


def test_an_empty_feed_is_a_feed():
    feed = feedparser.parse(atom(a_site(), "feeds/exchanges.atom.xml", "Exchanges", []))

    assert (feed.bozo, feed.entries) == (False, [])
    assert feed.feed.updated
