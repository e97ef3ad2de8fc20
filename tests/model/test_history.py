"""
Claims that change over time: the newest counts, the older ones stay to be seen.
"""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exchange_timeline.model import figure
from timelines import a_claim, claims

JUNE, JULY = date(2031, 6, 1), date(2031, 7, 1)


def answer(*stated):
    """What the claims come to, of people to the first side."""
    return figure(stated, to="Here", of="people")


def test_a_claimant_who_corrects_a_number_has_not_fallen_out_with_itself():
    first, later = a_claim(200), a_claim(207, said=JUNE)
    found = answer(first, later)

    assert (found.status, found.count, found.low, found.high) == ("agreed", 207, 207, 207)
    assert found.superseded == (first,)
    assert found.claims == (first, later)
    assert found.changed == JUNE


def test_a_number_that_was_withheld_at_first_is_announced_later():
    found = answer(a_claim(None), a_claim(207, said=JUNE))

    assert (found.status, found.count) == ("agreed", 207)


def test_the_channel_may_change_and_the_claimant_is_the_same():
    first = a_claim(5, side="There", stated_by="Spokesman, Telegram")
    later = a_claim(6, side="There", stated_by="Spokesman, X", said=JUNE)

    assert answer(first, later).superseded == (first,)


def test_another_claimant_of_the_other_side_replaces_nobody():
    one = a_claim(5, side="There", stated_by="Ministry")
    other = a_claim(6, side="There", stated_by="Ombudsman", said=JUNE)

    assert answer(one, other).status == "disputed"
    assert answer(one, other).superseded == ()


def test_a_rougher_number_said_later_does_not_replace_an_exact_one():
    exact, rough = a_claim(207), a_claim(200, qualifier="at-least", said=JULY)

    assert answer(exact, rough).count == 207
    assert exact not in answer(exact, rough).superseded


def test_two_numbers_of_one_day_both_stand():
    found = answer(a_claim(5, said=JUNE), a_claim(6, said=JUNE))

    assert found.status == "disputed"
    assert found.superseded == ()


@given(st.lists(claims(("people",)), max_size=6))
def test_what_is_replaced_is_kept_and_counts_for_nothing(stated):
    found = answer(*stated)
    standing = [claim for claim in found.claims if claim not in found.superseded]
    without = answer(*standing)

    assert set(found.superseded) <= set(found.claims)
    assert (without.count, without.low, without.high) == (found.count, found.low, found.high)
    assert (without.status, without.own, without.rough) == (found.status, found.own, found.rough)
    assert all(claim.said is None or claim.said < found.changed for claim in found.superseded)
