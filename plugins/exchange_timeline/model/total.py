"""
What figures add up to, and what they cannot count (DESIGN part 5, rules 5-7).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .exchange import Exchange
from .figure import Figure, figure
from .values import Of


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """
    How many returned to a side over several exchanges.

    `count` adds up the receiving side's own numbers; `low` and `high` add up
    what all claims span. `counted` exchanges stand behind `count`; `unknown`
    are those whose number the receiving side has not given. `outside` are
    people who came back on the same days but outside the exchanges; they are
    in none of the three sums. `rough` tells that a number in `count` was
    "at least" or "about".
    """

    to: str
    of: Of
    count: int = 0
    low: int = 0
    high: int = 0
    counted: int = 0
    unknown: int = 0
    outside: int = 0
    rough: bool = False


def total(figures: Iterable[Figure], *, to: str, of: Of) -> Total:
    """
    Add up figures on one question, each from another exchange.

    A count that nobody stated adds nothing and is told in `unknown` (rule 1);
    people returned outside exchanges stay apart (rule 5).
    """
    count = low = high = counted = unknown = outside = 0
    rough = False
    for each in figures:
        inside = within_exchange(each)
        if each.own is None:
            unknown += 1
        else:
            counted += 1
            count += each.own - each.outside
        low += inside.low or 0
        high += inside.high or 0
        outside += each.outside
        rough = rough or each.rough
    return Total(
        to=to,
        of=of,
        count=count,
        low=low,
        high=high,
        counted=counted,
        unknown=unknown,
        outside=outside,
        rough=rough,
    )


def together(one: Total, other: Total) -> Total:
    """
    Add up two totals of one question over different exchanges.
    """
    return Total(
        to=one.to,
        of=one.of,
        count=one.count + other.count,
        low=one.low + other.low,
        high=one.high + other.high,
        counted=one.counted + other.counted,
        unknown=one.unknown + other.unknown,
        outside=one.outside + other.outside,
        rough=one.rough or other.rough,
    )


def returned(exchanges: Iterable[Exchange], *, to: str, of: Of = "people") -> Total:
    """
    Add up who returned `to` a side in exchanges of prisoners, or whose bodies.

    Bodies are counted wherever a record tells of them; people only in prisoner
    exchanges, since returns outside exchanges are another count (rule 5). A
    record tells of people returning to a side if it is an exchange at all, so
    each prisoner exchange with no number for that side counts as unknown.
    """
    if of == "bodies":
        every = (exchange.figure(to, of) for exchange in exchanges)
        return total((each for each in every if each.claims), to=to, of=of)
    figures = (
        exchange.figure(to, of) for exchange in exchanges if exchange.kind == "prisoner-exchange"
    )
    return total(figures, to=to, of=of)


def returned_outside(exchanges: Iterable[Exchange], *, to: str) -> Total:
    """
    Add up the people who returned `to` a side outside exchanges.
    """
    figures = (
        exchange.figure(to, "people")
        for exchange in exchanges
        if exchange.kind == "unilateral-return"
        and any(claim.to == to and claim.of != "bodies" for claim in exchange.claims)
    )
    return total(figures, to=to, of="people")


def within_exchange(each: Figure) -> Figure:
    """
    Take from every claim of a figure those who returned outside the exchange.
    """
    if not any(claim.outside for claim in each.claims):
        return each
    inside = (
        replace(claim, count=claim.count - claim.outside, outside=None)
        if claim.count is not None and claim.outside
        else claim
        for claim in each.claims
    )
    return figure(inside, to=each.to, of=each.of)
