"""
What can be said for sure of one exchange among the others.

Every fact is about the exchanges recorded in one timeline, and holds for them
by counting alone; where the records do not carry a fact, it is None. Only
exchanges of one kind are held against each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .exchange import Checkpoint, Exchange
from .numbering import lies_in_a_gap
from .own_number import own_number
from .timeline import Timeline
from .total import Total, returned
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
    alike = [each for each in _alike(exchange, timeline) if each.date.year == exchange.date.year]
    before = sum(each.date < exchange.date for each in alike)
    same_day = sum(each.date == exchange.date for each in alike)
    return PlaceInYear(first=before + 1, last=before + same_day)


def previous(exchange: Exchange, timeline: Timeline) -> Previous | None:
    """
    Find the last earlier day with an exchange of this kind.
    """
    alike = _alike(exchange, timeline)
    earlier = [each.date for each in alike if each.date < exchange.date]
    if not earlier:
        return None
    last = max(earlier)
    return Previous(date=last, days=(exchange.date - last).days, gap=lies_in_a_gap(exchange, alike))


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
    earlier = [
        each
        for each in _alike(exchange, timeline)
        if each.date <= exchange.date and each is not exchange
    ]
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
    def reaches(other: Exchange) -> bool:
        theirs = own_number(other, to, of)
        if which == "largest":
            return theirs.least >= number
        return theirs.most is not None and theirs.most <= number

    reaching = [each for each in earlier if reaches(each)]
    since = max(reaching, key=lambda each: (each.date, each.id), default=None)
    if since is not None and since.date == exchange.date:
        return None
    between = [each for each in earlier if since is None or each.date > since.date]
    exact = [each for each in between if own_number(each, to, of).exact]
    return Standing(
        to=to,
        of=of,
        which=which,
        since=since,
        its=own_number(since, to, of).least if since else None,
        its_least=since is not None and not own_number(since, to, of).exact,
        passed=len(exact),
        unknown=len(between) - len(exact),
    )


def running_total(exchange: Exchange, timeline: Timeline, *, to: str, of: Of) -> RunningTotal:
    """
    Add up what is known by the end of its day, with the side's own newest total.
    """
    so_far = [each for each in timeline.exchanges if each.date <= exchange.date]
    official = [
        each
        for each in timeline.checkpoints
        if each.to == to and each.of == of and each.side == to and each.date <= exchange.date
    ]
    return RunningTotal(
        total=returned(so_far, to=to, of=of), checkpoint=official[-1] if official else None
    )


def _alike(exchange: Exchange, timeline: Timeline) -> list[Exchange]:
    return [each for each in timeline.exchanges if each.kind == exchange.kind]
