"""
The pages that list exchanges: home, timeline, year, and the page for no page.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from builders import a_checkpoint, a_claim, a_report, a_site, an_exchange
from exchange_timeline.site.pages.lists import home_page, not_found_page, timeline_page, year_page

DAYS = [date(2022, 3, 1), date(2024, 1, 31), date(2024, 2, 8), date(2025, 7, 4)]


def some_days():
    """A site with an exchange on each of the days."""
    return a_site([an_exchange(date=day, claims=(a_claim(count=5),)) for day in DAYS])


def test_a_site_without_an_exchange_has_its_pages():
    site = a_site()

    assert (home_page(site).latest, home_page(site).this_year) == (None, None)
    assert timeline_page(site).years == ()
    assert not_found_page(site).latest is None


def test_home_shows_the_latest_and_those_before_it_newest_first():
    page = home_page(some_days())

    assert page.latest.date == date(2025, 7, 4)
    assert [view.date for view in page.recent] == [date(2024, 2, 8), date(2024, 1, 31), DAYS[0]]
    assert (page.count, page.this_year.year) == (4, 2025)


def test_home_shows_the_newest_checkpoint():
    points = [
        a_checkpoint(id="2025-01-01", date=date(2025, 1, 1)),
        a_checkpoint(id="2024-01-01", date=date(2024, 1, 1)),
    ]

    assert home_page(a_site(checkpoints=points)).checkpoint.id == "2025-01-01"


def test_home_shows_the_newest_reports_by_their_instant_not_by_their_clock():
    """09:00 in New York is later than 12:00 in Kyiv."""
    kyiv, new_york = timezone(timedelta(hours=3)), timezone(timedelta(hours=-4))
    reports = [
        a_report(id="kyiv", date=datetime(2025, 7, 4, 12, tzinfo=kyiv)),
        a_report(id="new-york", date=datetime(2025, 7, 4, 9, tzinfo=new_york)),
        a_report(id="before", date=datetime(2025, 7, 3, 23, tzinfo=UTC)),
    ]

    page = home_page(a_site(reports=reports))

    assert [view.href.split("/")[-2] for view in page.reports] == ["new-york", "kyiv", "before"]


def test_the_timeline_lists_every_exchange_in_order():
    page = timeline_page(some_days())
    entries = [view for year in page.years for month in year.months for view in month.entries]

    assert [view.date for view in entries] == DAYS
    assert [year.year for year in page.years] == [2022, 2024, 2025]
    assert page.count == 4


def test_a_year_leads_to_the_years_beside_it_that_have_exchanges():
    middle = year_page(2024, some_days())

    assert (middle.before.text, middle.after.text) == ("2022", "2025")
    assert (year_page(2022, some_days()).before, year_page(2025, some_days()).after) == (None, None)


def test_the_page_for_no_page_leads_on():
    page = not_found_page(some_days())

    assert [year.year for year in page.years] == [2022, 2024, 2025]
    assert [day.date for year in page.years for day in year.days] == DAYS
    assert page.years[1].link.href == "timeline/2024/index.html"
    assert page.latest.date == date(2025, 7, 4)


def test_the_page_for_no_page_tells_exchanges_of_one_day_apart():
    day = DAYS[1]
    exchanges = [
        an_exchange(id="2024-01-31", date=day),
        an_exchange(id="2024-01-31-2", date=day),
        an_exchange(
            id="2024-01-31-repatriation-of-bodies", date=day, kind="repatriation-of-bodies"
        ),
    ]

    (year,) = not_found_page(a_site(exchanges)).years

    assert {(day.kind, day.nth, day.href) for day in year.days} == {
        ("prisoner-exchange", 1, "exchanges/2024-01-31/index.html"),
        ("prisoner-exchange", 2, "exchanges/2024-01-31-2/index.html"),
        ("repatriation-of-bodies", 1, "exchanges/2024-01-31-repatriation-of-bodies/index.html"),
    }
