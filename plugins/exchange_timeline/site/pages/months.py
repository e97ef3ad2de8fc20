"""
A year by month: how many returned to each side, and what is not known of it.
"""

from dataclasses import dataclass
from datetime import date

from exchange_timeline.model import Exchange, Of, Total, returned
from exchange_timeline.records import Side

from .site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """
    What a month adds up to on one question.

    `share` is its part of the greatest such number of the year, in hundredths;
    `held` tells whether anything took place that could answer the question.
    """

    nth: str
    total: Total
    share: int
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """
    One month, named by its first day; the cells in the order of the columns.
    """

    month: date
    count: int
    cells: tuple[MonthCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthColumn:
    """
    What a column of months counts: people or bodies, and to which side.
    """

    nth: str
    of: Of
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsView:
    """
    A year by month, from its first month with an exchange to its last.

    `total` adds up people to the first side, `most` is the month in which the
    most of them returned, None where no number is known.
    """

    year: int
    columns: tuple[MonthColumn, ...]
    rows: tuple[MonthRow, ...]
    total: Total
    most: date | None


def months_view(year: int, site: Site) -> MonthsView | None:
    """
    Add up a year by month; None where there is nothing to add up.
    """
    exchanges = [each for each in site.timeline.exchanges if each.date.year == year]
    if not exchanges or not site.sides:
        return None
    columns = [(side, of) for of in _ofs(exchanges) for side in site.sides]
    months = range(exchanges[0].date.month, exchanges[-1].date.month + 1)
    held = {month: [each for each in exchanges if each.date.month == month] for month in months}
    sums = {
        (month, side.name, of): returned(held[month], to=side.name, of=of)
        for month in months
        for side, of in columns
    }
    greatest = {of: max(each.count for each in sums.values() if each.of == of) for _, of in columns}
    first = site.sides[0].name

    def cell(month: int, side: Side, of: Of) -> MonthCell:
        total = sums[month, side.name, of]
        return MonthCell(
            nth=site.nth(side),
            total=total,
            share=round(100 * total.count / greatest[of]) if greatest[of] else 0,
            held=bool(total.counted or total.unknown),
        )

    known = [month for month in months if sums[month, first, "people"].count]
    best = max(known, key=lambda month: sums[month, first, "people"].count, default=None)
    return MonthsView(
        year=year,
        columns=tuple(
            MonthColumn(nth=site.nth(side), of=of, to=site.to_side(side)) for side, of in columns
        ),
        rows=tuple(
            MonthRow(
                month=date(year, month, 1),
                count=len(held[month]),
                cells=tuple(cell(month, side, of) for side, of in columns),
            )
            for month in months
        ),
        total=returned(exchanges, to=first, of="people"),
        most=date(year, best, 1) if best else None,
    )


def _ofs(exchanges: list[Exchange]) -> tuple[Of, ...]:
    """
    Leave bodies out of a year in which none were handed over.
    """
    bodies = any(claim.of == "bodies" for each in exchanges for claim in each.claims)
    return ("people", "bodies") if bodies else ("people",)
