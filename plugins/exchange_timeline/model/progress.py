"""
How far a deal is carried out: promised against returned, stage by stage.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .exchange import Deal, Exchange
from .figure import Figure, figure
from .total import Total, returned
from .values import Claim, Of

COUNTED_IN_FULL: tuple[Of, ...] = ("people", "bodies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """
    What one stage brought, and what all brought by its end, as far as is known.

    `lacking` counts the stages up to this one whose number the receiving side
    has not given.
    """

    exchange: Exchange
    figure: Figure
    so_far: int
    lacking: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """
    One question of a deal: promised, returned in stages, announced for the whole.

    `open_low` to `open_high` is what is still to come of the promise, by the
    numbers that are known: 0 to 0 where it is kept, None where nothing was
    promised in numbers. `announced` are totals that no stage carries.
    """

    to: str
    of: Of
    promised: Figure
    stages: tuple[Stage, ...]
    returned: Total
    announced: tuple[Claim, ...]
    open_low: int | None = None
    open_high: int | None = None


def progress(deal: Deal, stages: Sequence[Exchange], sides: Sequence[str]) -> tuple[Progress, ...]:
    """
    Hold a deal's promises against its stages: people and bodies, to each side.

    A question that was neither promised, nor announced, nor told of by any
    stage is left out.
    """
    found = (_progress(deal, stages, to, of) for of in COUNTED_IN_FULL for to in sides)
    return tuple(
        each
        for each in found
        if each.promised.claims
        or each.announced
        or any(stage.figure.claims for stage in each.stages)
    )


def _progress(deal: Deal, stages: Sequence[Exchange], to: str, of: Of) -> Progress:
    asked = [each for each in stages if _asked(each, to, of)]
    rows = tuple(_stages(asked, to, of))
    promised = figure(deal.promised, to=to, of=of)
    announced = tuple(claim for claim in deal.totals if claim.to == to and claim.of == of)
    total = returned(asked, to=to, of=of)
    open_low, open_high = _still_open(promised, total, rows, announced)
    return Progress(
        to=to,
        of=of,
        promised=promised,
        stages=rows,
        returned=total,
        announced=announced,
        open_low=open_low,
        open_high=open_high,
    )


def _asked(stage: Exchange, to: str, of: Of) -> bool:
    """
    Tell whether a stage is asked: exchanges of prisoners for people, hand-overs
    of bodies and whoever tells of some for bodies.
    """
    if of == "bodies":
        return stage.kind == "repatriation-of-bodies" or bool(stage.figure(to, of).claims)
    return stage.kind == "prisoner-exchange"


def _stages(asked: Sequence[Exchange], to: str, of: Of) -> list[Stage]:
    rows = []
    for number, exchange in enumerate(asked, start=1):
        so_far = returned(asked[:number], to=to, of=of)
        rows.append(
            Stage(
                exchange=exchange,
                figure=exchange.figure(to, of),
                so_far=so_far.count,
                lacking=number - so_far.counted,
            )
        )
    return rows


def _still_open(
    promised: Figure, total: Total, stages: Sequence[Stage], announced: Sequence[Claim]
) -> tuple[int | None, int | None]:
    """
    Give the least and the most that is still to come by all claims, never below 0.

    Where a stage has no number, or a rough one, nothing at all may be open. A
    total that the receiving side announced counts where it is above the sum.
    """
    exact = all(claim.qualifier == "exact" for claim in promised.claims)
    if promised.low is None or promised.high is None or not exact:
        return None, None
    whole = [
        claim.count
        for claim in announced
        if claim.by_receiver and claim.qualifier in {"exact", "at-least"} and claim.count
    ]
    surely = max([total.low, *whole])
    qualifiers = {claim.qualifier for stage in stages for claim in stage.figure.claims}
    bounded = qualifiers <= {"exact"} and all(stage.figure.claims for stage in stages)
    least = max(0, promised.low - max(total.high, surely)) if bounded else 0
    return least, max(0, promised.high - surely)
