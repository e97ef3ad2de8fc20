"""
The real content, counted a second time: straight from the table it was recorded from.

This reads the table with the csv module and adds up its columns, and knows nothing of claims,
figures or records. It runs where the table lies beside the repository.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict

import pytest

from real_site import PROJECT

TABLE = PROJECT.parent / "shared" / "data" / "exchanges.csv"
QUESTIONS = {
    "returned_to_ukraine_total": ("Ukraine", "people"),
    "returned_to_ukraine_military": ("Ukraine", "military"),
    "returned_to_ukraine_civilian": ("Ukraine", "civilians"),
    "returned_to_russia_total": ("Russia", "people"),
    "bodies_to_ukraine": ("Ukraine", "bodies"),
    "bodies_to_russia": ("Russia", "bodies"),
}

OTHERWISE = {
    # The table took the higher of two counts; the record keeps both and names no single number.
    ("2022-09-21", "Russia", "people"): (56, None),
    # The table leaves out what the other side says; the record has it, with its claimant.
    ("2025-07-23", "Russia", "people"): (None, 250),
    ("2025-08-24", "Ukraine", "military"): (None, 146),
}
"""Where table and records differ, and why: (id, side, of whom) -> (table, record)."""

pytestmark = [
    pytest.mark.skipif(not TABLE.exists(), reason="the table is not here"),
    pytest.mark.xdist_group("built"),
]


def number(cell: str) -> int | None:
    """A cell of the table; an empty one is unknown."""
    return int(cell) if cell else None


@pytest.fixture(scope="module")
def rows() -> dict[str, dict[str, str]]:
    """The rows of the table by the id that their exchange has."""
    found: dict[str, dict[str, str]] = {}
    times: dict[str, int] = defaultdict(int)
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = "" if row["kind"] == "prisoner-exchange" else f"-{row['kind']}"
            name = row["exchange_date"] + kind
            times[name] += 1
            found[name if times[name] == 1 else f"{name}-{times[name]}"] = row
    return found


@pytest.fixture(scope="module")
def built(built_site) -> dict[str, dict[tuple[str, str], int | None]]:
    """The counts of the built data file: id -> (side, of whom) -> count."""
    data = json.loads((built_site / "data" / "exchanges.json").read_text(encoding="utf-8"))
    return {
        exchange["id"]: {
            (figure["to"], figure["of"]): figure["count"] for figure in exchange["figures"]
        }
        for exchange in data["exchanges"]
    }


def test_every_row_has_its_exchange_and_nothing_else_has_one(rows, built):
    assert len(rows) == 122
    assert sorted(rows) == sorted(built)


@pytest.mark.parametrize("column", QUESTIONS)
def test_every_count_of_the_table_is_the_figure_of_its_exchange(rows, built, column):
    side, of = QUESTIONS[column]
    wrong = {}
    for name, row in rows.items():
        pair = (number(row[column]), built[name].get((side, of)))
        if pair != OTHERWISE.get((name, side, of), (pair[0], pair[0])):
            wrong[name] = pair

    assert wrong == {}


def test_every_difference_is_still_one(rows, built):
    """A difference that has gone must not stay excused."""
    columns = {question: column for column, question in QUESTIONS.items()}
    actual = {
        (name, side, of): (number(rows[name][columns[side, of]]), built[name].get((side, of)))
        for name, side, of in OTHERWISE
    }

    assert actual == OTHERWISE


def test_1358_people_returned_to_ukraine_in_2024(rows, built):
    """The sum that the Coordination Headquarters gave for the year as well."""
    year = [name for name in rows if name.startswith("2024")]
    from_table = sum(number(rows[name]["returned_to_ukraine_total"]) or 0 for name in year)
    from_site = sum(built[name].get(("Ukraine", "people")) or 0 for name in year)

    assert (from_table, from_site) == (1358, 1358)


def test_every_source_address_of_the_table_stands_in_its_record(rows, built_site):
    data = json.loads((built_site / "data" / "exchanges.json").read_text(encoding="utf-8"))
    urls = {each["id"]: {source["url"] for source in each["sources"]} for each in data["exchanges"]}
    missing = [
        f"{name}: {row[f'source_url_{number}']}"
        for name, row in rows.items()
        for number in range(1, 5)
        if row[f"source_url_{number}"] and row[f"source_url_{number}"] not in urls[name]
    ]

    assert missing == []
