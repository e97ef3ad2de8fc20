"""
`model.compare`: the gap to every official total, and the rule for what explains it.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from exchange_timeline.model import Phrase
from exchange_timeline.model.compare import compare
from timelines import a_checkpoint, a_claim, a_timeline, an_exchange, timelines


def reasons(*things):
    """What explains the newest gap of a timeline."""
    return compare(a_timeline(*things))[-1].reasons


@given(timelines())
def test_the_gap_is_theirs_less_what_stands_in_the_records(timeline):
    for each in compare(timeline):
        point = each.checkpoint
        kinds = {"prisoner-exchange"} if point.of == "people" else set()
        own = 0
        for exchange in timeline.exchanges:
            figure = exchange.figure(point.to, point.of)
            if exchange.date <= point.date and (not kinds or exchange.kind in kinds):
                own += (figure.own or 0) - (figure.outside if figure.own is not None else 0)

        assert each.gap == point.total - own


@given(timelines())
def test_every_checkpoint_has_its_row_in_order_of_time(timeline):
    assert [each.checkpoint for each in compare(timeline)] == list(timeline.checkpoints)


@given(timelines())
def test_the_step_is_what_the_gap_changed_by(timeline):
    rows = compare(timeline)
    gaps = {each.checkpoint.id: each.gap for each in rows}
    for each in rows:
        assert each.step == each.gap - (gaps[each.before.id] if each.before else 0)


@given(timelines())
def test_nothing_explains_that_our_sum_outgrew_theirs_but_words_of_theirs(timeline):
    """Unknown numbers only ever make our sum too low."""
    for each in compare(timeline):
        if each.step < 0:
            allowed = {"note", "equal", "claims", "at-least", "about"}
            assert set(each.reasons) <= allowed


def test_equal_sums_need_no_reason():
    assert reasons(an_exchange("2031-01-01", 5), a_checkpoint("2031-01-01", 5)) == ("equal",)


def test_a_gap_that_nothing_explains_is_said_to_be_so():
    row = compare(a_timeline(an_exchange("2031-01-01", 5), a_checkpoint("2031-01-02", 6)))[0]

    assert (row.gap, row.reasons, row.explained) == (1, (), False)


def test_a_gap_is_explained_once_and_then_carried():
    first, second = compare(
        a_timeline(
            an_exchange("2031-01-01", 5),
            a_checkpoint("2031-01-02", 6),
            an_exchange("2031-01-03", 7),
            a_checkpoint("2031-01-03", 13),
        )
    )

    assert (first.explained, second.reasons) == (False, ("carried",))


def test_an_exchange_without_a_number_explains_a_larger_total_until_the_next_one():
    known, withheld = an_exchange("2031-01-01", 5), an_exchange("2031-01-02", None)

    assert reasons(known, withheld, a_checkpoint("2031-01-02", 9)) == ("unknown",)
    assert (
        reasons(known, withheld, a_checkpoint("2031-01-02", 9), a_checkpoint("2031-01-03", 10))
        == ()
    )


def test_a_number_that_the_official_count_skips_explains_a_larger_total():
    one, three = an_exchange("2031-01-01", 5, ordinal=1), an_exchange("2031-01-03", 5, ordinal=3)

    assert reasons(one, three, a_checkpoint("2031-01-03", 12)) == ("unrecorded",)


def test_exchanges_that_a_checkpoint_counts_and_nobody_recorded_explain_a_larger_total():
    one = an_exchange("2031-01-01", 5, ordinal=1)

    assert reasons(one, a_checkpoint("2031-01-03", 12, exchanges=2)) == ("unrecorded",)
    assert reasons(one, a_checkpoint("2031-01-03", 12, exchanges=1)) == ()


def test_a_record_without_a_number_may_be_the_one_that_was_skipped():
    things = (
        an_exchange("2031-01-01", 5, ordinal=1),
        an_exchange("2031-01-02", 5),
        an_exchange("2031-01-03", 5, ordinal=3),
    )

    assert reasons(*things, a_checkpoint("2031-01-03", 16)) == ()


def test_returns_outside_exchanges_explain_no_more_than_their_own_number():
    home = an_exchange("2031-01-02", 4, kind="unilateral-return")
    swap = an_exchange("2031-01-01", 5)

    assert reasons(swap, home, a_checkpoint("2031-01-03", 9)) == ("outside",)
    assert reasons(swap, home, a_checkpoint("2031-01-03", 10)) == ()
    assert reasons(swap, home, a_checkpoint("2031-01-03", 9, scope="in-exchanges")) == ()


def test_a_total_of_all_ways_home_is_another_count_and_no_measure_for_the_next():
    swap = an_exchange("2031-01-01", 5)
    rows = compare(
        a_timeline(
            swap, a_checkpoint("2031-01-02", 90, scope="all-routes"), a_checkpoint("2031-01-03", 5)
        )
    )

    assert [each.reasons for each in rows] == [("scope",), ("equal",)]


def test_a_total_within_what_all_claim_is_explained():
    claims = (a_claim(207), a_claim(195, side="There"))
    swap = replace(an_exchange("2031-01-01"), claims=claims)

    assert reasons(swap, a_checkpoint("2031-01-01", 200)) == ("claims",)
    assert reasons(swap, a_checkpoint("2031-01-01", 194)) == ()


@pytest.mark.parametrize(("total", "expected"), [(4, ("at-least",)), (6, ())])
def test_at_least_explains_a_total_that_is_not_above_our_sum(total, expected):
    assert (
        reasons(
            an_exchange("2031-01-01", 5), a_checkpoint("2031-01-02", total, qualifier="at-least")
        )
        == expected
    )


@pytest.mark.parametrize(("total", "expected"), [(2300, ("about",)), (2400, ())])
def test_about_explains_half_of_the_last_round_digit(total, expected):
    swap = an_exchange("2031-01-01", 2345)

    assert reasons(swap, a_checkpoint("2031-01-02", total, qualifier="about")) == expected


def test_a_note_explains_whatever_it_stands_at_and_does_not_measure_the_next():
    swap = an_exchange("2031-01-01", 5)
    rows = compare(
        a_timeline(
            swap,
            a_checkpoint("2031-01-02", 90, note=Phrase("Why.")),
            a_checkpoint("2031-01-03", 90),
        )
    )

    assert [each.reasons for each in rows] == [("note",), ()]


def test_bodies_are_held_against_bodies():
    bodies = a_claim(8, of="bodies")
    hand_over = an_exchange("2031-01-01", kind="repatriation-of-bodies", claims=(bodies,))

    assert reasons(
        hand_over, an_exchange("2031-01-01", 5, id="b"), a_checkpoint("2031-01-01", 8, of="bodies")
    ) == ("equal",)
