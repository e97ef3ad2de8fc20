"""
The filters of the timeline: right counts, a choice that stands in the address, words for nothing.
"""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from browser_rooms import DESK, PHONE, room

TIMELINE = "timeline/index.html"
# The first frame shows what is in sight; the rest comes within the next ones, a few at a time.
SETTLED = """async () => {
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    let still = 0;
    const watch = new MutationObserver(() => { still = 0; });
    const every = {attributes: true, childList: true, characterData: true, subtree: true};
    watch.observe(document, every);
    for (; still < 12; still += 1) await frame();
    watch.disconnect();
}"""


@pytest.fixture(scope="session")
def exchanges(built_site):
    """The exchanges of data/exchanges.json."""
    return json.loads((built_site / "data" / "exchanges.json").read_text("utf-8"))["exchanges"]


def shown(page) -> list[str]:
    """The ids of the entries that are seen, once what is out of sight has followed."""
    page.evaluate(SETTLED)
    return page.locator("li.entry[data-is]:visible").evaluate_all("all => all.map(it => it.id)")


def wait_until_top(page, entry: str, *, above: float) -> None:
    """Wait until an entry begins in the window, above a height, and stays there."""
    tops: list[float] = []
    for _ in range(100):
        page.wait_for_timeout(50)
        box = page.locator(f"li[id='{entry}']").bounding_box()
        tops.append(box["y"] if box else -1)
        if len(tops) > 3 and all(0 <= top < above for top in tops[-4:]):
            return
    pytest.fail(f"{entry} is not above {above} px: {tops[-4:]}", pytrace=False)


@pytest.mark.parametrize("site", ["disk", "root", "folder"], indirect=True)
def test_two_choices_show_what_fits_both(browser, site, exchanges):
    expected = [
        each["id"]
        for each in exchanges
        if each["date"].startswith("2025") and "civilians" in each["groups"]
    ]
    with room(browser, f"{site}/{TIMELINE}", viewport=DESK) as page:
        page.select_option("#by-year", "2025")
        page.select_option("#by-group", "civilians")

        assert shown(page) == expected
        assert page.inner_text("[role=status]") == f"Shown: {len(expected)} of {len(exchanges)}"


def test_each_option_says_how_many_it_would_show(browser, served):
    with room(browser, f"{served}/{TIMELINE}?year=2024", viewport=DESK) as page:
        options = page.locator("#by-place option:not([disabled])").evaluate_all(
            "all => all.slice(1, 4).map(it => [it.value, it.textContent])"
        )
        for value, text in options:
            page.select_option("#by-place", value)

            assert text.endswith(f"({len(shown(page))})")


def test_the_choice_stands_in_the_address_and_back_undoes_it(browser, served):
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        page.select_option("#by-kind", "repatriation-of-bodies")
        page.select_option("#by-year", "2024")
        both, address = shown(page), page.url
        page.go_back()
        one = shown(page)
        page.go_forward()

        assert "kind=repatriation-of-bodies" in address
        assert "year=2024" in address
        assert len(one) > len(both)
        assert shown(page) == both

    with room(browser, address, viewport=DESK) as page:
        assert shown(page) == both


def test_an_address_that_makes_no_sense_shows_everything(browser, served, exchanges):
    with room(browser, f"{served}/{TIMELINE}?year=1999&kind=%22%3E&x=1", viewport=DESK) as page:
        assert len(shown(page)) == len(exchanges)


def test_where_nothing_fits_the_page_says_what_to_loosen(browser, served):
    address = f"{served}/{TIMELINE}?kind=repatriation-of-bodies&group=women"
    with room(browser, address, viewport=DESK) as page:
        assert shown(page) == []
        assert "No exchange fits" in page.inner_text("[role=status]")

        button = page.locator("[data-loosen] button", has_text="women")
        promised = int(button.inner_text().rpartition(":")[2])
        button.click()

        assert len(shown(page)) == promised > 0
        assert page.locator("[data-loosen] button").count() == 0


def test_what_is_true_of_the_whole_list_alone_goes_with_it(browser, served):
    """A gap between two entries is none where those between them are only hidden."""
    with room(browser, f"{served}/{TIMELINE}?year=2024", viewport=DESK) as page:
        assert page.locator(".pause:visible").count() == 0
        assert page.locator("section.rail:visible").count() == 1

        page.click("form button[type=reset]")

        assert page.locator(".pause:visible").count() > 0


def test_a_link_to_an_entry_shows_it_whatever_was_chosen(browser, served):
    address = f"{served}/{TIMELINE}?year=2023#2024-01-31"
    with room(browser, address, viewport=DESK) as page:
        assert page.locator("li[id='2024-01-31']").is_visible()


@pytest.mark.parametrize("button", ["form button[type=reset]", "[data-loosen] button"])
def test_a_button_that_opens_choices_leaves_the_focus_in_a_menu(browser, served, button):
    address = f"{served}/{TIMELINE}?kind=repatriation-of-bodies&group=women"
    with room(browser, address, viewport=DESK) as page:
        page.locator(button).first.focus()
        page.keyboard.press("Enter")
        shown(page)

        assert page.evaluate("document.activeElement.matches('[data-filters] select')")
        assert page.evaluate("document.activeElement.value") == ""


def reach(page) -> None:
    """Reach for the filters: what is far from sight is then no longer laid out."""
    page.focus("#by-year")
    page.wait_for_function("document.querySelectorAll('section.rail[data-settled]').length > 1")


def test_the_strip_keeps_the_colour_of_what_fits_alone(browser, served):
    count = "all => all.reduce((sum, it) => sum + it.getAttribute('d').split('M').length - 1, 0)"
    with room(
        browser, f"{served}/{TIMELINE}?year=2024&kind=prisoner-exchange", viewport=DESK
    ) as page:
        pale = page.locator(".strip svg > g[data-out]")
        full = page.locator(".strip svg > path:not(.axis)")
        ids = shown(page)
        marks = ", ".join(f".strip a[href='#{each}'] path:not(.hit)" for each in ids)

        assert pale.count() == page.locator(".strip svg").count()
        assert full.evaluate_all(count) == page.locator(marks).count() >= len(ids)

        page.click("form button[type=reset]")

        # The strip follows the list by some frames.
        expect(pale).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("choice", ["", "?group=civilians"], ids=["all", "filtered"])
def test_a_mark_of_the_strip_leads_to_its_entry_however_far(browser, served, size, choice):
    """An entry that has not been laid out is still where its link leads."""
    ways = {"viewport": size, "reduced_motion": "reduce"}
    with room(browser, f"{served}/{TIMELINE}{choice}", **ways) as page:
        reach(page)
        last = shown(page)[-1]
        page.evaluate("id => location.hash = id", last)

        wait_until_top(page, last, above=size["height"])


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_month_far_from_sight_is_laid_out_when_it_comes_near(browser, served, size):
    laid_out = "each => each.checkVisibility({contentVisibilityAuto: true})"
    with room(browser, f"{served}/{TIMELINE}", viewport=size) as page:
        last = page.locator("section.rail li.entry").last

        assert not last.evaluate(laid_out)

        last.scroll_into_view_if_needed()
        wait_until_top(page, last.get_attribute("id"), above=size["height"])

        assert last.evaluate(laid_out)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
def test_an_address_of_an_entry_opens_at_it_however_far(browser, served, size, scripts):
    ways = {"viewport": size, "java_script_enabled": scripts}
    with room(browser, f"{served}/{TIMELINE}#2025-07-04", **ways) as page:
        wait_until_top(page, "2025-07-04", above=size["height"] / 2)


def test_words_are_found_that_have_not_been_laid_out(browser, served):
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        reach(page)
        far = page.locator("section.rail").last.locator(".when time").last
        # The day alone: the weekday beside it stands apart, and no search goes across.
        words = far.evaluate("time => time.firstChild.data.trim()")
        found = page.evaluate(
            """words => {
                const last = [...document.querySelectorAll('section.rail .when a')].at(-1);
                while (window.find(words)) {
                    if (last.contains(getSelection().anchorNode)) return true;
                }
                return false;
            }""",
            words,
        )

        assert found


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_that_is_seen_moves_when_a_reader_reaches_for_the_filters(browser, served, size):
    with room(browser, f"{served}/{TIMELINE}", viewport=size, reduced_motion="reduce") as page:
        page.evaluate("document.querySelector('.filters').scrollIntoView()")
        page.wait_for_timeout(300)  # the months that have come near are laid out
        page.evaluate(
            """() => {
                window.moved = 0;
                new PerformanceObserver(list => {
                    for (const each of list.getEntries()) window.moved += each.value;
                }).observe({type: 'layout-shift', buffered: true});
            }"""
        )
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.evaluate("document.querySelector('#by-year').focus({preventScroll: true})")
        reach(page)
        page.wait_for_timeout(300)

        assert page.evaluate("window.moved") == 0
        assert page.evaluate("document.documentElement.scrollHeight") == tall


def test_the_count_is_a_polite_message(browser, served):
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        status = page.locator(".filters [role=status]")

        assert status.get_attribute("aria-live") in {None, "polite"}
        assert status.inner_text().startswith("Shown: 1")


def test_copying_puts_the_address_on_the_clipboard(browser, served):
    where = f"{served}/exchanges/2024-01-31/index.html"
    rights = ["clipboard-read", "clipboard-write"]
    with room(browser, where, viewport=DESK, permissions=rights) as page:
        button = page.locator("button[data-copy='']").first
        button.click()
        page.locator("button[data-copy='']", has_text="Copied").wait_for()

        assert page.evaluate("navigator.clipboard.readText()") == where
