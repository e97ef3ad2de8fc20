"""
`model.progress`: a deal's promises against its stages.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from exchange_timeline.model.progress import progress
from timelines import DEAL, SIDES, a_claim, an_exchange, timelines

PROMISED = replace(DEAL, promised=(a_claim(10),))


def rows(deal, *stages):
    """How far a deal is carried out, to the first side."""
    return progress(deal, stages, SIDES)[0]


def still_open(deal, *stages):
    """The least and the most that is still to come."""
    row = rows(deal, *stages)
    return row.open_low, row.open_high


def test_stages_add_up_one_by_one():
    stages = [
        an_exchange("2031-01-01", 3),
        an_exchange("2031-01-02", None),
        an_exchange("2031-01-03", 4),
    ]

    row = rows(PROMISED, *stages)

    assert [(each.so_far, each.lacking) for each in row.stages] == [(3, 0), (3, 1), (7, 1)]


def test_a_kept_promise_leaves_nothing_open():
    assert still_open(PROMISED, an_exchange("2031-01-01", 10)) == (0, 0)
    assert still_open(PROMISED, an_exchange("2031-01-01", 12)) == (0, 0)


def test_what_is_promised_and_has_not_come_is_open():
    assert still_open(PROMISED) == (10, 10)
    assert still_open(PROMISED, an_exchange("2031-01-01", 4)) == (6, 6)


def test_a_stage_without_a_number_may_have_brought_all_the_rest():
    assert still_open(PROMISED, an_exchange("2031-01-01", 4), an_exchange("2031-01-02")) == (0, 6)


def test_a_disputed_stage_leaves_a_range_open():
    disputed = an_exchange("2031-01-01", claims=(a_claim(6), a_claim(4, side="There")))

    assert still_open(PROMISED, disputed) == (4, 6)


def test_a_total_announced_for_the_whole_counts_where_it_is_larger():
    announced = replace(PROMISED, totals=(a_claim(9),))

    assert still_open(announced, an_exchange("2031-01-01", None)) == (0, 1)
    assert still_open(replace(announced, totals=(a_claim(9, qualifier="about"),))) == (10, 10)


def test_nothing_is_open_where_no_number_was_promised():
    assert still_open(replace(DEAL, totals=(a_claim(9),))) == (None, None)
    rough = replace(DEAL, promised=(a_claim(9, qualifier="at-least"),))
    assert still_open(rough) == (None, None)


def test_people_outside_exchanges_are_no_part_of_a_deal_on_people():
    home = an_exchange("2031-01-01", 4, kind="unilateral-return")

    assert rows(PROMISED, home).stages == ()


@given(timelines())
def test_what_is_open_and_what_came_make_the_promise(timeline):
    stages = [each.exchange for each in timeline.stages(DEAL)]
    for row in progress(PROMISED, stages, SIDES):
        if row.open_low is None:
            continue
        came = [each.figure for each in row.stages]
        assert 0 <= row.open_low <= row.open_high <= 10
        if all(each.own is not None and each.low == each.high and not each.rough for each in came):
            inside = sum(each.own - each.outside for each in came)
            exact = all(c.qualifier == "exact" for each in came for c in each.claims)
            if exact and not any(each.superseded for each in came):
                assert row.open_low == row.open_high == max(0, 10 - inside)
