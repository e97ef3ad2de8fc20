"""
Every page type in every language, opened from disk: no complaint, no scrolling sideways at any
width or zoom, light, dark, and the system's own colours.
"""

from __future__ import annotations

import pytest

from browser_rooms import DESK, LANGUAGES, PHONE, page_types, room

ZOOMED = {"width": 1280 // 4, "height": 1024 // 4}
"""What is left of a window of 1280 by 1024 at 400 % (WCAG 1.4.10)."""

TOO_WIDE = """() => {
    const across = document.documentElement.scrollWidth - innerWidth;
    const wide = [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > innerWidth + 1);
    return across > 0 ? [across, ...wide.slice(0, 3).map(each => each.outerHTML.slice(0, 80))] : [];
}"""

GROUND = """() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const clear = ['rgba(0, 0, 0, 0)', 'transparent'];
    const layers = [document.body, document.documentElement]
        .map(each => getComputedStyle(each).backgroundColor);
    canvas.fillStyle = layers.find(each => !clear.includes(each)) ?? 'white';
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((a, b) => a + b) / 3;
}"""

UNSEEN = """() => {
    const clear = ['rgba(0, 0, 0, 0)', 'transparent'];
    const ground = each => {
        for (let at = each; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!clear.includes(colour)) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const says = each => [...each.childNodes].some(it => it.nodeType === 3 && it.data.trim());
    return [...document.querySelectorAll('body *')]
        .filter(each => says(each) && each.checkVisibility({visibilityProperty: true}))
        .filter(each => {
            const style = getComputedStyle(each);
            return (each.ownerSVGElement ? style.fill : style.color) === ground(each);
        })
        .slice(0, 3).map(each => each.outerHTML.slice(0, 100));
}"""


def looked_at(page) -> list[str]:
    """What is wrong with a page at each width, in each scheme, and in forced colours."""
    wrong = []
    for size in (PHONE, ZOOMED, DESK):
        page.set_viewport_size(size)
        wrong += [f"{size['width']} x {size['height']}: {each}" for each in page.evaluate(TOO_WIDE)]
    for scheme, least, most in (("light", 200, 255), ("dark", 0, 60)):
        page.emulate_media(color_scheme=scheme)
        if not least <= page.evaluate(GROUND) <= most:
            wrong.append(f"not {scheme}")
    page.emulate_media(forced_colors="active")
    return wrong + [f"unseen in forced colours: {each}" for each in page.evaluate(UNSEEN)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_type_is_whole_from_disk_at_every_width_and_in_all_colours(
    browser, built_site, lang
):
    found = {}
    for where in page_types(built_site, lang):
        with room(browser, (built_site / where).as_uri(), viewport=PHONE) as page:
            assert page.locator("h1").is_visible(), where
            found[where] = looked_at(page)

    assert {where: each for where, each in found.items() if each} == {}


def test_the_look_finds_what_is_wrong(browser):
    """A page that is wrong on purpose: an empty list above would prove nothing."""
    page = browser.new_page(viewport=PHONE)
    page.set_content(
        "<body style='background: white'><p style='inline-size: 400px'>wide</p>"
        "<p style='forced-color-adjust: none; color: #000; background: #000'>gone</p>"
    )
    found = " ".join(looked_at(page))
    page.close()

    assert all(
        each in found for each in ("320 x 640", "320 x 256", "not dark", "unseen in forced colours")
    )
