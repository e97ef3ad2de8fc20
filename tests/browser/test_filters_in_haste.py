"""
The filters and a reader in haste: whatever comes right after a choice finds the whole answer.
"""

from __future__ import annotations

import json

import pytest

from browser_rooms import DESK, room

TIMELINE = "timeline/index.html"


@pytest.fixture(scope="session")
def exchanges(built_site):
    """The exchanges of data/exchanges.json."""
    return json.loads((built_site / "data" / "exchanges.json").read_text("utf-8"))["exchanges"]


def choose_and_stop(page, **choices: str) -> None:
    """
    Make choices, each heard at once, and let no later frame come that would do the rest.

    The page has been painted before: until then a browser may drop what a reader does.
    """
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    page.evaluate("window.requestAnimationFrame = () => 0")
    page.evaluate(
        """choices => {
            for (const [name, value] of Object.entries(choices)) {
                const select = document.querySelector(`#by-${name}`);
                select.value = value;
                select.dispatchEvent(new Event('change', {bubbles: true}));
            }
        }""",
        choices,
    )


def seen_now(page) -> list[str]:
    """The ids of the entries that are seen at this moment."""
    return page.locator("li.entry[data-is]:visible").evaluate_all("all => all.map(it => it.id)")


def days_of(exchanges, **fits: str) -> list[str]:
    """The ids of the exchanges of a year, of a kind, or of both."""
    year, kind = fits.get("year", ""), fits.get("kind", "")
    return [
        each["id"]
        for each in exchanges
        if each["date"].startswith(year) and kind in ("", each["kind"])
    ]


def test_the_rest_waits_for_a_later_frame(browser, served, exchanges):
    """What the tests below say of a reader who is faster would else prove nothing."""
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        choose_and_stop(page, year="2025")

        assert seen_now(page) != days_of(exchanges, year="2025")
        assert "year" not in page.url


def test_what_is_printed_right_after_a_choice_is_what_was_chosen(browser, served, exchanges):
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        choose_and_stop(page, year="2025")
        page.pdf()

        assert seen_now(page) == days_of(exchanges, year="2025")


@pytest.mark.parametrize("sign", ["key", "mouse"])
def test_going_back_right_after_a_choice_undoes_that_choice_alone(browser, served, exchanges, sign):
    with room(browser, f"{served}/{TIMELINE}?year=2024", viewport=DESK) as page:
        choose_and_stop(page, kind="repatriation-of-bodies")
        if sign == "key":
            page.keyboard.press("Alt+ArrowLeft")  # heard by the page; the browser's part follows
        else:
            page.mouse.click(2, 400)
        # The sign alone can have written it. The browser hears of it a moment after the page.
        page.wait_for_url("**kind=repatriation-of-bodies")
        page.go_back()

        assert page.url.endswith("?year=2024")
        assert page.input_value("#by-kind") == ""
        assert seen_now(page) == days_of(exchanges, year="2024")

        page.go_forward()

        assert seen_now(page) == days_of(exchanges, year="2024", kind="repatriation-of-bodies")


def test_a_script_that_goes_back_finds_the_page_as_its_address_says(browser, served, exchanges):
    """No sign of a reader comes before: the choice has no address yet, and is dropped."""
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        page.select_option("#by-year", "2024")
        page.wait_for_url("**year=2024")
        choose_and_stop(page, kind="repatriation-of-bodies")
        page.evaluate("history.back()")
        page.wait_for_function("document.querySelector('#by-year').value === ''")
        page.wait_for_url(lambda address: "?" not in address)

        assert page.input_value("#by-kind") == ""
        assert seen_now(page) == days_of(exchanges)


def follow(page, entry: str) -> None:
    """Follow a mark of the strip as a screen reader does: a click alone, without key or pointer."""
    page.locator(f".strip a[href='#{entry}']").dispatch_event("click")
    page.wait_for_url(f"**#{entry}")


def test_a_link_right_after_a_choice_that_hides_its_entry_shows_it(browser, served, exchanges):
    last = days_of(exchanges)[-1]
    with room(browser, f"{served}/{TIMELINE}", viewport=DESK) as page:
        choose_and_stop(page, year="2022")
        follow(page, last)
        page.wait_for_function("document.querySelector('#by-year').value === ''")

        assert seen_now(page) == days_of(exchanges)


def test_a_link_right_after_a_choice_that_shows_its_entry_keeps_it(browser, served, exchanges):
    """Its month is still hidden by the choice before: that is no reason to open all menus."""
    last = days_of(exchanges, year="2025")[-1]
    with room(browser, f"{served}/{TIMELINE}?year=2022", viewport=DESK) as page:
        choose_and_stop(page, year="2025")
        follow(page, last)
        page.wait_for_timeout(50)

        assert page.input_value("#by-year") == "2025"
        assert seen_now(page) == days_of(exchanges, year="2025")
