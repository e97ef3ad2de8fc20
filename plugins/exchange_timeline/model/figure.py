"""
What all the claims on one question come to (DESIGN part 5).

A question is: in this exchange, to this side, how many of these?
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .values import Claim, Of, Qualifier

Status = Literal["agreed", "disputed", "at-least", "about", "sum", "not-announced", "not-stated"]

EXACTNESS: tuple[Qualifier, ...] = ("exact", "at-least", "about", "not-announced")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """
    The answer to one question, with every claim it rests on.

    `count` is what the receiving side says; where it says nothing at all, the
    number on which everybody else agrees. `own` is the receiving side's number
    alone, which totals add up; `outside` of these returned outside the exchange,
    and `rough` tells that it is "at least" or "about". `low` and `high` span all
    claims that stand. A number is None where nothing is known. `superseded` are
    the claims that their own claimant has since replaced: they stay among
    `claims`, and neither widen the range nor make a dispute.
    """

    to: str
    of: Of
    status: Status
    count: int | None = None
    own: int | None = None
    low: int | None = None
    high: int | None = None
    outside: int = 0
    rough: bool = False
    claims: tuple[Claim, ...] = ()
    superseded: tuple[Claim, ...] = ()

    @property
    def changed(self) -> date | None:
        """The day on which a claimant last replaced a number, None where none did."""
        old = {_voice(claim) for claim in self.superseded}
        said = (claim.said for claim in self.claims if claim.said and _voice(claim) in old)
        return max(said, default=None)


def figure(claims: Iterable[Claim], *, to: str, of: Of) -> Figure:
    """
    Answer how many `of` returned `to` a side, by every claim on it.

    Where nobody states people but both military and civilians are stated, the
    figure for people is their sum and says so (rule 4).
    """
    everything = tuple(claims)
    asked = order(claim for claim in everything if claim.to == to and claim.of == of)
    if not asked and of == "people":
        return _sum_of_parts(everything, to)
    old = _superseded(asked)
    standing = tuple(claim for claim in asked if claim not in old)
    own = _own(standing)
    counts = [claim.count for claim in standing if claim.count is not None]
    others = None if any(claim.by_receiver for claim in asked) else _agreed(standing)
    return Figure(
        to=to,
        of=of,
        status=_status(standing, own),
        count=own.count if own else others,
        own=own.count if own else None,
        low=min(counts, default=None),
        high=max(counts, default=None),
        outside=max((claim.outside or 0 for claim in ([own] if own else standing)), default=0),
        rough=own is not None and own.qualifier != "exact",
        claims=asked,
        superseded=old,
    )


def order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Put the receiving side's claims first, the rest in the order they stand.
    """
    return tuple(sorted(claims, key=lambda claim: not claim.by_receiver))


def _own(asked: Sequence[Claim]) -> Claim | None:
    """
    Choose the claim with the receiving side's own number.

    The most exact, then the newest. Two voices of that side that differ on one
    day: the lower number, since the other has only one of them for it. The
    order in which claims stand tells nothing.
    """
    own = [claim for claim in asked if claim.by_receiver and claim.count is not None]
    return min(own, key=_rank, default=None)


def _superseded(asked: Sequence[Claim]) -> tuple[Claim, ...]:
    """
    Find the claims that their own claimant replaced by a later one no less exact.

    The receiving side speaks with one voice; every other claimant for itself.
    """
    chosen: dict[tuple[str | None, str], Claim] = {}
    for claim in sorted(asked, key=_rank):
        if claim.count is not None:
            chosen.setdefault(_voice(claim), claim)
    return tuple(
        claim
        for claim in asked
        if _voice(claim) in chosen and _day(claim) < _day(chosen[_voice(claim)])
    )


def _voice(claim: Claim) -> tuple[str | None, str]:
    name = claim.stated_by.partition(",")[0]  # "name, channel": the channel may change
    return (claim.side, "" if claim.by_receiver else name.strip().casefold())


def _day(claim: Claim) -> date:
    return claim.said or date.min  # without a day it was said on the day itself


def _rank(claim: Claim) -> tuple[int, int, int, int]:
    return (
        EXACTNESS.index(claim.qualifier),
        -_day(claim).toordinal(),
        claim.count or 0,
        -(claim.outside or 0),
    )


def _agreed(asked: Sequence[Claim]) -> int | None:
    """
    Give the one number that all name, where there is one: exact ones first.
    """
    exact = {claim.count for claim in asked if claim.qualifier == "exact"}
    stated = exact or {claim.count for claim in asked if claim.count is not None}
    return stated.pop() if len(stated) == 1 else None


def _status(asked: Sequence[Claim], own: Claim | None) -> Status:
    """
    Name how the claims stand to each other, true of the count that is shown.
    """
    exact = {claim.count for claim in asked if claim.qualifier == "exact"}
    if own is None and any(claim.by_receiver for claim in asked):
        return "not-announced"  # rule 3: the first witness withholds the number
    if len(exact) > 1:
        return "disputed"
    if own is not None and own.qualifier != "exact" and exact != {own.count}:
        # Another's exact number does not make the receiving side's rough one agreed.
        return own.qualifier
    if exact:
        derived = all(claim.derived for claim in asked if claim.qualifier == "exact")
        return "sum" if derived else "agreed"
    for status in ("at-least", "about", "not-announced"):
        if any(claim.qualifier == status for claim in asked):
            return status
    return "not-stated"


def _sum_of_parts(claims: Sequence[Claim], to: str) -> Figure:
    military = figure(claims, to=to, of="military")
    civilians = figure(claims, to=to, of="civilians")
    if military.low is None or civilians.low is None:
        return Figure(to=to, of="people", status="not-stated")
    return Figure(
        to=to,
        of="people",
        status="sum",
        count=_plus(military.count, civilians.count),
        own=_plus(military.own, civilians.own),
        low=_plus(military.low, civilians.low),
        high=_plus(military.high, civilians.high),
        outside=military.outside + civilians.outside,
        rough=military.rough or civilians.rough,
        claims=military.claims + civilians.claims,
        superseded=military.superseded + civilians.superseded,
    )


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
