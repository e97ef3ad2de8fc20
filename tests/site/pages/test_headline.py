"""
`headline` and `amount`: a figure in a few words; unknown is said in words, never as a number.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as some
from builders import a_claim, a_silence, a_site, an_exchange
from exchange_timeline.model import figure
from exchange_timeline.site.pages.entry import entry_view
from exchange_timeline.site.pages.headline import amount, headline

THE_OTHER = {"side": "Russia", "stated_by": "The other side"}
SAY = a_site().say


def said(*claims, **changes) -> str:
    """The headline of an exchange with these claims."""
    site = a_site([an_exchange(claims=claims, **changes)])
    return headline(entry_view(site.timeline.entries[0], site, site.linker("")), site.say)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([a_claim(count=1207)], "1,207"),
        ([a_claim(count=0)], "0"),
        ([a_claim(count=207), a_claim(count=195, **THE_OTHER)], "195–207"),
        ([a_claim(count=100, qualifier="at-least")], "at least 100"),
        ([a_claim(count=100, qualifier="about")], "about 100"),
        ([a_silence()], "number not announced"),
        ([a_silence(), a_claim(count=146, **THE_OTHER)], "number not announced"),
        ([], "number not stated"),
    ],
)
def test_a_figure_is_said_as_exactly_as_it_is_known(claims, expected):
    assert amount(figure(claims, to="Ukraine", of="people"), SAY) == expected


def test_the_first_side_is_always_named_and_the_other_where_it_is_known():
    assert said(a_claim(count=207)) == "Ukraine: 207"
    assert said(a_claim(to="Russia", count=195)) == "Ukraine: number not stated; Russia: 195"
    assert said() == "Ukraine: number not stated"


def test_bodies_are_called_bodies():
    kind = "repatriation-of-bodies"

    assert said(a_claim(of="bodies", count=1), kind=kind) == "Ukraine: 1 body"
    assert said(a_claim(of="bodies", count=909), kind=kind) == "Ukraine: 909 bodies"


def test_a_return_that_nobody_claims_anything_of_has_a_headline():
    assert said(kind="unilateral-return") == "number not stated"


@given(st.lists(some.claims(to="Ukraine", of="people"), max_size=4))
def test_a_headline_has_no_number_that_nobody_stated(claims):
    answer = figure(claims, to="Ukraine", of="people")
    numbers = {int(number) for number in re.findall(r"\d+", amount(answer, SAY))}

    assert numbers <= {claim.count for claim in claims}
    assert numbers or answer.low is None or answer.status == "not-announced"
