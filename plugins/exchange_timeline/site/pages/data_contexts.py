"""
The contexts of the pages on the data: what can be downloaded, and what it holds.
"""

from dataclasses import dataclass
from datetime import date

from .views import Link, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """
    One file to download; `rows` is None where it is no table.
    """

    name: str
    href: str
    says: str
    rows: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """
    A short example of how to read the data with one tool.
    """

    tool: str
    says: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """
    `/data/`: the files, their version and licence, how to cite and how to read them.

    `until` is the day of the newest exchange; `lists` are files for other programs.
    """

    shell: Shell
    version: str
    until: date | None
    changelog: Link | None
    licence: Link
    citation: str
    tables: tuple[DataFile, ...]
    files: tuple[DataFile, ...]
    lists: tuple[DataFile, ...]
    dictionary: Link
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """
    One column; `values` are those it is closed to, each with what it means.
    """

    name: str
    type: str
    says: str
    required: bool
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """
    One table with its columns; `key` names those that tell its rows apart.
    """

    id: str
    title: str
    says: str
    file: Link
    rows: int
    key: tuple[str, ...]
    columns: tuple[ColumnView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryPage:
    """
    `/data/dictionary/`: every column of every table.
    """

    shell: Shell
    tables: tuple[TableView, ...]
