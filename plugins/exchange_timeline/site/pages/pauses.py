"""
How long families wait between one exchange of prisoners and the next.
"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from ..address import exchange_address
from .site import Site

BOUNDS = (7, 14, 30, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRow:
    """
    How often the next exchange came within so many days; `to` is None without an end.

    `share` is its part of the greatest such number, in hundredths.
    """

    start: int
    to: int | None
    count: int
    share: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PausesView:
    """
    The days between exchanges of prisoners.

    Half of the pauses were `median` days or shorter. The longest was `longest`
    days and ended on `ended`, with the exchange that `href` leads to.
    """

    median: int
    longest: int
    ended: date
    href: str
    rows: tuple[PauseRow, ...]


def pauses_view(site: Site, page: str) -> PausesView | None:
    """
    Measure the pauses, for the page at `page`; None before the second exchange.

    Two exchanges on one day are one day: nobody waited between them.
    """
    days: dict[date, str] = {}
    for each in site.timeline.exchanges:
        if each.kind == "prisoner-exchange":
            days.setdefault(each.date, each.id)
    pauses = [((after - before).days, after) for before, after in pairwise(sorted(days))]
    if not pauses:
        return None
    longest, ended = max(pauses)
    lengths = [length for length, _ in pauses]
    return PausesView(
        median=int(median(lengths)),
        longest=longest,
        ended=ended,
        href=site.linker(page).to(exchange_address(days[ended])),
        rows=rows(lengths),
    )


def rows(lengths: list[int]) -> tuple[PauseRow, ...]:
    """
    Sort pauses by length.

    >>> [(row.start, row.to, row.count) for row in rows([1, 7, 8, 90])][:2]
    [(1, 7, 2), (8, 14, 1)]
    """
    starts = (1, *(bound + 1 for bound in BOUNDS))
    ends = (*BOUNDS, None)
    counts = [
        sum(start <= each and (end is None or each <= end) for each in lengths)
        for start, end in zip(starts, ends, strict=True)
    ]
    greatest = max(counts, default=0) or 1
    return tuple(
        PauseRow(start=start, to=end, count=count, share=round(100 * count / greatest))
        for start, end, count in zip(starts, ends, counts, strict=True)
    )
