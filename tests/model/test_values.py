"""
The values an exchange is made of: frozen, compared by what they hold.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from builders import a_claim
from exchange_timeline.model import moment


def test_a_day_begins_at_midnight():
    assert moment(date(2025, 7, 4)) == datetime(2025, 7, 4, tzinfo=UTC)


def test_an_instant_stays_what_it_is():
    kyiv = timezone(timedelta(hours=3))

    assert moment(datetime(2025, 7, 4, 13, 27, tzinfo=kyiv)).isoformat() == (
        "2025-07-04T13:27:00+03:00"
    )


def test_an_hour_without_an_offset_can_be_sorted_among_others():
    assert moment(datetime(2025, 7, 4, 13, 27)) == datetime(2025, 7, 4, 13, 27, tzinfo=UTC)


@pytest.mark.parametrize(("side", "first_witness"), [("Ukraine", True), ("Russia", False)])
def test_the_side_that_receives_is_the_first_witness(side, first_witness):
    assert a_claim(side=side).by_receiver is first_witness


def test_a_third_party_is_no_first_witness():
    assert not a_claim(side=None).by_receiver


def test_a_claim_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        a_claim().count = 6  # type: ignore[misc]
