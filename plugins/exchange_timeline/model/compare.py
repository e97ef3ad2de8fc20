"""
Our sums against the official running totals: the gap, and what explains it.

A gap grows and shrinks by steps. What one checkpoint differs by, the next one
differs by too; so each is held against the last one that can be compared, and
only the step between the two asks for a reason. The rule, in full:

    note        the checkpoint's own note tells what a reader must know
    equal       our own sum is the official total
    claims      the official total lies within what all claims span
    carried     the gap is the one of the checkpoint before: no step
    at-least    a total said to be "at least" is not above our sum and that gap
    about       a rounded total differs by no more than half its last round digit
    unknown     the step is up, and since then came exchanges without a number
    unrecorded  the step is up, and since then the official numbering skips some
    scope       the total counts all ways home; our sum counts exchanges alone
    outside     the step is up by no more than returned outside exchanges since then

A gap with none of these is unexplained: the build warns, the method page says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from .exchange import Checkpoint, Exchange
from .numbering import Unrecorded, unrecorded
from .timeline import Timeline
from .total import Total, returned, returned_outside

Reason = Literal[
    "note",
    "equal",
    "claims",
    "carried",
    "at-least",
    "about",
    "unknown",
    "unrecorded",
    "scope",
    "outside",
]
REASONS_IN_ORDER: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """
    One checkpoint beside our own sum up to its day.

    `gap` is theirs less ours. `before` is the checkpoint it is held against
    and `step` how much the gap has changed since then; for the first one the
    step is the whole gap. `unknown`, `unrecorded` and `outside` count what came
    since then: exchanges with no number, numbers of the official count with no
    record (at least), people who returned outside exchanges.
    """

    checkpoint: Checkpoint
    ours: Total
    gap: int
    before: Checkpoint | None
    step: int
    unknown: int = 0
    unrecorded: int = 0
    outside: int = 0
    reasons: tuple[Reason, ...] = ()

    @property
    def explained(self) -> bool:
        """Whether anything explains the gap."""
        return bool(self.reasons)

    @property
    def anchors(self) -> bool:
        """Whether the next checkpoint can be held against this one."""
        exact = self.checkpoint.qualifier == "exact" and self.checkpoint.scope != "all-routes"
        return exact and (self.checkpoint.note is None or self.step == 0)


def compare(timeline: Timeline) -> tuple[Comparison, ...]:
    """
    Hold every checkpoint against our sum up to its day, in order of time.
    """
    gaps = unrecorded(timeline.exchanges)
    last: dict[tuple[str, str], Comparison] = {}
    found = []
    for checkpoint in timeline.checkpoints:
        question = (checkpoint.to, checkpoint.of)
        each = _compare(checkpoint, timeline.exchanges, gaps, last.get(question))
        found.append(each)
        if each.anchors:
            last[question] = each
    return tuple(found)


def _compare(
    checkpoint: Checkpoint,
    exchanges: Iterable[Exchange],
    gaps: Sequence[Unrecorded],
    before: Comparison | None,
) -> Comparison:
    so_far = [each for each in exchanges if each.date <= checkpoint.date]
    start = before.checkpoint.date if before else date.min
    since = [each for each in so_far if each.date > start]
    ours = returned(so_far, to=checkpoint.to, of=checkpoint.of)
    newly = returned(since, to=checkpoint.to, of=checkpoint.of)
    gap = checkpoint.total - ours.count
    bare = Comparison(
        checkpoint=checkpoint,
        ours=ours,
        gap=gap,
        before=before.checkpoint if before else None,
        step=gap - before.gap if before else gap,
        unknown=newly.unknown,
    )
    if checkpoint.of != "bodies":
        lacking = sum(each.count for each in gaps if start < each.date <= checkpoint.date)
        bare = replace(
            bare,
            unrecorded=lacking + _not_yet_recorded(checkpoint, so_far),
            outside=newly.outside + returned_outside(since, to=checkpoint.to).count,
        )
    return replace(bare, reasons=tuple(_reasons(bare)))


def _not_yet_recorded(checkpoint: Checkpoint, so_far: Sequence[Exchange]) -> int:
    """
    Count the exchanges that a checkpoint counts after the last number recorded.
    """
    if checkpoint.exchanges is None:
        return 0
    swaps = [each for each in so_far if each.kind == "prisoner-exchange"]
    numbers = [each.ordinal for each in swaps if each.ordinal is not None]
    highest = max(numbers, default=0)
    last = max((each.date for each in swaps if each.ordinal == highest), default=date.min)
    unnumbered = sum(each.ordinal is None and each.date >= last for each in swaps)
    return max(0, checkpoint.exchanges - highest - unnumbered)


def _reasons(each: Comparison) -> Iterator[Reason]:
    checkpoint, ours, step = each.checkpoint, each.ours, each.step
    up, rounded = step > 0, checkpoint.qualifier
    applies: dict[Reason, bool] = {
        "note": checkpoint.note is not None and each.gap != 0,
        "equal": each.gap == 0,
        "claims": each.gap != 0 and ours.low <= checkpoint.total <= ours.high,
        "carried": each.before is not None and each.gap != 0 and step == 0,
        "at-least": rounded == "at-least" and step <= 0,
        "about": rounded == "about" and abs(step) <= _half_a_round_digit(checkpoint.total),
        "unknown": up and each.unknown > 0,
        "unrecorded": up and each.unrecorded > 0,
        "scope": up and checkpoint.scope == "all-routes",
        "outside": up and checkpoint.scope != "in-exchanges" and step <= each.outside,
    }
    yield from (reason for reason, holds in applies.items() if holds)


def _half_a_round_digit(number: int) -> int:
    """
    Tell how far a rounded number may be off.

    >>> _half_a_round_digit(2300), _half_a_round_digit(1000), _half_a_round_digit(808)
    (50, 500, 0)
    """
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit // 2
