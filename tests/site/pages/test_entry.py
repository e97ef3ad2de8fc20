"""
How an exchange and a total are shown in lists.
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import a_claim, a_deal, a_silence, a_site, an_exchange, some_words
from exchange_timeline.site.pages.entry import (
    entry_view,
    outside_totals,
    side_views,
    totals,
    year_view,
)

THE_OTHER = {"side": "Russia", "stated_by": "The other side"}


def views(*claims, **changes):
    """What each side of an exchange with these claims is shown to have received."""
    return side_views(an_exchange(claims=claims, **changes), a_site())


def shown(exchange, site=None, **others):
    """One exchange as lists show it."""
    site = site or a_site([exchange], **others)
    entry = next(each for each in site.timeline.entries if each.exchange == exchange)
    return entry_view(entry, site, site.linker("timeline/"))


def test_an_exchange_of_prisoners_shows_both_sides_even_where_nobody_spoke_of_one():
    first, second = views(a_claim(count=207))

    assert (first.label, first.figure.count) == ("Ukraine", 207)
    assert (second.label, second.figure.status) == ("Russia", "not-stated")


def test_sides_stand_in_the_order_of_the_settings_not_of_the_claims():
    labels = [view.label for view in views(a_claim(to="Russia"), a_claim())]

    assert labels == ["Ukraine", "Russia"]


def test_a_return_of_bodies_shows_only_who_received_any():
    (only,) = views(a_claim(of="bodies", count=909), kind="repatriation-of-bodies")

    assert (only.figure.of, only.figure.count, only.bodies) == ("bodies", 909, None)


def test_bodies_that_came_with_people_are_shown_beside_them_and_not_in_them():
    first, _ = views(a_claim(count=100), a_claim(of="bodies", count=7))

    assert (first.figure.of, first.figure.count) == ("people", 100)
    assert (first.bodies.of, first.bodies.count) == ("bodies", 7)


def test_parts_are_shown_where_somebody_stated_them():
    first, _ = views(a_claim(of="military", count=60), a_claim(of="civilians", count=5))

    assert first.figure.status == "sum"
    assert [part.of for part in first.parts] == ["military", "civilians"]


def test_an_exchange_that_nobody_claims_anything_of_shows_that():
    first, second = views()

    assert {first.figure.status, second.figure.status} == {"not-stated"}


def test_words_are_those_of_the_pages_language_else_of_the_original():
    two = an_exchange(words=(some_words("Five return"), some_words("Обмін", lang="uk")))
    one = an_exchange(words=(some_words("Five return"),))

    assert (shown(two, lang="uk").title, shown(two, lang="uk").lang) == ("Обмін", "uk")
    assert (shown(one, lang="uk").title, shown(one, lang="uk").lang) == ("Five return", "en")


def test_names_of_closed_lists_are_shown_in_the_pages_language():
    exchange = an_exchange(groups=("officers",), services=("Armed Forces",))

    assert [link.text for link in shown(exchange, lang="uk").groups] == ["офіцери"]
    assert [link.text for link in shown(exchange, lang="uk").services] == ["Збройні сили"]
    assert [link.text for link in shown(exchange, lang="en").services] == ["Armed Forces"]


def test_a_stage_is_one_of_its_kind():
    """Hand-overs of bodies are numbered apart from exchanges of prisoners."""
    day = date(2025, 6, 9)
    swap = an_exchange(date=day, deal="a-deal", stage=3)
    dead = an_exchange(date=day, deal="a-deal", stage=6, kind="repatriation-of-bodies")
    site = a_site([swap, dead], deals=[a_deal()])

    assert (shown(swap, site).stage.number, shown(swap, site).stage.last) == (3, 3)
    assert (shown(dead, site).stage.number, shown(dead, site).stage.last) == (6, 6)
    assert shown(swap, site).stage.deal.text == "A deal"
    assert shown(an_exchange()).stage is None


def test_a_stage_without_a_number_is_a_stage():
    view = shown(an_exchange(deal="a-deal"), deals=[a_deal()])

    assert (view.stage.number, view.stage.last) == (None, None)


def test_a_year_is_shown_by_months_with_its_own_totals():
    days = [date(2025, 1, 15), date(2025, 3, 19), date(2025, 3, 26), date(2024, 12, 30)]
    site = a_site([an_exchange(date=day, claims=(a_claim(count=5),)) for day in days])

    year = year_view(2025, site, site.linker("timeline/2025/"))

    assert (year.count, [month.month for month in year.months]) == (
        3,
        [date(2025, 1, 1), date(2025, 3, 1)],
    )
    assert [len(month.entries) for month in year.months] == [1, 2]
    assert [(view.label, view.total.count) for view in year.totals] == [("Ukraine", 15)]


def test_totals_stand_apart_by_side_and_by_whom_they_count():
    exchanges = [
        an_exchange(claims=(a_claim(count=5), a_claim(to="Russia", count=4, **THE_OTHER))),
        an_exchange(
            kind="repatriation-of-bodies", claims=(a_claim(of="bodies", count=7, to="Russia"),)
        ),
        an_exchange(id="back", kind="unilateral-return", claims=(a_claim(count=3),)),
    ]
    site = a_site()

    assert [(view.label, view.total.of, view.total.count) for view in totals(exchanges, site)] == [
        ("Ukraine", "people", 5),
        ("Russia", "people", 4),
        ("Russia", "bodies", 0),
    ]
    assert [(v.label, v.total.count) for v in outside_totals(exchanges, site)] == [("Ukraine", 3)]


@pytest.mark.parametrize("claims", [(), (a_silence(),)])
def test_nothing_known_gives_no_total(claims):
    """A sum of no number would have to be shown as 0."""
    assert totals([an_exchange(claims=claims)], a_site()) == ()
