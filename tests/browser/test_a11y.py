"""
axe-core over every page type: WCAG 2.0 to 2.2 at A and AA, and best practice; no violation.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from browser_rooms import DESK, LANGUAGES, PHONE, page_types, room

AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async only => {
    const found = await axe.run(document, {
        runOnly: only, resultTypes: ['violations'], preload: false,
    });
    return found.violations.flatMap(({id, nodes}) =>
        nodes.slice(0, 3).map(each => `${id}: ${each.html.slice(0, 160)}: ${each.failureSummary}`));
}"""


def violations(page) -> list[str]:
    """What axe finds wrong on a page, in light and in dark: there the colours alone differ."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    light = page.evaluate(RUN, {"type": "tag", "values": RULES})
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(RUN, {"type": "rule", "values": ["color-contrast", "link-in-text-block"]})
    return light + [f"dark: {each}" for each in dark]


def test_axe_finds_what_is_wrong(browser):
    """A page that is wrong on purpose: an empty list below would prove nothing."""
    page = browser.new_page()
    page.set_content("<html><title>x</title><main><img src=x><p style='color:#ccc'>pale</p></main>")
    found = violations(page)
    page.close()

    assert {"image-alt", "color-contrast", "html-has-lang"} <= {
        each.split(":")[0] for each in found
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_type_has_a_violation(browser, built_site, served, lang, size):
    found = {}
    for where in page_types(built_site, lang):
        with room(browser, f"{served}/{where}", viewport=size, color_scheme="light") as page:
            found[where] = violations(page)

    assert {where: each for where, each in found.items() if each} == {}


def test_the_filtered_timeline_has_no_violation(browser, served):
    address = f"{served}/timeline/index.html?kind=repatriation-of-bodies&year=2023&group=women"
    with room(browser, address, viewport=DESK) as page:
        assert violations(page) == []
