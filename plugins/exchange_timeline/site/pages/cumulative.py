"""
All who returned to the first side so far, day by day, beside every official count.

The line is what that side itself stated; the band is what all claims span. Both
lie too low by the exchanges that gave no number, which is why the official
counts stand beside them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from exchange_timeline.model import Checkpoint, Exchange, returned

from .site import Site

SIZE = (1000, 400)
STEPS = 4  # gridlines: few, and round


@dataclass(frozen=True, slots=True, kw_only=True)
class SumStep:
    """
    The sums after one exchange: own claims, and what all claims span.
    """

    date: date
    count: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SumPoint:
    """
    An official count at its place in the picture, and our own sum by its day.
    """

    checkpoint: Checkpoint
    ours: int
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CumulativeView:
    """
    The picture of all who returned to the first side so far.

    `line` and `band` are paths on a field of `width` by `height`; `scale` holds
    the numbers of the gridlines, the greatest first, `years` what the axis shows.
    """

    nth: str
    to: str
    width: int
    height: int
    line: str
    band: str
    last: SumStep
    unknown: int
    points: tuple[SumPoint, ...]
    scale: tuple[int, ...]
    years: tuple[int, ...]


def cumulative_view(site: Site) -> CumulativeView | None:
    """
    Draw the sums of the whole timeline; None where there is no number at all.
    """
    if not site.sides:
        return None
    side = site.sides[0]
    steps = sums_so_far(site.timeline.exchanges, to=side.name)
    if not steps or not steps[-1].high:
        return None
    official = [each for each in site.timeline.checkpoints if each.to == side.name]
    frame = Frame(
        first=date(steps[0].date.year, 1, 1),
        end=date(max([steps[-1].date, *(each.date for each in official)]).year + 1, 1, 1),
        top=round_up(max([steps[-1].high, *(each.total for each in official)])),
    )
    return CumulativeView(
        nth=site.nth(side),
        to=site.to_side(side),
        width=SIZE[0],
        height=SIZE[1],
        line=_line(frame, [(each.date, each.count) for each in steps]),
        band=_band(frame, steps),
        last=steps[-1],
        unknown=returned(site.timeline.exchanges, to=side.name).unknown,
        points=tuple(
            SumPoint(
                checkpoint=each,
                ours=sum_by(steps, each.date),
                x=frame.x(each.date),
                y=frame.y(each.total),
            )
            for each in official
        ),
        scale=tuple(frame.top * step // STEPS for step in range(STEPS, 0, -1)),
        years=tuple(range(frame.first.year, frame.end.year)),
    )


def sums_so_far(exchanges: Iterable[Exchange], *, to: str) -> tuple[SumStep, ...]:
    """
    Add up exchange by exchange; one whose number nobody gave adds nothing.
    """
    steps: list[SumStep] = []
    count = low = high = 0
    for each in exchanges:
        own = returned([each], to=to)
        count, low, high = count + own.count, low + own.low, high + own.high
        if own.high:
            steps.append(SumStep(date=each.date, count=count, low=low, high=high))
    return tuple(steps)


def sum_by(steps: Sequence[SumStep], day: date) -> int:
    """
    Give the sum of own claims at the end of a day.
    """
    return next((each.count for each in reversed(steps) if each.date <= day), 0)


def round_up(number: int) -> int:
    """
    Round up to a number that four gridlines divide well.

    >>> round_up(8050), round_up(390), round_up(4)
    (10000, 400, 4)
    """
    unit = STEPS
    while True:
        for factor in (1, 2, 2.5, 5):
            top = int(unit * factor)
            if top >= number and top % STEPS == 0:
                return top
        unit *= 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """
    From days and numbers to places on the field.
    """

    first: date
    end: date
    top: int

    def x(self, day: date) -> int:
        """Place a day."""
        return round((day - self.first).days / (self.end - self.first).days * SIZE[0])

    def y(self, number: int) -> int:
        """Place a number; the greatest stand on top."""
        return round(SIZE[1] * (1 - number / self.top))


def _line(frame: Frame, places: Sequence[tuple[date, int]]) -> str:
    """
    Draw stairs: a sum stays as it is until the next exchange.
    """
    first = frame.x(places[0][0])
    return f"M{first} {SIZE[1]}" + "".join(
        f"H{frame.x(day)}V{frame.y(number)}" for day, number in places
    )


def _band(frame: Frame, steps: Sequence[SumStep]) -> str:
    """
    Draw the field between the stairs of the lows and those of the highs.
    """
    up = _line(frame, [(each.date, each.high) for each in steps])
    down = f"V{frame.y(steps[-1].low)}" + "".join(
        f"H{frame.x(step.date)}V{frame.y(before.low)}"
        for step, before in zip(reversed(steps[1:]), reversed(steps[:-1]), strict=True)
    )
    return f"{up}{down}H{frame.x(steps[0].date)}Z"
