"""
`pages.facets`: a page for whatever exchanges share, by the same counting rules.
"""

from __future__ import annotations

from builders import a_claim, a_report, a_site, an_exchange, what_is_told
from exchange_timeline.site.fact_feeds import fact_feeds
from exchange_timeline.site.pages import all_pages
from exchange_timeline.site.pages.facets import all_facets, facet_page


def a_day(key, **changes):
    """An exchange of its own id."""
    return an_exchange(id=key, **changes)


def facet(site, folder, name):
    """The page of one facet."""
    found = next(e for e in all_facets(site) if (e.folder, e.name) == (folder, name))
    return facet_page(found, site)


def test_a_facet_has_the_exchanges_that_name_it_and_their_totals():
    with_women = a_day("a", groups=("women",), claims=(a_claim(count=5),))
    without = a_day("b", claims=(a_claim(count=7),))
    page = facet(a_site([with_women, without]), "groups", "women")

    assert page.count == 1
    assert page.totals[0].total.count == 5


def test_what_nobody_names_has_no_page():
    names = {each.name for each in all_facets(a_site([a_day("a", groups=("women",))]))}

    assert "women" in names
    assert "officers" not in names


def test_what_only_a_report_names_has_a_page_for_its_links_to_lead_to():
    report = a_report(told=what_is_told(places=("Mariupol",)))
    page = facet(a_site([], reports=[report]), "places", "Mariupol")

    assert [each.title for each in page.reports] == [report.words[0].title]


def test_every_link_of_an_exchange_leads_to_a_page_that_is_made():
    exchange = a_day(
        "a",
        groups=("women", "officers"),
        services=("Armed Forces",),
        places=("Mariupol",),
        mediators=("UAE",),
    )
    site = a_site([exchange])
    pages = dict(all_pages(site))
    entry = pages["exchanges/a/"].entry
    links = (*entry.groups, *entry.services, *entry.places, *entry.mediators)

    assert len(links) == 5
    for link in links:
        assert link.href.removeprefix("../../").removesuffix("index.html") in pages


def test_every_facet_has_its_feed_and_names_it():
    site = a_site([a_day("a", groups=("women",), mediators=("UAE",))])
    feeds = dict(fact_feeds(site))

    for each in all_facets(site):
        page = facet_page(each, site)
        assert page.feed in page.shell.feeds
        assert f"feeds/{each.address.rstrip('/')}.atom.xml" in feeds


def test_totals_of_a_group_do_not_claim_to_count_the_group():
    site = a_site([a_day("a", groups=("women",))])

    assert facet(site, "groups", "women").whole is False
    assert facet(site, "kinds", "prisoner-exchange").whole is True
