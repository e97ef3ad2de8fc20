"""
A table of the published data: its columns say what they hold and where it comes from.

The CSV file, its schema in `datapackage.json` and the data dictionary are all made from
one `Table`, so that none of them can say what the others do not.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import Generic, Literal, TypeVar

Row = TypeVar("Row")
Type = Literal["string", "integer", "date", "year", "uri", "when"]

# The last four are full-width forms, which spreadsheets take for the same signs.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column: its name, its type, what it holds, and the values it is closed to.

    `when` is a day or an instant. A cell of a required column is never empty.
    """

    name: str
    type: Type
    says: str = ""
    required: bool = False
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field(Generic[Row]):
    """
    A column, and how its cell is read from the thing that a row tells of.
    """

    column: Column
    read: Callable[[Row], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """
    A row's pointer to a row of another table: these columns hold those.
    """

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """
    One table: a row per thing, each row a cell per column; None where unknown.

    No two rows share the cells of the columns in `key`.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def address(self) -> str:
        """Where its file lies below the site's root."""
        return f"data/{self.name}.csv"


def field(
    name: str,
    kind: Type,
    read: Callable[[Row], object],
    *,
    required: bool = False,
    values: Iterable[str] = (),
) -> Field[Row]:
    """
    Name a column together with how its cell is read.
    """
    return Field(Column(name, kind, required=required, values=tuple(values)), read)


def table(
    name: str,
    *,
    title: str,
    about: str,
    says: Mapping[str, str],
    fields: Sequence[Field[Row]],
    things: Iterable[Row],
    key: tuple[str, ...],
    references: tuple[Reference, ...] = (),
) -> Table:
    """
    Make a table with a row for each of `things`; `says` tells what each column holds.
    """
    return Table(
        name=name,
        title=title,
        about=about,
        columns=tuple(replace(each.column, says=says[each.column.name]) for each in fields),
        rows=tuple(tuple(each.read(thing) for each in fields) for thing in things),
        key=key,
        references=references,
    )


def csv_text(table: Table) -> str:
    """
    Write a table as RFC 4180 has it, no cell of which a spreadsheet would run.

    An unknown cell is empty, never 0; numbers stay numbers.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """
    Put an apostrophe before a text that a spreadsheet would take for a formula.

    >>> _cell("=1+1"), _cell(-1), _cell(None)
    ("'=1+1", -1, '')
    """
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else value


def listed(names: Iterable[str]) -> str | None:
    """
    Write several names into one cell; none at all leaves it empty.

    >>> listed(["women", "medics"])
    'women; medics'
    """
    return "; ".join(names) or None
