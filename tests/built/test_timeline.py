"""
The timeline of the real site: every exchange in order, and the days that are easy to get wrong.
"""

from __future__ import annotations

import pytest

from built_pages import numbers_in, text_of

TIMELINE = "timeline/index.html"


@pytest.fixture(scope="session")
def entries(pages, exchanges):
    """The list items of the timeline that are exchanges, by id, in the page's order."""
    known = {exchange["id"] for exchange in exchanges}
    return {each.get("id"): each for each in pages[TIMELINE].all("li") if each.get("id") in known}


def ids_of_claimants(exchange, to, of="people"):
    """Who stated the figure to one side, by name."""
    return [
        claim["stated_by"].split(",")[0]
        for figure in exchange["figures"]
        if (figure["to"], figure["of"]) == (to, of)
        for claim in figure["claims"]
    ]


def find(exchanges, key):
    """One exchange of the data, by id."""
    return next(each for each in exchanges if each["id"] == key)


def test_every_exchange_stands_on_the_timeline_in_order(entries, exchanges):
    oldest_first = [exchange["id"] for exchange in exchanges]

    assert list(entries) in (oldest_first, oldest_first[::-1])
    assert len(entries) >= 122


def test_every_entry_tells_its_day_to_machines(entries, exchanges):
    days = {exchange["id"]: exchange["date"] for exchange in exchanges}
    wrong = [
        key
        for key, entry in entries.items()
        if days[key] not in [each.get("datetime") for each in entry.iter("time")]
    ]

    assert wrong == []


def test_every_entry_links_to_its_page(entries):
    wrong = [
        key
        for key, entry in entries.items()
        if not any(f"exchanges/{key}/" in each.get("href", "") for each in entry.iter("a"))
    ]

    assert wrong == []


def test_the_year_pages_hold_what_the_timeline_holds(pages, exchanges):
    for year in sorted({exchange["date"][:4] for exchange in exchanges}):
        expected = {exchange["id"] for exchange in exchanges if exchange["date"].startswith(year)}
        page = pages[f"timeline/{year}/index.html"]

        assert expected == expected & set(page.ids), year
        assert not {each["id"] for each in exchanges} - expected & set(page.ids), year


def test_an_unannounced_number_reads_as_words_with_who_withholds_it(entries):
    text = text_of(entries["2025-07-04"])

    assert "not announced" in text.lower()
    assert "Coordination Headquarters" in text
    assert "0" not in numbers_in(text)


def test_no_entry_shows_a_zero_that_nobody_stated(entries, exchanges):
    stated = {
        exchange["id"]
        for exchange in exchanges
        for figure in exchange["figures"]
        for claim in figure["claims"]
        if claim["count"] == 0
    }
    wrong = [
        key
        for key, entry in entries.items()
        if key not in stated and "0" in numbers_in(text_of(entry))
    ]

    assert wrong == []


def test_a_disputed_number_shows_both_claims_and_who_makes_them(entries, exchanges):
    text = text_of(entries["2024-01-31"])
    claimants = ids_of_claimants(find(exchanges, "2024-01-31"), "Ukraine")

    assert {"207", "195"} <= set(numbers_in(text))
    assert len(claimants) >= 2
    assert [name for name in dict.fromkeys(claimants) if name not in text] == []


def test_a_disputed_number_stands_whole_on_its_own_page(pages, exchanges):
    text = text_of(pages["exchanges/2024-01-31/index.html"].all("main")[0])
    exchange = find(exchanges, "2024-01-31")

    assert {"207", "195"} <= set(numbers_in(text))
    for side in ("Ukraine", "Russia"):
        assert [name for name in ids_of_claimants(exchange, side) if name not in text] == []


def test_the_stages_of_a_deal_make_its_total_once(pages):
    main = pages["deals/1000-for-1000/index.html"].all("main")[0]
    numbers = numbers_in(text_of(main))

    assert {"390", "307", "303", "1000"} <= set(numbers)
    assert "2000" not in numbers


def test_a_report_joins_the_exchange_of_its_day(pages, exchanges):
    exchange = find(exchanges, "2025-07-04")
    page = pages["exchanges/2025-07-04/index.html"]

    assert exchange["reports"]
    assert any("articles/2025/07/04/" in address for _, address in page.attributes("href"))


def test_every_exchange_page_names_its_sources(pages, exchanges):
    wrong = []
    for exchange in exchanges:
        page = pages[f"exchanges/{exchange['id']}/index.html"]
        links = {address for _, address in page.attributes("href")}
        wrong += [
            f"{exchange['id']}: {source['url']}"
            for source in exchange["sources"]
            if source["url"] and source["url"] not in links
        ]

    assert wrong == []
