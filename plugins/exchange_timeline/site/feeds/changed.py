"""
When a page last changed, by what it tells and not by a clock.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache

from exchange_timeline.model import Exchange, Report, moment

Known = dict[int, date | None]
"""What was found in exchanges and reports, which many pages share."""


def last_changed(thing: object, known: Known | None = None) -> date | None:
    """
    Find the newest day that a page's context tells of; None where it tells of none.

    A page is made from its context alone, so nothing newer can stand on it.

    >>> last_changed((date(2025, 5, 23), (None, date(2025, 5, 25))))
    datetime.date(2025, 5, 25)
    """
    known = {} if known is None else known
    if isinstance(thing, tuple):
        return _newest(thing, known)
    if isinstance(thing, date):
        return moment(thing).date()
    names = _fields(type(thing))  # type: ignore[arg-type]  # a class is hashable
    if not names:
        return None
    if not isinstance(thing, Exchange | Report):
        return _newest(tuple(getattr(thing, name) for name in names), known)
    if id(thing) not in known:  # the timeline holds it as long as `known` is in use
        known[id(thing)] = _newest(tuple(getattr(thing, name) for name in names), known)
    return known[id(thing)]


def _newest(things: tuple[object, ...], known: Known) -> date | None:
    days = (last_changed(each, known) for each in things if each is not None)
    return max((day for day in days if day is not None), default=None)


@lru_cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
