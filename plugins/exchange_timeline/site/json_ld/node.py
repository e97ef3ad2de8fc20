"""
JSON-LD as a data block of a page, in schema.org's words.
"""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]

# Within a script element these could end it, open a comment, or be read as HTML.
ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def node(kind: str, /, **properties: object) -> Node:
    """
    Make a node; what is unknown or empty is left out, never written as null.

    >>> node("Place", name="Sumy region", address=None)
    {'@type': 'Place', 'name': 'Sumy region'}
    """
    known = {name: value for name, value in properties.items() if value not in (None, "", [], ())}
    return {"@type": kind, **known}


def data_block(document: Mapping[str, Any]) -> Markup:
    r"""
    Write a document so that no text in it can end the script element that holds it.

    >>> data_block({"name": "</script>"})
    Markup('{"@context":"https://schema.org","name":"\\u003c/script\\u003e"}')
    """
    whole = {"@context": "https://schema.org", **document}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in ESCAPES.items():
        text = text.replace(sign, escape)
    return Markup(text)  # noqa: S704 - every sign that HTML would read was escaped above
