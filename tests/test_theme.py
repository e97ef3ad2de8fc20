"""
The theme: its files small and listed, its colours readable, its templates free of inline code.
"""

from __future__ import annotations

import re
from itertools import product

import pytest

from real_site import PROJECT

THEME = PROJECT / "theme"
CSS = THEME / "static" / "css"
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
STYLES = sorted(CSS.rglob("*.css"))
LONGEST_TEMPLATE = 60
TEXT = ("ink", "ink-soft", "blue", "ochre", "slate")
GROUNDS = ("paper", "wash")
AA = 4.5


def palette(scheme: str) -> dict[str, str]:
    """The colours of a scheme; dark re-assigns what light has set."""
    css = (CSS / "tokens.css").read_text(encoding="utf-8")
    light, _, dark = css.partition("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", light))
    return (
        found
        if scheme == "light"
        else found | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", dark))
    )


def luminance(colour: str) -> float:
    """
    The relative luminance of a colour, by WCAG 2.

    >>> luminance("#ffffff"), luminance("#000000")
    (1.0, 0.0)
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 6)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def where(path) -> str:
    """A file's place in the theme."""
    return str(path.relative_to(THEME))


def test_has_templates_and_styles():
    assert TEMPLATES
    assert STYLES


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_a_template_is_short_and_says_what_it_takes(path):
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) < LONGEST_TEMPLATE
    assert text.startswith("{#-")


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_a_template_holds_no_inline_code_and_asks_nobody_else(path):
    text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)

    inline = r"""<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\bsrc=|ld\+json))"""
    assert re.findall(inline, text) == []
    assert re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", text) == []


@pytest.mark.parametrize("path", STYLES, ids=where)
def test_a_style_sheet_says_what_it_styles(path):
    assert path.read_text(encoding="utf-8").startswith("/* ")


@pytest.mark.parametrize("path", STYLES, ids=where)
def test_a_style_sheet_closes_what_it_opens(path):
    """One brace too many silences every sheet that is bundled after it."""
    css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    depths = [
        css[: at.end()].count("{") - css[: at.end()].count("}") for at in re.finditer("}", css)
    ]

    assert min(depths, default=0) >= 0
    assert css.count("{") == css.count("}")


def test_main_lists_every_style_sheet_once():
    listed = re.findall(r'@import url\("([^"]+)"\)', (CSS / "main.css").read_text(encoding="utf-8"))
    there = [path.relative_to(CSS).as_posix() for path in STYLES if path.name != "main.css"]

    assert sorted(listed) == sorted(there)


def test_no_style_asks_for_another_file():
    """The styles are one request: no font, no picture."""
    asked = [where(path) for path in STYLES if "url(" in path.read_text("utf-8")]

    assert asked == ["static/css/main.css"]


@pytest.mark.parametrize(("scheme", "ground"), [*product(("light", "dark"), GROUNDS)])
def test_every_colour_of_text_is_readable_on_every_ground(scheme, ground):
    colours = palette(scheme)
    weak = {
        name: round(contrast(colours[name], colours[ground]), 2)
        for name in TEXT
        if contrast(colours[name], colours[ground]) < AA
    }

    assert weak == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_design_page_tells_the_contrasts_as_they_are(scheme):
    colours = palette(scheme)
    page = (PROJECT / "docs" / "design.md").read_text(encoding="utf-8")
    told = {name: f"{contrast(colours[name], colours['paper']):.1f}" for name in TEXT}

    for name, figure in told.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `--{name}`"))

        assert f"`{colours[name]}`" in row
        assert f"{figure} : 1" in row, f"--{name} in {scheme}: {figure}"
