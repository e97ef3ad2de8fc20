"""
The export for TimelineJS3: an event per exchange, with an id of its own and nothing that runs.
"""

from __future__ import annotations

from datetime import date

from hypothesis import given

import strategies as some
from builders import a_claim, a_site, a_source, an_exchange, some_words
from exchange_timeline.site.data.timelinejs import timelinejs


@given(exchanges=some.exchanges())
def test_every_exchange_is_an_event_in_order(exchanges):
    events = timelinejs(a_site(exchanges))["events"]

    assert [each["unique_id"] for each in events] == [
        each.id for each in sorted(exchanges, key=lambda each: (each.date, each.id))
    ]


def test_an_event_tells_the_day_and_every_claim_with_its_source():
    exchange = an_exchange(
        date=date(2024, 1, 31),
        claims=(
            a_claim(count=207, stated_by="Kyiv"),
            a_claim(count=195, side="Russia", stated_by="Moscow"),
        ),
        sources=(a_source(url="https://example.org/a"),),
    )

    (event,) = timelinejs(a_site([exchange]))["events"]

    assert event["start_date"] == {
        "year": 2024,
        "month": 1,
        "day": 31,
        "display_date": "31 January 2024",
    }
    link = '<a href="https://example.org/a">A Paper</a>'
    assert f"Kyiv ({link}): Ukraine, people: 207" in event["text"]["text"]
    assert f"Moscow ({link}): Ukraine, people: 195" in event["text"]["text"]


def test_text_cannot_become_markup():
    exchange = an_exchange(
        words=(some_words("<img src=x onerror=alert(1)>"),),
        claims=(a_claim(stated_by="<script>alert(1)</script>"),),
        sources=(a_source(publisher='A "Paper" & Sons', url='https://example.org/"onclick="x'),),
    )

    (event,) = timelinejs(a_site([exchange]))["events"]

    assert "<img" not in event["text"]["text"]
    assert "<script" not in event["text"]["text"]
    assert 'href="https://example.org/&#34;onclick=&#34;x"' in event["text"]["text"]


def test_an_event_leads_to_its_page_where_the_site_has_an_address():
    whole = a_site([an_exchange()], address="https://example.org")

    assert "https://example.org/exchanges/2024-01-31/" in str(timelinejs(whole)["events"])
    assert "<a " not in str(timelinejs(a_site([an_exchange()]))["events"])
