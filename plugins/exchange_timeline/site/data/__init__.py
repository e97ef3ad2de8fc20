"""
The published data: tables, JSON, their schema and package, all made from one timeline.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ..pages.site import Site
from .checkpoints import checkpoints_table
from .claims import claims_table
from .composition import composition_table
from .corrections import corrections_table
from .datapackage import datapackage
from .deals import deals_table
from .document import exchanges_document
from .exchanges import exchanges_table
from .json_text import json_text
from .schema import ADDRESS as SCHEMA
from .schema import exchanges_schema
from .sources import sources_table
from .table import Table, csv_text
from .timelinejs import timelinejs
from .values import full, iso
from .version import version_of

__all__ = ["ABOUT", "data_files", "full", "iso", "tables", "version_of"]

ABOUT: Mapping[str, str] = {
    "data/exchanges.json": "Every exchange with its figures, claims and sources.",
    SCHEMA: "The JSON Schema of exchanges.json.",
    "data/timelinejs.json": "The exchanges as TimelineJS3 reads them.",
}
"""The files that are no table: address -> what each holds."""


def tables(site: Site) -> tuple[Table, ...]:
    """
    Make every table of the data.
    """
    return (
        exchanges_table(site),
        claims_table(site),
        composition_table(site),
        sources_table(site),
        deals_table(site),
        checkpoints_table(site),
        corrections_table(site),
    )


def data_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """
    Write every file of the data with its address; the package, which tells of all, is last.
    """
    every = tables(site)
    documents: dict[str, Any] = {
        "data/exchanges.json": exchanges_document(site),
        SCHEMA: exchanges_schema(site),
        "data/timelinejs.json": timelinejs(site),
    }
    files = {table.address: csv_text(table).encode() for table in every}
    files |= {address: json_text(document).encode() for address, document in documents.items()}
    yield from files.items()
    package = datapackage(site, every, files, ABOUT)
    yield "data/datapackage.json", json_text(package).encode()
    if site.changelog:
        yield "data/CHANGELOG.md", site.changelog.encode()
