"""
When a page last changed, by what it tells and not by a clock.
"""

from dataclasses import fields, is_dataclass
from datetime import date

from exchange_timeline.model import moment


def last_changed(thing: object) -> date | None:
    """
    Find the newest day that a page's context tells of; None where it tells of none.

    A page is made from its context alone, so nothing newer can stand on it.

    >>> last_changed((date(2025, 5, 23), (None, date(2025, 5, 25))))
    datetime.date(2025, 5, 25)
    """
    if isinstance(thing, date):
        return moment(thing).date()
    if isinstance(thing, tuple):
        return _newest(thing)
    if is_dataclass(thing):
        return _newest(tuple(getattr(thing, each.name) for each in fields(thing)))
    return None


def _newest(things: tuple[object, ...]) -> date | None:
    days = (last_changed(each) for each in things)
    return max((day for day in days if day is not None), default=None)
