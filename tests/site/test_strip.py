"""
The strip: true in time, true in number, and unknown drawn as unknown.
"""

from __future__ import annotations

from datetime import date

from builders import a_claim, a_silence, a_site, an_exchange
from exchange_timeline.site.pages.entry import year_view
from exchange_timeline.site.pages.strip import AXIS, REACH, UNKNOWN


def marks_of(*exchanges, year=2024):
    """The marks of a year, oldest first."""
    site = a_site(exchanges)
    return year_view(year, site, site.linker("timeline/")).marks


def bars_of(*claims):
    """The bars of one exchange beside another in which 400 returned."""
    tallest = an_exchange(id="2024-12-31", date=date(2024, 12, 31), claims=(a_claim(count=400),))
    one = an_exchange(id="2024-01-31", date=date(2024, 1, 31), claims=claims)
    return marks_of(one, tallest)[0].bars


def test_a_mark_stands_at_its_day():
    (first, last) = marks_of(
        an_exchange(id="2024-01-01", date=date(2024, 1, 1)),
        an_exchange(id="2024-12-31", date=date(2024, 12, 31)),
    )

    assert (first.x, last.x) == (0, 365)
    assert first.id == "2024-01-01"
    assert "1 January 2024" in first.title


def test_a_bar_is_as_tall_as_its_number():
    up, _ = bars_of(a_claim(count=200), a_claim(to="Russia", count=100))

    assert (up.height, up.y, up.hollow) == (REACH / 2, AXIS - REACH / 2, False)


def test_the_second_side_hangs_below_the_axis():
    _, down = bars_of(a_claim(count=200), a_claim(to="Russia", count=100))

    assert (down.nth, down.y, down.height) == ("second", AXIS, REACH / 4)


def test_an_unknown_number_is_hollow_and_never_flat():
    up, down = bars_of(a_silence())

    assert (up.height, up.hollow) == (UNKNOWN, True)
    assert (down.height, down.hollow) == (UNKNOWN, True)


def test_what_lies_between_two_claims_is_hollow_above_what_both_grant():
    low, high, _ = bars_of(a_claim(count=200), a_claim(count=100, side="Russia"))

    assert (low.height, low.hollow) == (REACH / 4, False)
    assert (high.height, high.hollow, high.y) == (REACH / 4, True, AXIS - REACH / 2)


def test_bodies_have_a_line_of_their_own_whatever_their_number():
    claims = (a_claim(of="bodies", count=1200), a_claim(of="bodies", to="Russia", count=20))
    bodies = an_exchange(date=date(2024, 3, 1), kind="repatriation-of-bodies", claims=claims)
    (mark,) = marks_of(bodies)

    assert [bar.of for bar in mark.bars] == ["bodies"]
    assert mark.bars[0].y > AXIS + REACH


def test_a_timeline_without_a_single_number_can_be_drawn():
    (mark,) = marks_of(an_exchange(claims=()))

    assert all(bar.hollow for bar in mark.bars)
