"""
`returned` and its kin: what figures add up to, and what they cannot count (rules 5-7).
"""

from __future__ import annotations

from datetime import date

from builders import a_claim, a_silence, an_exchange
from exchange_timeline.model import Total, returned, returned_outside, total

THE_OTHER = {"side": "Russia", "stated_by": "The other side"}


def a_day(number: int, *claims, **changes):
    """An exchange of one day in May 2025."""
    return an_exchange(date=date(2025, 5, number), claims=claims, **changes)


def test_three_days_add_up():
    days = [a_day(23, a_claim(count=390)), a_day(24, a_claim(count=307))]

    answer = returned([*days, a_day(25, a_claim(count=303))], to="Ukraine")

    assert answer == Total(to="Ukraine", of="people", count=1000, low=1000, high=1000, counted=3)


def test_no_exchange_adds_up_to_nothing_known():
    answer = returned([], to="Ukraine")

    assert (answer.count, answer.counted, answer.unknown) == (0, 0, 0)


def test_a_withheld_number_is_told_and_adds_nothing():
    answer = returned([a_day(23, a_claim(count=390)), a_day(24, a_silence())], to="Ukraine")

    assert (answer.count, answer.counted, answer.unknown) == (390, 1, 1)


def test_zero_that_somebody_said_is_counted():
    answer = returned([a_day(23, a_claim(count=0))], to="Ukraine")

    assert (answer.count, answer.counted, answer.unknown) == (0, 1, 0)


def test_the_range_spans_what_each_side_says():
    dispute = [a_claim(count=207), a_claim(count=195, **THE_OTHER)]

    answer = returned([a_day(23, *dispute), a_day(24, a_claim(count=10))], to="Ukraine")

    assert (answer.count, answer.low, answer.high) == (217, 205, 217)


def test_a_number_that_only_others_state_stands_in_the_range_alone():
    """The receiving side has not given it, so the exchange is not counted, and that is told."""
    answer = returned([a_day(23, a_claim(count=44, **THE_OTHER))], to="Ukraine")

    assert (answer.count, answer.low, answer.high) == (0, 44, 44)
    assert (answer.counted, answer.unknown) == (0, 1)


def test_those_who_came_outside_the_exchange_stand_apart():
    answer = returned([a_day(6, a_claim(count=277, outside=31))], to="Ukraine")

    assert (answer.count, answer.low, answer.high, answer.outside) == (246, 246, 246, 31)


def test_whom_only_the_other_side_counts_outside_is_not_taken_from_the_receivers_number():
    day = a_day(6, a_claim(count=100), a_claim(count=115, outside=15, **THE_OTHER))

    answer = returned([day], to="Ukraine")

    assert (answer.count, answer.low, answer.high, answer.outside) == (100, 100, 100, 0)


def test_the_range_of_those_in_the_exchange_is_the_right_way_round():
    """Of 277 with 31 outside and 250 with none the lower number is the first, by 246 to 250."""
    day = a_day(6, a_claim(count=277, outside=31), a_claim(count=250, **THE_OTHER))

    answer = returned([day], to="Ukraine")

    assert (answer.count, answer.low, answer.high) == (246, 246, 250)


def test_those_outside_are_taken_from_a_sum_of_parts_as_well():
    parts = [a_claim(of="military", count=60, outside=10), a_claim(of="civilians", count=5)]

    answer = returned([a_day(6, *parts)], to="Ukraine")

    assert (answer.count, answer.low, answer.high, answer.outside) == (55, 55, 55, 10)


def test_a_total_with_a_rough_number_of_the_receiver_is_rough():
    rough = a_claim(count=100, qualifier="at-least")
    confirmed_otherwise = a_claim(count=105, **THE_OTHER)

    assert returned([a_day(6, rough, confirmed_otherwise)], to="Ukraine").rough
    assert not returned([a_day(6, a_claim(count=100))], to="Ukraine").rough


def test_a_rough_number_of_others_does_not_make_the_receivers_total_rough():
    day = a_day(6, a_claim(count=100), a_claim(count=90, qualifier="about", **THE_OTHER))

    assert not returned([day], to="Ukraine").rough


def test_every_exchange_of_prisoners_counts_even_where_one_side_is_not_spoken_of():
    answer = returned([a_day(6, a_claim(count=100))], to="Russia")

    assert (answer.count, answer.counted, answer.unknown) == (0, 0, 1)


def test_bodies_are_counted_where_somebody_speaks_of_them():
    swap = a_day(6, a_claim(count=100))
    dead = a_day(7, a_claim(of="bodies", count=909), kind="repatriation-of-bodies")
    silent = a_day(8, a_silence(of="bodies"), kind="repatriation-of-bodies")

    answer = returned([swap, dead, silent], to="Ukraine", of="bodies")

    assert (answer.count, answer.counted, answer.unknown) == (909, 1, 1)


def test_bodies_that_came_in_an_exchange_of_prisoners_count_as_bodies():
    both = a_day(6, a_claim(count=100), a_claim(of="bodies", count=7))

    assert returned([both], to="Ukraine", of="bodies").count == 7
    assert returned([both], to="Ukraine", of="people").count == 100


def test_people_who_returned_outside_exchanges_are_a_total_of_their_own():
    swap = a_day(6, a_claim(count=100))
    back = a_day(7, a_claim(count=4), kind="unilateral-return")

    assert returned([swap, back], to="Ukraine").count == 100
    assert returned_outside([swap, back], to="Ukraine").count == 4
    assert returned_outside([swap, back], to="Russia").counted == 0


def test_a_return_of_bodies_alone_is_no_return_of_unknown_people():
    back = a_day(7, a_claim(of="bodies", count=4), kind="unilateral-return")

    assert returned_outside([back], to="Ukraine").unknown == 0


def test_a_return_of_people_without_a_number_is_unknown():
    back = a_day(7, a_claim(of="military", count=4), kind="unilateral-return")

    assert returned_outside([back], to="Ukraine").unknown == 1


def test_figures_add_up_however_they_were_come_by():
    figures = [a_day(6, a_claim(count=3)).figure("Ukraine", "people")] * 2

    assert total(figures, to="Ukraine", of="people").count == 6
