"""
A card as a picture: 1200 by 630 pixels, in few colours, the same bytes every time.
"""

from PIL import ImageFont

from .canvas import Canvas, font
from .card import Card, Row

WIDTH, HEIGHT, EDGE, LEFT = 1200, 630, 64, 430
PAPER, INK, SOFT, LINE = "#fbf8f3", "#201d19", "#5a544b", "#ddd6c9"
SIDES = ("#1d4a80", "#835410")
"""The first and the second side of the settings; any other is written in ink."""

SERIF, SANS = "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"
LARGEST, SMALLEST = 84, 40
SAID_LINES = 4


def draw(card: Card) -> bytes:
    """
    Draw a card as PNG.
    """
    canvas = Canvas(WIDTH, HEIGHT, ground=PAPER, inks=(INK, SOFT, LINE, *SIDES))
    width = WIDTH - 2 * EDGE
    small = font(SANS, 28)
    canvas.text(EDGE, 50, card.site, SOFT, small)
    canvas.text(WIDTH - EDGE - int(small.getlength(card.kind)), 50, card.kind, SOFT, small)
    canvas.text(EDGE, 100, card.day, INK, fitting(SERIF, card.day, width, 60))
    canvas.line(EDGE, WIDTH - EDGE, 196, LINE)
    height = 340 // max(len(card.rows), 1)
    for place, row in enumerate(card.rows):
        _row(canvas, row, top=216 + place * height)
    canvas.line(EDGE, WIDTH - EDGE, 562, LINE)
    face = fitting(SANS, card.foot, width, 26)
    canvas.text(EDGE, 576, shortened(card.foot, face, width), SOFT, face)
    return canvas.png()


def _row(canvas: Canvas, row: Row, *, top: int) -> None:
    """
    Draw one side's figure on the left, and beside it for whom and who says so.
    """
    ink = SIDES[row.order] if row.order < len(SIDES) else INK
    face = fitting(SERIF, row.amount, LEFT - 40, LARGEST)
    for place, line in enumerate(wrapped(row.amount, face, LEFT - 40)):
        y = top + 14 + place * int(face.size * 1.2)
        canvas.text(EDGE, y, line, ink if row.known else SOFT, face)
    canvas.text(EDGE + LEFT, top + 12, row.label, ink, font(SANS, 34))
    said = font(SANS, 22)
    width = WIDTH - 2 * EDGE - LEFT
    lines = [line for each in row.said for line in wrapped(each, said, width)]
    for place, line in enumerate(cut(lines, SAID_LINES)):
        canvas.text(EDGE + LEFT, top + 58 + place * 30, shortened(line, said, width), INK, said)


def fitting(name: str, text: str, width: int, largest: int) -> ImageFont.FreeTypeFont:
    """
    Choose the largest size at which the text is no wider than this; the smallest if none is.
    """
    sizes = range(largest, min(SMALLEST, largest // 2), -2)
    return next(
        (font(name, size) for size in sizes if font(name, size).getlength(text) <= width),
        font(name, min(SMALLEST, largest // 2)),
    )


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """
    Break a text at its spaces into lines no wider than this.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cut(lines: list[str], most: int) -> list[str]:
    """
    Keep so many lines, the last one marked where more would follow.

    >>> cut(["one", "two", "three"], 2)
    ['one', 'two …']
    """
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]} …"]


def shortened(text: str, face: ImageFont.FreeTypeFont, width: int) -> str:
    """
    Cut a line that is wider than this, and mark that it was cut.
    """
    if face.getlength(text) <= width:
        return text
    kept = text.removesuffix(" …")
    while kept and face.getlength(f"{kept} …") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()} …"
