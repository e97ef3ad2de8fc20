"""
`data/datapackage.json`: what the data files are, for machines (Frictionless Data Package, v1).
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from ..pages.site import Site
from .document import LICENCE, generated_from
from .schema import ADDRESS as SCHEMA
from .schema import PATTERN_OF_WHEN
from .table import Column, Table, Type
from .version import version_of

LICENCE_NAME = "Creative Commons Attribution 4.0 International"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
SHAPES: Mapping[Type, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer", "constraints": {"minimum": 0}},
    "date": {"type": "date", "format": "%Y-%m-%d"},
    "year": {"type": "year"},
    "uri": {"type": "string", "format": "uri"},
    "when": {"type": "string", "constraints": {"pattern": PATTERN_OF_WHEN}},
}


def datapackage(
    site: Site, tables: Sequence[Table], files: Mapping[str, bytes], about: Mapping[str, str]
) -> dict[str, Any]:
    """
    Describe the files: each table with its columns, each other file by `about`.

    `files` holds the bytes of each by its address; size and hash let a reader see that
    a copy is whole. The JSON Schema is no data and so no resource: it is named by the
    resource that it describes.
    """
    return {
        "profile": "data-package",
        "name": slug(site.name) or "exchanges",
        "title": site.name,
        "description": site.say(
            "Every exchange of prisoners, with each number, who stated it and where."
        ),
        "version": version_of(site.changelog),
        **({"homepage": f"{site.address}/data/"} if site.address else {}),
        "licenses": [{"name": LICENCE, "title": LICENCE_NAME, "path": LICENCE_URL}],
        "keywords": ["prisoners of war", "prisoner exchange", *(side.name for side in site.sides)],
        "generated_from": generated_from(site.timeline),
        "sources": [{"title": name} for name in publishers(site)],
        "resources": [
            *(_tabular(table, files[table.address]) for table in tables),
            *(
                _other(address, text, files[address])
                for address, text in about.items()
                if address != SCHEMA
            ),
        ],
    }


def publishers(site: Site) -> tuple[str, ...]:
    """
    Name everybody who published what the data rest on, by alphabet.
    """
    exchanges = (source for each in site.timeline.exchanges for source in each.sources)
    checkpoints = (each.source for each in site.timeline.checkpoints)
    names = {source.publisher for source in (*exchanges, *checkpoints) if source.publisher}
    return tuple(sorted(names))


def slug(title: str) -> str:
    """
    Write a name with the letters that a package's name may have; a name in another
    script has none of them.

    >>> slug("Exchange Timeline"), slug("Хроніка обмінів")
    ('exchange-timeline', '')
    """
    return "-".join(
        "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split()
    )


def _tabular(table: Table, data: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": list(each.columns),
                "reference": {"resource": each.table, "fields": list(each.there)},
            }
            for each in table.references
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.address.removeprefix("data/"),
        "title": table.title,
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True},
        **_size_and_hash(data),
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    shape = dict(SHAPES[column.type])
    constraints = dict(shape.pop("constraints", {}))
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    field = {"name": column.name, **shape, "description": column.says}
    return field | ({"constraints": constraints} if constraints else {})


def _other(address: str, text: str, data: bytes) -> dict[str, Any]:
    name = address.removeprefix("data/")
    return {
        "profile": "data-resource",
        "name": slug(name),
        "path": name,
        "description": text,
        "format": name.rpartition(".")[2],
        "mediatype": "application/json",
        "encoding": "utf-8",
        **({"jsonSchema": SCHEMA.removeprefix("data/")} if name == "exchanges.json" else {}),
        **_size_and_hash(data),
    }


def _size_and_hash(data: bytes) -> dict[str, Any]:
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
