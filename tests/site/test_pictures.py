"""
The pictures of the timeline: months, sums and pauses say what the figures say.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from builders import a_checkpoint, a_claim, a_silence, a_site, an_exchange
from exchange_timeline.model import returned
from exchange_timeline.site.pages.cumulative import cumulative_view, round_up
from exchange_timeline.site.pages.months import months_view
from exchange_timeline.site.pages.pauses import pauses_view


def on(day, *counts, **changes):
    """An exchange of a day to which Ukraine states some counts; None is withheld."""
    claims = [a_silence() if count is None else a_claim(count=count) for count in counts]
    return an_exchange(**{"id": str(day), "date": day, "claims": tuple(claims), **changes})


def months(*exchanges):
    """The year 2024 by month."""
    view = months_view(2024, a_site(exchanges))
    assert view is not None
    return view


def test_a_year_runs_from_its_first_month_with_an_exchange_to_its_last():
    view = months(on(date(2024, 2, 1), 5), on(date(2024, 4, 1), 10))

    assert [row.month.month for row in view.rows] == [2, 3, 4]
    assert [row.count for row in view.rows] == [1, 0, 1]
    assert view.most == date(2024, 4, 1)


def test_a_bar_is_a_part_of_the_greatest_month():
    view = months(on(date(2024, 2, 1), 5), on(date(2024, 4, 1), 10))

    assert [row.cells[0].share for row in view.rows] == [50, 0, 100]


def test_a_month_whose_number_is_withheld_held_something_all_the_same():
    (row,) = months(on(date(2024, 6, 9), None)).rows

    assert (row.cells[0].held, row.cells[0].total.counted, row.cells[0].total.unknown) == (
        True,
        0,
        1,
    )


def test_a_year_without_bodies_has_no_column_for_them():
    assert {column.of for column in months(on(date(2024, 2, 1), 5)).columns} == {"people"}


def test_months_of_a_year_without_exchanges_are_not_drawn():
    assert months_view(2023, a_site([on(date(2024, 2, 1), 5)])) is None


def test_the_line_ends_at_the_sum_of_own_claims():
    exchanges = [on(date(2024, 2, 1), 5), on(date(2024, 3, 1), None), on(date(2024, 4, 1), 10)]
    view = cumulative_view(a_site(exchanges))

    assert view is not None
    assert view.last.count == returned(exchanges, to="Ukraine").count == 15
    assert view.unknown == 1


def test_the_line_never_falls_and_stays_on_its_field():
    exchanges = [on(date(2024, month, 1), 10 * month) for month in range(1, 12)]
    view = cumulative_view(a_site(exchanges, checkpoints=[a_checkpoint(total=999)]))

    assert view is not None
    heights = [int(y) for y in re.findall(r"V(\d+)", view.line)]
    assert heights == sorted(heights, reverse=True)
    assert all(0 <= y <= view.height for y in heights)
    assert all(0 <= point.y <= view.height and 0 <= point.x <= view.width for point in view.points)


def test_an_official_count_stands_beside_our_own_sum_by_its_day():
    exchanges = [on(date(2024, 2, 1), 5), on(date(2024, 4, 1), 10)]
    official = a_checkpoint(date=date(2024, 3, 1), total=6)
    view = cumulative_view(a_site(exchanges, checkpoints=[official]))

    assert view is not None
    assert [(point.checkpoint.total, point.ours) for point in view.points] == [(6, 5)]


def test_without_a_number_there_is_no_line():
    assert cumulative_view(a_site([on(date(2024, 2, 1), None)])) is None


@pytest.mark.parametrize("number", [1, 4, 99, 390, 8050, 123_456])
def test_the_scale_reaches_the_greatest_number_in_four_whole_steps(number):
    top = round_up(number)

    assert top >= number
    assert top % 4 == 0


def test_the_longest_pause_names_the_day_that_ended_it():
    days = (date(2024, 1, 1), date(2024, 1, 4), date(2024, 3, 1))
    view = pauses_view(a_site([on(day, 5) for day in days]), "timeline/")

    assert view is not None
    assert (view.longest, view.ended) == (57, date(2024, 3, 1))
    assert view.href.endswith("exchanges/2024-03-01/index.html")
    assert sum(row.count for row in view.rows) == 2


def test_bodies_end_no_pause():
    bodies = on(date(2024, 1, 10), kind="repatriation-of-bodies")
    view = pauses_view(a_site([on(date(2024, 1, 1), 5), bodies, on(date(2024, 1, 31), 5)]), "")

    assert view is not None
    assert view.longest == 30


def test_one_exchange_makes_no_pause():
    assert pauses_view(a_site([on(date(2024, 1, 1), 5)]), "") is None
