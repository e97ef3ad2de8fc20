"""
The context paragraph: one example for each thing it must not get wrong.
"""

from __future__ import annotations

from datetime import date

import pytest

from context_texts import paragraphs, the_last
from exchange_timeline.model import Phrase, build_timeline
from timelines import a_checkpoint, a_claim, an_exchange


def test_an_unknown_number_is_said_in_words():
    withheld = the_last(an_exchange("2031-01-01", None))

    assert (
        "on 1 January 2031: number not announced (Speaker of Here; source: The Daily)" in withheld
    )
    assert "on 1 January 2031: number not stated." in the_last(an_exchange("2031-01-01"))


def test_a_disputed_figure_stands_with_both_claimants():
    other = a_claim(195, side="There", stated_by="Speaker of There")
    text = the_last(an_exchange("2031-01-01", claims=(a_claim(207), other)))

    assert "207 people (Speaker of Here; source: The Daily); 195 people (Speaker of There;" in text
    assert "between 195 and 207" in text


def test_a_number_that_was_replaced_is_not_told_as_if_it_stood():
    claims = (a_claim(200), a_claim(207, said=date(2031, 1, 2)))

    assert "200" not in the_last(an_exchange("2031-01-01", claims=claims))


def test_a_tie_is_as_many_or_more():
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate([9, 3, 2, 1, 9], 1)]

    assert "as many people or more returned to it was on 1 January 2031 (9 people)" in the_last(
        *days
    )


def test_numbers_that_cannot_be_compared_are_counted():
    counts = [9, 3, 2, 1, None, 8]
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate(counts, 1)]

    assert "For 1 hand-over between the two there is no such number." in the_last(*days)


def test_nothing_is_largest_where_most_cannot_be_compared():
    counts = [9, 3, 2, 1, None, None, None, 8]
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate(counts, 1)]

    assert "as many" not in the_last(*days)


def test_at_least_a_few_may_have_been_more_and_is_no_measure_of_the_smallest():
    rough = an_exchange("2031-01-01", claims=(a_claim(1, qualifier="at-least"),))
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate([9, 8, 7, 2], 2)]

    assert "so few people had not returned" in the_last(rough, *days)
    assert "For 1 earlier hand-over there is no such number." in the_last(rough, *days)


def test_at_least_as_many_is_as_many():
    rough = an_exchange("2031-01-01", claims=(a_claim(9, qualifier="at-least"),))
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate([1, 2, 3, 8], 2)]

    assert "was on 1 January 2031 (at least 9 people)" in the_last(rough, *days)


def test_a_larger_one_of_the_same_day_stands_in_the_way():
    days = [an_exchange(f"2031-01-0{n}", count) for n, count in enumerate([1, 2, 3], 1)]
    larger, smaller = an_exchange("2031-01-04", 9), an_exchange("2031-01-04", 8, id="b")

    assert "as many people" in the_last(*days, smaller)
    assert "as many people" not in the_last(*days, larger, smaller)


def test_kinds_are_not_held_against_each_other():
    swap = an_exchange("2031-01-01", 9)
    bodies = an_exchange(
        "2031-01-02", id="b", kind="repatriation-of-bodies", claims=(a_claim(5, of="bodies"),)
    )
    text = the_last(swap, bodies)

    assert "repatriation of bodies no. 1 of 2031" in text
    assert "Before that day" not in text
    assert "came to 5 bodies in 1 hand-over" in text


def test_a_total_of_all_ways_home_says_so():
    point = a_checkpoint("2031-01-01", 90, scope="all-routes")
    text = the_last(an_exchange("2031-01-02", 9), point)

    assert "of all ways home: 90 people by 1 January 2031 (Headquarters of Here; source: " in text


def test_a_total_that_needs_its_note_is_left_out():
    swap = an_exchange("2031-01-02", 9)

    assert "official total" not in the_last(
        swap, a_checkpoint("2031-01-01", 90, note=Phrase("Why."))
    )
    assert "official total" in the_last(
        swap, a_checkpoint("2031-01-02", 9, note=Phrase("All men."))
    )


def test_a_total_that_no_official_gave_is_not_called_official():
    assert "official total" not in the_last(
        an_exchange("2031-01-02", 9), a_checkpoint("2031-01-01", 90, side=None)
    )


@pytest.mark.parametrize("stage", [None, 2])
def test_the_deal_is_named_with_its_stage_where_it_has_one(stage):
    text = the_last(an_exchange("2031-01-01", 9, deal="a-deal", stage=stage))

    assert ("stage 2 of the deal “A deal”" if stage else "to the deal “A deal”") in text


def test_a_timeline_of_nothing_has_no_context():
    assert list(paragraphs(build_timeline(exchanges=[]))) == []
