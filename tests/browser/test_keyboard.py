"""
The keyboard's way through every page type: each control is reached, seen, and not covered.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser_rooms import DESK, LANGUAGES, PHONE, page_types, room

CONTROLS = "a[href], button, select, input, textarea, summary, [tabindex]"
WATCH = """selector => {
    const controls = [...document.querySelectorAll(selector)].filter(each =>
        each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}));
    const missed = new Set(controls);
    const wrong = [];
    const look = at => {
        const style = getComputedStyle(at);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no ring';
        const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
        const x = box.x + box.width / 2;
        // Its middle, and just within its upper and lower edge.
        for (const y of [box.y + box.height / 2, box.y + 2, box.bottom - 2]) {
            if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of sight';
            const top = document.elementFromPoint(x, y);
            if (top && !at.contains(top) && !top.contains(at)) {
                return `covered by ${top.outerHTML.slice(0, 80)}`;
            }
        }
    };
    // The key comes up once the focus has moved and the page has scrolled to it.
    addEventListener('keyup', () => {
        const at = document.activeElement;
        missed.delete(at);
        const says = look(at);
        if (says) wrong.push(`${says}: ${at.outerHTML.slice(0, 100)}`);
    });
    window.walked = () => [
        ...wrong, ...[...missed].map(each => `never reached: ${each.outerHTML.slice(0, 100)}`),
    ];
    return controls.length;
}"""


def walk(page) -> list[str]:
    """Press Tab from a page's beginning to its end; say what was missed, not seen or covered."""
    for _ in range(page.evaluate(WATCH, CONTROLS)):
        page.keyboard.press("Tab")
    return page.evaluate("window.walked()")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_control_is_reached_seen_and_not_covered(browser, built_site, served, lang, size):
    found = {}
    for where in page_types(built_site, lang):
        with room(browser, f"{served}/{where}", viewport=size, reduced_motion="reduce") as page:
            page.wait_for_load_state("networkidle" if "search/" in where else "load")
            found[where] = walk(page)[:5]

    assert {where: each for where, each in found.items() if each} == {}


BAD = """<main><a href="#1">first</a><button style="outline: none">no ring</button>
<a href="#2" style="position: absolute; top: 90px">covered</a>
<div style="position: fixed; inset: 80px 0 auto; height: 60px; background: red"></div>
<a href="#3" style="position: absolute; left: -999px">out of sight</a>
<button onfocus="this.blur()">never reached</button></main>"""


def test_the_walk_finds_what_is_wrong(browser):
    """A page that is wrong on purpose: an empty list above would prove nothing."""
    page = browser.new_page(viewport=DESK)
    page.set_content(f"<style>:focus-visible {{ outline: 2px solid }}</style>{BAD}")
    found = walk(page)
    page.close()

    for wrong in ("no ring: <button", "covered by <div", "out of sight", "never reached: <button"):
        assert any(wrong in each for each in found), wrong


def test_the_filter_is_worked_by_keys_alone(browser, served):
    address = f"{served}/timeline/index.html"
    with room(browser, address, viewport=DESK, reduced_motion="reduce") as page:
        page.locator("#by-year").focus()
        page.keyboard.type("2024")
        page.keyboard.press("Enter")

        # The address and what is out of sight follow the answer by some frames.
        page.wait_for_url("**year=2024")
        expect(page.locator("li.entry[data-is]:visible")).to_have_count(
            page.locator("li.entry[id^='2024']").count()
        )

        page.locator("form button[type=reset]").focus()
        page.keyboard.press("Enter")

        page.wait_for_url("**/timeline/index.html")
        assert page.evaluate("document.activeElement.tagName") == "SELECT"
