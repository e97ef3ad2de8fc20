"""
`model.numbering`: what the official numbering tells of exchanges that nobody recorded.
"""

from __future__ import annotations

from hypothesis import given

from exchange_timeline.model.numbering import after_a_gap, unrecorded
from timelines import an_exchange, timelines


def swaps(*ordinals):
    """An exchange a day, with these numbers."""
    return [an_exchange(f"2031-01-0{day}", ordinal=n) for day, n in enumerate(ordinals, 1)]


def counts(*ordinals):
    """How many numbers are lacking before which day."""
    return [(gap.until[-1], gap.count) for gap in unrecorded(swaps(*ordinals))]


def test_a_number_after_the_other_leaves_nothing_out():
    assert counts(1, 2, 3) == []


def test_a_number_that_is_skipped_is_lacking():
    assert counts(1, 3) == [("2", 1)]
    assert counts(4) == [("1", 3)]


def test_a_record_without_a_number_may_have_any_in_between():
    assert counts(1, None, 3) == []
    assert counts(1, None, 4) == [("3", 1)]


def test_days_may_share_a_number():
    assert counts(1, 2, 2, 3) == []
    assert counts(1, 2, 2, 4) == [("4", 1)]


def test_numbers_out_of_order_claim_nothing():
    assert counts(1, 3, 2, 4) == [("2", 1)]


def test_only_exchanges_of_prisoners_are_numbered():
    other = an_exchange("2031-01-02", ordinal=9, kind="repatriation-of-bodies")

    assert unrecorded([*swaps(1), other]) == ()


def test_whatever_lies_in_the_stretch_may_follow_the_missing_one():
    assert after_a_gap(swaps(1, None, 4, 5)) == {"2031-01-02", "2031-01-03"}


@given(timelines())
def test_a_number_below_the_highest_is_recorded_or_lacking_or_unnumbered(timeline):
    every = timeline.exchanges_of("prisoner-exchange")
    numbers = {each.ordinal for each in every if each.ordinal}
    unnumbered = sum(each.ordinal is None for each in every)
    lacking = sum(gap.count for gap in unrecorded(every))

    assert lacking <= max(numbers, default=0)
    assert lacking + len(numbers) + unnumbered >= max(numbers, default=0)
