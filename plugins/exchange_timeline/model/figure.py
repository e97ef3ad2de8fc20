"""
What all the claims on one question come to (DESIGN part 5).

A question is: in this exchange, to this side, how many of these?
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from .values import Claim, Of

Status = Literal["agreed", "disputed", "at-least", "about", "sum", "not-announced", "not-stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """
    The answer to one question, with every claim it rests on.

    `count` is what the receiving side says; where it says nothing at all, the
    number on which everybody else agrees. `own` is the receiving side's number
    alone, which totals add up. `low` and `high` span all claims. Each is None
    where nothing is known.
    """

    to: str
    of: Of
    status: Status
    count: int | None = None
    own: int | None = None
    low: int | None = None
    high: int | None = None
    outside: int = 0
    claims: tuple[Claim, ...] = ()


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
    status = _status(asked)
    own = _own(asked)
    counts = [claim.count for claim in asked if claim.count is not None]
    return Figure(
        to=to,
        of=of,
        status=status,
        count=own if _receiver_spoke(asked) else _agreed(asked, counts),
        own=own,
        low=min(counts, default=None),
        high=max(counts, default=None),
        outside=max((claim.outside or 0 for claim in asked), default=0),
        claims=asked,
    )


def order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """
    Put the receiving side's claims first, the rest in the order they stand.
    """
    return tuple(sorted(claims, key=lambda claim: not claim.by_receiver))


def _receiver_spoke(asked: Sequence[Claim]) -> bool:
    return any(claim.by_receiver for claim in asked)


def _own(asked: Sequence[Claim]) -> int | None:
    """
    Give the receiving side's own number: its newest, where it changed.
    """
    own = [claim for claim in asked if claim.by_receiver and claim.count is not None]
    dated = [claim for claim in own if claim.said is not None]
    newest = max(dated, key=lambda claim: claim.said, default=None)  # type: ignore[arg-type,return-value]  # dated holds no None
    chosen = newest or (own[0] if own else None)
    return chosen.count if chosen else None


def _agreed(asked: Sequence[Claim], counts: Sequence[int]) -> int | None:
    """
    Give the one number that all others name, where they name just one.
    """
    return counts[0] if asked and counts and len(set(counts)) == 1 else None


def _status(asked: Sequence[Claim]) -> Status:
    exact = {claim.count for claim in asked if claim.qualifier == "exact"}
    receiver = [claim for claim in asked if claim.by_receiver]
    if receiver and all(claim.qualifier == "not-announced" for claim in receiver):
        return "not-announced"  # rule 3: the first witness withholds the number
    if len(exact) > 1:
        return "disputed"
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
        claims=military.claims + civilians.claims,
    )


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
