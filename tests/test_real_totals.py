"""
The real totals and official checkpoints, added up a second time from the table of exchanges.

The table is read by the csv module and its columns are added up; where the record differs from
it on purpose, the difference stands here with its reason.
"""

from __future__ import annotations

import csv

import pytest

from exchange_timeline.model import build_timeline, compare, returned
from exchange_timeline.records import load_content
from real_site import PROJECT

TABLE = PROJECT.parent / "shared" / "data" / "exchanges.csv"
TOTALS = PROJECT.parent / "shared" / "data" / "running_totals.csv"
COLUMNS = {
    ("Ukraine", "people"): "returned_to_ukraine_total",
    ("Ukraine", "bodies"): "bodies_to_ukraine",
}
NOT_OWN = {
    ("people", 2022): 5,  # 10 June: only a newspaper gave the number
    ("people", 2026): 205,  # 15 May: only a newspaper gave the number
    ("bodies", 2022): 46,  # 28 June: not by Ukraine itself
    ("bodies", 2023): 3,  # 4 February: not by Ukraine itself
}
"""What the table counts and the receiving side did not state: it adds nothing to our own sum."""
OUTSIDE = {("people", 2025): 22 + 31}
"""Returned on the days of 19 March and 19 April 2025, outside the exchanges."""
UNEXPLAINED = {"2022-11-03"}
"""One person more than the records have, said in between two totals that agree with each other."""

pytestmark = pytest.mark.skipif(not TABLE.exists(), reason="the table is not here")


@pytest.fixture(scope="module")
def timeline():
    """The real timeline, embargoed and withdrawn records and all."""
    content = load_content(PROJECT / "content")
    return build_timeline(
        exchanges=content.exchanges,
        reports=content.reports,
        deals=content.deals,
        checkpoints=content.checkpoints,
    )


@pytest.fixture(scope="module")
def rows():
    """The rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def from_table(rows, column, year, of):
    """The sum of a column over a year; of people, over exchanges of prisoners alone."""
    return sum(
        int(row[column])
        for row in rows
        if row[column]
        and row["exchange_date"].startswith(str(year))
        and (of == "bodies" or row["kind"] == "prisoner-exchange")
    )


@pytest.mark.parametrize("year", range(2022, 2027))
@pytest.mark.parametrize(("to", "of"), COLUMNS)
def test_each_year_adds_up_to_what_the_table_says(timeline, rows, to, of, year):
    ours = returned([e for e in timeline.exchanges if e.date.year == year], to=to, of=of)
    table = from_table(rows, COLUMNS[to, of], year, of)
    left_out = NOT_OWN.get((of, year), 0) + OUTSIDE.get((of, year), 0)

    assert ours.count == table - left_out
    assert ours.outside == OUTSIDE.get((of, year), 0)


def test_the_range_of_2024_shows_what_the_other_side_makes_of_it(timeline):
    """Russia names 12 fewer on 31 January and 39 fewer on 30 December."""
    ours = returned([e for e in timeline.exchanges if e.date.year == 2024], to="Ukraine")

    assert (ours.count, ours.low, ours.high, ours.unknown) == (1358, 1358 - 12 - 39, 1358, 0)


def test_every_official_total_of_the_table_is_compared(timeline):
    with TOTALS.open(encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))[1:]
    compared = compare(timeline)

    assert len(table) == len(compared)
    assert {str(each.checkpoint.total) for each in compared} <= {
        cell.replace(",", "") for row in table for cell in row
    }


def test_every_gap_but_the_known_one_is_explained(timeline):
    rows = compare(timeline)

    assert {each.checkpoint.id for each in rows if not each.explained} == UNEXPLAINED


def test_an_exchange_that_is_taken_away_opens_a_gap(timeline):
    """The check can fail: without one record, the next official total is not explained."""
    fewer = build_timeline(
        exchanges=[each for each in timeline.exchanges if each.id != "2024-05-31"],
        checkpoints=timeline.checkpoints,
    )
    gaps = {each.checkpoint.id: each for each in compare(fewer)}

    assert gaps["2024-05-31"].step == 75
    assert gaps["2024-05-31"].reasons in {(), ("unrecorded",)}
    assert gaps["2024-06-25"].reasons == ("unrecorded",) or gaps["2024-06-25"].step == 0
