"""
`build_timeline`: reports find their exchange, all stands in order, nothing hidden comes back.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given

import strategies as some
from builders import (
    a_checkpoint,
    a_claim,
    a_deal,
    a_report,
    a_source,
    an_exchange,
    some_words,
    what_is_told,
)
from exchange_timeline.model import build_timeline
from exchange_timeline.model.timeline import exchange_from_reports

NEXT_DAY = date(2024, 2, 1)


def ids(timeline) -> list[str]:
    """The ids of all exchanges, in their order."""
    return [exchange.id for exchange in timeline.exchanges]


def joined(*exchanges, **told) -> dict[str, list[str]]:
    """Which reports each exchange has, where there is one report with such facts."""
    timeline = build_timeline(
        exchanges=exchanges, reports=[a_report(id="a-report", told=what_is_told(**told))]
    )
    return {each.exchange.id: [report.id for report in each.reports] for each in timeline.entries}


def test_a_report_joins_the_exchange_of_its_day_and_kind():
    assert joined(an_exchange()) == {"2024-01-31": ["a-report"]}


def test_a_report_on_another_kind_makes_an_exchange_of_that_kind():
    assert joined(an_exchange(), kind="repatriation-of-bodies") == {
        "2024-01-31": [],
        "2024-01-31-repatriation-of-bodies": ["a-report"],
    }


def test_a_report_joins_the_exchange_that_it_names_whatever_its_day():
    assert joined(an_exchange(), date=NEXT_DAY, exchange_id="2024-01-31") == {
        "2024-01-31": ["a-report"]
    }


def test_a_report_joins_the_first_of_two_exchanges_of_its_day():
    second = an_exchange(id="2024-01-31-2")

    assert joined(second, an_exchange()) == {"2024-01-31": ["a-report"], "2024-01-31-2": []}


@pytest.mark.parametrize("told", [{"date": None}, {"kind": None}])
def test_a_report_without_a_day_or_a_kind_makes_no_exchange(told):
    """An announcement has no kind: what is said to come has not been done."""
    assert joined(**told) == {}


def test_a_report_of_no_exchange_is_kept_as_a_report():
    timeline = build_timeline(exchanges=[], reports=[a_report(told=None)])

    assert (timeline.entries, len(timeline.reports)) == ((), 1)


def test_a_report_of_the_day_before_a_correction_does_not_take_the_records_place():
    """The id keeps the old day; a second exchange of that id would replace the record."""
    corrected = an_exchange(id="2024-01-31", date=NEXT_DAY, claims=(a_claim(count=207),))

    timeline = build_timeline(exchanges=[corrected], reports=[a_report()])

    assert timeline.exchanges == (corrected,)
    assert [len(each.reports) for each in timeline.entries] == [1]


def test_the_reports_of_a_hidden_exchange_do_not_bring_it_back():
    timeline = build_timeline(
        exchanges=[],
        hidden=[an_exchange()],
        reports=[
            a_report(id="by-its-day"),
            a_report(id="by-its-id", told=what_is_told(exchange_id="2024-01-31", date=NEXT_DAY)),
        ],
    )

    assert timeline.entries == ()
    assert [report.id for report in timeline.reports] == ["by-its-day", "by-its-id"]


def test_where_no_record_is_the_exchange_is_made_from_its_reports():
    first = a_report(
        id="first",
        told=what_is_told(
            claims=(a_claim(count=207, source=None),), groups=("officers",), ordinal=50
        ),
        words=(some_words("The first report", body="Its text.", summary="In short."),),
    )
    second = a_report(
        id="second",
        date=first.date + timedelta(hours=1),
        told=what_is_told(
            claims=(a_claim(count=195, side="Russia"),), groups=("women", "officers")
        ),
        source=a_source(publisher="Another paper", url="https://example.org/b"),
    )

    made = build_timeline(exchanges=[], reports=[second, first]).exchanges[0]

    assert (made.id, made.from_reports, made.ordinal) == ("2024-01-31", True, 50)
    assert made.words == (some_words("The first report", summary="In short."),), "no article's text"
    assert made.groups == ("officers", "women")
    assert [source.publisher for source in made.sources] == ["A Paper", "Another paper"]
    assert [(claim.count, claim.source) for claim in made.claims] == [(207, "s1"), (195, "s2")]
    assert made.sources[1].published == second.date, "a source is dated by its article at least"


def test_an_exchange_is_made_of_reports_with_a_day_and_a_kind_alone():
    with pytest.raises(ValueError, match="name no day"):
        exchange_from_reports("2024-01-31", [a_report(told=what_is_told(date=None))])


def test_entries_know_their_neighbours_and_the_days_between():
    days = [date(2024, 2, 8), date(2024, 1, 31), date(2024, 1, 3)]

    timeline = build_timeline(exchanges=[an_exchange(date=day) for day in days])

    assert [(each.before, each.after, each.days_since) for each in timeline.entries] == [
        (None, "2024-01-31", None),
        ("2024-01-03", "2024-02-08", 28),
        ("2024-01-31", None, 8),
    ]


def test_years_without_an_exchange_are_not_listed():
    exchanges = [an_exchange(date=date(year, 1, 1)) for year in (2025, 2022)]

    assert build_timeline(exchanges=exchanges).years == (2022, 2025)


def test_a_deal_has_the_exchanges_that_name_it_oldest_first():
    deal = a_deal()
    stages = [an_exchange(date=date(2025, 5, day), deal=deal.id) for day in (25, 23, 24)]

    timeline = build_timeline(exchanges=[*stages, an_exchange()], deals=[deal])

    assert [each.exchange.date.day for each in timeline.stages(deal)] == [23, 24, 25]
    assert [each.deal for each in timeline.entries] == [None, deal, deal, deal]


def test_reports_are_in_the_order_of_their_instants_whatever_their_offset():
    early = a_report(id="b", date=datetime(2024, 1, 31, 9, tzinfo=UTC))
    later = a_report(id="a", date=datetime(2024, 1, 31, 9, tzinfo=timezone(timedelta(hours=-3))))
    day_alone = a_report(id="c", date=date(2024, 1, 31))

    timeline = build_timeline(exchanges=[], reports=[later, early, day_alone])

    assert [report.id for report in timeline.reports] == ["c", "b", "a"]


def test_checkpoints_are_in_the_order_of_their_days():
    points = [a_checkpoint(id=name, date=date.fromisoformat(name)) for name in ("2025-01-01",)]
    points.append(a_checkpoint(id="2024-01-01", date=date(2024, 1, 1)))

    timeline = build_timeline(exchanges=[], checkpoints=points)

    assert [point.id for point in timeline.checkpoints] == ["2024-01-01", "2025-01-01"]


@given(some.exchanges())
def test_every_exchange_has_one_entry_in_order_of_time(exchanges):
    timeline = build_timeline(exchanges=exchanges)

    assert sorted(ids(timeline)) == sorted(each.id for each in exchanges)
    dates = [each.date for each in timeline.exchanges]
    assert dates == sorted(dates)
    assert [each.after for each in timeline.entries[:-1]] == ids(timeline)[1:]
    assert [each.before for each in timeline.entries[1:]] == ids(timeline)[:-1]


@given(some.exchanges())
def test_the_order_of_files_changes_nothing(exchanges):
    assert build_timeline(exchanges=reversed(exchanges)) == build_timeline(exchanges=exchanges)
