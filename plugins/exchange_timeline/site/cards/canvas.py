"""
A picture that text is set on: one ground, a few inks, and the shades between them.

The picture has a palette from the start, a ramp of shades per ink. That is a tenth of
the work of drawing in full colour and looking for a palette afterwards.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

FONTS = Path(__file__).with_name("fonts")
SHADES = 16
"""How many steps a letter's edge has from the ground to the ink."""


@lru_cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """
    Open a face; by the simple layout, which needs no library of the machine.
    """
    return ImageFont.truetype(FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


class Canvas:
    """
    A ground with inks; text and lines are set on it, then it is written as PNG.
    """

    def __init__(self, width: int, height: int, *, ground: str, inks: tuple[str, ...]) -> None:
        self.inks = inks
        self.picture = Image.new("P", (width, height), 0)
        self.picture.putpalette([part for ink in inks for part in _ramp(ground, ink)])

    def text(self, x: int, y: int, text: str, ink: str, face: ImageFont.FreeTypeFont) -> None:
        """Set one line of text, its upper left corner here."""
        left, top, right, bottom = (int(edge) for edge in face.getbbox(text))
        mask = Image.new("L", (right - left + 1, bottom - top + 1), 0)
        ImageDraw.Draw(mask).text((-left, -top), text, 255, face)
        shades = mask.point(self._shades(ink))
        self.picture.paste(shades, (x + left, y + top), mask.point(_any_ink))

    def line(self, left: int, right: int, y: int, ink: str) -> None:
        """Draw a rule across."""
        self.picture.paste(self._shades(ink)[255], (left, y, right, y + 2))

    def png(self) -> bytes:
        """Write the picture; no time and no tool is named in it."""
        out = BytesIO()
        self.picture.save(out, "PNG", compress_level=6)
        return out.getvalue()

    def _shades(self, ink: str) -> list[int]:
        first = self.inks.index(ink) * SHADES
        return [first + level * (SHADES - 1) // 255 for level in range(256)]


def _ramp(ground: str, ink: str) -> list[int]:
    """
    Give the shades from the ground to an ink, red, green and blue of each in turn.
    """
    ends = [ImageColor.getrgb(colour)[:3] for colour in (ground, ink)]
    return [
        round(below + (above - below) * step / (SHADES - 1))
        for step in range(SHADES)
        for below, above in zip(*ends, strict=True)
    ]


_any_ink = [0, *[255] * 255]
