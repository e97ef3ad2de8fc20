"""
The way from home to a page, and how the menus mark where a reader is.
"""

from __future__ import annotations

from builders import a_deal, a_report, a_site, an_exchange
from exchange_timeline.site.pages import all_pages

SITE = a_site(
    [an_exchange(deal="a-deal", places=("Mariupol",))], deals=[a_deal()], reports=[a_report()]
)
PAGES = dict(all_pages(SITE))


def way(address: str) -> list[tuple[str, str]]:
    """The steps to a page: the name and the address of each."""
    return [(each.text, each.address) for each in PAGES[address].shell.trail]


def marked(address: str) -> dict[str, str]:
    """What the menus mark on a page."""
    shell = PAGES[address].shell
    return {each.text: each.current for each in (*shell.nav, *shell.more) if each.current}


def test_a_report_hangs_on_its_exchange_and_is_named_by_its_publisher():
    assert way("articles/2024/01/31/five-return/") == [
        ("Home", ""),
        ("Timeline", "timeline/"),
        ("2024", "timeline/2024/"),
        ("31 January 2024", "exchanges/2024-01-31/"),
        ("A Paper", "articles/2024/01/31/five-return/"),
    ]


def test_a_facet_and_a_deal_hang_on_the_list_of_their_sort():
    assert [text for text, _ in way("places/mariupol/")] == [
        "Home",
        "Timeline",
        "Places",
        "Mariupol",
    ]
    assert [text for text, _ in way("deals/a-deal/")] == ["Home", "Timeline", "Deals", "A deal"]


def test_home_and_the_page_for_no_page_have_no_way():
    assert way("") == way("404.html") == []


def test_a_menu_marks_the_page_itself_and_what_lies_above_it():
    assert marked("") == {"Latest": "page"}
    assert marked("timeline/") == {"Timeline": "page"}
    assert marked("exchanges/2024-01-31/") == {"Timeline": "true"}
    assert marked("data/dictionary/") == {"Data": "true"}
    assert marked("families/") == {"For families": "page"}
    assert marked("404.html") == {}
