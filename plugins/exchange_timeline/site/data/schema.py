"""
The JSON Schema (draft 2020-12) of `data/exchanges.json`, published beside it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from exchange_timeline.model import OFS

from ..pages.site import Site
from . import dictionary
from .claims import QUALIFIERS
from .values import full

ADDRESS = "data/exchanges.schema.json"
COUNT = {"type": ["integer", "null"], "minimum": 0}
TEXT = {"type": "string", "minLength": 1}
TEXT_OR_NULL = {"type": ["string", "null"], "minLength": 1}
DAY = {"type": "string", "format": "date"}
LINK_OR_NULL = {"type": ["string", "null"], "pattern": "^https?://"}
NAMES = {"type": "array", "items": TEXT, "uniqueItems": True}
PATTERN_OF_WHEN = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2})?)?$"
"""A day, or an instant with or without its offset."""


def exchanges_schema(site: Site) -> dict[str, Any]:
    """
    Make the schema; the sides are the site's own, all else is the same for any site.
    """
    sides = [side.name for side in site.sides]
    properties = {
        "version": TEXT | {"description": "the version of the data, see the changelog"},
        "generated_from": TEXT | {"description": "what the data were made from"},
        "licence": TEXT | {"description": "under which licence they may be used (SPDX)"},
        "exchanges": {"type": "array", "items": {"$ref": "#/$defs/exchange"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": full(site, ADDRESS),
        "title": "Exchanges",
        "description": "Every exchange with its figures, the claims behind them, and sources.",
        **_object(properties),
        "$defs": {
            "exchange": _exchange(),
            "figure": _figure(sides),
            "claim": _claim(sides),
            "source": _source(),
            "correction": _object(
                _said({"date": DAY, "what": TEXT, "why": TEXT}, dictionary.CORRECTION)
            ),
            "ages": _object(
                _said({"youngest": COUNT, "oldest": COUNT}, dictionary.EXCHANGE), may_be_null=True
            ),
        },
    }


def _exchange() -> dict[str, Any]:
    properties = {
        "id": TEXT,
        "date": DAY,
        "kind": _one_of(dictionary.KIND),
        "url": TEXT,
        "title": TEXT,
        "deal": TEXT_OR_NULL,
        "stage": COUNT,
        "ordinal": COUNT,
        "groups": NAMES,
        "services": NAMES,
        "places": NAMES,
        "mediators": NAMES,
    }
    return _object(
        _said(properties, dictionary.EXCHANGE)
        | {
            "figures": _list_of("figure"),
            "ages": {"$ref": "#/$defs/ages"},
            "reports": {"type": "array", "items": TEXT},
            "sources": _list_of("source"),
            "corrections": _list_of("correction"),
        }
    )


def _figure(sides: Iterable[str]) -> dict[str, Any]:
    """
    Describe a figure; where the low is unknown, nothing is known.
    """
    properties = {
        "to": _one_of(sides),
        "of": _one_of(OFS),
        "status": _one_of(dictionary.STATUS),
        "count": COUNT,
        "low": COUNT,
        "high": COUNT,
    }
    claims = {"claims": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/claim"}}}
    nothing = {"properties": {name: {"type": "null"} for name in ("count", "low", "high")}}
    return _object(_said(properties, {**dictionary.CLAIM, **dictionary.FIGURE}) | claims) | {
        "if": {"properties": {"low": {"type": "null"}}},
        "then": nothing,
    }


def _claim(sides: Iterable[str]) -> dict[str, Any]:
    """
    Describe a claim; its count is null exactly where it is not announced.
    """
    properties = {
        "count": COUNT,
        "qualifier": _one_of(QUALIFIERS),
        "stated_by": TEXT,
        "side": {"enum": [*sides, None]},
        "source": TEXT,
        "of": _one_of(OFS),
        "words": TEXT,
        "derived": TEXT,
        "outside": {"type": "integer", "minimum": 0},
        "said": DAY,
    }
    always = ("count", "qualifier", "stated_by", "side", "source")
    withheld = {"properties": {"qualifier": {"const": "not-announced"}}}
    return _object(_said(properties, dictionary.CLAIM), always=always) | {
        "if": withheld,
        "then": {"properties": {"count": {"type": "null"}}},
        "else": {"properties": {"count": {"type": "integer"}}},
    }


def _source() -> dict[str, Any]:
    properties = {
        "id": TEXT,
        "publisher": TEXT_OR_NULL,
        "title": TEXT_OR_NULL,
        "url": LINK_OR_NULL,
        "published": {"type": ["string", "null"], "pattern": PATTERN_OF_WHEN},
        "archived_url": LINK_OR_NULL,
    }
    return _object(_said(properties, dictionary.SOURCE))


def _object(
    properties: Mapping[str, Any], *, always: Iterable[str] = (), may_be_null: bool = False
) -> dict[str, Any]:
    """
    Describe an object that has these keys and no others, all of them unless `always` says.
    """
    return {
        "type": ["object", "null"] if may_be_null else "object",
        "properties": dict(properties),
        "required": list(always or properties),
        "additionalProperties": False,
    }


def _said(properties: Mapping[str, Any], says: Mapping[str, str]) -> dict[str, Any]:
    return {name: {**shape, "description": says[name]} for name, shape in properties.items()}


def _one_of(values: Iterable[str]) -> dict[str, Any]:
    return {"enum": list(values)}


def _list_of(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
