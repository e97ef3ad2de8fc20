"""
Forced colours (Windows high contrast), and quotations from right to left.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, room


@pytest.fixture
def forced(browser, served):
    """A page of the site under the system's own few colours."""

    def open_(where: str):
        return room(browser, f"{served}/{where}", viewport=DESK, forced_colors="active")

    return open_


@pytest.mark.parametrize("where", ["index.html", "timeline/index.html"])
def test_marks_of_entries_stay_to_be_seen(forced, where):
    """Backgrounds go under forced colours; a mark has a border that stays."""
    with forced(where) as page:
        widths = page.locator("li.entry").evaluate_all(
            """all => all.map(it => {
                const style = getComputedStyle(it, '::before');
                return style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
            })"""
        )

        assert widths
        assert min(widths) >= 1


def test_controls_keep_their_edges_and_their_ring(forced):
    with forced("timeline/index.html") as page:
        page.keyboard.press("Tab")
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        edges = page.locator(".filters select, .filters button").evaluate_all(
            "all => all.map(it => parseFloat(getComputedStyle(it).borderTopWidth))"
        )

        assert ring != "none"
        assert min(edges) >= 1


def test_bars_of_the_strip_take_the_systems_colour(forced):
    """A bar that kept our blue could vanish on the reader's own ground."""
    with forced("timeline/index.html") as page:
        ground, bars = page.evaluate(
            """() => [
                getComputedStyle(document.body).backgroundColor,
                [...document.querySelectorAll('.strip svg path[fill=currentColor]')]
                    .slice(0, 50).map(it => getComputedStyle(it).fill),
            ]"""
        )

        assert bars
        assert ground not in bars


def test_a_quotation_from_right_to_left_keeps_its_direction(browser, served):
    with room(browser, f"{served}/timeline/index.html", viewport=DESK) as page:
        sides = page.evaluate(
            """() => {
                const quote = document.createElement('blockquote');
                quote.innerHTML = '<p>عادوا إلى ديارهم</p><p>They came home.</p>';
                document.querySelector('main').append(quote);
                return [...quote.children].map(it => {
                    const range = document.createRange();
                    range.selectNodeContents(it);
                    const [text, box] = [range.getBoundingClientRect(), it.getBoundingClientRect()];
                    return text.left - box.left < 2 ? 'left' : 'right';
                });
            }"""
        )

        assert sides == ["right", "left"]
