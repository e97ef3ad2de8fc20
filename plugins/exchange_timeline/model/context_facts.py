"""
What can be said for sure of one exchange among the others.

Every fact is about the exchanges recorded in one timeline, and holds for them
by counting alone; where the records do not carry a fact, it is None. Only
exchanges of one kind are held against each other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from .compare import compare
from .exchange import Checkpoint, Exchange
from .numbering import after_a_gap
from .own_number import OwnNumber, own_number
from .timeline import Timeline
from .total import Total, returned, together
from .values import Of

NOTABLE = 3  # exchanges that a number must stand out from, to be worth a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceInYear:
    """
    Which of its kind an exchange is in its year: `first` to `last`.

    The two differ where several of a kind share the day: their order within it
    is not known.
    """

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """
    The day of the exchanges of this kind before it, and how many days lie between.

    `gap` tells that by the official numbering one that nobody recorded here may
    have come in between.
    """

    date: date
    days: int
    gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    How an exact number of the receiving side's own stands among those before it.

    For the "largest": the last exchange whose own number surely was as large or
    larger is `since`, with `its`; None where no earlier one was. For the
    "smallest" likewise. `passed` have an exact number and lie in between;
    `unknown` lie in between as well, and no such comparison is possible. `its`
    is the number of `since`, which is the least it can be where `its_least`.
    """

    to: str
    of: Of
    which: Literal["largest", "smallest"]
    since: Exchange | None
    its: int | None
    its_least: bool
    passed: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningTotal:
    """
    What came together by the end of the day, and the newest official total by then.
    """

    total: Total
    checkpoint: Checkpoint | None


def place_in_year(exchange: Exchange, timeline: Timeline) -> PlaceInYear:
    """
    Count the exchanges of this kind in its year, up to and including its day.
    """
    days = _days(exchange, timeline)
    start = bisect_left(days, date(exchange.date.year, 1, 1))
    first, last = bisect_left(days, exchange.date), bisect_right(days, exchange.date)
    return PlaceInYear(first=first - start + 1, last=last - start)


def previous(exchange: Exchange, timeline: Timeline) -> Previous | None:
    """
    Find the last earlier day with an exchange of this kind.
    """
    days = _days(exchange, timeline)
    here = bisect_left(days, exchange.date)
    if here == 0:
        return None
    last = days[here - 1]
    gaps = timeline.once("gaps", lambda: after_a_gap(timeline.exchanges_of("prisoner-exchange")))
    return Previous(date=last, days=(exchange.date - last).days, gap=exchange.id in gaps)


def standing(exchange: Exchange, timeline: Timeline, *, to: str, of: Of) -> Standing | None:
    """
    Tell since when no such exchange was as large, or as small, by own numbers.

    None where its own number is not exact, where another of the day stands in
    the way, where too few lie in between to be worth saying, or where most of
    those have no number to compare with.
    """
    number = own_number(exchange, to, of)
    if not number.exact:
        return None
    alike = timeline.exchanges_of(exchange.kind)
    until = bisect_right(_days(exchange, timeline), exchange.date)
    earlier = [each for each in alike[:until] if each is not exchange]
    for which in ("largest", "smallest"):
        found = _stands(exchange, number.least, earlier, which=which, to=to, of=of)
        if found is not None and found.passed >= max(NOTABLE, found.unknown + 1):
            return found
    return None


def _stands(
    exchange: Exchange,
    number: int,
    earlier: Sequence[Exchange],
    *,
    which: Literal["largest", "smallest"],
    to: str,
    of: Of,
) -> Standing | None:
    passed = unknown = 0
    since: Exchange | None = None
    its: OwnNumber | None = None
    for other in reversed(earlier):
        if since is not None and other.date < since.date:
            break
        theirs = own_number(other, to, of)
        if _reaches(theirs, number, which):
            if since is None:
                since, its = other, theirs
        elif since is None or other.date > since.date:
            passed, unknown = passed + theirs.exact, unknown + (not theirs.exact)
    if since is not None and since.date == exchange.date:
        return None
    return Standing(
        to=to,
        of=of,
        which=which,
        since=since,
        its=its.least if its else None,
        its_least=its is not None and not its.exact,
        passed=passed,
        unknown=unknown,
    )


def _reaches(theirs: OwnNumber, number: int, which: Literal["largest", "smallest"]) -> bool:
    if which == "largest":
        return theirs.least >= number
    return theirs.most is not None and theirs.most <= number


def running_total(exchange: Exchange, timeline: Timeline, *, to: str, of: Of) -> RunningTotal:
    """
    Add up what is known by the end of its day, with the side's own newest total.

    A total whose gap only a note explains is left out: it would mislead without.
    """
    sums = timeline.once(("sums", to, of), lambda: tuple(_sums(timeline.exchanges, to, of)))
    place = bisect_right(sums, exchange.date, key=lambda each: each[0])
    official = [
        each
        for each in timeline.once("compared", lambda: compare(timeline))
        if each.checkpoint.to == each.checkpoint.side == to
        and each.checkpoint.of == of
        and each.checkpoint.date <= exchange.date
    ]
    newest = official[-1] if official and official[-1].reasons != ("note",) else None
    return RunningTotal(
        total=sums[place - 1][1] if place else Total(to=to, of=of),
        checkpoint=newest.checkpoint if newest else None,
    )


def _sums(exchanges: Sequence[Exchange], to: str, of: Of) -> Iterator[tuple[date, Total]]:
    """
    Give what has come together by the end of every day with an exchange.
    """
    so_far = Total(to=to, of=of)
    for day, some in groupby(exchanges, key=lambda each: each.date):
        so_far = together(so_far, returned(some, to=to, of=of))
        yield day, so_far


def _days(exchange: Exchange, timeline: Timeline) -> list[date]:
    """
    Give the days of all exchanges of its kind, in order of time.
    """
    kind = exchange.kind
    return timeline.once(
        ("days", kind), lambda: [each.date for each in timeline.exchanges_of(kind)]
    )
