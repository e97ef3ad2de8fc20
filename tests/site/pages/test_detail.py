"""
The pages of one thing: an exchange, a deal, a report.
"""

from __future__ import annotations

from datetime import date

from builders import (
    a_claim,
    a_deal,
    a_part,
    a_report,
    a_silence,
    a_site,
    a_source,
    an_exchange,
    some_words,
    what_is_told,
)
from exchange_timeline.site.pages.detail import deal_page, exchange_page, parts_views, report_page

THE_OTHER = {"side": "Russia", "stated_by": "The other side"}
MAY = [date(2025, 5, day) for day in (23, 24, 25)]


def a_stage(day: date, *claims, **changes):
    """One stage of the deal."""
    return an_exchange(date=day, deal="a-deal", claims=claims, **changes)


def the_deals_page(*stages, **changes):
    """The page of a deal with these stages."""
    deal = a_deal(**changes)
    return deal_page(deal, a_site(stages, deals=[deal]))


def returned(page) -> list[tuple[str, str, int, int, int]]:
    """Side, of whom, how many, from how many stages, without how many."""
    return [
        (v.label, v.total.of, v.total.count, v.total.counted, v.total.unknown)
        for v in page.returned
    ]


def test_an_exchange_has_its_claims_its_sources_and_its_neighbours():
    days = [an_exchange(date=day, claims=(a_claim(),), sources=(a_source(),)) for day in MAY]
    site = a_site(days)

    page = exchange_page(site.timeline.entries[1], site)

    assert page.entry.exchange == days[1]
    assert page.sources == (a_source(),)
    assert page.before.href.endswith("2025-05-23/index.html")
    assert page.after.href.endswith("2025-05-25/index.html")
    assert page.shell.title == "24 May 2025: Ukraine: 5"


def test_an_exchange_shows_all_stages_of_its_deal_and_its_reports():
    site = a_site(
        [a_stage(day, stage=number) for number, day in enumerate(MAY, start=1)],
        deals=[a_deal()],
        reports=[a_report(told=what_is_told(date=MAY[0]))],
    )

    page = exchange_page(site.timeline.entries[0], site)

    assert [view.date for view in page.stages] == MAY
    assert (page.stage.number, page.stage.last) == (1, 3)
    assert [report.title for report in page.reports] == ["An article"]


def test_parts_are_grouped_by_their_sort_and_never_added():
    parts = (
        a_part(by="service", what="Armed Forces", count=50),
        a_part(count=3),
        a_part(by="service", what="National Guard", count=9),
    )

    views = parts_views(parts, a_site(lang="uk"))

    assert [(view.by, [part.count for part in view.parts]) for view in views] == [
        ("sex", [3]),
        ("service", [50, 9]),
    ]
    assert views[1].labels["Armed Forces"] == "Збройні сили"


def test_the_stages_of_a_deal_add_up_once():
    stages = [
        a_stage(day, a_claim(count=count), a_claim(to="Russia", count=count, **THE_OTHER))
        for day, count in zip(MAY, (390, 307, 303), strict=True)
    ]
    promise = a_claim(count=1000)

    page = the_deals_page(*stages, promised=(promise,), totals=(a_claim(count=1000),))

    assert returned(page) == [("Ukraine", "people", 1000, 3, 0), ("Russia", "people", 1000, 3, 0)]
    assert (page.promised, page.announced) == ((promise,), (a_claim(count=1000),))


def test_a_stage_without_a_number_is_told_beside_the_sum():
    """Also where nobody said a word on it: silence must not make the sum look whole."""
    page = the_deals_page(
        a_stage(MAY[0], a_claim(count=390)), a_stage(MAY[1], a_silence()), a_stage(MAY[2])
    )

    assert returned(page) == [("Ukraine", "people", 390, 1, 2), ("Russia", "people", 0, 0, 3)]


def test_the_bodies_of_a_deal_are_a_sum_of_their_own():
    page = the_deals_page(
        a_stage(MAY[0], a_claim(count=390)),
        a_stage(MAY[1], a_claim(of="bodies", count=1212), kind="repatriation-of-bodies"),
    )

    assert returned(page) == [
        ("Ukraine", "people", 390, 1, 0),
        ("Russia", "people", 0, 0, 1),
        ("Ukraine", "bodies", 1212, 1, 0),
    ]


def test_a_deal_that_nothing_has_come_of_has_a_page():
    page = the_deals_page(words=(some_words("A deal"), some_words("Угода", lang="uk")))

    assert (page.title, page.stages, page.returned) == ("A deal", (), ())


def test_a_report_leads_to_its_exchange():
    exchange = an_exchange(claims=(a_claim(),))
    report = a_report(told=what_is_told(groups=("officers",)))
    page = report_page(report, a_site([exchange], reports=[report]))

    assert page.exchange.exchange == exchange
    assert [link.text for link in page.groups] == ["officers"]


def test_a_report_of_no_exchange_has_a_page():
    report = a_report(told=None)
    page = report_page(report, a_site(reports=[report]))

    assert (page.exchange, page.told, page.groups) == (None, None, ())
