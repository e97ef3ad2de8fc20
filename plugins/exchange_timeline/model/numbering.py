"""
What the official numbering tells of exchanges that nobody recorded here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .exchange import Exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecorded:
    """
    A stretch of the numbering with fewer records than numbers.

    It lies after the exchange `after` (None: before the first number) and up to
    the exchange `until`, on the day `date`. At least `count` are not recorded;
    there may be more, since a record without a number need not have one.
    """

    after: str | None
    until: str
    date: date
    count: int


def unrecorded(exchanges: Iterable[Exchange]) -> tuple[Unrecorded, ...]:
    """
    Find the stretches of the numbering that the records cannot fill, oldest first.

    Between two numbers there is room for the numbers in between; a record
    without a number may have any of them. Only exchanges of prisoners are
    numbered, and several days may share a number.
    """
    found = []
    last, after, unnumbered = 0, None, 0
    for exchange in sorted(exchanges, key=lambda each: (each.date, each.id)):
        if exchange.kind != "prisoner-exchange":
            continue
        if exchange.ordinal is None:
            unnumbered += 1
            continue
        lacking = exchange.ordinal - last - 1 - unnumbered
        if lacking > 0:
            found.append(
                Unrecorded(after=after, until=exchange.id, date=exchange.date, count=lacking)
            )
        last, after, unnumbered = max(last, exchange.ordinal), exchange.id, 0
    return tuple(found)


def after_a_gap(exchanges: Iterable[Exchange]) -> frozenset[str]:
    """
    Tell right before which exchanges an unrecorded one may have come, by their ids.
    """
    ordered = sorted(exchanges, key=lambda each: (each.date, each.id))
    places = {each.id: place for place, each in enumerate(ordered)}
    return frozenset(
        each.id
        for gap in unrecorded(ordered)
        for each in ordered[(places[gap.after] + 1 if gap.after else 0) : places[gap.until] + 1]
    )
