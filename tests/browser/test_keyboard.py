"""
The keyboard's way through every page type: each control is reached, seen, and not covered.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, WAYS, page_types, room

CONTROLS = "a[href], button, select, input, textarea, summary, [tabindex]"
LIST = """selector => {
    window.controls = [...document.querySelectorAll(selector)].filter(each =>
        each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}));
    return window.controls.length;
}"""
LOOK = """() => {
    const at = document.activeElement;
    const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const style = getComputedStyle(at);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return {
        index: window.controls.indexOf(at),
        what: at.outerHTML.slice(0, 100),
        ring,
        inside: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
        covered: top && !at.contains(top) && !top.contains(at) ? top.outerHTML.slice(0, 80) : null,
    };
}"""
LONGEST = 80
"""Stops of the Tab key that are walked on one page: of the timeline, the first entries."""


def walk(page) -> list[str]:
    """Press Tab through a page; say what was not reached, not seen or covered."""
    wrong, seen = [], set()
    count = page.evaluate(LIST, CONTROLS)
    for _ in range(min(count, LONGEST)):
        page.keyboard.press("Tab")
        at = page.evaluate(LOOK)
        seen.add(at["index"])
        if not at["ring"]:
            wrong.append(f"no ring: {at['what']}")
        if not at["inside"]:
            wrong.append(f"out of sight: {at['what']}")
        elif at["covered"]:
            wrong.append(f"covered by {at['covered']}: {at['what']}")
    missed = set(range(min(count, LONGEST))) - seen
    return wrong + [f"never reached: control {each}" for each in sorted(missed)]


@pytest.mark.parametrize(("lang", "size"), WAYS, ids=["en-phone", "en-desk", "uk-phone"])
def test_every_control_is_reached_seen_and_not_covered(browser, built_site, served, lang, size):
    found = {}
    for where in page_types(built_site, lang):
        with room(browser, f"{served}/{where}", viewport=size, reduced_motion="reduce") as page:
            page.wait_for_load_state("networkidle" if "search/" in where else "load")
            found[where] = walk(page)[:5]

    assert {where: each for where, each in found.items() if each} == {}


def test_the_filter_is_worked_by_keys_alone(browser, served):
    address = f"{served}/timeline/index.html"
    with room(browser, address, viewport=DESK, reduced_motion="reduce") as page:
        page.locator("#by-year").focus()
        page.keyboard.type("2024")
        page.keyboard.press("Enter")

        assert "year=2024" in page.url
        assert page.locator("li.entry[data-is]:visible").count() == page.evaluate(
            """document.querySelectorAll('li.entry[id^="2024"]').length"""
        )

        page.locator("form button[type=reset]").focus()
        page.keyboard.press("Enter")

        assert "year" not in page.url
        assert page.evaluate("document.activeElement.tagName") == "SELECT"
