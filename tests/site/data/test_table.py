"""
CSV: what a spreadsheet opens is what was meant, and nothing that it would run.
"""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_timeline.site.data.table import Column, Table, csv_text

CELLS = st.none() | st.integers() | st.text(max_size=20) | st.dates()


def written(*cells: object) -> str:
    """A table of one row as CSV."""
    columns = tuple(Column(f"c{number}", "string") for number in range(len(cells)))
    table = Table(name="t", title="T", about="", columns=columns, rows=(cells,), key=("c0",))
    return csv_text(table)


def read_back(text: str) -> list[list[str]]:
    """What a program that reads CSV makes of it."""
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=HYPERLINK(1)"]
)
def test_a_text_is_never_a_formula(cell):
    assert read_back(written(cell))[1] == [f"'{cell}"]


def test_unknown_is_an_empty_cell_and_zero_is_zero():
    assert read_back(written(None, 0, -1, date(2024, 1, 31))) == [
        ["c0", "c1", "c2", "c3"],
        ["", "0", "-1", "2024-01-31"],
    ]


@given(st.lists(CELLS, min_size=2, max_size=5))
def test_every_cell_comes_back_from_its_own_place(cells):
    header, row = read_back(written(*cells))

    assert len(header) == len(row) == len(cells)
    for cell, text in zip(cells, row, strict=True):
        assert text.removeprefix("'") == ("" if cell is None else str(cell)).removeprefix("'")
        assert isinstance(cell, int) or not text.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_rows_end_as_rfc_4180_has_it():
    assert written("a") == "c0\r\na\r\n"
