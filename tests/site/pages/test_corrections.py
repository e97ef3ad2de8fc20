"""
`pages.corrections` and its feed: what was put right stands for good.
"""

from __future__ import annotations

import re
from datetime import date

from builders import a_deal, a_site, an_exchange
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.fact_feeds import fact_feeds
from exchange_timeline.site.pages.corrections import corrections_page

FIRST = Correction(date=date(2031, 1, 2), what=Phrase("The count was 5."), why=Phrase("A slip."))
LATER = Correction(
    date=date(2031, 3, 4), what=Phrase("The day was moved."), why=Phrase("A new source.")
)


def feed(site):
    """The feed of corrections."""
    return dict(fact_feeds(site))["feeds/corrections.atom.xml"]


def ids(text):
    """The ids of a feed's items, its own apart."""
    return re.findall(r"<id>([^<]+)</id>", text)[1:]


def test_the_newest_stands_first_whatever_it_corrects():
    site = a_site(
        [an_exchange(corrections=(FIRST,))], deals=[a_deal(id="a-deal", corrections=(LATER,))]
    )
    rows = corrections_page(site).rows

    assert [row.correction for row in rows] == [LATER, FIRST]
    assert "deals/a-deal/" in rows[0].href


def test_a_site_without_corrections_says_so():
    assert corrections_page(a_site([an_exchange()])).rows == ()


def test_an_items_id_stays_when_another_correction_comes():
    before = ids(feed(a_site([an_exchange(corrections=(FIRST,))])))
    after = ids(feed(a_site([an_exchange(corrections=(FIRST, LATER))])))

    assert len(before) == 1
    assert set(before) < set(after)


def test_an_item_tells_what_and_why_and_runs_nothing():
    wrong = Correction(
        date=date(2031, 1, 2), what=Phrase("<script>x</script>"), why=Phrase("A & B.")
    )
    text = feed(a_site([an_exchange(corrections=(wrong,))]))

    assert "&lt;p&gt;&amp;lt;script&amp;gt;" in text
    assert "A &amp;amp; B." in text
