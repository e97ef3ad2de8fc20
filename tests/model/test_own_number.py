"""
`model.own_number`: how surely the receiving side's own number is known.
"""

from __future__ import annotations

import pytest

from exchange_timeline.model.own_number import UNKNOWN, OwnNumber, own_number
from timelines import a_claim, an_exchange


def of(*claims):
    """What is known of an exchange with these claims."""
    return own_number(an_exchange("2031-01-01", claims=claims), "Here", "people")


def test_an_exact_number_bounds_both_ways():
    assert of(a_claim(5)) == OwnNumber(least=5, most=5)


@pytest.mark.parametrize("qualifier", ["about", "at-least"])
def test_a_rough_number_bounds_at_most_one_way(qualifier):
    known = of(a_claim(5, qualifier=qualifier))

    assert known == (OwnNumber(least=5, most=None) if qualifier == "at-least" else UNKNOWN)


def test_the_other_sides_number_is_not_its_own():
    assert of(a_claim(5, side="There")) == UNKNOWN
    assert of(a_claim(None), a_claim(5, side="There")) == UNKNOWN


def test_those_who_came_from_outside_are_not_of_the_exchange():
    assert of(a_claim(5, outside=2)) == OwnNumber(least=3, most=3)


def test_a_sum_is_as_sure_as_both_its_parts():
    military, civilians = a_claim(3, of="military"), a_claim(2, of="civilians")

    assert of(military, civilians) == OwnNumber(least=5, most=5)
    assert of(military, a_claim(2, of="civilians", qualifier="at-least")) == UNKNOWN
    assert of(military) == UNKNOWN
