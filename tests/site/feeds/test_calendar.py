"""
The calendar, read back by icalendar: whole days, ids that stay, no clock.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import given
from icalendar import Calendar

import strategies as some
from builders import a_claim, a_site, an_exchange, some_words
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.feeds import all_feeds


def events(site):
    """The events of the calendar, as a calendar reads it."""
    return Calendar.from_ical(dict(all_feeds(site))["calendar.ics"]).walk("VEVENT")


@given(exchanges=some.exchanges())
def test_every_exchange_is_a_whole_day(exchanges):
    found = events(a_site(exchanges))

    assert sorted(str(each["uid"]).rpartition("/")[2] for each in found) == sorted(
        each.id for each in exchanges
    )
    for event in found:
        start, end = event["dtstart"].dt, event["dtend"].dt
        assert type(start) is date
        assert (end - start).days == 1


def test_a_corrected_date_keeps_the_uid_and_raises_the_sequence():
    correction = Correction(date=date(2024, 2, 2), what=Phrase("The day"), why=Phrase("Misread"))
    (before,) = events(a_site([an_exchange()]))
    moved = an_exchange(id="2024-01-31", date=date(2024, 1, 30), corrections=(correction,))
    (after,) = events(a_site([moved]))

    assert before["uid"] == after["uid"]
    assert after["dtstart"].dt == date(2024, 1, 30)
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert before["dtstamp"].dt == datetime(2024, 1, 31, tzinfo=UTC)
    assert after["dtstamp"].dt == after["last-modified"].dt == datetime(2024, 2, 2, tzinfo=UTC)


def test_an_event_tells_its_claims_and_no_text_breaks_out_of_its_line():
    claim = a_claim(stated_by="Kyiv; or\nEND:VEVENT\r\nX-EVIL:1, Telegram")
    (event,) = events(a_site([an_exchange(claims=(claim,), words=(some_words("A, b; c\\d"),))]))

    assert "X-EVIL" not in event
    assert event["description"].startswith("A, b; c\\d\nKyiv; or")
    assert "(A Paper): Ukraine, people: 5" in event["description"]


def test_lines_are_folded_and_end_as_the_format_asks():
    words = (some_words("Дуже довга назва обміну полоненими, якій замало одного рядка " * 3),)
    text = dict(all_feeds(a_site([an_exchange(words=words)])))["calendar.ics"]

    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    assert b"\n" not in text.replace(b"\r\n", b"")


def test_an_event_leads_to_its_page_where_the_site_has_an_address():
    (whole,) = events(a_site([an_exchange()], address="https://example.org"))
    (relative,) = events(a_site([an_exchange()]))

    assert whole["url"] == "https://example.org/exchanges/2024-01-31/"
    assert "url" not in relative
