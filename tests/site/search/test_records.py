"""
`site.search.records`: what can be found, and by what it is filtered.
"""

from __future__ import annotations

from builders import (
    a_claim,
    a_deal,
    a_report,
    a_site,
    an_exchange,
    some_words,
    what_is_told,
)
from exchange_timeline.site.search import search_records


def found(**changes):
    """What can be found on a site with one exchange."""
    return list(search_records(a_site([an_exchange(**changes)])))


def test_an_exchange_is_found_by_whoever_states_its_numbers():
    (record,) = found(claims=(a_claim(stated_by="Speaker of the House, Telegram"),))

    assert record.url.startswith("exchanges/")
    assert "Speaker of the House" in record.text


def test_it_is_filtered_by_year_kind_group_and_place():
    (record,) = found(groups=("officers",), places=("Mariupol",))

    assert record.filters == {
        "year": (str(an_exchange().date.year),),
        "kind": ("Prisoner exchange",),
        "group": ("officers",),
        "place": ("Mariupol",),
    }


def test_deals_and_reports_are_found_too():
    site = a_site([], deals=[a_deal()], reports=[a_report(told=what_is_told())])
    urls = [record.url.split("/")[0] for record in search_records(site)]

    assert {"deals", "articles"} <= set(urls)


def test_each_language_has_records_of_its_own():
    english, ukrainian = (
        next(search_records(a_site([an_exchange()], lang=lang))) for lang in ("en", "uk")
    )

    assert (english.lang, ukrainian.lang) == ("en", "uk")
    assert ukrainian.url == f"uk/{english.url}"


def test_no_html_is_searched():
    (record,) = found(words=(some_words(body="<p>Home <em>at</em> last</p>"),))

    assert "Home at last" in record.text
    assert "<" not in record.text
