"""
`build_time`: the one clock of the build, which reproducible builds set.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from exchange_timeline.site.generator import build_time


def test_a_reproducible_build_says_when_it_takes_place(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1751625000")

    assert build_time() == datetime(2025, 7, 4, 10, 30, tzinfo=UTC)


def test_another_build_takes_place_now(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert datetime.now(UTC) - build_time() < timedelta(minutes=1)
