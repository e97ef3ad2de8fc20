"""
The strip of a year: a mark for each exchange at its day, as tall as its number.

Pure geometry on a field of 366 by 100: people to the first side stand on the
axis, people to the second hang from it, bodies have a line of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from exchange_timeline.model import Figure

from .headline import headline
from .site import NTH, Site
from .views import Bar, EntryView, Mark

WIDTH = 366
AXIS = 46.0
REACH = 44.0  # of the tallest bar, up or down
UNKNOWN = 11.0  # of a bar whose number is not known: always the same
LEAST = 1.0  # a single person must still be seen
BODIES = (94.0, 6.0)

Way = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Scale:
    """
    How tall a number stands: `tallest` is the greatest of the whole timeline.
    """

    tallest: int

    def height(self, number: int) -> float:
        """
        Give the height of a number.

        >>> Scale(400).height(200), Scale(400).height(1), Scale(400).height(0)
        (22.0, 1.0, 0.0)
        """
        return max(LEAST, round(number / self.tallest * REACH, 1)) if number else 0.0


def scale_of(site: Site) -> Scale:
    """
    Fit the scale to the greatest number of people that any claim names.
    """
    highs = (
        exchange.figure(side.name, "people").high or 0
        for exchange in site.timeline.exchanges
        for side in site.sides
    )
    return Scale(max(highs, default=0) or 1)


def mark(view: EntryView, site: Site, scale: Scale) -> Mark:
    """
    Mark an exchange on the strip of its year.
    """
    return Mark(
        id=view.exchange.id,
        title=f"{site.say.day_date(view.date)}: {headline(view, site.say)}",
        x=view.date.timetuple().tm_yday - 1,
        bars=tuple(_bars(view, scale)),
    )


def _bars(view: EntryView, scale: Scale) -> Iterable[Bar]:
    if not view.sides:
        yield _bar("", "up", 0, UNKNOWN, hollow=True)
    for side in view.sides:
        if _of_people(side.figure):
            way: Way = "up" if side.nth == NTH[0] else "down"
            yield from _people(side.nth, side.figure, way, scale)
    if any(side.bodies or not _of_people(side.figure) for side in view.sides):
        yield Bar(nth="", of="bodies", y=BODIES[0], height=BODIES[1], hollow=False)


def _people(nth: str, figure: Figure, way: Way, scale: Scale) -> Iterable[Bar]:
    """
    Draw what is certain full and what is in dispute, or unknown, hollow.
    """
    if figure.status == "not-announced" or figure.low is None or figure.high is None:
        yield _bar(nth, way, 0, UNKNOWN, hollow=True)
        return
    low, high = scale.height(figure.low), scale.height(figure.high)
    if low:
        yield _bar(nth, way, 0, low, hollow=False)
    if high > low:
        yield _bar(nth, way, low, high, hollow=True)


def _bar(nth: str, way: Way, start: float, end: float, *, hollow: bool) -> Bar:
    top = AXIS - end if way == "up" else AXIS + start
    return Bar(nth=nth, of="people", y=round(top, 1), height=round(end - start, 1), hollow=hollow)


def _of_people(figure: Figure) -> bool:
    return figure.of == "people"
