"""
The tables of the data: what a cell may hold, and that rows, columns and keys hold together.
"""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as some
from builders import (
    a_checkpoint,
    a_claim,
    a_deal,
    a_part,
    a_silence,
    a_site,
    a_source,
    an_exchange,
)
from exchange_timeline.model import Correction, Phrase
from exchange_timeline.site.data import tables
from exchange_timeline.site.data.table import Column, Table, csv_text

NAMES = [
    *("exchanges", "claims", "composition", "sources", "deals"),
    *("checkpoints", "corrections"),
]
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def one_cell(value: object) -> str:
    """What a reader of CSV finds where this value was written."""
    table = Table(
        name="t",
        title="",
        about="",
        columns=(Column("first", "string"), Column("second", "string")),
        rows=((value, "end"),),
        key=(),
    )
    return list(csv.reader(io.StringIO(csv_text(table), newline="")))[1][0]


def rows_of(site, name: str) -> list[dict[str, str]]:
    """The rows of one table, read back from its file."""
    table = next(each for each in tables(site) if each.name == name)
    return list(csv.DictReader(io.StringIO(csv_text(table), newline="")))


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_becomes_a_formula_and_none_is_lost(text):
    """An apostrophe stands before what a spreadsheet would run; all else is as it was."""
    cell = one_cell(text)

    assert not cell.startswith(FORMULAS)
    assert cell == (f"'{text}" if text.startswith(FORMULAS) else text)


@given(number=st.integers())
def test_a_number_stays_a_number(number):
    assert int(one_cell(number)) == number


def test_unknown_is_an_empty_cell_and_zero_is_zero():
    assert one_cell(None) == ""
    assert one_cell(0) == "0"


def test_a_disputed_number_stands_with_both_claimants():
    exchange = an_exchange(
        claims=(
            a_claim(count=207, stated_by="Kyiv"),
            a_claim(count=195, stated_by="Moscow", side="Russia"),
        )
    )

    (row,) = rows_of(a_site([exchange]), "exchanges")

    assert (row["people_to_ukraine"], row["people_to_ukraine_low"]) == ("207", "195")
    assert row["people_to_ukraine_status"] == "disputed"
    assert row["people_to_ukraine_stated_by"] == "Kyiv: 207; Moscow: 195"
    assert row["people_to_russia"] == ""
    assert row["people_to_russia_status"] == "not-stated"


def test_every_claim_has_its_own_row_with_its_source():
    exchange = an_exchange(
        claims=(a_silence(stated_by="Kyiv"), a_claim(count=146, side="Russia", source="s2")),
        sources=(a_source(), a_source(id="s2", publisher="Another Paper", url="https://b.org/")),
    )

    first, second = rows_of(a_site([exchange]), "claims")

    assert (first["count"], first["qualifier"]) == ("", "not-announced")
    assert (first["stated_by"], first["source_publisher"]) == ("Kyiv", "A Paper")
    assert (second["count"], second["side"]) == ("146", "Russia")
    assert second["source_url"] == "https://b.org/"


def test_a_checkpoint_keeps_its_claimant_and_its_source():
    (row,) = rows_of(a_site(checkpoints=[a_checkpoint()]), "checkpoints")

    assert (row["total"], row["stated_by"]) == ("3956", "Somebody")
    assert (row["source_publisher"], row["outside"]) == ("A Paper", "")


def test_a_part_keeps_its_claimant_and_its_source():
    (row,) = rows_of(a_site([an_exchange(composition=(a_part(source="s1"),))]), "composition")

    assert (row["by"], row["what"], row["count"]) == ("sex", "women", "2")
    assert (row["stated_by"], row["source"]) == ("Somebody", "s1")


def test_what_a_deal_promises_and_its_totals_have_rows_apart_from_the_stages():
    deal = a_deal(
        promised=(a_claim(count=1000),), totals=(a_claim(count=999),), sources=(a_source(),)
    )
    site = a_site([an_exchange(deal="a-deal", claims=(a_claim(),))], deals=[deal])

    assert [(row["role"], row["count"]) for row in rows_of(site, "deals")] == [
        ("promised", "1000"),
        ("total", "999"),
    ]
    assert [row["count"] for row in rows_of(site, "claims")] == ["5"]


def test_a_correction_has_a_row():
    correction = Correction(date=date(2024, 2, 2), what=Phrase("5, not 4."), why=Phrase("Misread."))

    (row,) = rows_of(a_site([an_exchange(corrections=(correction,))]), "corrections")

    assert row == {
        "exchange": "2024-01-31",
        "date": "2024-02-02",
        "what": "5, not 4.",
        "why": "Misread.",
    }


@given(exchanges=some.exchanges())
def test_whatever_the_timeline_the_tables_hold_together(exchanges):
    """Keys are unique, references lead to a row, required cells are filled, values are closed."""
    every = {table.name: table for table in tables(a_site(exchanges))}
    for table in every.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(column.says for column in table.columns)
        if table.key:
            keys = [tuple(row[names.index(name)] for name in table.key) for row in table.rows]
            assert len(set(keys)) == len(keys)
        for place, column in enumerate(table.columns):
            cells = [row[place] for row in table.rows]
            assert not (column.required and None in cells), column.name
            assert not column.values or {*cells} <= {*column.values, None}, column.name
        for reference in table.references:
            there = every[reference.table]
            known = {cells_of(row, there, reference.there) for row in there.rows}
            assert {cells_of(row, table, reference.columns) for row in table.rows} <= known


def cells_of(row: tuple[object, ...], table: Table, names: tuple[str, ...]) -> tuple[object, ...]:
    """The cells of a row in these columns."""
    columns = [column.name for column in table.columns]
    return tuple(row[columns.index(name)] for name in names)


@given(exchanges=some.exchanges())
def test_there_are_as_many_rows_as_things(exchanges):
    site = a_site(exchanges)

    assert len(rows_of(site, "exchanges")) == len(exchanges)
    assert len(rows_of(site, "claims")) == sum(len(each.claims) for each in exchanges)
    assert len(rows_of(site, "composition")) == sum(len(each.composition) for each in exchanges)
    assert len(rows_of(site, "sources")) == sum(len(each.sources) for each in exchanges)


@pytest.mark.parametrize("name", NAMES)
def test_a_site_without_content_has_tables_without_rows(name):
    assert rows_of(a_site(), name) == []
