"""
The icons are those of favicon.svg, in the sizes that devices ask for.
"""

from __future__ import annotations

import re

from PIL import Image

from real_site import PROJECT

IMAGES = PROJECT / "theme" / "static" / "images"


def test_the_icons_have_their_sizes():
    with Image.open(IMAGES / "touch-icon.png") as touch, Image.open(IMAGES / "favicon.ico") as icon:
        assert touch.size == (180, 180)
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_the_icons_were_drawn_from_the_svg_as_it_is():
    """Its ground and its mark have the SVG's colours; tools/favicons.py draws them anew."""
    svg = (IMAGES / "favicon.svg").read_text("utf-8")
    ground, *_, mark = re.findall(r'(?:fill|stroke)="#([0-9a-f]{6})"', svg)
    with Image.open(IMAGES / "touch-icon.png") as touch:
        picture = touch.convert("RGB")
        seen = [picture.getpixel((90, 10)), picture.getpixel((90, 50))]

    assert [bytes(colour).hex() for colour in seen] == [ground, mark]
